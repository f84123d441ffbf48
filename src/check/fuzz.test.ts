import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import { checkClaims } from './check-claims.ts';
import { DOCUMENT, NO_EVIDENCE, observation, smallPack } from './corpus/small-pack.ts';

const pack = smallPack();
const maybe = <T>(a: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(a, { nil: undefined });
const place = fc.constantFrom(
  'city:chongqing',
  'city:guangzhou',
  'province:guangdong',
  'country:china',
  'city:nowhere',
  'x',
);
const metric = fc.constantFrom('vehicle_production', 'nev_production', 'net_profit', 'no_such_metric', '');
const period = fc.constantFrom(
  '2024',
  '2025',
  '2025-01/2025-11',
  '2025-H1',
  '../2026',
  '2017/..',
  '2014/2016',
  'soon',
  '',
  '2025-12-20',
  '9999',
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(0, -0, 1e300, 1e-300, Number.NaN, Number.POSITIVE_INFINITY, 2788000),
);
const end = fc.option(number, { nil: null });
const ref = fc.record({ entity: maybe(place), metric: maybe(metric), period: maybe(period) });
const content = fc.record({
  kind: fc.constantFrom(
    'level',
    'change',
    'share',
    'rank',
    'comparison',
    'extremum',
    'streak',
    'target',
    'event',
    'relation',
  ),
  entity: maybe(place),
  metric: maybe(metric),
  period: maybe(period),
  basis: maybe(fc.constantFrom('unstated', 'city_count', '')),
  value: maybe(number),
  unit: maybe(fc.constantFrom('vehicle', 'percent', 'point', 'ratio', 'ordinal', '')),
  bound: maybe(
    fc.constantFrom('exact', 'about', 'nearly', 'more_than', 'less_than', 'at_least', 'at_most', 'between'),
  ),
  interval: maybe(fc.tuple(end, end)),
  basePeriod: maybe(period),
  perYear: maybe(fc.boolean()),
  whole: maybe(ref),
  parts: maybe(fc.array(ref, { maxLength: 3 })),
  aggregate: maybe(fc.constant('sum')),
  among: maybe(
    fc.record({
      class: fc.constantFrom('city', 'province', ''),
      within: maybe(place),
      text: fc.constant(''),
    }),
  ),
  by: maybe(fc.constantFrom('size', 'time', 'standing')),
  other: maybe(ref),
  op: maybe(fc.constantFrom('greater', 'less', 'equal')),
  factor: maybe(number),
  gap: maybe(
    fc.record({ value: number, unit: fc.constantFrom('percent', 'vehicle'), interval: fc.tuple(end, end) }),
  ),
  of: maybe(fc.constantFrom('level', 'change', 'share', 'rank')),
  extremum: maybe(
    fc.record({
      which: fc.constantFrom('max', 'min', 'only', 'first_passage', 'first_in_time'),
      over: fc.constantFrom('entities', 'time'),
      threshold: maybe(number),
      window: maybe(period),
    }),
  ),
  run: maybe(
    fc.record({
      state: fc.constantFrom('rank', 'not_rank', 'rise', 'fall', 'above', 'below'),
      place: maybe(number),
      threshold: maybe(number),
      from: maybe(period),
      to: maybe(period),
      length: maybe(fc.oneof(number, fc.constantFrom(7, 10, 1e9))),
      unit: maybe(fc.constantFrom('year', 'month')),
    }),
  ),
});

/** Absent fields are absent, as in JSON. */
function strip(x: unknown): unknown {
  if (Array.isArray(x)) return x.map(strip);
  if (typeof x !== 'object' || x === null) return x;
  return Object.fromEntries(Object.entries(x).flatMap(([k, v]) => (v === undefined ? [] : [[k, strip(v)]])));
}

describe('any claims at all', () => {
  it('get one verdict each, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 6 }), fc.boolean(), (contents, withEvidence) => {
        const claims = contents.map((c, i) => ({
          ...(strip(c) as object),
          id: `c${i}`,
          span: { start: 0, end: 0 },
          quote: '',
          inherited: [],
          rule: '',
        })) as unknown as Claim[];
        const observations = [
          observation('o1', 'city:chongqing', 'vehicle_production', '2025', 2788000, 1000),
          observation('o2', 'city:guangzhou', 'vehicle_production', '2024', 2540000, 10000),
        ];
        const evidence = withEvidence ? { ...NO_EVIDENCE, observations } : NO_EVIDENCE;
        const r = checkClaims({ document: DOCUMENT, claims, pack, evidence });
        expect(r.verdicts.map((v) => v.claim)).toEqual(claims.map((c) => c.id));
        expect(JSON.stringify(r)).not.toMatch(/NaN|undefined is/);
        const s = r.summary;
        expect(s.contradicted + s.disputed + s.strained + s.supported + s.consistent + s.unverifiable).toBe(
          s.claims,
        );
      }),
      { numRuns: 500 },
    );
  });
});
