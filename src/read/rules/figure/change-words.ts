import type { Clause } from '../../context/clauses.ts';
import { type Mark, wordAt } from '../../context/phrases.ts';
import { isChangeNoun } from '../../context/verbs-en.ts';
import type { RuleInput } from '../../rule.ts';
import type { Mention, QuantityMention } from '../../types.ts';

/** A change word before or after the figure, nearest first, in its clause; and which way it points. */
export function changeBeside(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
): { mark: Mark; by: string } | undefined {
  let best: { mark: Mark; by: string; cost: number } | undefined;
  const from = startOfMovement(input, clause);
  for (const mark of input.marks) {
    if (mark.mark !== 'rise' && mark.mark !== 'fall') continue;
    if (mark.last <= from || mark.first >= clause.last) continue;
    // "fell short of its goal by 389": a distance, and no movement.
    if (wordAt(input.sentence, mark.last) === 'short') continue;
    if (mark.last <= q.first) {
      const gap = q.first - mark.last;
      if (gap > 9 || hasFigureBetween(input, mark.last, q.first)) continue;
      const cost = gap;
      if (!best || cost < best.cost)
        best = { mark, by: isChangeNoun(input.sentence, mark.first) ? 'rise-of' : 'rise-by', cost };
    } else if (mark.first >= q.last) {
      // "growth and a 5% month-over-month decline": words of a base take no word of change further away.
      const gap = mark.first - q.last - baseWords(input, q.last, mark.first);
      if (gap > 5 || hasFigureBetween(input, q.last, mark.first)) continue;
      // "9.7% increase" binds closer than "rose … 9.7%" when both stand near.
      const verbLater =
        !isChangeNoun(input.sentence, mark.first) &&
        !['up', 'down', 'higher', 'lower'].includes(wordAt(input.sentence, mark.first));
      if (verbLater) continue;
      const cost = gap + 0.5;
      if (!best || cost < best.cost) best = { mark, by: 'figure-rise', cost };
    }
  }
  return best;
}

/** "fell for a second month, by 12%, to 441,706": how far and where to, cut off by commas, belong to the verb before them. */
export function startOfMovement(input: RuleInput, clause: Clause): number {
  let at: Clause = clause;
  while (
    at.kind === 'fragment' &&
    at.leansOn !== undefined &&
    MOVED.has(wordAt(input.sentence, at.first)) &&
    at.leansOn < at.index
  )
    at = input.clauses[at.leansOn]!;
  return at.first;
}

const MOVED = new Set(['by', 'to', 'from']);

/** Tokens of "year-on-year", "month-over-month" between two points. */
function baseWords(input: RuleInput, from: number, to: number): number {
  const base = input.marks.find((m) => ON_BASE.has(m.mark) && m.first >= from && m.last <= to);
  return base ? base.last - base.first : 0;
}

export const ON_BASE: ReadonlySet<string> = new Set(['on_year', 'on_month', 'on_quarter']);

export function hasFigureBetween(input: RuleInput, from: number, to: number): boolean {
  return input.mentions.some(
    (m) =>
      m.type === 'quantity' &&
      m.form !== 'duration' &&
      m.form !== 'ordinal' &&
      m.first >= from &&
      m.last <= to,
  );
}

/** A time, or the same stretch of another year, begins here. */
const isThen = (input: RuleInput, at: number): boolean =>
  input.mentions.some(
    (m) =>
      (m.type === 'period' || (m.type === 'cue' && m.cue === 'same_period')) &&
      m.first >= at &&
      m.first <= at + 1,
  );

/** "51.1 percent more than a year earlier", "3% less than in 2024". */
export function moreOrLess(input: RuleInput, q: QuantityMention): 'up' | 'down' | undefined {
  const end = endOfPercents(input, q);
  const word = wordAt(input.sentence, end);
  // "4% under the same period": not "5% under the plan".
  const under = word === 'under' && isThen(input, end + 1);
  const up = word === 'more' || word === 'higher' || word === 'larger' || word === 'above';
  const down =
    under ||
    word === 'less' ||
    word === 'fewer' ||
    word === 'lower' ||
    word === 'smaller' ||
    word === 'below';
  if (!up && !down) return undefined;
  return up ? 'up' : 'down';
}

/** "33.1 percent and 32.7 percent more than …": the word stands behind the last of the list. */
function endOfPercents(input: RuleInput, q: QuantityMention): number {
  let end = q.last;
  if (q.form !== 'percent') return end;
  for (const m of input.mentions) {
    if (m.type !== 'quantity' || m.form !== 'percent' || m.first <= end || m.first - end > 2) continue;
    for (let i = end; i < m.first; i++) if (!LISTING.has(wordAt(input.sentence, i))) return end;
    end = m.last;
  }
  return end;
}

const LISTING = new Set(['and', ',']);

/**
 * A second rate of the same movement: "up 22% year on year and 7% month on month", "up 36% from the same month last year and 12% from
 * September", "fell by 12% year-on-year to 436,000 units and by 11% month-on-month". Between the two stand the base of the first, where
 * the movement led, and joints; the second has a base of its own behind it.
 */
export function isOtherBase(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  if (b.first - a.last > FURTHEST || !hasBaseBehind(input, b)) return false;
  let joined = false;
  for (let i = a.last; i < b.first; ) {
    const word = wordAt(input.sentence, i);
    joined ||= word === 'and' || word === ',' || word === '/';
    const base =
      input.marks.find((m) => ON_BASE.has(m.mark) && m.first === i) ??
      input.mentions.find((m) => m.first === i && isTimeOrEnd(input, m));
    if (!base && !BETWEEN_RATES.has(word)) return false;
    i = base ? base.last : i + 1;
  }
  return joined;
}

const FURTHEST = 20;
const BETWEEN_RATES = new Set(
  'and , by from over on in to with compared the a an versus vs than / ; ( ) of against also last previous year month quarter earlier ago'.split(
    ' ',
  ),
);

/** A time, "the same month last year", the amount that was reached, or the one it started from. */
function isTimeOrEnd(input: RuleInput, m: Mention): boolean {
  if (m.type === 'period' || (m.type === 'cue' && m.cue === 'same_period')) return true;
  return m.type === 'quantity' && m.form === 'count' && ENDS.has(wordAt(input.sentence, m.first - 1));
}

const ENDS = new Set(['to', 'from', 'over', 'on', 'against', 'versus']);

/** "12% month on month", "7% from September", "3% on a year earlier", "5% compared with the same period". */
function hasBaseBehind(input: RuleInput, q: QuantityMention): boolean {
  for (const m of input.marks)
    if (ON_BASE.has(m.mark) && m.first >= q.last && m.first <= q.last + 1) return true;
  const word = wordAt(input.sentence, q.last);
  const compared = word === 'compared' || word === 'relative';
  if (!compared && !AGAINST.has(word)) return false;
  const start = compared ? q.last + 2 : q.last + 1;
  // "15% from 174,915 units in August": the amount first, and then its time.
  const amount = input.mentions.find((m) => m.type === 'quantity' && m.form === 'count' && m.first === start);
  const from = amount?.last ?? start;
  return input.mentions.some(
    (m) =>
      (m.type === 'period' || (m.type === 'cue' && m.cue === 'same_period')) &&
      m.first >= from &&
      m.first <= from + 2,
  );
}

const AGAINST = new Set(['from', 'over', 'on', 'versus', 'vs', 'against', 'in']);

export const DOUBLINGS: ReadonlySet<string> = new Set([
  ...[
    'doubled',
    'doubling',
    'tripled',
    'tripling',
    'trebled',
    'quadrupled',
    'quadrupling',
    'quintupled',
    'halved',
    'halving',
  ],
]);
