import type { Bound, PrintedInterval } from '../model/claim.ts';
import { BOUNDS } from './bounds.ts';

export interface Printed {
  readonly value?: number;
  readonly bound: Bound;
  readonly interval: PrintedInterval;
}

// TEMPORARY: replaced by src/num/printed.
export function readFigure(text: string, bound: string | undefined): Printed | undefined {
  const m = /-?\d[\d,]*(\.\d+)?/.exec(text);
  if (!m) return undefined;
  const scale = /trillion|万亿/.test(text)
    ? 1e12
    : /billion|bn|亿/.test(text)
      ? /亿/.test(text)
        ? 1e8
        : 1e9
      : /million|m\b/.test(text)
        ? 1e6
        : /10,000 vehicles|万/.test(text)
          ? 1e4
          : 1;
  const digits = m[0].replaceAll(',', '');
  const dec = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const v = Number((Number(digits) * scale).toPrecision(12));
  const half = (scale * 10 ** -dec) / 2;
  const b = BOUNDS.find((x) => x === bound) ?? 'exact';
  const interval: PrintedInterval =
    b === 'more_than'
      ? [v, null]
      : b === 'less_than'
        ? [null, v]
        : [Number((v - half).toPrecision(12)), Number((v + half).toPrecision(12))];
  return { value: v, bound: b, interval };
}
