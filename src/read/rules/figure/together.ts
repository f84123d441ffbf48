import type { CellRef } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { Pack } from '../../../model/pack.ts';
import { wordAt } from '../../context/phrases.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import type { RuleInput } from '../../rule.ts';
import type { EntityMention, QuantityMention } from '../../types.ts';

/** Several owners of one figure: added up when the words say so, else nobody can tell whose it is. */
export type Together =
  | { readonly is: 'sum'; readonly parts: readonly CellRef[]; readonly within: EntityId | undefined }
  | { readonly is: 'unclear' };

/** "A, B and C together made 4 million", "A and B sold a combined 7.6 million"; "A and B sold 7 million each" is two figures. */
export function togetherAt(input: RuleInput, q: QuantityMention): Together | undefined {
  const names = subjectList(input, q);
  if (names.length < 2) return saysCombined(input, q) ? { is: 'unclear' } : undefined;
  const ids = names.map((m) => input.bind.entityOf(m)?.value);
  if (ids.some((id) => id === undefined)) return { is: 'unclear' };
  const clause = input.bind.clauseAt(q.first);
  const from = Math.max(0, Math.min(clause.first, names[0]!.first) - 3);
  let added = false;
  for (let i = from; i < Math.min(input.sentence.tokens.length, q.last + 4); i++)
    added ||= ADDED.has(wordAt(input.sentence, i));
  if (!added) return { is: 'unclear' };
  const known = ids as EntityId[];
  return {
    is: 'sum',
    parts: known.map((entity) => ({ entity })),
    within: smallestWith(known, input.lookups.pack),
  };
}

const ADDED = new Set(['together', 'combined', 'jointly', 'collectively', 'altogether', 'cumulatively']);
const TOGETHER = new Set(['together', 'combined', 'jointly', 'collectively']);
/** "their combined deliveries exceeded 24,000": of several that this sentence does not name. */
function saysCombined(input: RuleInput, q: QuantityMention): boolean {
  // "Together, they sold 5 million", "Combined, these five makers sold …"
  const home = input.bind.clauseAt(q.first);
  const opener = input.clauses.find(
    (c) => c.first <= q.first && TOGETHER.has(wordAt(input.sentence, c.first)),
  );
  if (opener && home.kind !== 'relative' && home.index - opener.index <= 1) return true;
  for (let i = Math.max(home.first, q.first - COMBINED_REACH); i < q.first; i++) {
    const several =
      SEVERAL.has(wordAt(input.sentence, i - 1)) || input.sentence.tokens[i - 1]?.kind === 'number';
    if (!COMBINING.has(wordAt(input.sentence, i))) continue;
    // "Acme's daughters—including A, B and C—recorded combined sales of …"
    if (several || (isFiniteVerb(input.sentence, i - 1, input.marks) && namesBefore(input, i) > 1))
      return true;
  }
  return false;
}

const namesBefore = (input: RuleInput, at: number): number =>
  input.mentions.filter((m) => m.type === 'entity' && !m.anaphor && m.last <= at).length;

const COMBINED_REACH = 6;
const COMBINING = new Set(['combined', 'collective', 'joint']);
const SEVERAL = new Set(['their', 'a', 'the', 'whose', "'s", "'"]);
const JOINTS = new Set([',', 'and', 'plus', '&']);

/** The names that stand in a row where the subject of the figure's clause stands. */
function subjectList(input: RuleInput, q: QuantityMention): EntityMention[] {
  const clause = input.bind.clauseAt(q.first);
  const verb = clause.verb ?? q.first;
  const names = input.mentions.filter(
    (m): m is EntityMention => m.type === 'entity' && !m.anaphor && m.last <= Math.min(verb, q.first),
  );
  const last = names[names.length - 1];
  if (!last) return [];
  const run = [last];
  for (let k = names.length - 2; k >= 0; k--) {
    const next = run[0]!;
    const m = names[k]!;
    if (m.possessive || !isJoined(input, m.last, next.first, run.length === 1)) break;
    run.unshift(m);
  }
  // "A, B and C told their combined figure, totalling 65,000": the participle says no subject of its own.
  const host = clause.kind === 'participle' && clause.leansOn !== undefined ? clause.leansOn : clause.index;
  const subject = clause.subject ?? input.clauses[host]?.subject;
  return run.length >= 2 && subject !== undefined && run.includes(subject) ? run : [];
}

/** The last joint of a list is "and". */
function isJoined(input: RuleInput, from: number, to: number, final: boolean): boolean {
  if (to <= from || to - from > 2) return false;
  if (final && wordAt(input.sentence, to - 1) === ',') return false;
  for (let i = from; i < to; i++) if (!JOINTS.has(wordAt(input.sentence, i))) return false;
  return true;
}

/** The smallest known whole that holds all of them, by the pack. */
function smallestWith(ids: readonly EntityId[], pack: Pack): EntityId | undefined {
  const [first, ...rest] = ids.map((id) => wholesOf(id, pack));
  return first?.find((whole) => rest.every((list) => list.includes(whole)));
}

function wholesOf(id: EntityId, pack: Pack): EntityId[] {
  const found: EntityId[] = [];
  let level: EntityId[] = [id];
  while (level.length > 0 && found.length < 20) {
    level = level
      .flatMap((x) => (pack.entities.get(x)?.partOf ?? []).map((p) => p.entity))
      .filter((x) => !found.includes(x));
    found.push(...level);
  }
  return found;
}
