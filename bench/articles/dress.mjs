// Sentences in two languages, several dresses for each statement. Own words throughout.

const pick = (random, list) => list[Math.floor(random() * list.length)];
const group = (n) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const WORDS = {
  vehicle_production: { en: ['vehicle production', 'vehicles'], zh: '汽车产量', noun: '汽车' },
  nev_production: { en: ['NEV production', 'new energy vehicles'], zh: '新能源汽车产量', noun: '新能源汽车' },
  vehicle_sales: { en: ['vehicle sales', 'vehicles'], zh: '汽车销量', noun: '汽车' },
  nev_sales: { en: ['NEV sales', 'new energy vehicles'], zh: '新能源汽车销量', noun: '新能源汽车' },
};
const isSales = (metric) => metric.endsWith('sales');

/** A count as printed: in millions with three decimals, or to the unit. */
function count(random, value, lang) {
  if (lang === 'zh')
    return value >= 100_000 && random() < 0.8
      ? `${(Math.round(value / 1000) / 10).toFixed(1)}万辆`
      : `${value}辆`;
  return value >= 1_000_000 && random() < 0.8
    ? `${(Math.round(value / 1000) / 1000).toFixed(3)} million`
    : group(value);
}

const DRESSES = {
  en: {
    level: [
      (s) => `In ${s.year}, ${s.name} ${s.made} ${s.count} ${s.things}.`,
      (s) => `${s.name}'s ${s.metric} reached ${s.count} units in ${s.year}.`,
      (s) => `${s.name} ${s.made} ${s.count} ${s.things} in ${s.year}.`,
      (s) => `In ${s.year}, ${s.name}'s ${s.metric} came to ${s.count} units.`,
      (s) =>
        `${s.metric[0].toUpperCase()}${s.metric.slice(1)} in ${s.name} totaled ${s.count} units in ${s.year}.`,
    ],
    change: [
      (s) => `${s.name}'s ${s.metric} ${s.rose} ${s.percent}% in ${s.year} from ${s.base}.`,
      (s) => `In ${s.year}, ${s.name}'s ${s.metric} ${s.rose} by ${s.percent}% year on year.`,
      (s) => `Compared with ${s.base}, ${s.name}'s ${s.metric} ${s.rose} ${s.percent}% in ${s.year}.`,
    ],
    told: [
      (s) =>
        `In ${s.year}, ${s.name}'s ${s.metric} reached ${s.count} units, ${s.up} ${s.percent}% year on year.`,
      (s) => `${s.name} ${s.made} ${s.count} ${s.things} in ${s.year}, ${s.up} ${s.percent}% from ${s.base}.`,
    ],
    gain: [(s) => `${s.name} ${s.made} ${s.count} ${s.more} ${s.things} in ${s.year} than in ${s.base}.`],
    share: [
      (s) => `In ${s.year}, new energy vehicles accounted for ${s.percent}% of ${s.name}'s ${s.whole}.`,
      (s) => `New energy vehicles made up ${s.percent}% of ${s.name}'s ${s.whole} in ${s.year}.`,
    ],
    comparison: [
      (s) => `In ${s.year}, ${s.name}'s ${s.metric} exceeded that of ${s.other}.`,
      (s) => `${s.name} ${s.made} more ${s.things} than ${s.other} in ${s.year}.`,
    ],
    multiple: [
      (s) => `${s.name}'s ${s.metric} in ${s.year} was ${s.factor} times that of ${s.base}.`,
      (s) => `In ${s.year}, ${s.name}'s ${s.metric} was ${s.factor} times the ${s.base} level.`,
    ],
    toDate: [
      (s) => `From January to November ${s.year}, ${s.name} ${s.made} ${s.count} ${s.things}.`,
      (s) => `In the first 11 months of ${s.year}, ${s.name}'s ${s.metric} reached ${s.count} units.`,
    ],
    streak: [
      (s) => `${s.name}'s ${s.metric} ${s.state} for ${s.years} consecutive years from ${s.from} to ${s.to}.`,
      (s) => `From ${s.from} to ${s.to}, ${s.name}'s ${s.metric} ${s.state} every year.`,
    ],
  },
  zh: {
    level: [
      (s) => `${s.year}年，${s.name}${s.metric}达${s.count}。`,
      (s) => `${s.year}年${s.name}${s.metric}为${s.count}。`,
      (s) => `${s.name}${s.year}年${s.metric}达到${s.count}。`,
    ],
    change: [
      (s) => `${s.year}年，${s.name}${s.metric}同比${s.rose}${s.percent}%。`,
      (s) => `与${s.base}年相比，${s.year}年${s.name}${s.metric}${s.rose}${s.percent}%。`,
    ],
    told: [
      (s) => `${s.year}年，${s.name}${s.metric}达${s.count}，同比${s.rose}${s.percent}%。`,
      (s) => `${s.year}年${s.name}${s.metric}为${s.count}，比上年${s.rose}${s.percent}%。`,
    ],
    gain: [(s) => `${s.year}年${s.name}${s.metric}比${s.base}年${s.more}${s.count}。`],
    share: [
      (s) => `${s.year}年，新能源汽车占${s.name}${s.whole}的${s.percent}%。`,
      (s) => `${s.year}年，${s.name}新能源汽车占${s.whole}的比重为${s.percent}%。`,
    ],
    comparison: [
      (s) => `${s.year}年，${s.name}${s.metric}超过${s.other}。`,
      (s) => `${s.year}年${s.name}的${s.metric}高于${s.other}。`,
    ],
    multiple: [
      (s) => `${s.year}年${s.name}${s.metric}是${s.base}年的${s.factor}倍。`,
      (s) => `${s.name}${s.year}年${s.metric}为${s.base}年的${s.factor}倍。`,
    ],
    toDate: [
      (s) => `${s.year}年1月至11月，${s.name}${s.metric}达${s.count}。`,
      (s) => `${s.year}年前11个月，${s.name}${s.metric}为${s.count}。`,
    ],
    streak: [(s) => `${s.from}年至${s.to}年，${s.name}${s.metric}连续${s.years}年${s.state}。`],
  },
};

/** One statement as a sentence; `said` holds what it states, right or wrong. */
export function sentenceOf(random, said, lang) {
  const w = WORDS[said.metric];
  const up = said.up !== false;
  const slots = {
    ...said,
    name: said.entity[lang],
    other: said.other?.[lang],
    metric: lang === 'en' ? w.en[0] : w.zh,
    things: w.en[1],
    whole: said.whole && (lang === 'en' ? WORDS[said.whole].en[0] : WORDS[said.whole].zh),
    made: isSales(said.metric) ? 'sold' : 'produced',
    count: said.value === undefined ? '' : count(random, said.value, lang),
    percent: said.percent === undefined ? '' : Math.abs(said.percent).toFixed(1),
    rose: lang === 'en' ? (up ? 'rose' : 'fell') : up ? '增长' : '下降',
    state: lang === 'en' ? (up ? 'rose' : 'fell') : up ? '增长' : '下降',
    up: up ? 'up' : 'down',
    more: lang === 'en' ? (up ? 'more' : 'fewer') : up ? '增加' : '减少',
    factor: said.factor?.toFixed(1),
  };
  return pick(random, DRESSES[lang][said.kind])(slots);
}
