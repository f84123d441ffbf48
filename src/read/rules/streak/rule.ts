import type { ClaimAlternative, ClaimDraft, Run } from '../../../model/claim.ts';
import { draftClaim, type Rule, type RuleInput, spanOfTokens } from '../../rule.ts';
import { amongAt } from '../order/among.ts';
import { isNoLonger, isOneTime, periodAt, subjectAt } from '../order/bind.ts';
import { findPlaces } from '../order/find-places.ts';
import { lapsesIn } from '../order/lapse.ts';
import { metricOfPlace } from '../order/metric.ts';
import type { Place } from '../order/place.ts';
import { type RunTold, runOfPlace } from '../order/run-of-place.ts';
import { cuesOf, isProse, isStated, periodsOf, word } from '../order/scan.ts';
import { toldTogether } from '../order/together.ts';
import { readLimits } from './limit.ts';
import { readRecordRuns } from './record-run.ts';
import { readTrends } from './trend.ts';

/** Runs: "first for seven years", "fell year after year", "began to decline in 2017", "after ten years without the title". */
export const streakRule: Rule = {
  id: 'en/streak',
  kind: 'streak',
  read(input) {
    if (!isProse(input) || input.sentence.kind === 'heading') return [];
    const places = findPlaces(input);
    return [
      ...places.flatMap((place, k) => held(input, place, places[k + 1])),
      ...places.flatMap((place) => absence(input, place) ?? []),
      ...readTrends(input),
      ...readLimits(input),
      ...readRecordRuns(input),
    ];
  },
};

/** A place held over a stretch. */
function held(input: RuleInput, place: Place, next: Place | undefined): ClaimDraft[] {
  const told = runOfPlace(input, place);
  if (!told || !isStated(input, place.at) || place.bound === 'more_than') return [];
  const denied = input.bind.voice(place.at).stance === 'denied';
  if (isNoLonger(input, place.at) || (denied && place.place !== 1)) return [];
  const entity = subjectAt(input, place.at);
  const among =
    entity && amongAt(input, place, entity.value, next?.clause === place.clause ? next.first : Infinity);
  const metric = entity && metricOfPlace(input, place, entity.value);
  if (!entity || !among || !metric) return [];
  const known = told.length === undefined ? lengthTold(input, entity.value, metric.value, place) : undefined;
  const run: Run = {
    state: denied ? 'not_rank' : 'rank',
    place: place.place,
    ...(told.from === undefined ? {} : { from: told.from }),
    ...(told.to === undefined ? {} : { to: told.to }),
    ...(told.length === undefined ? (known ?? {}) : { length: told.length }),
    ...(told.unit === undefined ? {} : { unit: told.unit }),
  };
  const other = toldTogether(input, metric);
  return [metric, ...(other ? [other] : [])].flatMap((counted) => {
    const draft = draftClaim(
      input,
      place.at,
      'en/streak/place-held',
      spanOf(input, place, told),
      { entity, metric: counted, basis: input.bind.basis(place.at, counted.value), among },
      {
        kind: 'streak',
        run,
        ...(denied ? { stance: 'asserted' as const } : {}),
        ...(told.startTakenOver
          ? { alternatives: laterStart(run) }
          : told.untilYear !== undefined
            ? { alternatives: [{ run: { ...run, to: told.untilYear } }] }
            : {}),
        inherited: known ? [...told.inherited, 'run'] : told.inherited,
      },
    );
    return draft ?? [];
  });
}

/** "exceeded X in 2016 and ranked first for seven years": the run may start in the year after. */
function laterStart(run: Run): ClaimAlternative[] {
  return run.from === undefined ? [] : [{ run: { ...run, from: String(Number(run.from.slice(0, 4)) + 1) } }];
}

/** The same run told before with its length alone ("For seven years X was the leader. … until 2024"). */
function lengthTold(
  input: RuleInput,
  entity: string,
  metric: string,
  place: Place,
): Pick<Run, 'length' | 'unit'> | undefined {
  const before = input.context.runs?.find(
    (r) =>
      r.entity === entity &&
      r.metric === metric &&
      r.run.state === 'rank' &&
      (r.run.place ?? 1) === place.place &&
      r.run.length !== undefined &&
      r.run.from === undefined &&
      r.run.to === undefined,
  );
  if (!before) return undefined;
  return { length: before.run.length!, ...(before.run.unit === undefined ? {} : { unit: before.run.unit }) };
}

/** Time away from first place before a return: "after a 10-year dormancy", "a crown it had gone without for ten years". */
function absence(input: RuleInput, place: Place): ClaimDraft | undefined {
  if (place.place !== 1 || place.bound !== 'exact' || place.by === 'time' || !isStated(input, place.at))
    return undefined;
  const away = awayFor(input, place);
  const since = away ? undefined : firstSince(input, place);
  if (!away && since === undefined) return undefined;
  const entity = subjectAt(input, place.at);
  const among = entity && amongAt(input, place, entity.value);
  const metric = entity && metricOfPlace(input, place, entity.value);
  if (!entity || !among || !metric) return undefined;
  let back = periodAt(input, place.at);
  if (!isOneTime(back?.value) && input.context.period !== undefined && isOneTime(input.context.period)) {
    back = { value: input.context.period, from: 'context', inherited: true, alternatives: [] };
  }
  const year = back && isOneTime(back.value) ? Number(back.value.slice(0, 4)) : undefined;
  const run: Run = {
    state: 'not_rank',
    place: 1,
    ...(since === undefined ? {} : { from: String(since + 1) }),
    ...(year === undefined ? {} : { to: String(year - 1) }),
    ...(away ? { length: away.length, unit: away.unit } : {}),
  };
  return draftClaim(
    input,
    place.at,
    away ? 'en/streak/away' : 'en/streak/first-since',
    spanOfTokens(
      input.sentence,
      Math.min(away ? input.bind.clauseAt(away.first).first : place.clause.first, place.clause.first),
      Math.max(place.last, away?.last ?? 0),
    ),
    { entity, metric, basis: input.bind.basis(place.at, metric.value), among },
    { kind: 'streak', run, inherited: back?.inherited ? ['run'] : [] },
  );
}

/** "after a 10-year dormancy", "after ten years without the title", "had gone without for ten years". */
function awayFor(input: RuleInput, place: Place) {
  const cues = cuesOf(input, 'absence');
  const reach = {
    first: (input.clauses[place.clause.index - 2] ?? input.clauses[0]!).first,
    last: input.clauses[place.clause.index + 1]?.last ?? place.clause.last,
  };
  for (const lapse of lapsesIn(input, reach.first, reach.last)) {
    const near = cues.some(
      (c) =>
        (c.first >= lapse.last && c.first <= lapse.last + 3) ||
        (c.last <= lapse.first && lapse.first - c.last <= 2),
    );
    if (near) return lapse;
    const opener =
      word(input, lapse.first - 1) === 'a' ? word(input, lapse.first - 2) : word(input, lapse.first - 1);
    if (
      place.again &&
      (opener === 'after' || word(input, lapse.last) === 'later') &&
      !lapse.row &&
      lapse.unit === 'year'
    )
      return lapse;
  }
  return undefined;
}

/** "first for the first time since 2016": not first in between. */
function firstSince(input: RuleInput, place: Place): number | undefined {
  const { clause } = place;
  const cue = cuesOf(input, 'first_time_since', 'first_time').find(
    (c) => c.first >= clause.first && c.first < clause.last,
  );
  if (!cue) return undefined;
  const since = periodsOf(input).find(
    (p) => p.role === 'since' && p.first >= cue.first && p.first <= cue.last + 2,
  );
  const value = since && input.bind.periodOf(since)?.value;
  return value !== undefined && /^\d{4}$/.test(value) ? Number(value) : undefined;
}

function spanOf(input: RuleInput, place: Place, told: RunTold) {
  const { clause } = place;
  let last = Math.max(clause.last, told.lapse?.last ?? 0);
  const next = input.clauses[clause.index + 1];
  if (next && ['from', 'until', 'till', 'since'].includes(word(input, next.first))) last = next.last;
  return spanOfTokens(input.sentence, clause.first, last);
}
