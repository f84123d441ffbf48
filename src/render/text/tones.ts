import type { Tone } from '../../brief/table/table.ts';
import type { Style } from './style.ts';

/** What a tone looks like on a terminal. */
export const TONES: Readonly<Record<Tone, Style>> = {
  plain: 'plain',
  strong: 'strong',
  quiet: 'quiet',
  good: 'supported',
  fair: 'consistent',
  warn: 'strained',
  bad: 'disputed',
};
