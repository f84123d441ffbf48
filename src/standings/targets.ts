import { goalOfRecord } from '../check/targets/goal.ts';
import { outcomeOf } from '../check/targets/outcome.ts';
import type { PrintedInterval } from '../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { RecordedTarget } from '../model/pack.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { EvidenceRef, Outcome, Step } from '../model/verdict.ts';
import { toPair } from '../num/interval.ts';
import type { SettledView } from './view.ts';

export interface TargetRow {
  readonly issuer: EntityId;
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly value?: number;
  readonly unit: string;
  readonly deadline?: Period;
  readonly announced?: Period;
  readonly outcome: Outcome;
  /** The latest figure that bears on the goal. */
  readonly now?: { readonly period: Period; readonly basis: BasisId; readonly interval: PrintedInterval };
  /** What it would take from there, in percent a year. */
  readonly required?: { readonly perYear: number };
  readonly steps: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  /** `figure`: measured; `deed`: done or not by a day; `label`: a title, never scored. */
  readonly kind: 'figure' | 'deed' | 'label';
  /** Of a label: the title that rivals claim too, by the family of the metric. */
  readonly label?: string;
}

/** Contract section 7. */
export interface TargetsBoard {
  readonly asOf: Period;
  readonly rows: readonly TargetRow[];
}

const ORDER: readonly Outcome[] = ['on_track', 'open', 'met', 'missed', 'unknowable'];

/** Announced goals with what became of them; `entity`: only goals it set or that were set for it. */
export function targetsBoard(
  view: SettledView,
  query: { readonly asOf: Period; readonly entity?: EntityId; readonly metric?: MetricId },
): TargetsBoard {
  const { places } = view.base;
  const same = (a: EntityId, b: EntityId): boolean => places.canonical(a) === places.canonical(b);
  const rows = view.base.evidence.targets
    .filter((t) => query.entity === undefined || same(t.issuer, query.entity) || same(t.entity, query.entity))
    .filter((t) => query.metric === undefined || places.metricId(t.metric) === query.metric)
    .map((t) => rowOf(view, t, query.asOf))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) ||
        compare(a.deadline ?? '9', b.deadline ?? '9') ||
        compare(a.issuer, b.issuer) ||
        compare(a.metric, b.metric),
    );
  return { asOf: query.asOf, rows };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(view: SettledView, t: RecordedTarget, asOf: Period): TargetRow {
  const goal = goalOfRecord(t);
  const found = goal ? outcomeOf(view.base, goal, asOf) : undefined;
  const metric = view.base.places.metric(t.metric);
  const kind = goal ? 'figure' : metric?.label ? 'label' : 'deed';
  const settled = kind === 'deed' ? settledOf(view, t, asOf) : undefined;
  const steps = found?.steps ?? [];
  const seen = new Map<string, EvidenceRef>();
  const own: EvidenceRef = { kind: 'claim', id: t.id, source: t.source, origin: t.origin };
  for (const ref of [own, ...(settled?.evidence ?? []), ...steps.flatMap((s) => s.evidence)])
    seen.set(ref.id, ref);
  return {
    issuer: t.issuer,
    entity: t.entity,
    metric: t.metric,
    ...(t.value === undefined ? {} : { value: t.value }),
    unit: t.unit,
    ...(t.deadline === undefined ? {} : { deadline: t.deadline }),
    ...(t.announced === undefined ? {} : { announced: t.announced }),
    outcome: found?.outcome ?? settled?.outcome ?? 'unknowable',
    ...(found?.now
      ? { now: { period: found.now.period, basis: found.now.basis, interval: toPair(found.now.interval) } }
      : {}),
    ...(found?.required ? { required: { perYear: found.required.perYear } } : {}),
    steps,
    evidence: [...seen.values()],
    kind,
    ...(kind === 'label' ? { label: metric?.family ?? t.metric } : {}),
  };
}

/** What is on record of a goal without a figure; with nothing on record it is open until its day has passed. */
function settledOf(
  view: SettledView,
  t: RecordedTarget,
  asOf: Period,
): { readonly outcome: Outcome; readonly evidence: readonly EvidenceRef[] } | undefined {
  const { events, observations } = view.base.evidence;
  const known = (t.settled?.by ?? []).flatMap((id): EvidenceRef[] => {
    const event = events.find((e) => e.id === id && (e.date ?? '') <= asOf);
    if (event) return [{ kind: 'event', id, source: event.source, origin: event.origin }];
    const printed = observations.find((o) => o.id === id && startOf(asOf) >= endOf(o.period));
    return printed ? [{ kind: 'observation', id, source: printed.source, origin: printed.origin }] : [];
  });
  if (t.settled && known.length > 0) return { outcome: t.settled.outcome, evidence: known };
  const ahead = t.deadline !== undefined && endOf(t.deadline) > startOf(asOf);
  return ahead ? { outcome: 'open', evidence: [] } : undefined;
}

const startOf = (day: Period): number => parsePeriod(day)?.from ?? 0;
const endOf = (period: Period): number => parsePeriod(period)?.to ?? Number.POSITIVE_INFINITY;
