import type { Claim } from '../../model/claim.ts';
import { type SourceId, UNSTATED } from '../../model/ids.ts';
import { UNSPECIFIED } from '../facts.ts';
import { type BoundFact, type CellNo, isIdentity, ONE_CELL } from '../network/constraint.ts';
import type { Core } from '../network/core.ts';
import { cellsOf } from '../network/world.ts';
import type { Session } from '../session.ts';
import { type Counts, countKey } from './counts.ts';
import type { Doubt } from './doubts.ts';
import type { BasisOutcome } from './judge.ts';
import type { Signs } from './signs.ts';

/** By how much counts of one quantity were seen to differ (the shipped bases: up to 42 percent). */
const WIDEST = 0.5;

/** Prints of one figure by different hands lie within this (flash and final, with and without a small part). */
const NEAR = 0.01;

/** Growth printed to a point of a decimal on levels that were rounded or revised a little. */
const NEAR_GROWTH = 0.003;

/** Of growth told on a count of its own against a print of another. */
const OTHER_BASE = 0.25;

/** Sources that print what others counted. */
const RETELLERS: ReadonlySet<string> = new Set(['media', 'copy', 'encyclopedia']);

/** Where the claim is read rightly and the evidence may be right as well. */
export function otherPrint(
  session: Session,
  counts: Counts,
  signs: Signs,
  claim: Claim,
  outcomes: readonly BasisOutcome[],
): Doubt | undefined {
  return (
    earlyPrint(session, claim) ??
    nearPrint(claim, outcomes) ??
    otherBase(session, claim, outcomes) ??
    otherStretch(session, claim, outcomes) ??
    otherCount(session, counts, signs, claim, outcomes)
  );
}

/** An estimate on file for the same cell that prints the same figure; a slip marked as one excuses nobody. */
function earlyPrint(session: Session, claim: Claim): Doubt | undefined {
  const { entity, metric, period, interval } = claim;
  const [lo, hi] = interval ?? [null, null];
  if (claim.kind !== 'level' || !entity || !metric || !period || lo === null || hi === null) return undefined;
  const { places, input } = session;
  const found = input.pack.observations.find(
    (o) =>
      o.status === 'estimate' &&
      o.interval[0] !== null &&
      o.interval[1] !== null &&
      o.interval[0] <= hi &&
      lo <= o.interval[1] &&
      places.metricId(o.metric) === places.metricId(metric) &&
      places.canonical(o.entity) === places.canonical(entity) &&
      places.period(o.period) === places.period(period),
  );
  return found && { kind: 'early-print', source: found.source };
}

function nearPrint(claim: Claim, outcomes: readonly BasisOutcome[]): Doubt | undefined {
  if (claim.kind !== 'level' && (claim.kind !== 'change' || claim.unit !== 'percent')) return undefined;
  const near = claim.kind === 'level' ? NEAR : NEAR_GROWTH;
  let nearest: { by: number; source: string } | undefined;
  for (const o of outcomes) {
    let furthest: { by: number; source: string } | undefined;
    for (const k of o.best.cores) {
      const source = k.members.find((m) => m.fact.ref.source !== undefined)?.fact.ref.source;
      if (!isWithin(k, near) || source === undefined) return undefined;
      const by = k.shortBy!.valueOf();
      if (furthest === undefined || by > furthest.by) furthest = { by, source };
    }
    if (furthest && (nearest === undefined || furthest.by < nearest.by)) nearest = furthest;
  }
  return nearest && { kind: 'near-print', ...nearest };
}

/** The clash is with the file alone, and by less than `share`. */
function isWithin(core: Core, share: number): boolean {
  return (
    core.shortBy !== undefined &&
    core.shortBy.valueOf() < share &&
    core.members.filter((m) => m.fact.claim !== undefined).length <= 1
  );
}

/**
 * Growth is told on last year's figure as its publisher counts it today. A print of that figure by somebody who did not print the
 * year itself, and whom nobody else bears out, may be of another count.
 */
function otherBase(session: Session, claim: Claim, outcomes: readonly BasisOutcome[]): Doubt | undefined {
  if (claim.kind !== 'change' || claim.unit !== 'percent') return undefined;
  let found: Doubt | undefined;
  for (const o of outcomes) {
    const growth = o.best.bound.constraints.find((c) => c.type === 'ratio' && c.why === 'growth');
    if (growth?.type !== 'ratio' || growth.over === ONE_CELL) return undefined;
    for (const k of o.best.cores) {
      if (k.shortBy === undefined || k.shortBy.valueOf() >= OTHER_BASE) return undefined;
      const base = k.members.find((m) => !m.fact.claim && !isIdentity(m.fact) && isLevelOf(m, growth.over));
      if (!base || !isLone(session, base, growth.over, growth.of)) return undefined;
      const by = k.shortBy.valueOf();
      found ??= { kind: 'other-base', source: base.fact.ref.source ?? base.fact.ref.id, by };
    }
  }
  return found;
}

const isLevelOf = (b: BoundFact, cell: CellNo): boolean =>
  b.constraints.some((c) => c.type === 'ratio' && c.of === cell && c.over === ONE_CELL);

function isLone(session: Session, base: BoundFact, then: CellNo, now: CellNo): boolean {
  return session.evidence.every(
    (b) =>
      (b.fact.group === base.fact.group || !isLevelOf(b, then)) &&
      !(b.fact.group === base.fact.group && isLevelOf(b, now)),
  );
}

/**
 * A figure that is not on file itself, held against what one hand's print of another time implies for it: such a print may draw the
 * line around the quantity elsewhere, and nobody bears it out (what two sources retell of one hand is no slip of either). What an office or the company itself printed is held against it all the
 * same, and so is any print that lies further off than counts differ.
 */
function otherStretch(session: Session, claim: Claim, outcomes: readonly BasisOutcome[]): Doubt | undefined {
  if (claim.kind !== 'level') return undefined;
  const hands = new Map<string, Doubt & { readonly kind: 'other-stretch' }>();
  const sources = new Set<string>();
  for (const o of outcomes) {
    const own = o.best.bound.constraints.flatMap(cellsOf).map((no) => session.table.cell(no));
    if (own.length === 0 || own.some((cell) => session.onFile.givesLevelOf(cell))) return undefined;
    for (const k of o.best.cores) {
      const rows = k.members.filter((m) => !m.fact.claim && !isIdentity(m.fact));
      if (rows.length === 0 || k.shortBy === undefined || k.shortBy.valueOf() >= WIDEST) return undefined;
      for (const { fact } of rows) {
        const row = fact.observation ?? fact.recorded;
        if (!row || row.originKind === 'official' || !isRetold(session, row.source)) return undefined;
        const source = fact.ref.source ?? fact.ref.id;
        sources.add(source);
        const by = Math.max(k.shortBy.valueOf(), hands.get(fact.group)?.by ?? 0);
        hands.set(fact.group, { kind: 'other-stretch', source, by });
      }
    }
  }
  const [only, ...others] = hands.values();
  return others.length === 0 && sources.size === 1 ? only : undefined;
}

function isRetold(session: Session, source: SourceId): boolean {
  const kind = session.input.pack.sources.get(source)?.kind;
  return kind === undefined || RETELLERS.has(kind);
}

function otherCount(
  session: Session,
  counts: Counts,
  signs: Signs,
  claim: Claim,
  outcomes: readonly BasisOutcome[],
): Doubt | undefined {
  const { basis, metric, entity } = claim;
  if ((basis !== undefined && basis !== UNSTATED) || metric === undefined || entity === undefined)
    return undefined;
  const tried = new Set(outcomes.map((o) => o.basis));
  const others = [...(counts.get(countKey(session.places, metric, entity)) ?? [])].filter(
    (b) => !tried.has(b),
  );
  const isClose = outcomes.every((o) => o.best.cores.every((k) => isWithin(k, WIDEST)));
  if (others.length === 0 || tried.has(UNSTATED) || !isClose) return undefined;
  // Inside one text all figures of a quantity that name no count share one: the others tell which.
  if ([...signs.standsOn(metric)].some((b) => tried.has(b))) return undefined;
  return {
    kind: 'other-count',
    holds: others.sort(),
    fails: [...tried].filter((b) => b !== UNSPECIFIED).sort(),
  };
}
