import { describe, expect, it } from 'vitest';
import type { Claim, ClaimContent } from '../../model/claim.ts';
import type { EvidenceBase } from '../../model/pack.ts';
import {
  claim,
  evidence,
  harvestPack,
  IN_LAND,
  record,
  row,
  STATES_OF_LAND,
  table,
} from './corpus/harvest.ts';
import { judgeOrder, type OrderJudgement } from './judge.ts';

const pack = harvestPack();
const rank = (entity: string, period = '2020', value = 1): ClaimContent => ({
  kind: 'rank',
  entity,
  metric: 'grain',
  period,
  value,
  bound: 'exact',
  interval: [value, value],
  among: STATES_OF_LAND,
});
const judge = (
  content: ClaimContent,
  parts: Partial<EvidenceBase>,
  others: Claim[] = [],
  more: Partial<Claim> = {},
) => judgeOrder([claim('c', content, more), ...others], evidence(parts), pack).get('c') as OrderJudgement;

const office = [
  row('state:north', '2020', 90),
  row('state:south', '2020', 80),
  row('state:east', '2020', 70),
  row('state:bay', '2020', 100),
];
const closed = [table('state', '2020', ['state:bay', 'state:north', 'state:south', 'state:east'])];

describe('figures decide', () => {
  it('a place in a closed table', () => {
    const good = judge(rank('state:bay'), { observations: office, closedTables: closed });
    expect(good.verdict).toBe('supported');
    expect(good.witnesses).toBe(1);
    const bad = judge(rank('state:south'), { observations: office, closedTables: closed });
    expect(bad.verdict).toBe('contradicted');
    expect(bad.against?.length).toBeGreaterThan(0);
    expect(bad.lines?.join(' ')).toContain('Bay');
  });

  it('on another reading excuse it, and one on which there are none does not stand before that', () => {
    const before = [row('state:south', '2019', 90), row('state:bay', '2019', 80)];
    const observations = [...office, ...before];
    const alternatives = [{ metric: 'grain_sold' }, { period: '2019' }];
    const closedTables = [...closed, table('state', '2019', ['state:south', 'state:bay'])];
    const j = judge(rank('state:south'), { observations, closedTables }, [], { alternatives });
    expect([j.verdict, j.reading.changed]).toEqual(['strained', ['period']]);
  });

  it('says nothing without evidence', () => {
    const none = judge(rank('state:bay'), {});
    expect(none.verdict).toBe('unverifiable');
  });

  it('leaves a light witness against a heavy claim disputed', () => {
    const blog = office.map((o) => ({ ...o, originKind: 'copy' as const, origin: 'press:blog' }));
    expect(judge(rank('state:south'), { observations: blog }).verdict).toBe('disputed');
  });
});

describe('bases', () => {
  const field = [row('state:south', '2020', 140, { basis: 'field' })];

  it('a claim that fails on one basis and holds on another is supported, and both are told', () => {
    const records = [record({ ...rank('state:south'), basis: 'field' })];
    const j = judge(rank('state:south'), {
      observations: [...office, ...field],
      closedTables: closed,
      claims: records,
    });
    expect(j.verdict).toBe('supported');
    expect(j.byBasis.get('office')).toBe('fails');
    expect(j.byBasis.get('field')).toBe('holds');
  });

  it('a claim that fails on one basis and is open on another is strained', () => {
    const j = judge(rank('state:south'), { observations: [...office, ...field], closedTables: closed });
    expect(j.verdict).toBe('strained');
  });

  it("the document's own figures rule a basis out", () => {
    const own = claim('l', {
      kind: 'level',
      entity: 'state:south',
      metric: 'grain',
      period: '2020',
      value: 140,
      bound: 'exact',
      interval: [139.5, 140.5],
    });
    const j = judge(rank('state:south'), { observations: [...office, ...field], closedTables: closed }, [
      own,
    ]);
    expect(j.ruledOut).toEqual(['office']);
    // On the basis that is left nobody else is on file.
    expect(j.verdict).toBe('unverifiable');
  });

  it('a basis the series runs on before and after may be meant in between', () => {
    const around = ['2019', '2021'].map((y) => row('state:south', y, 140, { basis: 'field' }));
    const j = judge(rank('state:south'), { observations: [...office, ...around], closedTables: closed });
    expect(j.verdict).toBe('strained');
    const before = around.slice(0, 1);
    expect(
      judge(rank('state:south'), { observations: [...office, ...before], closedTables: closed }).verdict,
    ).toBe('contradicted');
  });

  it('a stated basis is the only one tried', () => {
    const stated = { ...rank('state:south'), basis: 'office' };
    expect(judge(stated, { observations: [...office, ...field], closedTables: closed }).verdict).toBe(
      'contradicted',
    );
  });
});

describe('records', () => {
  it('bear a claim out, once per origin', () => {
    const run: ClaimContent = {
      kind: 'streak',
      entity: 'state:bay',
      metric: 'grain',
      among: STATES_OF_LAND,
      run: { state: 'rank', place: 1, from: '2019', to: '2021' },
    };
    const j = judge(rank('state:bay'), { claims: [record(run), record(run), record(run, 'press:times')] });
    expect(j.verdict).toBe('supported');
    expect(j.witnesses).toBe(2);
  });

  it('a first place excludes another, and puts its holder above every member', () => {
    const claims = [record(rank('state:bay')), record(rank('state:bay'), 'press:times')];
    expect(judge(rank('state:south'), { claims }).verdict).toBe('contradicted');
    const over: ClaimContent = {
      kind: 'comparison',
      entity: 'state:south',
      metric: 'grain',
      period: '2020',
      op: 'greater',
      other: { entity: 'state:bay' },
    };
    expect(judge(over, { claims }).verdict).toBe('contradicted');
    expect(judge({ ...over, op: 'less' }, { claims }).verdict).toBe('supported');
  });

  it('one witness against one is disputed, and split records stay disputed', () => {
    expect(judge(rank('state:south'), { claims: [record(rank('state:bay'))] }).verdict).toBe('disputed');
    const split = [record(rank('state:bay')), record(rank('state:south'), 'press:times')];
    expect(judge(rank('state:south'), { claims: split }).verdict).toBe('disputed');
  });

  it('another class, year or narrower group does not count', () => {
    const elsewhere = [
      record({ ...rank('state:bay'), period: '2019' }),
      record({ ...rank('state:bay'), among: IN_LAND }),
      record({ ...rank('state:bay'), among: { ...STATES_OF_LAND, text: 'dry inland states' } }),
    ];
    expect(judge(rank('state:south'), { claims: elsewhere }).verdict).toBe('unverifiable');
  });

  it('the end of a spell without the place is a year with it', () => {
    const back: ClaimContent = {
      kind: 'streak',
      entity: 'state:bay',
      metric: 'grain',
      among: STATES_OF_LAND,
      run: { state: 'not_rank', place: 1, to: '2019', length: 5, unit: 'year' },
    };
    expect(judge(rank('state:bay'), { claims: [record(back)] }).verdict).toBe('supported');
  });

  it('a record of unknown basis is set aside where the figures refute it', () => {
    const wrong = [record(rank('state:south')), record(rank('state:south'), 'press:times')];
    const j = judge(rank('state:bay'), { observations: office, claims: wrong, closedTables: [] });
    expect(j.verdict).not.toBe('contradicted');
  });
});

describe('published rankings and firsts in time', () => {
  const placed = (entity: string, value: number): ClaimContent => ({
    ...rank(entity, '2020', value),
    metric: 'soil_index',
    by: 'standing',
  });

  it('a ranking bears a place out, and a tie in it is no clash', () => {
    const claims = [
      record(placed('state:north', 6), 'org:soil'),
      record(placed('state:south', 6), 'org:soil'),
    ];
    expect(judge(placed('state:north', 6), { claims }).verdict).toBe('supported');
    expect(
      judge(placed('state:north', 4), { claims: [claims[0]!, record(placed('state:north', 6), 'press:b')] })
        .verdict,
    ).toBe('contradicted');
  });

  it('places of one ranking tell who is ahead in it', () => {
    const claims = [
      record(placed('state:north', 6), 'org:soil'),
      record(placed('state:south', 3), 'org:soil'),
    ];
    const ahead: ClaimContent = {
      kind: 'comparison',
      entity: 'state:south',
      metric: 'soil_index',
      period: '2020',
      of: 'rank',
      op: 'greater',
      other: { entity: 'state:north' },
    };
    expect(judge(ahead, { claims }).verdict).toBe('supported');
    expect(['contradicted', 'disputed']).toContain(judge({ ...ahead, op: 'less' }, { claims }).verdict);
  });

  it('"the fourth to" is borne out by the same number for the same holder', () => {
    const fourth: ClaimContent = {
      ...rank('mill:red', '2020', 4),
      metric: 'profit',
      by: 'time',
      among: { class: 'mill', text: 'stone mills' },
    };
    expect(
      judge(fourth, { claims: [record({ ...fourth, among: { class: 'mill', text: 'mills' } })] }).verdict,
    ).toBe('supported');
    expect(judge(fourth, {}).verdict).toBe('unverifiable');
  });
});

describe('readings', () => {
  it('a run that fits from another year is strained', () => {
    const claims = ['2018', '2019', '2020'].map((y) => record(rank('state:bay', y)));
    const opposed = ['press:a', 'press:b'].map((o) => record(rank('state:north', '2017'), o));
    const run: ClaimContent = {
      kind: 'streak',
      entity: 'state:bay',
      metric: 'grain',
      among: STATES_OF_LAND,
      run: { state: 'rank', place: 1, from: '2017', to: '2020', length: 3, unit: 'year' },
    };
    const j = judge(run, { claims: [...claims, ...opposed] }, [], {
      alternatives: [{ run: { ...run.run!, from: '2018' } }],
    });
    expect(j.verdict).toBe('strained');
    expect(j.reading.changed).toContain('run');
  });

  it('another bearer is a slip, not a reading', () => {
    const observations = [
      row('mill:red', '2020', 239, { metric: 'listing', basis: 'field' }),
      row('mill:blue', '2020', 671, { metric: 'listing', basis: 'field' }),
    ];
    const largest: ClaimContent = {
      kind: 'extremum',
      entity: 'mill:red',
      metric: 'listing',
      period: '2020',
      among: { class: 'mill', text: 'stone mills' },
      extremum: { which: 'max', over: 'entities' },
    };
    const j = judge(largest, { observations }, [], { alternatives: [{ entity: 'mill:blue' }] });
    expect(j.verdict).toBe('contradicted');
    // Nobody says that the other mill is a stone mill: then it may not be held against the claim.
    expect(judge(largest, { observations }).verdict).not.toBe('contradicted');
  });
});
