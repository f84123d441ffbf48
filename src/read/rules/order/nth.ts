import type { Clause } from '../../context/clauses.ts';
import type { RuleInput } from '../../rule.ts';
import type { CueMention, QuantityMention } from '../../types.ts';
import type { Place } from './place.ts';
import { endsPlace, isInUnknown, verbBefore } from './place-words.ts';
import {
  classesOf,
  cuesOf,
  entitiesOf,
  isWhole,
  leansOnChange,
  metricsOf,
  quantitiesOf,
  word,
} from './scan.ts';
import { PLACE_NOUNS } from './words-en.ts';

/** "ranked third", "came in at No. 2", "and third among …" after another place. */
export function rankedNth(input: RuleInput, q: QuantityMention, before: readonly Place[]): Place | undefined {
  const clause = input.bind.clauseAt(q.first);
  let last = q.last;
  if (PLACE_NOUNS.has(word(input, last))) last++;
  if (!endsPlace(input, last)) return undefined;
  // "the No. 2 toy exporter": what the member of the class does is what is ranked.
  const own = classesOf(input).find((c) => c.first === last && c.deed !== undefined);
  const base = {
    first: q.first,
    last: own?.last ?? last,
    place: q.value,
    bound: 'exact',
    by: 'size',
    clause,
    form: 'ranked-nth',
    ...(own ? { own } : {}),
  } as const;
  const verb = verbBefore(input, q.first, clause);
  if (verb) {
    const bare = ['was', 'is', 'were', 'are', 'be', 'been', 'being'].includes(word(input, verb.first));
    // "was first in 2024" but not "was first shown": the tail has been looked at; "is second in a series" needs an order word.
    if (bare && last === q.last && !hasOrderTail(input, last, clause)) return undefined;
    const named = metricsOf(input).some((m) => m.first >= clause.first && m.first < clause.last);
    if (bare && input.sentence.tokens[last]?.kind !== 'word' && !named && classesOf(input).length === 0)
      return undefined;
    return { ...base, at: verb.first, again: verb.again };
  }
  // "X ranked first, Y second and Z third": the verb is left out the second time.
  if (entitiesOf(input).some((m) => m.last === q.first && m.anaphor === undefined)) return undefined;
  const previous = before.find((p) => p.by === 'size' && p.last <= q.first && q.first - p.last <= 9);
  if (!previous) return undefined;
  for (let i = previous.last; i < q.first; i++) {
    const inClass =
      classesOf(input).some((c) => i >= c.first && i < c.last) ||
      entitiesOf(input).some((m) => i >= m.first && i < m.last && isWhole(input, m.ids[0]));
    if (
      !inClass &&
      !['and', ',', 'in', 'among', 'but', 'only', 'of', 'all', 'the', 'by'].includes(word(input, i))
    )
      return undefined;
  }
  return { ...base, at: q.first, again: previous.again };
}

/** "X ranked first, Y second and Z third", "…, with Y second": the verb is left out, the row goes on. */
export function rowOn(input: RuleInput, q: QuantityMention, before: readonly Place[]): Place | undefined {
  const who = entitiesOf(input).find((m) => m.last === q.first && m.anaphor === undefined);
  const leader =
    who && before.filter((p) => p.first < who.first && p.by === 'size' && p.bound === 'exact').pop();
  const last = PLACE_NOUNS.has(word(input, q.last)) ? q.last + 1 : q.last;
  if (!leader || !isRowOn(input, leader, who.first) || !endsPlace(input, last)) return undefined;
  return {
    form: 'ranked-nth',
    at: q.first,
    first: q.first,
    last,
    place: q.value,
    bound: 'exact',
    by: 'size',
    again: false,
    clause: input.bind.clauseAt(q.first),
    who,
    like: leader.like ?? leader,
  };
}

/** A name of its own right behind a joint. */
function isRowOn(input: RuleInput, leader: Place, at: number): boolean {
  return at > leader.first && [',', 'and', 'with', ';', 'while'].includes(word(input, at - 1));
}

/** "In second place was X with 3 million", "Coming in third was X": the name stands behind the verb. */
export function invertedNth(input: RuleInput, q: QuantityMention): Place | undefined {
  const clause = input.bind.clauseAt(q.first);
  let last = q.last;
  if (PLACE_NOUNS.has(word(input, last))) last++;
  // "in second place in the country last month was …": nothing but the class and the time may stand between.
  let be = last;
  while (be < last + 8 && !BE_AT.has(word(input, be))) {
    const known = input.mentions.find(
      (m) => m.type !== 'cue' && m.type !== 'quantity' && m.first <= be && m.last > be,
    );
    if (!known && !BETWEEN.has(word(input, be))) return undefined;
    be++;
  }
  if (!BE_AT.has(word(input, be)) || be !== clause.verb) return undefined;
  const held = heldBy(input, be);
  let start = q.first - 1;
  while (start >= clause.first && OPENS_INVERTED.has(word(input, start))) start--;
  if (start >= clause.first && !['and', 'while', 'but', ','].includes(word(input, start))) return undefined;
  // "Third was X with 2.8 million": only where places are told.
  if (start + 1 === q.first && last === q.last && !input.context.order) return undefined;
  const who = entitiesOf(input).find(
    (m) => m.first === (held ?? be + 1) && m.anaphor === undefined && !m.possessive,
  );
  if (!who) return undefined;
  return {
    form: 'ranked-nth',
    at: be,
    first: q.first,
    last: who.last,
    place: q.value,
    bound: 'exact',
    by: 'size',
    again: false,
    clause,
    who,
  };
}

/** "third place is currently held by X": where the name stands. */
function heldBy(input: RuleInput, be: number): number | undefined {
  const i = word(input, be + 1).endsWith('ly') || word(input, be + 1) === 'now' ? be + 2 : be + 1;
  return HELD.has(word(input, i)) && word(input, i + 1) === 'by' ? i + 2 : undefined;
}

const HELD = new Set(['held', 'taken', 'claimed', 'occupied', 'secured', 'won', 'filled']);
const OPENS_INVERTED = new Set([
  ...['the', 'in', 'at', 'coming', 'ranking', 'close', 'sitting', 'landing', 'securing', 'taking'],
  ...['claiming', 'finishing', 'grabbing', 'occupying', 'placing', 'holding', 'standing'],
]);

const BE_AT = new Set(['was', 'is', 'came', 'comes', 'stood', 'stands']);
const BETWEEN = new Set([
  'in',
  'of',
  'the',
  'among',
  'by',
  'on',
  'for',
  'last',
  'list',
  'ranking',
  'rankings',
]);

function hasOrderTail(input: RuleInput, last: number, clause: Clause): boolean {
  if (classesOf(input).some((c) => c.first >= last && c.first < clause.last)) return true;
  const next = word(input, last);
  return [
    'in',
    'nationwide',
    'nationally',
    'by',
    'with',
    'behind',
    'globally',
    'worldwide',
    '',
    '.',
    ',',
    ';',
    'and',
  ].includes(next);
}

/** "the fourth maker in the world to …": an order in time. */
export function nthTo(input: RuleInput, q: QuantityMention): Place | undefined {
  const clause = input.bind.clauseAt(q.first);
  const cls = classesOf(input).find((c) => c.first >= q.last && c.first <= q.last + 6);
  const end = cls ? cls.last : q.last;
  if (cls)
    for (let i = q.last; i < cls.first; i++)
      if (input.sentence.tokens[i]!.kind === 'punct' && word(input, i) !== '-') return undefined;
  if (word(input, end) !== 'to') return undefined;
  // "from fifth to third", "second to none": no deed follows.
  if (['none', 'last', 'only', 'the', 'a'].includes(word(input, end + 1))) return undefined;
  const next = input.mentions.find((m) => m.type !== 'cue' && m.first === end + 1);
  if (next?.type === 'entity' || (next?.type === 'quantity' && next.form === 'ordinal')) return undefined;
  if (cls && cls.class !== '' && !cls.singular) return undefined;
  return {
    form: 'nth-to',
    at: q.first,
    first: q.first,
    last: end + 1,
    place: q.value,
    bound: 'exact',
    by: 'time',
    again: false,
    ...(cls ? { own: cls } : {}),
    clause,
  };
}

/** "in the top three", "out of the top ten". */
export function topN(input: RuleInput, q: QuantityMention): Place | undefined {
  const group = biggestOf(input, q);
  if (
    (word(input, q.first - 1) !== 'top' && !group) ||
    !Number.isInteger(q.value) ||
    q.value < 2 ||
    q.value > 500
  )
    return undefined;
  if (q.bound !== 'exact' || (q.object !== undefined && !group)) return undefined;
  const clause = input.bind.clauseAt(q.first);
  const closed = roundedOut(input, q, clause);
  if (closed) return closed;
  let i = group ? q.first - 1 : q.first - 2;
  while (['the', 'country', "'s", 'national', 'global', 'world', 'nation'].includes(word(input, i))) i--;
  const before = word(input, i);
  const out = before === 'outside' || (before === 'of' && word(input, i - 1) === 'out');
  const inside = [
    'in',
    'among',
    'into',
    'within',
    'inside',
    'enter',
    'entered',
    'entering',
    'made',
    'joined',
    'reached',
  ].includes(before);
  if (!out && !inside) return undefined;
  // "No. 7 among the world's top ten makers": the group a place is told in.
  if (before === 'among' && quantitiesOf(input).some((x) => x.last === i)) return undefined;
  const last = group
    ? Math.max(group.last, q.last)
    : PLACE_NOUNS.has(word(input, q.last))
      ? q.last + 1
      : q.last;
  const cls = classesOf(input).find((c) => c.first >= last && c.first <= last + 4);
  if (group && last === group.last && cls?.first !== last) return undefined;
  if (!cls && !endsPlace(input, last)) return undefined;
  if (cls && cls.first === last && !endsPlace(input, cls.last)) return undefined;
  if (isInUnknown(input, last)) return undefined;
  // "one of the top three", "was among the top three": the subject is one of them; "the top three were X, Y and Z" is not read.
  return {
    form: 'top-n',
    at: i,
    first: group ? q.first : q.first - 1,
    last,
    place: q.value,
    bound: out ? 'more_than' : 'at_most',
    by: 'size',
    again: false,
    clause,
  };
}

/** "joined the world's ten biggest makers". */
function biggestOf(input: RuleInput, q: QuantityMention): CueMention | undefined {
  return cuesOf(input, 'most').find(
    (c) => c.first > q.first && c.first <= q.last && c.last <= q.last + 1 && SIZES.has(word(input, c.first)),
  );
}

const SIZES = new Set(['biggest', 'largest', 'highest']);

/** "rounded out the top three": the last of them. */
function roundedOut(input: RuleInput, q: QuantityMention, clause: Clause): Place | undefined {
  const at = word(input, q.first - 2) === 'the' ? q.first - 3 : q.first - 2;
  const verb = word(input, at) === 'out' || word(input, at) === 'off' ? at - 1 : at;
  const rounds = verb < at ? ROUNDS_OUT.has(word(input, verb)) : CLOSES.has(word(input, verb));
  const last = PLACE_NOUNS.has(word(input, q.last)) ? q.last + 1 : q.last;
  if (!rounds || !endsPlace(input, last)) return undefined;
  return {
    form: 'top-n',
    at: verb,
    first: q.first - 1,
    last,
    place: q.value,
    bound: 'exact',
    by: 'size',
    again: false,
    clause,
  };
}

const ROUNDS_OUT = new Set(['rounded', 'rounds', 'rounding', 'closed', 'closing']);
const CLOSES = new Set(['completed', 'completes', 'completing', 'closed', 'closing']);

/** "second only to X", "the runner-up", "second place" without an ordinal of its own. */
export function runnerUp(input: RuleInput, cue: CueMention): Place | undefined {
  const clause = input.bind.clauseAt(cue.first);
  const base = {
    form: 'runner-up',
    first: cue.first,
    last: cue.last,
    place: 2,
    bound: 'exact',
    by: 'size',
    clause,
  } as const;
  const only = cue.last - cue.first > 2 || word(input, cue.last - 1) === 'only';
  if (cue.cue === 'second_only' && !only) {
    // "second to X", beside a verb of placing; "a second to go" is a time.
    const verb = verbBefore(input, cue.first, clause);
    const named = input.mentions.some(
      (m) => m.type === 'entity' && m.first >= cue.last && m.first <= cue.last + 1,
    );
    return verb && named ? { ...base, at: verb.first, again: false } : undefined;
  }
  if (cue.cue === 'second_only' && leansOnChange(input, clause, cue.first)) return undefined;
  if (cue.cue === 'second_only') return { ...base, at: cue.first, again: false };
  if (!endsPlace(input, cue.last)) return undefined;
  const verb = verbBefore(input, cue.first, clause);
  return verb && { ...base, at: verb.first, again: verb.again };
}
