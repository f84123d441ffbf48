import type { Pack } from '../../../model/pack.ts';

/** How one kind of happening is told: the pack's words, read from `lexicon/zh-events.yaml`. */
export interface Frame {
  readonly id: string;
  readonly type: string;
  readonly verbs: readonly string[];
  readonly things: readonly string[];
  readonly slots: readonly Slot[];
  /** Each entry: roles of which one must be filled. */
  readonly needs: readonly (readonly string[])[];
  readonly least: number;
  readonly each?: string;
}

export interface Slot {
  readonly from: string;
  readonly role: string;
  readonly kinds: readonly string[];
}

export interface ZhFrames {
  /** Frames by the first character of their verbs, longest verbs first. */
  readonly byVerb: ReadonlyMap<string, readonly { readonly verb: string; readonly frame: Frame }[]>;
  /** Behind a verb they make it part of a noun. */
  readonly nouns: readonly string[];
  readonly officers: readonly string[];
  readonly owned: readonly string[];
  readonly ownedAs: Readonly<Record<string, string>>;
}

type Tree = Readonly<Record<string, unknown>>;
const tree = (x: unknown): Tree =>
  typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Tree) : {};
const words = (x: unknown): string[] =>
  Array.isArray(x) ? x.filter((w): w is string => typeof w === 'string' && w !== '' && w.length <= 60) : [];

/** What has the wrong shape is left out; a frame without verbs never fires. */
export function framesOf(pack: Pack): ZhFrames {
  const root = tree(pack.lexicon.zh);
  const events = tree(root.events);
  const relations = tree(root.relations);
  const groups = tree(events.kinds);
  const byVerb = new Map<string, { verb: string; frame: Frame }[]>();
  for (const raw of Array.isArray(events.frames) ? events.frames : []) {
    const frame = frameOf(tree(raw), groups);
    if (!frame) continue;
    for (const verb of frame.verbs) {
      const list = byVerb.get(verb[0]!);
      if (list) list.push({ verb, frame });
      else byVerb.set(verb[0]!, [{ verb, frame }]);
    }
  }
  for (const list of byVerb.values()) list.sort((a, b) => b.verb.length - a.verb.length);
  const ownedAs = Object.fromEntries(
    Object.entries(tree(relations.kinds)).filter((e): e is [string, string] => typeof e[1] === 'string'),
  );
  const longestFirst = (list: string[]): string[] => list.sort((a, b) => b.length - a.length);
  return {
    byVerb,
    nouns: words(events.nouns),
    officers: longestFirst(words(relations.officers)),
    owned: longestFirst(words(relations.owned)),
    ownedAs,
  };
}

function frameOf(raw: Tree, groups: Tree): Frame | undefined {
  const { id, type } = raw;
  if (typeof id !== 'string' || typeof type !== 'string') return undefined;
  const slots = Object.entries(tree(raw.slots)).flatMap(([from, told]): Slot[] => {
    if (typeof told !== 'string') return [];
    const [role, ...kinds] = told.split(' ');
    if (role === undefined || role === '') return [];
    return [{ from, role, kinds: kinds.flatMap((k) => (groups[k] === undefined ? [k] : words(groups[k]))) }];
  });
  return {
    id,
    type,
    verbs: words(raw.verbs),
    things: words(raw.things),
    slots,
    needs: words(raw.needs).map((n) => n.split('|')),
    least: typeof raw.least === 'number' ? raw.least : 1,
    ...(typeof raw.each === 'string' ? { each: raw.each } : {}),
  };
}
