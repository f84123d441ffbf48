import type { Clause } from '../../context/clauses.ts';
import type { RuleInput } from '../../rule.ts';
import type { ClassMention, CueMention, QuantityMention } from '../../types.ts';
import { lapsesIn } from './lapse.ts';
import {
  classesOf,
  cueEndingAt,
  cuesOf,
  isProse,
  metricsOf,
  periodsOf,
  quantitiesOf,
  thingAt,
  word,
} from './scan.ts';
import {
  AFTER_PLACE,
  AUXILIARY,
  BEFORE_PLACE,
  LEADING_VERBS,
  LOOSE,
  PLACE_NOUNS,
  RANKED_IN,
  TABLE_NOUNS,
  WEAK_TOP,
} from './words-en.ts';

/** Words that put the subject at a place of an order. */
export interface Place {
  /** Pattern name, for the rule field. */
  readonly form:
    | 'ranked-nth'
    | 'top-spot'
    | 'superlative'
    | 'above-all-others'
    | 'top-n'
    | 'runner-up'
    | 'leads'
    | 'nth-to';
  /** First token of verb and place together; the binder is asked here. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly place: number;
  readonly bound: 'exact' | 'at_most' | 'more_than';
  readonly by: 'size' | 'time';
  /** Back at a place held before. */
  readonly again: boolean;
  /** The class named by the place's own words ("the largest city"). */
  readonly own?: ClassMention;
  readonly clause: Clause;
}

/** Every place told in the sentence, in order; each token range is taken once. */
export function findPlaces(input: RuleInput): Place[] {
  if (!isProse(input)) return [];
  const found: Place[] = [];
  const free = (p: Place | undefined): p is Place =>
    p !== undefined && !found.some((x) => p.first < x.last && x.first < p.last);
  const add = (p: Place | undefined) => {
    if (free(p)) found.push(p);
  };
  for (const q of quantitiesOf(input)) {
    if (q.form === 'ordinal') add(nthTo(input, q) ?? nthLargest(input, q) ?? rankedNth(input, q, found));
    else if (q.form === 'count') add(topN(input, q));
  }
  for (const cue of cuesOf(input, 'second_only', 'runner_up')) add(runnerUp(input, cue));
  for (const cue of longestFirst(cuesOf(input, 'top'))) add(topSpot(input, cue));
  for (const cue of cuesOf(input, 'most')) add(superlative(input, cue, 1, cue.first));
  for (const cue of cuesOf(input, 'any_other')) add(aboveAllOthers(input, cue));
  for (let i = 0; i < input.sentence.tokens.length; i++) {
    if (LEADING_VERBS.has(word(input, i))) add(leads(input, i));
  }
  return found.sort((a, b) => a.first - b.first);
}

const longestFirst = (cues: readonly CueMention[]): CueMention[] =>
  [...cues].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);

const PUTTING = new Set([
  'put',
  'puts',
  'putting',
  'placing',
  'places',
  'placed',
  'made',
  'makes',
  'making',
  'left',
  'leaving',
  'lifting',
  'lifted',
  'ranked',
  'ranks',
]);

interface Verb {
  readonly first: number;
  readonly again: boolean;
}

/** The verb that carries a place, going left over the words that may stand between. */
function verbBefore(input: RuleInput, at: number, clause: Clause): Verb | undefined {
  for (let i = at; i > clause.first && i > at - 8; i--) {
    const back = cueEndingAt(input, i, 'regain');
    if (back && !isAgain(input, back)) return { first: back.first, again: true };
    const lost = cueEndingAt(input, i, 'handover', 'lose_to');
    if (lost) return undefined;
    const verb = cueEndingAt(input, i, 'rank') ?? cueEndingAt(input, i, 'keep');
    if (verb) return { first: verb.first, again: againIn(input, clause) };
    const before = word(input, i - 1);
    // "rising as the top …", "stands out as the second …"
    if (before === 'as' && i - 2 >= clause.first && !cueEndingAt(input, i - 1, 'rank')) {
      return { first: i - 1, again: againIn(input, clause) };
    }
    // "put X first", "making X the largest …": the name is asked for, not the clause's subject.
    const name = input.mentions.find(
      (m) => m.type === 'entity' && m.last === i && m.first > clause.first - 1,
    );
    if (name && PUTTING.has(word(input, name.first - 1)))
      return { first: name.last, again: againIn(input, clause) };
    if (BEFORE_PLACE.has(before) || before === "'s" || before.endsWith('ly')) continue;
    // "China's", "the country's": whose order it is.
    if (word(input, i) === "'s") continue;
    return undefined;
  }
  return undefined;
}

const isAgain = (input: RuleInput, cue: CueMention): boolean =>
  ['again', 'once'].includes(word(input, cue.first));

function againIn(input: RuleInput, clause: Clause): boolean {
  return cuesOf(input, 'regain').some((c) => c.first >= clause.first && c.first < clause.last);
}

/** "ranked third", "came in at No. 2", "and third among …" after another place. */
function rankedNth(input: RuleInput, q: QuantityMention, before: readonly Place[]): Place | undefined {
  const clause = input.bind.clauseAt(q.first);
  let last = q.last;
  if (PLACE_NOUNS.has(word(input, last))) last++;
  if (!endsPlace(input, last)) return undefined;
  const base = {
    first: q.first,
    last,
    place: q.value,
    bound: 'exact',
    by: 'size',
    clause,
    form: 'ranked-nth',
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
  const gapped =
    input.mentions.some((m) => m.type === 'entity' && m.last === q.first) &&
    before.some((p) => p.form === 'ranked-nth' && p.last <= q.first);
  if (gapped) return { ...base, at: q.first, again: false };
  const previous = before.find((p) => p.form === 'ranked-nth' && p.last <= q.first && q.first - p.last <= 9);
  if (!previous) return undefined;
  for (let i = previous.last; i < q.first; i++) {
    const inClass = classesOf(input).some((c) => i >= c.first && i < c.last);
    if (
      !inClass &&
      !['and', ',', 'in', 'among', 'but', 'only', 'of', 'all', 'the', 'by'].includes(word(input, i))
    )
      return undefined;
  }
  return { ...base, at: q.first, again: previous.again };
}

/** Nothing but what may follow a place comes after; a ranking in something unknown is no place we can use. */
function endsPlace(input: RuleInput, last: number): boolean {
  const next = input.sentence.tokens[last];
  if (!next || next.kind === 'punct') return next?.norm !== '-';
  if (next.norm !== 'to' && !AFTER_PLACE.has(next.norm) && !next.norm.endsWith('ly')) {
    if (!periodsOf(input).some((p) => p.first === last) && !classesOf(input).some((c) => c.first === last))
      return false;
  }
  if (next.norm === 'to') return false;
  return !isInUnknown(input, last);
}

/** "third in charging density": the words after "in" are nothing we know. */
function isInUnknown(input: RuleInput, at: number): boolean {
  const clause = input.bind.clauseAt(at);
  for (let i = at; i < clause.last && i < at + 12; i++) {
    const thing = thingAt(input, i);
    if (thing) {
      i = thing.last - 1;
      continue;
    }
    if (word(input, i) === ',' || word(input, i) === 'with') return false;
    if (!RANKED_IN.has(word(input, i))) continue;
    let k = i + 1;
    const lapse = word(input, i) === 'for' ? lapseEnd(input, k) : -1;
    if (lapse > 0) {
      i = lapse - 1;
      continue;
    }
    while (k < i + 6 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
    const known =
      thingAt(input, k) ?? input.mentions.find((m) => m.type !== 'cue' && m.first <= k && m.last > k);
    if (!known) return true;
  }
  return false;
}

/** Where "the fourth year in a row", "the first time" end; else −1. */
function lapseEnd(input: RuleInput, at: number): number {
  const k = word(input, at) === 'the' ? at + 1 : at;
  if (word(input, k) === 'first' && word(input, k + 1) === 'time') return k + 2;
  return lapsesIn(input, at, at + 4)[0]?.last ?? -1;
}

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
function nthTo(input: RuleInput, q: QuantityMention): Place | undefined {
  const clause = input.bind.clauseAt(q.first);
  const cls = classesOf(input).find((c) => c.first >= q.last && c.first <= q.last + 6);
  const end = cls ? cls.last : q.last;
  if (cls)
    for (let i = q.last; i < cls.first; i++)
      if (input.sentence.tokens[i]!.kind === 'punct' && word(input, i) !== '-') return undefined;
  if (word(input, end) !== 'to') return undefined;
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

/** "the second largest city", "the third-biggest maker in the country". */
function nthLargest(input: RuleInput, q: QuantityMention): Place | undefined {
  const at = word(input, q.last) === '-' ? q.last + 1 : q.last;
  const most = cuesOf(input, 'most').find((c) => c.first === at);
  return most && superlative(input, most, q.value, q.first);
}

/** "the largest city", "the highest of any city", "the highest output in the country", "built the most of any city". */
function superlative(input: RuleInput, most: CueMention, place: number, first: number): Place | undefined {
  const clause = input.bind.clauseAt(most.first);
  if (word(input, first - 1) === 'of' && ['one', 'some', 'many', 'several'].includes(word(input, first - 2)))
    return undefined;
  if (
    ['one', 'among', 'at'].includes(word(input, first - 2)) &&
    word(input, first - 1) !== '-' &&
    word(input, first - 2) !== 'at'
  )
    return undefined;
  const cls = classesOf(input).find(
    (c) => c.first >= most.last && c.first < clause.last && c.first <= most.last + 9,
  );
  if (!cls) return undefined;
  if (overTime(input, most.last, clause)) return undefined;
  const base = { form: 'superlative', first, place, bound: 'exact', by: 'size', own: cls, clause } as const;
  const metric = metricsOf(input).find(
    (m) => m.first >= most.last && m.last <= cls.first && isLoose(input, most.last, m.first),
  );
  if (metric) {
    // "the highest output among all cities", "the most units of any city".
    for (let i = metric.last; i < cls.first; i++)
      if (
        ![
          'of',
          'among',
          'for',
          'by',
          'in',
          'the',
          'all',
          'any',
          'volume',
          'figure',
          'last',
          'year',
          'that',
        ].includes(word(input, i)) &&
        !periodsOf(input).some((p) => i >= p.first && i < p.last)
      )
        return undefined;
    if (word(input, most.first) === 'leading' || word(input, most.first) === 'top') return undefined;
    return { ...base, at: most.first, last: cls.last, again: false };
  }
  const gap = cls.first - most.last;
  if (
    cls.singular &&
    gap <= 3 &&
    !['of', 'among', 'in'].includes(word(input, most.last)) &&
    !hasPunct(input, most.last, cls.first)
  ) {
    // "the largest city": predicate of a verb, or "as the largest city".
    const verb = verbBefore(input, first, clause);
    if (!verb || word(input, cls.last) === 'to') return undefined;
    if (isInUnknown(input, cls.last)) return undefined;
    return { ...base, at: verb.first, last: cls.last, again: verb.again };
  }
  // "was the highest of any city", ", the highest in the country".
  if (word(input, most.first) === 'most' || word(input, most.first) === 'leading') return undefined;
  if (cls.class !== '' && !['of', 'among'].includes(word(input, most.last))) return undefined;
  if (cls.class === '' && gap > 1) return undefined;
  if (word(input, first - 1) !== 'the' && word(input, first - 1) !== 'ranked') return undefined;
  return { ...base, at: first, last: cls.last, again: false };
}

function isLoose(input: RuleInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!LOOSE.has(word(input, i))) return false;
  return true;
}

function hasPunct(input: RuleInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (input.sentence.tokens[i]!.kind === 'punct' && !['-', "'"].includes(word(input, i))) return true;
  return false;
}

/** "the highest since 2016", "in ten years", "on record": an order in time, no place among others. */
export function overTime(input: RuleInput, at: number, clause: Clause): boolean {
  for (let i = at; i < Math.min(clause.last, at + 5); i++) {
    if (['since', 'ever', 'record', 'history'].includes(word(input, i))) return true;
    if (periodsOf(input).some((p) => p.first === i && p.relative?.span !== undefined)) return true;
    if (
      word(input, i) === 'in' &&
      quantitiesOf(input).some((q) => q.form === 'duration' && q.first > i && q.first <= i + 3)
    )
      return true;
  }
  return false;
}

/** "more units than any other city". */
function aboveAllOthers(input: RuleInput, cue: CueMention): Place | undefined {
  const clause = input.bind.clauseAt(cue.first);
  let than = cue.first - 1;
  while (than > cue.first - 4 && word(input, than) !== 'than') than--;
  if (word(input, than) !== 'than') return undefined;
  let more = -1;
  for (let i = than - 1; i >= clause.first && i > than - 7; i--) {
    if (['fewer', 'less', 'lower', 'smaller', 'faster', 'slower'].includes(word(input, i))) return undefined;
    if (['more', 'higher', 'larger', 'greater', 'bigger'].includes(word(input, i))) more = i;
  }
  if (more < 0) return undefined;
  // "more bridges than any other city": only what is measured.
  for (let i = more + 1; i < than; i++) {
    const known = input.mentions.some((m) => m.type !== 'cue' && m.first <= i && m.last > i);
    if (!known && !LOOSE.has(word(input, i))) return undefined;
  }
  const cls = classesOf(input).find((c) => c.first >= than && c.first <= cue.last + 4);
  return {
    form: 'above-all-others',
    at: more,
    first: more,
    last: Math.max(cue.last, cls?.last ?? 0),
    place: 1,
    bound: 'exact',
    by: 'size',
    again: false,
    ...(cls ? { own: cls } : {}),
    clause,
  };
}

/** "in the top three", "out of the top ten". */
function topN(input: RuleInput, q: QuantityMention): Place | undefined {
  if (word(input, q.first - 1) !== 'top' || !Number.isInteger(q.value) || q.value < 2 || q.value > 500)
    return undefined;
  if (q.bound !== 'exact' || q.object !== undefined) return undefined;
  const clause = input.bind.clauseAt(q.first);
  let i = q.first - 2;
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
  const last = PLACE_NOUNS.has(word(input, q.last)) ? q.last + 1 : q.last;
  const cls = classesOf(input).find((c) => c.first >= last && c.first <= last + 4);
  if (!cls && !endsPlace(input, last)) return undefined;
  if (cls && cls.first === last && !endsPlace(input, cls.last)) return undefined;
  if (isInUnknown(input, last)) return undefined;
  // "one of the top three", "was among the top three": the subject is one of them; "the top three were X, Y and Z" is not read.
  return {
    form: 'top-n',
    at: i,
    first: q.first - 1,
    last,
    place: q.value,
    bound: out ? 'more_than' : 'at_most',
    by: 'size',
    again: false,
    clause,
  };
}

/** "second only to X", "the runner-up", "second place" without an ordinal of its own. */
function runnerUp(input: RuleInput, cue: CueMention): Place | undefined {
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
  if (cue.cue === 'second_only') return { ...base, at: cue.first, again: false };
  if (!endsPlace(input, cue.last)) return undefined;
  const verb = verbBefore(input, cue.first, clause);
  return verb && { ...base, at: verb.first, again: verb.again };
}

/** "took the crown", "held the top spot", "returned to the throne"; weak words need a class, a table or a metric beside them. */
function topSpot(input: RuleInput, cue: CueMention): Place | undefined {
  const clause = input.bind.clauseAt(cue.first);
  let { first, last } = cue;
  while (cuesOf(input, 'top').some((c) => c.first === last))
    last = cuesOf(input, 'top').find((c) => c.first === last)!.last;
  if (word(input, last) === "'s") {
    const after = cuesOf(input, 'top').find((c) => c.first === last + 1);
    if (!after) return undefined;
    last = after.last;
  }
  const next = word(input, last);
  if (next === '-' || next === 'jewel' || next === 'model' || next === 'speed') return undefined;
  let weak = WEAK_TOP.has(word(input, cue.first)) || WEAK_TOP.has(word(input, cue.last - 1));
  const table = tableAfter(input, last, clause);
  if (table > 0) {
    last = table;
    weak = false;
  }
  while (first > clause.first && ['the', 'a', 'its', 'this', 'that', '"'].includes(word(input, first - 1)))
    first--;
  const verb = verbBefore(input, first, clause);
  if (!verb) return undefined;
  if (next === 'of' && table < 0 && !metricsOf(input).some((m) => m.first > last && m.first <= last + 3)) {
    const cls = classesOf(input).some((c) => c.first >= last && c.first <= last + 3);
    if (!cls) return undefined;
  }
  if (weak) {
    const cls = classesOf(input).some((c) => c.first >= last && c.first <= last + 3);
    const ranked = RANKED_IN.has(next) && metricsOf(input).some((m) => m.first > last && m.first <= last + 4);
    const title =
      ['title', 'champion', 'baton'].includes(word(input, cue.first)) &&
      (verb.again || word(input, cue.first) === 'title');
    const dated =
      word(input, cue.last - 1) === 'lead' &&
      periodsOf(input).some((p) => p.first >= last && p.first <= last + 2);
    if (!cls && !ranked && !title && !dated) return undefined;
  }
  if (isInUnknown(input, last)) return undefined;
  return {
    form: 'top-spot',
    at: verb.first,
    first: Math.max(first, clause.first),
    last,
    place: 1,
    bound: 'exact',
    by: 'size',
    again: verb.again,
    clause,
  };
}

/** "the top of the national ranking": where the table's words end, else −1. */
function tableAfter(input: RuleInput, at: number, clause: Clause): number {
  if (word(input, at) !== 'of') return -1;
  for (let i = at + 1; i < Math.min(clause.last, at + 10); i++)
    if (TABLE_NOUNS.has(word(input, i))) return i + 1;
  return -1;
}

/** "leads in output", "led the country in sales", "topped the national table". */
function leads(input: RuleInput, i: number): Place | undefined {
  const clause = input.bind.clauseAt(i);
  if (
    [
      'a',
      'an',
      'the',
      'its',
      'most',
      'to',
      'of',
      'by',
      'will',
      'would',
      'other',
      'some',
      'such',
      'many',
      'its',
      'their',
      'no',
    ].includes(word(input, i - 1))
  )
    return undefined;
  const base = { form: 'leads', at: i, first: i, place: 1, bound: 'exact', by: 'size', clause } as const;
  const again = againIn(input, clause);
  const verb = word(input, i);
  const metricIn = (from: number): number => {
    if (!['in', 'by', 'for'].includes(word(input, from))) return -1;
    let k = from + 1;
    while (k < from + 5 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
    const m = metricsOf(input).find((x) => x.first === k);
    return m ? m.last : -1;
  };
  if (!['tops', 'topped', 'topping', 'heads', 'headed', 'heading'].includes(verb)) {
    const end = metricIn(i + 1);
    if (end > 0) return { ...base, last: end, again };
    // "led the country in …", "leads all cities in …".
    let k = i + 1;
    while (k < i + 3 && LOOSE.has(word(input, k)) && !thingAt(input, k)) k++;
    const whole = input.mentions.find(
      (m) => (m.type === 'class' || m.type === 'entity') && m.first >= i + 1 && m.first <= k,
    );
    if (!whole) return undefined;
    if (whole.type === 'entity' && !isWhole(input, whole.ids[0])) return undefined;
    if (whole.type === 'class' && whole.singular) return undefined;
    const end2 = metricIn(whole.last);
    if (end2 < 0) return undefined;
    return { ...base, last: end2, again, ...(whole.type === 'class' ? { own: whole } : {}) };
  }
  let k = i + 1;
  for (; k < Math.min(clause.last, i + 8); k++) {
    if (TABLE_NOUNS.has(word(input, k))) break;
    if (quantitiesOf(input).some((q) => q.first === k)) return undefined;
  }
  if (!TABLE_NOUNS.has(word(input, k)) || isInUnknown(input, k + 1)) return undefined;
  return { ...base, last: k + 1, again };
}

/** A whole that the pack ranks classes within. */
function isWhole(input: RuleInput, id: string | undefined): boolean {
  return id !== undefined && input.lookups.pack.classes.some((c) => c.within === id);
}

export const isAuxiliary = (w: string): boolean => AUXILIARY.has(w);
