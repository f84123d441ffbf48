/**
 * What a text that tells the facts of the founding article must be read as: partial claims, matched field by field.
 * The same list serves the article itself, our retelling and its paraphrase; `only` limits an entry to those texts that tell the fact.
 */
export type Told = 'article' | 'retelling' | 'paraphrase';

export interface ExpectedClaim {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly only?: readonly Told[];
}

const C = 'city:chongqing';
const G = 'city:guangzhou';
const S = 'city:shenzhen';
const CN = 'country:china';
const CA = 'company:changan';
const SE = 'company:seres';
const vp = 'vehicle_production';
const np = 'nev_production';
const whole: readonly Told[] = ['article', 'retelling'];

export const QUANTITATIVE: readonly ExpectedClaim[] = [
  {
    id: 'output-2025',
    fields: {
      kind: 'level',
      entity: C,
      metric: vp,
      period: '2025',
      value: 2788000,
      unit: 'vehicle',
      bound: 'exact',
      interval: [2787500, 2788500],
    },
  },
  {
    id: 'growth-2025',
    fields: {
      kind: 'change',
      entity: C,
      metric: vp,
      period: '2025',
      basePeriod: '2024',
      value: 9.7,
      unit: 'percent',
      interval: [9.65, 9.75],
      direction: 'up',
    },
  },
  {
    id: 'first-2025',
    fields: {
      kind: 'rank',
      entity: C,
      metric: vp,
      period: '2025',
      value: 1,
      interval: [1, 1],
      among: { class: 'city' },
    },
  },
  {
    id: 'third-2025',
    fields: { kind: 'rank', entity: C, metric: vp, period: '2025', value: 3, among: { class: 'province' } },
  },
  {
    id: 'nev-2025',
    fields: {
      kind: 'level',
      entity: C,
      metric: np,
      period: '2025',
      value: 1296000,
      interval: [1295500, 1296500],
    },
  },
  {
    id: 'nev-growth-2025',
    fields: {
      kind: 'change',
      entity: C,
      metric: np,
      period: '2025',
      basePeriod: '2024',
      value: 36,
      interval: [35.5, 36.5],
    },
  },
  {
    id: 'cluster-2025',
    fields: {
      kind: 'level',
      entity: C,
      metric: 'auto_cluster_output_value',
      period: '2025',
      value: 800e9,
      unit: 'CNY',
      bound: 'more_than',
      interval: [800e9, null],
    },
  },
  {
    id: 'shenzhen-over-guangzhou',
    fields: { kind: 'comparison', entity: S, metric: vp, op: 'greater', other: { entity: G } },
  },
  {
    id: 'dormancy',
    fields: {
      kind: 'streak',
      entity: C,
      metric: vp,
      run: { state: 'not_rank', place: 1, length: 10, unit: 'year' },
    },
  },
  {
    id: 'first-2014',
    fields: { kind: 'rank', entity: C, metric: vp, period: '2014', value: 1, among: { class: 'city' } },
  },
  {
    id: 'output-2016',
    fields: {
      kind: 'level',
      entity: C,
      metric: vp,
      period: '2016',
      value: 3156000,
      interval: [3155500, 3156500],
    },
  },
  {
    id: 'only-2016',
    fields: {
      kind: 'extremum',
      entity: C,
      metric: vp,
      period: '2016',
      extremum: { which: 'only', over: 'entities', threshold: 3000000 },
      among: { class: 'city' },
    },
  },
  {
    id: 'fall-from-2017',
    fields: { kind: 'streak', entity: C, metric: vp, run: { state: 'fall', from: '2017' } },
  },
  { id: 'output-2019', fields: { kind: 'level', entity: C, metric: vp, period: '2019', value: 1383000 } },
  {
    id: 'half-of-peak',
    fields: {
      kind: 'comparison',
      entity: C,
      metric: vp,
      period: '2019',
      op: 'less',
      factor: 0.5,
      other: { period: '2016' },
    },
  },
  {
    id: 'changan-2016',
    fields: {
      kind: 'level',
      entity: CA,
      metric: 'vehicle_sales',
      period: '2016',
      value: 3000000,
      bound: 'more_than',
      interval: [3000000, null],
    },
  },
  {
    id: 'changan-profit',
    fields: { kind: 'streak', entity: CA, metric: 'net_profit', run: { state: 'fall' } },
  },
  {
    id: 'nation-100k',
    fields: {
      kind: 'extremum',
      entity: CN,
      metric: 'nev_sales',
      period: '2015',
      extremum: { which: 'first_passage', over: 'time', threshold: 100000 },
    },
  },
  { id: 'nation-1m', fields: { entity: CN, metric: 'nev_sales', period: '2018' } },
  {
    id: 'fuel-goal',
    fields: { kind: 'target', entity: CA, value: 0, target: { deadline: '2025', announced: '2017' } },
  },
  {
    id: 'nation-growth-2020',
    fields: {
      kind: 'change',
      entity: CN,
      metric: np,
      period: '2020',
      basePeriod: '2017',
      value: 72,
      bound: 'nearly',
      interval: [71, 72],
    },
  },
  { id: 'nation-2020', fields: { kind: 'level', entity: CN, metric: np, period: '2020', value: 1366000 } },
  {
    id: 'nev-2017',
    fields: { kind: 'level', entity: C, metric: np, period: '2017', value: 40400, interval: [40350, 40450] },
  },
  { id: 'nev-2020', fields: { kind: 'level', entity: C, metric: np, period: '2020', value: 51100 } },
  {
    id: 'only-increased',
    fields: {
      kind: 'comparison',
      entity: C,
      metric: np,
      period: '2020',
      basePeriod: '2017',
      of: 'change',
      op: 'less',
      other: { entity: CN },
    },
  },
  {
    id: 'changan-2025',
    fields: { kind: 'level', entity: CA, metric: 'vehicle_sales', period: '2025', value: 2913000 },
  },
  {
    id: 'changan-nev-2025',
    fields: {
      kind: 'level',
      entity: CA,
      metric: 'nev_sales',
      period: '2025',
      value: 1110000,
      interval: [1105000, 1115000],
    },
  },
  {
    id: 'changan-nev-growth',
    fields: {
      kind: 'change',
      entity: CA,
      metric: 'nev_sales',
      period: '2025',
      basePeriod: '2024',
      value: 51.1,
    },
  },
  { id: 'seres-fourth', fields: { kind: 'rank', entity: SE, period: '2024', value: 4, by: 'time' } },
  {
    id: 'seres-2025',
    fields: { kind: 'level', entity: SE, metric: 'nev_sales', period: '2025', value: 472300 },
  },
  {
    id: 'seres-growth',
    fields: {
      kind: 'change',
      entity: SE,
      metric: 'nev_sales',
      period: '2025',
      value: 10.63,
      interval: [10.625, 10.635],
    },
  },
  {
    id: 'l3-2030',
    fields: {
      kind: 'target',
      metric: 'l3_penetration',
      value: 10,
      unit: 'percent',
      modality: 'forecast',
      target: { deadline: '2030' },
    },
  },
  {
    id: 'detroit',
    fields: { kind: 'target', entity: C, target: { announced: '2013', label: 'Detroit of China' } },
  },
  {
    id: 'capital-of-icnev',
    fields: { kind: 'target', entity: C, target: { announced: '2024' } },
    only: whole,
  },
  {
    id: 'guangzhou-over-chongqing',
    fields: {
      kind: 'comparison',
      entity: G,
      metric: vp,
      period: '2016',
      op: 'greater',
      other: { entity: C },
    },
  },
  {
    id: 'seven-years',
    fields: {
      kind: 'streak',
      entity: G,
      metric: vp,
      run: { state: 'rank', place: 1, to: '2023', length: 7 },
    },
  },
  {
    id: 'shenzhen-2024',
    fields: {
      kind: 'comparison',
      entity: S,
      metric: vp,
      period: '2024',
      op: 'greater',
      other: { entity: G },
    },
  },
  {
    id: 'trillion',
    fields: { kind: 'target', entity: G, value: 1e12, unit: 'CNY', target: { deadline: '2035' } },
  },
  {
    id: 'largest-ipo',
    fields: { kind: 'extremum', entity: 'company:weride', extremum: { which: 'max', over: 'entities' } },
  },
  {
    id: 'ai-14th',
    fields: {
      kind: 'rank',
      entity: C,
      metric: 'ai_regional_competitiveness',
      period: '2023',
      value: 14,
      by: 'standing',
      among: { class: 'province' },
    },
  },
  {
    id: 'anhui-ahead',
    fields: {
      kind: 'comparison',
      entity: 'province:anhui',
      metric: 'ai_regional_competitiveness',
      of: 'rank',
    },
  },
  {
    id: 'sichuan-ahead',
    fields: {
      kind: 'comparison',
      entity: 'province:sichuan',
      metric: 'ai_regional_competitiveness',
      of: 'rank',
    },
  },
];

/** Actors of an event, or both ends of a relation, that must occur together in one event or relation claim of the text. */
export interface ExpectedRecord {
  readonly id: string;
  readonly kinds: readonly ('event' | 'relation')[];
  readonly actors: readonly string[];
  /** Any of these event or relation types. */
  readonly types?: readonly string[];
  readonly date?: string;
}

export const RECORDS: readonly ExpectedRecord[] = [
  { id: 'plate', kinds: ['event'], actors: [CA], types: ['plate'] },
  { id: 'shangri-la-plan', kinds: ['event'], actors: [CA], date: '2017' },
  { id: 'avatr-launch', kinds: ['event'], actors: ['brand:avatr'], date: '2021' },
  { id: 'avatr-huawei', kinds: ['event', 'relation'], actors: [CA, 'company:huawei'] },
  { id: 'avatr-catl', kinds: ['event', 'relation'], actors: [CA, 'company:catl'] },
  { id: 'deepal', kinds: ['event', 'relation'], actors: ['brand:deepal'] },
  { id: 'spring-works', kinds: ['event', 'relation'], actors: [SE] },
  { id: 'joint-venture', kinds: ['event'], actors: [SE], date: '2003' },
  { id: 'nev-entry', kinds: ['event'], actors: [SE], date: '2016' },
  { id: 'seres-huawei', kinds: ['event', 'relation'], actors: [SE, 'company:huawei'] },
  { id: 'aito', kinds: ['event', 'relation'], actors: ['brand:aito'] },
  { id: 'soul', kinds: ['event'], actors: ['person:chen-hong'], date: '2021' },
  { id: 'chen-hong', kinds: ['relation'], actors: ['person:chen-hong', 'company:saic'] },
  { id: 'zhang-xinghai', kinds: ['relation'], actors: ['person:zhang-xinghai', SE] },
  { id: 'three-brands', kinds: ['event'], actors: ['company:huawei'], date: '2021-04' },
  { id: 'sf5', kinds: ['event'], actors: ['model:seres-sf5'], date: '2021-04' },
  { id: 'permits', kinds: ['event'], actors: ['org:miit'], types: ['permit'] },
  { id: 'deepal-pilot', kinds: ['event'], actors: ['brand:deepal'], types: ['permit', 'pilot'] },
  { id: 'arcfox-pilot', kinds: ['event'], actors: ['brand:arcfox'], types: ['permit', 'pilot'] },
  { id: 'guiding-opinions', kinds: ['event'], actors: [C], date: '2018' },
  { id: 'pilot-city', kinds: ['event', 'relation'], actors: [C], types: ['pilot'], date: '2024' },
  { id: 'weride-listing', kinds: ['event'], actors: ['company:weride'], types: ['ipo'], date: '2025-11' },
  { id: 'pony-listing', kinds: ['event'], actors: ['company:pony-ai'], types: ['ipo'], date: '2025-11' },
  { id: 'gac-huawei', kinds: ['event', 'relation'], actors: ['company:gac', 'company:huawei'] },
];
