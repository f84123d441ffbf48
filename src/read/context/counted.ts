import type { MetricMention } from '../types.ts';
import type { Frame } from './frame.ts';
import { wordAt } from './phrases.ts';
import type { Parts } from './resolve-metric.ts';

const ARTICLES = new Set(['the', 'its', 'their', 'a']);

const AFTER_OF = new Set([
  'the',
  'its',
  'their',
  'all',
  'about',
  'nearly',
  'over',
  'more',
  'some',
  'only',
  'just',
  'around',
  'almost',
  'up',
  'a',
  'an',
  'both',
  'those',
  'that',
  'at',
  'less',
]);

/** "sales of fuel cells": a thing nobody knows is counted; the running object must not take its place. */
export function countsSomethingElse(f: Frame, m: MetricMention): boolean {
  if (m.metric !== undefined || m.object !== undefined || m.verb || wordAt(f.sentence, m.last) !== 'of')
    return false;
  let next = m.last + 1;
  let token = f.sentence.tokens[next];
  if (token?.kind === 'word' && ARTICLES.has(token.norm)) {
    // "sales of the Road Runner": a name nobody knows.
    token = f.sentence.tokens[++next];
    if (token === undefined || token.text === token.norm) return false;
  }
  // "sales of Acme's delivery vans": what Acme has is named behind the mark of possession.
  const owner = f.mentions.find((x) => x.type === 'entity' && x.possessive && x.first === next);
  if (owner && wordAt(f.sentence, owner.last) === "'s") {
    next = owner.last + 1;
    token = f.sentence.tokens[next];
  }
  if (token?.kind !== 'word' || AFTER_OF.has(token.norm)) return false;
  const cover = f.mentions.find((x) => x.type !== 'cue' && x.first <= next && x.last > next);
  // "sales of Freedonia-branded toys": a part of what is sold there.
  const dash = cover?.type === 'entity' && wordAt(f.sentence, cover.last) === '-';
  if (dash && wordAt(f.sentence, cover.last + 1).endsWith('ed')) return true;
  if (!cover || !owner) return cover === undefined;
  // "sales of Acme's delivery vans": the word the pack knows only describes the one behind it.
  const head = f.sentence.tokens[cover.last];
  return (
    head?.kind === 'word' &&
    !ENDS_PHRASE.has(head.norm) &&
    !f.marks.some((m) => m.first === cover.last) &&
    !f.mentions.some((x) => x.first <= cover.last && x.last > cover.last)
  );
}

const ENDS_PHRASE = new Set(
  'in of to by for at on from with and or but while that which as over during after'.split(' '),
);

/** "sales of Acme's wooden toys": what is counted stands behind its owner. */
export function ownedBehind(f: Frame, m: MetricMention): string | undefined {
  if (m.object !== undefined || m.metric !== undefined || m.verb || wordAt(f.sentence, m.last) !== 'of')
    return undefined;
  const owner = f.mentions.find((x) => x.type === 'entity' && x.possessive && x.first === m.last + 1);
  const at = owner && wordAt(f.sentence, owner.last) === "'s" ? owner.last + 1 : undefined;
  const thing = f.mentions.find((x) => x.type === 'metric' && x.first === at);
  return thing?.type === 'metric' && thing.activity === undefined ? thing.object : undefined;
}

/** "sold 4.6 million widgets": what a verb counts stands at its first figure. */
export function countedBy(f: Frame, verb: MetricMention): Parts[] {
  if (!verb.verb) return [];
  const q = f.mentions.find((m) => m.type === 'quantity' && m.first >= verb.last && m.first <= verb.last + 8);
  return q?.type === 'quantity' && q.object !== undefined ? [{ object: q.object }] : [];
}
