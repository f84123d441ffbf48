import type { ScannedNumber } from '../../../num/printed/types.ts';
import { hitAt, norm, type Scan } from '../scan.ts';

const LABELS = new Set(
  'level phase stage tier version chapter section article page table part category grade generation route'.split(
    ' ',
  ),
);

/** "Level 3", "Chapter 2": a name, not a count. */
export function isLabelled(scan: Scan, i: number): boolean {
  return LABELS.has(norm(scan, i - 1)) && scan.tokens[i]!.kind === 'number';
}

/** "01", a clock time, part of a version or a fraction date. */
export function isNoFigure(scan: Scan, i: number, last: number): boolean {
  const token = scan.tokens[i]!;
  if (token.norm.length > 1 && token.norm.startsWith('0') && !token.norm.includes('.')) return true;
  const next = scan.tokens[last];
  if (
    (next?.norm === ':' || next?.norm === '/') &&
    !next.spaceBefore &&
    scan.tokens[last + 1]?.kind === 'number'
  )
    return true;
  const before = scan.tokens[i - 1];
  return (
    before?.norm === ':' && !before.spaceBefore && scan.tokens[i - 2]?.kind === 'number' && !token.spaceBefore
  );
}

const NOT_PLACES = new Set(
  'half time times of batch party person step hand quarter year day month round phase stage'.split(' '),
);

const AFTER_HYPHEN = new Set(
  'place placed largest biggest highest best ranked lowest ranking most'.split(' '),
);

/** "third-party", "first half", "at first", "a second" are no places in an order; "for the first time" is a phrase of its own. */
export function isOrdinalUse(scan: Scan, i: number, last: number): boolean {
  const word = norm(scan, i);
  const next = norm(scan, last);
  if (next === '-' && !AFTER_HYPHEN.has(norm(scan, last + 1))) return false;
  if (NOT_PLACES.has(next)) return false;
  if (word === 'first') {
    if (norm(scan, i - 1) === 'at' && next !== 'place') return false;
    if (hitAt(scan, i, 'cue')?.entries.some((e) => e.cue === 'first_year' || e.cue === 'first_time'))
      return false;
  }
  return !(word === 'second' && (norm(scan, i - 1) === 'a' || norm(scan, i - 1) === 'per'));
}

const AFTER_MULTIPLE = new Set('the its their that those as what his of'.split(' '));

/** "doubled" and "tenfold" always; "double", "twice", "triple" before what they multiply ("twice the", "twice as"). */
export function isMultipleUse(scan: Scan, i: number, last: number): boolean {
  const word = norm(scan, i);
  const always = word.endsWith('ed') || word.endsWith('ing') || word.endsWith('s') || word.endsWith('fold');
  if (always) return norm(scan, last) !== '-';
  if (norm(scan, last) === '-') return false;
  return (
    AFTER_MULTIPLE.has(norm(scan, last)) ||
    norm(scan, i - 1) === 'than' ||
    norm(scan, i - 1) === 'to' ||
    norm(scan, i - 1) === 'nearly'
  );
}

const AS_MUCH = new Set(['many', 'much', 'large', 'big', 'high']);

const COMPARED = new Set(['more', 'less', 'fewer', 'higher', 'lower', 'larger', 'smaller', 'bigger']);

const NOT_HALVES = new Set('first second latter former other this next better last top'.split(' '));

const AFTER_FRACTION = new Set(
  'of that its the their those as what lower higher less more to from in , . compared between this on year a again over against while and'.split(
    ' ',
  ),
);

const BEFORE_FRACTION = new Set(
  'by than nearly almost about around roughly over some exactly approximately under only just to up least made makes for with at below above was is'.split(
    ' ',
  ),
);

export function isFractionUse(scan: Scan, i: number, last: number, n: ScannedNumber): boolean {
  const before = norm(scan, i - 1);
  const next = norm(scan, last);
  if (NOT_HALVES.has(before) || next === '-' || next === 'year' || next === 'party') return false;
  if (!n.words) return true;
  if (next === 'of' || next === 'that' || next === 'its' || next === 'their') return true;
  if (COMPARED.has(next)) return true;
  // "a third as many as".
  if (next === 'as' && AS_MUCH.has(norm(scan, last + 1))) return true;
  return (
    (BEFORE_FRACTION.has(before) && (next === '' || AFTER_FRACTION.has(next))) ||
    (norm(scan, i) === 'half' && (next === 'the' || next === 'as' || next === 'what'))
  );
}

/** "a hundred years of …", "one of the first": number words that count nothing we know; digits always stay. */
export function isLooseWord(scan: Scan, i: number, last: number, n: ScannedNumber): boolean {
  if (!n.words || n.form !== 'cardinal') return false;
  if (n.scaled) return false;
  const word = norm(scan, i);
  if (word === 'a' || word === 'an') return n.exponent < 2;
  // "the other two" are members spoken of, no figure.
  if (norm(scan, i - 1) === 'other') return true;
  return norm(scan, last) === 'of' && norm(scan, i) === 'one';
}
