import type { Mention, Sentence } from '../types.ts';
import { findClasses } from './classes.ts';
import { findCues } from './cues.ts';
import { findEntities } from './entities.ts';
import type { LexiconIndex } from './index-lexicon.ts';
import { findMetrics } from './metrics.ts';
import { findPeriods } from './periods.ts';
import { findQuantities } from './quantities.ts';
import { makeScan } from './scan.ts';

/**
 * What a sentence mentions, in token order. Names, times, figures, classes and metric words never overlap (names first,
 * then times, then figures, which take their unit nouns with them); cues may lie anywhere.
 * Linear in the tokens; the text is only looked at, never changed.
 */
export function buildMentions(text: string, sentence: Sentence, index: LexiconIndex): Mention[] {
  const scan = makeScan(text, sentence, index);
  const mentions: Mention[] = [...findEntities(scan)];
  mentions.push(...findPeriods(scan));
  mentions.push(...findQuantities(scan));
  mentions.push(...findClasses(scan, mentions));
  mentions.push(...findMetrics(scan, mentions));
  mentions.push(...findCues(scan));
  return mentions.sort((a, b) => a.first - b.first || b.last - a.last || order(a) - order(b));
}

const ORDER: Readonly<Record<Mention['type'], number>> = {
  entity: 0,
  period: 1,
  quantity: 2,
  metric: 3,
  class: 4,
  cue: 5,
};

const order = (m: Mention): number => ORDER[m.type];
