// Invented worlds behind generated articles: every cell has a value, parts stay below their wholes.

/** Mulberry32: the same stream on every machine. */
export function randomOf(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

export const CITIES = [
  { id: 'city:chongqing', en: 'Chongqing', zh: '重庆' },
  { id: 'city:guangzhou', en: 'Guangzhou', zh: '广州' },
  { id: 'city:shenzhen', en: 'Shenzhen', zh: '深圳' },
  { id: 'city:hefei', en: 'Hefei', zh: '合肥' },
  { id: 'city:shanghai', en: 'Shanghai', zh: '上海' },
  { id: 'city:xian', en: "Xi'an", zh: '西安' },
];
export const MAKERS = [
  { id: 'company:changan', en: 'Changan Automobile', zh: '长安汽车' },
  { id: 'company:seres', en: 'Seres', zh: '赛力斯' },
  { id: 'company:byd', en: 'BYD', zh: '比亚迪' },
];
/** Whole and part of what is counted, for places and for makers. */
export const OUTPUT = { whole: 'vehicle_production', part: 'nev_production' };
export const SALES = { whole: 'vehicle_sales', part: 'nev_sales' };

/** `value(entity id, metric, year)`; `toDate` is January to November of the year. */
export function worldOf(seed) {
  const random = randomOf(seed);
  const values = new Map();
  for (const [list, { whole, part }] of [
    [CITIES, OUTPUT],
    [MAKERS, SALES],
  ]) {
    for (const { id } of list) {
      let total = 400_000 + random() * 2_200_000;
      let share = 0.08 + random() * 0.3;
      for (const year of YEARS) {
        const v = Math.round(total);
        values.set(`${id}|${whole}|${year}`, v);
        values.set(`${id}|${part}|${year}`, Math.round(v * share));
        values.set(`${id}|${whole}|${year}|to-date`, Math.round(v * (0.88 + random() * 0.05)));
        total *= 0.85 + random() * 0.4;
        share = Math.min(0.9, share * (1.05 + random() * 0.4));
      }
    }
  }
  return {
    seed,
    random,
    value: (id, metric, year) => values.get(`${id}|${metric}|${year}`),
    toDate: (id, metric, year) => values.get(`${id}|${metric}|${year}|to-date`),
    cells: () => [...values.entries()],
  };
}
