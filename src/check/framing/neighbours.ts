import type { Claim, ClaimContent } from '../../model/claim.ts';
import { UNSTATED } from '../../model/ids.ts';
import { parsePeriod, shiftYears, yearPeriod } from '../../model/period.ts';
import type { Neighbour } from '../../model/verdict.ts';
import { runYears } from '../compile/run.ts';
import { UNSPECIFIED } from '../facts.ts';
import { judgeOrderClaim, type OrderContext, type OrderJudgement } from '../rank/judge.ts';
import { knownLevel } from '../rank/known.ts';
import { basisName, metricName, nameOf, printFigure, unitOfMetric } from '../rank/words.ts';
import { nearGrowth } from './near-growth.ts';
import { nearShare } from './near-share.ts';
import { nearSince, nearWindow } from './near-since.ts';
import { neighbour } from './neighbour-messages.ts';
import { isFirst } from './order.ts';

type Outcome = Neighbour['outcome'];

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
      if (claim.extremum?.over === 'time') return nearSince(claim, context.base);
      return judged && claim.by !== 'time'
        ? [...ofPlace(claim, judged, context), ...rivals(claim, judged, context)]
        : [];
    case 'streak':
      return judged ? ofRun(claim, context) : nearSince(claim, context.base);
    case 'change':
      return nearGrowth(claim, context.base);
    case 'share':
      return nearShare(claim, context.base);
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
  if (!isFirst(claim) || judged.verdict === 'supported') return [];
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

/** The same run begun earlier or later, ended earlier or later. */
function ofRun(claim: Claim, context: OrderContext): Neighbour[] {
  const { run } = claim;
  const years = run && runYears(run);
  if (!run || !years) return [];
  const { length: _length, ...rest } = run;
  const ask = (from: number, to: number): Outcome =>
    outcomeOf(claim, { run: { ...rest, from: String(from), to: String(to) } }, context);
  return nearWindow(years.from, years.to, ask, true);
}
