import type { Claim, ClaimContent } from '../model/claim.ts';
import { type BasisId, UNSTATED } from '../model/ids.ts';
import type { Cell, Conflict, EvidenceRef, Frame, Step, Verdict, VerdictStatus } from '../model/verdict.ts';
import type { Interval } from '../num/interval.ts';
import { signOf } from '../num/rational.ts';
import { cellName, inClaimUnit, labelOf, makeFrame, makeStep, spanParams, stepsOf } from './describe.ts';
import { DOCUMENT_GROUP, UNSPECIFIED } from './facts.ts';
import { frameVerdict } from './framing/frame.ts';
import { frame } from './framing/messages.ts';
import { neighboursOf } from './framing/neighbours.ts';
import type { Doubt } from './judge/doubts.ts';
import type { ClaimOutcome } from './judge/evaluate.ts';
import type { Jury } from './judge/jury.ts';
import { mergeOrder } from './judge/merge.ts';
import { restatedBaseOf } from './judge/restated.ts';
import { type Bounded, isInformed, toInterval } from './network/bounded.ts';
import { type Constraint, type Fact, isIdentity, ONE_CELL } from './network/constraint.ts';
import type { Core } from './network/core.ts';
import { bounded } from './network/expressions.ts';
import { cellsOf } from './network/world.ts';
import { intervalOf } from './printed.ts';
import { judgeOrderClaim, type OrderJudgement } from './rank/judge.ts';
import { basisName, listNames, nameOf, printRange } from './rank/words.ts';
import { toPairOf } from './readings.ts';
import type { Session } from './session.ts';
import type { Judgement, Reading } from './types.ts';
import { inUnit, unitParams } from './units.ts';

/** At most this many cells to ask for. */
const ASK = 4;

/** Under which name a framing tells whose print lies that far from the figure. */
const PRINT = { 'near-print': 'near', 'other-base': 'lone', 'other-stretch': 'stretch' } as const;

/** Everything a verdict is told from. */
export interface Telling {
  readonly session: Session;
  readonly jury: Jury;
  readonly outcomes: ReadonlyMap<string, ClaimOutcome>;
  /** Ids of the conflicts a claim is in. */
  readonly conflictsOf: ReadonlyMap<string, readonly string[]>;
  /** Claims that the evidence refutes. */
  readonly refuted: ReadonlySet<string>;
}

export function tellVerdict(telling: Telling, claim: Claim): Verdict {
  const { jury, outcomes } = telling;
  const outcome = outcomes.get(claim.id);
  const order = jury.order.get(claim.id);
  if (order) return tellOrder(telling, claim, order, outcome);
  if (outcome) return tellArithmetic(telling, outcome);
  const judgement = jury.records.get(claim.id) ?? jury.targets.get(claim.id);
  return judgement ? tellJudgement(telling, claim, judgement) : unverifiable(claim);
}

function conflictsOf(telling: Telling, claim: Claim): readonly string[] {
  return telling.conflictsOf.get(claim.id) ?? [];
}

/** What every verdict asks for, worked out once. */
export function makeTelling(
  given: Pick<Telling, 'session' | 'jury' | 'outcomes'>,
  conflicts: readonly Conflict[],
): Telling {
  const conflictsOf = new Map<string, string[]>();
  for (const k of conflicts)
    for (const id of new Set(k.members.flatMap((m) => (m.kind === 'claim' ? [m.id] : [])))) {
      const list = conflictsOf.get(id);
      if (list) list.push(k.id);
      else conflictsOf.set(id, [k.id]);
    }
  const refuted = new Set<string>();
  for (const [id, j] of given.jury.order) if (j.verdict === 'contradicted') refuted.add(id);
  for (const [id, o] of given.outcomes)
    if (!given.jury.order.has(id) && o.verdict === 'contradicted') refuted.add(id);
  return { ...given, conflictsOf, refuted };
}

function tellArithmetic(telling: Telling, o: ClaimOutcome): Verdict {
  const { session } = telling;
  const { claim } = o.c;
  const { support, best } = o.chosen;
  // Read of something else, it has nothing to do with what is implied here.
  const implied = o.verdict === 'unverifiable' && o.doubt ? undefined : impliedOf(o);
  const asks = o.verdict === 'unverifiable' || o.verdict === 'disputed' ? wouldSettle(session, o) : [];
  return {
    claim: claim.id,
    verdict: o.verdict,
    ...(implied ? { implied: toPairOf(inClaimUnit(best.reading.content, support.constraint, implied)) } : {}),
    derivation: derivationOf(session, o),
    evidence: evidenceOf(o),
    witnesses: o.verdict === 'supported' ? witnessesOf(o) : 0,
    conflicts: conflictsOf(telling, claim),
    framing: framesOf(telling, claim, o.verdict, o),
    ...nearOf(telling, claim, undefined),
    ...(asks.length > 0 ? { wouldSettle: asks.map((cell) => ({ cell })) } : {}),
  };
}

/** A claim of order: its own judge's working first, then what the text itself adds. */
function tellOrder(
  telling: Telling,
  claim: Claim,
  order: OrderJudgement,
  o: ClaimOutcome | undefined,
): Verdict {
  const { session } = telling;
  const verdict = mergeOrder(order, o, telling.refuted);
  const inText = o ? derivationOf(session, o) : [];
  const implied = order.implied ?? (o && impliedOf(o) ? toPairOf(impliedOf(o)!) : undefined);
  const asks = order.wouldSettle ?? (o && wouldSettle(session, o).map((cell) => ({ cell }))) ?? [];
  return {
    claim: claim.id,
    verdict,
    ...(implied ? { implied } : {}),
    derivation: [...order.derivation, ...inText],
    evidence: uniqueRefs([...order.evidence, ...(o ? evidenceOf(o) : [])]),
    witnesses: verdict === 'supported' ? order.witnesses : 0,
    conflicts: conflictsOf(telling, claim),
    framing: framesOf(telling, claim, verdict, o, order),
    ...nearOf(telling, claim, order),
    ...((verdict === 'unverifiable' || verdict === 'disputed') && asks.length > 0
      ? { wouldSettle: asks }
      : {}),
  };
}

function tellJudgement(telling: Telling, claim: Claim, j: Judgement): Verdict {
  return {
    claim: claim.id,
    verdict: j.verdict,
    ...(j.implied ? { implied: j.implied } : {}),
    derivation: j.derivation,
    evidence: j.evidence,
    witnesses: j.witnesses,
    conflicts: conflictsOf(telling, claim),
    framing: uniqueFrames([...j.framing, ...framesOf(telling, claim, j.verdict, undefined)]),
    ...(j.outcome ? { outcome: j.outcome } : {}),
    ...(j.wouldSettle?.length ? { wouldSettle: j.wouldSettle } : {}),
  };
}

/** Only against a file: the text alone has no neighbours but what it says. */
function nearOf(
  { jury, session }: Telling,
  claim: Claim,
  order: OrderJudgement | undefined,
): Pick<Verdict, 'neighbours'> {
  if (session.input.evidence.observations.length === 0) return {};
  const neighbours = neighboursOf(claim, order, jury.context);
  return neighbours.length === 0 ? {} : { neighbours };
}

function framesOf(
  telling: Telling,
  claim: Claim,
  verdict: VerdictStatus,
  o: ClaimOutcome | undefined,
  order?: OrderJudgement,
): Frame[] {
  const { jury, session } = telling;
  const strained = o && o.verdict === 'strained' && verdict === 'strained' ? o.chosen : undefined;
  const reading: Reading = strained?.best.reading ??
    order?.reading ??
    o?.chosen.best.reading ?? { code: 'as-printed', content: claim, changed: [] };
  const swap = jury.swaps.get(claim.id);
  const frames = frameVerdict(claim, {
    // What explains the clash is told of a clash in doubt as well.
    verdict: o?.doubt ? 'strained' : verdict,
    reading,
    byBasis: order?.byBasis ?? (o ? byBasisOf(o) : new Map()),
    order: jury.context,
    ...(order ? { judgement: order } : {}),
    ...(swap ? { swap } : {}),
  });
  const own: Frame[] = [...(order?.framing ?? [])];
  if (strained?.soft && strained.best === strained.readings[0]) own.push(makeFrame('soft'));
  if (o && (strained || verdict === 'consistent'))
    own.push(...restatedFrames(session, o.chosen.best.restated));
  if (o?.doubt && verdict === o.verdict) own.push(doubtFrame(jury, session, o.doubt));
  if (o && o.chosen.support.level === 'touching') own.push(frame('touching'));
  if (verdict !== 'contradicted' && verdict !== 'disputed') own.push(...otherBasisFrames(jury, claim, o));
  return uniqueFrames([...frames, ...own]);
}

function doubtFrame(jury: Jury, session: Session, doubt: Doubt): Frame {
  const names = (bases: readonly BasisId[]): string =>
    listNames(bases.map((b) => basisName(jury.context.base, b)));
  const publisher = (source: string): string => session.input.pack.sources.get(source)?.publisher ?? source;
  switch (doubt.kind) {
    case 'told-of-other':
      return frame('attachment-ambiguous', { twin: doubt.claim });
    case 'shared-name':
      return frame('attachment-ambiguous', {
        sharers: listNames(doubt.others.map((e) => nameOf(jury.context.base, e))),
      });
    case 'passed-long-before':
      return frame('attachment-ambiguous', { passed: 1 });
    case 'carried':
      return frame('attachment-ambiguous', { carried: doubt.fields.join(', ') });
    case 'unfinished':
      return frame('ytd-not-full-year', { unfinished: doubt.period, written: doubt.written });
    case 'early-print':
      return frame('vintage', { early: publisher(doubt.source) });
    case 'near-print':
    case 'other-base':
    case 'other-stretch':
      return frame('vintage', {
        [PRINT[doubt.kind]]: publisher(doubt.source),
        by: Number((doubt.by * 100).toPrecision(2)),
      });
    case 'other-count':
      return frame('basis-differs', { sure: 0, holds: names(doubt.holds), fails: names(doubt.fails) });
  }
}

/** By how much a base must have been restated for the growth told on it to fit, and at what figure. */
function restatedFrames({ table, input }: Session, cores: readonly Core[]): Frame[] {
  const core = cores.find((k) => k.shortBy !== undefined);
  const growth = core?.members
    .flatMap((m) => m.constraints)
    .find((c) => c.type === 'ratio' && c.why === 'growth');
  if (!core?.shortBy || growth?.type !== 'ratio') return [];
  const base = cellName(growth.over, table, input.pack);
  const by = Number((core.shortBy.valueOf() * 100).toPrecision(2));
  const found = restatedBaseOf(table, core);
  if (!found) return [frame('vintage', { base, by })];
  return [
    frame('vintage', {
      base,
      by,
      at: printRange(toInterval(found.implied)),
      printed: printRange(found.printed),
      ...unitParams(input.pack, input.pack.metrics.get(table.cell(found.cell).metric)?.unit),
    }),
  ];
}

/** A claim whose basis the text names is held to that basis; that it fails on another one is worth telling all the same. */
function otherBasisFrames(jury: Jury, claim: Claim, o: ClaimOutcome | undefined): Frame[] {
  const { basis } = claim;
  if (basis === undefined || basis === UNSTATED) return [];
  const fails = jury.order.has(claim.id) ? orderFailsOn(jury, claim) : (o?.failsElsewhere ?? []);
  const other = fails.filter((b) => b !== basis && b !== UNSPECIFIED).sort();
  if (other.length === 0) return [];
  const name = (b: BasisId): string => basisName(jury.context.base, b);
  return [frame('basis-differs', { holds: name(basis), fails: listNames(other.map(name)) })];
}

function orderFailsOn(jury: Jury, claim: Claim): BasisId[] {
  const free = judgeOrderClaim({ ...claim, basis: UNSTATED }, jury.context);
  return [...(free?.byBasis ?? [])].flatMap(([b, outcome]) => (outcome === 'fails' ? [b] : []));
}

/** How the claim fares on each basis on file, for framing. */
function byBasisOf(o: ClaimOutcome): ReadonlyMap<string, 'holds' | 'fails' | 'open'> {
  return new Map(
    o.byBasis.map((b) => {
      if (b.readings[0]!.weight > 0) return [b.basis, 'fails'] as const;
      return [b.basis, b.support.level === 'supported' ? 'holds' : 'open'] as const;
    }),
  );
}

function impliedOf(o: ClaimOutcome): Interval | undefined {
  const { support } = o.chosen;
  return MEASURED.has(o.c.claim.kind) && support.level !== 'none' ? informedEnds(support.implied) : undefined;
}

function uniqueFrames(frames: readonly Frame[]): Frame[] {
  return [...new Map(frames.map((f) => [f.code, f])).values()];
}

function uniqueRefs(refs: readonly EvidenceRef[]): EvidenceRef[] {
  return [...new Map(refs.map((r) => [`${r.kind}:${r.id}`, r])).values()];
}

/** Kinds whose claim is about one quantity; the others are about an order. */
const MEASURED: ReadonlySet<string> = new Set(['level', 'change', 'share', 'comparison']);

/** The implied interval, without ends that hold of themselves (a count is not negative). */
function informedEnds(b: Bounded | undefined): Interval | undefined {
  if (!b || !isInformed(b)) return undefined;
  return toInterval(bounded(b.lo?.steps.length ? b.lo : undefined, b.hi?.steps.length ? b.hi : undefined));
}

/** Distinct origins outside the document that bear the claim out; arithmetic over several rows counts as one more witness at most. */
function witnessesOf(o: ClaimOutcome): number {
  const { support } = o.chosen;
  const direct = new Set(support.direct.map((f) => f.group));
  if (direct.size > 0) return direct.size;
  return support.facts.some((f) => f.group !== DOCUMENT_GROUP && !isIdentity(f)) ? 1 : 0;
}

function evidenceOf(o: ClaimOutcome): EvidenceRef[] {
  const against = o.chosen.readings[0]!.cores.flatMap((k) => k.members.map((m) => m.fact)).filter(
    (f) => f.id !== o.c.fact.id,
  );
  const facts =
    o.verdict === 'contradicted' || o.verdict === 'disputed'
      ? [...against, ...o.chosen.support.facts]
      : o.chosen.support.facts;
  return [...new Map(facts.filter((f) => f.id !== o.c.fact.id).map((f) => [f.id, f.ref])).values()];
}

function derivationOf(session: Session, o: ClaimOutcome): Step[] {
  const { support, best, readings } = o.chosen;
  const { table } = session;
  const { pack } = session.input;
  const steps: Step[] = [];
  for (const f of support.direct.slice(0, 3)) steps.push(directStep(session, o, f));
  if (support.implied && support.constraint && isInformed(support.implied)) {
    const road = stepsOf(support.implied, table, pack);
    const already = support.direct.length > 0 && road.length === 1;
    if (!already) {
      steps.push(...road);
      const inUnits = inClaimUnit(best.reading.content, support.constraint, toInterval(support.implied));
      steps.push(
        makeStep(
          'so-implied',
          {
            ...spanParams(inUnits),
            ...unitParams(session.input.pack, saidUnit(best.reading.content, support.constraint, session)),
            ...quantityParams(best.reading.content, support.constraint, session),
            ...printedParams(best.reading.content),
          },
          support.facts.map((f) => f.ref),
          inUnits,
        ),
      );
    }
  }
  const broken = readings[0]!.cores.find((k) => k.broken)?.broken;
  if (broken) steps.push(makeStep('run-counted', broken.params, []));
  return steps;
}

function directStep(session: Session, o: ClaimOutcome, f: Fact): Step {
  const { best, support } = o.chosen;
  const printed = f.observation?.reported ?? f.recorded?.statement ?? saidText(best.reading.content, session);
  const quantity = support.constraint
    ? quantityParams(best.reading.content, support.constraint, session)
    : { quantity: o.c.claim.kind };
  return makeStep('same-on-file', { by: labelOf(f, session.input.pack), printed, ...quantity }, [f.ref]);
}

function quantityName(c: Constraint, session: Session): string {
  const name = (no: number): string => cellName(no, session.table, session.input.pack);
  switch (c.type) {
    case 'ratio':
      return c.over === ONE_CELL ? name(c.of) : `${name(c.of)} / ${name(c.over)}`;
    case 'linear':
      return c.terms
        .map((t, i) => `${i === 0 ? '' : signOf(t.factor) < 0 ? ' − ' : ' + '}${name(t.cell)}`)
        .join('');
    case 'compare':
      return `${name(c.left.a)} / ${name(c.left.b)} against ${name(c.right.a)} / ${name(c.right.b)}`;
    case 'broken':
      return '';
  }
}

/** The quantity as the claim speaks of it: a level by its name; a growth or a share by two names, put together by the words of a language. */
function quantityParams(
  content: ClaimContent,
  c: Constraint,
  session: Session,
): Readonly<Record<string, string>> {
  const name = (no: number): string => cellName(no, session.table, session.input.pack);
  if (c.type === 'ratio' && c.over !== ONE_CELL && content.unit === 'percent') {
    if (content.kind === 'change' || content.kind === 'share')
      return { quantity: name(c.of), on: name(c.over), relates: content.kind };
  }
  return { quantity: quantityName(c, session) };
}

/** The unit in which `inClaimUnit` gives a quantity. */
function saidUnit(content: ClaimContent, c: Constraint, session: Session): string | undefined {
  if (c.type === 'broken') return undefined;
  if (c.type === 'ratio' && c.over === ONE_CELL) {
    const cell = session.table.cell(c.of);
    return cell.ranking === undefined ? session.input.pack.metrics.get(cell.metric)?.unit : undefined;
  }
  if (c.type === 'linear') {
    const [term] = c.terms;
    return term && session.input.pack.metrics.get(session.table.cell(term.cell).metric)?.unit;
  }
  return content.unit === 'percent' || content.unit === 'point' ? content.unit : undefined;
}

function saidText(content: ClaimContent, session: Session): string {
  const { printed, figure } = printedParams(content);
  return figure ? inUnit(printed, unitParams(session.input.pack, content.unit)) : printed;
}

/** What the text says of the quantity; `figure` when it is one in the unit of the claim. */
function printedParams(content: ClaimContent): { readonly printed: string; readonly figure?: 1 } {
  const interval = intervalOf(content);
  const p = interval ? spanParams(interval) : {};
  if (content.kind === 'level' || content.kind === 'change' || content.kind === 'share') {
    if (p.lo !== undefined && p.hi !== undefined)
      return { printed: p.lo === p.hi ? `${p.lo}` : `${p.lo} to ${p.hi}`, figure: 1 };
    if (p.lo !== undefined) return { printed: `${p.loOpen ? 'more than' : 'at least'} ${p.lo}`, figure: 1 };
    if (p.hi !== undefined) return { printed: `${p.hiOpen ? 'less than' : 'at most'} ${p.hi}`, figure: 1 };
  }
  if (content.op) {
    const { op, factor = 1 } = content;
    if (factor === 1) return { printed: op };
    return { printed: op === 'equal' ? `${factor} times` : `${op} than ${factor} times` };
  }
  return { printed: content.value === undefined ? 'so' : String(content.value) };
}

/** Cells of the claim that nothing settles; for a disputed claim the cells it is disputed over. */
function wouldSettle(session: Session, o: ClaimOutcome): Cell[] {
  const own = o.chosen.best.bound.constraints.flatMap(cellsOf);
  const disputed =
    o.verdict === 'disputed'
      ? o.chosen.best.cores.flatMap((k) => k.members.flatMap((m) => m.constraints.flatMap(cellsOf)))
      : [];
  const seen = new Map<string, Cell>();
  for (const no of [...own, ...disputed]) {
    if (no === ONE_CELL || session.table.cell(no).ranking !== undefined) continue;
    const cell = session.table.toCell(no);
    seen.set(`${cell.entity}|${cell.metric}|${cell.period}|${cell.basis}`, cell);
  }
  return [...seen.values()].slice(0, ASK);
}

/** A claim that no judge could weigh: it says at least which figure would. */
export function unverifiable(claim: Claim): Verdict {
  const { entity, metric, period, basis } = claim;
  const cell =
    entity && metric && period ? { entity, metric, period, basis: basis ?? 'unstated' } : undefined;
  return {
    claim: claim.id,
    verdict: 'unverifiable',
    derivation: [],
    evidence: [],
    witnesses: 0,
    conflicts: [],
    framing: [],
    ...(cell ? { wouldSettle: [{ cell }] } : {}),
  };
}
