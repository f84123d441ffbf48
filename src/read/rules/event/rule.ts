import type { Actor, ClaimDraft, EventInfo } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { Pack } from '../../../model/pack.ts';
import type { Period } from '../../../model/period.ts';
import { draftClaim, type Rule, type RuleInput, spanOfTokens } from '../../rule.ts';
import { actorsOf, dateOf, placeOf, type Reading } from './fill.ts';
import { isQuote, wordOf } from './line.ts';
import { type Match, matchFrames, ordinalBefore } from './match.ts';
import { pairsOf } from './pairs.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** One event as drafted, before repeats inside the sentence are dropped. */
interface Drafted {
  readonly draft: ClaimDraft;
  readonly event: EventInfo;
}

/** Reads happenings by the frames of the pack's lexicon (key `events`). */
export function eventRule(pack: Pack, { book, readingOf }: SentenceReader): Rule {
  const families = new Map((pack.eventTypes ?? []).map((t) => [t.id, t.family]));
  return {
    id: 'en/event',
    kind: 'event',
    read(input) {
      const reading = book.events.frames.length === 0 ? undefined : input.once(readingOf);
      if (!reading) return [];
      const drafted = matchFrames(reading, book.events).flatMap((m) => eventsOf(reading, m));
      return withoutRepeats(drafted, families).map((d) => d.draft);
    },
  };
}

function eventsOf(reading: Reading, match: Match): readonly Drafted[] {
  const { input, book } = reading;
  if (match.frame.type === 'statement' && input.drafts.some((d) => d.speaker !== undefined)) return [];
  const who = actorsOf(reading, match);
  if (!who) return [];
  const date = dateOf(reading, match);
  const place = placeOf(reading, match, book);
  const label = match.frame.label || match.thing ? labelOf(input, match) : undefined;
  const ordinal = ordinalOf(reading, match);
  const count = countOf(reading, match);
  const inherited = [...who.inherited, ...(date?.inherited ? ['event.date'] : [])];
  const make = (actors: readonly Actor[], at: EntityId | undefined): readonly Drafted[] => {
    const event: EventInfo = {
      type: match.frame.type,
      actors,
      ...(at === undefined ? {} : { place: at }),
      ...(date === undefined ? {} : { date: date.value as Period }),
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(count === undefined ? {} : { count }),
      ...(label === undefined ? {} : { of: label }),
    };
    const dated = date?.first === undefined ? match.first : withPreposition(reading, date.first);
    const first = Math.min(match.first, dated);
    const last = Math.max(match.last, date?.last ?? match.last);
    const alternatives = who.alternatives.map((others) => ({ event: { ...event, actors: others } }));
    const draft = draftClaim(
      input,
      match.site.first,
      `en/event/${match.frame.id}`,
      spanOfTokens(input.sentence, first, last),
      {},
      {
        kind: 'event',
        ...(actors[0] ? { entity: actors[0].id } : {}),
        event,
        ...(match.denied ? { stance: 'denied' as const } : {}),
        ...(inherited.length > 0 ? { inherited } : {}),
        ...(alternatives.length > 0 ? { alternatives } : {}),
      },
    );
    return draft ? [{ draft: asFact(draft, match), event }] : [];
  };
  const pairs = pairsOf(reading, match);
  if (pairs) {
    const shared = who.actors.filter((a) => !pairs.some((p) => p.actors.some((x) => x.id === a.id)));
    return pairs.flatMap((pair) => make([...pair.actors, ...shared], pair.place ?? place?.id));
  }
  if (match.frame.each !== undefined) {
    const each = who.actors.filter((a) => a.role === match.frame.each);
    const rest = who.actors.filter((a) => a.role !== match.frame.each);
    if (each.length > 1) return each.flatMap((one) => make([one, ...rest], place?.id));
  }
  return make(who.actors, place?.id);
}

/** "In 2021": the preposition belongs to the quote. */
function withPreposition({ line }: Reading, at: number): number {
  const before = wordOf(line, at - 1);
  return before === 'in' || before === 'on' || before === 'by' ? at - 1 : at;
}

/** The verb was read as done: what stands around it ("announced", "goal") says how it is known, not that it is only meant. */
function asFact(draft: ClaimDraft, match: Match): ClaimDraft {
  const own = withoutCarriedCredit(draft);
  if (match.denied || own.modality === 'opinion') return own;
  const { modality: _, ...rest } = own;
  return rest;
}

/** Credit given for figures in the sentence before does not reach over to a happening told in this one. */
function withoutCarriedCredit(draft: ClaimDraft): ClaimDraft {
  if (!draft.inherited?.includes('origin') && !draft.inherited?.includes('speaker')) return draft;
  const { origin: _o, speaker: _s, inherited, ...rest } = draft;
  const left = inherited.filter((field) => field !== 'origin' && field !== 'speaker');
  return left.length > 0 ? { ...rest, inherited: left } : rest;
}

function ordinalOf({ line }: Reading, match: Match): number | undefined {
  const { site, thing } = match;
  const near = thing ? ordinalBefore(line, thing.first) : undefined;
  if (near) return near.value;
  if (site.use === 'noun') return ordinalBefore(line, site.first)?.value;
  // "the first maker to enter …", "as one of the first …".
  if (site.use.infinitive) {
    const named = ordinalBefore(line, site.from);
    if (named) return named.value;
  }
  for (const filler of match.fillers) {
    if ((filler.slot !== 'patient' && filler.slot !== 'subject') || !filler.members[0]) continue;
    const before = ordinalBefore(line, filler.members[0].first);
    if (before) return before.value;
  }
  return undefined;
}

/** Bare whole numbers in the object: "three brands". */
function countOf({ line }: Reading, match: Match): number | undefined {
  const { site } = match;
  const wide = match.frame.announces;
  if (!wide && !match.thing) return undefined;
  const from = match.thing && !wide ? Math.max(0, match.thing.first - 6) : site.last;
  const to = wide
    ? Math.min(line.tokens.length, site.last + 20)
    : (match.thing?.first ?? Math.min(site.right, site.last + 4));
  const found = line.quantities.find(
    (q) =>
      q.form === 'count' &&
      (q.unit === undefined || q.unit === 'count') &&
      q.first >= from &&
      q.last <= to &&
      Number.isInteger(q.value) &&
      q.value < 1000,
  );
  return found?.value;
}

const LABEL_REACH = 16;
const QUOTE_REACH = 30;

/** Words in quotes beside the trigger or its thing: the name of the plan, the number of the plate. */
function labelOf(input: RuleInput, match: Match): string | undefined {
  const { line } = match.site;
  const from = Math.max(0, Math.min(match.site.first, match.thing?.first ?? match.site.first) - 2);
  const to = Math.min(line.tokens.length, Math.max(match.site.last, match.thing?.last ?? 0) + LABEL_REACH);
  for (let i = from; i < to; i++) {
    if (!isQuote(wordOf(line, i)) || wordOf(line, i) === "'") continue;
    let close = i + 1;
    while (close < line.tokens.length && close - i <= QUOTE_REACH && !isQuote(wordOf(line, close))) close++;
    // A quotation that runs on past the sentence is cut at its end.
    if (close === line.tokens.length && line.tokens[close - 1]!.kind === 'punct') close--;
    if (close <= i + 1 || close - i > QUOTE_REACH) break;
    const named = line.entityAt[i + 1];
    if (named && named.last >= close) break;
    return input.text.slice(line.tokens[i + 1]!.start, line.tokens[close - 1]!.end);
  }
  return thingText(input, match);
}

function thingText(input: RuleInput, match: Match): string | undefined {
  if (!match.thing) return undefined;
  const { line } = match.site;
  const a = line.tokens[match.thing.first]!;
  const b = line.tokens[match.thing.last - 1]!;
  return input.text.slice(a.start, b.end);
}

/** In one sentence, an event whose actors are all in another of its family, with nothing of its own, is the same one. */
function withoutRepeats(
  drafted: readonly Drafted[],
  families: ReadonlyMap<string, string>,
): readonly Drafted[] {
  const family = (e: EventInfo) => families.get(e.type) ?? e.type;
  const own = (e: EventInfo) =>
    (e.ordinal === undefined ? 0 : 1) + (e.count === undefined ? 0 : 1) + e.actors.length;
  return drafted.filter((a, i) => {
    return !drafted.some((b, j) => {
      if (i === j || family(a.event) !== family(b.event)) return false;
      const inside = a.event.actors.every((x) => b.event.actors.some((y) => y.id === x.id));
      if (!inside || (a.event.place !== b.event.place && a.event.place !== undefined)) return false;
      if (a.event.date !== b.event.date && !a.event.date?.startsWith('..')) return false;
      if (a.event.ordinal !== undefined && a.event.ordinal !== b.event.ordinal) return false;
      return own(b.event) > own(a.event) || (own(b.event) === own(a.event) && j < i);
    });
  });
}
