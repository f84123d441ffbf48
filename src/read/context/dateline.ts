import type { Mention, Sentence } from '../types.ts';
import { wordAt } from './phrases.ts';

const REACH = 16;

/** Token behind the dash of a dateline ("SPRINGFIELD, 12th November (AGENCY) -- The office reported …"); 0 when there is none. */
function endOfDateline(sentence: Sentence): number {
  const { tokens } = sentence;
  const first = tokens[0]?.text ?? '';
  // A dateline opens with its place in capitals.
  if (first.length < 3 || first !== first.toUpperCase() || first === first.toLowerCase()) return 0;
  for (let i = 1; i < Math.min(tokens.length, REACH); i++) {
    const word = wordAt(sentence, i);
    const dash =
      word === '—' ||
      word === '--' ||
      (word === '-' && (wordAt(sentence, i + 1) === '-' || tokens[i - 1]!.norm === ')'));
    if (dash) return wordAt(sentence, i + 1) === '-' ? i + 2 : i + 1;
    // "Jan. 13": the point of a short month ends nothing.
    const short = word === '.' && tokens[i + 1]?.kind === 'number' && tokens[i - 1]!.text.length <= 4;
    if ((word === '.' && !short) || word === ';') return 0;
  }
  return 0;
}

/** The place of a dateline is where the text was written, not whom it is about; its date stays. */
export function withoutDateline(sentence: Sentence, mentions: readonly Mention[]): readonly Mention[] {
  const end = endOfDateline(sentence);
  return end === 0 ? mentions : mentions.filter((m) => m.last > end || m.type === 'period');
}
