import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { makeRankBase } from '../check/rank/base.ts';
import { COUNTIES, evidence, harvestPack, record, row } from '../check/rank/corpus/harvest.ts';
import type { Observation, Pack, RecordedClaim } from '../model/pack.ts';
import { evidenceOf } from '../pack/evidence.ts';
import { loadPack } from '../pack/load-pack.ts';
import { conflictsOf } from './conflicts.ts';
import { type Suspects, suspectsOf } from './suspects.ts';

const everything: Suspects = { has: () => true, inSeries: () => true };
const pack = harvestPack();
const places = [...Object.keys(COUNTIES).map((c) => `county:${c}`), 'state:north', 'state:bay', 'county:bay'];

const figure = fc.record({
  place: fc.constantFrom(...places),
  metric: fc.constantFrom('grain', 'wheat', 'profit'),
  period: fc.constantFrom('2019', '2020', '2020-H1', '2020-01/2020-11', '2020-11'),
  value: fc.constantFrom(40, 41, 44, 100, 100.25, 130, 1000),
  half: fc.constantFrom(0.5, 0.05, 2, 1 / 3),
  basis: fc.constantFrom('office', 'office', 'field', 'unspecified'),
  bound: fc.constantFrom('exact' as const, 'exact' as const, 'more_than' as const, 'at_most' as const),
  origin: fc.constantFrom('org:office', 'press:b'),
});
const rate = fc.record({
  place: fc.constantFrom(...places),
  value: fc.constantFrom(-60, 0, 9.7, 10, 150),
  basis: fc.constantFrom('office', 'field'),
});

function rowOf(f: typeof figure extends fc.Arbitrary<infer T> ? T : never): Observation {
  const { place, period, value, half, bound, ...words } = f;
  const o = row(place, period, value, { ...words, half });
  if (bound === 'more_than') return { ...o, bound, interval: [value, null] };
  return bound === 'at_most' ? { ...o, bound, interval: [null, value] } : o;
}

function rateOf({ place, value, basis }: { place: string; value: number; basis: string }): RecordedClaim {
  return record(
    {
      kind: 'change',
      entity: place,
      metric: 'grain',
      period: '2020',
      basePeriod: '2019',
      basis,
      value,
      unit: 'percent',
      bound: 'exact',
      interval: [value - 0.5, value + 0.5],
    },
    'org:office',
    'official',
  );
}

function told(
  observations: readonly Observation[],
  claims: readonly RecordedClaim[],
  from: Pack,
): [unknown, unknown] {
  const rest = evidenceOf(from);
  const all = { ...rest, observations, claims };
  const base = makeRankBase(all, from);
  return [conflictsOf(all, from, base), conflictsOf(all, from, base, everything)];
}

describe('the cells that a whole ledger at once suspects', () => {
  it('are all that have a conflict: a look at every cell finds no other', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 14 }), fc.array(rate, { maxLength: 4 }), (figures, rates) => {
        const [some, all] = told(figures.map(rowOf), rates.map(rateOf), pack);
        expect(some).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it('are all that have one in the pack', () => {
    const cities = loadPack(packFiles(resolve(import.meta.dirname, '../../packs/auto-cities')));
    const isOwn = (o: Observation): boolean => {
      const metric = cities.metrics.get(o.metric);
      return metric?.dimension !== 'money' || o.unit === metric.unit;
    };
    const [some, all] = told(cities.observations.filter(isOwn), cities.claims, cities);
    expect(some).toEqual(all);
    expect((all as unknown[]).length).toBeGreaterThan(5);
  });

  it('hold those that only an open end keeps apart, and all that may be negative', () => {
    const above = {
      ...row('county:ash', '2020', 100),
      bound: 'more_than' as const,
      interval: [100, null] as const,
    };
    const below = {
      ...row('county:ash', '2020', 100),
      bound: 'at_most' as const,
      interval: [null, 100] as const,
    };
    const [some, all] = told([above, below], [], pack);
    expect(some).toEqual(all);
    expect(all).toHaveLength(1);
    const profit = evidence({ observations: [row('county:ash', '2020', 100, { metric: 'profit' })] });
    const cell = { entity: 'county:ash', metric: 'profit', period: '2020', basis: 'office' };
    expect(suspectsOf(profit, makeRankBase(profit, pack)).has(cell)).toBe(true);
  });

  it('are few where figures fit, and none beside the component of a clash', () => {
    const observations = [
      row('county:ash', '2019', 100),
      row('county:ash', '2020', 110),
      row('county:elm', '2019', 100),
      row('county:elm', '2020', 130),
    ];
    const claims = ['county:ash', 'county:elm'].map((place) => rateOf({ place, value: 10, basis: 'office' }));
    const all = evidence({ observations, claims });
    const suspects = suspectsOf(all, makeRankBase(all, pack));
    const at = (entity: string) => ({ entity, metric: 'grain', period: '2020', basis: 'office' });
    expect(suspects.has(at('county:elm'))).toBe(true);
    expect(suspects.has(at('county:ash'))).toBe(false);
    expect([suspects.inSeries('county:elm', 'grain'), suspects.inSeries('county:ash', 'grain')]).toEqual([
      true,
      false,
    ]);
  });
});
