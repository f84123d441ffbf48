import type { EntityId } from '../../model/ids.ts';
import {
  AFTER_FORMER,
  AFTER_POINTER,
  DESCRIBING,
  NATIONALITIES,
  PHRASE_STOPS,
  POINTERS,
  PRONOUNS,
  SEATED,
} from '../lang/en/anaphors.ts';
import type { EntityMention } from '../types.ts';
import { at, hitAt, isFree, norm, type Scan } from './scan.ts';

export function possessiveAt(scan: Scan, last: number): boolean {
  return norm(scan, last) === "'s";
}

export function pointerAt(
  scan: Scan,
  i: number,
  entities: readonly EntityMention[],
): EntityMention | undefined {
  const word = norm(scan, i);
  if (PRONOUNS.has(word)) {
    const possessive = word === 'its' || word === 'their';
    return {
      type: 'entity',
      ...at(scan, i, i + 1),
      ids: [],
      anaphor: 'pronoun',
      ...(possessive ? { possessive: true } : {}),
    };
  }
  if (!POINTERS.has(word)) return undefined;
  const next = norm(scan, i + 1);
  if (next === 'former' || next === 'latter') {
    if (
      !AFTER_FORMER.has(norm(scan, i + 2)) &&
      scan.tokens[i + 2]?.kind !== 'punct' &&
      !norm(scan, i + 2).endsWith('ed')
    )
      return undefined;
    return {
      type: 'entity',
      ...at(scan, i, i + 2),
      ids: [],
      anaphor: next,
      ...(possessiveAt(scan, i + 2) ? { possessive: true } : {}),
    };
  }
  const noun = kindNounAt(scan, i + 1, entities);
  return (
    noun && {
      type: 'entity',
      ...at(scan, i, noun.last),
      ids: [],
      anaphor: 'kind',
      kind: noun.kind,
      ...(noun.described ? { described: true } : {}),
      ...(possessiveAt(scan, noun.last) ? { possessive: true } : {}),
    }
  );
}

interface KindNoun {
  readonly last: number;
  readonly kind: string;
  readonly described: boolean;
}

/** Words between "the" and its noun, at most. */
const REACH = 8;

/**
 * "the company", "the toy company", "the Springfield-based start-up", "the U.S. toy maker": the noun at once, or behind words that
 * tell what somebody named before makes or where it sits. Any other word may tell of somebody else ("the parent company").
 */
function kindNounAt(scan: Scan, from: number, entities: readonly EntityMention[]): KindNoun | undefined {
  let described = false;
  for (let k = from; k < from + REACH; ) {
    const noun = nounOfKind(scan, k);
    if (noun) return { ...noun, described };
    const place = entities.find(
      (m) => m.first === k && !m.possessive && m.ids.every((id) => isPlace(scan, id)),
    );
    if (place) {
      described = true;
      k = place.last;
      continue;
    }
    if (scan.taken[k]) return undefined;
    const object = hitAt(scan, k, 'object') ?? hitAt(scan, k, 'of_object');
    if (object) {
      k = object.last;
      continue;
    }
    const home = hitAt(scan, k, 'place');
    const word = norm(scan, k);
    if (home?.last === k + 1 || NATIONALITIES.has(word)) described = true;
    else if (norm(scan, k + 1) === '-' && SEATED.has(norm(scan, k + 2))) {
      described = true;
      k += 3;
      continue;
    } else if (!DESCRIBING.has(word) && word !== '-') return undefined;
    else if (SEATED.has(word)) described = true;
    k++;
  }
  return undefined;
}

/** Others lie in it. */
function isPlace(scan: Scan, id: EntityId): boolean {
  const kind = scan.index.pack.entities.get(id)?.kind;
  return scan.index.pack.classes.some((c) => c.within !== undefined && c.kinds.includes(kind ?? ''));
}

function nounOfKind(scan: Scan, k: number): Pick<KindNoun, 'last' | 'kind'> | undefined {
  const hit = hitAt(scan, k, 'kind');
  if (!hit || !isFree(scan, k, hit.last)) return undefined;
  if (hit.entries.some((e) => e.kind !== hit.entries[0]!.kind)) return undefined;
  const after = norm(scan, hit.last);
  // "the city that built most", "the company with …" describe, they do not point back.
  if (DESCRIBED_BY.has(after) || hitAt(scan, hit.last, 'class')) return undefined;
  if (hitAt(scan, k, 'metric') || !endsNounPhrase(scan, hit.last)) return undefined;
  return { last: hit.last, kind: hit.entries[0]!.kind };
}

const DESCRIBED_BY = new Set(['that', 'which', 'with', 'of', '-']);

/** What stands here cannot be the rest of a noun phrase ("the toy trade-in policy", "the city government"). */
function endsNounPhrase(scan: Scan, k: number): boolean {
  const token = scan.tokens[k];
  if (token?.kind !== 'word' || PHRASE_STOPS.has(token.norm) || AFTER_POINTER.has(token.norm)) return true;
  const word = token.norm;
  if (word.endsWith('ed') || word.endsWith('ly')) return true;
  if (hitAt(scan, k, 'activity')?.entries.some((e) => e.verb)) return true;
  return hitAt(scan, k, 'cue')?.entries.some((e) => VERB_CUES.has(e.cue)) ?? false;
}

const VERB_CUES = new Set('rank overtake lose_to regain keep begin go_on exceed handover'.split(' '));
