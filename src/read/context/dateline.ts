import type { Mention, Sentence } from '../types.ts';
import { wordAt } from './phrases.ts';

const REACH = 16;

/**
 * Token behind the dash of a dateline ("SPRINGFIELD, 12th November (AGENCY) -- The office reported …", "Springfield (Agency)- The office
 * …", "SPRINGFIELD, Nov 12: The office …"); 0 when there is none.
 */
export function endOfDateline(sentence: Sentence, mentions: readonly Mention[]): number {
  const { tokens } = sentence;
  const first = tokens[0]?.text ?? '';
  if (first.length < 3 || first[0] === first[0]!.toLowerCase()) return 0;
  // A dateline opens with its place in capitals, or has the agency in brackets right behind.
  const loud = first === first.toUpperCase();
  if (!loud && wordAt(sentence, 1) !== '(') return 0;
  for (let i = 1; i < Math.min(tokens.length, REACH); i++) {
    const word = wordAt(sentence, i);
    const dash =
      word === '—' ||
      word === '--' ||
      word === '–' ||
      (word === '-' && (wordAt(sentence, i + 1) === '-' || tokens[i - 1]!.norm === ')'));
    if (dash)
      return loud || tokens[i - 1]!.norm === ')' ? (wordAt(sentence, i + 1) === '-' ? i + 2 : i + 1) : 0;
    // "SPRINGFIELD - The office …": a lone dash with white space on both sides behind the place alone.
    if (loud && i === 1 && word === '-' && tokens[1]!.spaceBefore && tokens[2]?.spaceBefore) return 2;
    if (word === ':') return loud && isDay(mentions, i) ? i + 1 : 0;
    // "Jan. 13": the point of a short month ends nothing.
    const short = word === '.' && tokens[i + 1]?.kind === 'number' && tokens[i - 1]!.text.length <= 4;
    if ((word === '.' && !short) || word === ';') return 0;
  }
  return 0;
}

/** A day ends right before the token. */
const isDay = (mentions: readonly Mention[], at: number): boolean =>
  mentions.some(
    (m) =>
      m.type === 'period' &&
      m.last === at &&
      (m.relative?.day !== undefined || (m.period?.length ?? 0) === 10),
  );

/** The place of a dateline is where the text was written, not whom it is about; its date stays. */
export function withoutDateline(sentence: Sentence, mentions: readonly Mention[]): readonly Mention[] {
  const end = endOfDateline(sentence, mentions);
  return end === 0 ? mentions : mentions.filter((m) => m.last > end || m.type === 'period');
}
