import type { Mention, Sentence } from '../types.ts';
import { narrowed } from './apart.ts';
import { findClasses } from './classes.ts';
import { findCues } from './cues.ts';
import { findEntities } from './entities.ts';
import type { LexiconIndex } from './index-lexicon.ts';
import { findMetrics } from './metrics.ts';
import { findPeriods } from './period/find.ts';
import { findQuantities } from './quantity/find.ts';
import { makeScan } from './scan.ts';
import { withoutTakenIn } from './taken-in.ts';

/**
 * What a sentence mentions, in token order. Names, times, figures, classes and metric words never overlap (names first,
 * then times, then figures, which take their unit nouns with them); cues may lie anywhere.
 * Linear in the tokens; the text is only looked at, never changed.
 */
export function buildMentions(text: string, sentence: Sentence, index: LexiconIndex): Mention[] {
  if (!sentence.tokens.some((t) => t.kind !== 'punct')) return [];
  const scan = makeScan(text, sentence, index);
  const mentions: Mention[] = [...findEntities(scan)];
  mentions.push(...findPeriods(scan));
  mentions.push(...findQuantities(scan));
  const classes = findClasses(scan, mentions);
  dropOwners(mentions, classes);
  dropDescribing(mentions, classes);
  mentions.push(...classes.filter((m) => !isOwner(m, classes)));
  mentions.push(...findMetrics(scan, mentions));
  mentions.push(...findCues(scan));
  mentions.sort((a, b) => a.first - b.first || b.last - a.last || order(a) - order(b));
  return withoutTakenIn(scan, narrowed(scan, mentions));
}

/** "China's largest maker", "the world's fourth maker": the place is the whole of the class, not someone the sentence is about. */
function dropOwners(mentions: Mention[], classes: readonly Mention[]): void {
  for (let k = mentions.length - 1; k >= 0; k--) if (isOwner(mentions[k]!, classes)) mentions.splice(k, 1);
}

/** "the Springfield company": the place is a word of the phrase that points back. */
function dropDescribing(mentions: Mention[], found: readonly Mention[]): void {
  for (const f of found) {
    if (f.type !== 'entity' || !f.described) continue;
    for (let k = mentions.length - 1; k >= 0; k--)
      if (mentions[k]!.first >= f.first && mentions[k]!.last <= f.last) mentions.splice(k, 1);
  }
}

function isOwner(m: Mention, classes: readonly Mention[]): boolean {
  if (m.type !== 'entity' || !m.possessive) return false;
  return classes.some(
    (c) =>
      c.type === 'class' &&
      c.singular === true &&
      c.within !== undefined &&
      m.ids.includes(c.within) &&
      c.first > m.last &&
      c.first - m.last <= 6,
  );
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
