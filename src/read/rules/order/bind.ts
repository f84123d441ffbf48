import type { EntityId } from '../../../model/ids.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { prepositionBefore } from '../../context/subject.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import { cueIn, cuesOf, entitiesOf, periodsOf, word } from './scan.ts';
import { AUXILIARY, BE } from './words-en.ts';

/** Who the words at a verb are about: a name right before it ("with X leading in …"), else the binder's subject. */
export function subjectAt(
  input: RuleInput,
  at: number,
  exclude: readonly EntityId[] = [],
): Answer<EntityId> | undefined {
  const clause = input.bind.clauseAt(at);
  let i = at;
  for (let steps = 0; i > clause.first && steps < 5; steps++) {
    const name = entitiesOf(input).find((m) => m.last === i && !m.possessive);
    if (name) {
      // "X overtook Y to become the largest": not whom it passed.
      if (cuesOf(input, 'overtake').some((c) => c.last === name.first)) break;
      const before = prepositionBefore(input.sentence, name.first);
      if (before !== undefined && before !== 'with') break;
      const who = input.bind.entityOf(name);
      if (who && !exclude.includes(who.value) && !isSpeaker(input, who.value)) return who;
      break;
    }
    const w = word(input, i - 1);
    if (
      !AUXILIARY.has(w) &&
      !w.endsWith('ly') &&
      !(w.endsWith('ing') && steps < 2) &&
      !['as', 'thus', 'then', 'both', 'all', 'the', 'that'].includes(w)
    )
      break;
    i--;
  }
  if (isStranger(input, i)) return undefined;
  return doerBefore(input, clause, exclude) ?? input.bind.entity(at, exclude.length > 0 ? { exclude } : {});
}

/** "as the Utopian giant came second": a noun of its own right before the verb, which names nobody we know. */
function isStranger(input: RuleInput, at: number): boolean {
  const known = (i: number): boolean =>
    input.mentions.some((m) => m.type !== 'cue' && m.first <= i && m.last > i);
  if (word(input, at - 1) === "'s") return false;
  for (let i = at - 1; i > at - 6 && i > 0; i--) {
    if (word(input, i) === 'the') return i < at - 1 && OPENERS.has(word(input, i - 1));
    if (input.sentence.tokens[i]!.kind === 'punct' || known(i)) return false;
  }
  return false;
}

const OPENERS = new Set([
  'as',
  'while',
  'when',
  'where',
  'but',
  'since',
  'because',
  'whereas',
  'after',
  'before',
]);

/** "This means that after X overtook Y and briefly held …": a clause without a subject leans on one whose doer stands before its verb. */
function doerBefore(
  input: RuleInput,
  clause: Clause,
  exclude: readonly EntityId[],
): Answer<EntityId> | undefined {
  if (clause.subject || clause.stranger || clause.leansOn === undefined) return undefined;
  const home = input.clauses[clause.leansOn];
  if (!home || home.subject || home.stranger || clause.kind !== 'coordinate') return undefined;
  const verb = cueIn(input, home, 'overtake', 'rank', 'regain');
  const name =
    verb &&
    entitiesOf(input).find((m) => m.first >= home.first && m.last <= verb.first && verb.first - m.last <= 2);
  const who = name && input.bind.entityOf(name);
  return who && !exclude.includes(who.value) && !isSpeaker(input, who.value) ? who : undefined;
}

export function isSpeaker(input: RuleInput, id: EntityId): boolean {
  const kind = input.lookups.kind(id);
  return kind === 'person' || kind === 'org';
}

/** When: "…, when it was overtaken" takes the time named right before; years in a row are left to runs. */
export function periodAt(input: RuleInput, at: number, here = false): Answer<Period> | undefined {
  const clause = input.bind.clauseAt(at);
  const own = periodsOf(input).some(
    (p) => p.first >= clause.first && p.first < clause.last && p.role !== 'base',
  );
  const opener = word(input, clause.first);
  if (!own && (opener === 'when' || opener === 'where')) {
    const before = periodsOf(input)
      .filter((p) => p.last <= clause.first)
      .pop();
    const found = before && clause.first - before.last <= 2 ? input.bind.periodOf(before) : undefined;
    if (found) return found;
  }
  const found = input.bind.period(at, here ? { here } : {});
  // "After X overtook Y, Z won in 2025": the main clause's time is not the time of what came before it.
  const before =
    here && found?.mention !== undefined && found.mention.first >= clause.last && isBackground(input, clause);
  return before ? input.bind.undated() : found;
}

function isBackground(input: RuleInput, clause: Clause): boolean {
  const home = clause.leansOn === undefined ? clause : input.clauses[clause.leansOn]!;
  return [clause, home].some((c) => {
    for (let i = c.first; i < Math.min(c.last, c.first + 5); i++)
      if (['after', 'before', 'once', 'since'].includes(word(input, i))) return true;
    return false;
  });
}

export const isOneTime = (period: Period | undefined): boolean => {
  const kind = period === undefined ? undefined : parsePeriod(period)?.kind;
  return kind !== undefined && kind !== 'open' && kind !== 'years';
};

/** "no longer first": the place is denied. */
export function isNoLonger(input: RuleInput, at: number): boolean {
  for (let i = at; i > at - 5; i--)
    if (word(input, i) === 'longer' && word(input, i - 1) === 'no') return true;
  return (word(input, at) === 'no' && word(input, at + 1) === 'longer') || isLostAs(input, at);
}

/** "lost its crown as the largest": what was held before is held no more. */
function isLostAs(input: RuleInput, as: number): boolean {
  if (word(input, as) !== 'as') return false;
  const clause = input.bind.clauseAt(as);
  return cuesOf(input, 'handover').some(
    (c) => c.first >= clause.first && c.last < as && as - c.last <= 4 && TITLES.has(word(input, as - 1)),
  );
}

const TITLES = new Set(['crown', 'title', 'status', 'position', 'place', 'spot', 'lead', 'throne', 'rank']);

/** `was overtaken by`, `overtaken by`: the one who does it stands behind "by". */
export function isPassive(input: RuleInput, first: number, last: number): boolean {
  if (word(input, last) === 'by') return true;
  let i = first - 1;
  for (
    let steps = 0;
    steps < 3 &&
    (word(input, i).endsWith('ly') ||
      ['later', 'then', 'finally', 'itself', 'again', 'also'].includes(word(input, i)));
    steps++
  )
    i--;
  if (!BE.has(word(input, i))) return false;
  for (let k = last; k < last + 6; k++) if (word(input, k) === 'by') return true;
  return false;
}
