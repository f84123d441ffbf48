import type { EntityMention } from '../../types.ts';
import type { Frame, FrameSet, SlotSpec, Trigger } from './frame-book.ts';
import { type Group, governorOf } from './groups.ts';
import {
  couldBeNoun,
  firstWord,
  isCompound,
  isNounUse,
  isQuote,
  type Line,
  matchWords,
  segmentAt,
  wordOf,
} from './line.ts';
import {
  bearerOf,
  type KindsOf,
  nounPhraseStart,
  objectsOf,
  ownerOf,
  prepositional,
  type Site,
  type Subject,
  siteOf,
  subjectOf,
} from './slots.ts';
import { type VerbUse, verbUse } from './verb-use.ts';
import { FUTURE, INTENT, NOT, ordinalValue, PREPOSITIONS, REFUSAL } from './words-en.ts';

/** Who fills a role: names in the sentence, or a pronoun the binder has to resolve. */
export interface Filler {
  readonly role: string;
  readonly slot: string;
  readonly spec: SlotSpec;
  readonly members: readonly EntityMention[];
  readonly group?: Group;
  /** The subject is a pronoun or left out: ask the binder at this token. */
  readonly ask?: number;
}

export interface Match {
  readonly frame: Frame;
  readonly site: Site;
  readonly fillers: readonly Filler[];
  readonly denied: boolean;
  /** Tokens of the thing the frame names ("licence", "joint venture"), when it wants one. */
  readonly thing?: { readonly first: number; readonly last: number };
  /** First and last token of everything used. */
  readonly first: number;
  readonly last: number;
}

export interface MatchInput {
  readonly line: Line;
  readonly groups: readonly Group[];
  readonly kindsOf: KindsOf;
}

/** Every frame that fits somewhere in the sentence; at most one for a trigger. */
export function matchFrames(input: MatchInput, set: FrameSet): readonly Match[] {
  const { line } = input;
  const found: Match[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    if (line.entityAt[i]) continue;
    const triggers = set.triggers.get(firstWord(line.tokens[i]!));
    if (!triggers) continue;
    const match = firstMatch(input, triggers, i);
    if (match) found.push(match);
  }
  return found;
}

function firstMatch(input: MatchInput, triggers: readonly Trigger[], at: number): Match | undefined {
  const { line } = input;
  const first = firstWord(line.tokens[at]!);
  const alone = first === line.tokens[at]!.norm;
  const uses: KnownUse[] = [];
  for (const trigger of triggers) {
    const last =
      alone && trigger.rest.length === 0 ? at + 1 : matchWords(line.tokens, at, [first, ...trigger.rest]);
    if (last === undefined) continue;
    const match =
      trigger.kind === 'noun'
        ? nounMatch(input, trigger, at, last)
        : verbMatch(input, trigger, at, last, useHere(line, trigger, at, uses));
    if (match) return match;
  }
  return undefined;
}

/** One verb may open dozens of frames, and stands in its place in one way: that is worked out once for its forms. */
interface KnownUse {
  readonly forms: Trigger['forms'];
  readonly use: VerbUse | undefined;
}

/** How the verb stands; undefined when it is none here, or reports nothing real. */
function useHere(line: Line, trigger: Trigger, at: number, uses: KnownUse[]): VerbUse | undefined {
  const { forms } = trigger;
  const known = uses.find((u) => u.forms.length === forms.length && u.forms.every((f, k) => f === forms[k]));
  if (known) return known.use;
  const other = isCompound(line.tokens, at) || isNounUse(line.tokens, line.entityAt, at, couldBeNoun(forms));
  const found = other ? undefined : verbUse(line, trigger, at);
  const use = found?.unreal ? undefined : found;
  uses.push({ forms, use });
  return use;
}

function verbMatch(
  input: MatchInput,
  trigger: Trigger,
  at: number,
  last: number,
  use: VerbUse | undefined,
): Match | undefined {
  if (!use) return undefined;
  const { line, groups } = input;
  const site = siteOf(line, groups, at, last, use);
  // A bare participle has no object after it: "founded in 1986", not "founded a maker".
  const next = line.tokens[last];
  const bare = !next || next.kind === 'punct' || PREPOSITIONS.has(next.norm);
  if (use.reduced && use.voice === 'passive' && !bare) return undefined;
  const voices =
    use.reduced && use.voice === 'active' && bare ? (['active', 'passive'] as const) : [use.voice];
  const ordered = use.reduced && wordOf(line, last) === 'by' ? [...voices].reverse() : voices;
  for (const voice of ordered) {
    if (trigger.frame.voice !== 'any' && trigger.frame.voice !== voice) continue;
    const match = fill(input, trigger.frame, site, voice, use.denied);
    if (match) return match;
  }
  return undefined;
}

function nounMatch(input: MatchInput, trigger: Trigger, at: number, last: number): Match | undefined {
  const { line, groups } = input;
  // "supply chain", "launch event": the noun must end its phrase; a verb form of the same word is no noun.
  const next = line.tokens[last];
  if (next?.kind === 'word' && !line.covered[last] && !PREPOSITIONS.has(next.norm) && !line.verb[last]) {
    if (!['and', 'that', 'which', 'or', 'who', "'s", 'also', 'but', 'to'].includes(next.norm))
      return undefined;
  }
  if (line.verb[at]) return undefined;
  const site = siteOf(line, groups, at, last, 'noun');
  const stand = standing(line, site.from);
  if (stand === 'unreal') return undefined;
  return fill(input, trigger.frame, site, 'noun', stand === 'denied');
}

const LOOK_BACK = 8;

/** What governs the noun phrase: a wish, a refusal, a modal verb, or nothing of the kind. */
function standing(line: Line, from: number): 'real' | 'unreal' | 'denied' {
  const segment = line.segments[segmentAt(line, from)]!;
  if (segment.opener === 'if' || segment.opener === 'whether' || segment.opener === 'unless') return 'unreal';
  for (let i = from - 1; i >= segment.first && from - i <= LOOK_BACK; i--) {
    const word = wordOf(line, i);
    if (line.covered[i]) continue;
    if (word === 'without' || word === 'no' || NOT.has(word)) return 'denied';
    if (FUTURE.has(word) || (INTENT.has(word) && line.verb[i] !== true && word !== 'set')) return 'unreal';
    if (REFUSAL.has(word)) return 'denied';
    if (word === ',') break;
  }
  return wordOf(line, from) === 'no' ? 'denied' : 'real';
}

type Voice = 'active' | 'passive' | 'noun';

function fill(input: MatchInput, frame: Frame, at: Site, voice: Voice, denied: boolean): Match | undefined {
  const { line, kindsOf } = input;
  if (frame.announces && !announcesDeed(line, at)) return undefined;
  // What is announced is told in the clause behind.
  const site = frame.announces ? { ...at, right: Math.min(line.tokens.length, at.last + THING_REACH) } : at;
  const thing = frame.things ? findThing(input, frame, site, voice) : undefined;
  if (frame.things && !thing) return undefined;
  const fillers: Filler[] = [];
  const used = new Set<EntityMention>();
  const take = (spec: SlotSpec, group: Group | undefined): boolean => {
    if (!group) return false;
    const members = group.members.filter((m) => !used.has(m) && kindsOf(m).some((k) => spec.kinds.has(k)));
    if (members.length < spec.least) return false;
    for (const m of members) used.add(m);
    fillers.push({ role: spec.role, slot: spec.slot, spec, members, group });
    return true;
  };
  for (const spec of frame.slots) {
    if (fillers.some((f) => f.role === spec.role && f.slot !== spec.slot)) continue;
    const subject = (): boolean => {
      const who = subjectOf(site, spec.kinds, kindsOf);
      if (who.how === 'group') {
        const bare = voice === 'passive' && site.use !== 'noun' && site.use.reduced;
        if (bare && who.group.members.every((m) => m.anaphor !== undefined)) return false;
        return take(spec, who.group);
      }
      // "the data it released": a bare participle takes no pronoun.
      if (who.how === 'pronoun' && voice === 'passive' && site.use !== 'noun' && site.use.reduced)
        return false;
      return who.how === 'pronoun' && ask(who, spec);
    };
    switch (spec.slot) {
      case 'subject':
        subject();
        break;
      case 'bearer': {
        const who = voice === 'noun' ? bearerOf(site, spec.kinds, kindsOf) : undefined;
        if (who?.how === 'group') take(spec, who.group);
        else if (who?.how === 'pronoun') ask(who, spec);
        break;
      }
      case 'agent':
        if (voice === 'active') subject();
        else if (voice === 'passive') take(spec, prepositional(site, 'by', spec.kinds, kindsOf, false)[0]);
        else if (fillers.some((f) => f.slot === 'bearer')) break;
        else
          cataphoric(site, spec) ||
            take(spec, ownerOf(site, site.first, spec.kinds, kindsOf)) ||
            take(spec, prepositional(site, 'by', spec.kinds, kindsOf, false)[0]) ||
            take(spec, prepositional(site, 'between', spec.kinds, kindsOf, false)[0]) ||
            subject();
        break;
      case 'patient':
        if (voice === 'active') take(spec, objectsOf(site, spec.kinds, kindsOf)[0]);
        else if (voice === 'passive') subject() || take(spec, subjectWithin(site, spec, kindsOf));
        else
          take(spec, prepositional(site, 'of', spec.kinds, kindsOf, false)[0]) ||
            take(spec, ownerOf(site, site.first, spec.kinds, kindsOf));
        break;
      case 'owner':
        if (voice === 'noun' && cataphoric(site, spec)) break;
        take(spec, ownerOf(site, thing?.first ?? site.first, spec.kinds, kindsOf));
        break;
      default:
        take(
          spec,
          prepositional(site, spec.slot, spec.kinds, kindsOf, spec.slot === 'with' || spec.slot === 'in')[0],
        );
    }
  }
  /** "Benefiting from its cooperation with …, Acme …": the name comes after the pronoun. */
  function cataphoric(s: Site, spec: SlotSpec): boolean {
    const owner = ownerOf(s, s.first, spec.kinds, kindsOf);
    const pronoun = owner?.members.every((m) => m.anaphor === 'pronoun') ?? wordOf(line, s.from) === 'its';
    if (!pronoun || line.segments[s.segment]!.kind !== 'lead') return false;
    const who = subjectOf(s, spec.kinds, kindsOf);
    return who.how === 'group' && take(spec, who.group);
  }
  function ask(who: Extract<Subject, { how: 'pronoun' }>, spec: SlotSpec): boolean {
    fillers.push({ role: spec.role, slot: spec.slot, spec, members: [], ask: who.at });
    return true;
  }
  const roles = new Set(fillers.map((f) => f.role));
  if (!frame.needs.every((alternatives) => alternatives.some((role) => roles.has(role)))) return undefined;
  const actors = fillers.reduce((n, f) => n + Math.max(1, f.members.length), 0);
  if (actors < frame.least) return undefined;
  const near = fillers.flatMap((f) => f.members).filter((m) => Math.abs(m.first - site.first) < 60);
  const first = Math.min(site.from, thing?.first ?? site.from, ...near.map((m) => m.first));
  const last = Math.max(site.last, thing?.last ?? site.last, ...near.map((m) => m.last));
  return { frame, site, fillers, denied, ...(thing ? { thing } : {}), first, last };
}

/** "One sample each from Acme and Bolt was selected": the names inside the subject of a passive. */
function subjectWithin(site: Site, spec: SlotSpec, kindsOf: KindsOf): Group | undefined {
  const segment = site.line.segments[site.segment]!;
  return site.groups.find(
    (g) =>
      g.first >= segment.first &&
      g.last <= site.from &&
      (g.prep === 'from' || g.prep === 'of') &&
      !g.possessive &&
      g.members.some((m) => kindsOf(m).some((k) => spec.kinds.has(k))),
  );
}

const THING_REACH = 30;

/** The noun the frame speaks of: in the object, as the subject of a passive, after "as", or anywhere behind the verb. */
function findThing(
  input: MatchInput,
  frame: Frame,
  site: Site,
  voice: Voice,
): { first: number; last: number } | undefined {
  const { line } = input;
  const segment = line.segments[site.segment]!;
  const passive = voice === 'passive' && frame.zone === 'object';
  const from = passive ? segment.first : site.last;
  const until = passive ? site.from : frame.zone === 'any' ? segment.last : Math.max(site.right, site.last);
  const end = Math.min(until, from + THING_REACH);
  for (let i = passive ? Math.max(from, until - THING_REACH) : from; i < end; i++) {
    if (line.entityAt[i] && line.entityAt[i]!.first === i && !line.entityAt[i]!.possessive) {
      // The name itself may end in the thing ("Phoenix Plan").
      const own = lastWordsIn(line, line.entityAt[i]!, frame.things!);
      if (own) return own;
    }
    if (line.entityAt[i]) continue;
    for (const words of frame.things!.get(firstWord(line.tokens[i]!)) ?? []) {
      const last = matchWords(line.tokens, i, words);
      if (last === undefined || line.inPeriod[i]) continue;
      if (isModifierNoun(line, last)) continue;
      if (frame.zone === 'any') return { first: i, last };
      const governor = governorOf(line, i, passive ? 0 : site.last);
      const partitive = governor.prep === 'of' && isPartitive(line, governor.from);
      if (frame.zone === 'as' && governor.prep === 'as') return { first: i, last };
      if (frame.zone === 'as' && partitive && governorOf(line, governor.from).prep === 'as')
        return { first: i, last };
      if (frame.zone === 'object' && (governor.prep === '' || governor.prep === 'appos' || partitive))
        return { first: i, last };
    }
  }
  return undefined;
}

/** "permit application", "plan to": a thing that only qualifies the next noun is another thing. */
function isModifierNoun(line: Line, at: number): boolean {
  const next = line.tokens[at];
  if (next?.kind !== 'word' || line.covered[at] || line.verb[at]) return false;
  const word = next.norm;
  if (PREPOSITIONS.has(word) || isQuote(word)) return false;
  return !FUNCTION.has(word) && !word.endsWith('ed') && !word.endsWith('ly');
}

const FUNCTION = new Set(
  "and or but that which who when where while also to the a an 's was were is are has have had such so then as it they its respectively earlier later today yesterday together".split(
    ' ',
  ),
);

const PARTITIVES = new Set(
  'batch batches one series set group number round first second third part wave list pair total'.split(' '),
);

function isPartitive(line: Line, of: number): boolean {
  return PARTITIVES.has(wordOf(line, of - 1)) || line.quantities.some((q) => q.last === of);
}

function lastWordsIn(
  line: Line,
  mention: EntityMention,
  things: Frame['things'],
): { first: number; last: number } | undefined {
  // The name's last words, from each place they might begin.
  for (let i = mention.first; i < mention.last; i++) {
    for (const words of things?.get(firstWord(line.tokens[i]!)) ?? []) {
      if (matchWords(line.tokens, i, words) === mention.last)
        return { first: mention.first, last: mention.last };
    }
  }
  return undefined;
}

/** "announced that it would …", "announced plans to …", "announced it will …". */
function announcesDeed(line: Line, site: Site): boolean {
  for (let i = site.last; i < line.tokens.length && i < site.last + 10; i++) {
    const word = wordOf(line, i);
    if (word === 'will' || word === 'would') return true;
    if (word === 'plans' && wordOf(line, i + 1) === 'to') return true;
    if (word === '"' || word === ';' || (word === ',' && i > site.last)) return false;
  }
  return false;
}

/** Ordinal in the noun phrase before a token: "the second cooperation", "the first batch of permits". */
export function ordinalBefore(line: Line, at: number): { value: number; first: number } | undefined {
  const start = nounPhraseStart(line, at);
  const from = wordOf(line, start - 1) === 'of' ? nounPhraseStart(line, start - 1) : start;
  for (let i = from; i < at; i++) {
    const value = ordinalValue(wordOf(line, i));
    if (value !== undefined && wordOf(line, i + 1) !== 'time') return { value, first: i };
  }
  const counted = line.quantities.find((q) => q.form === 'ordinal' && q.first >= from && q.last <= at);
  return counted && { value: counted.value, first: counted.first };
}
