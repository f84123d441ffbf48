import type { Claim, ClaimContent } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import { parsePeriod, shiftYears, yearPeriod } from '../../model/period.ts';
import type { Neighbour } from '../../model/verdict.ts';
import { divideIntervals, type Interval } from '../../num/interval.ts';
import { ONE, type Rational, signOf, toNumber } from '../../num/rational.ts';
import { runYears } from '../compile/run.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { RankBase } from '../rank/base.ts';
import { judgeOrderClaim, type OrderContext, type OrderJudgement } from '../rank/judge.ts';
import { knownLevel } from '../rank/known.ts';
import { basisName, metricName, nameOf, printFigure, unitOfMetric } from '../rank/words.ts';
import { neighbour } from './neighbour-messages.ts';

type Outcome = Neighbour['outcome'];

/** Years looked at to either side of a run, and before the base of a growth. */
const STEPS = [1, 2, 3];
const MOST_RIVALS = 4;

/**
 * The statement with one parameter moved, as in query perturbation (Wu, Agarwal, Li, Yang, Yu: VLDB 2014, TODS 2017), except that the file is
 * never complete: each neighbour holds, fails or is not known. No score is made of them.
 */
export function neighboursOf(
  claim: Claim,
  judged: OrderJudgement | undefined,
  context: OrderContext,
): readonly Neighbour[] {
  if (claim.sameAs !== undefined || (claim.stance ?? 'asserted') !== 'asserted') return [];
  switch (claim.kind) {
    case 'rank':
    case 'extremum':
      return judged && claim.by !== 'time' && claim.extremum?.over !== 'time'
        ? [...ofPlace(claim, judged, context), ...rivals(claim, judged, context)]
        : [];
    case 'streak':
      return judged ? ofRun(claim, context) : [];
    case 'change':
      return ofGrowth(claim, context.base);
    default:
      return [];
  }
}

/** Nobody claims a neighbour, so no weight stands for it: it fails where the file fails it on every basis. A split file does not know. */
function outcomeOf(claim: Claim, changed: Partial<ClaimContent>, context: OrderContext): Outcome {
  const { alternatives: _a, sameAs: _s, among, ...rest } = claim;
  // The class stays as it was read; that its words were few is no reason to doubt the neighbour.
  const same = among ? { among: { ...among, text: among.text || (among.class ?? '') } } : {};
  const judged = judgeOrderClaim({ ...rest, ...same, ...changed } as Claim, context);
  if (!judged) return 'unknown';
  if (judged.verdict === 'supported') return 'holds';
  const refuted = judged.byBasis.size > 0 && [...judged.byBasis.values()].every((o) => o === 'fails');
  return judged.verdict === 'contradicted' || (judged.verdict === 'disputed' && refuted)
    ? 'fails'
    : 'unknown';
}

function ofPlace(claim: Claim, judged: OrderJudgement, context: OrderContext): Neighbour[] {
  const { base } = context;
  const out: Neighbour[] = [];
  const { period, metric, entity } = claim;
  if (!period || !metric || !entity) return [];
  if (parsePeriod(period)?.kind === 'year')
    for (const step of [-1, -2, 1]) {
      const moved = shiftYears(period, step);
      out.push(neighbour('near/period', { period: moved }, outcomeOf(claim, { period: moved }, context)));
    }
  else {
    const year = parsePeriod(period);
    const whole = year && Number.isFinite(year.to) ? yearPeriod(Math.floor((year.to - 1) / 12)) : undefined;
    if (whole !== undefined)
      out.push(neighbour('near/period', { period: whole }, outcomeOf(claim, { period: whole }, context)));
  }
  const focus = base.pack.focusShare;
  const own = base.places.metricId(metric);
  const other = focus && (own === focus.whole ? focus.part : own === focus.part ? focus.whole : undefined);
  if (other)
    out.push(
      neighbour(
        'near/metric',
        { metric: metricName(base, other) },
        outcomeOf(claim, { metric: other }, context),
      ),
    );
  for (const row of base.places.rowsOf(entity)) {
    const kind = base.places.entity(row)?.kind ?? '';
    const cls = base.pack.classes.find((c) => c.kinds.includes(kind));
    if (!cls || cls.id === claim.among?.class) continue;
    const among = {
      class: cls.id,
      text: cls.name.en,
      ...(cls.within === undefined ? {} : { within: cls.within }),
    };
    out.push(neighbour('near/class', { class: cls.name.en }, outcomeOf(claim, { among }, context)));
  }
  if (claim.basis === undefined || claim.basis === UNSTATED)
    for (const [basis, outcome] of judged.byBasis)
      if (basis !== UNSPECIFIED)
        out.push(
          neighbour(
            'near/basis',
            { basis: basisName(base, basis) },
            outcome === 'open' ? 'unknown' : outcome,
          ),
        );
  return out;
}

/** What the figures nobody has would have to be for a first place to stand. */
function rivals(claim: Claim, judged: OrderJudgement, { base }: OrderContext): Neighbour[] {
  const { entity, metric, period } = claim;
  if (claim.kind !== 'rank' || claim.value !== 1 || judged.verdict === 'supported') return [];
  if (!entity || !metric || !period || judged.basis === undefined) return [];
  const own = knownLevel(base, { entity, metric, period, basis: judged.basis });
  if (!own.printed || !own.hi) return [];
  const bound = printFigure(own.hi.value);
  return (judged.wouldSettle ?? [])
    .filter(({ cell }) => base.places.canonical(cell.entity) !== base.places.canonical(entity))
    .slice(0, MOST_RIVALS)
    .map(({ cell }) =>
      neighbour(
        'near/rival',
        { name: nameOf(base, cell.entity), bound, period, ...unitOfMetric(base, metric) },
        'unknown',
      ),
    );
}

/** The same run begun earlier or ended later. */
function ofRun(claim: Claim, context: OrderContext): Neighbour[] {
  const { run } = claim;
  const years = run && runYears(run);
  if (!run || !years) return [];
  return [
    [years.from - 1, years.to],
    [years.from + 1, years.to],
    [years.from, years.to + 1],
    [years.from, years.to - 1],
  ].flatMap(([from, to]) => {
    if (from! > to!) return [];
    const { length: _length, ...rest } = run;
    const moved = { ...rest, from: String(from), to: String(to) };
    return [neighbour('near/window', { from: from!, to: to! }, outcomeOf(claim, { run: moved }, context))];
  });
}

/** Growth against other base years: does its sign survive? Levels on one basis only. */
function ofGrowth(claim: Claim, base: RankBase): Neighbour[] {
  const { entity, metric, period, basePeriod, value } = claim;
  if (!entity || !metric || !period || !basePeriod || value === undefined || value === 0) return [];
  if (claim.unit !== 'percent' || claim.perYear || (claim.of ?? 'level') !== 'level') return [];
  if (base.places.metric(metric)?.signed) return [];
  const bases = base.index.basesOf({ entity, metric, period }).filter((b) => b !== UNSPECIFIED);
  return STEPS.flatMap((step) => {
    const other = shiftYears(basePeriod, -step);
    const ratio = ratioOn(base, { entity, metric }, period, other, bases);
    const outcome: Outcome = !ratio ? 'unknown' : value > 0 ? side(ratio) : turned(side(ratio));
    return [
      neighbour('near/base', { base: other, change: ratio ? changeText(ratio) : 'not on file' }, outcome),
    ];
  });
}

function ratioOn(
  base: RankBase,
  at: { readonly entity: string; readonly metric: string },
  period: string,
  other: string,
  bases: readonly BasisId[],
): Interval | undefined {
  for (const basis of bases) {
    const now = knownLevel(base, { ...at, period, basis }, 0);
    const then = knownLevel(base, { ...at, period: other, basis }, 0);
    if (!now.printed || !then.printed || now.contested || then.contested) continue;
    if (!then.lo || signOf(then.lo.value) <= 0 || !now.lo || !now.hi || !then.hi) continue;
    return divideIntervals(now.interval, then.interval);
  }
  return undefined;
}

function side({ lo, hi }: Interval): Outcome {
  if (lo && lo.compare(ONE) > 0) return 'holds';
  return hi && hi.compare(ONE) < 0 ? 'fails' : 'unknown';
}

const turned = (o: Outcome): Outcome => (o === 'holds' ? 'fails' : o === 'fails' ? 'holds' : 'unknown');

function changeText({ lo, hi }: Interval): string {
  const text = (r: Rational): string => {
    const x = Math.round((toNumber(r) - 1) * 1000) / 10;
    return `${x > 0 ? '+' : x < 0 ? '−' : ''}${Math.abs(x)}`;
  };
  const [a, b] = [text(lo!), text(hi!)];
  return a === b ? `${a}%` : `${a} to ${b}%`;
}
