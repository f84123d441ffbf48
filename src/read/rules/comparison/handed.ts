import type { ClaimDraft } from '../../../model/claim.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention, EntityMention } from '../../types.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import { comparable, cuesOf, entitiesOf, isStated, word } from '../order/scan.ts';
import { WEAK_TOP } from '../order/words-en.ts';
import { draftSides } from './side.ts';

const TAKES = new Set(
  'took take takes taking seized seizing won winning wins claimed claiming wrested wresting snatched snatching grabbed grabbing captured capturing stole stealing reclaimed reclaiming regained regaining recaptured recapturing retook retaking'.split(
    ' ',
  ),
);
const LOSES = new Set(
  'ceded cedes ceding lost loses losing surrendered surrendering relinquished relinquishing yielded yielding handed handing passed passing conceded conceding'.split(
    ' ',
  ),
);
/** Between the verb and what is handed over. */
const BETWEEN = new Set(
  'the its their his over on up back away a an this that last national overall'.split(' '),
);

/** The first place goes from one to another, with other words between: "took the crown in output from X", "ceded first place in 2024 to X". */
export function readHanded(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'top').flatMap((cue) => handed(input, cue) ?? []);
}

function handed(input: RuleInput, cue: CueMention): ClaimDraft | undefined {
  const clause = input.bind.clauseAt(cue.first);
  let i = cue.first - 1;
  while (i >= clause.first && i > cue.first - 5 && BETWEEN.has(word(input, i))) i--;
  const takes = TAKES.has(word(input, i));
  if ((!takes && !LOSES.has(word(input, i))) || !isStated(input, i)) return undefined;
  if (['to', 'not', 'never', 'without'].includes(word(input, i - 1))) return undefined;
  const name = nameBehind(input, takes ? 'from' : 'to', cue.last, clause.last);
  const rival = name && input.bind.entityOf(name);
  const subject = rival && subjectAt(input, i, [rival.value]);
  if (!subject || !comparable(input, subject.value, rival.value)) return undefined;
  const [entity, other] = takes ? [subject, rival] : [rival, subject];
  const metric = metricAt(input, cue.first, cue.last, entity.value);
  if (!metric || (metric.inherited && WEAK_TOP.has(word(input, cue.last - 1)))) return undefined;
  return draftSides(
    input,
    i,
    `en/comparison/${takes ? 'took-from' : 'lost-to'}`,
    spanOfTokens(input.sentence, clause.first, name.last),
    { entity, rival: other, metric, period: periodAt(input, i, true) },
    { op: 'greater', implicit: true },
  );
}

function nameBehind(
  input: RuleInput,
  preposition: string,
  from: number,
  end: number,
): EntityMention | undefined {
  for (let i = from; i < Math.min(end, from + 12); i++) {
    if (word(input, i) !== preposition) continue;
    const at = ['rival', 'neighbouring', 'neighboring'].includes(word(input, i + 1)) ? i + 2 : i + 1;
    return entitiesOf(input).find((m) => m.first === at && !m.anaphor);
  }
  return undefined;
}
