import type { ClaimDraft } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import type { Binder } from '../rule.ts';
import type { Mention, Sentence } from '../types.ts';
import type { Context } from './context.ts';
import type { Lookups } from './lookups.ts';
import { wordAt } from './phrases.ts';
import { isWithin } from './resolve-metric.ts';
import { prepositionBefore } from './subject.ts';

const QUIET_KINDS = new Set(['person', 'org']);
const IS = new Set(['is', 'are', 'was', 'were']);

/**
 * Who a sentence is about when no clause names a subject we know: whoever its first event tells of, or the one name that a
 * sentence of the form "Another surprise is Acme." puts before the reader.
 */
export function toldOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  drafts: readonly ClaimDraft[],
  bind: Binder,
  lookups: Lookups,
): EntityId | undefined {
  const events = drafts.filter((d) => d.kind === 'event' && d.entity !== undefined && !d.inherited?.length);
  const told = [...events].sort((a, b) => a.span.start - b.span.start)[0]?.entity;
  if (told !== undefined && !QUIET_KINDS.has(lookups.kind(told))) return told;
  const names = mentions.filter((m) => m.type === 'entity');
  const only = names[0];
  if (!only || names.length > 1 || only.type !== 'entity' || only.anaphor || only.possessive)
    return undefined;
  let verb = -1;
  for (let i = 0; i < only.first; i++) if (IS.has(wordAt(sentence, i))) verb = i;
  const closes = sentence.tokens.slice(only.last).every((t) => t.kind === 'punct');
  if (verb <= 0 || !closes) return undefined;
  // "The fall is due to a shortage in Springfield.": where something else is, and not what the sentence puts before the reader.
  if (only.first - verb > 3 && prepositionBefore(sentence, only.first) !== undefined) return undefined;
  const id = bind.entityOf(only)?.value;
  return id === undefined || QUIET_KINDS.has(lookups.kind(id)) ? undefined : id;
}

/** "excluding X", "outside of X": what the text is not speaking of. */
export function isLeftOut(sentence: Sentence, at: number): boolean {
  const i = ['of', 'for', 'the'].includes(wordAt(sentence, at - 1)) ? at - 2 : at - 1;
  return LEFT_OUT.has(wordAt(sentence, i));
}

const LEFT_OUT = new Set(['excluding', 'excludes', 'outside', 'except', 'beyond', 'minus', 'without']);

/** "Bolts, however, remained more popular.": the things that open a sentence without a figure, in the use the text was speaking of. */
export function metricOfThings(
  context: Context,
  mentions: readonly Mention[],
  lookups: Lookups,
): MetricId | undefined {
  const [first] = mentions.filter((m) => m.type !== 'cue');
  if (first?.type !== 'metric' || first.first > 0 || first.object === undefined) return undefined;
  if (first.activity !== undefined || mentions.some((m) => m.type === 'quantity')) return undefined;
  const use = context.metric === undefined ? undefined : lookups.metric(context.metric)?.activity;
  return use === undefined ? undefined : lookups.metricFor(first.object, use);
}

/** "Bolt sales fell to 2 million, while crate sales rose to 1 million": parts told one by one; what the text speaks of is their whole still. */
export function wholeOfTold(
  running: MetricId | undefined,
  drafts: readonly ClaimDraft[],
  lookups: Lookups,
): MetricId | undefined {
  const told = new Set(
    drafts.flatMap((d) => (d.kind === 'level' && d.metric !== undefined ? [d.metric] : [])),
  );
  if (running === undefined || told.size < 2 || told.has(running)) return undefined;
  return [...told].every((id) => isWithin(id, running, lookups)) ? running : undefined;
}
