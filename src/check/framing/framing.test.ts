import { describe, expect, it } from 'vitest';
import type { Claim, ClaimContent } from '../../model/claim.ts';
import type { EvidenceBase } from '../../model/pack.ts';
import type { VerdictStatus } from '../../model/verdict.ts';
import {
  claim,
  evidence,
  harvestPack,
  IN_LAND,
  record,
  row,
  STATES_OF_LAND,
  table,
  target,
} from '../rank/corpus/harvest.ts';
import { judgeOrderClaim, makeOrderContext } from '../rank/judge.ts';
import { readingsOf } from '../readings.ts';
import { frameVerdict } from './frame.ts';
import { findSwaps } from './swap.ts';

const pack = harvestPack();

function codes(
  content: ClaimContent,
  parts: Partial<EvidenceBase>,
  verdict: VerdictStatus = 'contradicted',
  more: Partial<Claim> = {},
  others: Claim[] = [],
): string[] {
  const own = claim('c', content, more);
  const order = makeOrderContext(evidence(parts), pack, [own, ...others]);
  const judgement = judgeOrderClaim(own, order);
  const swap = findSwaps([own, ...others], order.base).get('c');
  return frameVerdict(own, {
    verdict: judgement?.verdict ?? verdict,
    reading: judgement?.reading ?? readingsOf(own)[0]!,
    byBasis: judgement?.byBasis ?? new Map(),
    order,
    ...(judgement ? { judgement } : {}),
    ...(swap ? { swap } : {}),
  }).map((f) => f.code);
}

const level = (value: number, more: Partial<ClaimContent> = {}): ClaimContent => ({
  kind: 'level',
  entity: 'county:ash',
  metric: 'grain',
  period: '2020',
  value,
  unit: 'ton',
  bound: 'exact',
  interval: [value - 0.5, value + 0.5],
  ...more,
});
const year = row('county:ash', '2020', 1200);

describe('slips of a level', () => {
  it('months for the year', () => {
    expect(codes(level(1100), { observations: [year, row('county:ash', '2020-01/2020-11', 1100)] })).toEqual([
      'ytd-not-full-year',
    ]);
  });

  it('sales for the harvest', () => {
    const sold = row('county:ash', '2020', 1100, { metric: 'grain_sold' });
    expect(codes(level(1100), { observations: [year, sold] })).toEqual(['sales-not-production']);
  });

  it('another year, another place, a scale', () => {
    expect(codes(level(1100), { observations: [year, row('county:ash', '2019', 1100)] })).toEqual([
      'year-slip',
    ]);
    expect(codes(level(1100), { observations: [year, row('state:north', '2020', 1100)] })).toEqual([
      'entity-slip',
    ]);
    expect(codes(level(12000), { observations: [year] })).toEqual(['scale-slip']);
  });

  it('a goal or a forecast for a result', () => {
    const goal = target('county:ash', 'grain', 1100, { deadline: '2020' });
    expect(codes(level(1100), { observations: [year], targets: [goal] })).toEqual(['target-not-result']);
    const forecast = row('county:ash', '2020', 1100, { status: 'forecast' });
    expect(codes(level(1100), { observations: [forecast] }, 'unverifiable')).toEqual(['target-not-result']);
  });

  it('an earlier version of one origin', () => {
    const observations = [
      row('county:ash', '2020', 1100, { source: 's1' }),
      row('county:ash', '2020', 1200, { source: 's3' }),
    ];
    expect(codes(level(1100), { observations }, 'disputed')).toEqual(['vintage']);
  });

  it('two figures exchanged', () => {
    const other = claim('o', level(1200, { entity: 'county:elm' }));
    const observations = [year, row('county:elm', '2020', 1100)];
    expect(codes(level(1100), { observations }, 'contradicted', {}, [other])).toContain('swap');
  });

  it('nothing is said when the figure is right, or when nothing explains it', () => {
    const observations = [year, row('county:ash', '2019', 1200), row('county:ash', '2020-01/2020-11', 1100)];
    expect(codes(level(1200), { observations }, 'supported')).toEqual([]);
    expect(codes(level(999), { observations: [year] })).toEqual([]);
  });

  it('touching ends, a credited origin, a repetition', () => {
    expect(codes(level(1201), { observations: [year] }, 'consistent')).toEqual(['touching']);
    expect(codes(level(1200), { observations: [year] }, 'supported', { origin: 'org:office' })).toEqual([
      'single-origin',
    ]);
    expect(codes(level(1200), { observations: [year] }, 'supported', { sameAs: 'c0' })).toEqual(['repeats']);
  });
});

describe('frames of a rate', () => {
  const change = (value: number): ClaimContent => ({
    kind: 'change',
    entity: 'county:ash',
    metric: 'grain',
    period: '2020',
    basePeriod: '2019',
    value,
    unit: 'percent',
    bound: 'exact',
    interval: [value - 0.5, value + 0.5],
  });

  it('a ratio printed as an increase', () => {
    const observations = [row('county:ash', '2019', 1000), row('county:ash', '2020', 2200)];
    expect(codes(change(220), { observations })).toEqual(['ratio-as-increase']);
    expect(codes(change(120), { observations }, 'supported')).toEqual([]);
  });

  it('two ways of counting', () => {
    const observations = [
      row('county:ash', '2019', 2000, { basis: 'field' }),
      row('county:ash', '2020', 1200),
    ];
    expect(codes(change(-40), { observations })).toEqual(['not-comparable']);
  });

  it('a rise from a low base', () => {
    const observations = [
      row('county:ash', '2018', 2000),
      row('county:ash', '2019', 1000),
      row('county:ash', '2020', 1200),
    ];
    expect(codes(change(20), { observations }, 'supported')).toEqual(['base-effect']);
    expect(codes(change(20), { observations: observations.slice(1) }, 'supported')).toEqual([]);
  });
});

describe('frames of an order', () => {
  const states = (metric: string, values: readonly number[]) =>
    ['north', 'south', 'east', 'bay'].map((s, i) => row(`state:${s}`, '2020', values[i]!, { metric }));
  const closed = ['grain', 'wheat'].map((m) =>
    table('state', '2020', ['state:bay', 'state:north', 'state:south', 'state:east'], m),
  );
  const first = (entity: string, more: Partial<ClaimContent> = {}): ClaimContent => ({
    kind: 'rank',
    entity,
    metric: 'grain',
    period: '2020',
    value: 1,
    bound: 'exact',
    interval: [1, 1],
    among: STATES_OF_LAND,
    ...more,
  });

  it('first in the whole, not in the part the story turns on', () => {
    const observations = [...states('grain', [90, 80, 70, 100]), ...states('wheat', [60, 10, 10, 20])];
    expect(codes(first('state:bay'), { observations, closedTables: closed })).toEqual([
      'only-under-this-metric',
    ]);
  });

  it('first in one class, not in the other the place also is', () => {
    const observations = [
      ...states('grain', [150, 80, 70, 100]),
      row('county:elm', '2020', 60),
      row('county:ash', '2020', 85),
    ];
    const inLand = first('county:bay', { among: IN_LAND });
    expect(codes(inLand, { observations, closedTables: closed })).toEqual(['only-in-this-class']);
    const said = claim('s', first('state:bay', { value: 2, interval: [2, 2] }));
    expect(codes(inLand, { observations, closedTables: closed }, 'supported', {}, [said])).toEqual([]);
  });

  it('first over some months, not over the year', () => {
    const half = first('state:north', { period: '2020-H1' });
    const observations = states('grain', [90, 80, 70, 100]);
    expect(codes(half, { observations, claims: [record(half)], closedTables: closed })).toEqual([
      'window-sensitive',
    ]);
  });

  it('too close for the rounding', () => {
    const observations = states('grain', [100, 80, 70, 100]);
    expect(codes(first('state:bay'), { observations, closedTables: closed })).toEqual([
      'order-within-rounding',
    ]);
  });

  it('one basis for it, one against it', () => {
    const observations = [
      ...states('grain', [90, 80, 70, 100]),
      row('state:south', '2020', 140, { basis: 'field' }),
    ];
    const claims = [record({ ...first('state:south'), basis: 'field' })];
    expect(codes(first('state:south'), { observations, claims, closedTables: closed })).toEqual([
      'basis-differs',
    ]);
  });

  it('the other of two, and the year after', () => {
    const observations = [
      row('mill:red', '2020', 239, { metric: 'listing' }),
      row('mill:blue', '2020', 671, { metric: 'listing' }),
    ];
    const largest = first('mill:red', { metric: 'listing', among: { class: 'mill', text: 'mills' } });
    expect(
      codes(largest, { observations }, 'contradicted', { alternatives: [{ entity: 'mill:blue' }] }),
    ).toEqual(['swap']);
    const claims = [
      ...['press:a', 'press:b'].map((o) => record(first('state:bay'), o)),
      record(first('state:east', { period: '2021' })),
    ];
    expect(codes(first('state:east'), { claims })).toEqual(['year-slip']);
  });
});

it('a goal without a figure is not defined', () => {
  const goal: ClaimContent = {
    kind: 'target',
    entity: 'county:ash',
    target: { label: 'granary of the land' },
  };
  expect(codes(goal, {}, 'unverifiable')).toEqual(['not-defined']);
});
