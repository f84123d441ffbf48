import type { Pack } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';
import { changeRule } from './change/rule.ts';
import { eventRule } from './event/rule.ts';
import { levelRule } from './level/rule.ts';
import { relationRule } from './relation/rule.ts';
import { shareRule } from './share/rule.ts';
import { targetRule } from './target/rule.ts';

/**
 * Every reading rule in the order they run: figures first, then claims about their order, then records in words. A rule
 * that takes words from the pack's lexicon is made here from the pack.
 */
export function rulesFor(pack: Pack): readonly Rule[] {
  return [levelRule, changeRule, shareRule, targetRule, eventRule(pack), relationRule(pack)];
}
