import type { ClaimDraft } from '../../model/claim.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Binder } from '../rule.ts';
import type { Mention, Sentence } from '../types.ts';
import type { Lookups } from './lookups.ts';
import { wordAt } from './phrases.ts';
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
