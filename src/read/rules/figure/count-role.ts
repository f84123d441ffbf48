import type { Clause } from '../../context/clauses.ts';
import { wordAt } from '../../context/phrases.ts';
import { isChangeNoun } from '../../context/verbs-en.ts';
import { QUALITIES } from '../../lang/en/compounds.ts';
import type { RuleInput } from '../../rule.ts';
import type { Mention, QuantityMention } from '../../types.ts';
import type { FigureRole, Figures } from '../figures.ts';
import { DOUBLINGS, moreOrLess, startOfMovement } from './change-words.ts';
import { levelByWords } from './level-words.ts';
import { isLimit } from './limit.ts';
import { isRate, isUnknownThing } from './strange.ts';

export function countRole(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  k: number,
  clause: Clause,
  before: Figures,
): FigureRole {
  const q = amounts[k]!;
  const { sentence } = input;
  if (isUnknownThing(input, q) || isRate(input, q) || isNamedGoal(input, q)) return { role: 'unknown' };
  const before1 = leadingWord(input, q.first - 1);
  // "rose 72 percent, to 1.4 million": the end of the movement cut off by a comma.
  const from = before1 === 'to' || before1 === 'from' ? startOfMovement(input, clause) : clause.first;
  const change = input.marks.filter(
    (m) => (m.mark === 'rise' || m.mark === 'fall') && m.first >= from && m.last <= q.first,
  );
  const nearest = change[change.length - 1];
  const direction = nearest?.mark === 'fall' ? 'down' : 'up';
  // "exports doubled to 2.4 million"
  if (before1 === 'to' && DOUBLINGS.has(wordAt(sentence, q.first - 2)))
    return { role: 'level', by: 'change-to' };
  // "exports +75.7% year-on-year to 2.14 million"
  const rate = amounts[k - 1];
  const signed = rate && before.get(rate);
  if (
    before1 === 'to' &&
    signed?.role === 'change' &&
    signed.by === 'sign' &&
    q.first - rate!.last <= SIGNED_REACH
  )
    return { role: 'level', by: 'change-to' };
  if (before1 === 'to' && bringsTotal(input, q, clause)) return { role: 'level', by: 'brought-to' };
  const more = moreOrLess(input, q);
  if (more && hasThan(input, q, clause)) return { role: 'change', by: 'more-than', direction: more };
  // "110,000 more units": so many on top of something, whatever it is.
  if (more) return { role: 'unknown' };
  if (nearest) {
    if (before1 === 'to' || before1 === 'at') {
      return { role: 'level', by: 'change-to', verb: nearest };
    }
    if (before1 === 'from') {
      const next = amounts[k + 1];
      const paired =
        next && input.bind.clauseAt(next.first) === clause && wordAt(sentence, next.first - 1) === 'to';
      return { role: 'base_level', by: paired ? 'from-to' : 'from', ...(paired ? { partner: next } : {}) };
    }
    if (
      before1 === 'by' ||
      (before1 === 'of' && isChangeNoun(sentence, nearest.first) && nearest.last === q.first - 1)
    ) {
      return { role: 'change', by: 'units', direction, mark: nearest };
    }
    if (nearest.last === q.first && !isLimitVerb(wordAt(sentence, nearest.first))) {
      return { role: 'change', by: 'units', direction, mark: nearest };
    }
  }
  if (isLimit(input, q, clause)) return { role: 'limit' };
  const base = baseByWords(input, q, amounts.slice(0, k), before);
  if (base) return base;
  const level = levelByWords(input, q, clause);
  if (level) return level;
  // "… 3.69 million and Guangdong 3.04 million": the verb is left out the second time.
  const previous = amounts
    .slice(0, k)
    .reverse()
    .find((m) => m.form === 'count');
  const told = previous && before.get(previous);
  if (!previous || !isGapped(input, previous, q)) return { role: 'unknown' };
  if (told?.role === 'level') return { role: 'level', by: 'gapped' };
  if (told?.role !== 'base_level') return { role: 'unknown' };
  return { role: 'base_level', by: 'gapped', ...(told.beside ? { beside: told.beside } : {}) };
}

/**
 * "…, taking its year-to-date total to 465,805", "bringing deliveries in the first ten months to 1.2 million": where the sum of a told
 * stretch stands now. Without a stretch it is the sum since the beginning, which is no figure of a period.
 */
function bringsTotal(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  const { sentence } = input;
  let verb = clause.first;
  while (verb < q.first && !BRINGING.has(wordAt(sentence, verb))) verb++;
  if (verb >= q.first || q.first - verb > 14) return false;
  const inside = (m: Mention): boolean => m.first > verb && m.first < Math.min(clause.last, q.last + 6);
  const told = input.mentions.some(
    (m) =>
      m.type === 'period' &&
      inside(m) &&
      (m.relative?.toDate === true || m.relative?.monthTo !== undefined || m.period?.includes('/') === true),
  );
  return (
    told && !input.mentions.some((m) => m.type === 'quantity' && m !== q && inside(m) && m.first < q.first)
  );
}

/** Tokens of "year-on-year to" between a rate and where it led. */
const SIGNED_REACH = 8;

const BRINGING = new Set(
  'taking bringing pushing lifting raising took brought pushed lifted raised takes brings pushes lifts raises'.split(
    ' ',
  ),
);

/** "330,000 more than in 2024", "330,000 more units in 2025 than in 2024": no other figure stands between. */
function hasThan(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  for (let i = q.last + 1; i < clause.last; i++) {
    if (wordAt(input.sentence, i) === 'than') return true;
    if (input.mentions.some((m) => m.type === 'quantity' && m !== q && m.first === i)) return false;
  }
  return false;
}

/** "the 2 million sales target is within reach": the figure is the goal's name. */
function isNamedGoal(input: RuleInput, q: QuantityMention): boolean {
  for (let i = q.last; i < q.last + 4; i++) {
    if (GOAL_NOUNS.has(wordAt(input.sentence, i))) return true;
    if (
      !input.mentions.some((m) => m.type === 'metric' && m.first <= i && m.last > i) &&
      !QUALITIES.has(wordAt(input.sentence, i))
    )
      return false;
  }
  return false;
}

const GOAL_NOUNS = new Set(['target', 'goal', 'mark', 'milestone', 'threshold']);

/** An older figure beside the new one: "compared with 2.5 million", "against …", "after 1.9 million in 2024", "up from …". */
function baseByWords(
  input: RuleInput,
  q: QuantityMention,
  earlier: readonly QuantityMention[],
  before: Figures,
): FigureRole | undefined {
  const { sentence } = input;
  const owner = ownerBefore(input, q);
  const the = wordAt(sentence, q.first - 1) === 'the' ? 1 : 0;
  const last = wordAt(sentence, (owner?.first ?? q.first - the) - 1);
  const back = wordAt(sentence, (owner?.first ?? q.first - the) - 2);
  const newer = [...earlier].reverse().find((m) => m.form === 'count' && before.get(m)?.role === 'level');
  const beside = newer ? { beside: newer } : {};
  if ((last === 'with' || last === 'to') && (back === 'compared' || back === 'compare'))
    return { role: 'base_level', by: 'compared-with', ...beside };
  if (last === 'from' && (back === 'up' || back === 'down'))
    return { role: 'base_level', by: 'from', ...beside };
  if (!newer || !OLDER.has(last)) return undefined;
  // "over September's 34,749 units", "than Shelbyville's 1.02 million": whose it is, of time or place, stands right before.
  if (owner)
    return owner.type === 'period'
      ? { role: 'base_level', by: 'possessive', ...beside }
      : { role: 'level', by: 'possessive' };
  if (last !== 'against' && last !== 'versus' && last !== 'vs' && last !== 'after' && the === 0)
    return undefined;
  if (!isDatedBehind(input, q)) return undefined;
  return { role: 'base_level', by: last === 'after' ? 'after' : 'against', ...beside };
}

/** Words before an older figure that the newer one is put against. */
const OLDER = new Set(
  'than over from above below against versus vs after exceeding surpassing beating topping with to'.split(
    ' ',
  ),
);

/** A time or a name in the possessive right before the figure; a time may have the measure behind it ("last year's sales of N"). */
export function ownerBefore(input: RuleInput, q: QuantityMention): Mention | undefined {
  const possessive = wordAt(input.sentence, q.first - 1) === "'s";
  const of = wordAt(input.sentence, q.first - 1) === 'of';
  const measure = of
    ? input.mentions.find((m) => m.type === 'metric' && !m.verb && m.last === q.first - 1)
    : undefined;
  const dated = measure && wordAt(input.sentence, measure.first - 1) === "'s" ? measure.first - 1 : undefined;
  return input.mentions.find(
    (m) =>
      (m.type === 'period' && possessive && m.last === q.first - 1) ||
      (m.type === 'period' && dated !== undefined && m.last === dated) ||
      (m.type === 'entity' && m.possessive === true && q.first - m.last <= 1 && q.first >= m.last),
  );
}

/** "… 40,052 in the same month of 2024", "the 116,799 it sold in October 2024": a time of its own behind, with no other figure between. */
function isDatedBehind(input: RuleInput, q: QuantityMention): boolean {
  for (let i = q.last; i < q.last + 6; i++) {
    const time = input.mentions.some(
      (m) => (m.type === 'period' || (m.type === 'cue' && m.cue === 'same_period')) && m.first === i,
    );
    if (time) return true;
    if (isComma(wordAt(input.sentence, i)) || isFigureAt(input, i)) return false;
  }
  return false;
}

const isComma = (word: string): boolean => word === ',' || word === ';' || word === '';
const isFigureAt = (input: RuleInput, at: number): boolean =>
  input.mentions.some((m) => m.type === 'quantity' && m.first === at);

/** The word before a figure, "only" and the like left out: "dropping to only 1.4 million". */
function leadingWord(input: RuleInput, at: number): string {
  let i = at;
  while (i > 0 && SOFTENERS.has(wordAt(input.sentence, i))) i--;
  return wordAt(input.sentence, i);
}

const SOFTENERS = new Set([
  'only',
  'just',
  'merely',
  'some',
  'a',
  'an',
  'the',
  'record',
  'still',
  'even',
  'new',
  'mere',
]);

const isLimitVerb = (word: string): boolean => word === 'added' || word === 'raised' || word === 'lifted';

const JOINTS = new Set([
  ',',
  'and',
  ';',
  'in',
  'by',
  'with',
  'at',
  'but',
  'while',
  'of',
  'the',
  'for',
  '(',
  ')',
  '+',
  '-',
  'state',
  'owned',
  'privately',
  'rival',
  'fellow',
  'its',
]);

/** Between two figures only a joint and a name, a time, a metric or a change in brackets. */
function isGapped(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  let named = false;
  for (let i = a.last; i < b.first; ) {
    const m = input.mentions.find(
      (x) =>
        x.first === i && (x.type === 'entity' || x.type === 'period' || x.type === 'metric' || isPercent(x)),
    );
    if (m) {
      named ||= m.type !== 'quantity';
      i = m.last;
      continue;
    }
    const word = wordAt(input.sentence, i);
    if (!JOINTS.has(word)) return false;
    i++;
  }
  return named;
}

const isPercent = (m: Mention): boolean => m.type === 'quantity' && m.form === 'percent';
