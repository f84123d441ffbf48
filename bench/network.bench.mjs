// The claim network alone: levels, growth, shares and order between neighbours, with planted contradictions. Every conflict named and
// proved, then every cell's implied interval; and the checker on texts in which many sentences clash.
import { checkClaims } from '../dist/check/check-claims.js';
import { DifferenceNetwork } from '../dist/num/difference.js';
import { toRational } from '../dist/num/rational.js';

const YEARS = 10;
const PER_ENTITY = 2 * YEARS;

function randomOf(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Claims as ratio bounds `of / over ∈ [lo, hi]`; about three a cell, the planted ones each in another entity. */
function claimsOf(cells, seed) {
  const random = randomOf(seed);
  const entities = Math.floor(cells / PER_ENTITY);
  const planted = Math.max(2, Math.floor(cells / 200));
  const node = (e, part, y) => 1 + (e * 2 + part) * YEARS + y;
  const value = new Float64Array(cells + 1);
  const claims = [];
  const level = (of, v, wrong) => {
    const unit = 10 ** (Math.floor(Math.log10(v)) - 3);
    const printed = Math.round((v * wrong) / unit);
    claims.push({
      of,
      over: 0,
      lo: toRational(2 * printed - 1)
        .mul(unit)
        .div(2),
      hi: toRational(2 * printed + 1)
        .mul(unit)
        .div(2),
    });
  };
  const percent = (of, over, base) => {
    const tenths = Math.round((value[of] / value[over]) * 1000) - base * 1000;
    const at = (x) =>
      toRational(x)
        .div(20000 / 10)
        .add(base);
    claims.push({ of, over, lo: at(2 * tenths - 1), hi: at(2 * tenths + 1) });
  };
  for (let e = 0; e < entities; e++) {
    let total = 1e4 * 10 ** (2.5 * random());
    let share = 0.1 + 0.3 * random();
    const wrong = e < planted ? (random() < 0.5 ? 1.2 : 0.8) : 1;
    for (let y = 0; y < YEARS; y++) {
      total *= 0.85 + 0.4 * random();
      share = Math.min(0.9, share * (1 + 0.2 * random()));
      value[node(e, 0, y)] = total;
      value[node(e, 1, y)] = total * share;
      for (const part of [0, 1]) {
        level(node(e, part, y), value[node(e, part, y)], 1);
        if (y > 0) percent(node(e, part, y), node(e, part, y - 1), 1);
      }
      percent(node(e, 1, y), node(e, 0, y), 0);
      if (y === 4) level(node(e, 0, y), total, wrong);
    }
  }
  const order = Array.from({ length: entities }, (_, e) => e);
  for (let y = 0; y < YEARS; y++) {
    order.sort((a, b) => value[node(b, 0, y)] - value[node(a, 0, y)]);
    for (let i = 1; i < order.length; i++)
      claims.push({ of: node(order[i - 1], 0, y), over: node(order[i], 0, y), lo: toRational(1) });
  }
  for (let i = claims.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [claims[i], claims[j]] = [claims[j], claims[i]];
  }
  return { claims, planted, cells: entities * PER_ENTITY };
}

function detect(cells, seed) {
  const { claims, planted, cells: nodes } = claimsOf(cells, seed);
  const net = new DifferenceNetwork();
  for (let i = 0; i < nodes; i++) net.addNode();
  const from = performance.now();
  let conflicts = 0;
  claims.forEach((c, owner) => {
    const edges = [];
    if (c.hi) edges.push({ from: c.over, to: c.of, ratio: c.hi, strict: false, owner });
    if (c.lo) edges.push({ from: c.of, to: c.over, ratio: c.lo.inverse(), strict: false, owner });
    const cycle = net.add(edges);
    if (!cycle) return;
    conflicts++;
    // Both sides go: what is left is what nobody disputes.
    for (const e of cycle.edges) if (e.owner !== owner) net.withdraw(e.owner);
  });
  const found = performance.now();
  let closed = 0;
  for (let v = 1; v <= nodes; v++) if (net.bound(0, v) && net.bound(v, 0)) closed++;
  const end = performance.now();
  return { claims: claims.length, planted, conflicts, closed, detect: found - from, intervals: end - found };
}

/** A text of n levels of 97 places, no two of which agree. */
function clashing(n) {
  return Array.from({ length: n }, (_, i) => {
    const value = 1_000_000 + 1000 * ((i * 7919) % 5003);
    return {
      id: `c${i}`,
      kind: 'level',
      entity: `place:p${i % 97}`,
      metric: 'output',
      period: '2025',
      basis: 'unstated',
      value,
      unit: 'ton',
      bound: 'exact',
      interval: [value - 500, value + 500],
      span: { start: i * 500, end: i * 500 + 40 },
      quote: '',
      inherited: [],
      rule: 'bench',
    };
  });
}

/** A text of n true sentences about the same places over forty years, one level in ten doubled. */
function mild(n) {
  return clashing(n).map((c, i) => {
    const year = 1980 + (Math.floor(i / 97) % 40);
    const value = (1_000_000 + (i % 97) * 5000 + (year - 1980) * 20_000) * (i % 10 === 0 ? 2 : 1);
    return { ...c, period: String(year), value, interval: [value - 500, value + 500] };
  });
}

function benchPack() {
  const metric = { id: 'output', name: { en: 'output' }, unit: 'ton', dimension: 'count', flow: true };
  return {
    id: 'bench',
    title: 'bench',
    focusShare: { part: 'output', whole: 'output' },
    entities: new Map(),
    metrics: new Map([['output', metric]]),
    bases: new Map(),
    classes: [],
    sources: new Map(),
    weights: {},
    observations: [],
    claims: [],
    events: [],
    relations: [],
    targets: [],
    closedTables: [],
    lexicon: { en: {}, zh: {} },
    notes: [],
  };
}

const ms = (x) => `${x.toFixed(0)} ms`;

function growthOf(make, sizes) {
  const pack = benchPack();
  const evidence = { observations: [], claims: [], events: [], relations: [], targets: [], closedTables: [] };
  const document = { id: 'doc:bench', language: 'en' };
  const times = sizes.map((n) => {
    const claims = make(n);
    const from = performance.now();
    checkClaims({ document, claims, pack, evidence });
    return performance.now() - from;
  });
  return sizes
    .map((n, i) => `${n}: ${ms(times[i])}${i > 0 ? ` (×${(times[i] / times[i - 1]).toFixed(2)})` : ''}`)
    .join(' · ');
}

export function run() {
  const rows = [];
  detect(1000, 1);
  let last;
  for (const cells of [1000, 10_000, 100_000]) {
    const r = detect(cells, 7);
    const total = r.detect + r.intervals;
    const exponent = last === undefined ? '' : `, exponent ${(Math.log10(total / last)).toFixed(2)}`;
    last = total;
    rows.push([
      `${cells} cells, ${r.claims} claims`,
      `${r.conflicts} conflicts of ${r.planted} planted in ${ms(r.detect)}, ${r.closed} intervals in ${ms(r.intervals)}${exponent}`,
    ]);
  }
  growthOf(clashing, [200]);
  const sizes = [200, 400, 800, 1600, 3200];
  rows.push(['a text of levels that all clash, by claims', growthOf(clashing, sizes)]);
  rows.push(['a text with one slip in ten, by claims', growthOf(mild, sizes)]);
  return rows;
}
