import type { EntityId } from '../../model/ids.ts';
import { CLASS_TRIGGERS, PHRASE_STOPS } from '../lang/en/anaphors.ts';
import type { Deed, EntityMention, QuantityMention } from '../types.ts';
import { hitAt, isFree, norm, type Scan } from './scan.ts';

const CLASS_ADJECTIVES = new Set(
  'all other major leading domestic mainland central western eastern southern northern large listed private foreign individual individuals'.split(
    ' ',
  ),
);

const OWNERS = new Set('its their his her our your my'.split(' '));

export interface PhraseStart {
  readonly first: number;
  readonly trigger: boolean;
  readonly within?: EntityId;
  /** "its", "Acme's": members of somebody's own, no class of everybody's. */
  readonly owned: boolean;
  /** "toy-making", "best-selling": what the members do. */
  readonly deed?: Deed;
}

/** Walks left over the words of the noun phrase; tells whether they make one member a class, and of what whole. */
export function phraseStart(
  scan: Scan,
  noun: number,
  entities: readonly EntityMention[],
  ordinals: readonly QuantityMention[],
): PhraseStart {
  let first = noun;
  let trigger = false;
  let within: EntityId | undefined;
  let owned = false;
  let deed: Deed | undefined;
  for (let k = noun - 1; k >= 0 && k >= noun - 6; k--) {
    const word = norm(scan, k);
    if (word === '-') continue;
    if (ordinals.some((o) => k >= o.first && k < o.last) || CLASS_TRIGGERS.has(word)) {
      trigger = true;
      continue;
    }
    if (word === "'s") {
      const owner = entities.find((e) => e.last === k);
      within = owner && owner.ids.length > 0 ? placeOf(scan, owner.ids) : placeOwner(scan, k);
      owned = within === undefined && owner?.anaphor === undefined;
      break;
    }
    if (OWNERS.has(word)) owned = true;
    if (scan.taken[k]) break;
    const doing = doingAt(scan, k);
    if (doing !== undefined && deed === undefined) {
      deed = { activity: doing };
      first = k;
      continue;
    }
    const place = hitAt(scan, k, 'place');
    if (place && !place.entries[0]!.within && place.last === k + 1) {
      within = place.entries[0]!.id;
      first = k;
      continue;
    }
    if (PHRASE_STOPS.has(word) || scan.tokens[k]!.kind === 'punct') break;
    const object = hitAt(scan, k, 'object');
    if (object && object.last <= noun && deed !== undefined && deed.object === undefined)
      deed = { ...deed, object: object.entries[0]!.id };
    if (CLASS_ADJECTIVES.has(word) || object) first = k;
  }
  return {
    first: takenBetween(scan, first, noun) ? noun : first,
    trigger,
    owned,
    ...(deed === undefined ? {} : { deed }),
    ...(within === undefined ? {} : { within }),
  };
}

/** "the world's": a place in other words than its name. */
function placeOwner(scan: Scan, last: number): EntityId | undefined {
  for (let k = last - 1; k >= 0 && k >= last - 3; k--) {
    const place = hitAt(scan, k, 'place');
    if (place?.last === last) return (place.entries.find((e) => !e.within) ?? place.entries[0]!).id;
  }
  return undefined;
}

function takenBetween(scan: Scan, first: number, last: number): boolean {
  return !isFree(scan, first, last);
}

/** An owner counts as a whole when the pack ranks classes within it, or it is ranked within one itself, not when it is a maker. */
function placeOf(scan: Scan, ids: readonly EntityId[]): EntityId | undefined {
  const known = new Set([
    ...Object.keys(scan.index.lexicon.places),
    ...scan.index.pack.classes.map((c) => c.within),
  ]);
  const isPlace = (id: EntityId): boolean => {
    const kind = scan.index.pack.entities.get(id)?.kind;
    return scan.index.pack.classes.some((c) => c.within !== undefined && c.kinds.includes(kind ?? ''));
  };
  return ids.find((id) => known.has(id)) ?? ids.find(isPlace);
}

/** The activity of a participle before the noun: "toy-making", "best-selling". */
function doingAt(scan: Scan, k: number): string | undefined {
  if (!norm(scan, k).endsWith('ing')) return undefined;
  return hitAt(scan, k, 'activity')?.entries.find((e) => e.verb)?.id;
}

export function wholeAfter(scan: Scan, k: number): { within: EntityId; last: number } | undefined {
  const place = hitAt(scan, k, 'place');
  const entry = place?.entries.find((e) => e.within);
  if (place && entry) return { within: entry.id, last: place.last };
  return undefined;
}
