import type { CellRef, Claim, ClaimContent } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import { type BasisId, type EntityId, type MetricId, UNSTATED } from '../model/ids.ts';
import type { Observation, OriginKind, Pack, RecordedClaim } from '../model/pack.ts';
import {
  firstYearOf,
  isYearToDate,
  lastYearOf,
  normalizePeriod,
  type Period,
  type PeriodShape,
  parsePeriod,
} from '../model/period.ts';
import type { Interval } from '../num/interval.ts';
import { carriedFields } from './carried.ts';
import type { Fact } from './network/constraint.ts';
import type { Places } from './places.ts';
import { printsOf } from './prints.ts';
import type { EvidenceRows } from './rows.ts';
import { isUnfinished } from './unfinished.ts';

/** Basis of rows on file whose source does not say how it counted. */
export const UNSPECIFIED: BasisId = 'unspecified';

/** Ids of facts: claims of the document, then evidence, then identities; never reused in one check. */
export class FactNumbers {
  private next = 1;
  take(): number {
    return this.next++;
  }
}

/** All claims of a document are one witness. */
export const DOCUMENT_GROUP = 'document';

export function claimFact(
  claim: Claim,
  numbers: FactNumbers,
  pack: Pack,
  document: Pick<DocumentInfo, 'published'> = {},
): Fact {
  // What was carried over may be misread, and a figure of a time still running is of another one: witnesses against nobody.
  const isWitness = carriedFields(claim).length === 0 && !isUnfinished(document, claim);
  return {
    id: numbers.take(),
    ref: { kind: 'claim', id: claim.id, ...(claim.origin ? { origin: claim.origin } : {}) },
    group: DOCUMENT_GROUP,
    weight: isWitness ? (pack.weights.media ?? 1) : 0,
    claim,
  };
}

export interface EvidenceFact {
  readonly fact: Fact;
  readonly content: ClaimContent;
  readonly basis: BasisId;
  /** What the office stands by when it printed the figure more than once. */
  readonly hull?: Interval;
}

/**
 * What the claims of a document touch. Rivals that the text does not name are not here: whole classes are the business of
 * the rank proofs, which know ceilings; the network holds only what a chain of arithmetic can reach.
 */
export interface Neighbourhood {
  /** `entity|metric` → years the claims speak of; `all` where every earlier year counts. */
  readonly series: ReadonlyMap<string, { readonly years: ReadonlySet<number>; readonly all: boolean }>;
  /** Months, quarters and days the text itself speaks of; others only add weight. */
  readonly periods: ReadonlySet<Period>;
}

/** Longest stretch of years a claim may open. */
const STRETCH = 60;

export function neighbourhoodOf(
  contents: readonly ClaimContent[],
  places: Places,
  metricsNear: (metric: MetricId) => readonly MetricId[],
): Neighbourhood {
  const series = new Map<string, { years: Set<number>; all: boolean }>();
  const periods = new Set<Period>();
  const visit = (
    entity: EntityId | undefined,
    metric: MetricId | undefined,
    years: readonly number[],
    all: boolean,
  ): void => {
    if (!entity || !metric) return;
    for (const m of metricsNear(places.metricId(metric))) {
      const key = `${places.canonical(entity)}|${m}`;
      const at = series.get(key) ?? { years: new Set<number>(), all: false };
      for (const y of years) at.years.add(y);
      at.all ||= all;
      series.set(key, at);
    }
  };
  for (const c of contents) {
    for (const p of [c.period, c.basePeriod, c.other?.period, c.whole?.period])
      if (p !== undefined) periods.add(normalizePeriod(p));
    const years = yearsOf(c);
    const all = c.kind === 'extremum' && c.extremum?.over === 'time';
    const cells: CellRef[] = [{}, c.other, c.whole, ...(c.parts ?? [])].filter(
      (x): x is CellRef => x !== undefined,
    );
    for (const e of new Set(cells.map((x) => x.entity ?? c.entity))) {
      for (const m of new Set(cells.map((x) => x.metric ?? c.metric))) visit(e, m, years, all);
    }
  }
  return { series, periods };
}

function yearsOf(c: ClaimContent): number[] {
  const years = new Set<number>();
  for (const p of [c.period, c.basePeriod, c.other?.period, c.other?.basePeriod, c.whole?.period]) {
    for (const y of p === undefined ? [] : [firstYearOf(p), lastYearOf(p)]) if (y !== undefined) years.add(y);
  }
  if (c.kind === 'change' && c.basePeriod === undefined) for (const y of [...years]) years.add(y - 1);
  const from = c.run?.from === undefined ? undefined : firstYearOf(c.run.from);
  const to = c.run?.to === undefined ? undefined : lastYearOf(c.run.to);
  // Beyond a stretch nothing is looked up; adding one to a huge number leaves it as it is, and a loop over it never ends.
  const length = Math.max(1, Math.min(c.run?.length ?? 1, STRETCH));
  const first = from ?? (to === undefined ? undefined : to - length + 1);
  const last = to ?? (from === undefined ? undefined : from + length - 1);
  if (first !== undefined && last !== undefined) {
    for (let y = first - 1; y <= Math.min(last, first + STRETCH); y++) years.add(y);
  }
  return [...years];
}

/** A metric and those one identity away: its wholes, the rest, both sides of a ratio. */
export function linkedMetrics(pack: Pack, places: Places): (metric: MetricId) => readonly MetricId[] {
  const links = new Map<MetricId, Set<MetricId>>();
  const join = (a: MetricId, b: MetricId): void => {
    links.set(a, (links.get(a) ?? new Set()).add(b));
  };
  for (const m of pack.metrics.values()) {
    for (const w of m.within ?? []) join(m.id, places.metricId(w));
    const pairs = [m.complementOf, m.ratioOf].filter((x) => x !== undefined);
    for (const { part, whole } of pairs) {
      join(m.id, places.metricId(part));
      join(m.id, places.metricId(whole));
    }
  }
  return (metric) => [metric, ...(links.get(metric) ?? [])];
}

/** Evidence that can bear on the neighbourhood, heaviest first; ties by id so that the order of rows does not matter. */
export function evidenceFacts(
  rows: EvidenceRows,
  neighbourhood: Neighbourhood,
  places: Places,
  pack: Pack,
  numbers: FactNumbers,
): readonly EvidenceFact[] {
  const weightOf = (kind: OriginKind): number => pack.weights[kind] ?? 1;
  // A few hundred periods for thousands of rows.
  const periods = new Map<string, PeriodSpan>();
  const isNear = (
    entity: EntityId | undefined,
    metric: MetricId | undefined,
    period: string | undefined,
  ): boolean => {
    if (!metric || !entity) return false;
    const series = neighbourhood.series.get(`${places.canonical(entity)}|${places.metricId(metric)}`);
    if (!series || period === undefined) return false;
    const told = periods.get(period) ?? spanOf(period, neighbourhood);
    periods.set(period, told);
    const { shape } = told;
    if (!shape) return false;
    if (told.named) return true;
    // Of shorter periods only the year so far bears on a year.
    if (!told.annual) return false;
    if (series.all && shape.kind === 'year') return true;
    const { first, last } = told;
    if (first === undefined || last === undefined) return false;
    for (const y of series.years) if (y >= first && y <= last) return true;
    return false;
  };
  const facts: EvidenceFact[] = [];
  const series = [...neighbourhood.series.keys()];
  const near = rows.figures(series).filter((o) => isNear(o.entity, o.metric, o.period));
  const prints = printsOf(near, places, pack);
  for (const o of near) {
    const print = prints.get(o.id);
    const fact: Fact = {
      id: numbers.take(),
      ref: { kind: 'observation', id: o.id, source: o.source, origin: o.origin },
      group: `origin:${o.origin}`,
      weight: weightOf(o.originKind),
      observation: o,
      ...(print?.replaced === undefined ? {} : { replaced: print.replaced }),
    };
    const hull = print ? { hull: print.hull } : {};
    facts.push({ fact, content: contentOfObservation(o), basis: o.basis, ...hull });
  }
  for (const c of rows.statements(series)) {
    if (!isNearClaim(c, isNear)) continue;
    const stated = c.content.basis;
    const fact: Fact = {
      id: numbers.take(),
      ref: { kind: 'claim', id: c.id, source: c.source, origin: c.origin },
      group: `origin:${c.origin}`,
      weight: weightOf(c.originKind),
      recorded: c,
    };
    facts.push({
      fact,
      content: c.content,
      basis: stated === undefined || stated === UNSTATED ? UNSPECIFIED : stated,
    });
  }
  return facts.sort(
    (a, b) =>
      b.fact.weight - a.fact.weight ||
      (a.fact.ref.id < b.fact.ref.id ? -1 : a.fact.ref.id > b.fact.ref.id ? 1 : 0),
  );
}

interface PeriodSpan {
  readonly shape: PeriodShape | undefined;
  /** The text itself speaks of it. */
  readonly named: boolean;
  readonly annual: boolean;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

function spanOf(period: Period, neighbourhood: Neighbourhood): PeriodSpan {
  const shape = parsePeriod(period);
  const last = lastYearOf(period);
  const first = firstYearOf(period) ?? last;
  return {
    shape,
    named: shape !== undefined && neighbourhood.periods.has(normalizePeriod(period)),
    annual:
      shape?.kind === 'year' || shape?.kind === 'years' || shape?.kind === 'open' || isYearToDate(period),
    first,
    last: last ?? first,
  };
}

/** Codes of ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

/** Money is compared within one currency: without a dated rate another one says nothing. */
export function isInMetricUnit(
  places: Places,
  metric: MetricId | undefined,
  unit: string | undefined,
): boolean {
  const known = metric === undefined ? undefined : places.metric(metric);
  return known?.dimension !== 'money' || unit === undefined || !CURRENCY.test(unit) || unit === known.unit;
}

/** Records of places among a class are weighed by the rank proofs, which know who belongs to it. */
export function isOfOrder(c: ClaimContent): boolean {
  return (
    c.kind === 'rank' ||
    (c.kind === 'extremum' && c.extremum?.over !== 'time') ||
    (c.kind === 'streak' && (c.run?.state === 'rank' || c.run?.state === 'not_rank'))
  );
}

function contentOfObservation(o: Observation): ClaimContent {
  return {
    kind: 'level',
    entity: o.entity,
    metric: o.metric,
    period: o.period,
    basis: o.basis,
    ...(o.value === undefined ? {} : { value: o.value }),
    unit: o.unit,
    bound: o.bound,
    interval: o.interval,
  };
}

function spanOfRun({ run }: ClaimContent): Period | undefined {
  if (run?.from === undefined && run?.to === undefined) return undefined;
  const from = run.from === undefined ? undefined : firstYearOf(run.from);
  const to = run.to === undefined ? undefined : lastYearOf(run.to);
  if (from !== undefined && to !== undefined) return from === to ? String(from) : `${from}/${to}`;
  return run.from ?? run.to;
}

function isNearClaim(
  c: RecordedClaim,
  isNear: (e: EntityId | undefined, m: MetricId | undefined, p: string | undefined) => boolean,
): boolean {
  const { content } = c;
  return (
    isNear(content.entity, content.metric, content.period ?? spanOfRun(content)) ||
    isNear(
      content.other?.entity,
      content.other?.metric ?? content.metric,
      content.other?.period ?? content.period,
    )
  );
}
