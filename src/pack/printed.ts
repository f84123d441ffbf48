import type { Bound, PrintedInterval } from '../model/claim.ts';
import type { Metric } from '../model/pack.ts';
import { type Printed, type PrintedStyle, printedInterval } from '../num/printed/interval.ts';
import { readPrinted } from '../num/printed/read-printed.ts';
import { scanNumber } from '../num/printed/scan-number.ts';

export interface Figure {
  readonly value?: number;
  readonly bound: Bound;
  readonly interval: PrintedInterval;
  readonly soft?: PrintedInterval;
}

/** The value column of a table is no hint: a slip in it would move the scale of what was printed. */
export interface FigureHints {
  /** A bound word that stands outside the string. */
  readonly bound?: Bound;
  readonly style?: PrintedStyle;
}

/** A printed cell as contract section 5 reads it; undefined when no figure is in it. */
export function readFigure(text: string, hints: FigureHints = {}): Figure | undefined {
  const printed = readBare(text, hints) ?? readPrinted(text, isHan(text) ? 'zh' : 'en', hints);
  if (!printed) return undefined;
  const { value, bound, interval, soft } = printed;
  return {
    bound,
    interval,
    ...(value === undefined ? {} : { value }),
    ...(soft === undefined ? {} : { soft }),
  };
}

/** Most cells are a number and nothing else: digits, marks and perhaps a percent sign need no search for words. */
function readBare(text: string, hints: FigureHints): Printed | undefined {
  if (!/^-?[0-9][0-9,.]*%?$/.test(text)) return undefined;
  const n = scanNumber(text, 0, 'en');
  if (!n) return undefined;
  const percent = text[n.end] === '%';
  if (n.end + (percent ? 1 : 0) !== text.length) return undefined;
  return printedInterval(n, hints.bound ?? 'exact', hints.style ?? (percent ? 'percent' : 'count'));
}

/** Which printed digits count, by what the metric measures; a speed on file is a limit, so it is exact. */
export function styleOf(metric: Metric): PrintedStyle {
  switch (metric.dimension) {
    case 'money':
      return 'money';
    case 'ratio':
      return metric.unit === 'percent' ? 'percent' : 'measure';
    case 'speed':
      return 'exact';
    case 'count':
      return 'count';
    default:
      return 'measure';
  }
}

function isHan(text: string): boolean {
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0x3040 && code <= 0x9fff) return true;
  }
  return false;
}
