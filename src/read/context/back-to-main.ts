import type { EntityId } from '../../model/ids.ts';
import type { Mention, Sentence } from '../types.ts';
import type { Context } from './context.ts';
import type { Lookups } from './lookups.ts';
import { wordAt } from './phrases.ts';

/**
 * A text on a place stops for a maker or two and goes on: a paragraph that opens with a bare measure ("Exports rose 5%") is told of the
 * place again, whose figures were the first, and not of whom the paragraph before was about.
 */
export function backToMain(
  context: Context,
  sentence: Sentence,
  mentions: readonly Mention[],
  lookups: Lookups,
): Context {
  const main = context.levels[0]?.entity;
  if (main === undefined || context.entity === undefined || context.entity === main) return context;
  if (context.said.entity === sentence.paragraph || !isPlace(main, lookups)) return context;
  if (isPlace(context.entity, lookups) || !opensWithMeasure(sentence, mentions)) return context;
  return { ...context, entity: main };
}

const isPlace = (id: EntityId, lookups: Lookups): boolean =>
  lookups.classOf(lookups.kind(id))?.within !== undefined;

/** The first thing named is a measure, or what it counts, and nobody's. */
function opensWithMeasure(sentence: Sentence, mentions: readonly Mention[]): boolean {
  const first = mentions.find((m) => m.type !== 'cue' && m.type !== 'period');
  if (first?.type !== 'metric' || first.verb || first.first > OPENING) return false;
  for (let i = 0; i < first.first; i++)
    if (!LOOSE.has(wordAt(sentence, i)) && !isInTime(mentions, i)) return false;
  return !mentions.some((m) => m.type === 'entity' && m.first < first.last + 4 && !m.anaphor);
}

const isInTime = (mentions: readonly Mention[], i: number): boolean =>
  mentions.some((m) => m.type === 'period' && m.first <= i && m.last > i);

/** Tokens within which the measure stands. */
const OPENING = 8;
const LOOSE = new Set('in , the meanwhile likewise also while total overall and for during on'.split(' '));
