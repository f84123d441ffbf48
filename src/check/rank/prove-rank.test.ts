import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimContent } from '../../model/claim.ts';
import type { Observation } from '../../model/pack.ts';
import { COUNTIES, evidence, harvestPack, IN_LAND, row, STATES_OF_LAND, table } from './corpus/harvest.ts';
import { proveRank } from './prove-rank.ts';

const pack = harvestPack();
const first = (entity: string, more: Partial<ClaimContent> = {}): ClaimContent => ({
  kind: 'rank',
  entity,
  metric: 'grain',
  period: '2020',
  value: 1,
  unit: 'ordinal',
  bound: 'exact',
  interval: [1, 1],
  among: IN_LAND,
  ...more,
});
const states = (north: number, south: number, east: number, bay: number) => [
  row('state:north', '2020', north),
  row('state:south', '2020', south),
  row('state:east', '2020', east),
  row('state:bay', '2020', bay),
];
const ALL_STATES = table('state', '2020', ['state:north', 'state:south', 'state:bay', 'state:east']);
const prove = (
  content: ClaimContent,
  observations: Observation[],
  closedTables = [ALL_STATES],
  basis = 'office',
) => proveRank(content, evidence({ observations, closedTables }), pack, basis);

describe('ceilings', () => {
  it('prove a first place when no state holds as much', () => {
    const proof = prove(first('county:bay'), states(90, 80, 70, 100));
    expect(proof.outcome).toBe('proven');
    expect(proof.places).toEqual({ best: 1, worst: 1 });
    expect(proof.derivation.map((s) => s.code)).toContain('rank/places-none');
  });

  it('leave open only the counties inside larger states', () => {
    const proof = prove(first('county:bay'), states(150, 80, 70, 100));
    expect(proof.outcome).toBe('possible');
    expect(proof.places).toEqual({ best: 1, worst: 2 });
    expect(proof.derivation.find((s) => s.code === 'rank/places-closed')?.text).toContain(
      'only inside North',
    );
    expect(proof.missing?.map((c) => c.entity).sort()).toEqual(['county:ash', 'county:elm']);
  });

  it('let the neighbours in a larger state decide', () => {
    // Elm takes 60 of north's 150: nobody else there can reach 100.
    const settled = [...states(150, 80, 70, 100), row('county:elm', '2020', 60)];
    expect(prove(first('county:bay'), settled).outcome).toBe('proven');
    // With 40 taken, Ash could still hold 110.
    const open = [...states(150, 80, 70, 100), row('county:elm', '2020', 40)];
    expect(prove(first('county:bay'), open).outcome).toBe('possible');
  });

  it('count how many fit into one state together', () => {
    expect(prove(first('county:bay'), states(350, 80, 70, 100)).places).toEqual({ best: 1, worst: 4 });
  });

  it('take a printed part and a shorter stretch as floors', () => {
    const elm = row('county:elm', '2020', 60, { metric: 'wheat' });
    const ash = row('county:ash', '2020-H1', 60);
    const base = states(150, 80, 70, 100);
    expect(prove(first('county:bay'), [...base, elm, ash]).outcome).toBe('proven');
    // Elm alone with a floor may still have harvested more than Bay.
    expect(prove(first('county:bay'), [...base, elm]).outcome).toBe('possible');
  });

  it('prove nothing without a table that closes the class', () => {
    expect(prove(first('county:bay'), states(90, 80, 70, 100), []).outcome).toBe('possible');
  });

  it('prove nothing across bases', () => {
    const other = states(90, 80, 70, 100).map((o) =>
      o.entity === 'state:bay' ? { ...o, basis: 'field' } : o,
    );
    expect(prove(first('county:bay'), other).outcome).toBe('possible');
    expect(prove(first('county:bay'), other, [ALL_STATES], 'field').outcome).toBe('possible');
  });

  it('never count estimates', () => {
    const rows = [...states(150, 80, 70, 100), row('county:elm', '2020', 60, { status: 'estimate' })];
    const proof = prove(first('county:bay'), rows);
    expect(proof.outcome).toBe('possible');
    const step = proof.derivation.find((s) => s.code === 'rank/estimate');
    expect(step?.evidence[0]?.kind).toBe('assumption');
  });
});

describe('places in a closed table', () => {
  const rows = states(90, 80, 70, 100);
  const inStates = (entity: string, value: number, more: Partial<ClaimContent> = {}) =>
    first(entity, { value, interval: [value, value], among: STATES_OF_LAND, ...more });

  it('are exact', () => {
    expect(prove(inStates('county:bay', 1), rows).outcome).toBe('proven');
    expect(prove(inStates('state:south', 3), rows).outcome).toBe('proven');
    expect(prove(inStates('state:south', 2), rows).outcome).toBe('refuted');
  });

  it('cap the members a table leaves out', () => {
    const short = [table('state', '2020', ['state:bay', 'state:north'])];
    const two = rows.filter((o) => o.entity === 'state:bay' || o.entity === 'state:north');
    expect(prove(inStates('state:bay', 1), two, short).outcome).toBe('proven');
    expect(prove(inStates('state:south', 1), two, short).outcome).toBe('refuted');
    // It could still tie with the last of the table.
    expect(prove(inStates('state:south', 2), two, short).outcome).toBe('possible');
  });

  it('read "top three" and "outside the top two" as ranges', () => {
    const top = inStates('state:south', 3, { bound: 'at_most', interval: [1, 3] });
    expect(prove(top, rows).outcome).toBe('proven');
    const outside = inStates('state:south', 2, { bound: 'more_than', interval: [3, null] });
    expect(prove(outside, rows).outcome).toBe('proven');
    expect(prove(inStates('state:bay', 2, { bound: 'more_than', interval: [3, null] }), rows).outcome).toBe(
      'refuted',
    );
  });

  it('leave ties within rounding open', () => {
    const close = states(100, 80, 70, 100);
    expect(prove(inStates('county:bay', 1), close).outcome).toBe('possible');
  });
});

describe('what is held against a place', () => {
  // Yew is above Bay, and nobody else can be: third is one place too low.
  const rows = [
    row('state:bay', '2020', 38, { half: 0 }),
    row('county:yew', '2020', 39, { half: 0 }),
    row('state:east', '2020', 39, { half: 0 }),
    row('state:north', '2020', 38, { half: 0 }),
  ];
  const top = [table('state', '2020', ['state:east', 'state:north'])];

  it('is enough by itself where too many are above', () => {
    const proof = prove(first('county:bay'), rows, top);
    expect(proof.outcome).toBe('refuted');
    expect(proof.core?.map((r) => r.id).sort()).toEqual([rows[0]!.id, rows[1]!.id].sort());
  });

  it('names no few figures where it rests on the whole class', () => {
    const proof = prove(first('county:bay', { value: 3, interval: [3, 3] }), rows, top);
    expect(proof.outcome).toBe('refuted');
    expect(proof.core).toBeUndefined();
  });
});

describe('other statements of order', () => {
  const only = (limit: number): ClaimContent => ({
    kind: 'extremum',
    entity: 'county:bay',
    metric: 'grain',
    period: '2020',
    among: IN_LAND,
    extremum: { which: 'only', over: 'entities', threshold: limit },
  });

  it('"the only one above" needs the place above and every other below', () => {
    expect(prove(only(95), states(90, 80, 70, 100)).outcome).toBe('proven');
    expect(prove(only(100.5), states(90, 80, 70, 100)).outcome).toBe('refuted');
    const rival = [...states(150, 80, 70, 100), row('county:elm', '2020', 97)];
    const proof = prove(only(95), rival);
    expect(proof.outcome).toBe('refuted');
    expect(proof.derivation[0]?.text).toContain('Elm');
  });

  it('a run fails with its first failing year and holds when every year holds', () => {
    const years = ['2019', '2020'].flatMap((y) =>
      states(90, 80, 70, y === '2019' ? 85 : 100).map((o) => ({ ...o, period: y, id: `${o.id}-${y}` })),
    );
    const tables = ['2019', '2020'].map((y) => table('state', y, ALL_STATES.members));
    const run = (from: string, state: 'rank' | 'not_rank' = 'rank'): ClaimContent => ({
      kind: 'streak',
      entity: 'state:bay',
      metric: 'grain',
      among: STATES_OF_LAND,
      run: { state, place: 1, from, to: '2020' },
    });
    expect(prove(run('2020'), years, tables).outcome).toBe('proven');
    expect(prove(run('2019'), years, tables).outcome).toBe('refuted');
    expect(prove(run('2020', 'not_rank'), years, tables).outcome).toBe('refuted');
  });

  it('one member is above another by figures or by the place around it', () => {
    const over = (entity: string, rival: string): ClaimContent => ({
      kind: 'comparison',
      entity,
      metric: 'grain',
      period: '2020',
      op: 'greater',
      other: { entity: rival },
    });
    const rows = states(90, 80, 70, 100);
    expect(prove(over('county:bay', 'county:ash'), rows).outcome).toBe('proven');
    expect(prove(over('county:ash', 'county:bay'), rows).outcome).toBe('refuted');
    expect(prove(over('county:ash', 'county:oak'), rows).outcome).toBe('possible');
  });

  it('outsiders do not refute a narrower group', () => {
    const rows = states(90, 80, 70, 100);
    const dry = { ...STATES_OF_LAND, text: 'dry inland states' };
    expect(prove(first('state:north', { among: dry }), rows).outcome).toBe('possible');
    expect(prove(first('state:bay', { among: dry }), rows).outcome).toBe('proven');
  });

  it('figures of unknown basis are told apart only when far apart', () => {
    const rows = [
      row('mill:red', '2020', 100, { metric: 'grain_sold', basis: 'unspecified', origin: 'press:a' }),
      row('mill:blue', '2020', 120, { metric: 'grain_sold', basis: 'unspecified', origin: 'press:b' }),
    ];
    const content = first('mill:red', { metric: 'grain_sold', among: { class: 'mill', text: 'mills' } });
    expect(prove(content, rows, [], 'unspecified').outcome).toBe('possible');
    const far = [rows[0]!, { ...rows[1]!, value: 900, interval: [899, 901] as const }];
    expect(prove(content, far, [], 'unspecified').outcome).toBe('refuted');
    // No word tells the group: the far one may be no member of it.
    const untold = { ...content, among: { class: 'mill', text: '' } };
    expect(prove(untold, far, [], 'unspecified').outcome).toBe('possible');
    const oneOrigin = rows.map((o) => ({ ...o, origin: 'press:a' }));
    expect(prove(content, oneOrigin, [], 'unspecified').outcome).toBe('refuted');
  });
});

describe('a proof is never wrong', () => {
  /** A true world, and evidence that tells part of it with rounding. */
  const world = fc.record({
    counties: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
    hidden: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }),
    bay: fc.integer({ min: 0, max: 60 }),
    told: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
    states: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    half: fc.constantFrom(0, 0.5, 3),
    limit: fc.integer({ min: 0, max: 50 }),
  });
  const names = Object.keys(COUNTIES);
  const stateNames = ['north', 'south', 'east'];

  it('whatever part of the truth is on file', () => {
    const seen = { proven: 0, refuted: 0, cores: 0 };
    fc.assert(
      fc.property(world, (w) => {
        const half = w.half;
        const observations: Observation[] = [row('state:bay', '2020', w.bay, { half })];
        names.forEach((name, i) => {
          const value = w.counties[i]!;
          if (w.told[i] === 1) observations.push(row(`county:${name}`, '2020', value, { half }));
          if (w.told[i] === 2)
            observations.push(row(`county:${name}`, '2020', value, { half, metric: 'wheat' }));
          if (w.told[i] === 3) observations.push(row(`county:${name}`, '2020-H1', value, { half }));
        });
        const totals = stateNames.map((s, k) => {
          const named = names.reduce(
            (sum, name, i) => (COUNTIES[name] === s ? sum + w.counties[i]! : sum),
            0,
          );
          return named + w.hidden[k]!;
        });
        const ranked = [
          ...stateNames.map((s, k) => [`state:${s}`, totals[k]!] as const),
          ['state:bay', w.bay] as const,
        ].sort((a, b) => b[1] - a[1]);
        // A table from the top down to some row; every state in it is printed.
        const cut = 1 + w.states.filter(Boolean).length;
        const members = ranked.slice(0, cut).map(([s]) => s);
        for (const [s, total] of ranked.slice(0, cut))
          if (s !== 'state:bay') observations.push(row(s, '2020', total, { half }));
        const closedTables = [table('state', '2020', members)];
        const everybody = [...w.counties, ...w.hidden, w.bay];
        const place = (v: number): number => 1 + everybody.filter((x) => x > v).length;
        const check = (content: ClaimContent, truth: boolean): void => {
          const proof = proveRank(content, evidence({ observations, closedTables }), pack, 'office');
          const { outcome } = proof;
          if (proof.core) {
            // What is held against the claim is enough by itself.
            const named = new Set(proof.core.map((r) => r.id));
            const few = observations.filter((o) => named.has(o.id));
            const again = proveRank(content, evidence({ observations: few, closedTables }), pack, 'office');
            expect(again.outcome).toBe('refuted');
            seen.cores++;
          }
          if (outcome === 'proven') seen.proven++;
          if (outcome === 'refuted') seen.refuted++;
          if (outcome !== 'possible') expect(outcome).toBe(truth ? 'proven' : 'refuted');
        };
        for (const value of [1, 2, 3])
          check(first('county:bay', { value, interval: [value, value] }), place(w.bay) === value);
        for (const [i, name] of names.entries()) check(first(`county:${name}`), place(w.counties[i]!) === 1);
        const alone = w.bay > w.limit && everybody.filter((x) => x > w.limit).length === 1;
        check(
          {
            kind: 'extremum',
            entity: 'county:bay',
            metric: 'grain',
            period: '2020',
            among: IN_LAND,
            extremum: { which: 'only', over: 'entities', threshold: w.limit },
          },
          alone,
        );
        check(
          {
            kind: 'comparison',
            entity: 'county:ash',
            metric: 'grain',
            period: '2020',
            op: 'greater',
            other: { entity: 'county:bay' },
          },
          w.counties[0]! > w.bay,
        );
      }),
      { numRuns: 400 },
    );
    // The property would be empty if nothing were ever decided.
    expect(seen.proven).toBeGreaterThan(100);
    expect(seen.refuted).toBeGreaterThan(100);
    expect(seen.cores).toBeGreaterThan(100);
  });
});
