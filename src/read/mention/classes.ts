import { PHRASE_STOPS } from '../lang/en/anaphors.ts';
import type { ClassMention, EntityMention, Mention, QuantityMention } from '../types.ts';
import { phraseStart, wholeAfter } from './class-phrase.ts';
import { agentAt, objectOf } from './deeds.ts';
import { pointerAt, possessiveAt } from './pointers.ts';
import { at, hitAt, isFree, norm, type Scan, take } from './scan.ts';

/**
 * Nouns for members of a class and words that point back. "The city" is someone already named; "the only city in the
 * country", "any other city", "cities" are a class; "in the country" beside an order names the whole.
 */
export function findClasses(scan: Scan, before: readonly Mention[]): (ClassMention | EntityMention)[] {
  const entities = before.filter((m): m is EntityMention => m.type === 'entity');
  const ordinals = before.filter((m): m is QuantityMention => m.type === 'quantity' && m.form === 'ordinal');
  const found: (ClassMention | EntityMention)[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const next = scan.taken[i]
      ? undefined
      : (pointerAt(scan, i, entities) ??
        agentAt(scan, i, entities, ordinals) ??
        classAt(scan, i, entities, ordinals) ??
        placeAt(scan, i, ordinals));
    if (!next) {
      i++;
      continue;
    }
    found.push(next);
    take(scan, next.first, next.last);
    i = next.last;
  }
  return found;
}

// ── classes ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function classAt(
  scan: Scan,
  i: number,
  entities: readonly EntityMention[],
  ordinals: readonly QuantityMention[],
): ClassMention | undefined {
  const hit = longestClass(scan, i);
  if (!hit || !isFree(scan, i, hit.last)) return undefined;
  const entry = hit.entries.find((e) => e.plural) ?? hit.entries[0]!;
  const phrase = phraseStart(scan, i, entities, ordinals);
  if (!entry.plural && !phrase.trigger && !RANKINGS.has(norm(scan, hit.last))) return undefined;
  if (!entry.plural && phrase.owned) return undefined;
  // "provinces and municipalities", "cities and regions" said as one.
  let last = hit.last;
  if (entry.plural && norm(scan, last) === 'and') {
    const more = hitAt(scan, last + 1, 'class');
    if (more?.entries.some((e) => e.plural && e.id === entry.id)) last = more.last;
  }
  const inPlace = wholeAfter(scan, last);
  const within = inPlace?.within ?? phrase.within;
  const end = inPlace?.last ?? last;
  const first = Math.max(0, phrase.first);
  const object = phrase.deed && (phrase.deed.object ?? objectOf(scan, i));
  const deed = phrase.deed && { ...phrase.deed, ...(object === undefined ? {} : { object }) };
  return {
    type: 'class',
    ...at(scan, first, end),
    class: entry.id,
    ...(within === undefined ? {} : { within }),
    ...(entry.plural ? {} : { singular: true }),
    ...(deed === undefined ? {} : { deed }),
  };
}

/** The class noun may stand behind object words ("toy cities", "wooden toy enterprise"). */
function longestClass(scan: Scan, i: number) {
  const direct = hitAt(scan, i, 'class');
  const object = hitAt(scan, i, 'object');
  const behind =
    object && (!direct || object.last > direct.last) ? hitAt(scan, object.last, 'class') : undefined;
  return behind ?? direct;
}

/** "the national city ranking". */
const RANKINGS = new Set('ranking rankings league table list chart standings'.split(' '));

// ── wholes alone ───────────────────────────────────────────────────────────────────────────────────────────────────────

const ORDER_WORDS = new Set(
  'top first largest biggest highest most best only lead leader leading leads lowest smallest champion crown ranked ranking ranks second third fourth fifth'.split(
    ' ',
  ),
);

/** "first in the country": the whole of an order; "nationally, sales …", "the national output": the place itself. */
function placeAt(
  scan: Scan,
  i: number,
  ordinals: readonly QuantityMention[],
): ClassMention | EntityMention | undefined {
  const place = hitAt(scan, i, 'place');
  if (!place || !isFree(scan, i, place.last)) return undefined;
  const whole = place.entries.find((e) => e.within);
  if (whole && ordersBefore(scan, i, ordinals)) {
    return { type: 'class', ...at(scan, i, place.last), class: '', within: whole.id };
  }
  const entry = place.entries.find((e) => !e.within) ?? place.entries[0]!;
  const word = norm(scan, i);
  // "the country" alone points at home; "Chinese" before a name or a class says nothing of its own.
  if (!standsForPlace(scan, i, place.last, word)) return undefined;
  return {
    type: 'entity',
    ...at(scan, i, place.last),
    ids: [entry.id],
    ...(possessiveAt(scan, place.last) ? { possessive: true } : {}),
  };
}

function ordersBefore(scan: Scan, i: number, ordinals: readonly QuantityMention[]): boolean {
  if (ordinals.some((o) => o.last <= i && o.last >= i - 7)) return true;
  for (let k = i - 1; k >= 0 && k >= i - 7; k--) {
    const word = norm(scan, k);
    if (word === ';' || word === '.') return false;
    if (ORDER_WORDS.has(word)) return true;
  }
  return false;
}

const TOTALS = new Set('total totals figure figures average market tally count level growth'.split(' '));

/** An adjective stands for its place only before figures' words ("national sales") or as an adverb. */
const MADE = new Set(['made', 'built', 'produced', 'assembled', 'manufactured']);

function standsForPlace(scan: Scan, first: number, last: number, word: string): boolean {
  if (
    word.endsWith('ly') ||
    word === 'nationwide' ||
    word === 'worldwide' ||
    word === 'countrywide' ||
    word === 'across' ||
    word === 'throughout' ||
    word === 'around'
  )
    return true;
  if (word === 'the' || word === 'in' || word === 'of' || word === 'on' || word === "nation's") return true;
  // "Chinese-made"
  if (norm(scan, last) === '-') return MADE.has(norm(scan, last + 1));
  void first;
  for (let k = last; k < last + 4; k++) {
    if (hitAt(scan, k, 'class')) return false;
    if (TOTALS.has(norm(scan, k))) return true;
    // "the national toy maker": the thing is what somebody makes.
    const object = hitAt(scan, k, 'object');
    if (object && (hitAt(scan, object.last, 'class') || hitAt(scan, object.last, 'kind'))) return false;
    if (hitAt(scan, k, 'activity') || hitAt(scan, k, 'metric') || object) return true;
    const between = norm(scan, k);
    if (PHRASE_STOPS.has(between) || scan.tokens[k]?.kind === 'punct') return false;
  }
  return false;
}
