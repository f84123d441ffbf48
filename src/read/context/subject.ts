import { kindOf } from '../../model/ids.ts';
import { NAME_TAILS } from '../lang/en/nouns.ts';
import type { EntityMention, Mention, Sentence } from '../types.ts';
import { wordAt } from './phrases.ts';

const PREPOSITIONS = new Set(
  'of in from for at with by than over behind after before like to among within on into against under across through unlike beside alongside ahead outside beyond excluding except'.split(
    ' ',
  ),
);
const PLACING = new Set(['in', 'of', 'at', 'for', 'across', 'from', 'by']);
/** "the", "all of", "central provinces such as": words that may stand between a preposition and its name. */
const LOOSE = new Set(['the', 'all', 'both', 'its', 'their', 'as', 'such', 'cities', 'a']);

/** The preposition a mention hangs on, if one stands before it. */
export function prepositionBefore(sentence: Sentence, at: number): string | undefined {
  let i = at - 1;
  for (let steps = 0; steps < 3 && i >= 0 && LOOSE.has(wordAt(sentence, i)); steps++) i--;
  const word = wordAt(sentence, i);
  return PREPOSITIONS.has(word) ? word : undefined;
}

/**
 * Who the clause is about: among the names before its verb, the first that hangs on no preposition; "output in X" and
 * "production of X" make X the owner of the figure; "making X the only …" names X after the verb.
 */
export function subjectOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  first: number,
  verb: number,
  kind: string,
): EntityMention | undefined {
  const entities = mentions.filter((m): m is EntityMention => m.type === 'entity');
  const before = entities.filter((m) => m.first < verb);
  // "…, with X producing N": a subject of its own.
  if (wordAt(sentence, first) === 'with' && wordAt(sentence, verb).endsWith('ing')) {
    const own = before.find((m) => endOfName(sentence, m) === verb && m.first - first <= 2 && !m.possessive);
    if (own) return own;
  }
  // "…, with X rising to second place": the participle is no finite verb, X is its subject all the same.
  if (wordAt(sentence, first) === 'with') {
    const own = entities.find((m) => m.first - first <= 2 && m.first > first && !m.possessive);
    if (own && wordAt(sentence, endOfName(sentence, own)).endsWith('ing')) return own;
  }
  if (kind === 'participle') {
    const opener = wordAt(sentence, first);
    if (opener === 'making' || opener === 'putting' || opener === 'leaving' || opener === 'bringing') {
      return entities.find((m) => m.first <= first + 2);
    }
    return undefined;
  }
  let owner: EntityMention | undefined;
  let free: EntityMention | undefined;
  for (let k = 0; k < before.length; k++) {
    const m = before[k]!;
    // "the industry's biggest global market": somewhere else put in other words.
    const most = ['biggest', 'largest', 'top'].includes(wordAt(sentence, m.first - 1));
    if (most && isSphere(m) && wordAt(sentence, m.last).startsWith('market')) continue;
    // "X's Y": Y is meant when both are names.
    const next = before[k + 1];
    if (m.possessive && next && next.first <= m.last + 1 && !m.anaphor && !isSphere(next)) continue;
    // "Acme's premium brand Bolt": the name behind the noun is meant.
    if (m.possessive && isOwnedName(sentence, m, before.slice(k + 1))) continue;
    // "the Shelbyville newcomer Acme": the names before the last one describe it.
    if (next && !m.anaphor && !next.anaphor && describes(sentence, m, next)) continue;
    const preposition = prepositionBefore(sentence, m.first);
    // What opens a sentence in passing ("As the leader of X's industry,", "Similar to X,") is no subject; a place is.
    if (kind === 'lead' && preposition !== 'in' && preposition !== 'for' && preposition !== 'across') {
      if (preposition !== undefined || m.first > first + 1) continue;
    }
    if (preposition === undefined) {
      free ??= m;
      continue;
    }
    if (m.possessive && !free) free = m;
    // "… reaching 1.2 million, the highest in X": the place belongs to what is said behind the figure.
    else if (isBehindFigure(sentence, mentions, first, m.first)) continue;
    else if (PLACING.has(preposition)) owner ??= m;
  }
  return free ?? owner;
}

/** Behind "Corporation Limited" and the like: words of a name the pack has without them. */
function endOfName(sentence: Sentence, m: EntityMention): number {
  let i = m.last;
  while (NAME_TAILS.has(wordAt(sentence, i))) i++;
  return i;
}

/** "X's global sales": the world is where X sold, not who sold. */
const isSphere = (m: EntityMention): boolean => m.ids.length === 1 && m.ids[0] === 'world';

/** Nothing but words of one noun phrase between two names, brackets aside: "Shelbyville electric crate (EC) maker Acme". */
function describes(sentence: Sentence, a: EntityMention, b: EntityMention): boolean {
  if (a.possessive) return false;
  // "Acme Rocket", both of them names: the one behind is meant.
  if (b.first === a.last) return true;
  let words = 0;
  for (let i = a.last; i < b.first; i++) {
    const token = sentence.tokens[i]!;
    if (token.norm === '(') {
      while (i < b.first && wordAt(sentence, i) !== ')') i++;
      if (i === b.first) return false;
      continue;
    }
    if (token.kind !== 'word' || PREPOSITIONS.has(token.norm) || JOINTS.has(token.norm)) return false;
    words++;
  }
  return words > 0 && words <= 5;
}

/** A name that stands behind the owner with nothing but the words of one noun phrase between them. */
function isOwnedName(sentence: Sentence, owner: EntityMention, after: readonly EntityMention[]): boolean {
  const name = after.find((m) => !m.anaphor);
  // "its chairman X said": who speaks for the owner.
  if (
    !name ||
    name.possessive ||
    isSphere(name) ||
    name.ids.some((id) => kindOf(id) === 'person') ||
    name.first - owner.last > 7
  )
    return false;
  const from =
    wordAt(sentence, owner.last) === "'s" || wordAt(sentence, owner.last) === "'"
      ? owner.last + 1
      : owner.last;
  // "Acme's best-selling crate, Rocket, sold …": an aside between commas that names what is owned.
  const before = wordAt(sentence, name.first - 1) === 'the' ? name.first - 2 : name.first - 1;
  const aside = wordAt(sentence, before) === ',' && wordAt(sentence, name.last) === ',';
  for (let i = from; i < (aside ? before : name.first); i++) {
    const token = sentence.tokens[i]!;
    const joined = token.norm === '-' || token.norm === '"' || token.norm === '“';
    if (!joined && (token.kind !== 'word' || PREPOSITIONS.has(token.norm) || JOINTS.has(token.norm)))
      return false;
  }
  return name.first > from;
}

const JOINTS = new Set(['and', 'or', 'but', 'while', 'as', 'that', 'which', 'the', "'s"]);

/** A figure and then a comma stand between the start of the clause and the place. */
function isBehindFigure(
  sentence: Sentence,
  mentions: readonly Mention[],
  first: number,
  at: number,
): boolean {
  return mentions.some((q) => {
    if (q.type !== 'quantity' || q.first < first || q.last > at) return false;
    for (let i = q.last; i < at; i++) if (wordAt(sentence, i) === ',') return true;
    return false;
  });
}
