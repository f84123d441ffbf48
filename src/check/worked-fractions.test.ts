import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../app/linear-solver.ts';
import type { Claim } from '../model/claim.ts';
import { UNSTATED } from '../model/ids.ts';
import { ONE, type Rational, toRational } from '../num/rational.ts';
import { checkClaims } from './check-claims.ts';
import { BasisBridges } from './compile/bridges.ts';
import { compileContent } from './compile/compile.ts';
import { Identities } from './compile/identities.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, smallPack } from './corpus/small-pack.ts';
import { claimFact, FactNumbers } from './facts.ts';
import type { Bounded } from './network/bounded.ts';
import { CellTable } from './network/cell-table.ts';
import type { BoundFact, CellNo, CompareConstraint, Constraint } from './network/constraint.ts';
import { minimalCore } from './network/core.ts';
import { formOf, programBounds } from './network/linear.ts';
import { makeLinearDesk } from './network/linear-desk.ts';
import { World } from './network/world.ts';
import { makePlaces } from './places.ts';

/** The worked cases as fractions: what is implied, and by how much a clash falls short, equal to the last digit. */
const pack = smallPack();
const linear = makeLinearDesk(await loadLinearSolver());
const C = 'city:chongqing';
const G = 'city:guangzhou';
const S = 'city:shenzhen';
const CN = 'country:china';
const A = 'company:changan';
const vp = 'vehicle_production';
const np = 'nev_production';
const q = (x: number): Rational => toRational(x);

interface Made {
  readonly world: World;
  readonly table: CellTable;
  readonly facts: readonly BoundFact[];
  readonly at: (entity: string, metric: string, period: string) => CellNo;
}

/** All claims and every identity between their cells in one world; `more` are constraints that no claim makes. */
function worldOf(
  claims: readonly Claim[],
  asked: readonly (readonly [string, string, string])[] = [],
  more?: (m: Made['at']) => Constraint[],
): Made {
  const places = makePlaces(pack);
  const table = new CellTable(places, linear);
  const numbers = new FactNumbers();
  const context = { table, basisOf: () => UNSTATED };
  const at: Made['at'] = (entity, metric, period) => table.number(entity, metric, period, UNSTATED);
  for (const [e, m, p] of asked) at(e, m, p);
  for (const c of claims) compileContent(c, context);
  const facts: BoundFact[] = claims.map((c) => ({
    fact: claimFact(c, numbers, pack),
    constraints: compileContent(c, context),
  }));
  if (more) {
    const said = claimFact(claim('said', { kind: 'level' }), numbers, pack);
    facts.push({ fact: said, constraints: more(at) });
  }
  facts.unshift(...new Identities(table, pack, numbers, new BasisBridges(pack, places)).fresh());
  const world = new World(table);
  for (const f of facts) world.add(f);
  return { world, table, facts, at };
}

const ends = (b: Bounded): (string | undefined)[] => [b.lo?.value.toFraction(), b.hi?.value.toFraction()];
const pair = (lo: Rational, hi: Rational): string[] => [lo.toFraction(), hi.toFraction()];
const shortfall = (m: Made): string | undefined => minimalCore(m.table, m.facts)?.shortBy?.toFraction();

/** Least and most of a quantity that rises or falls in each input alone: both are reached where every input is at an end. */
function corners(
  inputs: readonly (readonly [number, number])[],
  f: (...x: Rational[]) => Rational,
): string[] {
  let all: Rational[][] = [[]];
  for (const input of inputs) all = all.flatMap((xs) => input.map((x) => [...xs, q(x)]));
  const values = all.map((xs) => f(...xs)).sort((a, b) => a.compare(b));
  return pair(values[0]!, values.at(-1)!);
}

const V: readonly [number, number] = [2787500, 2788500];
const N: readonly [number, number] = [1295500, 1296500];
const gV: readonly [number, number] = [1.0965, 1.0975];
const gN: readonly [number, number] = [1.355, 1.365];
const output = level('output', C, vp, '2025', 2788000, 1000);
const up = growth('up', C, vp, '2025', '2024', 9.7, [9.65, 9.75]);
const nev = level('nev', C, np, '2025', 1296000, 1000);
const nevUp = growth('nevUp', C, np, '2025', '2024', 36, [35.5, 36.5]);
const four = [output, up, nev, nevUp];

describe('levels, growth, shares', () => {
  it('1, 2: the base year', () => {
    const { world, at } = worldOf([output, up]);
    const base = world.level(at(C, vp, '2024'));
    expect(ends(base)).toEqual(['1115000000/439', '1859000000/731']);
    expect(base.lo!.value.compare(2535000)).toBe(1);
    expect(base.hi!.value.compare(2545000)).toBe(-1);
  });

  it('3: three claims short by 2,547,500 × 1.0965 / 2,788,500 − 1', () => {
    const m = worldOf([output, up, level('base', C, vp, '2024', 2548000, 1000)]);
    expect(shortfall(m)).toBe(q(2547500).mul(q(1.0965)).div(2788500).sub(1).toFraction());
  });

  it('4, 5: the part, its share, and half of the whole', () => {
    const { world, at } = worldOf(four);
    const [n25, n24, v25, v24] = [at(C, np, '2025'), at(C, np, '2024'), at(C, vp, '2025'), at(C, vp, '2024')];
    expect(ends(world.level(n24))).toEqual(pair(q(1295500).div(q(1.365)), q(1296500).div(q(1.355))));
    expect(ends(world.ratio(n25, v25))).toEqual(pair(q(1295500).div(2788500), q(1296500).div(2787500)));
    expect(ends(world.ratio(n24, v24))).toEqual(
      corners([N, gN, V, gV], (n, g, v, h) => n.div(g).mul(h).div(v)),
    );
    const half = claim('half', {
      kind: 'share',
      entity: C,
      metric: np,
      period: '2025',
      whole: { metric: vp },
      value: 50,
      unit: 'percent',
      bound: 'more_than',
      interval: [50, null],
    });
    expect(shortfall(worldOf([...four, half]))).toBe(q(2787500).div(2).div(1296500).sub(1).toFraction());
  });

  it('6: points of a share, tight', () => {
    const { world, at } = worldOf(four);
    const points: CompareConstraint = {
      type: 'compare',
      left: { a: at(C, np, '2025'), b: at(C, vp, '2025') },
      right: { a: at(C, np, '2024'), b: at(C, vp, '2024') },
      offset: 0,
      factor: ONE,
      interval: {},
      why: 'share-change',
    };
    const tight = corners([N, gN, V, gV], (n, g, v, h) => n.div(v).mul(ONE.sub(h.div(g))));
    expect(ends(world.compared(points))).toEqual(tight);
    expect(tight.map((x) => (100 * toValue(x)).toFixed(3))).toEqual(['8.829', '9.149']);
    // The box would let 9.2 pass (8.786 to 9.191).
    const said = (value: number, interval: readonly [number, number]): Claim =>
      claim('points', {
        kind: 'change',
        entity: C,
        metric: np,
        period: '2025',
        basePeriod: '2024',
        value,
        unit: 'point',
        bound: 'exact',
        interval,
        whole: { metric: vp },
        of: 'share',
      });
    const members = (c: Claim): number | undefined => {
      const m = worldOf([...four, c]);
      return minimalCore(m.table, m.facts)?.members.length;
    };
    expect([members(said(9.2, [9.15, 9.25])), members(said(9, [8.5, 9.5]))]).toEqual([5, undefined]);
  });

  it('7, 8: the rest and the gains, as tight as a linear program makes them', () => {
    const rest = growth('rest', C, 'non_nev_production', '2025', '2024', -6, [-50, 50]);
    const { world, at } = worldOf([...four, rest]);
    const growthOfRest = world.ratio(
      at(C, 'non_nev_production', '2025'),
      at(C, 'non_nev_production', '2024'),
    );
    const tight = corners([V, gV, N, gN], (v, h, n, g) => v.sub(n).div(v.div(h).sub(n.div(g))));
    expect(ends(growthOfRest)).toEqual(tight);
    const gain = world.difference(at(C, vp, '2025'), at(C, vp, '2024'));
    expect(ends(gain)).toEqual(corners([V, gV], (v, h) => v.sub(v.div(h))));
    const nevGain = formOf(at(C, np, '2025'), at(C, np, '2024'));
    const gains = programBounds(world, nevGain, formOf(at(C, vp, '2025'), at(C, vp, '2024')));
    expect(ends(gains)).toEqual(
      corners([N, gN, V, gV], (n, g, v, h) => n.sub(n.div(g)).div(v.sub(v.div(h)))),
    );
  });

  it('9: less than half of the peak, and how far below it still', () => {
    const { world, at } = worldOf([
      output,
      level('peak', C, vp, '2016', 3156000, 1000),
      level('low', C, vp, '2019', 1383000, 1000),
    ]);
    const peak = at(C, vp, '2016');
    expect(ends(world.ratio(at(C, vp, '2019'), peak))).toEqual(
      pair(q(1382500).div(3156500), q(1383500).div(3155500)),
    );
    expect(ends(world.ratio(at(C, vp, '2025'), peak))).toEqual(
      pair(q(2787500).div(3156500), q(2788500).div(3155500)),
    );
    expect(ends(world.ratio(at(C, vp, '2025'), at(C, vp, '2019')))).toEqual(
      pair(q(2787500).div(1383500), q(2788500).div(1382500)),
    );
  });

  it('10: began to decline: below the peak, and no lower end', () => {
    const fall = claim('fall', {
      kind: 'streak',
      entity: C,
      metric: vp,
      run: { state: 'fall', from: '2017' },
    });
    const { world, at } = worldOf([level('peak', C, vp, '2016', 3156000, 1000), fall]);
    const next = world.level(at(C, vp, '2017'));
    expect([next.hi!.value.toFraction(), next.hi!.strict]).toEqual(['3156500', true]);
    expect(next.lo?.steps ?? []).toEqual([]);
  });

  it('17, 19: strings carry the precision: 1.11 million is not 1.110', () => {
    const changan = [
      level('t', A, 'vehicle_sales', '2025', 2913000, 1000),
      level('n', A, 'nev_sales', '2025', 1110000, 10000),
      growth('g', A, 'nev_sales', '2025', '2024', 51.1, [51.05, 51.15]),
    ];
    const { world, at } = worldOf(changan);
    expect(ends(world.level(at(A, 'nev_sales', '2024')))).toEqual(
      pair(q(1105000).div(q(1.5115)), q(1115000).div(q(1.5105))),
    );
    expect(ends(world.ratio(at(A, 'nev_sales', '2025'), at(A, 'vehicle_sales', '2025')))).toEqual(
      pair(q(1105000).div(2913500), q(1115000).div(2912500)),
    );
    const seres = worldOf([
      level('s', 'company:seres', 'vehicle_sales', '2025', 472300, 100),
      growth('g', 'company:seres', 'vehicle_sales', '2025', '2024', 10.63, [10.625, 10.635]),
    ]);
    expect(ends(seres.world.level(seres.at('company:seres', 'vehicle_sales', '2024')))).toEqual(
      pair(q(472250).div(q(1.10635)), q(472350).div(q(1.10625))),
    );
  });

  it('20, 21, 22: nearly 72 percent, and who lagged', () => {
    const now = level('now', CN, np, '2020', 1366000, 1000);
    const three = claim('three', {
      kind: 'change',
      entity: CN,
      metric: np,
      period: '2020',
      basePeriod: '2017',
      value: 72,
      unit: 'percent',
      bound: 'nearly',
      interval: [71, 72],
    });
    const alone = worldOf([now, three]);
    const base = alone.world.level(alone.at(CN, np, '2017'));
    expect(ends(base)).toEqual(pair(q(1365500).div(q(1.72)), q(1366500).div(q(1.71))));
    expect([base.lo!.strict, base.hi!.strict]).toEqual([true, false]);
    const own = [level('a', C, np, '2017', 40400, 100), level('b', C, np, '2020', 51100, 100), nev];
    const { world, at } = worldOf([now, level('right', CN, np, '2017', 794000, 1000), ...own]);
    expect(ends(world.ratio(at(CN, np, '2020'), at(CN, np, '2017')))).toEqual(
      pair(q(1365500).div(794500), q(1366500).div(793500)),
    );
    expect(ends(world.ratio(at(C, np, '2020'), at(C, np, '2017')))).toEqual(
      pair(q(51050).div(40450), q(51150).div(40350)),
    );
    expect(ends(world.ratio(at(C, np, '2017'), at(CN, np, '2017')))).toEqual(
      pair(q(40350).div(794500), q(40450).div(793500)),
    );
    expect(ends(world.ratio(at(C, np, '2020'), at(CN, np, '2020')))).toEqual(
      pair(q(51050).div(1366500), q(51150).div(1365500)),
    );
    expect(ends(world.ratio(at(C, np, '2025'), at(C, np, '2020')))).toEqual(
      pair(q(1295500).div(51150), q(1296500).div(51050)),
    );
    expect(shortfall(worldOf([now, three, level('wrong', CN, np, '2017', 777000, 1000)]))).toBe(
      q(1365500).div(q(1.72).mul(777500)).sub(1).toFraction(),
    );
  });
});

describe('order and time', () => {
  const cities = { class: 'city', within: CN, text: 'cities' };
  const peak = level('peak', C, vp, '2016', 3156000, 1000);
  const only = claim('only', {
    kind: 'extremum',
    entity: C,
    metric: vp,
    period: '2016',
    among: cities,
    extremum: { which: 'only', over: 'entities', threshold: 3000000 },
  });
  const passed = claim('passed', {
    kind: 'comparison',
    entity: G,
    metric: vp,
    period: '2016',
    op: 'greater',
    other: { entity: C },
  });

  it('11: the two sentences are enough; the level sharpens the gap to 3,000,000 / 3,155,500', () => {
    const r = checkClaims({ document: DOCUMENT, claims: [peak, only, passed], pack, evidence: NO_EVIDENCE });
    expect(r.conflicts.map((k) => k.members.map((m) => m.id).sort())).toEqual([['only', 'passed']]);
    expect(r.conflicts[0]!.shortBy).toBe(0);
    expect(r.conflicts[0]!.sharpened!.shortBy).toBeCloseTo(3155500 / 3000000 - 1, 12);
  });

  it('12, 13: seven years end in 2023 from 2017, not from 2016; exactly five deny the year before them', () => {
    const run = (id: string, state: 'rank' | 'not_rank', from: string, to: string, length?: number): Claim =>
      claim(id, {
        kind: 'streak',
        entity: G,
        metric: vp,
        among: cities,
        run: { state, place: 1, from, to, unit: 'year', ...(length ? { length } : {}) },
      });
    const broken = (c: Claim): boolean =>
      worldOf([c])
        .facts.at(-1)!
        .constraints.some((x) => x.type === 'broken');
    expect([
      broken(run('a', 'rank', '2016', '2023', 7)),
      broken(run('b', 'rank', '2017', '2023', 7)),
    ]).toEqual([true, false]);
    const seven = run('seven', 'rank', '2017', '2023', 7);
    const told = (more: Claim): number =>
      checkClaims({ document: DOCUMENT, claims: [seven, more], pack, evidence: NO_EVIDENCE }).conflicts
        .length;
    expect([
      told(run('five', 'rank', '2019', '2023', 5)),
      told(run('not', 'not_rank', '2018', '2018')),
    ]).toEqual([0, 1]);
  });

  it('14, 15: whoever ranked first bounds the others', () => {
    const first = (id: string, entity: string, period: string): Claim =>
      claim(id, {
        kind: 'rank',
        entity,
        metric: vp,
        period,
        value: 1,
        unit: 'ordinal',
        interval: [1, 1],
        among: cities,
        by: 'size',
      });
    const { world, at } = worldOf([output, up, first('s', S, '2024')]);
    const top = world.level(at(S, vp, '2024'));
    expect([top.lo!.value.toFraction(), top.lo!.strict]).toEqual(['1115000000/439', true]);
    const next = worldOf(
      [output, first('c', C, '2025'), level('s24', S, vp, '2024', 2935300, 100)],
      [[S, vp, '2025']],
    );
    const grew = next.world.ratio(next.at(S, vp, '2025'), next.at(S, vp, '2024'));
    expect([grew.hi!.value.toFraction(), grew.hi!.strict]).toEqual([
      q(2788500).div(2935250).toFraction(),
      true,
    ]);
    const three = growth('up3', S, vp, '2025', '2024', 3, [2.5, 3.5]);
    const clash = worldOf([output, first('c', C, '2025'), level('s24', S, vp, '2024', 2935300, 100), three]);
    expect(shortfall(clash)).toBe(q(2935250).mul(q(1.025)).div(2788500).sub(1).toFraction());
  });

  it('23: a first passage bounds both sides of it', () => {
    const pass = (id: string, period: string, threshold: number): Claim =>
      claim(id, {
        kind: 'extremum',
        entity: CN,
        metric: 'nev_sales',
        period,
        extremum: { which: 'first_passage', over: 'time', threshold },
      });
    const { world, at } = worldOf(
      [pass('a', '2015', 100000), pass('b', '2018', 1000000)],
      [
        [CN, 'nev_sales', '2014'],
        [CN, 'nev_sales', '2017'],
      ],
    );
    const told = (year: string): unknown[] => {
      const b = world.level(at(CN, 'nev_sales', year));
      return [
        b.lo?.steps.length ? b.lo.value.toFraction() : '',
        b.lo?.strict ?? false,
        b.hi?.value.toFraction() ?? '',
        b.hi?.strict ?? false,
      ];
    };
    expect(told('2014')).toEqual(['', false, '100000', false]);
    expect(told('2015').slice(0, 2)).toEqual(['100000', true]);
    expect(told('2017').slice(2)).toEqual(['1000000', false]);
    expect(told('2018').slice(0, 2)).toEqual(['1000000', true]);
  });

  it('24: the month left over, and that it fell by 6.69 to 8.07 percent', () => {
    const [ytd25, ytd24] = ['2025-01/2025-11', '2024-01/2024-11'];
    const claims = [
      output,
      up,
      level('ytd', C, vp, ytd25, 2498000, 1000),
      growth('ytdUp', C, vp, ytd25, ytd24, 12.1, [12.05, 12.15]),
    ];
    const zero = toRational(0);
    const { world, at } = worldOf(
      claims,
      [
        [C, vp, '2025-12'],
        [C, vp, '2024-12'],
      ],
      (cell) =>
        ['2025', '2024'].map((y) => ({
          type: 'linear',
          terms: [
            { cell: cell(C, vp, y), factor: ONE },
            { cell: cell(C, vp, `${y}-01/${y}-11`), factor: ONE.neg() },
            { cell: cell(C, vp, `${y}-12`), factor: ONE.neg() },
          ],
          interval: { lo: zero, hi: zero },
          why: 'sum',
        })),
    );
    const december = at(C, vp, '2025-12');
    expect(ends(world.level(december))).toEqual(pair(q(289000), q(291000)));
    const tight = corners([V, gV, [2497500, 2498500], [1.1205, 1.1215]], (v, h, y, g) =>
      v.sub(y).div(v.div(h).sub(y.div(g))),
    );
    expect(ends(world.ratio(december, at(C, vp, '2024-12')))).toEqual(tight);
    expect(tight.map((x) => (100 * (toValue(x) - 1)).toFixed(2))).toEqual(['-8.07', '-6.69']);
  });
});

function toValue(fraction: string): number {
  const [n, d] = fraction.split('/');
  return Number(n) / Number(d ?? 1);
}
