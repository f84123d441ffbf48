import { type Mark, wordAt } from '../context/phrases.ts';
import { isUnitNote } from '../context/unit-note.ts';
import type { RuleInput } from '../rule.ts';
import type { QuantityMention } from '../types.ts';
import { countRole } from './figure/count-role.ts';
import { isGap, isOfGoal, shortOf } from './figure/distance.ts';
import { percentRole, ratioRole } from './figure/percent-role.ts';
import { isConversion } from './figure/strange.ts';
import { areJoined, isInBracket } from './pairs.ts';

/** What a printed figure does in its sentence. Each figure has one role, so that no two rules claim it. */
export type FigureRole =
  | { readonly role: 'level'; readonly by: string; readonly verb?: Mark; readonly side?: 'above' | 'below' }
  | {
      readonly role: 'base_level';
      readonly by: string;
      readonly partner?: QuantityMention;
      /** The newer figure it is put beside. */
      readonly beside?: QuantityMention;
    }
  | { readonly role: 'change'; readonly by: string; readonly direction: 'up' | 'down'; readonly mark?: Mark }
  | { readonly role: 'share'; readonly by: string; readonly mark?: Mark }
  /** A limit that "first time", "only", "first to" speak about. */
  | { readonly role: 'limit' }
  /** Distance to a rival, multiple of something: comparisons. */
  | { readonly role: 'comparison' }
  | { readonly role: 'unknown' };

export type Figures = ReadonlyMap<QuantityMention, FigureRole>;

/** More figures than this in one sentence are a dump of numbers; the roles of figures are worked out by looking at pairs. */
const MOST_FIGURES = 64;

/** Printed figures of a sentence that are amounts, in order; none when there are too many to be told in words. */
export function amountsOf(input: RuleInput): readonly QuantityMention[] {
  return input.once(findAmounts);
}

function findAmounts(input: RuleInput): readonly QuantityMention[] {
  const amounts = input.mentions.filter(
    (m): m is QuantityMention =>
      m.type === 'quantity' &&
      m.form !== 'ordinal' &&
      m.form !== 'duration' &&
      !isUnitNote(input.sentence, m) &&
      !isPace(input, m) &&
      !isPartOfNumber(input, m) &&
      !isCountedApart(input, m),
  );
  return amounts.length > MOST_FIGURES ? [] : amounts;
}

/** "937 148 units", "1 881 316": thousands set apart by spaces; a part of such a number is no number. */
function isPartOfNumber(input: RuleInput, q: QuantityMention): boolean {
  const { tokens } = input.sentence;
  const digits = (i: number): number =>
    tokens[i]?.kind === 'number' && /^\d+$/.test(tokens[i]!.norm) ? tokens[i]!.norm.length : 0;
  const core = tokens.findIndex((t) => t.start >= q.core.start);
  if (digits(core) === 0) return false;
  const goesOn = digits(core) <= 3 && digits(core + 1) === 3;
  return goesOn || (digits(core) === 3 && digits(core - 1) > 0 && digits(core - 1) <= 3);
}

const PER_TIME = new Set(['daily', 'weekly', 'hourly', 'nightly', 'annualized', 'annualised']);
const SPANS = new Set(['day', 'week', 'hour', 'minute']);
/** "an annual run rate of 246,900" */
const RATES = new Set(['run', 'running', 'build']);

/** "average daily sales of 56,700", "45,207 units a day": a pace, not what the stretch adds up to. */
export function isPace(input: RuleInput, q: QuantityMention): boolean {
  const { sentence } = input;
  if (q.form !== 'count') return false;
  for (let i = q.first - 1; i >= 0 && i > q.first - 10; i--) {
    const word = wordAt(sentence, i);
    if (PER_TIME.has(word) || (word === 'rate' && RATES.has(wordAt(sentence, i - 1)))) return true;
    if (word === ',' || word === ';' || (word === 'and' && i < q.first - 3)) break;
    if (input.mentions.some((m) => m.type === 'quantity' && m.first <= i && m.last > i)) break;
  }
  for (let i = q.last; i < q.last + 3; i++) {
    const each = ['a', 'per', 'each', 'every'].includes(wordAt(sentence, i));
    if (each && SPANS.has(wordAt(sentence, i + 1))) return true;
    if (PER_TIME.has(wordAt(sentence, i))) return true;
  }
  return false;
}

/** "the first 500,000", "every 4 crates exported include 1 crate made in X": a ratio told in small numbers, neither of which was made. */
export function isCountedApart(input: RuleInput, q: QuantityMention): boolean {
  // "it took five years to reach the first 500,000": counted from the beginning, of no stretch.
  if (q.form === 'count' && wordAt(input.sentence, q.first - 1) === 'first') return true;
  // "the other 4.3 million crates", "the remaining 200,000": what is left beside a part, whatever the verb.
  if (q.form === 'count' && REST.has(wordAt(input.sentence, q.first - 1))) return true;
  if (q.form !== 'count' || q.value >= 1000) return false;
  // "the latter two", "the other three": a number of what was named.
  if (q.object === undefined && OF_THOSE.has(wordAt(input.sentence, q.first - 1))) return true;
  for (let i = 0; i < q.first; i++)
    if (wordAt(input.sentence, i) === 'every' && input.sentence.tokens[i + 1]?.kind === 'number') return true;
  return false;
}

const REST = new Set(['other', 'remaining', 'another', 'rest']);
const OF_THOSE = new Set(['latter', 'former', 'other', 'others', 'last', 'remaining', 'these', 'those']);

export function figuresOf(input: RuleInput): Figures {
  return input.once(findRoles);
}

function findRoles(input: RuleInput): Figures {
  const roles = new Map<QuantityMention, FigureRole>();
  const amounts = amountsOf(input);
  for (let k = 0; k < amounts.length; k++) {
    roles.set(amounts[k]!, roleOf(input, amounts, k, roles));
  }
  return roles;
}

function roleOf(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  k: number,
  before: Figures,
): FigureRole {
  const q = amounts[k]!;
  const clause = input.bind.clauseAt(q.first);
  if (isConversion(input, amounts[k - 1], q)) return { role: 'unknown' };
  if (isOfGoal(input, q) || isGap(input, q)) return { role: 'comparison' };
  const previous = amounts[k - 1];
  // "205,093 (up 65.7%) and 135,330": the list goes on behind the bracket.
  const host = previous && isInBracket(input, amounts, previous) ? amounts[k - 2] : previous;
  const joined = host && areJoined(input, host, q) ? before.get(host) : undefined;
  // "up 12.5% and 11.4%", "reached 2.5 million and 2.8 million": one word for the whole list.
  if (joined && (joined.role === 'change' || joined.role === 'level')) return joined;
  const part = partBehindBracket(input, amounts, k, before);
  if (part) return part;
  if (shortOf(input, q)) return { role: 'comparison' };
  if (q.form === 'percent' || q.form === 'point') return percentRole(input, q, clause, previous, before);
  if (q.form === 'ratio') return ratioRole(input, q, clause);
  return countRole(input, amounts, k, clause, before);
}

/** "including 1.9 million crates (−5.1%) and 268,000 bolts (−6.6%)": the list of parts goes on behind the bracket, each with a thing of its own. */
function partBehindBracket(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  k: number,
  before: Figures,
): FigureRole | undefined {
  const [host, rate, q] = [amounts[k - 2], amounts[k - 1], amounts[k]!];
  if (!host || rate?.form !== 'percent' || q.form !== 'count' || q.object === undefined) return undefined;
  const told = before.get(host);
  if (told?.role !== 'level' || told.by !== 'part' || host.object === q.object) return undefined;
  const { sentence } = input;
  if (wordAt(sentence, host.last) !== '(') return undefined;
  let i = rate.last;
  while (i < q.first && i - rate.last < BRACKET && wordAt(sentence, i) !== ')') i++;
  const joints = [i + 1, i + 2].filter((at) => at < q.first).map((at) => wordAt(sentence, at));
  return wordAt(sentence, i) === ')' && q.first - i <= 3 && joints.every((w) => w === 'and' || w === ',')
    ? told
    : undefined;
}

/** Tokens of a rate in brackets. */
const BRACKET = 8;
