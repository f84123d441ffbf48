import type { Mark } from '../context/phrases.ts';
import { isUnitNote } from '../context/unit-note.ts';
import type { RuleInput } from '../rule.ts';
import type { QuantityMention } from '../types.ts';
import { countRole } from './figure/count-role.ts';
import { isGap, isOfGoal, shortOf } from './figure/distance.ts';
import { percentRole, ratioRole } from './figure/percent-role.ts';
import { isConversion } from './figure/strange.ts';
import { areJoined } from './pairs.ts';

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
      !isUnitNote(input.sentence, m),
  );
  return amounts.length > MOST_FIGURES ? [] : amounts;
}

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
  const joined = previous && areJoined(input, previous, q) ? before.get(previous) : undefined;
  // "up 12.5% and 11.4%", "reached 2.5 million and 2.8 million": one word for the whole list.
  if (joined && (joined.role === 'change' || joined.role === 'level')) return joined;
  if (shortOf(input, q)) return { role: 'comparison' };
  if (q.form === 'percent' || q.form === 'point') return percentRole(input, q, clause, previous, before);
  if (q.form === 'ratio') return ratioRole(input, q, clause);
  return countRole(input, amounts, k, clause, before);
}
