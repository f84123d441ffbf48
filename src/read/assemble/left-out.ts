import type { ClaimDraft } from '../../model/claim.ts';
import { isUnitNote } from '../context/unit-note.ts';
import type { RuleInput } from '../rule.ts';
import { spanOfTokens } from '../rule.ts';
import { strangeTopicAt } from '../rules/figure/topic.ts';
import { type FigureRole, figuresOf, isCountedApart, isPace } from '../rules/figures.ts';
import type { QuantityMention } from '../types.ts';

/**
 * Why no claim was made of a printed figure: the first thing that is missing, in the order in which the rules ask.
 * `not-stated` a question, condition or wish · `pace` a day, a week, one in so many · `unit-note` tells the unit of a table · `strange` told of
 * something no metric stands for (`words`) · `no-metric` nothing says what it counts · `misfit` the metric at hand is of another unit
 * (`metric`) · `no-bearer` nobody it is said of · `no-period` no time · `other-side` the other side of a comparison, goal or limit that was
 * not read itself · `no-tie` all at hand, but no word ties them · `doubtful` read, and given up beside a surer reading · `crowd` too many
 * figures in one sentence.
 */
export interface LeftOut {
  readonly why:
    | 'not-stated'
    | 'pace'
    | 'unit-note'
    | 'strange'
    | 'no-metric'
    | 'misfit'
    | 'no-bearer'
    | 'no-period'
    | 'other-side'
    | 'no-tie'
    | 'doubtful'
    | 'crowd';
  readonly words?: string;
  readonly metric?: string;
}

export const isCovered = (
  span: { readonly start: number; readonly end: number },
  drafts: readonly ClaimDraft[],
): boolean => drafts.some((d) => d.span.start <= span.start && d.span.end >= span.end);

const ASIDE: ReadonlySet<FigureRole['role']> = new Set(['comparison', 'limit', 'base_level']);

/** For a figure of which no draft was made. */
export function leftOut(input: RuleInput, q: QuantityMention): LeftOut {
  const { bind } = input;
  if (isUnitNote(input.sentence, q)) return { why: 'unit-note' };
  if (bind.voice(q.first).silent) return { why: 'not-stated' };
  if (isPace(input, q) || isCountedApart(input, q)) return { why: 'pace' };
  const roles = figuresOf(input);
  const role = roles.get(q)?.role;
  if (role === undefined && roles.size === 0) return { why: 'crowd' };
  const topic = strangeTopicAt(input, q.first);
  if (topic && topic.is !== 'members') {
    const span = spanOfTokens(input.sentence, topic.first, topic.last);
    return { why: 'strange', words: input.text.slice(span.start, span.end) };
  }
  const object = q.object === undefined ? {} : { object: q.object };
  const rate = q.form === 'percent' || q.form === 'point' || q.form === 'ratio';
  const wish = { ...object, ...(q.unit === undefined || rate ? {} : { unit: q.unit }) };
  const metric = bind.metric(q.first, wish)?.value;
  if (metric === undefined) {
    const other = bind.metric(q.first)?.value;
    return other === undefined ? { why: 'no-metric' } : { why: 'misfit', metric: other };
  }
  if (!bind.entity(q.first)) return { why: 'no-bearer' };
  if (!bind.period(q.first)) return { why: 'no-period' };
  return { why: role !== undefined && ASIDE.has(role) ? 'other-side' : 'no-tie' };
}
