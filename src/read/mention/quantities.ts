import { boundAfter, boundBefore } from '../../num/printed/bounds.ts';
import {
  type Printed,
  type PrintedStyle,
  printedInterval,
  printedRange,
} from '../../num/printed/interval.ts';
import { MULTIPLES, ONES, ORDINALS, SCALES, TENS } from '../../num/printed/numerals-en.ts';
import { scanNumber, scanPlace } from '../../num/printed/scan-number.ts';
import type { PrintedBound, ScannedNumber } from '../../num/printed/types.ts';
import { scanUnitForm } from '../../num/printed/units.ts';
import { TIME_UNITS } from '../lang/en/months.ts';
import { COUNTERS, CURRENCY_BEFORE } from '../lang/en/units.ts';
import type { QuantityMention } from '../types.ts';
import { at, hitAt, isFree, norm, type Scan, take, tokenAfter } from './scan.ts';

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

const OPENERS = new Set([
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
]);

function quantityAt(scan: Scan, i: number): QuantityMention | undefined {
  const token = scan.tokens[i]!;
  if (token.kind !== 'number' && !OPENERS.has(token.norm)) return undefined;
  const place = token.kind === 'number' ? undefined : scanPlace(scan.text, token.start);
  if (place) return ordinalMention(scan, i, place);
  const n = scanNumber(scan.text, token.start, 'en');
  if (!n) return undefined;
  if (norm(scan, i - 1) === 'every' || isLabelled(scan, i)) return undefined;
  const last = tokenAfter(scan, i + 1, n.end);
  const counted = scaleOrdinal(scan, i, last, n);
  if (counted) return counted;
  if (!isFree(scan, i, last)) return undefined;
  if (n.form === 'ordinal') return isOrdinalUse(scan, i, last) ? ordinalMention(scan, i, n) : undefined;
  if (token.kind === 'number' && isNoFigure(scan, i, last)) return undefined;
  if (n.form === 'multiple' && n.words && !isMultipleUse(scan, i, last)) return undefined;
  if (n.form === 'fraction' && !isFractionUse(scan, i, last, n)) return undefined;
  return rangeAt(scan, i, last, n) ?? figure(scan, i, last, n);
}

const LABELS = new Set(
  'level phase stage tier version chapter section article page table part category grade generation route'.split(
    ' ',
  ),
);

/** "Level 3", "Chapter 2": a name, not a count. */
function isLabelled(scan: Scan, i: number): boolean {
  return LABELS.has(norm(scan, i - 1)) && scan.tokens[i]!.kind === 'number';
}

const SCALE_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['thousandth', 3],
  ['millionth', 6],
  ['billionth', 9],
]);

/** "its 30 millionth vehicle", "the one-millionth". */
function scaleOrdinal(scan: Scan, i: number, last: number, n: ScannedNumber): QuantityMention | undefined {
  const at = norm(scan, last) === '-' ? last + 1 : last;
  const power = SCALE_ORDINALS.get(norm(scan, at));
  if (power === undefined || n.form !== 'cardinal') return undefined;
  return ordinalMention(scan, i, { ...n, end: scan.tokens[at]!.end, exponent: n.exponent + power });
}

/** "01", a clock time, part of a version or a fraction date. */
function isNoFigure(scan: Scan, i: number, last: number): boolean {
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

// ── ordinals ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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

const NOT_PLACES = new Set(
  'half time times of batch step hand quarter year day month round phase stage'.split(' '),
);
const AFTER_HYPHEN = new Set(
  'place placed largest biggest highest best ranked lowest ranking most'.split(' '),
);

/** "third-party", "first half", "at first", "a second" are no places in an order; "for the first time" is a phrase of its own. */
function isOrdinalUse(scan: Scan, i: number, last: number): boolean {
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

// ── words that are numbers only in company ─────────────────────────────────────────────────────────────────────────────

const AFTER_MULTIPLE = new Set('the its their that those as what his of'.split(' '));

/** "doubled" always; "double", "twice", "triple" before what they multiply ("twice the", "twice as"). */
function isMultipleUse(scan: Scan, i: number, last: number): boolean {
  const word = norm(scan, i);
  if (word.endsWith('ed') || word.endsWith('ing') || word.endsWith('s')) return norm(scan, last) !== '-';
  if (norm(scan, last) === '-') return false;
  return (
    AFTER_MULTIPLE.has(norm(scan, last)) ||
    norm(scan, i - 1) === 'than' ||
    norm(scan, i - 1) === 'to' ||
    norm(scan, i - 1) === 'nearly'
  );
}

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

function isFractionUse(scan: Scan, i: number, last: number, n: ScannedNumber): boolean {
  const before = norm(scan, i - 1);
  const next = norm(scan, last);
  if (NOT_HALVES.has(before) || next === '-' || next === 'year' || next === 'party') return false;
  if (!n.words) return true;
  if (next === 'of' || next === 'that' || next === 'its' || next === 'their') return true;
  return (
    (BEFORE_FRACTION.has(before) && (next === '' || AFTER_FRACTION.has(next))) ||
    (norm(scan, i) === 'half' && (next === 'the' || next === 'as' || next === 'what'))
  );
}

// ── units ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Unit {
  readonly last: number;
  readonly form: QuantityMention['form'];
  readonly unit?: string;
  readonly object?: string;
  readonly style: PrintedStyle;
  readonly power?: number;
  readonly times?: number;
}

function unitAfter(scan: Scan, last: number, n: ScannedNumber): Unit | undefined {
  const form = scanUnitForm(scan.text, n.end);
  if (form) {
    const end = tokenAfter(scan, last, form.end);
    if (form.form === 'percent') return { last: end, form: 'percent', unit: 'percent', style: 'percent' };
    if (form.form === 'point') return { last: end, form: 'point', unit: 'point', style: 'point' };
    return { last: end, form: 'ratio', unit: 'ratio', style: 'ratio' };
  }
  const hyphen = norm(scan, last) === '-' ? last + 1 : last;
  const between = DURATION_ADJECTIVES.has(norm(scan, hyphen)) ? hyphen + 1 : hyphen;
  const time = TIME_UNITS.get(norm(scan, between));
  if (time && !n.scaled && n.digits * 10 ** n.exponent <= 10_000) {
    return { last: between + 1, form: 'duration', unit: time.unit, style: 'exact', times: time.times };
  }
  const unit = hitAt(scan, hyphen, 'unit');
  if (unit) {
    const u = unit.entries[0]!.unit;
    return { last: unit.last, form: 'count', unit: u.unit, style: u.style, power: u.power };
  }
  return countedNoun(scan, hyphen);
}

/** "three consecutive years", "ten straight months": the cue word stays a cue. */
const DURATION_ADJECTIVES = new Set(
  'consecutive straight successive full whole long calendar uninterrupted'.split(' '),
);

/** "2.788 million vehicles", "seven cities", "472,300 units": up to two plain words may stand before the noun. */
function countedNoun(scan: Scan, from: number): Unit | undefined {
  for (let k = from; k < from + 3; k++) {
    const token = scan.tokens[k];
    if (token?.kind !== 'word' || scan.taken[k]) return undefined;
    if (COUNTERS.has(token.norm) && k === from) return { last: k + 1, form: 'count', style: 'count' };
    const cls = hitAt(scan, k, 'class');
    const object = hitAt(scan, k, 'object');
    if (cls && (!object || cls.last >= object.last) && cls.entries.some((e) => e.plural)) {
      return { last: cls.last, form: 'count', unit: 'count', style: 'count' };
    }
    if (object && (k === from || object.entries.some((e) => e.plural))) {
      // "three automobile enterprises" counts enterprises.
      const inner = hitAt(scan, object.last, 'class');
      if (inner?.entries.some((e) => e.plural))
        return { last: inner.last, form: 'count', unit: 'count', style: 'count' };
      if (!object.entries.some((e) => e.plural) && !hitAt(scan, object.last, 'activity')) return undefined;
      const id = object.entries[0]!.id;
      const unit = scan.index.lexicon.objects[id]?.unit;
      return { last: object.last, form: 'count', ...(unit ? { unit } : {}), object: id, style: 'count' };
    }
    if (!PLAIN_BEFORE_NOUN.has(token.norm) && k > from) return undefined;
    if (STOP_BEFORE_NOUN.has(token.norm)) return undefined;
  }
  return undefined;
}

const STOP_BEFORE_NOUN = new Set(
  'in of to by and or for from on at with as than that which was were is are up down a an the over under per last this year'.split(
    ' ',
  ),
);
const PLAIN_BEFORE_NOUN = new Set(
  'new such other more complete local chinese domestic different major large small pure'.split(' '),
);

// ── bounds ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface BoundFound {
  readonly bound: PrintedBound;
  /** First token of the bound words. */
  readonly first: number;
}

const CURRENCY_TOKENS = new Set([...CURRENCY_BEFORE.keys()].flatMap((k) => k.split(' ')));
const MARKS: Readonly<Record<string, PrintedBound>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'more_than',
  '<': 'less_than',
  '≥': 'at_least',
  '≤': 'at_most',
};
const WENT_UP = new Set(
  'went go goes gone going moved rose ticked shot climbed edged built was is crept add adds added sped speed stepped'.split(
    ' ',
  ),
);
const NEGATORS = new Set(['not', "n't", 'never']);
const VERB_BOUNDS = new Set(
  'exceed exceeds exceeded exceeding surpass surpassed top topped pass passed cross crossed'.split(' '),
);

function boundAround(scan: Scan, start: number, n: ScannedNumber, isDuration: boolean): BoundFound {
  if (n.inner) return { bound: n.inner, first: start };
  const mark = MARKS[norm(scan, start - 1)];
  if (mark) return { bound: mark, first: start - 1 };
  const hit = boundBefore((k) => (scan.taken[start - k] ? undefined : scan.tokens[start - k]?.norm));
  if (hit) {
    const first = start - hit.length;
    const word = norm(scan, first);
    const ok =
      !(
        word === 'up' &&
        (WENT_UP.has(norm(scan, first - 1)) ||
          hitAt(scan, first - 1, 'cue')?.entries.some((e) => e.cue === 'rise'))
      ) &&
      !(word === 'some' && !n.scaled && n.digits < 10) &&
      !((word === 'top' || word === 'tops') && isSmall(n)) &&
      !((word === 'pass' || word === 'passes' || word === 'passed' || word === 'cross') && isSmall(n)) &&
      !(
        isDuration &&
        (word === 'past' || word === 'over' || word === 'under' || word === 'beyond') &&
        norm(scan, first - 1) !== 'for'
      );
    if (ok) {
      if (hit.bound === 'more_than' && VERB_BOUNDS.has(word)) return { bound: verbBound(scan, first), first };
      return { bound: hit.bound, first };
    }
  }
  return { bound: 'exact', first: start };
}

function isSmall(n: ScannedNumber): boolean {
  return !n.scaled && n.decimals === 0 && n.digits < 1000;
}

/** "failed to exceed", "did not exceed": read as their opposite. */
function verbBound(scan: Scan, verb: number): PrintedBound {
  for (let k = verb - 1; k >= 0 && k >= verb - 4; k--) {
    const word = norm(scan, k);
    if (NEGATORS.has(word)) return 'at_most';
    if (
      word === 'failed' ||
      word === 'fail' ||
      word === 'fails' ||
      word === 'failing' ||
      word === 'unable' ||
      word === 'yet'
    )
      return 'less_than';
    if (word === ',' || word === 'and' || word === 'but') break;
  }
  return 'more_than';
}

// ── putting it together ────────────────────────────────────────────────────────────────────────────────────────────────

interface Money {
  readonly unit: string;
  readonly first: number;
}

function currencyBefore(scan: Scan, i: number): Money | undefined {
  const one = norm(scan, i - 1);
  if (!CURRENCY_TOKENS.has(one)) return undefined;
  const two = `${norm(scan, i - 2)} ${one}`;
  const pair = CURRENCY_BEFORE.get(two);
  if (pair) return { unit: pair, first: i - 2 };
  const unit = CURRENCY_BEFORE.get(one);
  return unit ? { unit, first: i - 1 } : undefined;
}

function figure(scan: Scan, i: number, numberLast: number, n: ScannedNumber): QuantityMention | undefined {
  const money = currencyBefore(scan, i);
  const unit = unitAfter(scan, numberLast, n);
  const start = money?.first ?? i;
  const plus = norm(scan, numberLast) === '+' && !scan.tokens[numberLast]!.spaceBefore;
  const word = norm(scan, i);
  if (!unit && !money && isLooseWord(scan, i, numberLast, n)) return undefined;
  if ((word === 'one' || word === 'zero') && n.exponent === 0 && !unit) return undefined;
  const ratio = n.form === 'multiple' || n.form === 'fraction';
  const style: PrintedStyle = unit?.style ?? (money ? 'money' : ratio ? 'ratio' : 'count');
  const found = boundAround(scan, start, n, unit?.form === 'duration');
  let last = Math.max(unit?.last ?? sizeEnd(scan, numberLast), plus ? numberLast + 1 : 0);
  let bound = plus && found.bound === 'exact' ? 'more_than' : found.bound;
  if (bound === 'exact') {
    const after = boundAfter((k) => norm(scan, last + k - 1) || undefined);
    if (after && !(norm(scan, last) === 'plus' || norm(scan, last) === 'odd')) {
      bound = after.bound;
      last += after.length;
    }
  }
  const scaled: ScannedNumber = unit?.power ? { ...n, exponent: n.exponent + unit.power } : n;
  const printed = printedInterval(scaled, bound, style);
  const factor = unit?.times ?? 1;
  const form = ratio && !unit?.form ? 'ratio' : (unit?.form ?? 'count');
  return {
    type: 'quantity',
    ...at(scan, found.first, last),
    form: ratio && form === 'count' ? 'ratio' : form,
    written: scan.text.slice(n.start, n.end),
    ...timesFactor(printed, factor),
    ...unitFields(unit, money, ratio),
    core: { start: n.start, end: n.end },
  };
}

/** "trillion-scale", "million-level": the noun of size belongs to the figure. */
function sizeEnd(scan: Scan, last: number): number {
  if (norm(scan, last) !== '-') return last;
  const word = norm(scan, last + 1);
  return word === 'scale' || word === 'level' || word === 'class' || word === 'size' ? last + 2 : last;
}

function unitFields(
  unit: Unit | undefined,
  money: Money | undefined,
  ratio: boolean,
): { unit?: string; object?: string } {
  const name =
    money?.unit ?? (ratio && unit?.form === 'count' ? 'ratio' : unit?.unit) ?? (ratio ? 'ratio' : undefined);
  return { ...(name ? { unit: name } : {}), ...(unit?.object ? { object: unit.object } : {}) };
}

function timesFactor(
  p: Printed,
  factor: number,
): Pick<QuantityMention, 'value' | 'interval' | 'bound'> & {
  soft?: readonly [number | null, number | null];
} {
  const scale = (x: number | null): number | null => (x === null ? null : x * factor);
  return {
    value: (p.value ?? p.interval[0] ?? 0) * factor,
    interval: [scale(p.interval[0]), scale(p.interval[1])],
    bound: p.bound,
    ...(p.soft ? { soft: [scale(p.soft[0]), scale(p.soft[1])] as const } : {}),
  };
}

/** "a hundred years of …", "one of the first": number words that count nothing we know; digits always stay. */
function isLooseWord(scan: Scan, i: number, last: number, n: ScannedNumber): boolean {
  if (!n.words || n.form !== 'cardinal') return false;
  if (n.scaled) return false;
  const word = norm(scan, i);
  if (word === 'a' || word === 'an') return n.exponent < 2;
  return norm(scan, last) === 'of' && norm(scan, i) === 'one';
}

const JOINTS = new Set(['-', '~', '–', '—']);

/** "between 1.2 and 1.3 million", "5-7%", "1.2 to 1.3 million vehicles". */
function rangeAt(scan: Scan, i: number, last: number, a: ScannedNumber): QuantityMention | undefined {
  if (a.form !== 'cardinal') return undefined;
  const between =
    norm(scan, i - 1) === 'between' || norm(scan, currencyBefore(scan, i)?.first ?? i - 1) === 'between';
  const ownUnit = scanUnitForm(scan.text, a.end);
  let k = ownUnit ? tokenAfter(scan, last, ownUnit.end) : last;
  const joint = norm(scan, k);
  if (!(JOINTS.has(joint) || joint === 'to' || (between && joint === 'and'))) return undefined;
  if (joint === 'to' && (ownUnit || a.scaled || norm(scan, i - 1) === 'from' || norm(scan, i - 1) === 'by'))
    return undefined;
  k++;
  if (CURRENCY_TOKENS.has(norm(scan, k))) k++;
  const token = scan.tokens[k];
  if (!token || scan.taken[k] || (token.kind !== 'number' && !ONES.has(token.norm))) return undefined;
  const b = scanNumber(scan.text, token.start, 'en');
  if (b?.form !== 'cardinal') return undefined;
  const numberLast = tokenAfter(scan, k + 1, b.end);
  const unit = unitAfter(scan, numberLast, b);
  if (joint === 'to' && !unit && !b.scaled) return undefined;
  const low: ScannedNumber =
    !a.scaled && b.scaled ? { ...a, exponent: a.exponent + b.exponent + b.decimals, scaled: true } : a;
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
