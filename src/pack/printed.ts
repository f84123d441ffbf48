import type { Bound, PrintedInterval } from '../model/claim.ts';
import type { Metric } from '../model/pack.ts';
import type { PrintedStyle } from '../num/printed/interval.ts';
import { type ReadPrintedOptions, readPrinted } from '../num/printed/read-printed.ts';

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
  const options: ReadPrintedOptions = hints;
  const printed = readPrinted(text, isHan(text) ? 'zh' : 'en', options);
  if (!printed) return undefined;
  const { value, bound, interval, soft } = printed;
  return {
    bound,
    interval,
    ...(value === undefined ? {} : { value }),
    ...(soft === undefined ? {} : { soft }),
  };
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
