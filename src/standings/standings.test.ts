import { describe, expect, it } from 'vitest';
import { evidence, harvestPack, record, row, table } from '../check/rank/corpus/harvest.ts';
import { conflictsOf } from './conflicts.ts';
import { settleCells } from './settled.ts';
import { standings } from './standings.ts';

const pack = harvestPack();
const states = (values: readonly number[], period = '2020') =>
  ['north', 'south', 'east', 'bay'].map((s, i) => row(`state:${s}`, period, values[i]!));
const closed = [table('state', '2020', ['state:north', 'state:bay', 'state:south', 'state:east'])];

describe('settled cells', () => {
  const settle = (...observations: ReturnType<typeof row>[]) =>
    settleCells(evidence({ observations }), pack, {
      metric: 'grain',
      period: '2020',
      entities: ['county:ash'],
    });

  it('tells one source from several, and agreement from dispute', () => {
    expect(settle(row('county:ash', '2020', 100))[0]).toMatchObject({
      status: 'single-source',
      interval: [99.5, 100.5],
    });
    const two = settle(
      row('county:ash', '2020', 100),
      row('county:ash', '2020', 100.2, { origin: 'press:b', half: 0.05 }),
    );
    expect(two[0]).toMatchObject({
      status: 'settled',
      interval: [100.15, 100.25],
      origins: ['org:office', 'press:b'],
    });
    const apart = settle(
      row('county:ash', '2020', 100),
      row('county:ash', '2020', 110, { origin: 'press:b' }),
    );
    expect(apart[0]).toMatchObject({ status: 'contested', interval: [99.5, 110.5] });
  });

  it('keeps bases apart and never counts an estimate', () => {
    const cells = settle(
      row('county:ash', '2020', 100),
      row('county:ash', '2020', 130, { basis: 'field' }),
      row('county:ash', '2020', 170, { status: 'estimate' }),
    );
    expect(cells.map((c) => [c.cell.basis, c.interval])).toEqual([
      ['field', [129.5, 130.5]],
      ['office', [99.5, 100.5]],
    ]);
    expect(cells[0]!.estimates).toHaveLength(1);
  });

  it('takes a cut-off figure as agreeing', () => {
    const cells = settle(
      row('county:ash', '2020', 27.8, { half: 0.05, origin: 'press:b' }),
      row('county:ash', '2020', 27.88, { half: 0.005 }),
    );
    expect(cells[0]!.status).toBe('settled');
  });

  it('lets the later of one official origin stand, and both of a paper', () => {
    const revised = settle(row('county:ash', '2020', 100), row('county:ash', '2020', 110, { source: 's3' }));
    expect(revised[0]).toMatchObject({ status: 'single-source', interval: [109.5, 110.5] });
    const paper = { origin: 'press:a', originKind: 'media' as const };
    const printed = settle(
      row('county:ash', '2020', 100, paper),
      row('county:ash', '2020', 110, { ...paper, source: 's3' }),
    );
    expect(printed[0]!.status).toBe('contested');
  });

  it('works a level out from a printed rate', () => {
    const rate = record(
      {
        kind: 'change',
        entity: 'county:ash',
        metric: 'grain',
        period: '2020',
        basePeriod: '2019',
        basis: 'office',
        value: 10,
        unit: 'percent',
        bound: 'exact',
        interval: [9.5, 10.5],
      },
      'org:office',
      'official',
    );
    const found = settleCells(
      evidence({
        observations: [row('county:ash', '2019', 100), row('county:oak', '2020', 5)],
        claims: [rate],
      }),
      pack,
      { metric: 'grain', period: '2020', entities: ['county:ash'] },
    );
    expect(found[0]!.status).toBe('implied');
    expect(found[0]!.interval[0]).toBeCloseTo(99.5 * 1.095, 9);
    expect(found[0]!.interval[1]).toBeCloseTo(100.5 * 1.105, 9);
  });
});

describe('standings', () => {
  it('ranks, with growth, share and gap', () => {
    const observations = [
      ...states([120, 80, 70, 100]),
      row('state:north', '2019', 100),
      row('state:north', '2020', 30, { metric: 'wheat' }),
    ];
    const view = standings(
      { metric: 'grain', class: 'state', period: '2020' },
      evidence({ observations, closedTables: closed }),
      pack,
    );
    expect(view.basis).toBe('office');
    expect(view.rows.map((r) => [r.entity, r.rank.best, r.rank.worst])).toEqual([
      ['state:north', 1, 1],
      ['state:bay', 2, 2],
      ['state:south', 3, 3],
      ['state:east', 4, 4],
    ]);
    const [north, bay] = view.rows;
    expect(north!.growth![0]).toBeCloseTo((119.5 / 100.5 - 1) * 100, 9);
    expect(north!.share![0]).toBeCloseTo((29.5 / 120.5) * 100, 9);
    expect(bay!.gap).toEqual([19, 21]);
    expect(view.asOf).toBe('2020-01-01');
  });

  it('keeps the order of the rows out of it', () => {
    const observations = states([120, 80, 70, 100]);
    const of = (list: typeof observations) =>
      standings(
        { metric: 'grain', class: 'state', period: '2020' },
        evidence({ observations: list, closedTables: closed }),
        pack,
      ).rows;
    expect(of([...observations].reverse())).toEqual(of(observations));
  });

  it('leaves the class open below, and names who is missing', () => {
    const observations = [
      row('county:ash', '2020', 60),
      row('county:elm', '2019', 50),
      row('county:oak', '2020', 70, { basis: 'field' }),
    ];
    const view = standings(
      { metric: 'grain', class: 'county', period: '2020', basis: 'office' },
      evidence({ observations }),
      pack,
    );
    expect(view.rows.map((r) => r.entity)).toEqual(['county:ash']);
    expect(view.rows[0]!.rank).toEqual({ best: 1, worst: null });
    expect(view.missing.map((m) => m.entity)).toContain('county:elm');
    expect(view.notes.map((n) => n.code)).toContain('class-open');
  });

  it('shows a member known on another basis without ranking it by that figure', () => {
    const observations = [
      ...states([120, 80, 70, 100]),
      row('county:ash', '2020', 90, { basis: 'field' }),
      row('county:elm', '2020', 30),
    ];
    const view = standings(
      { metric: 'grain', class: 'county', period: '2020' },
      evidence({ observations, closedTables: closed }),
      pack,
    );
    const ash = view.rows.find((r) => r.entity === 'county:ash')!;
    expect(ash.basis).toBe('field');
    expect(ash.gap).toBeUndefined();
    expect(view.notes.map((n) => n.code)).toContain('other-basis');
  });
});

describe('hard tables', () => {
  const query = { metric: 'grain', class: 'county', period: '2020' };
  const list = (entities: readonly string[], observations: ReturnType<typeof row>[], metric = 'grain') =>
    standings({ ...query, metric, entities }, evidence({ observations }), pack);

  it('of nothing has no rows and says so', () => {
    const empty = standings(query, evidence({}), pack);
    expect(empty).toMatchObject({ rows: [], missing: [], ceilings: [], asOf: '' });
    expect(empty.notes.map((n) => n.code)).toContain('no-figures');
    expect(list(['county:ash', 'county:elm'], []).rows).toEqual([]);
  });

  it('of one row has a first, certain in a list and open in a class', () => {
    const observations = [row('county:ash', '2020', 100)];
    expect(list(['county:ash'], observations).rows[0]).toMatchObject({
      rank: { best: 1, worst: 1 },
      band: 1,
    });
    const open = standings(query, evidence({ observations }), pack).rows[0]!;
    expect(open.rank).toEqual({ best: 1, worst: null });
    expect(open.gap).toBeUndefined();
  });

  it('of a list counts who is missing from it as possibly above', () => {
    const t = list(
      ['county:ash', 'county:elm', 'county:oak'],
      [row('county:ash', '2020', 100), row('county:elm', '2020', 90)],
    );
    expect(t.rows.map((r) => r.rank)).toEqual([
      { best: 1, worst: 2 },
      { best: 2, worst: 3 },
    ]);
  });

  it('of equals cannot be separated and has no gap', () => {
    const t = list(
      ['county:ash', 'county:elm'],
      [row('county:ash', '2020', 7), row('county:elm', '2020', 7)],
    );
    expect(t.rows.map((r) => [r.rank.best, r.rank.worst, r.band])).toEqual([
      [1, 2, 1],
      [1, 2, 1],
    ]);
    expect(t.rows[1]!.gap).toEqual([0, 1]);
  });

  it('of values at and below zero are ranked, without rates', () => {
    const profit = (mill: string, year: string, value: number) =>
      row(mill, year, value, { metric: 'profit' });
    const t = list(
      ['mill:red', 'mill:blue'],
      [profit('mill:red', '2019', -5), profit('mill:red', '2020', -2), profit('mill:blue', '2020', 0)],
      'profit',
    );
    expect(t.rows.map((r) => [r.entity, r.rank.worst, r.growth, r.gapYears])).toEqual([
      ['mill:blue', 1, undefined, undefined],
      ['mill:red', 2, undefined, undefined],
    ]);
    // From nothing there is no growth either.
    const zero = list(
      ['county:ash'],
      [row('county:ash', '2019', 0, { half: 0 }), row('county:ash', '2020', 5)],
    );
    expect(zero.rows[0]!.growth).toBeUndefined();
  });

  it('of mixed currencies ranks one and names the rest', () => {
    const yuan = row('mill:red', '2020', 5, { metric: 'listing' });
    const dollars = { ...row('mill:blue', '2020', 900, { metric: 'listing' }), unit: 'USD' };
    const inYuan = { ...yuan, unit: 'CNY' };
    const t = list(['mill:red', 'mill:blue'], [inYuan, dollars], 'listing');
    expect(t.rows.map((r) => r.entity)).toEqual(['mill:red']);
    expect(t.notes).toContainEqual({
      code: 'other-unit',
      params: { entity: 'mill:blue', unit: 'USD', reported: '900' },
      severity: 'info',
    });
    // Whoever is on file in another currency may still be above.
    expect(t.rows[0]!.rank).toEqual({ best: 1, worst: 2 });
  });

  it('of nobody known says so, whoever is asked', () => {
    const unknown = list(['county:ash', 'county:elm'], [row('county:oak', '2020', 3)]);
    expect([unknown.rows, unknown.ceilings]).toEqual([[], []]);
    expect(unknown.notes.map((n) => n.code)).toContain('no-figures');
  });

  it('has no growth of a share: points are not percent', () => {
    const share = (year: string, value: number) =>
      row('county:ash', year, value, { metric: 'wheat_share', half: 0.05 });
    const t = list(['county:ash'], [share('2019', 40), share('2020', 46)], 'wheat_share');
    expect(t.rows[0]!.interval[0]).toBeCloseTo(45.95, 9);
    expect(t.rows[0]!.growth).toBeUndefined();
  });

  it('knows who belonged to the class in the year', () => {
    const entities = new Map(pack.entities);
    const ash = entities.get('county:ash')!;
    entities.set('county:ash', { ...ash, partOf: [{ entity: 'country:land', from: 2021 }] });
    const joined = { ...pack, entities };
    const rowsIn = (period: string) =>
      standings(
        { ...query, period },
        evidence({ observations: ['2020', '2021'].map((y) => row('county:ash', y, 9)) }),
        joined,
      ).rows.length;
    expect([rowsIn('2020'), rowsIn('2021')]).toEqual([0, 1]);
  });

  it('stand on the basis of the largest, not on that of the most', () => {
    const observations = [
      row('county:ash', '2020', 900),
      row('county:elm', '2020', 800),
      ...['oak', 'fir', 'yew'].map((c) => row(`county:${c}`, '2020', 5, { basis: 'field' })),
    ];
    const many = { ...pack, entities: new Map(pack.entities) };
    for (let i = 0; i < 12; i++) {
      const id = `county:x${i}`;
      many.entities.set(id, { ...pack.entities.get('county:ash')!, id });
      observations.push(row(id, '2020', 50 + i));
      observations.push(row(id, '2020', 1, { basis: 'field' }));
    }
    expect(standings(query, evidence({ observations }), many).basis).toBe('office');
  });

  it('tell how long a row needs to the one above, at its own growth', () => {
    const t = list(
      ['county:ash', 'county:elm'],
      [row('county:ash', '2020', 200), row('county:elm', '2019', 90.9), row('county:elm', '2020', 100)],
    );
    const [lo, hi] = t.rows[1]!.gapYears!;
    expect(lo).toBeLessThan(Math.log(2) / Math.log(1.1));
    expect(hi).toBeGreaterThan(Math.log(2) / Math.log(1.1));
    expect(hi! - lo).toBeLessThan(2);
    // Who falls behind never gets there.
    const falling = list(
      ['county:ash', 'county:elm'],
      [row('county:ash', '2020', 200), row('county:elm', '2019', 120), row('county:elm', '2020', 100)],
    );
    expect(falling.rows[1]!.gapYears).toBeUndefined();
  });
});

describe('open conflicts', () => {
  const find = (observations: ReturnType<typeof row>[], claims: ReturnType<typeof record>[] = []) =>
    conflictsOf(evidence({ observations, claims }), pack).map(
      (c) => `${c.kind}${c.explained ? `:${c.explained.code}` : ''}`,
    );

  it('finds none in figures that agree or stand on different bases', () => {
    expect(
      find([row('county:ash', '2020', 100), row('county:ash', '2020', 130, { basis: 'field' })]),
    ).toEqual([]);
  });

  it('finds two figures for one cell, a part and a stretch above the whole, members above their place', () => {
    expect(
      find([row('county:ash', '2020', 100), row('county:ash', '2020', 130, { origin: 'press:b' })]),
    ).toEqual(['cell']);
    expect(
      find([row('county:ash', '2020', 100), row('county:ash', '2020', 130, { metric: 'wheat' })]),
    ).toEqual(['part']);
    expect(find([row('county:ash', '2020', 100), row('county:ash', '2020-H1', 130)])).toEqual(['stretch']);
    expect(
      find([row('state:north', '2020', 100), row('county:ash', '2020', 60), row('county:elm', '2020', 60)]),
    ).toEqual(['inside']);
  });

  it('finds a rate that misses its levels, by how much', () => {
    const rate = record(
      {
        kind: 'change',
        entity: 'county:ash',
        metric: 'grain',
        period: '2020',
        basePeriod: '2019',
        basis: 'office',
        value: 50,
        unit: 'percent',
        bound: 'exact',
        interval: [49.5, 50.5],
      },
      'org:office',
      'official',
    );
    const observations = [row('county:ash', '2019', 100), row('county:ash', '2020', 120)];
    const [conflict] = conflictsOf(evidence({ observations, claims: [rate] }), pack);
    expect(conflict).toMatchObject({ kind: 'growth', class: 'hard' });
    expect(conflict!.members).toHaveLength(3);
    expect(conflict!.shortBy).toBeCloseTo(1.495 / (120.5 / 99.5) - 1, 9);
  });

  it('explains what can be explained and puts it last', () => {
    const revised = [row('county:ash', '2020', 100), row('county:ash', '2020', 110, { source: 's3' })];
    expect(find(revised)).toEqual(['cell:vintage']);
    const slip = [row('county:elm', '2020', 100), row('county:elm', '2020', 1000, { origin: 'press:b' })];
    expect(find(slip)).toEqual(['cell:scale-slip']);
    const open = [row('county:oak', '2020', 100), row('county:oak', '2020', 101.5, { origin: 'press:b' })];
    expect(find([...revised, ...slip, ...open])[0]).toBe('cell');
  });
});
