import type { RankBase, Row } from '../../check/rank/base.ts';
import type { EntityId, MetricId, OriginId } from '../../model/ids.ts';
import type { OriginKind } from '../../model/pack.ts';
import type { OpenConflict } from '../conflicts.ts';

/** How an origin's figures fared where somebody else's could test them. */
export interface SourceRecord {
  readonly origin: OriginId;
  readonly kind: OriginKind;
  /** What the pack lets a figure of this kind weigh. */
  readonly packWeight: number;
  /** Figures and rates of its own on file, each cell once, repeats left out. */
  readonly figures: number;
  /** Those for which another origin, independent of it, has a figure on the same basis. */
  readonly tested: number;
  /** Tested, and in no unexplained clash. */
  readonly agreed: number;
  /** On the lighter side of an unexplained clash, or set aside by the pack as a known misprint: what has to go. */
  readonly dropped: number;
  /** In an unexplained clash whose sides weigh the same. */
  readonly split: number;
  /** In a clash with a known reason (another print, another way of counting): held against nobody. */
  readonly explained: number;
  /** Expected share of wrong figures: (dropped + split/2 + prior) / (tested + prior weight). */
  readonly errorRate: number;
  /** Ids of the conflicts in which it was dropped or split. */
  readonly conflicts: readonly string[];
}

/**
 * Beforehand one figure in twenty is taken to be wrong, with the weight of twenty figures: an origin that was tested three times is
 * not known to be perfect.
 */
const PRIOR = { wrong: 1, figures: 20 };
const PASSES = 4;
const RETELLS: ReadonlySet<string> = new Set(['media', 'copy']);

interface Tally {
  readonly kind: OriginKind;
  readonly cells: Set<string>;
  readonly tested: Set<string>;
  /** Set aside by the pack itself: known to be wrong. */
  readonly misprints: Set<string>;
  readonly dropped: Set<string>;
  readonly split: Set<string>;
  readonly explained: Set<string>;
  readonly conflicts: Set<string>;
}

/**
 * How often each origin's independent claims were dropped, most often first (by rate, then by how much it was tested). In each pass
 * the lighter side of every unexplained clash is dropped, weights being the pack's times how reliable the last pass found the origin; a few passes settle
 * it. The weights order repairs and nothing else: no verdict rests on them.
 */
export function sourceRecords(base: RankBase, conflicts: readonly OpenConflict[]): SourceRecord[] {
  const repeats = new Set(
    [...base.evidence.observations, ...base.evidence.claims].flatMap((r) =>
      r.sameAs === undefined ? [] : [r.id],
    ),
  );
  const tallies = countFigures(base, repeats);
  let rates = new Map<OriginId, number>();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const t of tallies.values()) {
      for (const set of [t.dropped, t.split, t.explained, t.conflicts]) set.clear();
      for (const key of t.misprints) t.dropped.add(key);
    }
    const weightOf = (origin: OriginId): number =>
      base.weightOf(tallies.get(origin)?.kind ?? 'media') * reliability(rates.get(origin));
    for (const c of conflicts) weigh(c, tallies, weightOf, repeats);
    rates = new Map([...tallies].map(([origin, t]) => [origin, errorRate(t)]));
  }
  return [...tallies]
    .map(([origin, t]) => ({
      origin,
      kind: t.kind,
      packWeight: base.weightOf(t.kind),
      figures: t.cells.size,
      tested: t.tested.size,
      agreed: [...t.tested].filter((k) => !t.dropped.has(k) && !t.split.has(k)).length,
      dropped: t.dropped.size,
      split: t.split.size,
      explained: t.explained.size,
      errorRate: errorRate(t),
      conflicts: [...t.conflicts].sort(),
    }))
    .sort(
      (a, b) =>
        b.errorRate - a.errorRate ||
        b.tested - a.tested ||
        b.figures - a.figures ||
        (a.origin < b.origin ? -1 : 1),
    );
}

function errorRate(t: Tally): number {
  return (
    (t.dropped.size + t.split.size / 2 + PRIOR.wrong) / (Math.max(t.tested.size, wrongs(t)) + PRIOR.figures)
  );
}

/** A clash of rates and levels may test what no single figure did. */
const wrongs = (t: Tally): number => t.dropped.size + t.split.size;

/** One for an origin that does as the prior says, less for one that is dropped more often. */
function reliability(rate = PRIOR.wrong / PRIOR.figures): number {
  return Math.log(rate) / Math.log(PRIOR.wrong / PRIOR.figures);
}

const keyOf = (entity: EntityId, metric: MetricId, period: string, basis: string): string =>
  `${entity}|${metric}|${period}|${basis}`;

function countFigures(base: RankBase, repeats: ReadonlySet<string>): Map<OriginId, Tally> {
  const tallies = new Map<OriginId, Tally>();
  const tallyOf = (origin: OriginId, kind: OriginKind): Tally => {
    const known = tallies.get(origin) ?? {
      kind,
      cells: new Set<string>(),
      tested: new Set<string>(),
      misprints: new Set<string>(),
      dropped: new Set<string>(),
      split: new Set<string>(),
      explained: new Set<string>(),
      conflicts: new Set<string>(),
    };
    tallies.set(origin, known);
    return known;
  };
  const done = new Set<string>();
  for (const o of base.evidence.observations) {
    const cell = {
      entity: base.places.canonical(o.entity),
      metric: base.places.metricId(o.metric),
      period: base.places.period(o.period),
    };
    const key = keyOf(cell.entity, cell.metric, cell.period, o.basis);
    // An office misquoted by a paper has made no error.
    if (o.status === 'media_error' && RETELLS.has(o.originKind) && !repeats.has(o.id)) {
      const t = tallyOf(o.origin, o.originKind);
      for (const set of [t.cells, t.tested, t.misprints]) set.add(key);
    }
    if (done.has(key)) continue;
    done.add(key);
    const rows = base
      .rowsOf(cell.entity, cell.metric, cell.period, o.basis)
      .filter((r) => !repeats.has(r.ref.id));
    const origins = new Set(rows.map((r) => r.origin));
    for (const r of rows) {
      const t = tallyOf(r.origin, r.observation?.originKind ?? 'media');
      t.cells.add(key);
      if (origins.size > 1 && isTestedBy(r, rows)) t.tested.add(key);
    }
  }
  for (const c of base.evidence.claims) {
    if (repeats.has(c.id)) continue;
    tallyOf(c.origin, c.originKind).cells.add(`claim:${c.id}`);
  }
  return tallies;
}

/** Another origin's figure that could be wrong where this one is right: a copy of the same figure tests nothing. */
function isTestedBy(row: Row, rows: readonly Row[]): boolean {
  return rows.some((other) => other.origin !== row.origin && other.observation?.originKind !== 'copy');
}

function weigh(
  conflict: OpenConflict,
  tallies: ReadonlyMap<OriginId, Tally>,
  weightOf: (origin: OriginId) => number,
  repeats: ReadonlySet<string>,
): void {
  const sides = conflict.sides.map((s) => s.evidence.filter((e) => !repeats.has(e.id)));
  const origins = sides.map((s) => new Set(s.flatMap((e) => (e.origin === undefined ? [] : [e.origin]))));
  const [low, high] = origins;
  if (!low || !high) return;
  const key = keyOf(conflict.cell.entity, conflict.cell.metric, conflict.cell.period, conflict.cell.basis);
  const weights = origins.map((o) => [...o].reduce((sum, x) => sum + weightOf(x), 0));
  const tie = Math.abs(weights[0]! - weights[1]!) < 1e-9;
  origins.forEach((side, i) => {
    for (const origin of side) {
      // Against itself an origin is no independent witness, and one that stands on both sides is dropped with neither.
      if (origins[1 - i]!.has(origin) || origins[1 - i]!.size === 0) continue;
      const t = tallies.get(origin);
      if (!t) continue;
      if (conflict.explained) {
        t.explained.add(key);
        continue;
      }
      if (tie) t.split.add(key);
      else if (weights[i]! < weights[1 - i]!) t.dropped.add(key);
      else continue;
      t.conflicts.add(conflict.id);
    }
  });
}
