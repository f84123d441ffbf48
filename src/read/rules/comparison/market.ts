import type { EntityId } from '../../../model/ids.ts';
import type { RuleInput } from '../../rule.ts';
import { classesOf, entitiesOf, word } from '../order/scan.ts';

/**
 * "overtook X in sales in Utopia", "… to become Utopia's best-selling maker", "In Utopia, X outsold Y": makers held against each other in
 * one market; what they sell elsewhere may be the other way round, and no claim is made of all of it. Places are not limited so.
 */
export function isInOneMarket(input: RuleInput, at: number, owner: EntityId): boolean {
  if (isPlace(input, owner)) return false;
  const clause = input.bind.clauseAt(at);
  const lead = input.clauses[clause.index - 1];
  const next = input.clauses[clause.index + 1];
  const home =
    clause.kind === 'participle' && clause.leansOn !== undefined ? input.clauses[clause.leansOn]! : clause;
  const first = Math.min(home.first, lead?.kind === 'lead' ? lead.first : clause.first);
  const last = next?.leansOn === clause.index && word(input, next.first) === 'to' ? next.last : clause.last;
  for (let i = first; i < last; i++) if (WITHIN.has(word(input, i)) && isMarketAt(input, i + 1)) return true;
  return classesOf(input).some(
    (c) => c.first > at && c.first < last && c.singular && isLocal(c.within) && isOwned(input, c.first),
  );
}

const WITHIN = new Set(['in', 'across', 'within']);
const WORLD = 'world';
const isLocal = (within: EntityId | undefined): boolean => within !== undefined && within !== WORLD;

/** "Utopia's best-selling maker", "the country's largest maker". */
function isOwned(input: RuleInput, at: number): boolean {
  for (let i = at; i > at - 7; i--) if (word(input, i) === "'s") return true;
  return false;
}

function isPlace(input: RuleInput, id: EntityId): boolean {
  return id === WORLD || input.lookups.classOf(input.lookups.kind(id))?.within !== undefined;
}

/** A place that makers sell in, or "the domestic market". */
function isMarketAt(input: RuleInput, at: number): boolean {
  const i = word(input, at) === 'the' ? at + 1 : at;
  const name = entitiesOf(input).find((m) => m.first === at || m.first === i);
  const id = name?.ids[0];
  if (id !== undefined) return id !== WORLD && isPlace(input, id);
  if (classesOf(input).some((c) => c.first === at && c.class === '' && isLocal(c.within))) return true;
  // "in Ruritania": a name that nobody knows.
  const token = input.sentence.tokens[i];
  const known = input.mentions.some((m) => m.first <= i && m.last > i);
  if (token?.kind === 'word' && !known && /^\p{Lu}\p{Ll}/u.test(token.text)) return true;
  return PARTS.has(word(input, i)) && ['market', 'markets'].includes(word(input, i + 1));
}

const PARTS = new Set(['domestic', 'home', 'local', 'overseas', 'foreign', 'export']);
