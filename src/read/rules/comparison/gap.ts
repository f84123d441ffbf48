import type { ClaimDraft, Gap } from '../../../model/claim.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import { comparable, entitiesOf, isStated, quantitiesOf, word } from '../order/scan.ts';
import { draftSides } from './side.ts';
import { sumAfter } from './sum.ts';

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
  const found = moreThan(input, q) ?? byAmount(input, q) ?? leadOver(input, q) ?? gapTo(input, q);
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
    // "632,000 units, more than X": the figure is no gap.
    if (more === undefined && [',', ';', '('].includes(word(input, k)) && k >= q.last) return undefined;
    if (more !== undefined) {
      i = Math.max(k + 1, q.last);
      break;
    }
  }
  if (more === undefined || word(input, q.first) === 'more') return undefined;
  while (i < q.last + 5 && word(input, i) !== 'than') i++;
  if (word(input, i) !== 'than' || sumAfter(input, i + 1)) return undefined;
  const name = nameAfter(input, i + 1);
  return name && { name, more, first: q.first, last: name.last };
}

/** "ahead of X by 297,100", "led X by 297,100", "trailed X by …", "outsold X by …". */
function byAmount(input: RuleInput, q: QuantityMention): Found | undefined {
  if (word(input, q.first - 1) !== 'by') return undefined;
  const name = entitiesOf(input).find((m) => m.last === q.first - 1);
  if (!name) return undefined;
  const verb = word(input, name.first - 1);
  // "trailed behind X by".
  const double =
    verb === 'behind' &&
    ['trailed', 'trails', 'trailing', 'lagged', 'lags', 'lagging', 'fell', 'falls'].includes(
      word(input, name.first - 2),
    );
  const before = verb === 'of' || double ? word(input, name.first - 2) : verb;
  const more = [
    'ahead',
    ...['led', 'leads', 'leading', 'beat', 'beating', 'outsold', 'outselling', 'outproduced', 'surpassed'],
    ...['surpassing', 'exceeded', 'exceeding', 'topped', 'topping', 'overtook', 'edged', 'pipped'],
  ].includes(before);
  const less = double || ['trailed', 'trails', 'trailing', 'behind', 'lagged', 'lagging'].includes(before);
  return more || less
    ? { name, more, first: name.first - (verb === 'of' || double ? 2 : 1), last: q.last }
    : undefined;
}

/** "a lead of 297,100 over X", "its lead over X widened to 297,100", "297,100 ahead of X". */
function leadOver(input: RuleInput, q: QuantityMention): Found | undefined {
  if (['ahead', 'clear', 'behind', 'short'].includes(word(input, q.last)) && q.form !== 'ratio') {
    const name = ['of', 'behind'].includes(word(input, q.last + 1))
      ? nameAfter(input, q.last + 2)
      : nameAfter(input, q.last + 1);
    const more = !['behind', 'short'].includes(word(input, q.last));
    return name && { name, more, first: q.first, last: name.last };
  }
  const clause = input.bind.clauseAt(q.first);
  let lead = -1;
  for (let i = Math.max(clause.first, q.first - 14); i < q.first; i++)
    if (LEADS.has(word(input, i))) lead = i;
  if (lead < 0) return undefined;
  const over = word(input, lead + 1) === 'of' && lead + 2 >= amountStart(input, q) ? q.last : lead + 1;
  const at = [over, over + 1, over + 2].find((i) => word(input, i) === 'over' || isAgainst(input, i));
  const name = at === undefined ? undefined : nameAfter(input, at + (word(input, at) === 'compared' ? 2 : 1));
  if (!name) return undefined;
  // "narrowed from 200,000 to 100,000": only where it came to stand.
  const told =
    over === q.last || ['was', 'is', 'of', 'to', 'at', 'reached', 'by'].includes(word(input, q.first - 1));
  if (!told || (word(input, q.first - 1) === 'by' && over !== q.last)) return undefined;
  return { name, more: true, first: lead, last: Math.max(name.last, q.last) };
}

/** "a lead of over 40,000 compared to X". */
const isAgainst = (input: RuleInput, i: number): boolean =>
  word(input, i) === 'compared' && ['to', 'with'].includes(word(input, i + 1));

/** The first token of an amount, words of bound before it included. */
function amountStart(input: RuleInput, q: QuantityMention): number {
  let i = q.first;
  while (['over', 'about', 'nearly', 'around', 'some', 'roughly'].includes(word(input, i - 1))) i--;
  return i;
}

/** "narrowed the gap to X to 80,000", "widened its gap with X to 80,000": who narrows it was behind, who widens it ahead. */
function gapTo(input: RuleInput, q: QuantityMention): Found | undefined {
  if (!['to', 'at'].includes(word(input, amountStart(input, q) - 1))) return undefined;
  const clause = input.bind.clauseAt(q.first);
  for (let i = Math.max(clause.first + 1, q.first - 12); i < q.first; i++) {
    if (word(input, i) !== 'gap' || !['to', 'with', 'behind'].includes(word(input, i + 1))) continue;
    const verb = ['the', 'its', 'their'].includes(word(input, i - 1))
      ? word(input, i - 2)
      : word(input, i - 1);
    const more = WIDENED.has(verb);
    const name = more || NARROWED.has(verb) ? nameAfter(input, i + 2) : undefined;
    return name && name.last <= q.first ? { name, more, first: i, last: q.last } : undefined;
  }
  return undefined;
}

const NARROWED = new Set([
  'narrowed',
  'narrowing',
  'closed',
  'closing',
  'cut',
  'cutting',
  'reduced',
  'reducing',
  'shrank',
  'shrinking',
]);
const WIDENED = new Set(['widened', 'widening', 'extended', 'extending', 'increased', 'increasing']);

const LEADS = new Set(['lead', 'advantage', 'margin']);

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
