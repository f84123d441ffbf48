import { type Painter, paintedWidth, type Style } from './style.ts';
import { charWidth, isWide } from './width.ts';

export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** Must not begin a line: closing signs hang with the word before them. */
const NOT_FIRST = new Set([...'，。、；：？！）」』】》〉”’％%,.;:?!)]}']);
/** Must not end a line. */
const NOT_LAST = new Set([...'（「『【《〈“‘([{']);

/** Something that is not broken: a word with the signs that cling to it, or one wide sign; `space` stands before it. */
interface Atom {
  readonly runs: Run[];
  width: number;
  readonly space: boolean;
}

/** Lines of at most `width` columns. Breaks at spaces and between wide signs; a longer word is cut. */
export function wrapRuns(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const flush = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const atom of atomsOf(runs)) {
    const space = atom.space && used > 0 ? 1 : 0;
    if (used > 0 && used + space + atom.width > width) flush();
    else if (space > 0) {
      push(line, ' ', line.at(-1)?.style === atom.runs[0]?.style ? atom.runs[0]!.style : 'plain');
      used += 1;
    }
    for (const run of atom.runs) {
      for (const char of run.text) {
        const w = charWidth(char);
        if (used > 0 && used + w > width) flush();
        push(line, char, run.style);
        used += w;
      }
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

function push(line: Run[], text: string, style: Style): void {
  const last = line.at(-1);
  if (last && last.style === style) line[line.length - 1] = { text: last.text + text, style };
  else line.push({ text, style });
}

function atomsOf(runs: readonly Run[]): Atom[] {
  const atoms: Atom[] = [];
  let space = false;
  let glue = false;
  let lastWide = false;
  for (const { text, style } of runs) {
    for (const char of text) {
      if (char === ' ' || char === '\n' || char === '\t') {
        space = true;
        glue = false;
        continue;
      }
      const wide = isWide(char.codePointAt(0)!);
      const last = atoms.at(-1);
      const joins =
        last && !space && (glue || NOT_FIRST.has(char) || charWidth(char) === 0 || (!wide && !lastWide));
      if (joins) {
        push(last.runs, char, style);
        last.width += charWidth(char);
      } else atoms.push({ runs: [{ text: char, style }], width: charWidth(char), space });
      space = false;
      glue = NOT_LAST.has(char);
      lastWide = wide;
    }
  }
  return atoms;
}

/** Wrapped, painted and indented: `first` before the first line, `rest` before the others (same columns). */
export function paragraph(
  runs: readonly Run[],
  options: {
    readonly width: number;
    readonly first?: string;
    readonly rest?: string;
    readonly paint: Painter;
  },
): string[] {
  const { width, first = '', paint } = options;
  const indent = paintedWidth(first);
  const rest = options.rest ?? ' '.repeat(indent);
  return wrapRuns(runs, Math.max(10, width - Math.max(indent, paintedWidth(rest)))).map(
    (line, i) => (i === 0 ? first : rest) + line.map((r) => paint(r.text, r.style)).join(''),
  );
}
