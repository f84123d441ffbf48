import type { PrintedInterval } from '../../model/claim.ts';
import type { Language } from '../../model/pack.ts';
import { formatInterval, formatNumber, formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';

/** The middle and half the width where both ends are known: "2,788,000 ±500". Ends stay exact in the JSON. */
export function middleAndHalf(
  [lo, hi]: PrintedInterval,
  unit: string | undefined,
  digits: number,
  m: Messages,
  language: Language,
): string {
  const short = (v: number | null): number | null => (v === null ? null : Number(v.toPrecision(digits)));
  if (lo === null || hi === null || lo === hi)
    return formatInterval([short(lo), short(hi)], unit, m, language);
  const middle = short((lo + hi) / 2)!;
  const half = Number(((hi - lo) / 2).toPrecision(2));
  const text = formatInterval([middle, middle], unit, m, language);
  return half === 0 ? text : `${text} ±${formatInterval([half, half], undefined, m, language)}`;
}

/** A tenth of a percentage point, and a little for what doubles do to 9.65 and 9.75. */
const ONE_PRINTED = 0.1001;

/** A percentage to one decimal where it is known to a printed tenth, else both ends: "9.7%", "13.3–13.7%". */
export function percentRange([lo, hi]: PrintedInterval, m: Messages, language: Language): string {
  const short = (v: number | null): number | null => (v === null ? null : Math.round(v * 10) / 10);
  const a = short(lo);
  const b = short(hi);
  if (a === null || b === null || lo === null || hi === null)
    return formatInterval([a, b], 'percent', m, language);
  if (hi - lo <= ONE_PRINTED) return `${formatNumber(short((lo + hi) / 2)!)}%`;
  if (a === b) return `${formatNumber(a)}%`;
  // A dash between signed numbers reads as a third sign.
  return a < 0 || b < 0
    ? m.range(formatNumber(a), `${formatNumber(b)}%`)
    : `${formatNumber(a)}–${formatNumber(b)}%`;
}

/** A distance to three significant digits; both ends only where they differ by more than a tenth. */
export function roundGap(
  [lo, hi]: PrintedInterval,
  unit: string | undefined,
  m: Messages,
  language: Language,
): string {
  const short = (v: number): number => Number(v.toPrecision(3));
  if (lo === null || hi === null)
    return formatInterval([lo && short(lo), hi && short(hi)], unit, m, language);
  const middle = (lo + hi) / 2;
  if (hi - lo <= Math.abs(middle) / 5) return formatQuantity(short(middle), unit, language);
  return formatInterval([short(lo), short(hi)], unit, m, language);
}
