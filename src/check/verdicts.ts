import type { Claim } from '../model/claim.ts';
import type { Cell, Conflict, EvidenceRef, Frame, Step, Verdict } from '../model/verdict.ts';
import type { Interval } from '../num/interval.ts';
import { signOf, toNumber } from '../num/rational.ts';
import {
  cellName,
  formatNumber,
  inClaimUnit,
  labelOf,
  makeFrame,
  makeStep,
  spanParams,
  stepsOf,
} from './describe.ts';
import { DOCUMENT_GROUP } from './facts.ts';
import type { ClaimOutcome } from './judge/evaluate.ts';
import { type Bounded, isInformed, toInterval } from './network/bounded.ts';
import { type Constraint, type Fact, isIdentity, ONE_CELL } from './network/constraint.ts';
import { bounded } from './network/expressions.ts';
import { cellsOf } from './network/world.ts';
import { intervalOf } from './printed.ts';
import { toPairOf } from './readings.ts';
import type { Session } from './session.ts';

/** At most this many cells to ask for. */
const ASK = 4;

export function tellVerdict(session: Session, o: ClaimOutcome, conflicts: readonly Conflict[]): Verdict {
  const { claim } = o.c;
  const { support, best } = o.chosen;
  const evidence = evidenceOf(o);
  const mine = conflicts.filter((k) => k.members.some((m) => m.kind === 'claim' && m.id === claim.id));
  const steps = derivationOf(session, o);
  const implied =
    MEASURED.has(claim.kind) && support.level !== 'none' ? informedEnds(support.implied) : undefined;
  const asks = o.verdict === 'unverifiable' || o.verdict === 'disputed' ? wouldSettle(session, o) : [];
  return {
    claim: claim.id,
    verdict: o.verdict,
    ...(implied ? { implied: toPairOf(inClaimUnit(best.reading.content, support.constraint, implied)) } : {}),
    derivation: steps,
    evidence,
    witnesses: o.verdict === 'supported' ? witnessesOf(o) : 0,
    conflicts: mine.map((k) => k.id),
    framing: framesOf(o),
    ...(asks.length > 0 ? { wouldSettle: asks.map((cell) => ({ cell })) } : {}),
  };
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
      const inUnit = inClaimUnit(best.reading.content, support.constraint, toInterval(support.implied));
      steps.push(
        makeStep(
          'so-implied',
          {
            ...spanParams(inUnit),
            quantity: quantityName(support.constraint, session),
            printed: printedText(best.reading.content),
          },
          support.facts.map((f) => f.ref),
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
  const printed = f.observation?.reported ?? f.recorded?.statement ?? printedText(best.reading.content);
  const quantity = support.constraint ? quantityName(support.constraint, session) : o.c.claim.kind;
  return makeStep('same-on-file', { by: labelOf(f), printed, quantity }, [f.ref]);
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

function printedText(content: ClaimOutcome['c']['readings'][number]['content']): string {
  const interval = intervalOf(content);
  const p = interval ? spanParams(interval) : {};
  if (content.kind === 'level' || content.kind === 'change' || content.kind === 'share') {
    const unit = content.unit && content.unit !== 'ratio' ? ` ${content.unit}` : '';
    if (p.lo !== undefined && p.hi !== undefined) return `${p.lo} to ${p.hi}${unit}`;
    if (p.lo !== undefined) return `${p.loOpen ? 'more than' : 'at least'} ${p.lo}${unit}`;
    if (p.hi !== undefined) return `${p.hiOpen ? 'less than' : 'at most'} ${p.hi}${unit}`;
  }
  if (content.op) {
    const factor = content.factor === undefined || content.factor === 1 ? '' : ` ${content.factor} times`;
    return `${content.op}${factor}`;
  }
  return content.value === undefined ? 'so' : String(content.value);
}

function framesOf(o: ClaimOutcome): Frame[] {
  const frames: Frame[] = [];
  const { best, support, readings } = o.chosen;
  if (o.verdict === 'strained' && best !== readings[0]) {
    if (best.reading.code === 'truncated') frames.push(makeFrame('truncated'));
    else if (best.reading.code === 'rounded-run') {
      frames.push(
        makeFrame('rounded-run', {
          printed: o.c.claim.run?.length ?? 0,
          fits: best.reading.content.run?.length ?? 0,
        }),
      );
    } else if (o.c.claim.kind === 'streak') {
      frames.push(
        makeFrame('rounded-run', {
          printed: o.c.claim.run?.length ?? 0,
          fits: best.reading.content.run?.length ?? 0,
        }),
      );
    } else frames.push(makeFrame('attachment-ambiguous', { fields: best.reading.changed.join(', ') }));
  }
  if (o.chosen.soft && o.verdict === 'strained' && best === readings[0]) frames.push(makeFrame('soft'));
  if (support.level === 'touching') frames.push(makeFrame('touching'));
  const holds = o.byBasis.filter(
    (b) =>
      b.best.weight === 0 &&
      b.support.direct.length + b.support.facts.length > 0 &&
      b.support.level === 'supported',
  );
  const fails = o.byBasis.filter((b) => b.readings[0]!.weight > 0);
  if (holds.length > 0 && fails.length > 0 && o.verdict !== 'contradicted') {
    frames.push(
      makeFrame('basis-differs', {
        holds: holds.map((b) => b.basis).join(', '),
        fails: fails.map((b) => b.basis).join(', '),
      }),
    );
  }
  const origins = new Set(support.direct.map((f) => f.ref.origin));
  if (o.verdict === 'supported' && o.c.claim.origin && origins.size === 1 && origins.has(o.c.claim.origin)) {
    frames.push(makeFrame('single-origin', { origin: o.c.claim.origin }));
  }
  return frames;
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

export { formatNumber, toNumber };
