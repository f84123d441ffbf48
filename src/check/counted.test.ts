import { describe, expect, it } from 'vitest';
import type { Claim, ClaimContent } from '../model/claim.ts';
import type { EvidenceBase } from '../model/pack.ts';
import { checkClaims } from './check-claims.ts';
import { claim, evidence, harvestPack, row, STATES_OF_LAND, table } from './rank/corpus/harvest.ts';

/**
 * Statements that count: how many are past a limit, a place denied, a run told to be exactly so long. Four states: north 90, south
 * 80, east 70, bay 100, each ± 0.5; the table names every state.
 */
const pack = harvestPack();
const HARVEST = [
  row('state:north', '2020', 90),
  row('state:south', '2020', 80),
  row('state:east', '2020', 70),
  row('state:bay', '2020', 100),
];
const ALL = [table('state', '2020', ['state:bay', 'state:north', 'state:south', 'state:east'])];
const verdictsOf = (claims: readonly Claim[], parts: Partial<EvidenceBase> = {}) =>
  checkClaims({
    document: { id: 'doc:counted', language: 'en', published: '2021-03-01' },
    claims,
    pack,
    evidence: evidence(parts),
  });
const verdictOf = (content: ClaimContent, parts: Partial<EvidenceBase>): string =>
  verdictsOf([claim('c', content)], parts).verdicts[0]!.verdict;
const onFile = { observations: HARVEST, closedTables: ALL };
/** Nobody knows what north harvested. */
const withoutNorth = { observations: HARVEST.slice(1) };

const among = STATES_OF_LAND;
const past = (limit: number, count: number, more: Partial<ClaimContent> = {}): ClaimContent => ({
  kind: 'extremum',
  metric: 'grain',
  period: '2020',
  among,
  extremum: { which: 'only', over: 'entities', threshold: limit, count },
  ...more,
});

describe('one of the only two past a limit', () => {
  const bay = { entity: 'state:bay' };

  it('holds when exactly so many are: bay 100 and north 90 above 85', () => {
    expect(verdictOf(past(85, 2, bay), onFile)).toBe('supported');
  });

  it('fails when more are: south 80 above 75 too', () => {
    expect(verdictOf(past(75, 2, bay), onFile)).toBe('contradicted');
  });

  it('fails when fewer can be: nobody but bay is above 95', () => {
    expect(verdictOf(past(95, 2, bay), onFile)).toBe('contradicted');
  });

  it('fails when the one named is not past it', () => {
    expect(verdictOf(past(85, 2, { entity: 'state:south' }), onFile)).toBe('contradicted');
  });

  it('is open while a figure is missing that could go either way', () => {
    expect(verdictOf(past(85, 2, bay), withoutNorth)).toBe('consistent');
    expect(verdictOf(past(85, 2, bay), {})).toBe('unverifiable');
  });
});

describe('so many past a limit, nobody named', () => {
  it('holds, fails both ways, is open', () => {
    expect(verdictOf(past(75, 3), onFile)).toBe('supported');
    expect(verdictOf(past(75, 2), onFile)).toBe('contradicted');
    expect(verdictOf(past(75, 4), onFile)).toBe('contradicted');
    expect(verdictOf(past(85, 2), withoutNorth)).toBe('consistent');
  });

  it('takes the number in the words it is told in', () => {
    expect(verdictOf(past(75, 2, { bound: 'at_least' }), onFile)).toBe('supported');
    expect(verdictOf(past(75, 2, { bound: 'at_least' }), withoutNorth)).toBe('supported');
    expect(verdictOf(past(75, 3, { bound: 'more_than' }), onFile)).toBe('contradicted');
    expect(verdictOf(past(75, 3, { bound: 'at_most' }), onFile)).toBe('supported');
    expect(verdictOf(past(75, 3, { bound: 'less_than' }), onFile)).toBe('contradicted');
    expect(verdictOf(past(75, 3, { bound: 'about' }), onFile)).toBe('unverifiable');
  });

  it('shows who is counted', () => {
    const { verdicts } = verdictsOf([claim('c', past(75, 2))], onFile);
    expect(verdicts[0]!.derivation.map((s) => s.text).join('\n')).toContain(
      '3 surely above 75: Bay (100), North (90) and South (80)',
    );
  });
});

describe('counted inside one text', () => {
  const level = (id: string, entity: string, value: number): Claim =>
    claim(id, {
      kind: 'level',
      entity,
      metric: 'grain',
      period: '2020',
      value,
      unit: 'ton',
      bound: 'exact',
      interval: [value - 0.5, value + 0.5],
    });
  const told = [level('n', 'state:north', 90), level('s', 'state:south', 80), level('b', 'state:bay', 100)];
  const membersOf = (c: ClaimContent): string[][] =>
    verdictsOf([...told, claim('c', c)]).conflicts.map((k) => k.members.map((m) => m.id).sort());

  it('a third above the limit contradicts "only two"', () => {
    expect(membersOf(past(85, 2))).toEqual([]);
    expect(membersOf(past(75, 2))).toEqual([['b', 'c', 'n', 's']]);
    expect(membersOf(past(75, 3))).toEqual([]);
    expect(membersOf(past(75, 2, { bound: 'at_least' }))).toEqual([]);
  });

  it('the one named is past the limit', () => {
    // Its own figure is below, and with it there would be three.
    expect(membersOf(past(85, 2, { entity: 'state:south' }))).toEqual([
      ['b', 'c', 'n'],
      ['c', 's'],
    ]);
  });

  it('the limit is nobody: second with 80, behind north alone, though the limit is 85', () => {
    const second = claim('r', {
      kind: 'rank',
      entity: 'state:south',
      metric: 'grain',
      period: '2020',
      value: 2,
      interval: [2, 2],
      among,
      by: 'size',
    });
    const text = [second, ...told.slice(0, 2)];
    expect(verdictsOf([...text, claim('c', past(85, 1))]).conflicts).toEqual([]);
    // With bay there are two above it, and who is second is one of those past the limit.
    const more = verdictsOf([...text, told[2]!, claim('c', past(85, 2))]).conflicts;
    expect(more.map((k) => k.members.map((m) => m.id).sort())).toEqual([
      ['b', 'n', 'r', 's'],
      ['c', 'r', 's'],
    ]);
  });

  it('a place in the same ranking meets the number: fourth is not past a limit that three are', () => {
    const fourth = claim('r', {
      kind: 'rank',
      entity: 'state:east',
      metric: 'grain',
      period: '2020',
      value: 4,
      interval: [4, 4],
      among,
      by: 'size',
    });
    const east = level('e', 'state:east', 82);
    const result = verdictsOf([fourth, east, claim('c', past(75, 3))]);
    expect(result.conflicts.map((k) => k.members.map((m) => m.id).sort())).toEqual([['c', 'e', 'r']]);
    expect(verdictsOf([fourth, level('e', 'state:east', 70), claim('c', past(75, 3))]).conflicts).toEqual([]);
  });
});

describe('a place denied, a place told loosely', () => {
  const rank = (entity: string, value: number, more: Partial<ClaimContent>): ClaimContent => ({
    kind: 'rank',
    entity,
    metric: 'grain',
    period: '2020',
    value,
    unit: 'ordinal',
    interval: [value, value],
    among,
    by: 'size',
    ...more,
  });
  const denied = { stance: 'denied' as const };

  it('"not first" is second or worse', () => {
    expect(verdictOf(rank('state:north', 1, denied), onFile)).toBe('supported');
    expect(verdictOf(rank('state:bay', 1, denied), onFile)).toBe('contradicted');
    expect(verdictOf(rank('state:bay', 1, denied), withoutNorth)).toBe('consistent');
  });

  it('"not in the top two" is third or worse', () => {
    const topTwo = { ...denied, bound: 'at_most' as const, interval: [1, 2] as const };
    expect(verdictOf(rank('state:south', 2, topTwo), onFile)).toBe('supported');
    expect(verdictOf(rank('state:north', 2, topTwo), onFile)).toBe('contradicted');
    expect(verdictOf(rank('state:south', 2, topTwo), withoutNorth)).toBe('consistent');
  });

  it('another place denied says nothing that could be held against anyone', () => {
    expect(verdictOf(rank('state:north', 2, denied), onFile)).toBe('unverifiable');
  });

  it('a place that the text takes back is not denied: it asserts nothing', () => {
    const claims = [
      claim('old', rank('state:bay', 1, {})),
      claim('new', rank('state:bay', 2, {}), { supersedes: 'old' }),
    ];
    expect(verdictsOf(claims, onFile).verdicts.map((v) => v.verdict)).toEqual([
      'unverifiable',
      'contradicted',
    ]);
  });

  it('"top three" and "at least third" are third or better', () => {
    const top = { bound: 'at_most' as const, interval: [1, 3] as const };
    expect(verdictOf(rank('state:south', 3, top), onFile)).toBe('supported');
    expect(verdictOf(rank('state:east', 3, top), onFile)).toBe('contradicted');
    expect(verdictOf(rank('state:east', 3, top), withoutNorth)).toBe('consistent');
  });
});

describe('exactly so many years in a place', () => {
  const years = (bay: readonly number[]) => ({
    observations: bay.flatMap((value, i) => [
      row('state:bay', String(2016 + i), value),
      row('state:north', String(2016 + i), 90),
      row('state:south', String(2016 + i), 80),
      row('state:east', String(2016 + i), 70),
    ]),
    closedTables: bay.map((_, i) =>
      table('state', String(2016 + i), ['state:bay', 'state:north', 'state:south', 'state:east']),
    ),
  });
  const first = (more: Partial<ClaimContent> = {}): ClaimContent => ({
    kind: 'streak',
    entity: 'state:bay',
    metric: 'grain',
    among,
    run: { state: 'rank', place: 1, from: '2017', to: '2018', length: 2, unit: 'year' },
    ...more,
  });
  const exactly = { bound: 'exact' as const };

  it('ends where it is said to end', () => {
    expect(verdictOf(first(exactly), years([85, 100, 100, 85]))).toBe('supported');
    expect(verdictOf(first(exactly), years([85, 100, 100, 100]))).toBe('contradicted');
    expect(verdictOf(first(exactly), years([100, 100, 100, 85]))).toBe('contradicted');
  });

  it('without the word it may be part of a longer run', () => {
    expect(verdictOf(first(), years([100, 100, 100, 100]))).toBe('supported');
  });

  it('is open while a year beside it is unknown', () => {
    expect(verdictOf(first(exactly), years([85, 100, 100]))).toBe('consistent');
  });

  it('inside one text: exactly two years of growth, and the third grew too', () => {
    const level = (id: string, year: string, value: number): Claim =>
      claim(id, {
        kind: 'level',
        entity: 'state:bay',
        metric: 'grain',
        period: year,
        value,
        unit: 'ton',
        bound: 'exact',
        interval: [value - 0.5, value + 0.5],
      });
    const rise = claim('r', {
      kind: 'streak',
      entity: 'state:bay',
      metric: 'grain',
      run: { state: 'rise', from: '2017', to: '2018', length: 2, unit: 'year' },
      bound: 'exact',
    });
    const text = [level('a', '2018', 80), level('b', '2019', 90)];
    const told = verdictsOf([rise, ...text]);
    expect(told.conflicts.map((k) => k.members.map((m) => m.id).sort())).toEqual([['a', 'b', 'r']]);
    const { bound: _bound, ...loosely } = rise;
    expect(verdictsOf([loosely, ...text]).conflicts).toEqual([]);
  });
});
