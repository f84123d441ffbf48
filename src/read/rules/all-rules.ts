import type { Pack } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';
import { changeRule } from './change/rule.ts';
import { comparisonRule } from './comparison/rule.ts';
import { eventRule } from './event/rule.ts';
import { sentenceReader } from './event/sentence-reader.ts';
import { extremumRule } from './extremum/rule.ts';
import { levelRule } from './level/rule.ts';
import { rankRule } from './rank/rule.ts';
import { relationRule } from './relation/rule.ts';
import { shareRule } from './share/rule.ts';
import { streakRule } from './streak/rule.ts';
import { tableRule } from './table/rule.ts';
import { targetRule } from './target/rule.ts';

/**
 * Every reading rule in the order they run: figures first, then claims about their order, then records in words. A rule
 * that takes words from the pack's lexicon is made here from the pack.
 */
export function rulesFor(pack: Pack): readonly Rule[] {
  const reader = sentenceReader(pack);
  return [
    tableRule,
    levelRule,
    changeRule,
    shareRule,
    targetRule,
    rankRule,
    comparisonRule,
    extremumRule,
    streakRule,
    eventRule(pack, reader),
    relationRule(reader),
  ];
}
