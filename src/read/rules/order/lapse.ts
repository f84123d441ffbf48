import { ORDINALS } from '../../../num/printed/numerals-en.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { cuesOf, quantitiesOf, word } from './scan.ts';
import { UNIT_WORDS } from './words-en.ts';

/** How long something lasts: "for seven years", "three consecutive years", "the fourth year in a row". */
export interface Lapse {
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly unit: 'year' | 'quarter' | 'month';
  /** Told as the n-th of a row: the last one is the period spoken of. */
  readonly nth: boolean;
  /** "running", "in a row", "consecutive" stands beside it. */
  readonly row: boolean;
}

/** Lapses between two tokens, in order. */
export function lapsesIn(input: RuleInput, first: number, last: number): Lapse[] {
  return input.once(findLapses).filter((lapse) => lapse.first >= first && lapse.first < last);
}

function findLapses(input: RuleInput): readonly Lapse[] {
  const found: Lapse[] = [];
  const rows = cuesOf(input, 'consecutive');
  const rowStarting = (i: number) => rows.find((c) => c.first === i);
  const quantities = quantitiesOf(input);
  // Most sentences have nothing that lasts.
  const lasting = rows.length > 0 || quantities.some((q) => q.form === 'duration');
  if (!lasting && cuesOf(input, 'rise', 'fall').length === 0) return found;
  const starts = quantityStarts(input);
  for (let i = 0; i < input.sentence.tokens.length; i++) {
    const q = starts.get(i);
    if (q?.form === 'duration' && isUnit(q.unit) && Number.isInteger(q.value)) {
      const row =
        rowStarting(q.last) ??
        rowStarting(q.first - 1) ??
        rows.find((c) => c.first > q.first && c.last <= q.last);
      found.push({
        first: i,
        last: row ? Math.max(row.last, q.last) : q.last,
        length: q.value,
        unit: q.unit,
        nth: false,
        row: row !== undefined,
      });
      i = q.last - 1;
      continue;
    }
    const count = q?.form === 'count' && q.unit === undefined && Number.isInteger(q.value) ? q : undefined;
    const digits = q ? undefined : ordinalInDigits(input, i);
    const ordinal = q?.form === 'ordinal' ? q.value : (digits ?? ORDINALS.get(word(input, i)));
    if (!count && ordinal === undefined) continue;
    const after = q?.last ?? (digits === undefined ? i + 1 : i + 2);
    const row = rowStarting(after);
    const at = row?.last ?? after;
    // "the fifth consecutive monthly decline"
    const each = row ? EACH.get(word(input, at)) : undefined;
    const unit = each ?? UNIT_WORDS.get(word(input, at));
    if (unit === undefined) continue;
    const late =
      row ??
      rowStarting(at + 1) ??
      (count ? undefined : (movementAfter(input, at + 1, unit) ?? goesOn(input, i, at, unit)));
    if (!late) continue;
    const length = count?.value ?? ordinal!;
    if (length < 2 || length > 200) continue;
    found.push({ first: i, last: Math.max(at + 1, late.last), length, unit, nth: !count, row: true });
    i = at;
  }
  return found;
}

/** "the fifth month of year-on-year decline": a row told by what lasts. */
function movementAfter(input: RuleInput, of: number, unit: Lapse['unit']): { last: number } | undefined {
  // "the third quarter of growth" may be the quarter itself.
  if (word(input, of) !== 'of' || unit === 'quarter') return undefined;
  let i = of + 1;
  while (i < of + 8 && ['year', 'on', 'over', '-', 'month', 'consistent', 'steady'].includes(word(input, i)))
    i++;
  return cuesOf(input, 'rise', 'fall').some((c) => c.first === i) ? { last: of } : undefined;
}

/** "rose for a fifth month": a month like the ones before it; a quarter or year so told may be any other. */
function goesOn(
  input: RuleInput,
  first: number,
  at: number,
  unit: Lapse['unit'],
): { last: number } | undefined {
  const row = unit === 'month' && word(input, first - 1) === 'a' && word(input, first - 2) === 'for';
  return row && word(input, at) === 'month' ? { last: at + 1 } : undefined;
}

/** "12th": the digits and their ending are two tokens. */
function ordinalInDigits(input: RuleInput, i: number): number | undefined {
  const token = input.sentence.tokens[i];
  const ending = input.sentence.tokens[i + 1];
  if (token?.kind !== 'number' || ending?.spaceBefore || !ENDINGS.has(ending?.norm ?? '')) return undefined;
  const value = Number(token.norm);
  return Number.isInteger(value) ? value : undefined;
}

const ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
const EACH: ReadonlyMap<string, Lapse['unit']> = new Map([
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['annual', 'year'],
  ['yearly', 'year'],
]);

/** Figures by their first token. */
function quantityStarts(input: RuleInput): ReadonlyMap<number, QuantityMention> {
  return new Map(quantitiesOf(input).map((q) => [q.first, q]));
}

function isUnit(unit: string | undefined): unit is Lapse['unit'] {
  return unit === 'year' || unit === 'quarter' || unit === 'month';
}

/** A lapse that something lasts through: in a row, or after "for". */
export function lasts(input: RuleInput, lapse: Lapse): boolean {
  if (lapse.row) return true;
  let i = lapse.first - 1;
  while (
    [
      'the',
      'some',
      'about',
      'nearly',
      'almost',
      'all',
      'more',
      'than',
      'past',
      'last',
      'at',
      'least',
      'over',
    ].includes(word(input, i))
  )
    i--;
  return word(input, i) === 'for' || word(input, i) === 'throughout';
}
