import type { Claim, ClaimContent } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { Entity, EvidenceBase, Metric, Observation, Pack, RecordedClaim } from '../../model/pack.ts';

/** A pack small enough to see through, and makers for claims and rows. Used by tests only. */

const at = { file: 'small', line: 1 };

export function entity(id: string, partOf: readonly string[] = [], samePlace?: readonly string[]): Entity {
  const name = id.slice(id.indexOf(':') + 1);
  return {
    id,
    kind: id.slice(0, id.indexOf(':')),
    name: { en: name[0]!.toUpperCase() + name.slice(1) },
    aliases: { en: [], zh: [] },
    partOf: partOf.map((p) => ({ entity: p })),
    ...(samePlace ? { samePlace } : {}),
  };
}

export function metric(id: string, more: Partial<Metric> = {}): Metric {
  return {
    id,
    name: { en: id.replaceAll('_', ' ') },
    unit: 'vehicle',
    dimension: 'count',
    flow: true,
    ...more,
  };
}

const CN = ['country:china'];

export const ENTITIES: readonly Entity[] = [
  entity('country:china'),
  entity('city:chongqing', CN, ['province:chongqing']),
  entity('province:chongqing', CN, ['city:chongqing']),
  entity('city:shanghai', CN, ['province:shanghai']),
  entity('province:shanghai', CN, ['city:shanghai']),
  entity('province:guangdong', CN),
  entity('province:anhui', CN),
  entity('province:sichuan', CN),
  entity('city:guangzhou', ['province:guangdong']),
  entity('city:shenzhen', ['province:guangdong']),
  entity('city:hefei', ['province:anhui']),
  entity('company:changan', ['city:chongqing']),
  entity('company:seres', ['city:chongqing']),
  entity('company:weride'),
  entity('company:pony-ai'),
];

export const METRICS: readonly Metric[] = [
  metric('vehicle_production', { object: 'vehicle', activity: 'production', additiveOverPlaces: true }),
  metric('nev_production', {
    object: 'nev',
    activity: 'production',
    additiveOverPlaces: true,
    within: ['vehicle_production'],
  }),
  metric('non_nev_production', {
    additiveOverPlaces: true,
    within: ['vehicle_production'],
    complementOf: { whole: 'vehicle_production', part: 'nev_production' },
  }),
  metric('vehicle_sales', { object: 'vehicle', activity: 'sales' }),
  metric('nev_sales', { object: 'nev', activity: 'sales', within: ['vehicle_sales'] }),
  metric('ice_sales', {
    within: ['vehicle_sales'],
    complementOf: { whole: 'vehicle_sales', part: 'nev_sales' },
  }),
  metric('net_profit', { unit: 'CNY', dimension: 'money', signed: true }),
  metric('auto_cluster_output_value', { unit: 'CNY', dimension: 'money' }),
  metric('ai_regional_competitiveness', { unit: 'ordinal', dimension: 'index', flow: false }),
  metric('ipo_proceeds_hkd', { unit: 'HKD', dimension: 'money' }),
];

export const NO_EVIDENCE: EvidenceBase = {
  observations: [],
  claims: [],
  events: [],
  relations: [],
  targets: [],
  closedTables: [],
};

export function smallPack(
  entities: readonly Entity[] = ENTITIES,
  metrics: readonly Metric[] = METRICS,
): Pack {
  return {
    id: 'small',
    title: 'small',
    focusShare: { part: 'nev_production', whole: 'vehicle_production' },
    entities: new Map(entities.map((e) => [e.id, e])),
    metrics: new Map(metrics.map((m) => [m.id, m])),
    bases: new Map(),
    classes: [
      { id: 'city', kinds: ['city'], within: 'country:china', name: { en: 'cities' } },
      { id: 'province', kinds: ['province'], within: 'country:china', name: { en: 'provinces' } },
      { id: 'company', kinds: ['company'], name: { en: 'companies' } },
    ],
    sources: new Map(),
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

export const DOCUMENT: DocumentInfo = { id: 'doc:small', language: 'en', published: '2026-01-13' };

export function claim(id: string, content: ClaimContent & Partial<Claim>): Claim {
  return {
    basis: 'unstated',
    span: { start: 0, end: 0 },
    quote: '',
    inherited: [],
    rule: 'test',
    ...content,
    id,
  };
}

/** A rounded printed level: 2788000 ± half of 1000. */
export function level(
  id: string,
  entityId: string,
  metricId: string,
  period: string,
  value: number,
  unit: number,
  more: Partial<Claim> = {},
): Claim {
  return claim(id, {
    kind: 'level',
    entity: entityId,
    metric: metricId,
    period,
    value,
    unit: 'vehicle',
    bound: 'exact',
    interval: [value - unit / 2, value + unit / 2],
    ...more,
  });
}

export function growth(
  id: string,
  entityId: string,
  metricId: string,
  period: string,
  basePeriod: string,
  value: number,
  interval: readonly [number, number],
  more: Partial<Claim> = {},
): Claim {
  return claim(id, {
    kind: 'change',
    entity: entityId,
    metric: metricId,
    period,
    basePeriod,
    value,
    unit: 'percent',
    bound: 'exact',
    interval,
    direction: value < 0 ? 'down' : 'up',
    ...more,
  });
}

export function observation(
  id: string,
  entityId: string,
  metricId: string,
  period: string,
  value: number,
  unit: number,
  more: Partial<Observation> = {},
): Observation {
  return {
    id,
    entity: entityId,
    metric: metricId,
    period,
    basis: 'unspecified',
    reported: String(value),
    value,
    unit: 'vehicle',
    bound: 'exact',
    interval: [value - unit / 2, value + unit / 2],
    status: 'final',
    source: `src-${id}`,
    origin: `org:${id}`,
    originKind: 'media',
    at,
    ...more,
  };
}

export function recorded(
  id: string,
  content: ClaimContent,
  more: Partial<RecordedClaim> = {},
): RecordedClaim {
  return {
    id,
    content,
    statement: id,
    source: `src-${id}`,
    origin: `org:${id}`,
    originKind: 'media',
    status: 'final',
    at,
    ...more,
  };
}
