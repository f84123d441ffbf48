import type { RuleInput } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';

/** "record" and "a new monthly record" alone: a record of what, and was it set? */
export const isBareRecord = (input: RuleInput, cue: CueMention): boolean =>
  (['record', 'records'].includes(word(input, cue.last - 1)) && word(input, cue.last - 2) !== 'on') ||
  (word(input, cue.first) === 'new' && word(input, cue.last - 1) === 'high');

/** "a record 1,046,083", "record sales of", "set a new record", ", a new monthly record for the company". */
export function isRecordOf(input: RuleInput, cue: CueMention): boolean {
  const next = word(input, cue.last);
  const before = word(input, cue.first - 1);
  if (next === '-' || before === 'track' || before === 'on' || isForSomeClass(input, cue.last)) return false;
  if (quantitiesOf(input).some((q) => q.first === cue.last && q.form === 'count')) return true;
  if (metricsOf(input).some((m) => m.first === cue.last && !m.verb)) return true;
  // "a record number of toys".
  if (['number', 'volume', 'amount'].includes(next) && word(input, cue.last + 1) === 'of')
    return metricsOf(input).some((m) => m.first > cue.last && m.first <= cue.last + 3);
  if (!RECORD_ENDS.has(next) && !sentenceEnds(input, cue.last) && !isTimeAt(input, cue.last)) return false;
  // "broke its own record"; an older record that is merely spoken of is none of this time.
  if (OWN_RECORD.has(word(input, cue.first + 1))) return BREAKS.has(before);
  const verb = ['the', 'a', 'an', 'its', 'their', 'also'].includes(before)
    ? word(input, cue.first - 2)
    : before;
  if (SETS.has(verb) || BREAKS.has(verb)) return true;
  return (
    ['a', 'an', 'another'].includes(word(input, cue.first)) &&
    [',', 'and', '(', '—', '–'].includes(before) &&
    input.drafts.some((d) => d.kind === 'level' && d.span.end <= input.sentence.tokens[cue.first]!.start + 1)
  );
}

/** "set a new delivery record", "broke its monthly sales record": what the record is of stands before it. */
export function isCountedRecord(input: RuleInput, cue: CueMention): boolean {
  const at = cue.last - 1;
  const metric = metricsOf(input).find((m) => m.last === at && !m.verb);
  if (word(input, at) !== 'record' || !metric || isForSomeClass(input, cue.last)) return false;
  let i = metric.first;
  let fresh = false;
  while (i > metric.first - 4 && FRESH.has(word(input, i - 1))) {
    fresh ||= word(input, i - 1) === 'new';
    i--;
  }
  const verb = word(input, i - 1);
  const ends =
    RECORD_ENDS.has(word(input, cue.last)) || sentenceEnds(input, cue.last) || isTimeAt(input, cue.last);
  return (
    ends &&
    word(input, i) !== word(input, metric.first) &&
    (BREAKS.has(verb) || (fresh && (SETS.has(verb) || verb === ',')))
  );
}

const FRESH = new Set([
  'a',
  'its',
  'new',
  'monthly',
  'quarterly',
  'annual',
  'yearly',
  'another',
  'fresh',
  'own',
]);

/** "a record for any maker", "a record for the industry": of many, not of one over time. */
function isForSomeClass(input: RuleInput, at: number): boolean {
  if (word(input, at) !== 'for') return false;
  const next = word(input, at + 1);
  const after = word(input, at + 2);
  if (next === 'any') return true;
  if (next === 'a' || next === 'an') return !['single', 'month', 'quarter', 'year', 'given'].includes(after);
  return next === 'the' && ['industry', 'sector', 'country', 'world'].includes(after);
}

export const isTimeAt = (input: RuleInput, at: number): boolean =>
  periodsOf(input).some((p) => p.first === at);
const RECORD_ENDS = new Set([',', '.', ';', '', ')', 'in', 'of', 'with', 'and', 'for', 'during', 'at', 'as']);
export const OWN_RECORD = new Set(['own', 'previous']);
const BREAKS = new Set(
  'broke breaking broken breaks beat beating smashed smashing surpassing surpassed topped topping'.split(' '),
);
const SETS = new Set(
  'set setting sets hit hitting hits reached reaching posted posting notched notching logged logging marked marking marks achieved achieving recorded was is representing represents established'.split(
    ' ',
  ),
);

const sentenceEnds = (input: RuleInput, at: number): boolean => at >= input.sentence.tokens.length;
