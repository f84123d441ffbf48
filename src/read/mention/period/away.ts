import { yearPeriod } from '../../../model/period.ts';
import { ONES, TENS } from '../../../num/printed/numerals-en.ts';
import { scanNumber } from '../../../num/printed/scan-number.ts';
import { hitAt, norm, type Scan } from '../scan.ts';
import { type Found, isYear, yearAt, yearTail } from './found.ts';

const AWAY: ReadonlyMap<string, { readonly sign: 1 | -1; readonly anchor: 'document' | 'context' }> = new Map(
  [
    ['later', { sign: 1, anchor: 'context' }],
    ['afterwards', { sign: 1, anchor: 'context' }],
    ['afterward', { sign: 1, anchor: 'context' }],
    ['earlier', { sign: -1, anchor: 'context' }],
    ['before', { sign: -1, anchor: 'context' }],
    ['ago', { sign: -1, anchor: 'document' }],
  ],
);

export function yearsAway(scan: Scan, i: number): Found | undefined {
  const word = norm(scan, i);
  const spanned =
    word === 'in' ||
    word === 'within' ||
    word === 'over' ||
    word === 'during' ||
    word === 'for' ||
    word === 'the';
  let k = i;
  if (spanned) {
    k++;
    if (norm(scan, k) === 'the') k++;
    if (norm(scan, k) === 'just' || norm(scan, k) === 'only') k++;
  }
  const past =
    norm(scan, k) === 'past' ||
    norm(scan, k) === 'last' ||
    norm(scan, k) === 'previous' ||
    norm(scan, k) === 'recent';
  if (past) k++;
  const start = scan.tokens[k];
  if (!start || (start.kind !== 'number' && !ONES.has(start.norm) && !TENS.has(start.norm))) return undefined;
  const n = scanNumber(scan.text, start.start, 'en');
  if (n?.form !== 'cardinal' || n.exponent !== 0 || n.digits < 1 || n.digits > 99) return undefined;
  const first = k;
  while (k < scan.tokens.length && scan.tokens[k]!.start < n.end) k++;
  const unit = norm(scan, k);
  const isYears = unit === 'years' || unit === 'year';
  const isMonths = unit === 'months' || unit === 'month';
  if (!isYears && !isMonths) return undefined;
  // "one year on, it has claimed …": not "two years on year".
  const on = isYears && norm(scan, k + 1) === 'on' && [',', 'it', 'the', ';'].includes(norm(scan, k + 2));
  const away = AWAY.get(on ? 'later' : norm(scan, k + 1));
  if (away && !spanned && !(norm(scan, k + 1) === 'before' && isYear(scan, k + 2))) {
    const before = norm(scan, first - 1);
    const from = before === 'just' || before === 'only' ? { first: first - 1 } : {};
    return {
      ...from,
      last: k + 2,
      relative: { anchor: away.anchor, unit: isYears ? 'year' : 'month', offset: away.sign * n.digits },
    };
  }
  if (!isYears) return undefined;
  if (spanned && past && word !== 'for') {
    return { last: k + 1, relative: { anchor: 'document', unit: 'year', offset: -1, span: n.digits } };
  }
  // "in the three years to 2020", "in the three years from 2017 to 2020".
  if (
    spanned &&
    word !== 'for' &&
    (norm(scan, k + 1) === 'to' ||
      norm(scan, k + 1) === 'through' ||
      norm(scan, k + 1) === 'until' ||
      norm(scan, k + 1) === 'ending')
  ) {
    const at = norm(scan, k + 2) === 'in' ? k + 3 : k + 2;
    const year = yearAt(scan, at);
    if (year !== undefined) return { last: at + 1, period: yearPeriod(year), over: n.digits };
  }
  if (
    (word === 'in' || word === 'within' || word === 'over') &&
    !past &&
    norm(scan, k + 1) !== 'of' &&
    !isRunWord(norm(scan, k + 1))
  ) {
    return { last: k + 1, relative: { anchor: 'context', unit: 'year', offset: 0, span: n.digits } };
  }
  return undefined;
}

const isRunWord = (word: string): boolean =>
  word === 'running' || word === 'straight' || word === 'on' || word === 'in';

/** "the same period last year", "the same period of the previous year": all of it is one phrase. */
export function afterSamePeriod(scan: Scan, k: number): number {
  const tail = yearTail(scan, k);
  if (tail) return tail.last;
  const i = norm(scan, k) === 'of' || norm(scan, k) === 'in' ? k + 1 : k;
  const hit = hitAt(scan, i, 'relative');
  return hit ? hit.last : k;
}
