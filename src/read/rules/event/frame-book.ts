import type { Note } from '../../../model/note.ts';
import { nounForms, type VerbForm, verbForms } from './morphology-en.ts';

/**
 * Frames: what an event or relation looks like in words, as the pack's lexicon declares it (keys `events`, `relations` of
 * lexicon/en*.yaml). The engine matches; every trigger word, thing and role comes from there.
 */

/**
 * Where the sentence holds a participant. `agent` does it, `patient` it is done to, whatever the voice; `subject` stands before
 * the verb in either voice; `bearer` is what a trigger noun is said to be ("X was a venture"); `owner` is the possessive before the trigger noun or the thing; the rest are prepositions.
 */
export const SLOTS = [
  'agent',
  'patient',
  'subject',
  'bearer',
  'owner',
  'with',
  'to',
  'from',
  'of',
  'between',
  'into',
  'for',
  'as',
  'on',
  'in',
  'at',
  'under',
  'by',
  'behind',
  'among',
  'through',
  'after',
] as const;
export type Slot = (typeof SLOTS)[number];

export interface SlotSpec {
  readonly slot: Slot;
  readonly role: string;
  readonly kinds: ReadonlySet<string>;
  /** At least this many distinct entities. */
  readonly least: number;
}

/** Noun phrases by their first word, longest first. */
export type Things = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface Frame {
  readonly id: string;
  /** Event or relation type of the pack. */
  readonly type: string;
  readonly slots: readonly SlotSpec[];
  /** Roles of which at least one alternative must be filled: each entry is "a" or "a|b". */
  readonly needs: readonly (readonly string[])[];
  /** Distinct actors at least. */
  readonly least: number;
  /** Nouns that must stand in the object (or anywhere after the verb). */
  readonly things?: Things;
  readonly zone: 'object' | 'any' | 'as';
  /** One event for each filler of this role ("both were listed"). */
  readonly each?: string;
  /** "announced that it would …". */
  readonly announces: boolean;
  /** Words in quotes beside it say what it is about, also without a thing. */
  readonly label: boolean;
  readonly voice: 'any' | 'active' | 'passive';
  /** Relations: which role is subject, which is object. */
  readonly link?: readonly [subject: string, object: string];
}

/** A trigger phrase: the first word found by its form, the rest word by word. */
export interface Trigger {
  readonly frame: Frame;
  readonly rest: readonly string[];
  readonly kind: 'verb' | 'noun';
  readonly forms: readonly VerbForm[];
}

/** "S, the chairman of O": a noun that says what one named thing is to another. */
export interface RoleNoun {
  readonly id: string;
  readonly type: string;
  readonly words: readonly (readonly string[])[];
  readonly subjects: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly preps: ReadonlySet<string>;
  /** The bearer of the noun is the object of the relation ("the parent of"). */
  readonly swap: boolean;
}

export interface FrameBook {
  readonly events: FrameSet;
  readonly relations: FrameSet;
  readonly roleNouns: readonly RoleNoun[];
  /** First words of role nouns → role nouns. */
  readonly roleWords: ReadonlyMap<
    string,
    readonly { readonly noun: RoleNoun; readonly rest: readonly string[] }[]
  >;
  readonly placeKinds: ReadonlySet<string>;
  /** Nouns that may stand between a name and its verb without changing who is meant: "the Acme brand". */
  readonly heads: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

export interface FrameSet {
  readonly frames: readonly Frame[];
  /** First word as written in the text → triggers it may begin, longest first. */
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);
const strings = (x: unknown): string[] =>
  Array.isArray(x) ? x.filter((v) => typeof v === 'string') : typeof x === 'string' ? [x] : [];
const tokensOf = (phrase: string): string[] =>
  phrase.toLowerCase().replaceAll('-', ' ').split(' ').filter(Boolean);

function byFirstWord(phrases: readonly (readonly string[])[]): Things {
  const map = new Map<string, (readonly string[])[]>();
  for (const words of phrases) {
    const known = map.get(words[0]!);
    if (known) known.push(words);
    else map.set(words[0]!, [words]);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
}

class Reader {
  readonly notes: Note[] = [];
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly things: ReadonlyMap<string, readonly string[]>;

  constructor(kinds: unknown, things: unknown) {
    this.kinds = new Map(isTree(kinds) ? Object.entries(kinds).map(([k, v]) => [k, strings(v)]) : []);
    this.things = new Map(isTree(things) ? Object.entries(things).map(([k, v]) => [k, strings(v)]) : []);
  }

  bad(frame: string, problem: string): void {
    this.notes.push({ code: 'lexicon-frame', params: { frame, problem }, severity: 'warning' });
  }

  kindSet(names: readonly string[]): ReadonlySet<string> {
    return new Set(names.flatMap((name) => this.kinds.get(name) ?? [name]));
  }

  /** "recipient: maker authority" with an optional count: "partner maker 2". */
  slot(frame: string, slot: string, text: unknown): SlotSpec | undefined {
    if (typeof text !== 'string') return undefined;
    const [role, ...rest] = text.split(' ').filter(Boolean);
    const count = rest.find((x) => /^\d$/.test(x));
    const kinds = this.kindSet(rest.filter((x) => x !== count));
    if (!role || kinds.size === 0) {
      this.bad(frame, `slot ${slot} wants a role and entity kinds`);
      return undefined;
    }
    return { slot: slot as Slot, role, kinds, least: count ? Number(count) : 1 };
  }

  phrases(value: unknown): string[][] {
    return strings(value)
      .flatMap((name) => this.things.get(name) ?? [name])
      .map(tokensOf)
      .flatMap((words) => {
        const last = words.at(-1);
        return last === undefined ? [] : nounForms(last).map((form) => [...words.slice(0, -1), form]);
      });
  }

  frame(tree: Tree): Frame | undefined {
    const id = String(tree.id ?? '?');
    const type = tree.type;
    if (typeof type !== 'string') {
      this.bad(id, 'no type');
      return undefined;
    }
    const slotTree = isTree(tree.slots) ? tree.slots : {};
    const slots: SlotSpec[] = [];
    for (const [slot, text] of Object.entries(slotTree)) {
      if (!(SLOTS as readonly string[]).includes(slot)) this.bad(id, `unknown slot ${slot}`);
      else {
        const spec = this.slot(id, slot, text);
        if (spec) slots.push(spec);
      }
    }
    const things = tree.things === undefined ? undefined : byFirstWord(this.phrases(tree.things));
    const link = strings(tree.link);
    const zone = tree.zone === 'any' || tree.zone === 'as' ? tree.zone : 'object';
    const voice = tree.voice === 'active' || tree.voice === 'passive' ? tree.voice : 'any';
    return {
      id,
      type,
      slots,
      needs: strings(tree.needs).map((n) => n.split('|')),
      least: typeof tree.least === 'number' ? tree.least : 1,
      ...(things === undefined ? {} : { things }),
      zone,
      ...(typeof tree.each === 'string' ? { each: tree.each } : {}),
      announces: tree.announces === true,
      label: tree.label === true,
      voice,
      ...(link.length === 2 ? { link: [link[0]!, link[1]!] as const } : {}),
    };
  }

  frameSet(list: unknown): FrameSet {
    const frames: Frame[] = [];
    const triggers = new Map<string, Trigger[]>();
    const put = (first: string, trigger: Trigger) => {
      const known = triggers.get(first);
      if (known) known.push(trigger);
      else triggers.set(first, [trigger]);
    };
    for (const tree of Array.isArray(list) ? list : []) {
      if (!isTree(tree)) continue;
      const frame = this.frame(tree);
      if (!frame) continue;
      frames.push(frame);
      for (const phrase of strings(tree.verbs)) {
        const [first, ...rest] = tokensOf(phrase);
        if (!first) continue;
        for (const [word, forms] of verbForms(first)) put(word, { frame, rest, kind: 'verb', forms });
      }
      for (const words of this.phrases(tree.nouns)) {
        const [first, ...rest] = words;
        if (first) put(first, { frame, rest, kind: 'noun', forms: [] });
      }
    }
    // Longest phrase first; among equals the order of the file (sort is stable).
    for (const list of triggers.values()) list.sort((a, b) => b.rest.length - a.rest.length);
    return { frames, triggers };
  }

  roleNoun(tree: Tree, index: number): RoleNoun | undefined {
    const id = String(tree.id ?? tree.type ?? index);
    if (typeof tree.type !== 'string') {
      this.bad(id, 'no type');
      return undefined;
    }
    return {
      id,
      type: tree.type,
      words: this.phrases(tree.words),
      subjects: this.kindSet(strings(tree.subject)),
      objects: this.kindSet(strings(tree.object)),
      preps: new Set(tree.preps === undefined ? ['of'] : strings(tree.preps)),
      swap: tree.swap === true,
    };
  }
}

/** The frames of one language's lexicon. Trouble in it is told in `notes`; a bad frame is left out. */
export function frameBook(lexicon: unknown): FrameBook {
  const root = isTree(lexicon) ? lexicon : {};
  const events = isTree(root.events) ? root.events : {};
  const relations = isTree(root.relations) ? root.relations : {};
  const reader = new Reader(events.kinds, events.things);
  const roleNouns = (Array.isArray(relations.nouns) ? relations.nouns : [])
    .filter(isTree)
    .flatMap((tree, i) => reader.roleNoun(tree, i) ?? []);
  const roleWords = new Map<string, { noun: RoleNoun; rest: readonly string[] }[]>();
  for (const noun of roleNouns) {
    for (const [first, ...rest] of noun.words) {
      if (first === undefined) continue;
      const known = roleWords.get(first);
      if (known) known.push({ noun, rest });
      else roleWords.set(first, [{ noun, rest }]);
    }
  }
  for (const list of roleWords.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    events: reader.frameSet(events.frames),
    relations: reader.frameSet(relations.frames),
    roleNouns,
    roleWords,
    placeKinds: reader.kindSet(strings(events.places)),
    heads: new Set(strings(events.heads).flatMap(nounForms)),
    notes: reader.notes,
  };
}
