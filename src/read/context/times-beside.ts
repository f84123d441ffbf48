import type { PeriodMention, QuantityMention, Sentence } from '../types.ts';
import type { BinderParts } from './binder.ts';
import { wordAt } from './phrases.ts';

/* Which of the times of a sentence stands nearest to a figure, and which belongs to another figure or to what it is held against. */

const COMPARES = new Set(['than', 'times', 'as', 'with', 'to', 'above', 'below']);

/** "1.39 times those of 2024", "higher than that in 2024": the time of what is compared with. */
export function isOfThose(b: BinderParts, m: PeriodMention): boolean {
  const word = (back: number) => wordAt(b.f.sentence, m.first - back);
  if (word(2) !== 'those' && word(2) !== 'that') return false;
  return word(1) === 'of' || (word(1) === 'in' && COMPARES.has(word(3)));
}

/** "higher than in 2024", "down 25% compared with shipments in December": the time of what is compared with. */
export function isAfterThan(b: BinderParts, m: PeriodMention): boolean {
  if (m.role !== 'in') return false;
  for (let i = m.first - 1; i >= 0 && m.first - i <= 6; i--) {
    const word = wordAt(b.f.sentence, i);
    if (word === 'than')
      return wordAt(b.f.sentence, m.first - 1) === 'in' && isAmountBetween(b, i + 1, m.first - 1);
    if (word === 'from' && m.first - i > 2 && isAmountBetween(b, i + 1, m.first - 1)) return true;
    if (word === 'with' || word === 'to') {
      const before = wordAt(b.f.sentence, i - 1);
      if (before === 'compared' || before === 'relative') return true;
    }
    if (b.f.sentence.tokens[i]?.kind === 'punct' && word !== "'s") return false;
    if (b.f.mentions.some((q) => isFigure(q) && q.first <= i && q.last > i)) return false;
  }
  return false;
}

/** Nothing but the words of an amount: "than in 2024", "than shipments in December", not "than any other city in 2024". */
function isAmountBetween(b: BinderParts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const covered = b.metrics.some((m) => m.first <= i && m.last > i);
    if (!covered && !AMOUNTS.has(wordAt(b.f.sentence, i))) return false;
  }
  return true;
}

const AMOUNTS = new Set(['that', 'those', 'the', 'shipments', 'its', 'figure', 'level', 'total']);

/** The mention nearest to the point; one that follows with another figure in between belongs to that figure. */
export function nearestTo(
  b: BinderParts,
  mentions: readonly PeriodMention[],
  at: number,
): PeriodMention | undefined {
  let best: PeriodMention | undefined;
  let bestCost = Infinity;
  for (const m of mentions) {
    if (belongsToOther(b, m, at)) continue;
    const others = b.f.mentions.filter(
      (q) => isFigure(q) && q.first !== at && isBetween(q.first, at, m.first),
    );
    // "5.4 million, bolstered by a rise of 11% in the second half": behind a comma and another figure the time is that figure's.
    // The figures of one list ("A, B and C sold 3, 2 and 1 in October") share the time behind it.
    const listed = m.first > at ? listedFrom(b, at) : at;
    if (m.first > at && others.some((q) => q.first > listed && hasCommaBetween(b, at, q.first))) continue;
    const between = others.filter((q) => m.first < at || q.first > listed).length;
    const cost = distance(b, m, at) + between * 50;
    if (cost < bestCost) {
      best = m;
      bestCost = cost;
    }
  }
  return best;
}

/** "fell 10% in 2022 and 5% in 2023": a time right behind a figure is that figure's, and nearer to it than any other. */
function distance(b: BinderParts, m: PeriodMention, at: number): number {
  const behind = b.f.mentions.find((q) => isFigure(q) && q.last <= m.first && m.first - q.last <= 1);
  if (!behind) return Math.abs(m.first - at);
  return behind.first === at ? 0 : Math.abs(m.first - at) + RIVAL;
}

/** Tokens by which a time that stands behind another figure is further away. */
const RIVAL = 12;

/** First token of the last figure of the list that the figure at the point opens; the point itself when it opens none. */
export function listedFrom(b: BinderParts, at: number): number {
  const figure = b.f.mentions.find((m) => m.first === at && isFigure(m));
  if (figure?.type !== 'quantity') return at;
  const end = endOfList(b, figure);
  return b.f.mentions.find((m) => m.last === end && m.type === 'quantity')?.first ?? at;
}

function hasCommaBetween(b: BinderParts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(b.f.sentence, i) === ',') return true;
  return false;
}

/** "to 34 million from 31 million in 2024": the date stands beside the base figure and is its own. */
export function belongsToOther(b: BinderParts, m: PeriodMention, at: number): boolean {
  if (leadsOlder(b, m, at)) return true;
  return b.f.mentions.some((q) => {
    if (!isFigure(q) || q.first === at || q.last > m.first || m.first - q.last > 4) return false;
    const the = wordAt(b.f.sentence, q.first - 1) === 'the';
    const i = q.first - (the ? 2 : 1);
    const before = wordAt(b.f.sentence, i);
    return (
      before === 'from' ||
      before === 'than' ||
      (the && (before === 'over' || before === 'against')) ||
      ((before === 'with' || before === 'to') && wordAt(b.f.sentence, i - 1) === 'compared')
    );
  });
}

/** "from year-earlier sales of 1.8 million": the time stands before the older figure and is its own. */
function leadsOlder(b: BinderParts, m: PeriodMention, at: number): boolean {
  if (m.relative?.stretch !== true || at >= m.last) return false;
  return [1, 2, 3].some((back) => wordAt(b.f.sentence, m.first - back) === 'from');
}

export const isFigure = (m: { type: string; form?: string }): boolean =>
  m.type === 'quantity' && m.form !== 'duration' && m.form !== 'ordinal';

export const isBetween = (x: number, a: number, c: number): boolean =>
  a < c ? x > a && x < c : x > c && x < a;

/** "for the first time in nine years", "the highest in ten years": how long ago, not over which time something moved. */
export function isLapse(b: BinderParts, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) if (LAPSES.has(wordAt(b.f.sentence, i))) return true;
  return false;
}

const LAPSES = new Set(['time', 'highest', 'lowest', 'best', 'worst', 'largest', 'biggest']);

/** Behind the last figure of "12%, 9% and 7%"; behind the figure itself when it stands alone. */
export function endOfList(b: BinderParts, figure: QuantityMention): number {
  let last = figure.last;
  for (;;) {
    let next = last;
    while (wordAt(b.f.sentence, next) === ',' || wordAt(b.f.sentence, next) === 'and') next++;
    const more = b.f.mentions.find((m) => m.first === next && m.type === 'quantity');
    if (next === last || more?.type !== 'quantity' || more.form !== figure.form) return last;
    last = more.last;
  }
}

/** "the same month last year", "the corresponding period of 2024": a time of another year, not the one spoken of. */
export function saysLastYear(
  sentence: Sentence,
  cue: { readonly first: number; readonly last: number },
): boolean {
  for (let i = cue.first; i < cue.last + 4; i++) {
    const word = wordAt(sentence, i);
    if (word === 'year' || word === 'earlier' || word === 'ago') return true;
    if (i >= cue.last && !OF_A_YEAR.has(word)) return false;
  }
  return false;
}

const OF_A_YEAR = new Set(['of', 'in', 'the', 'last', 'previous', 'prior', 'a', 'preceding', 'one']);
