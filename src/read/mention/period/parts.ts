import { yearPeriod } from '../../../model/period.ts';
import { ONES } from '../../../num/printed/numerals-en.ts';
import { scanNumber } from '../../../num/printed/scan-number.ts';
import { MONTHS, PERIOD_ORDINALS } from '../../lang/en/months.ts';
import { OPENERS } from '../quantity/find.ts';
import { norm, type Scan, tokenAfter } from '../scan.ts';
import { yearOfBooks } from './books.ts';
import { type Found, isCapital, skipDot, twoDigits, withMonths, yearAt, yearTail } from './found.ts';

/** "(the) first half of 2025", "the third quarter of last year", "first 11 months of 2025", "H1 2025", "Q3". */
export function partOfYear(scan: Scan, i: number): Found | undefined {
  const word = norm(scan, i);
  if (word.length === 2 && /^[hq][1-4]$/.test(word) && isCapital(scan, i)) {
    if (word > 'h2' && word < 'q1') return undefined;
    const year = shortYearAt(scan, i + 1);
    return year ?? partWithYear(scan, i + 1, word.toUpperCase());
  }
  const books = yearOfBooks(scan, i);
  if (books) return books;
  const start = word === 'the' ? i + 1 : i;
  const ordinal = PERIOD_ORDINALS.get(norm(scan, start));
  if (ordinal === undefined) return undefined;
  const unitAt = norm(scan, start + 1) === '-' ? start + 2 : start + 1;
  const unit = norm(scan, unitAt);
  // "the first quarter that it made a profit", "the first half in which …": the first of its kind, and no time of the year.
  if (ordinal === 1 && (unit === 'quarter' || unit === 'half') && isOfItsKind(scan, unitAt + 1))
    return undefined;
  if (unit === 'half' && norm(scan, start) !== 'third' && norm(scan, start) !== 'fourth') {
    return partWithYear(scan, unitAt + 1, ordinal === 1 ? 'H1' : 'H2');
  }
  if (unit === 'quarter') return partWithYear(scan, unitAt + 1, `Q${ordinal}`);
  if (ordinal !== 1) return undefined;
  const n = countAt(scan, start + 1);
  if (n === undefined || n.count < 2 || n.count > 11) return undefined;
  const k = n.last;
  const counted = norm(scan, k);
  if (counted !== 'months' && counted !== 'quarters') return undefined;
  const months = counted === 'months' ? n.count : n.count * 3;
  if (months > 12) return undefined;
  const tail = yearTail(scan, k + 1);
  if (tail) return withMonths(tail, 1, months);
  return withMonths({ last: k + 1, relative: { anchor: 'context', offset: 0, bare: true } }, 1, months);
}

/** "Q4'23", "H1’24": the century left out. */
function shortYearAt(scan: Scan, k: number): Found | undefined {
  const mark = scan.tokens[k];
  if (!mark || !(mark.norm === "'" || mark.norm === '’') || mark.spaceBefore) return undefined;
  const year = twoDigits(scan, k + 1);
  if (year === undefined || scan.tokens[k + 1]!.spaceBefore) return undefined;
  return { last: k + 2, period: `${yearPeriod(2000 + year)}-${norm(scan, k - 1).toUpperCase()}` };
}

const isOfItsKind = (scan: Scan, i: number): boolean =>
  norm(scan, i) === 'that' || (norm(scan, i) === 'in' && norm(scan, i + 1) === 'which');

const FIRST_HAN = '\u3000';

/** A small number in digits or words; "three quarters" is no fraction here. */
function countAt(scan: Scan, i: number): { count: number; last: number } | undefined {
  const word = ONES.get(norm(scan, i));
  if (word !== undefined) return { count: word, last: i + 1 };
  const token = scan.tokens[i];
  // Most words start no number: asking the scanner at each costs more than all the rest.
  if (!token || (token.kind === 'word' && !OPENERS.has(token.norm) && token.norm < FIRST_HAN))
    return undefined;
  const n = scanNumber(scan.text, token.start, 'en');
  if (n?.exponent !== 0 || n.form !== 'cardinal') return undefined;
  return { count: n.digits, last: tokenAfter(scan, i + 1, n.end) };
}

/** "(the) 11 months to November 2025", "the ten months ended October", "the three months to September 30": whole months of one year. */
export function monthsTo(scan: Scan, i: number): Found | undefined {
  const start = norm(scan, i) === 'the' ? i + 1 : i;
  const n = countAt(scan, start);
  if (!n || norm(scan, n.last) !== 'months') return undefined;
  let k = n.last + 1;
  if (!ENDING.has(norm(scan, k))) return undefined;
  k++;
  if (norm(scan, k) === 'the' && norm(scan, k + 1) === 'end' && norm(scan, k + 2) === 'of') k += 3;
  const dayBefore = dayAt(scan, k);
  if (dayBefore) k = norm(scan, k + 1) === 'of' ? k + 2 : k + 1;
  const month = MONTHS.get(norm(scan, k))?.month;
  // "the twelve months to May" lie in two years: no period has that shape.
  if (month === undefined || month < n.count) return undefined;
  const dot = skipDot(scan, k + 1);
  const day = !dayBefore && dayAt(scan, dot);
  const comma = day && norm(scan, dot + 1) === ',' && yearAt(scan, dot + 2) !== undefined;
  const after = day ? dot + (comma ? 2 : 1) : dot;
  const tail = yearTail(scan, after) ?? {
    last: after,
    relative: { anchor: 'context' as const, offset: 0, bare: true },
  };
  return withMonths(tail, month - n.count + 1, month);
}

/** The last day of a month that a stretch ends with: "September 30", "31st March". */
const dayAt = (scan: Scan, i: number): boolean => /^(28|29|30|31)(st|th)?$/.test(norm(scan, i));

const ENDING = new Set(['to', 'through', 'ended', 'ending', 'until', 'till']);

function partWithYear(scan: Scan, k: number, code: string): Found | undefined {
  const tail = yearTail(scan, k);
  const months =
    code === 'H1' ? [1, 6] : code === 'H2' ? [7, 12] : [Number(code[1]) * 3 - 2, Number(code[1]) * 3];
  if (tail) return withMonths(tail, months[0]!, months[1]!);
  return withMonths(
    { last: k, relative: { anchor: 'context', offset: 0, bare: true } },
    months[0]!,
    months[1]!,
  );
}

/** "the end of the year", "(by) year-end": the year spoken of. */
export function endOfTheYear(scan: Scan, i: number): Found | undefined {
  const word = norm(scan, i);
  if (word === 'year' && norm(scan, i + 1) === '-' && norm(scan, i + 2) === 'end') {
    const year = yearAt(scan, i + 3);
    return year === undefined
      ? { last: i + 3, relative: { anchor: 'context', unit: 'year', offset: 0 } }
      : { last: i + 4, period: yearPeriod(year) };
  }
  if (
    (word === 'end' || word === 'close' || word === 'beginning' || word === 'start' || word === 'middle') &&
    norm(scan, i + 1) === 'of' &&
    norm(scan, i + 2) === 'the' &&
    norm(scan, i + 3) === 'year'
  ) {
    return { last: i + 4, relative: { anchor: 'context', unit: 'year', offset: 0 } };
  }
  return undefined;
}
