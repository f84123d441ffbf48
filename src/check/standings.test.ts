import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { CheckResult } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, smallPack } from './corpus/small-pack.ts';

const pack = smallPack();
const vp = 'vehicle_production';
const CITIES = ['chongqing', 'shanghai', 'guangzhou', 'shenzhen', 'hefei'].map((c) => `city:${c}`);
const [C, H, G, S, F] = CITIES as [string, string, string, string, string];

function check(claims: readonly Claim[]): CheckResult {
  return checkClaims({ document: DOCUMENT, claims, pack, evidence: NO_EVIDENCE });
}
const sets = (r: CheckResult): string[][] =>
  r.conflicts.map((k) =>
    k.members
      .filter((m) => m.kind !== 'identity')
      .map((m) => m.id)
      .sort(),
  );
const place = (id: string, entity: string, value: number, more: Partial<Claim> = {}): Claim =>
  claim(id, {
    kind: 'rank',
    entity,
    metric: vp,
    period: '2025',
    value,
    unit: 'ordinal',
    interval: [value, value],
    among: { class: 'city', within: 'country:china', text: 'cities' },
    by: 'size',
    ...more,
  });
const amount = (id: string, entity: string, value: number): Claim =>
  level(id, entity, vp, '2025', value, 1000);
const five = [
  amount('c', C, 2788000),
  amount('h', H, 2500000),
  amount('g', G, 2300000),
  amount('s', S, 2100000),
  amount('f', F, 1500000),
];

describe('places counted', () => {
  it('fourth with four above is one too many: the members are named', () => {
    const wrong = [...five, place('fourth', F, 4)];
    const r = check(wrong);
    expect(sets(r)).toEqual([['c', 'f', 'fourth', 'g', 'h', 's']]);
    expect(r.conflicts[0]!.lines.at(-1)).toBe(
      '4 stand above Hefei: Chongqing, Shanghai, Guangzhou, Shenzhen',
    );
    for (const gone of wrong) expect(sets(check(wrong.filter((c) => c !== gone)))).toEqual([]);
  });

  it('fifth, later, and "at least fourth" of whom nobody has listed everybody fit', () => {
    for (const k of [5, 6, 20]) expect(sets(check([...five, place('p', F, k)]))).toEqual([]);
    expect(sets(check([...five, place('p', F, 4, { bound: 'at_least' })]))).toEqual([]);
    expect(sets(check([...five, place('p', F, 4, { bound: 'at_most' })]))).toHaveLength(1);
  });

  it('members reached by growth on the year before are counted as well', () => {
    const before = level('g24', G, vp, '2024', 2000000, 1000);
    const grown = growth('up', G, vp, '2025', '2024', 20, [19.5, 20.5]);
    const r = check([amount('c', C, 2788000), before, grown, amount('f', F, 1500000), place('second', F, 2)]);
    expect(sets(r)).toEqual([['c', 'f', 'g24', 'second', 'up']]);
  });

  it('the better placed has more', () => {
    const wrong = [
      place('second', F, 2),
      place('fifth', S, 5),
      amount('f', F, 1500000),
      amount('s', S, 2100000),
    ];
    expect(sets(check(wrong))).toEqual([['f', 'fifth', 's', 'second']]);
    for (const gone of wrong) expect(sets(check(wrong.filter((c) => c !== gone)))).toEqual([]);
  });

  it('figures that meet, shared places, other classes, other years and other measures do not clash', () => {
    const near = [amount('x', F, 2100000), level('y', S, vp, '2025', 2101000, 1000)];
    expect(sets(check([...near, place('second', F, 2), place('fifth', S, 5)]))).toEqual([]);
    expect(
      sets(
        check([
          ...five,
          place('a', H, 2),
          place('b', G, 2, { among: { class: 'city', text: 'inland cities' } }),
        ]),
      ),
    ).toEqual([]);
    expect(
      sets(check([...five, place('p', F, 4, { among: { class: 'company', text: 'companies' } })])),
    ).toEqual([]);
    expect(sets(check([...five, place('p', F, 4, { period: '2024' })]))).toEqual([]);
    expect(sets(check([...five, place('p', F, 4, { metric: 'nev_production' })]))).toEqual([]);
    expect(sets(check([...five, place('p', F, 2, { of: 'change' })]))).toEqual([]);
  });

  it('not first, though everybody named is below: somebody unnamed may be above', () => {
    expect(sets(check([...five, place('p', C, 1, { bound: 'more_than' })]))).toEqual([]);
    // "First for exactly five years" says not first in the year before; "first for seven" that it was.
    const run = (id: string, state: 'rank' | 'not_rank', from: string, to: string): Claim =>
      claim(id, {
        kind: 'streak',
        entity: C,
        metric: vp,
        among: { class: 'city', text: 'cities' },
        run: { state, place: 1, from, to },
      });
    expect(sets(check([run('seven', 'rank', '2017', '2023'), run('five', 'rank', '2019', '2023')]))).toEqual(
      [],
    );
    expect(
      sets(check([run('seven', 'rank', '2017', '2023'), run('exactly', 'not_rank', '2018', '2018')])),
    ).toEqual([['exactly', 'seven']]);
  });
});
