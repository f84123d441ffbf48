import type { EntityId, MetricId } from '../../model/ids.ts';
import type { Observation, Pack, Source } from '../../model/pack.ts';
import { observation, smallPack } from './small-pack.ts';

/** Seeded worlds in which every cell has a value, and evidence that prints part of it. Used by tests only. */

export type Random = () => number;

/** Mulberry32: small, fast, the same on every machine. */
export function randomOf(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pickOf = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)]!;
export const between = (r: Random, lo: number, hi: number): number => lo + r() * (hi - lo);

export const VP = 'vehicle_production';
export const NP = 'nev_production';
export const REST = 'non_nev_production';
export const SALES = 'vehicle_sales';
export const PROFIT = 'net_profit';
export const CITIES = [
  'city:chongqing',
  'city:shanghai',
  'city:guangzhou',
  'city:shenzhen',
  'city:hefei',
] as const;
export const PROVINCES = [
  'province:chongqing',
  'province:shanghai',
  'province:guangdong',
  'province:anhui',
] as const;
export const COMPANIES = ['company:changan', 'company:seres', 'company:weride', 'company:pony-ai'] as const;
export const COUNTRY = 'country:china';
export const YEARS = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'] as const;
export const INSIDE: Readonly<Record<string, readonly string[]>> = {
  'province:guangdong': ['city:guangzhou', 'city:shenzhen'],
  'province:anhui': ['city:hefei'],
};
/** How the text counts, and the other way of counting. */
export const OWN = 'city_count';
export const OTHER = 'legal_entity';
export const YTD = (year: string): string => `${year}-01/${year}-11`;

export interface TrueWorld {
  readonly seed: number;
  readonly random: Random;
  /** True value of a cell; places that are one have one. */
  value(entity: EntityId, metric: MetricId, period: string, basis?: string): number;
}

export function trueWorld(seed: number): TrueWorld {
  const random = randomOf(seed);
  const values = new Map<string, number>();
  const put = (e: string, m: string, p: string, basis: string, v: number): void => {
    values.set(`${e}|${m}|${p}|${basis}`, Math.round(v));
  };
  const get = (e: string, m: string, p: string, basis: string = OWN): number => {
    const at = e === 'province:chongqing' || e === 'province:shanghai' ? e.replace('province', 'city') : e;
    const v = values.get(`${at}|${m}|${p}|${basis}`);
    if (v === undefined) throw new Error(`no such cell: ${at} ${m} ${p} ${basis}`);
    return v;
  };
  const tell = (e: string, p: string, basis: string, total: number, share: number): void => {
    const whole = Math.round(total);
    const part = Math.round(whole * share);
    put(e, VP, p, basis, whole);
    put(e, NP, p, basis, part);
    put(e, REST, p, basis, whole - part);
  };
  for (const city of CITIES) {
    let total = between(random, 300_000, 3_000_000);
    let share = between(random, 0.05, 0.3);
    const shift = between(random, 0.8, 1.25);
    for (const y of YEARS) {
      total *= between(random, 0.8, 1.35);
      share = Math.min(0.9, share * between(random, 1, 1.5));
      tell(city, y, OWN, total, share);
      tell(city, y, OTHER, total * shift, share * 0.95);
      const so = between(random, 0.85, 0.97);
      tell(city, YTD(y), OWN, total * so, share * 0.98);
      tell(city, YTD(y), OTHER, total * shift * so, share * 0.93);
    }
  }
  for (const basis of [OWN, OTHER])
    for (const y of YEARS)
      for (const p of [y, YTD(y)]) {
        const sumOf = (list: readonly string[], m: string): number =>
          list.reduce((s, e) => s + get(e, m, p, basis), 0);
        for (const [province, cities] of Object.entries(INSIDE)) {
          const more = 1.1 + (hash(`${seed}${province}${y}`) % 50) / 100;
          const total = sumOf(cities, VP) * more;
          tell(province, p, basis, total, (sumOf(cities, NP) * more) / total);
        }
        const total = sumOf(PROVINCES, VP) * 1.3;
        tell(COUNTRY, p, basis, total, (sumOf(PROVINCES, NP) * 1.3) / total);
      }
  for (const company of COMPANIES) {
    let sales = between(random, 200_000, 4_000_000);
    for (const y of YEARS) {
      sales *= between(random, 0.75, 1.4);
      put(company, SALES, y, OWN, sales);
      put(company, PROFIT, y, OWN, between(random, -5e9, 9e9));
    }
  }
  return { seed, random, value: get };
}

function hash(s: string): number {
  let h = 7;
  for (const ch of s) h = (h * 31 + ch.charCodeAt(0)) >>> 0;
  return h;
}

/** Sources with dates, so that there are first and later prints. */
export function datedPack(): Pack {
  const pack = smallPack();
  const source = (id: string, published: string): [string, Source] => [
    id,
    { id, publisher: id, published, language: 'en', kind: 'web' },
  ];
  const dated = YEARS.flatMap((y) => [
    source(`bulletin-${y}`, `${Number(y) + 1}-01-20`),
    source(`yearbook-${y}`, `${Number(y) + 1}-11-20`),
  ]);
  return { ...pack, sources: new Map(dated) };
}

/**
 * Rows that print true values, rounded; for some cells the office's first print, a few percent off, with or without the
 * later one. Where the other count is on file, so is the text's own.
 */
export function trueRows(
  world: TrueWorld,
  share: number,
  bases: readonly string[] = [OWN, OTHER],
): Observation[] {
  const { random: r } = world;
  const rows: Observation[] = [];
  const print = (
    e: string,
    m: string,
    p: string,
    basis: string,
    v: number,
    more: Partial<Observation>,
  ): void => {
    const digits = pickOf(r, [1, 100, 1000]);
    const rounded = Math.round(v / digits) * digits;
    if (rounded === 0 || (rounded < 0 && m !== PROFIT)) return;
    rows.push(observation(`o${rows.length}`, e, m, p, rounded, digits, { basis, ...more }));
  };
  for (const e of [...CITIES, 'province:guangdong', 'province:anhui', COUNTRY])
    for (const m of [VP, NP])
      for (const y of YEARS) {
        if (r() > share) continue;
        const office = {
          origin: `org:office-${e}`,
          originKind: 'official' as const,
          source: `yearbook-${y}`,
        };
        const v = world.value(e, m, y);
        const revised = r();
        if (revised < 0.25)
          print(e, m, y, OWN, v * between(r, 0.96, 1.04), { ...office, source: `bulletin-${y}` });
        print(e, m, y, OWN, v, office);
        if (r() < 0.4) print(e, m, y, OWN, v, { originKind: 'media' });
        if (bases.includes(OTHER) && r() < 0.4)
          print(e, m, y, OTHER, world.value(e, m, y, OTHER), { originKind: 'official' });
        if (e.startsWith('city') && (share === 1 || r() < 0.2))
          print(e, m, YTD(y), OWN, world.value(e, m, YTD(y)), office);
      }
  for (const e of COMPANIES)
    for (const m of [SALES, PROFIT])
      for (const y of YEARS)
        if (r() < share) print(e, m, y, OWN, world.value(e, m, y), { originKind: 'company' });
  return rows;
}
