import type { Clause } from '../../context/clauses.ts';
import type { RuleInput } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { lapsesIn } from './lapse.ts';
import { classesOf, cueEndingAt, cuesOf, periodsOf, quantitiesOf, thingAt, word } from './scan.ts';
import { AFTER_PLACE, BEFORE_PLACE, LOOSE, RANKED_IN } from './words-en.ts';

const PUTTING = new Set([
  'put',
  'puts',
  'putting',
  'earning',
  'earned',
  'giving',
  'gave',
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
  ...['pushed', 'pushing', 'relegated', 'relegating', 'knocked', 'knocking', 'bumped', 'bumping', 'demoted'],
  ...['demoting', 'sent', 'sending', 'dropped', 'propelled', 'propelling', 'catapulted', 'vaulted', 'moved'],
]);

const TITLES = new Set(['title', 'crown', 'status', 'position', 'rank', 'role']);

/** "continued to hold", "managed to keep": the base form is a fact behind such a verb. */
const HOLD = new Set(['hold', 'keep', 'take', 'rank', 'retain', 'occupy', 'claim', 'stay', 'remain', 'be']);
const GOES_ON = new Set(['continued', 'continues', 'continuing', 'managed', 'manages', 'went']);

interface Verb {
  readonly first: number;
  readonly again: boolean;
}

/** The verb that carries a place, going left over the words that may stand between. */
export function verbBefore(input: RuleInput, at: number, clause: Clause): Verb | undefined {
  for (let i = at; i > clause.first && i > at - 8; i--) {
    const back = cueEndingAt(input, i, 'regain');
    if (back && !isAgain(input, back)) return { first: back.first, again: true };
    const lost = cueEndingAt(input, i, 'handover', 'lose_to');
    if (lost) return undefined;
    const verb = cueEndingAt(input, i, 'rank') ?? cueEndingAt(input, i, 'keep');
    if (verb) return { first: verb.first, again: againIn(input, clause) };
    const before = word(input, i - 1);
    if (HOLD.has(before) && word(input, i - 2) === 'to' && GOES_ON.has(word(input, i - 3)))
      return { first: i - 3, again: againIn(input, clause) };
    // "rising as the top …", "stands out as the second …"
    if (before === 'as' && i - 2 >= clause.first && !cueEndingAt(input, i - 1, 'rank')) {
      // "dethroned X as the largest …": the title is the winner's.
      const beaten = beatenBefore(input, i - 1, clause);
      if (beaten !== undefined)
        return beaten < 0 ? undefined : { first: beaten, again: againIn(input, clause) };
      // "its lead over X as the largest": a name behind a preposition holds no title.
      const name = input.mentions.find((m) => m.type === 'entity' && m.last === i - 1);
      if (name && (isLedOver(input, name.first) || isObject(input, name.first, clause))) return undefined;
      // "its run as the largest ended", "ended X's hold as the largest": how long it was so, and no more.
      if (RUNS.has(word(input, i - 2))) return undefined;
      return { first: i - 1, again: againIn(input, clause) };
    }
    // "put X first", "making X the largest …": the name is asked for, not the clause's subject.
    const name = input.mentions.find(
      (m) => m.type === 'entity' && m.last === i && m.first > clause.first - 1,
    );
    if (name && PUTTING.has(word(input, name.first - 1)))
      return { first: name.last, again: againIn(input, clause) };
    // "the title of", "the status of": a name for the place that follows.
    if (before === 'of' && TITLES.has(word(input, i - 2))) {
      i--;
      continue;
    }
    if (BEFORE_PLACE.has(before) || before === '"' || before === "'s" || before.endsWith('ly')) continue;
    // "China's", "the country's": whose order it is.
    if (word(input, i) === "'s") continue;
    return undefined;
  }
  return undefined;
}

const isLedOver = (input: RuleInput, at: number): boolean =>
  ['over', 'from', 'against', 'to', 'by', 'behind', 'than', 'with'].includes(word(input, at - 1));

/** "unsettled X as the largest": whatever a verb does to X, X is not said to hold the place; "ranked X as …" says it. */
function isObject(input: RuleInput, at: number, clause: Clause): boolean {
  const before = word(input, at - 1);
  return at > clause.first && /(?:ed|ing|en|ew)$/.test(before) && !NAMING.has(before);
}

const NAMING = new Set(
  'ranked ranking listed listing named naming rated rating placed placing seen seeing made making been being when then even regarded described crowned crowning'.split(
    ' ',
  ),
);
const RUNS = new Set(['run', 'reign', 'hold', 'streak', 'stint', 'stranglehold', 'spell']);

/** The verb of "dethroned X as", −1 when X was the one who was dethroned ("was dethroned as"); nothing for other verbs. */
function beatenBefore(input: RuleInput, as: number, clause: Clause): number | undefined {
  const cue = cuesOf(input, 'overtake', 'lose_to')
    .filter((c) => c.first >= clause.first && c.last <= as && as - c.last <= 8)
    .pop();
  if (!cue) return undefined;
  const by = word(input, cue.last) === 'by';
  if (cue.cue === 'lose_to' || by) return undefined;
  return cue.last === as ? -1 : cue.first;
}

const isAgain = (input: RuleInput, cue: CueMention): boolean =>
  ['again', 'once'].includes(word(input, cue.first));

export function againIn(input: RuleInput, clause: Clause): boolean {
  return cuesOf(input, 'regain').some((c) => c.first >= clause.first && c.first < clause.last);
}

/** Nothing but what may follow a place comes after; a ranking in something unknown is no place we can use. */
export function endsPlace(input: RuleInput, last: number): boolean {
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
export function isInUnknown(input: RuleInput, at: number): boolean {
  const clause = input.bind.clauseAt(at);
  for (let i = at; i < clause.last && i < at + 12; i++) {
    const thing = thingAt(input, i);
    if (thing) {
      i = thing.last - 1;
      continue;
    }
    if ([',', 'with', 'and'].includes(word(input, i))) return false;
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

export function isLoose(input: RuleInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!LOOSE.has(word(input, i))) return false;
  return true;
}

export function hasPunct(input: RuleInput, from: number, to: number): boolean {
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
