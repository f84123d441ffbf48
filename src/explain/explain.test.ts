import { describe, expect, it } from 'vitest';
import { evidence, harvestPack, record, row } from '../check/rank/corpus/harvest.ts';
import type { EvidenceBase, Pack, RecordedEvent, RecordedReason } from '../model/pack.ts';
import { makeSettledView } from '../standings/view.ts';
import { type Explanation, explain } from './explain.ts';

const harvest = harvestPack();
const AT = { file: 'reasons' };
const witness = { source: 's2', origin: 'press:post', originKind: 'media', at: AT } as const;
const ASH = 'county:ash';

const tell = (
  parts: Partial<EvidenceBase>,
  more: Partial<Pack> = {},
  entity = ASH,
  metric = 'grain',
): Explanation => {
  const pack = { ...harvest, ...more };
  return explain(makeSettledView(evidence(parts), pack), entity, metric);
};
const years = (entity: string, from: number, values: readonly number[], more = {}) =>
  values.map((v, i) => row(entity, String(from + i), v, more));
const reason = (test: RecordedReason['test'], more: Partial<RecordedReason> = {}): RecordedReason => ({
  id: 'r1',
  entity: ASH,
  metric: 'grain',
  period: '2019/2020',
  direction: 'down',
  statement: { en: 'because' },
  ...(test === undefined ? {} : { test }),
  ...witness,
  ...more,
});
const judged = (r: RecordedReason, parts: Partial<EvidenceBase>) => tell(parts, { reasons: [r] }).reasons[0]!;

describe('the series', () => {
  it('keeps to one basis as long as it lasts, then tells the seam', () => {
    const x = tell({
      observations: [...years(ASH, 2015, [10, 11, 12]), ...years(ASH, 2017, [15, 16], { basis: 'field' })],
    });
    expect(x.series.points.map((p) => [p.year, p.basis])).toEqual([
      [2015, 'office'],
      [2016, 'office'],
      [2017, 'office'],
      [2018, 'field'],
    ]);
    expect(x.series.points[2]!.others).toEqual([{ basis: 'field', interval: [14.5, 15.5] }]);
    expect(x.series.seams).toEqual([2018]);
  });

  it('shows holes, and what a printed rate leads to', () => {
    const rate = record({
      kind: 'change',
      entity: ASH,
      metric: 'grain',
      period: '2020',
      basePeriod: '2019',
      basis: 'office',
      value: 10,
      unit: 'percent',
      interval: [9.5, 10.5],
    });
    const x = tell({ observations: [row(ASH, '2016', 90), row(ASH, '2020', 110)], claims: [rate] });
    expect(x.series.points.map((p) => [p.year, p.status])).toEqual([
      [2016, 'single-source'],
      [2019, 'implied'],
      [2020, 'single-source'],
    ]);
    expect(x.series.gaps).toEqual([2017, 2018]);
  });

  it('of nothing is empty, of values at and below zero is shown without growth', () => {
    expect(tell({})).toMatchObject({ turns: [], drivers: [], break: { outcome: 'too-short' } });
    const loss = tell(
      { observations: years('mill:red', 2016, [-5, 0, 5, -9], { metric: 'profit' }) },
      {},
      'mill:red',
      'profit',
    );
    expect(loss.series.points).toHaveLength(4);
    expect(loss.drivers).toEqual([]);
    expect(loss.break.outcome).toBe('too-short');
  });
});

describe('what drove growth', () => {
  const observations = [
    ...years(ASH, 2019, [100, 110]),
    ...years(ASH, 2019, [20, 40], { metric: 'wheat' }),
    ...years('country:land', 2019, [1000, 1200]),
    ...years('country:land', 2019, [100, 180], { metric: 'wheat' }),
  ];

  it('is split by the focus part and set against the whole', () => {
    const [d] = tell({ observations }).drivers;
    expect(d).toMatchObject({ year: 2020, basis: 'office', part: 'wheat' });
    expect(d!.contributions.total.value).toBeCloseTo(10, 9);
    expect(d!.contributions.part.value).toBeCloseTo(20, 9);
    expect(d!.contributions.rest.value).toBeCloseTo(-10, 9);
    const s = d!.shiftShare!;
    expect(s).toMatchObject({ whole: 'country:land', crossBasis: false });
    expect(s.tide.value).toBeCloseTo(20, 9);
    expect(s.tide.value + s.mix.value + s.local.value).toBeCloseTo(10, 9);
  });

  it('is told by members too, as far as they are on file, of one kind and of that year', () => {
    const pack = {
      entities: new Map([
        ...harvest.entities,
        [
          'state:gone',
          {
            ...harvest.entities.get('state:north')!,
            id: 'state:gone',
            partOf: [{ entity: 'country:land', to: 2018 }],
          },
        ],
      ]),
      relationTypes: [
        { id: 'of', family: 'of', part: true, name: { en: 'of' } },
        { id: 'near', family: 'near', name: { en: 'near' } },
      ],
    } as const;
    const states = [
      ...years('state:north', 2019, [300, 400]),
      ...years('state:south', 2019, [200, 150]),
      ...years('state:gone', 2019, [100, 10]),
      ...years('state:east', 2019, [100, 190], { basis: 'field' }),
    ];
    const [land] = tell({ observations: [...observations, ...states] }, pack, 'country:land').drivers;
    expect(land!.members!.map((x) => [x.entity, Math.round(x.points.value)])).toEqual([
      ['state:north', 10],
      ['state:south', -5],
    ]);
    const relations = ['of', 'near'].map((type, i) => ({
      id: type,
      type,
      subject: i === 0 ? 'mill:red' : 'mill:blue',
      object: ASH,
      ...witness,
    }));
    const mills = [...years('mill:red', 2019, [5, 10]), ...years('mill:blue', 2019, [5, 50])];
    const [ash] = tell({ observations: [...observations, ...mills], relations }, pack).drivers;
    expect(ash!.members!.map((x) => x.entity)).toEqual(['mill:red']);
  });

  it('is not worked out across bases', () => {
    const mixed = [
      ...years(ASH, 2019, [100, 110]),
      ...years(ASH, 2019, [20, 40], { metric: 'wheat', basis: 'field' }),
    ];
    expect(tell({ observations: mixed }).drivers).toEqual([]);
  });

  it('tells when place and whole are counted in different ways', () => {
    const apart = observations.map((o) => (o.entity === 'country:land' ? { ...o, basis: 'field' } : o));
    expect(tell({ observations: apart }).drivers[0]!.shiftShare).toMatchObject({
      crossBasis: true,
      wholeBasis: 'field',
    });
  });
});

describe('reasons of the press', () => {
  const fall = years(ASH, 2019, [100, 60]);
  const land = (a: number, b: number, more = {}) => years('country:land', 2019, [a, b], more);

  it('without a figure are opinion, without the figures of their test untested', () => {
    expect(judged(reason(undefined), {}).outcome).toBe('opinion');
    for (const test of ['tide', 'capacity', 'segment', 'focus', 'event'] as const)
      expect(judged(reason(test, { testMetric: 'wheat' }), {}).outcome, test).toBe('no-figures');
  });

  it('that the whole fell are weighed by how much it fell', () => {
    expect(judged(reason('tide'), { observations: [...fall, ...land(1000, 900)] })).toMatchObject({
      outcome: 'partly',
      measure: { what: 'explained', value: expect.closeTo(25, 0) },
    });
    expect(judged(reason('tide'), { observations: [...fall, ...land(1000, 650)] }).outcome).toBe('bears-out');
    expect(judged(reason('tide'), { observations: [...fall, ...land(1000, 1100)] }).outcome).toBe('against');
  });

  it('that a part fell are weighed by its own change', () => {
    const part = years(ASH, 2019, [50, 15], { metric: 'wheat' });
    const r = reason('segment', { testMetric: 'wheat' });
    expect(judged(r, { observations: [...fall, ...part] })).toMatchObject({ outcome: 'bears-out' });
    const grew = years(ASH, 2019, [10, 30], { metric: 'wheat' });
    expect(judged(r, { observations: [...fall, ...grew] }).outcome).toBe('against');
  });

  it('that mills stood idle are set against what they could do', () => {
    const r = reason('capacity', { testMetric: 'listing' });
    const room = (value: number) => row(ASH, '2018', value, { metric: 'listing' });
    expect(judged(r, { observations: [...fall, room(120)] })).toMatchObject({
      outcome: 'bears-out',
      measure: { what: 'use', value: expect.closeTo(50, 0) },
    });
    expect(judged(r, { observations: [...fall, room(62)] }).outcome).toBe('against');
  });

  it('that the focus lags are set against the whole', () => {
    const r = reason('focus', { testMetric: 'wheat' });
    const shares = (own: number) => [
      row(ASH, '2020', own, { metric: 'wheat' }),
      ...land(900, 1000),
      row('country:land', '2020', 400, { metric: 'wheat' }),
    ];
    expect(judged(r, { observations: [...fall, ...shares(6)] }).outcome).toBe('bears-out');
    expect(judged(r, { observations: [...fall, ...shares(50)] }).outcome).toBe('against');
  });

  it('of other places and measures are left out', () => {
    const reasons = [
      reason(undefined, { entity: 'county:elm' }),
      reason(undefined, { id: 'r2', metric: 'profit' }),
    ];
    expect(tell({ observations: fall }, { reasons }).reasons).toEqual([]);
  });
});

describe('turns and what stands beside them', () => {
  const event = (id: string, date: string, type: string, actors: readonly string[]): RecordedEvent => ({
    id,
    type,
    actors,
    date,
    description: id,
    ...witness,
  });
  const eventTypes = [
    { id: 'statement', family: 'statement', inWords: true, name: { en: 'statement' } },
    { id: 'deal', family: 'partnership', name: { en: 'deal' } },
  ];

  it('are ranked among the others with the same years, with the smallest p that can be had', () => {
    const others = ['elm', 'oak', 'fir', 'yew'].flatMap((c) =>
      years(`county:${c}`, 2014, [50, 51, 52, 53, 54, 55]),
    );
    const x = tell({ observations: [...years(ASH, 2014, [80, 90, 100, 70, 50, 45]), ...others] });
    expect(x.turns).toMatchObject([{ year: 2016, kind: 'peak', sure: true }]);
    expect(x.placebos).toMatchObject([{ year: 2017, rank: 1, compared: 5, smallestP: 0.2 }]);
  });

  it('have the events of the years around them, and only those', () => {
    const events = [
      event('near', '2016-05', 'deal', [ASH, 'county:elm']),
      event('far', '2001', 'deal', [ASH]),
      event('other', '2016', 'deal', ['county:elm']),
      { ...event('dateless', '', 'deal', [ASH]), date: undefined } as unknown as RecordedEvent,
    ];
    const x = tell({ observations: years(ASH, 2014, [80, 90, 100, 70, 50]), events });
    expect(x.besides[0]!.events.map((e) => e.id)).toEqual(['near']);
  });

  it('set what was said beside what was done later with the same party', () => {
    const events = [
      event('no', '2017', 'statement', ['mill:red', 'mill:blue']),
      event('before', '2016', 'deal', ['mill:red', 'mill:blue']),
      event('after', '2020', 'deal', ['mill:blue', 'mill:red']),
      event('elsewhere', '2021', 'deal', ['mill:red']),
    ];
    const x = tell({ events }, { eventTypes }, 'mill:red', 'listing');
    expect(x.reversals).toMatchObject([
      { statement: { id: 'no' }, with: 'mill:blue', later: [{ id: 'after' }] },
    ]);
    expect(tell({ events: events.slice(0, 2) }, { eventTypes }, 'mill:red', 'listing').reversals).toEqual([]);
  });
});
