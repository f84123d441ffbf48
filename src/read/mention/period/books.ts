import { monthPeriod, normalizePeriod, yearPeriod } from '../../../model/period.ts';
import { MONTHS } from '../../lang/en/months.ts';
import { norm, type Scan } from '../scan.ts';
import { type Found, isPlainYear, skipDot, twoDigits, yearAt } from './found.ts';

/* Years as books are kept: twelve months that need not end in December. */

const BOOKS = new Set(['fiscal', 'financial', 'business']);
const ENDING = new Set(['ended', 'ending', 'ends', 'to', 'through']);

/** Days on which a month may end. */
const LAST_DAYS = 28;

/** "the (fiscal) year ended March 31, 2009", "the year to March", "the business year that ended in March": its twelve months. */
export function yearEnding(scan: Scan, i: number): Found | undefined {
  if (norm(scan, i) !== 'the') return undefined;
  const at = BOOKS.has(norm(scan, i + 1)) ? i + 2 : i + 1;
  if (norm(scan, at) !== 'year') return undefined;
  let k = norm(scan, at + 1) === 'that' ? at + 2 : at + 1;
  if (!ENDING.has(norm(scan, k))) return undefined;
  k++;
  if (['in', 'on', 'last'].includes(norm(scan, k))) k++;
  const month = MONTHS.get(norm(scan, k))?.month;
  if (month === undefined) return undefined;
  k = skipDot(scan, k + 1);
  const day = twoDigits(scan, k);
  if (day !== undefined && day < LAST_DAYS) return undefined;
  if (day !== undefined) k++;
  const tail = norm(scan, k) === ',' ? k + 1 : k;
  const year = isPlainYear(scan, tail) ? yearAt(scan, tail) : undefined;
  if (year !== undefined)
    return {
      last: tail + 1,
      period:
        month === 12
          ? yearPeriod(year)
          : normalizePeriod(`${monthPeriod(year - 1, month + 1)}/${monthPeriod(year, month)}`),
    };
  return {
    last: k,
    relative: { anchor: 'context', unit: 'year', offset: 0, month: month - 11, monthTo: month, bare: true },
  };
}

/**
 * "fiscal 2023", "FY 2023", "FY2023", "calendar 2023": the year, but where the text tells of books that close in another month than
 * December; by which of its two years those name it is everybody's own custom.
 */
export function yearOfBooks(scan: Scan, i: number): Found | undefined {
  const word = norm(scan, i);
  const glued = word.startsWith('fy') ? /^fy(\d{4})$/.exec(word)?.[1] : undefined;
  if (!glued && word !== 'fy' && word !== 'fiscal' && word !== 'calendar') return undefined;
  const k = norm(scan, i + 1) === 'year' ? i + 2 : i + 1;
  const year = glued === undefined ? yearAt(scan, k) : Number(glued);
  if (year === undefined) return undefined;
  const last = glued === undefined ? k + 1 : i + 1;
  if (word !== 'calendar' && CLOSES_EARLY.test(scan.text)) return { last, skip: true };
  return { last, period: yearPeriod(year) };
}

/** Somewhere in the text: "the year ended March 31", "business year through March". */
const CLOSES_EARLY =
  /\byear (?:that )?(?:ended|ending|ends|to|through)(?: (?:in|on|last))? (?:January|February|March|April|May|June|July|August|September|October|November)\b/;
