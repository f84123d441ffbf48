import type { VerdictStatus } from '../../model/verdict.ts';
import { textWidth } from './width.ts';

/** Colours by role; a terminal's own sixteen, so that they fit light and dark themes. */
export type Style =
  | 'plain'
  | 'strong'
  | 'quiet'
  | 'rule'
  | 'inherited'
  | VerdictStatus
  | `${VerdictStatus}-mark`;

const CODES: Record<Exclude<Style, `${string}-mark`>, string> = {
  plain: '',
  strong: '1',
  quiet: '2',
  rule: '2',
  inherited: '3',
  contradicted: '1;31',
  disputed: '1;34',
  strained: '33',
  supported: '32',
  consistent: '36',
  unverifiable: '2',
};

/** Shape before colour: discs hold, squares clash, a broken ring is unknown. */
export const SHAPES: Readonly<Record<VerdictStatus, string>> = {
  contradicted: '■',
  disputed: '◧',
  strained: '△',
  supported: '●',
  consistent: '○',
  unverifiable: '◌',
};

/** Turns a run into terminal text; without colour it is the text itself. */
export type Painter = (text: string, style: Style) => string;

export function makePainter(colour: boolean): Painter {
  if (!colour) return (text) => text;
  return (text, style) => {
    const mark = style.endsWith('-mark');
    const base = (mark ? style.slice(0, -'-mark'.length) : style) as keyof typeof CODES;
    // Verdict marks in running text keep the letter's weight and add a line below.
    const code = mark ? `${CODES[base].replace('1;', '')};4` : CODES[base];
    return code === '' ? text : `\u001b[${code}m${text}\u001b[0m`;
  };
}

const ESCAPE = '\u001b[';

/** Columns of a text that may hold colour codes. */
export function paintedWidth(text: string): number {
  const [head = '', ...rest] = text.split(ESCAPE);
  return rest.reduce((n, piece) => n + textWidth(piece.slice(piece.indexOf('m') + 1)), textWidth(head));
}
