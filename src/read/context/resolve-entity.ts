import type { EntityId } from '../../model/ids.ts';
import type { Answer } from '../rule.ts';
import type { EntityMention } from '../types.ts';
import type { Context } from './context.ts';
import type { Lookups } from './lookups.ts';

export interface Surroundings {
  readonly context: Context;
  readonly lookups: Lookups;
  /** Names printed before the mention in the same sentence, resolved, nearest last. */
  readonly before: readonly EntityId[];
  /** Subject of the clause that a pronoun here would point to, when the sentence has one. */
  readonly subject?: Answer<EntityId>;
  /** Whoever was last named as a group, when the words are "the group". */
  readonly group?: EntityId;
  /** Kind of class words in the sentence: settles "Jilin" between the city and the province. */
  readonly hint?: string;
}

/** Who one mention means. Pronouns go to the subject; "the city" to the latest of its kind; "the former" to the latest list. */
export function resolveEntity(mention: EntityMention, s: Surroundings): Answer<EntityId> | undefined {
  switch (mention.anaphor) {
    case undefined:
      return named(mention, s);
    case 'pronoun': {
      if (s.subject) {
        const from = s.subject.inherited ? 'context' : 'sentence';
        return { ...answer(s.subject.value, from, mention), alternatives: s.subject.alternatives };
      }
      return s.context.entity === undefined ? undefined : answer(s.context.entity, 'context', mention);
    }
    case 'kind': {
      const kind = mention.kind;
      if (kind === undefined) return undefined;
      if (mention.described) return described(mention, kind, s);
      if (s.group !== undefined && s.lookups.kind(s.group) === kind)
        return answer(s.group, s.before.includes(s.group) ? 'sentence' : 'context', mention);
      for (let i = s.before.length - 1; i >= 0; i--) {
        const id = ofKind(s.before[i]!, kind, s.lookups);
        if (id !== undefined) return answer(id, 'sentence', mention);
      }
      const running = s.context.entity === undefined ? undefined : ofKind(s.context.entity, kind, s.lookups);
      const id = running ?? s.context.latest[kind];
      return id === undefined ? undefined : answer(id, 'context', mention);
    }
    case 'former':
    case 'latter': {
      const here = s.before.length >= 2 ? s.before.slice(-2) : undefined;
      const list = here ?? s.context.list;
      if (list.length < 2) return undefined;
      const id = mention.anaphor === 'former' ? list[0]! : list[list.length - 1]!;
      const others = list.filter((x) => x !== id);
      return { ...answer(id, here ? 'sentence' : 'context', mention), alternatives: others };
    }
  }
}

/** "The Springfield-based company": with two of its kind in sight nobody here knows which of them sits there. */
function described(mention: EntityMention, kind: string, s: Surroundings): Answer<EntityId> | undefined {
  const { context, lookups } = s;
  const inSight = [...s.before, ...(context.named ?? []), ...(context.entity ? [context.entity] : [])];
  const fitting = new Set(inSight.flatMap((id) => ofKind(id, kind, lookups) ?? []));
  if (fitting.size > 1) return undefined;
  const id = [...fitting][0] ?? context.latest[kind];
  return id === undefined ? undefined : answer(id, s.before.includes(id) ? 'sentence' : 'context', mention);
}

function ofKind(id: EntityId, kind: string, lookups: Lookups): EntityId | undefined {
  if (lookups.kind(id) === kind) return id;
  // One place in two classes keeps the id the text used.
  return lookups.asKind(id, kind) === undefined ? undefined : id;
}

function named(mention: EntityMention, s: Surroundings): Answer<EntityId> | undefined {
  const first = mention.ids[0];
  if (first === undefined) return undefined;
  if (mention.ids.length === 1) return answer(first, 'point', mention);
  const samePlace = s.lookups.pack.entities.get(first)?.samePlace ?? [];
  const strangers = mention.ids.filter((id) => id !== first && !samePlace.includes(id));
  if (strangers.length === 0) return answer(first, 'point', mention);
  const hinted = mention.ids.find((id) => s.hint !== undefined && s.lookups.kind(id) === s.hint);
  const id = hinted ?? mention.ids.find((x) => x === s.context.entity) ?? first;
  return { ...answer(id, 'point', mention), alternatives: mention.ids.filter((x) => x !== id) };
}

function answer(value: EntityId, from: Answer<EntityId>['from'], mention: EntityMention): Answer<EntityId> {
  return { value, from, inherited: from === 'context', alternatives: [], mention };
}
