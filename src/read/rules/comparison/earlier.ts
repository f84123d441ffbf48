import type { ClaimDraft } from '../../../model/claim.ts';
import { parsePeriod } from '../../../model/period.ts';
import { draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { cuesOf, isStated, metricsOf, periodsOf, word } from '../order/scan.ts';

const ABOVE = new Set(
  'surpassing surpassed surpasses exceeding exceeded exceeds topping topped eclipsing eclipsed beating beat passing passed'.split(
    ' ',
  ),
);
const AMOUNTS = new Set('total figure level volume number tally output sum result amount'.split(' '));
const BETWEEN = new Set(
  "the of its their 's full - year whole annual entire for in throughout all number made".split(' '),
);

/** "exceeded 540,000, surpassing the total for 2021", "already above last year's figure": against its own other time. */
export function readEarlier(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'overtake').flatMap((cue) => earlier(input, cue) ?? []);
}

function earlier(input: RuleInput, cue: CueMention): ClaimDraft | undefined {
  if (!ABOVE.has(word(input, cue.first)) || !isStated(input, cue.first)) return undefined;
  const start = input.sentence.tokens[cue.first]!.start;
  const level = input.drafts.filter((d) => d.kind === 'level' && d.span.start <= start).pop();
  const then = timeOfAmount(input, cue.last);
  if (!level?.entity || !level.metric || !level.period || !then) return undefined;
  const period = input.bind.periodOf(then)?.value;
  const kind = period === undefined ? undefined : parsePeriod(period)?.kind;
  if (period === undefined || kind === 'open' || kind === 'years' || period === level.period)
    return undefined;
  const clause = input.bind.clauseAt(cue.first);
  const of = { from: 'sentence' as const, alternatives: [] };
  return draftClaim(
    input,
    cue.first,
    'en/comparison/than-then',
    spanOfTokens(input.sentence, clause.first, then.last),
    {
      entity: { value: level.entity, inherited: level.inherited?.includes('entity') ?? false, ...of },
      metric: { value: level.metric, inherited: level.inherited?.includes('metric') ?? false, ...of },
      period: { value: level.period, inherited: false, ...of },
      basis: input.bind.basis(cue.first, level.metric),
    },
    { kind: 'comparison', op: 'greater', other: { entity: level.entity, period } },
  );
}

/** A time with a noun of amount and nothing else beside it: "last year's total", "the number of deliveries made throughout 2021". */
function timeOfAmount(input: RuleInput, from: number) {
  let amount = false;
  for (let i = from; i < from + 9; i++) {
    const time = periodsOf(input).find((p) => p.first === i);
    if (time) {
      const after = word(input, time.last) === "'s" ? time.last + 1 : time.last;
      const noun = AMOUNTS.has(word(input, after)) || AMOUNTS.has(word(input, after + 1));
      return amount || noun ? time : undefined;
    }
    const metric = metricsOf(input).find((m) => i >= m.first && i < m.last);
    if (AMOUNTS.has(word(input, i)) || metric) amount = true;
    else if (!BETWEEN.has(word(input, i))) return undefined;
  }
  return undefined;
}
