import type { Claim } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import { carriedFields } from '../carried.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { Session } from '../session.ts';
import { type Counts, countKey } from './counts.ts';
import type { BasisOutcome } from './judge.ts';

/**
 * Why a clash accuses nobody. `told-of-other`: the text tells the very same figure of the same quantity and time of somebody else, so
 * one of the two is read of the wrong bearer. `carried`: what the figure is of was not said in its sentence but taken over from elsewhere, so another
 * bearer is always an admissible reading. `other-count`: the text names no way of counting, the quantity is known to be counted in
 * ways of which the file has no figure here, and the distance is one that ways of counting make. `unfinished`: the period was not over when
 * the text was written, so that its figure is one so far, whatever its words. `early-print`: the very figure is on file as an estimate that was
 * printed before the result.
 */
export type Doubt =
  | { readonly kind: 'carried'; readonly fields: readonly string[] }
  | { readonly kind: 'told-of-other'; readonly claim: string }
  | { readonly kind: 'unfinished'; readonly period: Period; readonly written: Period }
  | { readonly kind: 'early-print'; readonly source: string }
  | { readonly kind: 'other-count'; readonly holds: readonly BasisId[]; readonly fails: readonly BasisId[] };

/** By how much counts of one quantity were seen to differ (the shipped bases: up to 42 percent). */
const WIDEST = 0.5;

/** What the text's other figures show of how it is to be read. */
export interface Signs {
  /** Another figure of the quantity, close before, is borne out by the file: then what was carried over was carried over rightly. */
  isBorneOut(claim: Claim): boolean;
  /** Ways of counting on which the text's own figures of a quantity stand. */
  standsOn(metric: string): ReadonlySet<BasisId>;
}

/** Characters between a figure and the one before it. */
const CLOSE = 150;

export function signsOf(session: Session, alone: ReadonlyMap<string, readonly BasisOutcome[]>): Signs {
  const bases = new Map<string, Set<BasisId>>();
  const borne: Claim[] = [];
  for (const { claim } of session.claims) {
    if (claim.metric === undefined) continue;
    const good = (alone.get(claim.id) ?? []).filter(
      (o) => o.best.weight === 0 && o.support.direct.length > 0,
    );
    if (good.length > 0 || (alone.get(claim.id) ?? []).some((o) => o.support.level === 'supported'))
      borne.push(claim);
    const metric = session.places.metricId(claim.metric);
    for (const o of good) bases.set(metric, (bases.get(metric) ?? new Set()).add(o.basis));
  }
  return {
    isBorneOut: (claim) =>
      borne.some((b) => {
        const gap = claim.span.start - b.span.end;
        return (
          b.id !== claim.id &&
          b.metric === claim.metric &&
          b.entity === claim.entity &&
          gap >= 0 &&
          gap <= CLOSE
        );
      }),
    standsOn: (metric) => bases.get(session.places.metricId(metric)) ?? new Set(),
  };
}

export function doubtOf(
  session: Session,
  counts: Counts,
  signs: Signs,
  claim: Claim,
  outcomes: readonly BasisOutcome[],
): Doubt | undefined {
  const unfinished = unfinishedOf(session, claim);
  if (unfinished) return unfinished;
  const early = earlyPrintOf(session, claim);
  if (early) return early;
  const fields = carriedFields(claim);
  // Neither whose figure it is nor what it counts was said: no neighbour can vouch for both.
  const bare = fields.includes('entity') && fields.includes('metric');
  if (fields.length > 0 && (bare || !signs.isBorneOut(claim))) return { kind: 'carried', fields };
  const twin = twinOf(session, claim);
  if (twin) return { kind: 'told-of-other', claim: twin };
  const { basis, metric, entity } = claim;
  if ((basis !== undefined && basis !== UNSTATED) || metric === undefined || entity === undefined)
    return undefined;
  const tried = new Set(outcomes.map((o) => o.basis));
  const others = [...(counts.get(countKey(session.places, metric, entity)) ?? [])].filter(
    (b) => !tried.has(b),
  );
  if (others.length === 0 || tried.has(UNSTATED) || !outcomes.every(isWithinCounts)) return undefined;
  // Inside one text all figures of a quantity that name no count share one: the others tell which.
  if ([...signs.standsOn(metric)].some((b) => tried.has(b))) return undefined;
  return {
    kind: 'other-count',
    holds: others.sort(),
    fails: [...tried].filter((b) => b !== UNSPECIFIED).sort(),
  };
}

/** From this day on a month's figures may be told as those of the month. */
const MONTH_END = 28;

/** An estimate on file for the same cell that prints the same figure; a slip marked as one excuses nobody. */
function earlyPrintOf(session: Session, claim: Claim): Doubt | undefined {
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

function unfinishedOf(session: Session, claim: Claim): Doubt | undefined {
  const { published } = session.input.document;
  const { period } = claim;
  const shape = period === undefined ? undefined : parsePeriod(period);
  const written = published === undefined ? undefined : parsePeriod(published);
  if (!shape || !written || !Number.isFinite(shape.to) || shape.kind === 'day') return undefined;
  const over = written.day !== undefined && written.day < MONTH_END ? written.from : written.to;
  return shape.to > over ? { kind: 'unfinished', period: period!, written: published! } : undefined;
}

function twinOf(session: Session, claim: Claim): string | undefined {
  if (claim.kind !== 'level' || claim.value === undefined) return undefined;
  return session.claims.find(
    ({ claim: c }) =>
      c.kind === 'level' &&
      c.value === claim.value &&
      c.metric === claim.metric &&
      c.period === claim.period &&
      c.entity !== undefined &&
      claim.entity !== undefined &&
      session.places.canonical(c.entity) !== session.places.canonical(claim.entity),
  )?.claim.id;
}

/** Every clash is with the file alone, and by no more than ways of counting differ. */
function isWithinCounts(o: BasisOutcome): boolean {
  return o.best.cores.every(
    (k) =>
      k.shortBy !== undefined &&
      k.shortBy.valueOf() < WIDEST &&
      k.members.filter((m) => m.fact.claim !== undefined).length <= 1,
  );
}
