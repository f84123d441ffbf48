import { monthPeriod, normalizePeriod, type Period, yearPeriod } from '../../model/period.ts';
import { scanNumber } from '../../num/printed/scan-number.ts';
import { MONTHS, PERIOD_ORDINALS } from '../lang/en/months.ts';
import type { PeriodMention } from '../types.ts';
import { roleOf } from './period-role.ts';
import { at, hitAt, norm, type Scan, take } from './scan.ts';

/** A time found at a token, before its role is known. */
interface Found {
  readonly last: number;
  /** Set when words before the token belong to it ("from 2014 to 2016"). */
  readonly first?: number;
  readonly period?: Period;
  readonly list?: readonly Period[];
  readonly relative?: NonNullable<PeriodMention['relative']>;
  readonly over?: number;
  readonly base?: boolean;
  readonly skip?: boolean;
}

/** Times in a sentence, in token order. */
export function findPeriods(scan: Scan): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const found = scan.taken[i] ? undefined : periodAt(scan, i);
    if (!found) {
      i++;
      continue;
    }
    const first = found.first ?? i;
    take(scan, first, found.last);
    i = found.last;
    if (found.skip) continue;
    const role = roleOf(scan, first, found.last, found.base === true);
    mentions.push({
      type: 'period',
      ...at(scan, first, found.last),
      ...(found.period === undefined ? {} : { period: found.period }),
      ...(found.list ? { list: found.list } : {}),
      ...(found.relative ? { relative: found.relative } : {}),
      ...(found.over === undefined ? {} : { over: found.over }),
      role,
    });
  }
  return mentions;
}

function periodAt(scan: Scan, i: number): Found | undefined {
  const token = scan.tokens[i]!;
  if (token.kind === 'number') return numberPeriod(scan, i);
  if (token.kind !== 'word') return undefined;
  const same = hitAt(scan, i, 'same_period');
  if (same) return { last: afterSamePeriod(scan, same.last), skip: true };
  const phrase = hitAt(scan, i, 'relative');
  const counted = yearsAway(scan, i);
  if (counted) return counted;
  if (phrase && !(phrase.entries[0]!.phrase.words === 'the year before' && isYear(scan, phrase.last))) {
    const p = phrase.entries[0]!.phrase;
    return {
      last: phrase.last,
      relative: { anchor: p.anchor, unit: p.unit, offset: p.offset, ...(p.toDate ? { toDate: true } : {}) },
      ...(p.base ? { base: true } : {}),
    };
  }
  const span = hitAt(scan, i, 'span');
  if (span) return { last: span.last, period: span.entries[0]!.period };
  return monthAt(scan, i) ?? partOfYear(scan, i) ?? endOfTheYear(scan, i);
}

// ── years and dates in digits ──────────────────────────────────────────────────────────────────────────────────────────

function yearAt(scan: Scan, i: number): number | undefined {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || token.end - token.start !== 4) return undefined;
  const year = Number(token.norm);
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined;
}

const isYear = (scan: Scan, i: number): boolean => yearAt(scan, i) !== undefined;

/** A four-digit number that counts something is no year: "2,025" has its comma, but "2016 vehicles" and "2050 yuan" exist. */
function isPlainYear(scan: Scan, i: number): boolean {
  if (!isYear(scan, i)) return false;
  const next = norm(scan, i + 1);
  if (['%', 'percent', 'million', 'billion', 'thousand', 'trillion', 'times'].includes(next)) return false;
  if (
    ['$', '¥', '€', 'no', '.', 'rmb', 'cny', 'hkd', 'usd'].includes(norm(scan, i - 1)) &&
    norm(scan, i - 1) !== '.'
  )
    return false;
  if (hitAt(scan, i + 1, 'unit')) return false;
  if (next === 'units') return false;
  const object = hitAt(scan, i + 1, 'object');
  if (object?.entries.some((e) => e.plural) && !LEADS_YEAR.has(norm(scan, i - 1))) return false;
  return true;
}

const LEADS_YEAR = new Set("in by since from until of during than to for before after the its 's".split(' '));

function numberPeriod(scan: Scan, i: number): Found | undefined {
  return isoDate(scan, i) ?? dayMonth(scan, i) ?? yearForms(scan, i);
}

/** 2025-12-20, 2025-06, 2025/12/20. */
function isoDate(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i);
  const sep = norm(scan, i + 1);
  if (year === undefined || (sep !== '-' && sep !== '/') || scan.tokens[i + 1]!.spaceBefore) return undefined;
  const month = twoDigits(scan, i + 2);
  if (month === undefined || month < 1 || month > 12 || scan.tokens[i + 2]!.spaceBefore) return undefined;
  if (norm(scan, i + 3) === sep && !scan.tokens[i + 3]!.spaceBefore) {
    const day = twoDigits(scan, i + 4);
    if (day !== undefined && day >= 1 && day <= 31)
      return { last: i + 5, period: dayPeriod(year, month, day) };
  }
  // "2010-12" may be a run of years; "2025-06" cannot.
  return scan.tokens[i + 2]!.norm.startsWith('0')
    ? { last: i + 3, period: monthPeriod(year, month) }
    : undefined;
}

function twoDigits(scan: Scan, i: number): number | undefined {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || token.end - token.start > 2) return undefined;
  const n = Number(token.norm);
  return Number.isInteger(n) ? n : undefined;
}

function dayPeriod(year: number, month: number, day: number): Period {
  return `${monthPeriod(year, month)}-${String(day).padStart(2, '0')}`;
}

/** "13 January 2026", "the 13th of January". */
function dayMonth(scan: Scan, i: number): Found | undefined {
  const day = twoDigits(scan, i);
  if (day === undefined || day < 1 || day > 31) return undefined;
  let k = i + 1;
  const suffix = norm(scan, k);
  const ordinal = ['st', 'nd', 'rd', 'th'].includes(suffix) && !scan.tokens[k]!.spaceBefore;
  if (ordinal) k++;
  if (norm(scan, k) === 'of') k++;
  const month = MONTHS.get(norm(scan, k));
  if (!month || !isCapital(scan, k)) return undefined;
  k = skipDot(scan, k + 1);
  const comma = norm(scan, k) === ',' ? k + 1 : k;
  const year = yearAt(scan, comma);
  if (year !== undefined) return { last: comma + 1, period: dayPeriod(year, month.month, day) };
  return { last: k, relative: bareDay(month.month, day) };
}

const bareDay = (month: number, day: number) =>
  ({ anchor: 'document', unit: 'day', offset: 0, month, day }) as const;

function isCapital(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  return !!token && token.text !== token.norm;
}

/** "Jan." */
function skipDot(scan: Scan, k: number): number {
  return norm(scan, k) === '.' &&
    scan.tokens[k]!.start === scan.tokens[k - 1]!.end &&
    scan.tokens[k - 1]!.norm.length <= 4
    ? k + 1
    : k;
}

const RANGE_WORDS = new Set(['-', 'to', 'through', 'until', 'till', '~', '—', '–']);

function yearForms(scan: Scan, i: number): Found | undefined {
  const year = yearAt(scan, i);
  if (year === undefined || !isPlainYear(scan, i)) return undefined;
  const fromWord = norm(scan, i - 1);
  const between = fromWord === 'between' && norm(scan, i + 1) === 'and';
  if (RANGE_WORDS.has(norm(scan, i + 1)) || between) {
    const end = yearAt(scan, i + 2) ?? shortYear(scan, i + 2, year);
    if (
      end !== undefined &&
      end > year &&
      (norm(scan, i + 1) !== 'to' || fromWord === 'from' || !scan.taken[i - 1])
    ) {
      const opens = fromWord === 'from' || between;
      return {
        last: i + 3,
        ...(opens ? { first: i - 1 } : {}),
        period: `${yearPeriod(year)}/${yearPeriod(end)}`,
      };
    }
  }
  if (fromWord === 'from' && norm(scan, i + 1) === 'on') return { last: i + 2, period: yearPeriod(year) };
  if (norm(scan, i + 1) === 'onward' || norm(scan, i + 1) === 'onwards')
    return { last: i + 2, period: yearPeriod(year) };
  const half = halfAfter(scan, i, year);
  if (half) return half;
  return yearList(scan, i, year) ?? { last: i + 1, period: yearPeriod(year) };
}

/** "2014-16". */
function shortYear(scan: Scan, i: number, first: number): number | undefined {
  const n = twoDigits(scan, i);
  if (n === undefined || scan.tokens[i]!.norm.length !== 2 || scan.tokens[i]!.spaceBefore) return undefined;
  const end = Math.floor(first / 100) * 100 + n;
  return end > first ? end : undefined;
}

/** "2025 H1", "2025 Q3". */
function halfAfter(scan: Scan, i: number, year: number): Found | undefined {
  const code = norm(scan, i + 1);
  if (code === 'h1' || code === 'h2' || code === 'q1' || code === 'q2' || code === 'q3' || code === 'q4') {
    return { last: i + 2, period: `${yearPeriod(year)}-${code.toUpperCase()}` };
  }
  return undefined;
}

/** "2014, 2015 and 2016". */
function yearList(scan: Scan, i: number, year: number): Found | undefined {
  const list: Period[] = [yearPeriod(year)];
  let k = i + 1;
  for (;;) {
    let next = k;
    if (norm(scan, next) === ',') next++;
    const and = norm(scan, next) === 'and';
    if (and) next++;
    const more = next > k ? yearAt(scan, next) : undefined;
    if (more === undefined || !isPlainYear(scan, next)) break;
    // "in 2025, 2.788 million": the next number must be a year; "in 2016, 2017 saw …" is rare enough.
    if (!and && !listGoesOn(scan, next)) break;
    list.push(yearPeriod(more));
    k = next + 1;
    if (and) break;
  }
  if (list.length < 2) return undefined;
  return { last: k, list };
}

function listGoesOn(scan: Scan, i: number): boolean {
  const next = norm(scan, i + 1);
  if (next === 'and') return isYear(scan, i + 2);
  if (next !== ',') return false;
  return isYear(scan, i + 2) || (norm(scan, i + 2) === 'and' && isYear(scan, i + 3));
}

// ── months ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const MONTH_LEADS = new Set(
  'in since by from until till during of early late mid through to - between before after and than for'.split(
    ' ',
  ),
);

function monthAt(scan: Scan, i: number): Found | undefined {
  const month = MONTHS.get(norm(scan, i));
  if (!month || !isCapital(scan, i)) return undefined;
  let k = skipDot(scan, i + 1);
  const day = twoDigits(scan, k);
  // "May" and "March" are months only beside a day, a year, or a word that wants a time.
  if (
    !month.sure &&
    day === undefined &&
    !isYear(scan, k) &&
    !MONTH_LEADS.has(norm(scan, i - 1)) &&
    !monthTail(scan, k)
  )
    return undefined;
  if (!month.sure && i === 0 && day === undefined && !isYear(scan, k) && !monthTail(scan, k))
    return undefined;
  const run = monthRun(scan, i, month.month, k);
  if (run) return run;
  if (
    day !== undefined &&
    day >= 1 &&
    day <= 31 &&
    norm(scan, k + 1) !== '%' &&
    !/^(million|billion)/.test(norm(scan, k + 1))
  ) {
    k++;
    if (['st', 'nd', 'rd', 'th'].includes(norm(scan, k)) && !scan.tokens[k]!.spaceBefore) k++;
    const comma = norm(scan, k) === ',' ? k + 1 : k;
    const year = isPlainYear(scan, comma) ? yearAt(scan, comma) : undefined;
    if (year !== undefined) return { last: comma + 1, period: dayPeriod(year, month.month, day) };
    return { last: k, relative: bareDay(month.month, day) };
  }
  const tail = yearTail(scan, k);
  if (tail) return withMonths(tail, month.month);
  return { last: k, relative: { anchor: 'document', unit: 'month', offset: 0, month: month.month } };
}

function monthTail(scan: Scan, k: number): boolean {
  return yearTail(scan, k) !== undefined;
}

interface Tail {
  readonly last: number;
  readonly year?: number;
  readonly relative?: { readonly anchor: 'document' | 'context'; readonly offset: number };
}

/** "2025", "of 2025", ", 2025", "last year", "of the same year", "that year" behind a month, quarter or half. */
function yearTail(scan: Scan, k: number): Tail | undefined {
  let i = norm(scan, k) === 'period' ? k + 1 : k;
  if (norm(scan, i) === ',' && isYear(scan, i + 1)) i++;
  if (norm(scan, i) === 'of' || norm(scan, i) === 'in') i++;
  const year = isPlainYear(scan, i) ? yearAt(scan, i) : undefined;
  if (year !== undefined) return { last: i + 1, year };
  const hit = hitAt(scan, i, 'relative');
  const p = hit?.entries[0]?.phrase;
  if (hit && p && p.unit === 'year' && !p.toDate && !p.base)
    return { last: hit.last, relative: { anchor: p.anchor, offset: p.offset } };
  if (norm(scan, i) === 'the' && norm(scan, i + 1) === 'year' && i > k)
    return { last: i + 2, relative: { anchor: 'context', offset: 0 } };
  return undefined;
}

function withMonths(tail: Tail, from: number, to?: number): Found {
  if (tail.year !== undefined) {
    const first = monthPeriod(tail.year, from);
    return {
      last: tail.last,
      period: to === undefined ? first : normalizePeriod(`${first}/${monthPeriod(tail.year, to)}`),
    };
  }
  const { anchor, offset } = tail.relative!;
  return {
    last: tail.last,
    relative: { anchor, unit: 'year', offset, month: from, ...(to === undefined ? {} : { monthTo: to }) },
  };
}

/** "January to November 2025", "January-November", "from January through June". */
function monthRun(scan: Scan, i: number, from: number, k: number): Found | undefined {
  let join = k;
  const early = yearAt(scan, join);
  if (early !== undefined) join++;
  const between = norm(scan, i - 1) === 'between' && norm(scan, join) === 'and';
  if (!RANGE_WORDS.has(norm(scan, join)) && !between) return undefined;
  const to = MONTHS.get(norm(scan, join + 1));
  if (!to || !isCapital(scan, join + 1)) return undefined;
  const opens = norm(scan, i - 1) === 'from' || between ? { first: i - 1 } : {};
  const after = skipDot(scan, join + 2);
  const tail = yearTail(scan, after);
  if (early !== undefined && tail?.year !== undefined) {
    return {
      ...opens,
      last: tail.last,
      period: `${monthPeriod(early, from)}/${monthPeriod(tail.year, to.month)}`,
    };
  }
  if (to.month <= from) return undefined;
  if (early !== undefined) return { ...opens, ...withMonths({ last: after, year: early }, from, to.month) };
  if (tail) return { ...opens, ...withMonths(tail, from, to.month) };
  return {
    ...opens,
    ...withMonths({ last: after, relative: { anchor: 'context', offset: 0 } }, from, to.month),
  };
}

// ── halves, quarters, "the first eleven months" ────────────────────────────────────────────────────────────────────────

/** "(the) first half of 2025", "the third quarter of last year", "first 11 months of 2025", "H1 2025", "Q3". */
function partOfYear(scan: Scan, i: number): Found | undefined {
  const word = norm(scan, i);
  if (/^[hq][1-4]$/.test(word) && isCapital(scan, i)) {
    if (word > 'h2' && word < 'q1') return undefined;
    return partWithYear(scan, i + 1, word.toUpperCase());
  }
  if (word === 'fy' || word === 'fiscal' || word === 'calendar') {
    const k = norm(scan, i + 1) === 'year' ? i + 2 : i + 1;
    const year = yearAt(scan, k);
    return year === undefined ? undefined : { last: k + 1, period: yearPeriod(year) };
  }
  const fy = /^fy(\d{4})$/.exec(word)?.[1];
  if (fy) return { last: i + 1, period: fy };
  const start = word === 'the' ? i + 1 : i;
  const ordinal = PERIOD_ORDINALS.get(norm(scan, start));
  if (ordinal === undefined) return undefined;
  const unitAt = norm(scan, start + 1) === '-' ? start + 2 : start + 1;
  const unit = norm(scan, unitAt);
  if (unit === 'half' && norm(scan, start) !== 'third' && norm(scan, start) !== 'fourth') {
    return partWithYear(scan, unitAt + 1, ordinal === 1 ? 'H1' : 'H2');
  }
  if (unit === 'quarter') return partWithYear(scan, unitAt + 1, `Q${ordinal}`);
  if (ordinal !== 1) return undefined;
  const n = scanNumber(scan.text, scan.tokens[start + 1]?.start ?? scan.text.length, 'en');
  if (n?.exponent !== 0 || n.digits < 2 || n.digits > 11) return undefined;
  let k = start + 1;
  while (k < scan.tokens.length && scan.tokens[k]!.start < n.end) k++;
  const counted = norm(scan, k);
  if (counted !== 'months' && counted !== 'quarters') return undefined;
  const months = counted === 'months' ? n.digits : n.digits * 3;
  if (months > 12) return undefined;
  const tail = yearTail(scan, k + 1);
  if (tail) return withMonths(tail, 1, months);
  return withMonths({ last: k + 1, relative: { anchor: 'context', offset: 0 } }, 1, months);
}

function partWithYear(scan: Scan, k: number, code: string): Found | undefined {
  const tail = yearTail(scan, k);
  const months =
    code === 'H1' ? [1, 6] : code === 'H2' ? [7, 12] : [Number(code[1]) * 3 - 2, Number(code[1]) * 3];
  if (tail) return withMonths(tail, months[0]!, months[1]!);
  return withMonths({ last: k, relative: { anchor: 'context', offset: 0 } }, months[0]!, months[1]!);
}

/** "the end of the year", "(by) year-end": the year spoken of. */
function endOfTheYear(scan: Scan, i: number): Found | undefined {
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

// ── "three years later", "in three years", "over the past five years" ─────────────────────────────────────────────────

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

function yearsAway(scan: Scan, i: number): Found | undefined {
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
  if (!start || start.kind === 'punct') return undefined;
  const n = scanNumber(scan.text, start.start, 'en');
  if (n?.form !== 'cardinal' || n.exponent !== 0 || n.digits < 1 || n.digits > 99) return undefined;
  const first = k;
  while (k < scan.tokens.length && scan.tokens[k]!.start < n.end) k++;
  const unit = norm(scan, k);
  const isYears = unit === 'years' || unit === 'year';
  const isMonths = unit === 'months' || unit === 'month';
  if (!isYears && !isMonths) return undefined;
  const away = AWAY.get(norm(scan, k + 1));
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
function afterSamePeriod(scan: Scan, k: number): number {
  const tail = yearTail(scan, k);
  if (tail) return tail.last;
  const i = norm(scan, k) === 'of' || norm(scan, k) === 'in' ? k + 1 : k;
  const hit = hitAt(scan, i, 'relative');
  return hit ? hit.last : k;
}
