import { boundAfter } from '../../../num/printed/bounds.ts';
import {
  type Printed,
  type PrintedStyle,
  printedInterval,
  printedRange,
} from '../../../num/printed/interval.ts';
import { MULTIPLES, ONES, ORDINALS, SCALES, TENS } from '../../../num/printed/numerals-en.ts';
import { scanNumber, scanPlace } from '../../../num/printed/scan-number.ts';
import type { ScannedNumber } from '../../../num/printed/types.ts';
import { scanUnitForm } from '../../../num/printed/units.ts';
import type { QuantityMention } from '../../types.ts';
import { at, hitAt, isFree, norm, type Scan, take, tokenAfter } from '../scan.ts';
import { boundAround } from './bound.ts';
import { oneInSoMany } from './one-in.ts';
import { CURRENCY_TOKENS, currencyBefore, sizeEnd, type Unit, unitAfter, unitFields } from './unit.ts';
import { isFractionUse, isLabelled, isLooseWord, isMultipleUse, isNoFigure, isOrdinalUse } from './use.ts';

/** Figures of a sentence, with bound and unit words; times must have been taken before. */
export function findQuantities(scan: Scan): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const next = scan.taken[i] ? undefined : quantityAt(scan, i);
    if (!next) {
      i++;
      continue;
    }
    found.push(next);
    take(scan, next.first, next.last);
    i = next.last;
  }
  return found;
}

/** Words that a number can start with. */
export const OPENERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'half',
  'hundred',
  'no',
  'number',
  '#',
  ...SCALES.keys(),
  ...ONES.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...MULTIPLES.keys(),
  'hundredfold',
  ...[...ONES.keys(), ...TENS.keys()].map((word) => `${word}fold`),
]);

function quantityAt(scan: Scan, i: number): QuantityMention | undefined {
  const token = scan.tokens[i]!;
  if (token.kind !== 'number' && !OPENERS.has(token.norm)) return undefined;
  const part = oneInSoMany(scan, i);
  if (part) return part;
  const place = token.kind === 'number' ? undefined : scanPlace(scan.text, token.start);
  if (place) return ordinalMention(scan, i, place);
  const n = scanNumber(scan.text, token.start, 'en');
  if (!n) return undefined;
  // "[4]" points to a source.
  if (norm(scan, i - 1) === '[' && norm(scan, i + 1) === ']') return undefined;
  if (norm(scan, i - 1) === 'every' || isLabelled(scan, i)) return undefined;
  const last = tokenAfter(scan, i + 1, n.end);
  // "two-digit growth" counts digits.
  if (norm(scan, last) === '-' && DIGITS.has(norm(scan, last + 1))) return undefined;
  const counted = scaleOrdinal(scan, i, last, n);
  if (counted) return counted;
  if (!isFree(scan, i, last)) return undefined;
  if (n.form === 'ordinal') return isOrdinalUse(scan, i, last) ? ordinalMention(scan, i, n) : undefined;
  if (token.kind === 'number' && isNoFigure(scan, i, last)) return undefined;
  if (n.form === 'multiple' && n.words && !isMultipleUse(scan, i, last)) return undefined;
  if (n.form === 'fraction' && !isFractionUse(scan, i, last, n)) return undefined;
  return rangeAt(scan, i, last, n) ?? figure(scan, i, last, n);
}

const DIGITS = new Set(['digit', 'digits', 'figure']);

const SCALE_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['thousandth', 3],
  ['millionth', 6],
  ['billionth', 9],
]);

/** "its 30 millionth crate", "the one-millionth". */
function scaleOrdinal(scan: Scan, i: number, last: number, n: ScannedNumber): QuantityMention | undefined {
  const at = norm(scan, last) === '-' ? last + 1 : last;
  const power = SCALE_ORDINALS.get(norm(scan, at));
  if (power === undefined || n.form !== 'cardinal') return undefined;
  return ordinalMention(scan, i, { ...n, end: scan.tokens[at]!.end, exponent: n.exponent + power });
}

function ordinalMention(scan: Scan, i: number, n: ScannedNumber): QuantityMention | undefined {
  const last = tokenAfter(scan, i + 1, n.end);
  if (!isFree(scan, i, last) || n.digits < 1) return undefined;
  const value = n.digits * 10 ** n.exponent;
  return {
    type: 'quantity',
    ...at(scan, i, last),
    form: 'ordinal',
    written: scan.text.slice(scan.tokens[i]!.start, scan.tokens[last - 1]!.end),
    value,
    interval: [value, value],
    bound: 'exact',
    unit: 'ordinal',
    core: { start: n.start, end: n.end },
  };
}

function figure(scan: Scan, i: number, numberLast: number, n: ScannedNumber): QuantityMention | undefined {
  const money = currencyBefore(scan, i);
  const unit = unitAfter(scan, numberLast, n) ?? (money ? undefined : unitOfList(scan, numberLast, n));
  const start = money?.first ?? i;
  const plus = norm(scan, numberLast) === '+' && !scan.tokens[numberLast]!.spaceBefore;
  const word = norm(scan, i);
  if (!unit && !money && isLooseWord(scan, i, numberLast, n)) return undefined;
  if ((word === 'one' || word === 'zero') && n.exponent === 0 && n.digits <= 1 && !unit) return undefined;
  const ratio = n.form === 'multiple' || n.form === 'fraction';
  const style: PrintedStyle = unit?.style ?? (money ? 'money' : ratio ? 'ratio' : 'count');
  const found = boundAround(scan, start, n, unit?.form === 'duration');
  const size = sizeEnd(scan, numberLast);
  let last = Math.max(unit?.last ?? size, plus ? numberLast + 1 : 0);
  let bound = plus && found.bound === 'exact' ? 'more_than' : found.bound;
  if (bound === 'exact') {
    const after = boundAfter((k) => norm(scan, last + k - 1) || undefined);
    if (after && !(norm(scan, last) === 'plus' || norm(scan, last) === 'odd')) {
      bound = after.bound;
      last += after.length;
    }
  }
  const power = (unit?.power ?? 0) + (unit || money ? 0 : scaleOfList(scan, numberLast, n));
  const scaled: ScannedNumber = power ? { ...n, exponent: n.exponent + power } : n;
  const printed = printedInterval(scaled, bound, style);
  // Percentages stay magnitudes: rules of change read their direction from words.
  const minus = (unit?.form ?? 'count') === 'count' && !ratio && isMinus(scan, start);
  const factor = (unit?.times ?? 1) * (minus ? -1 : 1);
  const form = ratio && !unit?.form ? 'ratio' : (unit?.form ?? 'count');
  return {
    type: 'quantity',
    ...at(scan, minus ? Math.min(found.first, start - 1) : found.first, last),
    form: ratio && form === 'count' ? 'ratio' : form,
    written: scan.text.slice(n.start, n.end),
    ...timesFactor(printed, factor),
    ...unitFields(unit, money, ratio),
    ...(!unit && !money && size > numberLast ? sizeUnit(scan, n) : {}),
    core: { start: n.start, end: n.end },
  };
}

/** "10.4 and 16.6 percent", "5.0 and 4.2 percentage points": the unit is said once, behind the last of the list. */
function unitOfList(scan: Scan, last: number, n: ScannedNumber): Unit | undefined {
  const next = nextOfList(scan, last, n);
  const unit = next && unitAfter(scan, next.last, next.number);
  if (!unit || (unit.form !== 'percent' && unit.form !== 'point')) return undefined;
  return { ...unit, last };
}

/** "1.2 and 1.3 million": the scale is said once, and a broken number has none of its own. */
function scaleOfList(scan: Scan, last: number, n: ScannedNumber): number {
  const next = n.scaled || n.decimals === 0 ? undefined : nextOfList(scan, last, n);
  if (!next?.number.scaled) return 0;
  const power = next.number.exponent + next.number.decimals;
  return next.number.decimals > 0 && power >= 6 ? power : 0;
}

/** The next number of a list of two, right behind "and". */
function nextOfList(
  scan: Scan,
  last: number,
  n: ScannedNumber,
): { number: ScannedNumber; last: number } | undefined {
  if (n.form !== 'cardinal' || n.words || norm(scan, last) !== 'and') return undefined;
  const token = scan.tokens[last + 1];
  if (token?.kind !== 'number' || scan.taken[last + 1]) return undefined;
  const number = scanNumber(scan.text, token.start, 'en');
  return number?.form === 'cardinal' ? { number, last: tokenAfter(scan, last + 2, number.end) } : undefined;
}

/** "a profit of -2.5 billion": a dash that leans on the figure and on nothing before it. */
function isMinus(scan: Scan, start: number): boolean {
  const sign = norm(scan, start - 1);
  const token = scan.tokens[start - 1];
  if ((sign !== '-' && sign !== '−') || !token || scan.taken[start - 1]) return false;
  const leans = !scan.tokens[start]!.spaceBefore && (token.spaceBefore || norm(scan, start - 2) === '(');
  return leans && start >= 2 && scan.tokens[start - 2]!.kind !== 'number';
}

/** Scales of a hundred million and more that stand alone are sums of money: "trillion-scale", "100-billion level". */
function sizeUnit(scan: Scan, n: ScannedNumber): { unit?: string } {
  const unit = scan.index.lexicon.sizeUnit;
  return unit !== undefined && n.digits * 10 ** n.exponent >= 1e8 ? { unit } : {};
}

function timesFactor(
  p: Printed,
  factor: number,
): Pick<QuantityMention, 'value' | 'interval' | 'bound'> & {
  soft?: readonly [number | null, number | null];
} {
  const scale = (x: number | null): number | null => (x === null ? null : x * factor);
  const ends = ([lo, hi]: readonly [number | null, number | null]): readonly [
    number | null,
    number | null,
  ] => (factor < 0 ? [scale(hi), scale(lo)] : [scale(lo), scale(hi)]);
  return {
    value: (p.value ?? p.interval[0] ?? 0) * factor,
    interval: ends(p.interval),
    bound: p.bound,
    ...(p.soft ? { soft: ends(p.soft) } : {}),
  };
}

const sizeOf = (n: ScannedNumber): number => n.digits * 10 ** n.exponent;

const JOINTS = new Set(['-', '~', '–', '—']);

/** "between 1.2 and 1.3 million", "5-7%", "1.2 to 1.3 million crates". */
function rangeAt(scan: Scan, i: number, last: number, a: ScannedNumber): QuantityMention | undefined {
  if (a.form !== 'cardinal') return undefined;
  const between =
    norm(scan, i - 1) === 'between' || norm(scan, currencyBefore(scan, i)?.first ?? i - 1) === 'between';
  const ownUnit = scanUnitForm(scan.text, a.end);
  let k = ownUnit ? tokenAfter(scan, last, ownUnit.end) : last;
  const joint = norm(scan, k);
  if (!(JOINTS.has(joint) || joint === 'to' || (between && joint === 'and'))) return undefined;
  // "33,181 -31.9%": a sign that leans on the second figure.
  if (joint !== 'to' && scan.tokens[k]!.spaceBefore && !scan.tokens[k + 1]?.spaceBefore) return undefined;
  // "an increase of 65.1% to 72.0%", "revenue of 32 billion to 34 billion": behind "of" both ends are of one amount.
  const spread =
    norm(scan, currencyBefore(scan, i)?.first ?? i - 1) === 'of' ||
    norm(scan, (currencyBefore(scan, i)?.first ?? i) - 1) === 'of';
  if (
    joint === 'to' &&
    !spread &&
    (ownUnit || a.scaled || norm(scan, i - 1) === 'from' || norm(scan, i - 1) === 'by')
  )
    return undefined;
  k++;
  if (CURRENCY_TOKENS.has(norm(scan, k))) k++;
  const token = scan.tokens[k];
  if (!token || scan.taken[k] || (token.kind !== 'number' && !ONES.has(token.norm))) return undefined;
  const b = scanNumber(scan.text, token.start, 'en');
  if (b?.form !== 'cardinal') return undefined;
  const numberLast = tokenAfter(scan, k + 1, b.end);
  const unit = unitAfter(scan, numberLast, b);
  // "an increase of 146% to 28,277": where it led.
  if (joint === 'to' && spread && (ownUnit ? unit?.form !== 'percent' : a.scaled && !b.scaled))
    return undefined;
  // "120,000 to 125,000 deliveries": what is counted stands behind in place of a unit.
  const counted = hitAt(scan, numberLast, 'activity')?.entries.some((e) => !e.verb) === true;
  const ranged = spread && norm(scan, i - 2) === 'range';
  if (joint === 'to' && !unit && !b.scaled && !counted && !ranged) return undefined;
  // "1.2 to 1.3 million" shares its scale, "$750,000 to $1 million" does not: what is scaled must stay the lower end.
  const shared = !a.scaled && b.scaled ? { ...a, exponent: a.exponent + b.exponent + b.decimals } : a;
  const low: ScannedNumber = shared !== a && sizeOf(shared) < sizeOf(b) ? { ...shared, scaled: true } : a;
  const power = unit?.power ?? 0;
  const printed = printedRange(
    { ...low, exponent: low.exponent + power },
    { ...b, exponent: b.exponent + power },
  );
  const [lo, hi] = printed.interval;
  if (lo === null || hi === null || lo >= hi) return undefined;
  const money = currencyBefore(scan, i);
  const start = money?.first ?? i;
  const first = between ? start - 1 : start;
  return {
    type: 'quantity',
    ...at(scan, first, unit?.last ?? numberLast),
    form: unit?.form ?? 'count',
    written: scan.text.slice(a.start, b.end),
    ...timesFactor(printed, unit?.times ?? 1),
    ...unitFields(unit, money, false),
    core: { start: a.start, end: b.end },
  };
}
