import type { ClaimAlternative, ClaimDraft, PrintedInterval } from '../../../model/claim.ts';
import { type Answer, draftClaim, type Rule, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { EntityMention } from '../../types.ts';
import { amongAt } from '../order/among.ts';
import { isNoLonger, isOneTime, periodAt, subjectAt } from '../order/bind.ts';
import { findPlaces } from '../order/find-places.ts';
import { metricOfPlace } from '../order/metric.ts';
import { periodAgo, stepsBehind, yearsOn } from '../order/moves.ts';
import type { Place } from '../order/place.ts';
import { namesBefore, namesInRow } from '../order/row.ts';
import { runOfPlace } from '../order/run-of-place.ts';
import {
  comparable,
  cueEndingAt,
  cuesOf,
  isStated,
  metricsOf,
  periodsOf,
  quantitiesOf,
  word,
} from '../order/scan.ts';
import { toldTogether } from '../order/together.ts';
import { PLACE_NOUNS } from '../order/words-en.ts';

/** Places in an order: "ranked third among provinces", "took the top spot", "the largest city", "outside the top ten", "the fourth maker to …". */
export const rankRule: Rule = {
  id: 'en/rank',
  kind: 'rank',
  read(input) {
    const places = findPlaces(input);
    const drafts = new Map<Place, ClaimDraft[]>();
    places.forEach((place, k) => {
      if (!place.like) drafts.set(place, rankOf(input, place, places[k + 1], places[k - 1]));
    });
    return places.flatMap((place) => {
      const own = drafts.get(place);
      if (!own) return alike(input, place, drafts.get(place.like!) ?? []);
      return [...own, ...followers(input, place, own), ...before(input, place, own)];
    });
  },
};

/** "Neither X nor Y made the top ten": the place is denied of both, and which place they have is not said. */
function isOfNeither(input: RuleInput, place: Place): boolean {
  for (let i = place.clause.first; i < place.first; i++) if (word(input, i) === 'neither') return true;
  return false;
}

const WORLD = 'world';

function rankOf(
  input: RuleInput,
  place: Place,
  next: Place | undefined,
  previous: Place | undefined,
): ClaimDraft[] {
  if (!isStated(input, place.at) || isOfNeither(input, place)) return [];
  // A heading names things before the text has told them.
  if (input.sentence.kind === 'heading' && metricsOf(input).length === 0) return [];
  // "First for seven years" is one run, not seven places.
  if (runOfPlace(input, place)) return [];
  const several = place.who ? [] : holdersOf(input, place);
  if (several.length > 1) return sharedOf(input, place, several, next, previous);
  const entity = place.who ? input.bind.entityOf(place.who) : subjectAt(input, place.at);
  // The world is where places are held, and holds none.
  if (!entity || entity.value === WORLD) return [];
  if (place.form === 'runner-up' && !isOfKind(input, place, entity.value)) return [];
  const among = amongAt(input, place, entity.value, next?.clause === place.clause ? next.first : Infinity);
  if (!among) return [];
  const metric = place.by === 'time' ? metricOfDeed(input, place) : metricOfPlace(input, place, entity.value);
  if (!metric) return [];
  if (metric.inherited && !metric.mention && !isCarriedFor(input, place)) return [];
  const standing = input.lookups.metric(metric.value)?.dimension === 'index';
  const denied =
    input.bind.voice(place.at).stance === 'denied' ||
    isNoLonger(input, place.at) ||
    isNoLonger(input, place.at + 1);
  // "not first" is second or worse; other places denied stay as they are, denied.
  const opposite = denied && place.place === 1 && place.bound === 'exact' && place.by === 'size';
  const bound = opposite ? 'more_than' : place.bound;
  const threshold = place.by === 'time' ? limitBehind(input, place) : undefined;
  const draftAt = (period: Answer<string> | undefined, counted: Answer<string>) =>
    draftClaim(
      input,
      place.at,
      `en/rank/${place.form}`,
      spanOf(input, place, among.mention?.last, previous),
      { entity, metric: counted, period, basis: input.bind.basis(place.at, counted.value), among },
      {
        kind: 'rank',
        value: place.place,
        unit: 'ordinal',
        bound,
        interval: intervalOf(place.place, bound),
        ...(opposite ? { stance: 'asserted' as const } : denied ? { stance: 'denied' as const } : {}),
        by: place.by === 'time' ? 'time' : standing ? 'standing' : 'size',
        ...(place.loose === undefined ? {} : { alternatives: inAnyOrder(place.loose) }),
        ...(threshold === undefined
          ? {}
          : { extremum: { which: 'first_in_time', over: 'entities', threshold } as const }),
      },
    );
  const other = place.by === 'size' ? toldTogether(input, metric) : undefined;
  return periodsFor(input, place, entity.value).flatMap((period) =>
    [metric, ...(other ? [other] : [])].flatMap((m) => draftAt(period, m) ?? []),
  );
}

/** "A and B taking the lead": names in a row right before the verb. */
function holdersOf(input: RuleInput, place: Place): readonly EntityMention[] {
  let i = place.at;
  if (place.form === 'top-n') i = verbOfTop(input, i);
  while (['both', 'all', 'have', 'has', 'had', 'also'].includes(word(input, i - 1))) i--;
  return namesBefore(input, i);
}

/** "A and B kept their places in the top four": the verb stands some words before. */
function verbOfTop(input: RuleInput, at: number): number {
  let i = at;
  while (PLACE_NOUNS.has(word(input, i - 1)) || ['their', 'all', 'both', 'in'].includes(word(input, i - 1)))
    i--;
  return (cueEndingAt(input, i, 'rank') ?? cueEndingAt(input, i, 'keep'))?.first ?? at;
}

/** Each is among the first ten; one first place goes round only with the times, "in 2021 and 2022, respectively". */
function sharedOf(
  input: RuleInput,
  place: Place,
  holders: readonly EntityMention[],
  next: Place | undefined,
  previous: Place | undefined,
): ClaimDraft[] {
  const drafts = rankOf(input, { ...place, who: holders[0]! }, next, previous);
  const told = drafts[0];
  if (!told) return [];
  const times =
    drafts.length === holders.length && new Set(drafts.map((d) => d.period)).size === drafts.length;
  if (place.bound === 'exact' && !times) return [];
  return holders.flatMap((who, k) => {
    const draft = times ? drafts[k]! : told;
    const entity = input.bind.entityOf(who)?.value;
    return entity === undefined ? [] : [{ ...draft, entity }];
  });
}

/** "second only to X": X is in the same class; a maker among brands tells of a group of its own. */
function isOfKind(input: RuleInput, place: Place, entity: string): boolean {
  const rival = input.mentions.find(
    (m) => m.type === 'entity' && m.first >= place.last && m.first <= place.last + 2,
  );
  const id = rival?.type === 'entity' ? input.bind.entityOf(rival)?.value : undefined;
  return id === undefined || comparable(input, entity, id);
}

/** "The top three were A, B and C" is mostly told in order, and may not be. */
const inAnyOrder = (n: number): ClaimAlternative[] => [{ value: n, bound: 'at_most', interval: [1, n] }];

/** Another place of the same row: what it shares was bound once. */
function alike(input: RuleInput, place: Place, leader: readonly ClaimDraft[]): ClaimDraft[] {
  const draft = leader.length === 1 ? leader[0]! : undefined;
  if (!draft) return [];
  const entity = place.who ? input.bind.entityOf(place.who)?.value : draft.entity;
  const period = place.when ? periodAgo(input, place.when, draft.period) : draft.period;
  if (entity === undefined || period === undefined || (place.when && period === draft.period)) return [];
  const { alternatives: _, ...shared } = draft;
  return [
    {
      ...shared,
      entity,
      period,
      value: place.place,
      interval: [place.place, place.place],
      rule: `en/rank/${place.form}`,
      span: spanOfTokens(
        input.sentence,
        place.who ? Math.min(place.who.first, place.first) : place.first,
        place.when?.last ?? place.last,
      ),
      inherited: (draft.inherited ?? []).filter((f) => f !== 'entity' && f !== 'period'),
      ...(place.loose === undefined ? {} : { alternatives: inAnyOrder(place.loose) }),
    },
  ];
}

/** "first, followed by A and B", "third, with A fourth": the next places of the row. */
function followers(input: RuleInput, place: Place, leader: readonly ClaimDraft[]): ClaimDraft[] {
  if (place.by === 'time' || place.bound !== 'exact' || leader.length !== 1 || leader[0]!.stance === 'denied')
    return [];
  const cue = cuesOf(input, 'ahead').find(
    (c) => word(input, c.first) === 'followed' && c.first >= place.last && c.first - place.last <= 20,
  );
  if (!cue || findPlaces(input).some((p) => p.first >= place.last && p.first < cue.first)) return [];
  const names = namesInRow(
    input,
    ['both', 'closely', 'the'].includes(word(input, cue.last)) ? cue.last + 1 : cue.last,
  );
  return names.flatMap((who, k) =>
    alike(
      input,
      { ...place, who, first: who.first, last: who.last, place: place.place + k + 1, form: 'followed-by' },
      leader,
    ),
  );
}

/** "third, up two places from 2024": the place held then. */
function before(input: RuleInput, place: Place, leader: readonly ClaimDraft[]): ClaimDraft[] {
  const draft = leader.length === 1 ? leader[0]! : undefined;
  if (!draft?.period || place.by === 'time' || place.bound !== 'exact') return [];
  const steps = stepsBehind(input, place);
  const value = steps && place.place + steps.by;
  const period = steps?.base ? periodAgo(input, steps.base, draft.period) : yearsOn(draft.period, -1);
  if (!steps || value === undefined || value < 1 || period === undefined || period === draft.period)
    return [];
  return [
    {
      ...draft,
      period,
      value,
      interval: [value, value],
      implicit: true,
      rule: 'en/rank/places-moved',
      span: spanOfTokens(input.sentence, steps.first, steps.last),
      inherited: [...(draft.inherited ?? []), ...(steps.base ? [] : ['period'])],
    },
  ];
}

function intervalOf(place: number, bound: Place['bound']): PrintedInterval {
  if (bound === 'exact') return [place, place];
  return bound === 'at_most' ? [1, place] : [place, null];
}

/** One period, each of a list, or the running one for a return to a place that is told without a date. */
function periodsFor(input: RuleInput, place: Place, entity: string): (Answer<string> | undefined)[] {
  const own = place.when && input.bind.periodOf(place.when);
  if (own) return [own];
  const period = periodAt(input, place.at);
  const listed = period?.mention?.type === 'period' ? period.mention.list : undefined;
  if (period && listed) return listed.map((value) => ({ ...period, value }));
  const figure = figureBeside(input, entity);
  if (figure !== undefined && (!isOneTime(period?.value) || period?.inherited))
    return [{ value: figure, from: 'sentence', inherited: period?.inherited ?? false, alternatives: [] }];
  if (place.again && !isOneTime(period?.value)) {
    const { context } = input;
    if (context.period !== undefined && isOneTime(context.period)) {
      return [{ value: context.period, from: 'context', inherited: true, alternatives: [] }];
    }
  }
  return [period];
}

/** The time of the subject's own figure in the sentence ("was third with sales of 398,818"), or the one time of all its figures. */
function figureBeside(input: RuleInput, entity: string): string | undefined {
  const levels = input.drafts.filter((d) => d.kind === 'level' && isOneTime(d.period));
  const own = levels.filter((d) => d.entity === entity);
  const times = new Set((own.length > 0 ? own : levels).map((d) => d.period!));
  return times.size === 1 ? [...times][0] : undefined;
}

/** A metric from earlier sentences serves places of places, and anybody's place told with an order word of its own. */
function isCarriedFor(input: RuleInput, place: Place): boolean {
  return (
    place.form !== 'top-n' &&
    place.form !== 'nth-to' &&
    place.form !== 'leads' &&
    input.sentence.kind !== 'heading'
  );
}

/** "the fourth to turn a profit", "… to exceed 3 million", "to do so": what was reached first, second, fourth. */
function metricOfDeed(input: RuleInput, place: Place) {
  const { clause } = place;
  // "the first maker to sell a million overseas": only what went abroad is counted, not all that is sold.
  for (let i = place.last; i < clause.last; i++)
    if (['overseas', 'abroad', 'internationally'].includes(word(input, i))) return undefined;
  const own = metricsOf(input).find((m) => m.first >= place.last && m.first < clause.last);
  if (own) return input.bind.metricOf(own);
  const pro =
    ['do', 'reach', 'achieve', 'make', 'cross', 'pass', 'hit'].includes(word(input, place.last)) &&
    ['so', 'that', 'this', 'the', 'it'].includes(word(input, place.last + 1));
  const limit = limitBehind(input, place) !== undefined;
  if (!pro && !limit) return undefined;
  const found = input.bind.metric(place.at);
  return found?.inherited ? undefined : found;
}

function limitBehind(input: RuleInput, place: Place): number | undefined {
  return quantitiesOf(input).find(
    (q) => q.form === 'count' && q.first >= place.last && q.first < place.clause.last,
  )?.value;
}

/** The clause from its start to the class; a second place of the clause from its own word. */
function spanOf(input: RuleInput, place: Place, classEnd: number | undefined, previous: Place | undefined) {
  const second = previous !== undefined && previous.clause === place.clause;
  const first = second ? Math.min(place.first, place.at) : place.clause.first;
  if (place.by === 'time') return spanOfTokens(input.sentence, first, place.clause.last);
  let last = Math.max(place.last, classEnd ?? 0);
  for (const p of periodsOf(input))
    if (p.first >= last && p.first <= last + 2 && p.last <= place.clause.last) last = p.last;
  return spanOfTokens(input.sentence, first, last);
}
