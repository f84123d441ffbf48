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
  if (token?.kind !== 'word' || AFTER_OF.has(token.norm)) return false;
  return !f.mentions.some((x) => x.type !== 'cue' && x.first <= next && x.last > next);
}

/** "sold 4.6 million widgets": what a verb counts stands at its first figure. */
export function countedBy(f: Frame, verb: MetricMention): Parts[] {
  if (!verb.verb) return [];
  const q = f.mentions.find((m) => m.type === 'quantity' && m.first >= verb.last && m.first <= verb.last + 8);
  return q?.type === 'quantity' && q.object !== undefined ? [{ object: q.object }] : [];
}
