import type { EntityId } from '../../model/ids.ts';
import type { RecordedRelation } from '../../model/pack.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { SettledView } from '../../standings/view.ts';

/** One tie seen from one end. `out`: the entity is its subject ("X is a brand of …"), `in`: its object. */
export interface Tie {
  readonly type: string;
  readonly side: 'out' | 'in' | 'both';
  readonly other: EntityId;
  readonly since?: Period;
  readonly until?: Period;
  /** All records of the same tie. */
  readonly evidence: readonly EvidenceRef[];
}

/** The last yearly figure on file that says how large somebody is. */
export interface Size {
  readonly metric: string;
  readonly period: Period;
  readonly interval: readonly [number | null, number | null];
  readonly evidence: readonly EvidenceRef[];
}

export interface Circle {
  readonly entity: EntityId;
  readonly asOf: string;
  readonly ties: readonly Tie[];
  /** Ties that had ended by then. */
  readonly ended: readonly Tie[];
  /** What is known of the size of each entity named, by its id; the centre included. */
  readonly sizes: Readonly<Record<EntityId, Size>>;
}

/** Everyone an entity is tied to on a day, with the ties that had ended, and how large each side is where known. */
export function circleOf(view: SettledView, entity: EntityId, asOf: string): Circle {
  const rows = new Set(view.base.places.rowsOf(entity));
  const symmetric = new Set((view.pack.relationTypes ?? []).filter((t) => t.symmetric).map((t) => t.id));
  const found = new Map<string, Tie>();
  for (const r of view.base.evidence.relations) {
    if (!rows.has(r.subject) && !rows.has(r.object)) continue;
    if (r.since !== undefined && r.since.slice(0, asOf.length) > asOf) continue;
    const out = rows.has(r.subject);
    const side = symmetric.has(r.type) ? 'both' : out ? 'out' : 'in';
    const other = out ? r.object : r.subject;
    const key = `${r.type}|${side}|${other}`;
    const known = found.get(key);
    found.set(key, merged(known, r, side, other));
  }
  const all = [...found.values()].sort(
    (a, b) => compare(a.type, b.type) || compare(a.since ?? '9', b.since ?? '9') || compare(a.other, b.other),
  );
  const ended = all.filter((t) => t.until !== undefined && endOf(t.until) <= startOf(asOf));
  const named = [entity, ...all.map((t) => t.other)];
  const sizes = Object.fromEntries(
    named.flatMap((id) => {
      const size = sizeOf(view, id, asOf);
      return size ? [[id, size] as const] : [];
    }),
  );
  return { entity, asOf, ties: all.filter((t) => !ended.includes(t)), ended, sizes };
}

/** Entities with the most ties: where a reader may begin. */
export function bestConnected(
  view: SettledView,
  n: number,
): { readonly entity: EntityId; readonly ties: number }[] {
  const counts = new Map<EntityId, Set<string>>();
  for (const r of view.base.evidence.relations)
    for (const [a, b] of [
      [r.subject, r.object],
      [r.object, r.subject],
    ] as const) {
      const set = counts.get(a) ?? new Set();
      set.add(`${r.type}|${b}`);
      counts.set(a, set);
    }
  return [...counts]
    .map(([entity, set]) => ({ entity, ties: set.size }))
    .sort((a, b) => b.ties - a.ties || compare(a.entity, b.entity))
    .slice(0, n);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const startOf = (day: string): number => parsePeriod(day)?.from ?? 0;
const endOf = (period: Period): number => parsePeriod(period)?.to ?? Number.POSITIVE_INFINITY;

/** Of several records the earliest beginning and the latest end known. */
function merged(known: Tie | undefined, r: RecordedRelation, side: Tie['side'], other: EntityId): Tie {
  const since = [known?.since, r.since].filter((x) => x !== undefined).sort()[0];
  const until = [known?.until, r.until]
    .filter((x) => x !== undefined)
    .sort()
    .at(-1);
  const evidence: EvidenceRef = { kind: 'relation', id: r.id, source: r.source, origin: r.origin };
  return {
    type: r.type,
    side,
    other,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    evidence: [...(known?.evidence ?? []), evidence],
  };
}

/** The whole of the pack's focus share, or what else the entity has most years of in the same unit. */
export function sizeOf(view: SettledView, entity: EntityId, asOf: string): Size | undefined {
  const whole = view.pack.focusShare?.whole;
  const unit = whole === undefined ? undefined : view.base.places.metric(whole)?.unit;
  const candidates = [...view.base.metricsOf(entity)]
    .filter(
      (m) => view.base.places.metric(m)?.unit === unit && view.base.places.metric(m)?.within === undefined,
    )
    .sort(
      (a, b) =>
        Number(b === whole) - Number(a === whole) || yearsOf(view, entity, b) - yearsOf(view, entity, a),
    );
  for (const metric of candidates) {
    const year = view
      .yearsOf(entity, metric)
      .filter((y) => y < Number(asOf.slice(0, 4)) + 1)
      .at(-1);
    if (year === undefined) continue;
    for (const basis of view.base.basesOf(metric, String(year))) {
      const cell = view.exact({ entity, metric, period: String(year), basis });
      if (cell.status === 'unknown') continue;
      const { lo, hi } = cell.interval;
      return {
        metric,
        period: String(year),
        interval: [lo === undefined ? null : lo.valueOf(), hi === undefined ? null : hi.valueOf()],
        evidence: cell.evidence,
      };
    }
  }
  return undefined;
}

const yearsOf = (view: SettledView, entity: EntityId, metric: string): number =>
  view.yearsOf(entity, metric).length;
