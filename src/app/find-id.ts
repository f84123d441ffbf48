import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Entity, Pack } from '../model/pack.ts';
import { editDistance } from '../pack/distance.ts';
import { findEntity, resolveMetric } from '../pack/lookup.ts';
import { type Candidate, nearestNames } from '../pack/nearest.ts';
import { Problem } from './problem.ts';

/** An id or a name as a person typed it; unknown ones give the nearest, never an empty answer. */
export function findMetric(pack: Pack, word: string): MetricId {
  const id = resolveMetric(pack, word);
  if (id) return id;
  const named = [...pack.metrics.values()].find(
    (m) => m.name.en.toLowerCase() === word.toLowerCase() || m.name.zh === word,
  );
  if (named) return named.id;
  throw unknown('metric', word, nearestNames(pack).metrics(word), pack.metrics.keys().next().value);
}

export function findEntityId(pack: Pack, word: string): EntityId {
  const found = findEntity(pack, word);
  if (found.length === 1) return found[0]!.id;
  if (found.length === 0) throw unknown('entity', word, nearestNames(pack).entities(word), rankedId(pack));
  const one = onePlace(pack, found);
  if (one) return one.id;
  throw new Problem(
    'ambiguous-id',
    `“${word}” may be ${found.map((e) => e.id).join(' or ')}. Name one of them.`,
  );
}

/** Rows of one place under one name (a town that is a province): the one whose class the pack names first. */
function onePlace(pack: Pack, found: readonly Entity[]): Entity | undefined {
  const [first, ...rest] = found;
  if (!first || !rest.every((e) => e.samePlace?.includes(first.id) || first.samePlace?.includes(e.id)))
    return undefined;
  const rankOf = (e: Entity): number => {
    const at = pack.classes.findIndex((c) => c.kinds.includes(e.kind));
    return at < 0 ? pack.classes.length : at;
  };
  return [...found].sort((a, b) => rankOf(a) - rankOf(b))[0];
}

export function findClass(pack: Pack, word: string): string {
  const known = pack.classes.find((c) => c.id === word || c.name.en === word || c.name.zh === word);
  if (known) return known.id;
  throw unknown('class', word, nearestIds(pack.classes, word));
}

export function findBasis(pack: Pack, word: string): BasisId {
  const basis = pack.bases.get(word) ?? [...pack.bases.values()].find((b) => b.name.en === word);
  if (basis) return basis.id;
  throw unknown('basis', word, nearestIds([...pack.bases.values()], word));
}

function nearestIds(
  known: readonly { readonly id: string; readonly name: { readonly en: string } }[],
  word: string,
): Candidate[] {
  const rated = known.map((k) => ({
    id: k.id as string,
    name: k.name.en,
    distance: Math.min(editDistance(word, k.id), editDistance(word, k.name.en)),
  }));
  const near = rated
    .filter((c) => c.distance <= Math.max(2, word.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return (near.length > 0 ? near : rated).slice(0, 12);
}

/** An id as people would type one: the first of the class that the pack names first. */
function rankedId(pack: Pack): string | undefined {
  const kinds = pack.classes[0]?.kinds ?? [];
  return [...pack.entities.values()].find((e) => kinds.includes(e.kind))?.id;
}

function unknown(what: string, word: string, candidates: readonly Candidate[], example = ''): Problem {
  const near = candidates.map((c) => `${c.id} (${c.name})`).join(', ');
  const way =
    near === ''
      ? ` No name on file is near it. Give an English or Chinese name${example && `, or an id such as ${example}`}.`
      : ` Did you mean ${near}?`;
  return new Problem(`unknown-${what}`, `there is no ${what} “${word}”.${way}`);
}
