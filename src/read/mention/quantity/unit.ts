import type { PrintedStyle } from '../../../num/printed/interval.ts';
import type { ScannedNumber } from '../../../num/printed/types.ts';
import { scanUnitForm } from '../../../num/printed/units.ts';
import { TIME_UNITS } from '../../lang/en/months.ts';
import { COUNTERS, CURRENCY_BEFORE } from '../../lang/en/units.ts';
import type { QuantityMention } from '../../types.ts';
import { hitAt, norm, type Scan, tokenAfter } from '../scan.ts';

export interface Unit {
  readonly last: number;
  readonly form: QuantityMention['form'];
  readonly unit?: string;
  readonly object?: string;
  readonly style: PrintedStyle;
  readonly power?: number;
  readonly times?: number;
}

export function unitAfter(scan: Scan, last: number, n: ScannedNumber): Unit | undefined {
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

/** "2.788 million crates", "seven cities", "472,300 units": up to two plain words may stand before the noun. */
function countedNoun(scan: Scan, from: number): Unit | undefined {
  for (let k = from; k < from + 3; k++) {
    const token = scan.tokens[k];
    if (token?.kind !== 'word' || scan.taken[k]) return undefined;
    if (COUNTERS.has(token.norm) && k === from) return unitsOf(scan, k + 1);
    const cls = hitAt(scan, k, 'class');
    const object = hitAt(scan, k, 'object');
    if (cls && (!object || cls.last >= object.last) && cls.entries.some((e) => e.plural)) {
      return { last: cls.last, form: 'count', unit: 'count', style: 'count' };
    }
    if (object && (k === from || object.entries.some((e) => e.plural))) {
      // "three toy enterprises" counts enterprises.
      const inner = hitAt(scan, object.last, 'class');
      if (inner?.entries.some((e) => e.plural))
        return { last: inner.last, form: 'count', unit: 'count', style: 'count' };
      // "1.8 million toy units": the counter stands behind the thing.
      const counter = COUNTERS.has(norm(scan, object.last));
      const many = counter || object.entries.some((e) => e.plural);
      if (!many && !hitAt(scan, object.last, 'activity')) return undefined;
      const id = object.entries[0]!.id;
      const unit = scan.index.lexicon.objects[id]?.unit;
      return {
        last: counter ? object.last + 1 : object.last,
        form: 'count',
        ...(unit ? { unit } : {}),
        object: id,
        style: 'count',
      };
    }
    if (!PLAIN_BEFORE_NOUN.has(token.norm) && k > from) return undefined;
    if (STOP_BEFORE_NOUN.has(token.norm)) return undefined;
  }
  return undefined;
}

/** "394,000 units", "394,000 units of wooden toys": the thing may stand behind its counter. */
function unitsOf(scan: Scan, k: number): Unit {
  const object = norm(scan, k) === 'of' ? hitAt(scan, k + 1, 'object') : undefined;
  const entry = object?.entries.find((e) => e.plural);
  const whole = entry && !hitAt(scan, object!.last, 'class') && !hitAt(scan, object!.last, 'activity');
  if (!whole) return { last: k, form: 'count', style: 'count' };
  const unit = scan.index.lexicon.objects[entry.id]?.unit;
  return { last: object!.last, form: 'count', ...(unit ? { unit } : {}), object: entry.id, style: 'count' };
}

const STOP_BEFORE_NOUN = new Set(
  'more fewer less in of to by and or for from on at with as than that which was were is are up down a an the over under per last this year when while if once though although because since until unless where whereas whilst but so plus including excluding despite amid versus vs compared among between within before after yet not both whose who making'.split(
    ' ',
  ),
);

const PLAIN_BEFORE_NOUN = new Set(
  'new such other more complete local chinese domestic different major large small pure'.split(' '),
);

export const CURRENCY_TOKENS = new Set([...CURRENCY_BEFORE.keys()].flatMap((k) => k.split(' ')));

export interface Money {
  readonly unit: string;
  readonly first: number;
}

export function currencyBefore(scan: Scan, i: number): Money | undefined {
  const one = norm(scan, i - 1);
  if (!CURRENCY_TOKENS.has(one)) return undefined;
  const two = `${norm(scan, i - 2)} ${one}`;
  const pair = CURRENCY_BEFORE.get(two);
  if (pair) return { unit: pair, first: i - 2 };
  const unit = CURRENCY_BEFORE.get(one);
  return unit ? { unit, first: i - 1 } : undefined;
}

export function unitFields(
  unit: Unit | undefined,
  money: Money | undefined,
  ratio: boolean,
): { unit?: string; object?: string } {
  const name =
    money?.unit ?? (ratio && unit?.form === 'count' ? 'ratio' : unit?.unit) ?? (ratio ? 'ratio' : undefined);
  return { ...(name ? { unit: name } : {}), ...(unit?.object ? { object: unit.object } : {}) };
}

/** "trillion-scale", "million-level": the noun of size belongs to the figure. */
export function sizeEnd(scan: Scan, last: number): number {
  if (norm(scan, last) !== '-') return last;
  const word = norm(scan, last + 1);
  return word === 'scale' || word === 'level' || word === 'class' || word === 'size' ? last + 2 : last;
}
