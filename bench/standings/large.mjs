// Time of large tables, of settling the whole pack, and of the composite index; processor time throughout.
import { composite } from '../../dist/explain/composite/composite.js';
import { seeded } from '../../dist/num/random.js';
import { settledPack } from '../../dist/standings/settled-pack.js';
import { standings } from '../../dist/standings/standings.js';
import { makeSettledView } from '../../dist/standings/view.js';
import { cpu } from './cpu.mjs';

const ms = (x) => `${x.toFixed(0)} ms`;
const STATES = 30;

/**
 * A made-up land: many counties in thirty states, with a figure and a part of it for each county and year, the states' and the
 * land's own figures, and a closed table of the states: every measure of a table has something to work on.
 */
function largeWorld(members, years) {
  const entities = new Map();
  const observations = [];
  const random = seeded(4);
  const add = (id, kind, within) =>
    entities.set(id, {
      id,
      kind,
      name: { en: id },
      aliases: { en: [], zh: [] },
      partOf: within ? [{ entity: within }] : [],
    });
  const row = (entity, metric, period, value, half = 0.5) =>
    observations.push({
      id: `${entity}-${metric}-${period}`,
      entity,
      metric,
      period,
      basis: 'office',
      reported: String(value),
      value,
      unit: 'ton',
      bound: 'exact',
      interval: [value - half, value + half],
      status: 'final',
      source: 's',
      origin: 'org:office',
      originKind: 'official',
      at: { file: 'made-up' },
    });
  add('country:land', 'country');
  for (let s = 0; s < STATES; s++) add(`state:s${s}`, 'state', 'country:land');
  for (let i = 0; i < members; i++) add(`county:c${i}`, 'county', `state:s${i % STATES}`);
  const closedTables = [];
  for (let y = 0; y < years; y++) {
    const period = String(1990 + y);
    const sums = new Array(STATES).fill(0);
    for (let i = 0; i < members; i++) {
      const value = 1000 + Math.floor(1e5 * random());
      row(`county:c${i}`, 'grain', period, value);
      row(`county:c${i}`, 'wheat', period, Math.floor(value * random()));
      sums[i % STATES] += value;
    }
    for (const [s, sum] of sums.entries())
      row(`state:s${s}`, 'grain', period, Math.round(sum / 1000) * 1000, 500);
    const all = sums.reduce((a, b) => a + b, 0);
    row('country:land', 'grain', period, Math.round(all / 1e5) * 1e5, 5e4);
    closedTables.push({
      id: `t${y}`,
      class: 'state',
      within: 'country:land',
      metric: 'grain',
      period,
      basis: 'office',
      members: sums.map((_, s) => `state:s${s}`),
      source: 's',
      origin: 'org:office',
      originKind: 'official',
    });
  }
  const metric = (id, more) => [
    id,
    { id, name: { en: id }, unit: 'ton', dimension: 'count', flow: true, additiveOverPlaces: true, ...more },
  ];
  const rest = { claims: [], events: [], relations: [], targets: [], closedTables };
  const pack = {
    id: 'large',
    title: 'large',
    entities,
    metrics: new Map([metric('grain'), metric('wheat', { within: ['grain'] })]),
    focusShare: { part: 'wheat', whole: 'grain' },
    bases: new Map([['office', { id: 'office', name: { en: 'office' } }]]),
    classes: [
      { id: 'county', kinds: ['county'], within: 'country:land', name: { en: 'counties' } },
      { id: 'state', kinds: ['state'], within: 'country:land', name: { en: 'states' } },
    ],
    sources: new Map(),
    weights: { official: 4, company: 3, industry_body: 2.5, media: 1, copy: 0.5 },
    observations: [],
    lexicon: { en: {}, zh: {} },
    notes: [],
    ...rest,
  };
  return { pack, evidence: { observations, ...rest } };
}

export function largeTables(members, years) {
  const { pack, evidence } = largeWorld(members, years);
  const name = `${members.toLocaleString('en')} members × ${years} years`;
  let view;
  const made = cpu(() => {
    view = makeSettledView(evidence, pack);
  });
  const periods = Array.from({ length: years }, (_, y) => String(1990 + y));
  const table = (v, period) => standings({ metric: 'grain', class: 'county', period }, evidence, pack, v);
  const all = (v) => {
    for (const period of periods) table(v, period);
  };
  const cold = cpu(() => all(view));
  const warm = cpu(() => all(view));
  // The same cells, but no table kept: what the first question about each year costs once its cells are settled.
  const bare = { ...view, keep: (_, make) => make() };
  all(bare);
  const fresh = cpu(() => all(bare));
  const one = Math.min(...[1, 2, 3, 4, 5].map(() => cpu(() => table(bare, periods.at(-1)))));
  const cells = evidence.observations.length.toLocaleString('en');
  return [
    [`${name}: ${cells} figures indexed`, ms(made)],
    ['  all tables, nothing settled yet', ms(cold)],
    ['  all tables, warm', ms(warm)],
    ['  all tables made again from settled cells', ms(fresh)],
    ['  one table made again from settled cells', ms(one)],
  ];
}

export function wholePack(evidence, pack) {
  let cells = [];
  const time = cpu(() => {
    cells = settledPack(makeSettledView(evidence, pack));
  });
  const counts = {};
  for (const { status } of cells) counts[status] = (counts[status] ?? 0) + 1;
  const by = Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([status, n]) => `${n} ${status}`)
    .join(', ');
  return [['the pack settled whole, with derivations', `${ms(time)}: ${by}`]];
}

export function indexRuns(rows, columns, runs) {
  const random = seeded(5);
  const table = Array.from({ length: rows }, (_, i) => ({
    id: `r${i}`,
    values: Array.from({ length: columns }, () => 100 * random()),
  }));
  const weights = new Array(columns).fill(1);
  const once = () => composite({ rows: table, weights, runs, random: seeded(1) });
  const [first, again] = [JSON.stringify(once()), JSON.stringify(once())];
  const time = Math.min(...[1, 2, 3].map(() => cpu(once)));
  const name = `index of ${rows} × ${columns}, ${runs.toLocaleString('en')} runs`;
  return [
    [name, ms(time)],
    ['  the same by seed', first === again ? 'yes' : 'NO'],
  ];
}
