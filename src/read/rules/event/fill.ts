import type { Actor } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { kindOf } from '../../../model/ids.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { EntityMention, PeriodMention } from '../../types.ts';
import type { FrameBook } from './frame-book.ts';
import type { Group } from './groups.ts';
import { type Line, segmentAt, wordOf } from './line.ts';
import type { Filler, Match, MatchInput } from './match.ts';
import { reachOf } from './slots.ts';
import { BE, BEGINNING, LATER } from './words-en.ts';

/** One sentence ready for matching, with what resolves its words. */
export interface Reading extends MatchInput {
  readonly input: RuleInput;
  readonly line: Line;
  readonly groups: readonly Group[];
  readonly book: FrameBook;
}

export function readingOf(input: RuleInput, line: Line, groups: readonly Group[], book: FrameBook): Reading {
  const memo = new Map<EntityMention, readonly string[]>();
  const kindsOf = (m: EntityMention): readonly string[] => {
    const known = memo.get(m);
    if (known) return known;
    const kinds = m.ids.map((id) => input.lookups.kind(id));
    if (m.anaphor === 'kind' && m.kind) kinds.push(m.kind);
    else if (m.anaphor) {
      const answer = input.bind.entityOf(m);
      if (answer) kinds.push(input.lookups.kind(answer.value));
    }
    memo.set(m, kinds);
    return kinds;
  };
  return { input, line, groups, book, kindsOf };
}

export interface Who {
  readonly actors: readonly Actor[];
  readonly inherited: readonly string[];
  /** Whole lists of actors under other readings of a word ("the former"). */
  readonly alternatives: readonly (readonly Actor[])[];
}

/** Fillers resolved to ids, in the order of the frame's slots; undefined when a needed role stays empty. */
export function actorsOf(reading: Reading, match: Match): Who | undefined {
  const { input } = reading;
  const actors: Actor[] = [];
  const others: (readonly [index: number, id: EntityId])[] = [];
  let inherited = false;
  const put = (answer: Answer<EntityId> | undefined, filler: Filler) => {
    if (!answer || !filler.spec.kinds.has(input.lookups.kind(answer.value))) return;
    if (actors.some((a) => a.id === answer.value)) return;
    actors.push({ id: answer.value, role: filler.role });
    if (answer.inherited) inherited = true;
    for (const id of answer.alternatives) {
      if (filler.spec.kinds.has(input.lookups.kind(id)) && id !== answer.value)
        others.push([actors.length - 1, id]);
    }
  };
  for (const filler of match.fillers) {
    if (filler.ask !== undefined) {
      const known = match.fillers.flatMap((f) => f.members.flatMap((m) => m.ids));
      // Only people are looked for by kind ("he said"): the latest of some kind need not be who "it" is.
      const kinds = filler.spec.kinds.size === 1 ? [...filler.spec.kinds] : undefined;
      put(input.bind.entity(filler.ask, { ...(kinds ? { kinds } : {}), exclude: known }), filler);
    } else for (const mention of filler.members) put(preferKind(reading, mention, filler), filler);
  }
  const roles = new Set(actors.map((a) => a.role));
  if (!match.frame.needs.every((any) => any.some((role) => roles.has(role)))) return undefined;
  if (actors.length < match.frame.least) return undefined;
  return {
    actors: withWholes(reading, actors),
    inherited: inherited ? ['event.actors'] : [],
    alternatives: others
      .filter(([, id]) => !actors.some((a) => a.id === id))
      .map(([index, id]) => actors.map((a, i) => (i === index ? { ...a, id } : a))),
  };
}

/** A name of several kinds is taken as the kind the role wants. */
function preferKind(reading: Reading, mention: EntityMention, filler: Filler): Answer<EntityId> | undefined {
  const answer = reading.input.bind.entityOf(mention);
  if (!answer || filler.spec.kinds.has(reading.input.lookups.kind(answer.value))) return answer;
  const other = mention.ids.find((id) => filler.spec.kinds.has(reading.input.lookups.kind(id)));
  return other === undefined ? answer : { ...answer, value: other };
}

/** A product takes part for the line it belongs to. Places and the world are no such wholes. */
function withWholes(reading: Reading, actors: readonly Actor[]): readonly Actor[] {
  const all = [...actors];
  for (const actor of actors) {
    for (const whole of reading.input.lookups.pack.entities.get(actor.id)?.partOf ?? []) {
      const kind = reading.input.lookups.kind(whole.entity);
      if (reading.book.placeKinds.has(kind) || kind === '' || kindOf(whole.entity) === '') continue;
      if (reading.book.placeKinds.has(kindOf(actor.id))) continue;
      if (!all.some((a) => a.id === whole.entity)) all.push({ id: whole.entity, role: kind });
    }
  }
  return all;
}

export interface Dated {
  readonly value: string;
  readonly inherited: boolean;
  readonly first?: number;
  readonly last?: number;
}

/** When it happened: words beside the trigger, else the opening of the sentence; else it is undated. */
export function dateOf(reading: Reading, match: Match): Dated | undefined {
  const { input, line } = reading;
  const { site } = match;
  const segment = line.segments[site.segment]!;
  const usable = line.periods.filter((p) => p.role === 'in' || (p.role === 'by' && p.period === undefined));
  const within = (p: PeriodMention, from: number, to: number) => p.first >= from && p.last <= to;
  const answer = (p: PeriodMention | undefined): Dated | undefined => {
    const when = p && input.bind.periodOf(p);
    // "… and 4.5 million in 2030, its chairman said": what has happened has no date to come.
    if (when && isToCome(when.value, input.context.today)) return undefined;
    return when ? { value: when.value, inherited: when.inherited, first: p.first, last: p.last } : undefined;
  };
  const inName = (p: PeriodMention) => line.entityAt[p.first] !== undefined;
  const free = usable.filter((p) => !inName(p));
  const after = free.find((p) => within(p, site.last, reachOf(site)));
  const own = site.use === 'noun' ? site.from : segment.first;
  const before = free.filter((p) => within(p, own, site.from)).at(-1);
  const direct = answer(after) ?? answer(before);
  if (direct) return direct;
  const begun =
    site.use === 'noun' ? answer(free.find((p) => within(p, site.last, segment.last))) : undefined;
  if (begun && beginsOnly(line, site.last, begun.first!)) return begun;
  if (hasLater(line, segment.first, site.right)) return undated();
  if (site.use !== 'noun' && (site.use.infinitive || site.use.participle)) {
    const governed =
      free.filter((p) => within(p, 0, site.from)).at(-1) ?? free.find((p) => p.first >= site.last);
    const found = answer(governed);
    if (found) return found;
  }
  const opening = free.find((p) => opensSentence(line, p, site.segment));
  return answer(opening) ?? continued() ?? undated();

  function undated(): Dated | undefined {
    const when = input.bind.undated();
    return when ? { value: when.value, inherited: false } : undefined;
  }

  /** "It was the first …": a sentence that only goes on about the last one happens when that did. */
  function continued(): Dated | undefined {
    if (wordOf(line, 0) !== 'it' || !BE.has(wordOf(line, 1))) return undefined;
    if (site.use === 'noun' || !site.use.infinitive || site.segment > 0) return undefined;
    const when = input.bind.period(site.first);
    return when ? { value: when.value, inherited: true } : undefined;
  }
}

/** Does it start after the month the text was written in? */
function isToCome(period: Period, today: string | undefined): boolean {
  const written = today === undefined ? undefined : parsePeriod(today);
  const told = parsePeriod(period);
  return written !== undefined && told !== undefined && told.from >= written.to;
}

/** Between a noun and the date stands nothing but a verb of beginning: "the partnership began in 2017". */
function beginsOnly(line: Line, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (line.verb[i]) return BEGINNING.has(wordOf(line, i)) && to - i <= 4;
  return false;
}

/** A date before the first verb of the sentence speaks for all of it. */
function opensSentence(line: Line, p: PeriodMention, segment: number): boolean {
  if (line.segments[segment]!.kind === 'relative') return false;
  const own = segmentAt(line, p.first);
  if (own > segment) return false;
  for (let i = 0; i < p.first; i++) if (line.verb[i]) return false;
  return own === 0 || line.segments[own - 1]!.kind === 'lead';
}

function hasLater(line: Line, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (LATER.has(wordOf(line, i)) && !line.covered[i]) return true;
  return false;
}

/** Where: a place governed by "in" or "at" after the trigger, else before it in the same segment, else at the opening. */
export function placeOf(
  reading: Reading,
  match: Match,
  book: FrameBook,
): { readonly id: EntityId; readonly group: Group } | undefined {
  const { line, groups, kindsOf, input } = reading;
  const { site } = match;
  const segment = line.segments[site.segment]!;
  const used = new Set(match.fillers.flatMap((f) => f.members));
  const candidates = groups.filter(
    (g) =>
      (g.prep === 'in' || g.prep === 'at' || g.prep === 'on') &&
      !g.possessive &&
      !g.modifier &&
      g.members.some((m) => !used.has(m) && kindsOf(m).some((k) => book.placeKinds.has(k))),
  );
  const reach = match.frame.zone === 'any' ? segment.last : Math.max(reachOf(site), match.thing?.last ?? 0);
  const after = candidates.find((g) => g.first >= site.last && g.first < reach);
  const before = candidates.filter((g) => g.first >= segment.first && g.last <= site.from).at(-1);
  const chosen = after ?? (site.use === 'noun' ? undefined : before);
  if (!chosen) return undefined;
  if (chosen.members.length > 1) return undefined;
  const member = chosen.members.find((m) => kindsOf(m).some((k) => book.placeKinds.has(k)))!;
  const answer = input.bind.entityOf(member);
  return answer ? { id: answer.value, group: chosen } : undefined;
}
