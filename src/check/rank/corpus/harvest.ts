import type { Claim, ClaimContent } from '../../../model/claim.ts';
import type { BasisId, EntityId, MetricId, OriginId } from '../../../model/ids.ts';
import type {
  ClosedTable,
  Entity,
  EvidenceBase,
  Metric,
  Observation,
  ObservationStatus,
  OriginKind,
  Pack,
  RecordedClaim,
  RecordedTarget,
  Source,
} from '../../../model/pack.ts';
import type { Period } from '../../../model/period.ts';

/** A made-up world for tests: counties in states of one land, and what they harvest. */

const AT = { file: 'harvest' };

function entity(id: EntityId, partOf: readonly EntityId[], samePlace: readonly EntityId[] = []): Entity {
  const [kind, name] = id.split(':') as [string, string];
  const en = name[0]!.toUpperCase() + name.slice(1);
  return {
    id,
    kind,
    name: { en },
    aliases: { en: [], zh: [] },
    partOf: partOf.map((e) => ({ entity: e })),
    samePlace,
  };
}

export const STATES = ['north', 'south', 'east'] as const;
/** Ash and elm lie in north, oak and fir in south, and the free town of Bay is a county and a state. */
export const COUNTIES: Readonly<Record<string, string>> = {
  ash: 'north',
  elm: 'north',
  oak: 'south',
  fir: 'south',
  yew: 'east',
};

const metric = (id: MetricId, more: Partial<Metric> = {}): Metric => ({
  id,
  name: { en: id.replaceAll('_', ' ') },
  unit: 'ton',
  dimension: 'count',
  flow: true,
  ...more,
});

export function harvestPack(): Pack {
  const entities: Entity[] = [
    entity('world:world', []),
    entity('country:land', ['world:world']),
    ...STATES.map((s) => entity(`state:${s}`, ['country:land'])),
    entity('state:bay', ['country:land'], ['county:bay']),
    ...Object.entries(COUNTIES).map(([c, s]) => entity(`county:${c}`, [`state:${s}`])),
    entity('county:bay', ['country:land'], ['state:bay']),
    entity('mill:red', []),
    entity('mill:blue', []),
  ];
  const metrics: Metric[] = [
    metric('grain', { additiveOverPlaces: true, object: 'grain', activity: 'harvest' }),
    metric('wheat', { additiveOverPlaces: true, within: ['grain'], object: 'wheat', activity: 'harvest' }),
    metric('rye', {
      additiveOverPlaces: true,
      within: ['grain'],
      complementOf: { whole: 'grain', part: 'wheat' },
    }),
    metric('grain_sold', { object: 'grain', activity: 'sales' }),
    metric('wheat_share', {
      unit: 'percent',
      dimension: 'ratio',
      flow: false,
      ratioOf: { part: 'wheat', whole: 'grain' },
    }),
    metric('profit', { unit: 'CNY', dimension: 'money', signed: true }),
    metric('listing', { unit: 'CNY', dimension: 'money', flow: false }),
    metric('soil_index', { unit: 'index', dimension: 'index', flow: false }),
  ];
  const source = (id: string, published: string): [string, Source] => [
    id,
    { id, publisher: id, published, language: 'en', kind: 'web' },
  ];
  return {
    id: 'harvest',
    title: 'Harvests',
    focusShare: { part: 'wheat', whole: 'grain' },
    entities: new Map(entities.map((e) => [e.id, e])),
    metrics: new Map(metrics.map((m) => [m.id, m])),
    bases: new Map(['field', 'office', 'unspecified'].map((id) => [id, { id, name: { en: `${id} count` } }])),
    classes: [
      { id: 'county', kinds: ['county'], within: 'country:land', name: { en: 'counties' } },
      { id: 'state', kinds: ['state'], within: 'country:land', name: { en: 'states' } },
      { id: 'mill', kinds: ['mill'], name: { en: 'mills' } },
    ],
    sources: new Map([source('s1', '2020-01-01'), source('s2', '2021-01-01'), source('s3', '2022-01-01')]),
    weights: { official: 4, company: 3, industry_body: 2.5, media: 1, copy: 0.5 },
    observations: [],
    claims: [],
    events: [],
    relations: [],
    targets: [],
    closedTables: [],
    lexicon: { en: {}, zh: {} },
    notes: [],
  };
}

export interface RowWords {
  readonly metric?: MetricId;
  readonly basis?: BasisId;
  readonly status?: ObservationStatus;
  readonly origin?: OriginId;
  readonly originKind?: OriginKind;
  readonly source?: string;
  /** Half the printed unit. */
  readonly half?: number;
  readonly bound?: Observation['bound'];
}

const counter = { next: 0 };

/** A printed figure: value ± half. */
export function row(entity: EntityId, period: Period, value: number, words: RowWords = {}): Observation {
  const half = words.half ?? 0.5;
  const bound = words.bound ?? 'exact';
  return {
    id: `o${++counter.next}`,
    entity,
    metric: words.metric ?? 'grain',
    period,
    basis: words.basis ?? 'office',
    reported: String(value),
    value,
    unit: 'ton',
    bound,
    interval:
      bound === 'more_than'
        ? [value, null]
        : bound === 'less_than'
          ? [null, value]
          : [value - half, value + half],
    status: words.status ?? 'final',
    source: words.source ?? 's1',
    origin: words.origin ?? 'org:office',
    originKind: words.originKind ?? 'official',
    at: AT,
  };
}

/** A statement some source made. */
export function record(
  content: ClaimContent,
  origin = 'press:post',
  originKind: OriginKind = 'media',
  statement = 'as stated',
): RecordedClaim {
  return {
    id: `r${++counter.next}`,
    content: { basis: 'unspecified', ...content },
    statement,
    source: 's2',
    origin,
    originKind,
    status: 'final',
    at: AT,
  };
}

/** The office's table: every member above the last one is named. */
export function table(
  cls: string,
  period: Period,
  members: readonly EntityId[],
  metricId = 'grain',
): ClosedTable {
  return {
    id: `t-${cls}-${period}`,
    class: cls,
    within: 'country:land',
    metric: metricId,
    period,
    basis: 'office',
    members,
    source: 's1',
    origin: 'org:office',
    originKind: 'official',
  };
}

export function target(
  entity: EntityId,
  metricId: MetricId,
  value: number,
  more: Partial<RecordedTarget> = {},
): RecordedTarget {
  return {
    id: `g${++counter.next}`,
    issuer: entity,
    entity,
    metric: metricId,
    value,
    unit: 'ton',
    source: 's2',
    origin: 'press:post',
    originKind: 'media',
    at: AT,
    ...more,
  };
}

export function evidence(parts: Partial<EvidenceBase>): EvidenceBase {
  return { observations: [], claims: [], events: [], relations: [], targets: [], closedTables: [], ...parts };
}

export function claim(id: string, content: ClaimContent, more: Partial<Claim> = {}): Claim {
  return { id, span: { start: 0, end: 1 }, quote: 'x', inherited: [], rule: 'test', ...content, ...more };
}

export const IN_LAND = { class: 'county', within: 'country:land', text: 'counties' } as const;
export const STATES_OF_LAND = { class: 'state', within: 'country:land', text: 'states' } as const;
