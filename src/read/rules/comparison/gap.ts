import type { ClaimDraft, Gap } from '../../../model/claim.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';
import { metricAt, periodAt, subjectAt } from '../order/bind.ts';
import { comparable, entitiesOf, isStated, quantitiesOf, word } from '../order/scan.ts';
import { draftSides } from './side.ts';

/** "297,100 more than X", "ahead of X by 297,100", "22% higher than X's". */
export function readGaps(input: RuleInput): ClaimDraft[] {
  return quantitiesOf(input).flatMap((q) => {
    if (q.form !== 'count' && q.form !== 'percent') return [];
    return gapOf(input, q) ?? [];
  });
}

interface Found {
  readonly name: EntityMention;
  readonly more: boolean;
  readonly first: number;
  readonly last: number;
}

function gapOf(input: RuleInput, q: QuantityMention): ClaimDraft | undefined {
  const found = moreThan(input, q) ?? byAmount(input, q);
  if (!found || !isStated(input, q.first)) return undefined;
  const rival = input.bind.entityOf(found.name);
  if (!rival) return undefined;
  const entity = subjectAt(input, found.first, [rival.value]);
  if (!entity || !comparable(input, entity.value, rival.value)) return undefined;
  const metric = metricAt(input, q.first, found.last, entity.value);
  const unit = q.form === 'percent' ? 'percent' : input.lookups.metric(metric?.value ?? '')?.unit;
  if (!metric || unit === undefined) return undefined;
  if (q.form === 'count' && q.unit !== undefined && q.unit !== unit) return undefined;
  const gap: Gap = { value: q.value, unit, interval: q.interval };
  const clause = input.bind.clauseAt(q.first);
  return draftSides(
    input,
    q.first,
    'en/comparison/gap',
    spanOfTokens(input.sentence, clause.first, Math.max(found.last, q.last)),
    { entity, rival, metric, period: periodAt(input, q.first) },
    { op: found.more ? 'greater' : 'less', gap, bound: q.bound },
  );
}

/** "297,100 more [units] than X", "12% less than X's output". */
function moreThan(input: RuleInput, q: QuantityMention): Found | undefined {
  let i = q.last;
  let more: boolean | undefined;
  for (let k = q.first; k < q.last + 3; k++) {
    if (
      ['more', 'higher', 'larger', 'above', 'greater', 'bigger'].includes(word(input, k)) &&
      (k >= q.last || k > q.first)
    )
      more = true;
    if (['less', 'fewer', 'lower', 'smaller', 'below'].includes(word(input, k)) && k > q.first) more = false;
    if (more !== undefined) {
      i = Math.max(k + 1, q.last);
      break;
    }
  }
  if (more === undefined || word(input, q.first) === 'more') return undefined;
  while (i < q.last + 5 && word(input, i) !== 'than') i++;
  if (word(input, i) !== 'than') return undefined;
  const name = nameAfter(input, i + 1);
  return name && { name, more, first: q.first, last: name.last };
}

/** "ahead of X by 297,100", "led X by 297,100", "trailed X by …", "outsold X by …". */
function byAmount(input: RuleInput, q: QuantityMention): Found | undefined {
  if (word(input, q.first - 1) !== 'by') return undefined;
  const name = entitiesOf(input).find((m) => m.last === q.first - 1);
  if (!name) return undefined;
  const verb = word(input, name.first - 1);
  const before = verb === 'of' ? word(input, name.first - 2) : verb;
  const more = [
    'ahead',
    'led',
    'leads',
    'leading',
    'beat',
    'outsold',
    'outproduced',
    'surpassed',
    'exceeded',
    'topped',
    'overtook',
    'edged',
  ].includes(before);
  const less = ['trailed', 'trails', 'trailing', 'behind', 'lagged'].includes(before);
  return more || less ? { name, more, first: name.first - (verb === 'of' ? 2 : 1), last: q.last } : undefined;
}

function nameAfter(input: RuleInput, at: number): EntityMention | undefined {
  let i = at;
  while (
    i < at + 4 &&
    ['that', 'those', 'of', 'the', 'in', 'rival'].includes(word(input, i)) &&
    !entitiesOf(input).some((m) => m.first === i)
  )
    i++;
  const name = entitiesOf(input).find((m) => m.first === i);
  if (!name) return undefined;
  // "than X expected", "than X had planned": a plan, not an amount of X.
  const next = word(input, name.last);
  return ['expected', 'planned', 'forecast', 'had', 'has', 'projected'].includes(next) ? undefined : name;
}
