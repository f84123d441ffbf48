import type { Claim } from '../../model/claim.ts';
import type { RecordedEvent } from '../../model/pack.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Frame, Step } from '../../model/verdict.ts';
import type { Judgement } from '../types.ts';
import {
  type Desk,
  datesMeet,
  isDated,
  namesActors,
  originsOf,
  placesMeet,
  placesOf,
  refOf,
  weightOfOrigins,
} from './desk.ts';
import { recordFrame, recordStep } from './messages.ts';
import { sharesWord, tellsCount, tellsOrdinal } from './order-words.ts';
import { agrees, type Pairing, recordedPlaces } from './pairs.ts';
import { relationParams, unverifiable } from './telling.ts';
import { type Tie, tiesOf } from './ties.ts';

/** Contract section 4: an event is borne out by a record of the same family with its actors and a compatible date. */
export function judgeEvent(desk: Desk, claim: Claim, pairing: Pairing | undefined): Judgement {
  const paired = pairing && judgePair(desk, claim, pairing);
  if (paired) return paired;
  const near = nearRecords(desk, claim);
  const meeting = near.filter((r) => datesMeet(r.date, claim.event!.date));
  const full = meeting.filter((r) => namesActors(desk, claim, r) === 'all' && sameMatter(desk, claim, r));
  const good = closest(
    claim,
    full.filter((r) => placeFits(desk, claim, r)),
  );
  if (claim.stance === 'denied')
    return good.length > 0 ? deniedJudgement(desk, claim, good) : unverifiable(claim);
  const dated = good.filter((r) => r.date !== undefined || !isDated(claim.event!.date));
  // Who went where is what a pairing says: a record that names both and both places does not settle it.
  const sure = pairing ? dated.filter((r) => placesOf(r).length === 1) : dated;
  if (sure.length > 0) return borneOut(desk, claim, sure);
  if (pairing && dated.length > 0) return bears(desk, claim, dated, 'record-unpaired');
  const union = coveredTogether(desk, claim, meeting);
  if (union.length > 0) return borneOut(desk, claim, union, 'record-covers-part');
  const ties = pairing || claim.event!.place !== undefined ? undefined : tiesOf(desk, claim);
  if (ties) return tied(desk, claim, ties);
  const wrong = otherPlace(desk, claim, full) ?? otherHolder(desk, claim) ?? otherDate(desk, claim, near);
  if (wrong) return wrong;
  return good.length > 0 ? bears(desk, claim, good, 'record-undated') : unverifiable(claim);
}

/** Something on file bears on it and leaves it open. */
function bears(
  desk: Desk,
  claim: Claim,
  records: readonly RecordedEvent[],
  code: 'record-undated' | 'record-unpaired',
): Judgement {
  return {
    ...unverifiable(claim),
    verdict: 'consistent',
    derivation: records.slice(0, 3).map((r) => recordStep(code, told(desk, r), [refOf('event', r)])),
    evidence: records.map((r) => refOf('event', r)),
  };
}

function nearRecords(desk: Desk, claim: Claim): readonly RecordedEvent[] {
  const seen = new Map<string, RecordedEvent>();
  for (const actor of claim.event!.actors) {
    for (const r of desk.eventsWith(actor.id)) {
      if (desk.sameFamily(r.type, claim.event!.type)) seen.set(r.id, r);
    }
  }
  // The same type before its kin, the oldest record first, ties by id: order of the rows must not matter.
  const own = (r: RecordedEvent) => (r.type === claim.event!.type ? 0 : 1);
  return [...seen.values()].sort(
    (a, b) => own(a) - own(b) || (a.date ?? '').localeCompare(b.date ?? '') || a.id.localeCompare(b.id),
  );
}

/** Records of the very type speak; those of its kin only when there is none. */
function closest(claim: Claim, records: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const own = records.filter((r) => r.type === claim.event!.type);
  return own.length > 0 ? own : records;
}

const MONTH = 1;

/**
 * Of types told in words (somebody said something, something was reached) one record does not vouch for another: a second
 * actor, a month or a telling word has to be shared as well.
 */
function sameMatter(desk: Desk, claim: Claim, record: RecordedEvent): boolean {
  const event = claim.event!;
  if (!desk.eventType(event.type)?.inWords) return true;
  const shared = event.actors.filter((a) => record.actors.some((r) => desk.same(r, a.id))).length;
  if (shared >= 2) return true;
  const shape = event.date === undefined ? undefined : parsePeriod(event.date);
  if (shape && shape.to - shape.from <= MONTH && record.date !== undefined) return true;
  return event.of !== undefined && sharesWord(event.of, record.description);
}

function placeFits(desk: Desk, claim: Claim, record: RecordedEvent): boolean {
  const told = claim.event!.place;
  const at = placesOf(record);
  return told === undefined || at.length === 0 || at.some((p) => placesMeet(desk, p, told));
}

/** "A and B joined C": one record for A and C, another for B and C. */
function coveredTogether(
  desk: Desk,
  claim: Claim,
  meeting: readonly RecordedEvent[],
): readonly RecordedEvent[] {
  const actors = claim.event!.actors.map((a) => a.id);
  if (actors.length < 3) return [];
  const parts = meeting.filter(
    (r) =>
      placeFits(desk, claim, r) && actors.filter((id) => r.actors.some((a) => desk.same(a, id))).length >= 2,
  );
  const met = actors.every((id) => parts.some((r) => r.actors.some((a) => desk.same(a, id))));
  return met ? parts : [];
}

function borneOut(
  desk: Desk,
  claim: Claim,
  records: readonly RecordedEvent[],
  code: 'record-found' | 'record-covers-part' = 'record-found',
): Judgement {
  const { ordinal, count } = claim.event!;
  const ordered =
    ordinal === undefined ? records : records.filter((r) => tellsOrdinal(r.description, ordinal));
  const counted = count === undefined ? ordered : ordered.filter((r) => tellsCount(r.description, count));
  const full = ordered.length > 0 && counted.length > 0;
  const shown = full ? counted : records;
  const steps: Step[] = shown.slice(0, 4).map((r) => recordStep(code, told(desk, r), [refOf('event', r)]));
  if (ordered.length === 0) steps.push(recordStep('order-not-on-file', { ordinal: ordinal! }, []));
  else if (counted.length === 0) steps.push(recordStep('count-not-on-file', { count: count! }, []));
  const origins = originsOf(shown);
  const framing: Frame[] = [];
  if (full && claim.origin !== undefined && origins.length === 1 && origins[0] === claim.origin)
    framing.push(recordFrame('single-origin', { origin: desk.originName(claim.origin) }));
  return {
    claim: claim.id,
    verdict: full ? 'supported' : 'consistent',
    derivation: steps,
    evidence: shown.map((r) => refOf('event', r)),
    witnesses: full ? origins.length : 0,
    framing,
  };
}

/** Each pair is on file: borne out when one of them is told for that time, else only known to hold then. */
function tied(desk: Desk, claim: Claim, ties: readonly Tie[]): Judgement {
  const events = [...new Set(ties.flatMap((t) => t.events))];
  const relations = [...new Set(ties.flatMap((t) => t.relations))];
  const { ordinal, count } = claim.event!;
  const full = ordinal === undefined && count === undefined && ties.some((t) => t.dated);
  return {
    claim: claim.id,
    verdict: full ? 'supported' : 'consistent',
    derivation: [
      ...events.slice(0, 3).map((r) => recordStep('record-covers-part', told(desk, r), [refOf('event', r)])),
      ...relations
        .slice(0, 4)
        .map((r) => recordStep('tie-found', relationParams(desk, r), [refOf('relation', r)])),
    ],
    evidence: [...events.map((r) => refOf('event', r)), ...relations.map((r) => refOf('relation', r))],
    witnesses: full ? Math.min(...ties.map((t) => originsOf([...t.events, ...t.relations]).length)) : 0,
    framing: [],
  };
}

/** Proven wrong only when what speaks against it weighs twice what the claim and its supporters weigh. */
function against(
  desk: Desk,
  claim: Claim,
  records: readonly RecordedEvent[],
  steps: readonly Step[],
  framing: readonly Frame[],
  supporters: readonly RecordedEvent[] = [],
  weighed: readonly RecordedEvent[] = records,
): Judgement {
  const own = desk.claimWeight + weightOfOrigins(desk, supporters);
  return {
    claim: claim.id,
    verdict: weightOfOrigins(desk, weighed) >= 2 * own ? 'contradicted' : 'disputed',
    derivation: steps,
    evidence: records.map((r) => refOf('event', r)),
    witnesses: 0,
    framing,
    against: records.map((r) => refOf('event', r)),
    lines: steps.map((s) => s.text),
  };
}

/** Who went with whom: each actor of a "respectively" has exactly one of the places. */
function judgePair(desk: Desk, claim: Claim, pairing: Pairing): Judgement | undefined {
  const paired = recordedPlaces(desk, claim, pairing);
  if (paired.length === 0) return undefined;
  const good = paired.filter((p) => agrees(desk, claim, p));
  const bad = paired.filter((p) => !agrees(desk, claim, p));
  if (bad.length === 0) return undefined;
  const actor = desk.nameOf(claim.event!.actors[0]!.id);
  const steps = bad.map((p) =>
    recordStep(
      'record-other-place',
      {
        origin: desk.originName(p.record.origin),
        actor,
        found: desk.nameOf(p.place),
        told: desk.nameOf(claim.event!.place!),
      },
      [refOf('event', p.record)],
    ),
  );
  const rest = pairing.members.filter((m) => m !== claim);
  const theirs = rest.map((m) => recordedPlaces(desk, m, pairing));
  const fits = [bad[0]!.place, ...theirs.map((t, i) => t.find((p) => !agrees(desk, rest[i]!, p))?.place)];
  // The same places, dealt out otherwise: a swap.
  const swapped = fits.every((p) => p !== undefined) && new Set(fits).size === fits.length;
  const framing = swapped
    ? [
        recordFrame('swap', {
          fits: [claim, ...rest]
            .map((m, i) => `${desk.nameOf(m.event!.actors[0]!.id)} – ${desk.nameOf(fits[i]!)}`)
            .join(', '),
        }),
      ]
    : [];
  // A pairing is one statement: records against its other half weigh in too.
  const others = theirs.flatMap((t, i) => t.filter((p) => !agrees(desk, rest[i]!, p)).map((p) => p.record));
  return against(
    desk,
    claim,
    bad.map((p) => p.record),
    steps,
    framing,
    good.map((p) => p.record),
    [...bad.map((p) => p.record), ...(swapped ? others : [])],
  );
}

/** A type that happens to its subject once has one place. */
function otherPlace(desk: Desk, claim: Claim, full: readonly RecordedEvent[]): Judgement | undefined {
  const told = claim.event!.place;
  if (told === undefined || !desk.eventType(claim.event!.type)?.single) return undefined;
  const wrong = full.filter(
    (r) => r.type === claim.event!.type && placesOf(r).length > 0 && !placeFits(desk, claim, r),
  );
  if (wrong.length === 0) return undefined;
  const steps = wrong.map((r) =>
    recordStep(
      'record-other-place',
      {
        origin: desk.originName(r.origin),
        actor: desk.nameOf(claim.event!.actors[0]!.id),
        found: placesOf(r).map(desk.nameOf).join(', '),
        told: desk.nameOf(told),
      },
      [refOf('event', r)],
    ),
  );
  return against(desk, claim, wrong, steps, []);
}

/** A thing with a number of its own ("AD0001Z") has one holder. */
function otherHolder(desk: Desk, claim: Claim): Judgement | undefined {
  const label = claim.event!.of;
  if (label === undefined || !/\d/.test(label)) return undefined;
  const wanted = plain(label);
  const wrong = desk
    .eventsOfType(claim.event!.type)
    .filter(
      (r) =>
        plain(r.description).includes(wanted) &&
        datesMeet(r.date, claim.event!.date) &&
        namesActors(desk, claim, r) === 'none',
    );
  if (wrong.length === 0) return undefined;
  const steps = wrong.map((r) =>
    recordStep(
      'record-other-holder',
      {
        origin: desk.originName(r.origin),
        thing: label,
        found: r.actors.map(desk.nameOf).join(', '),
        told: desk.nameOf(claim.event!.actors[0]!.id),
      },
      [refOf('event', r)],
    ),
  );
  return against(desk, claim, wrong, steps, []);
}

const plain = (s: string): string => s.toLowerCase().replaceAll(' ', '').replaceAll('-', '');

/** A type that happens once has one date. Foundings and the like are told with a year; the records must agree among themselves. */
function otherDate(desk: Desk, claim: Claim, near: readonly RecordedEvent[]): Judgement | undefined {
  const date = claim.event!.date;
  if (!isDated(date) || !desk.eventType(claim.event!.type)?.single) return undefined;
  const dated = near.filter(
    (r) => r.type === claim.event!.type && isDated(r.date) && namesActors(desk, claim, r) === 'all',
  );
  if (dated.length === 0 || dated.some((r) => datesMeet(r.date, date))) return undefined;
  const steps = dated.map((r) =>
    recordStep('record-other-date', { origin: desk.originName(r.origin), found: r.date!, told: date }, [
      refOf('event', r),
    ]),
  );
  const agreed = dated.every((r) => datesMeet(r.date, dated[0]!.date));
  const framing = agreed ? [recordFrame('year-slip', { found: dated[0]!.date! })] : [];
  const judged = against(desk, claim, dated, steps, framing);
  return agreed ? judged : { ...judged, verdict: 'disputed' };
}

function deniedJudgement(desk: Desk, claim: Claim, records: readonly RecordedEvent[]): Judgement {
  const steps = records
    .slice(0, 4)
    .map((r) => recordStep('denied-but-recorded', told(desk, r), [refOf('event', r)]));
  // "Did not" leaves the occasion open: never more than disputed.
  return { ...against(desk, claim, records, steps, []), verdict: 'disputed' };
}

function told(desk: Desk, r: RecordedEvent): Record<string, string> {
  const at = placesOf(r);
  return {
    origin: desk.originName(r.origin),
    what: r.description,
    ...(r.date === undefined ? {} : { date: r.date }),
    ...(at.length === 1 ? { place: desk.nameOf(at[0]!) } : {}),
  };
}
