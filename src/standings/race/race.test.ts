import { describe, expect, it } from 'vitest';
import {
  evidence,
  harvestPack,
  IN_LAND,
  record,
  row,
  STATES_OF_LAND,
  table,
} from '../../check/rank/corpus/harvest.ts';
import type { ClaimContent } from '../../model/claim.ts';
import type { EvidenceBase } from '../../model/pack.ts';
import { race } from './race.ts';
import type { Race, RaceYear } from './types.ts';

const pack = harvestPack();
const run = (parts: Partial<EvidenceBase>, from = 2019, to = 2020, cls = 'county'): Race =>
  race({ metric: 'grain', class: cls, from, to }, evidence(parts), pack);
const year = (parts: Partial<EvidenceBase>, cls = 'county'): RaceYear =>
  run(parts, 2020, 2020, cls).years[0]!;
const first = (entity: string, period = '2020', more: Partial<ClaimContent> = {}): ClaimContent => ({
  kind: 'rank',
  entity,
  metric: 'grain',
  period,
  value: 1,
  by: 'size',
  among: IN_LAND,
  ...more,
});
const reign = (entity: string, from: string, to: string, length: number): ClaimContent => ({
  kind: 'streak',
  entity,
  metric: 'grain',
  among: IN_LAND,
  run: { state: 'rank', place: 1, from, to, length, unit: 'year' },
});
const codes = (y: RaceYear): string[] => y.doubts.map((d) => d.code);
const closed = (period: string) =>
  table('state', period, ['state:north', 'state:south', 'state:bay', 'state:east']);
const states = (period: string, values: readonly number[]) =>
  ['north', 'south', 'east', 'bay'].map((s, i) => row(`state:${s}`, period, values[i]!));

describe('who was first in a year', () => {
  it('is proven by figures of a closed class', () => {
    const y = year(
      { observations: states('2020', [100, 80, 60, 70]), closedTables: [closed('2020')] },
      'state',
    );
    expect(y).toMatchObject({
      first: ['state:north'],
      possible: ['state:north'],
      status: 'clear',
      basis: 'office',
    });
    expect(y.margin).toEqual([19, 21]);
  });

  it('cannot be told when figures overlap, and names both', () => {
    const observations = [
      row('county:ash', '2020', 100),
      row('county:elm', '2020', 100.5),
      row('county:oak', '2020', 50),
    ];
    expect(year({ observations })).toMatchObject({
      first: [],
      possible: ['county:elm', 'county:ash'],
      status: 'unknown',
    });
  });

  it('is unknown, not guessed, when nothing is on file', () => {
    expect(year({})).toMatchObject({ first: [], possible: [], status: 'unknown', thin: true });
  });

  it('is the largest on file of an open class, told as such; two figures make no field', () => {
    const three = [row('mill:red', '2020', 9), row('mill:blue', '2020', 5), row('county:oak', '2020', 4)];
    const y = year({
      observations: [
        row('county:ash', '2020', 100),
        row('county:elm', '2020', 90),
        row('county:oak', '2020', 50),
      ],
    });
    expect(y).toMatchObject({ first: ['county:ash'] });
    expect(codes(y)).toContain('leads-on-file');
    expect(year({ observations: three }, 'mill').first).toEqual([]);
  });

  it('is nobody on file when another basis has a larger figure, or a source puts it lower', () => {
    const three = [
      row('county:ash', '2020', 100),
      row('county:elm', '2020', 90),
      row('county:oak', '2020', 50),
    ];
    const larger = year({ observations: [...three, row('county:fir', '2020', 130, { basis: 'field' })] });
    expect(larger).toMatchObject({ first: [], status: 'unknown' });
    expect([...larger.possible].sort()).toEqual(['county:ash', 'county:fir']);
    const second = record({ ...first('county:ash'), value: 2, bound: 'exact' });
    expect(year({ observations: three, claims: [second] }).first).toEqual([]);
  });

  it('in a narrower class says nothing of a wider one', () => {
    const local = first('mill:red', '2020', {
      among: { class: 'mill', within: 'country:land', text: 'mills here' },
    });
    const global = first('mill:blue', '2020', {
      among: { class: 'mill', within: 'world:world', text: 'mills' },
    });
    expect(year({ claims: [record(local)] }, 'mill').first).toEqual([]);
    expect(year({ claims: [record(global)] }, 'mill').first).toEqual(['mill:blue']);
  });

  it('may be denied without naming who is above', () => {
    const y = year({
      claims: [record(first('county:ash')), record({ ...first('county:ash'), value: 2 }, 'press:b')],
    });
    expect(y).toMatchObject({ first: ['county:ash'], status: 'contested' });
    expect(codes(y)).toContain('placed-lower');
  });

  it('is what sources say outright, with the number of origins', () => {
    const y = year({ claims: [record(first('county:ash')), record(first('county:ash'), 'press:b')] });
    expect(y).toMatchObject({ first: ['county:ash'], status: 'clear', thin: true });
    expect(y.doubts[0]).toMatchObject({ code: 'reported-only', params: { count: 2 } });
  });

  it('counts one origin once, however often it is printed', () => {
    const claims = [
      record(first('county:ash')),
      record(first('county:ash')),
      record(first('county:elm'), 'org:x', 'official'),
    ];
    expect(year({ claims }).first).toEqual(['county:elm']);
  });

  it('is contested when sources name two, the heavier first', () => {
    const y = year({
      claims: [record(first('county:ash')), record(first('county:elm'), 'org:office', 'official')],
    });
    expect(y).toMatchObject({
      first: ['county:elm'],
      possible: ['county:elm', 'county:ash'],
      status: 'contested',
    });
    expect(y.sides.map((s) => s.origins)).toEqual([['press:post'], ['org:office']]);
  });

  it('names both when the evidence is even', () => {
    const y = year({ claims: [record(first('county:ash')), record(first('county:elm'), 'press:b')] });
    expect(y.first).toEqual(['county:ash', 'county:elm']);
    expect(y.status).toBe('contested');
  });

  it('is cross-basis when figures of another basis prove somebody else', () => {
    const y = year(
      {
        observations: [
          ...states('2020', [100, 80, 60, 70]),
          row('state:south', '2020', 120, { basis: 'field', origin: 'press:a', originKind: 'media' }),
        ],
        closedTables: [closed('2020')],
        claims: ['a', 'b', 'c', 'd', 'e'].map((o) =>
          record(first('state:south', '2020', { among: STATES_OF_LAND }), `press:${o}`),
        ),
      },
      'state',
    );
    expect(y).toMatchObject({ first: ['state:south'], basis: 'field', status: 'cross-basis' });
    expect(y.possible).toContain('state:north');
  });

  it('leaves places in other classes, of other measures and of parts of the year alone', () => {
    const y = year({
      claims: [
        record(first('county:ash', '2020-H1')),
        record(first('county:ash', '2020', { among: STATES_OF_LAND })),
        record(first('county:ash', '2020', { metric: 'wheat' })),
        record(first('county:ash', '2020', { by: 'time' })),
        record(first('county:ash', '2020', { of: 'change' })),
        record(first('county:ash', '2020', { modality: 'forecast' })),
        record(first('county:ash', '2020', { stance: 'denied' })),
        record({ ...first('county:ash'), value: 3, bound: 'at_most' }),
      ],
    });
    expect(y.first).toEqual([]);
    expect(y.sides).toEqual([]);
  });
});

describe('reigns', () => {
  it('cover their years, and speak of the year before their start', () => {
    const r = run({ claims: [record(reign('county:ash', '2019', '2020', 2))] }, 2018, 2021);
    expect(r.years.map((y) => y.first)).toEqual([[], ['county:ash'], ['county:ash'], []]);
    expect(r.years[2]!.since).toBe('2019');
    expect(r.years[0]!.sides[0]).toMatchObject({ stand: 'not-first', how: 'run-start' });
    expect(r.years[3]!.sides[0]).toBeUndefined();
  });

  it('of clashing starts are all shown and their years contested', () => {
    const r = run(
      {
        claims: [
          record(reign('county:ash', '2018', '2021', 4), 'press:a'),
          record(reign('county:ash', '2019', '2021', 3), 'press:b'),
        ],
      },
      2018,
      2021,
    );
    expect(r.years.map((y) => y.status)).toEqual(['contested', 'clear', 'clear', 'clear']);
    expect(r.reigns).toHaveLength(1);
    expect(r.reigns[0]).toMatchObject({ from: '2018', to: '2021', contested: 1, startsClash: true });
    expect(r.reigns[0]!.stated.map((s) => s.from)).toEqual(['2018', '2019']);
  });

  it('end at a year nobody is known to have led', () => {
    const r = run(
      { claims: [record(first('county:ash', '2018')), record(first('county:ash', '2020'))] },
      2018,
      2020,
    );
    expect(r.reigns.map((x) => [x.from, x.to])).toEqual([
      ['2018', '2018'],
      ['2020', '2020'],
    ]);
    expect(r.changes).toEqual([]);
  });
});

describe('the largest on file', () => {
  const table = (period: string, rows: Readonly<Record<string, number>>) =>
    Object.entries(rows).map(([c, value]) => row(`county:${c}`, period, value));

  it('leads nobody while one that was larger the year before or after has no figure', () => {
    const gap = run({
      observations: [
        ...table('2019', { ash: 9, elm: 5, oak: 4, fir: 20 }),
        ...table('2020', { ash: 10, elm: 5, oak: 4 }),
      ],
    });
    const y = gap.years.find((x) => x.year === '2020')!;
    expect(y).toMatchObject({ first: [], status: 'unknown', possible: ['county:ash', 'county:fir'] });
    expect(y.doubts).toMatchObject([
      { code: 'absent-rival', params: { entity: 'county:fir', year: '2019', value: 19.5 } },
    ]);
    const after = run(
      {
        observations: [
          ...table('2020', { ash: 10, elm: 5, oak: 4 }),
          ...table('2021', { ash: 9, elm: 5, oak: 4, fir: 20 }),
        ],
      },
      2020,
      2021,
    );
    expect(after.years[0]!.first).toEqual([]);
  });

  it('is named where the absent were smaller, or counted in another way', () => {
    const small = run({
      observations: [
        ...table('2019', { ash: 9, elm: 5, oak: 4, fir: 3 }),
        row('county:yew', '2019', 50, { basis: 'field' }),
        ...table('2020', { ash: 10, elm: 5, oak: 4 }),
      ],
    });
    expect(small.years.find((x) => x.year === '2020')!.first).toEqual(['county:ash']);
  });
});

describe('changes of the lead', () => {
  const tables = (basis: string, period: string, values: readonly number[]) =>
    ['ash', 'elm', 'oak'].map((c, i) => row(`county:${c}`, period, values[i]!, { basis }));

  it('count on one basis and are only flagged across two', () => {
    const same = run({
      observations: [...tables('office', '2019', [9, 5, 1]), ...tables('office', '2020', [5, 9, 1])],
    });
    expect(same.changes).toEqual([
      {
        year: '2020',
        from: 'county:ash',
        to: 'county:elm',
        basisFrom: 'office',
        basisTo: 'office',
        crossBasis: false,
        counted: true,
      },
    ]);
    const across = run({
      observations: [...tables('office', '2019', [9, 5, 1]), ...tables('field', '2020', [5, 9, 1])],
    });
    expect(across.changes[0]).toMatchObject({ crossBasis: true, counted: false });
  });

  it('are flagged when no single basis shows the new lead', () => {
    const r = run({
      observations: [
        ...tables('office', '2019', [9, 5, 1]),
        row('county:elm', '2020', 20, { basis: 'field' }),
        row('county:ash', '2020', 15),
      ],
      claims: [record(first('county:elm'))],
    });
    expect(r.years[1]).toMatchObject({ first: ['county:elm'], status: 'cross-basis' });
    expect(r.changes[0]).toMatchObject({ crossBasis: true, counted: false });
    // Even where both years' holders are counted alike: the rivals are not.
    const alike = run({
      observations: [
        ...tables('office', '2019', [9, 5, 1]),
        row('county:elm', '2020', 20),
        row('county:ash', '2020', 15, { basis: 'field' }),
      ],
      claims: [record(first('county:elm'))],
    });
    expect(alike.changes[0]).toMatchObject({ basisFrom: 'office', basisTo: 'office', crossBasis: true });
  });

  it('do not arise from the order of the evidence', () => {
    const parts = {
      observations: [...tables('office', '2019', [9, 5, 1]), ...tables('office', '2020', [5, 9, 1])],
      claims: [record(first('county:ash')), record(reign('county:elm', '2018', '2020', 3), 'press:b')],
    };
    const turned = { observations: [...parts.observations].reverse(), claims: [...parts.claims].reverse() };
    const gist = (r: Race) => r.years.map((y) => [y.first, y.possible, y.status, y.basis]);
    expect(gist(run(turned))).toEqual(gist(run(parts)));
  });
});
