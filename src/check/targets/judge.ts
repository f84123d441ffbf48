import type { Claim } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { ClaimId, EntityId, OriginId } from '../../model/ids.ts';
import type { EvidenceBase, Pack, RecordedTarget } from '../../model/pack.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import type { EvidenceRef, Step, VerdictStatus } from '../../model/verdict.ts';
import { type Interval, intersect } from '../../num/interval.ts';
import { toRational } from '../../num/rational.ts';
import { intervalOf } from '../printed.ts';
import { makeRankBase, type RankBase } from '../rank/base.ts';
import { nameOf, printFigure } from '../rank/words.ts';
import type { Judgement } from '../types.ts';
import { unitParams } from '../units.ts';
import { goalOfClaim } from './goal.ts';
import { targetStep } from './messages.ts';
import { asOfDocument, outcomeOf, type TargetOutcome } from './outcome.ts';

/** Judges announcements (contract section 4): the verdict is about the announcement, `outcome` about the result. */
export function judgeTargets(
  claims: readonly Claim[],
  evidence: EvidenceBase,
  pack: Pack,
  document: DocumentInfo,
  base: RankBase = makeRankBase(evidence, pack, { claims }),
): ReadonlyMap<ClaimId, Judgement> {
  const judged = new Map<ClaimId, Judgement>();
  for (const claim of claims) {
    if (claim.kind === 'target') judged.set(claim.id, judgeTarget(claim, base, document));
  }
  return judged;
}

export function judgeTarget(claim: Claim, base: RankBase, document: DocumentInfo): Judgement {
  const goal = goalOfClaim(claim);
  const result: TargetOutcome = goal
    ? outcomeOf(base, goal, asOfDocument(document))
    : { outcome: isAhead(claim, document) ? 'open' : 'unknowable', steps: noMeasure(claim) };
  const { verdict, steps, evidence, witnesses, against } = judgeAnnouncement(claim, base);
  return {
    claim: claim.id,
    verdict,
    derivation: [...steps, ...result.steps],
    evidence: unique([...evidence, ...result.steps.flatMap((s) => s.evidence)]),
    witnesses,
    framing: [],
    outcome: result.outcome,
    ...(against.length > 0 ? { against, lines: steps.map((s) => s.text) } : {}),
  };
}

/** A figure is named, but not whose or of what: before its time it is simply open. */
function isAhead(claim: Claim, document: DocumentInfo): boolean {
  const { deadline } = claim.target ?? {};
  if (claim.value === undefined || deadline === undefined || document.published === undefined) return false;
  return (parsePeriod(deadline)?.to ?? 0) > (parsePeriod(document.published)?.to ?? Number.POSITIVE_INFINITY);
}

function noMeasure(claim: Claim): Step[] {
  return claim.value === undefined ? [targetStep('no-value')] : [targetStep('no-cell')];
}

interface Announcement {
  readonly verdict: VerdictStatus;
  readonly steps: readonly Step[];
  readonly evidence: readonly EvidenceRef[];
  readonly witnesses: number;
  readonly against: readonly EvidenceRef[];
}

const NOTHING: Announcement = { verdict: 'unverifiable', steps: [], evidence: [], witnesses: 0, against: [] };

/**
 * Same issuer, subject, measure and deadline: the same figure bears the announcement out; another one announced on another
 * occasion leaves it possible (goals are revised), on the same occasion it stands against it.
 */
function judgeAnnouncement(claim: Claim, base: RankBase): Announcement {
  const { entity, metric } = claim;
  const issuer = claim.target?.issuer ?? claim.speaker ?? entity;
  // A forecast often leaves out whose share it speaks of: then its author must be the same.
  if (!issuer) return NOTHING;
  if (!metric) return judgeTitle(claim, issuer, base);
  const records = base.evidence.targets.filter(
    (t) =>
      isSame(base, t.issuer, issuer) &&
      (entity === undefined || isSame(base, t.entity, entity)) &&
      base.places.metricId(t.metric) === base.places.metricId(metric) &&
      isSameDeadline(t.deadline, claim.target?.deadline),
  );
  if (records.length === 0) return NOTHING;
  const own = figure(claim.value, claim);
  const agreeing = records.filter((t) => agrees(own, figure(t.value, t)));
  if (agreeing.length > 0) return bornOut(agreeing, base, claim);
  // Somebody's forecast of what a maker will reach says nothing against what the maker promised.
  const sameOccasion =
    claim.modality === 'goal'
      ? records.filter((t) => isSameOccasion(t.announced, claim.target?.announced))
      : [];
  const shown = sameOccasion.length > 0 ? sameOccasion : records;
  const steps = shown.slice(0, 3).map((t) => recordStep('record-differs', t, base));
  const evidence = shown.map(refOf);
  return sameOccasion.length > 0
    ? { verdict: 'disputed', steps, evidence, witnesses: 0, against: evidence }
    : { verdict: 'consistent', steps, evidence, witnesses: 0, against: [] };
}

/** A title somebody strives for, by its words: borne out where records name it too, possible where they name another day for it. */
function judgeTitle(claim: Claim, issuer: EntityId, base: RankBase): Announcement {
  const title = claim.target?.label;
  if (title === undefined || claim.value !== undefined) return NOTHING;
  const records = base.evidence.targets.filter((t) => {
    const metric = base.places.metric(t.metric);
    return (
      metric?.label === true &&
      isSame(base, t.issuer, issuer) &&
      [metric.name.en, metric.name.zh ?? ''].some((name) => lettersOf(name) === lettersOf(title))
    );
  });
  if (records.length === 0) return NOTHING;
  const dated = records.filter((t) => isSameDeadline(t.deadline, claim.target?.deadline));
  const found = bornOut(dated.length > 0 ? dated : records, base, claim);
  return dated.length > 0 ? found : { ...found, verdict: 'consistent', witnesses: 0 };
}

/** What is left of a title without quotation marks, case and blanks. */
const lettersOf = (text: string): string =>
  [...text.toLowerCase()].filter((c) => c.toUpperCase() !== c || c >= '\u3400').join('');

function bornOut(records: readonly RecordedTarget[], base: RankBase, claim: Claim): Announcement {
  // Two dates of one goal more than a year apart are two announcements of it.
  const dated = records.filter((t) => !isOtherOccasion(t.announced, claim.target?.announced));
  const good = dated.length > 0 ? dated : records;
  const origins = new Set<OriginId>(good.map((t) => t.origin));
  return {
    verdict: dated.length > 0 ? 'supported' : 'consistent',
    steps: good.slice(0, 3).map((t) => recordStep('record', t, base)),
    evidence: good.map(refOf),
    witnesses: dated.length > 0 ? origins.size : 0,
    against: [],
  };
}

function isSame(base: RankBase, a: EntityId, b: EntityId): boolean {
  return base.places.canonical(a) === base.places.canonical(b);
}

function isSameDeadline(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const x = parsePeriod(a);
  const y = parsePeriod(b);
  return !!x && !!y && Math.floor((x.to - 1) / 12) === Math.floor((y.to - 1) / 12);
}

function isSameOccasion(a: Period | undefined, b: Period | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const x = parsePeriod(a);
  const y = parsePeriod(b);
  return !!x && !!y && x.from < y.to && y.from < x.to;
}

function isOtherOccasion(a: Period | undefined, b: Period | undefined): boolean {
  return a !== undefined && b !== undefined && !isSameOccasion(a, b);
}

function figure(value: number | undefined, printed: Parameters<typeof intervalOf>[0]): Interval | undefined {
  if (value === undefined) return intervalOf(printed);
  const exact = toRational(value);
  return { lo: exact, hi: exact };
}

/** Goals without a figure agree when neither has one. */
function agrees(a: Interval | undefined, b: Interval | undefined): boolean {
  if (!a || !b) return !a && !b;
  return intersect(a, b) !== undefined;
}

function recordStep(code: 'record' | 'record-differs', t: RecordedTarget, base: RankBase): Step {
  return targetStep(
    code,
    {
      issuer: nameOf(base, t.issuer),
      value: t.value === undefined ? 'it' : printFigure(toRational(t.value)),
      ...unitParams(base.pack, t.unit),
      deadline: t.deadline ?? '',
      announced: t.announced ?? '',
    },
    [refOf(t)],
  );
}

/** Records of goals have no kind of evidence of their own: they are claims somebody else made. */
function refOf(t: RecordedTarget): EvidenceRef {
  return { kind: 'claim', id: t.id, source: t.source, origin: t.origin };
}

function unique(refs: readonly EvidenceRef[]): EvidenceRef[] {
  const seen = new Set<string>();
  return refs.filter((r) => !seen.has(`${r.kind}:${r.id}`) && seen.add(`${r.kind}:${r.id}`));
}
