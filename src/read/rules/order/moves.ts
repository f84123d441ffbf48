import { type Period, shiftYears } from '../../../model/period.ts';
import type { RuleInput } from '../../rule.ts';
import type { PeriodMention, QuantityMention } from '../../types.ts';
import type { Place } from './place.ts';
import { cuesOf, periodsOf, quantitiesOf, word } from './scan.ts';
import { PLACE_NOUNS } from './words-en.ts';

/** One ordinal left for another: "climbed from fifth to third", "third, up from fifth in 2023". */
export interface Move {
  readonly from: QuantityMention;
  readonly to: QuantityMention;
  /** Token of the verb. */
  readonly at: number;
  /** When the old place was held; not told, the old place is nothing to check. */
  readonly then?: PeriodMention;
}

export function movesIn(input: RuleInput): Move[] {
  const ordinals = quantitiesOf(input).filter((q) => q.form === 'ordinal');
  return ordinals.flatMap((q): Move[] => {
    if (word(input, beforeThe(input, q.first) - 1) !== 'from') return [];
    const start = beforeThe(input, q.first) - 1;
    const to = ordinals.find((o) => o !== q && (leadsTo(input, q, o) || comesFrom(input, o, start)));
    if (!to) return [];
    const verb = cuesOf(input, 'moved')
      .filter((c) => c.first < Math.min(to.first, start))
      .pop();
    if (!verb && !comesFrom(input, to, start)) return [];
    const end = PLACE_NOUNS.has(word(input, q.last)) ? q.last + 1 : q.last;
    const cls = input.mentions.find((m) => m.type === 'class' && m.first >= end && m.first <= end + 1);
    const told = cls?.last ?? end;
    const then = periodsOf(input).find((p) => p.first >= told && p.first <= told + 1);
    return [{ from: q, to, at: verb?.first ?? to.first, ...(then ? { then } : {}) }];
  });
}

const beforeThe = (input: RuleInput, at: number): number => (word(input, at - 1) === 'the' ? at - 1 : at);

/** "… from fifth [place] [in 2023] to third". */
function leadsTo(input: RuleInput, q: QuantityMention, o: QuantityMention): boolean {
  if (o.first <= q.last || o.first - q.last > 9) return false;
  return word(input, beforeThe(input, o.first) - 1) === 'to';
}

/** "third, up from fifth", "to third from fifth". */
function comesFrom(input: RuleInput, o: QuantityMention, from: number): boolean {
  if (o.last > from || from - o.last > 14) return false;
  const way = word(input, from - 1);
  return ['up', 'down', 'rising', 'falling'].includes(way) || from - o.last <= 2;
}

/** "up two places [from 2024 / from a year earlier]": how far, and from when. */
export interface Steps {
  /** Positive when the place got better. */
  readonly by: number;
  readonly first: number;
  readonly last: number;
  readonly base?: PeriodMention;
}

export function stepsBehind(input: RuleInput, place: Place): Steps | undefined {
  for (let i = place.last; i < place.last + 14; i++) {
    // "up one place": too small a number to be a figure of its own.
    if (!['one', 'a'].includes(word(input, i + 1)) || !STEPS.has(word(input, i + 2))) continue;
    const by = UP.has(word(input, i)) ? 1 : DOWN.has(word(input, i)) ? -1 : 0;
    if (by === 0) continue;
    const base = periodsOf(input).find((p) => p.first >= i + 3 && p.first <= i + 6);
    return { by, first: i, last: base?.last ?? i + 3, ...(base ? { base } : {}) };
  }
  for (const q of quantitiesOf(input)) {
    if (q.form !== 'count' || q.bound !== 'exact' || q.first < place.last || q.first > place.last + 14)
      continue;
    const last = STEPS.has(word(input, q.last))
      ? q.last + 1
      : STEPS.has(word(input, q.last - 1))
        ? q.last
        : -1;
    if (last < 0 || !Number.isInteger(q.value)) continue;
    const way = word(input, q.first - 1) === 'by' ? word(input, q.first - 2) : word(input, q.first - 1);
    const by = UP.has(way) ? q.value : DOWN.has(way) ? -q.value : 0;
    if (by === 0) continue;
    const base = periodsOf(input).find((p) => p.first >= last && p.first <= last + 3);
    return { by, first: q.first - 1, last: base?.last ?? last, ...(base ? { base } : {}) };
  }
  return undefined;
}

const STEPS = new Set(
  'place places spot spots position positions rank ranks notch notches rung rungs'.split(' '),
);
const UP = new Set('up rising climbing gaining rose climbed gained jumping jumped'.split(' '));
const DOWN = new Set(
  'down falling dropping losing fell dropped lost slipping slipped sliding slid'.split(' '),
);

/** A period that words count back from another: "a year earlier" beside a place held in 2025 is 2024. */
export function periodAgo(input: RuleInput, m: PeriodMention, now: Period | undefined): Period | undefined {
  const { relative } = m;
  if (relative?.anchor !== 'context' || relative.month !== undefined) return input.bind.periodOf(m)?.value;
  if (relative.unit !== 'year' || now === undefined) return undefined;
  return yearsOn(now, relative.offset);
}

/** The same stretch some years on; only for one time inside the calendar. */
export function yearsOn(period: Period, years: number): Period | undefined {
  return /^\d{4}/.test(period) ? shiftYears(period, years) : undefined;
}
