import { type Painter, SHAPES, type Style } from './style.ts';
import { textWidth } from './width.ts';
import { paragraph, type Run } from './wrap.ts';

/** Lines of a page of fixed width, written from top to bottom. */
export class Page {
  readonly width: number;
  readonly paint: Painter;
  private readonly lines: string[] = [];

  constructor(width: number, paint: Painter) {
    this.width = width;
    this.paint = paint;
  }

  line(text = ''): void {
    this.lines.push(text);
  }

  /** Never two empty lines in a row. */
  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  text(text: string, style: Style = 'plain', indent = 1): void {
    this.runs([{ text, style }], ' '.repeat(indent));
  }

  runs(runs: readonly Run[], first = ' ', rest?: string): void {
    const options = { width: this.width, first, paint: this.paint, ...(rest === undefined ? {} : { rest }) };
    this.lines.push(...paragraph(runs, options));
  }

  /** ── Heading ─────────── */
  heading(text: string): void {
    this.gap();
    const room = this.width - textWidth(text) - 5;
    // A long heading goes without its rule: it may then break.
    if (room < 3) {
      this.text(text, 'strong');
      this.gap();
      return;
    }
    this.line(
      `${this.paint(' ── ', 'rule')}${this.paint(text, 'strong')}${this.paint(` ${'─'.repeat(room)}`, 'rule')}`,
    );
    this.gap();
  }

  /** A label in its own column, the text beside it. */
  labelled(label: string, runs: readonly Run[], at: number, column: number): void {
    const pad = ' '.repeat(Math.max(1, column - textWidth(label)));
    const first = `${' '.repeat(at)}${this.paint(label, 'quiet')}${pad}`;
    const options = { width: this.width, first: '', paint: this.paint, rest: '' };
    const inner = { ...options, width: this.width - at - column };
    paragraph(runs, inner).forEach((line, i) => {
      this.lines.push(i === 0 ? first + line : ' '.repeat(at + column) + line);
    });
  }

  /** A step of a chain: its number hangs in front; 0 is no number. */
  numbered(label: string, n: number, runs: readonly Run[], at: number, column: number): void {
    if (n === 0) {
      this.labelled(label, runs, at, column);
      return;
    }
    const number = `${n}. `;
    const inner = { width: this.width - at - column - number.length, paint: this.paint };
    const pad = ' '.repeat(Math.max(1, column - textWidth(label)));
    paragraph(runs, inner).forEach((line, i) => {
      const front =
        i === 0
          ? `${' '.repeat(at)}${this.paint(label, 'quiet')}${pad}${number}`
          : ' '.repeat(at + column + number.length);
      this.lines.push(front + line);
    });
  }

  /** An address stays in one piece, whatever the width: a cut one cannot be followed. */
  unbroken(text: string, indent: number, style: Style): void {
    const fits = indent + textWidth(text) <= this.width;
    this.lines.push(`${' '.repeat(fits ? indent : 3)}${this.paint(text, style)}`);
  }

  toString(): string {
    return `${this.lines.map((l) => l.trimEnd()).join('\n')}\n`;
  }
}

export function shapeRun(verdict: keyof typeof SHAPES): Run {
  return { text: SHAPES[verdict], style: verdict };
}
