import type { Derived } from '../model/verdict.ts';
import { cellText } from './call-list.ts';
import { formatInterval } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

/** What a text implies without saying it, one line each. */
export function derivedLines(derived: readonly Derived[], names: NameBook, m: Messages): string[] {
  return derived.map((d) =>
    m.derived(
      cellText(d.cell, names, m),
      d.restated
        ? m.restatedFrom(formatInterval(d.restated.printed, d.unit, m, names.language))
        : m.derivedQuantity[d.quantity],
      d.quantity === 'share' && d.whole ? names.metric(d.whole) : (d.basePeriod ?? ''),
      formatInterval([short(d.interval[0], d.unit), short(d.interval[1], d.unit)], d.unit, m, names.language),
    ),
  );
}

/** Enough to repeat the arithmetic; an end point that is a quotient has no last digit. */
function short(value: number | null, unit: string): number | null {
  return value === null ? null : Number(value.toPrecision(unit === 'percent' || unit === 'point' ? 4 : 6));
}
