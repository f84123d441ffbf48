import type { EntityId } from '../../../model/ids.ts';
import { wordAt } from '../../context/phrases.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { EntityMention } from '../../types.ts';

/**
 * Who is to do it, when somebody else foresees it: "analysts expect Acme to sell …", "the bank forecasts that Acme will sell …",
 * "urged Acme to sell …". The name stands between the word of foreseeing and the verb to be done.
 */
export function doerBehind(input: RuleInput, at: number): Answer<EntityId> | undefined {
  const { sentence, bind } = input;
  const mark = input.marks
    .filter((m) => (m.mark === 'forecast' || m.mark === 'goal') && m.last <= at && at - m.first <= FURTHEST)
    .pop();
  if (!mark) return undefined;
  const first = wordAt(sentence, mark.last) === 'that' ? mark.last + 1 : mark.last;
  const who = input.mentions.find((m): m is EntityMention => m.type === 'entity' && m.first === first);
  if (!who || who.possessive || !TO_DO.has(wordAt(sentence, who.last))) return undefined;
  return bind.entityOf(who);
}

/** Tokens between the word of foreseeing and the figure. */
const FURTHEST = 16;
const TO_DO = new Set(['to', 'will', 'would', 'could', 'can', 'should']);
