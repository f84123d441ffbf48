import type { Pack } from '../model/pack.ts';
import { editDistance } from './distance.ts';
import { foldName } from './lookup.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly distance: number;
}

/** The ids whose id or name comes closest to a word nobody knows; at most `count` (3), and only near ones. */
export type Nearest = (word: string, count?: number) => Candidate[];

/** Both lists, made ready on the first question: a reader asks for every name it does not know. */
export interface NearestNames {
  readonly entities: Nearest;
  readonly metrics: Nearest;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

interface Ready {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly first: number;
  readonly letters: Uint8Array;
}

const LONGEST_WORD = 80;

export function nearestNames(pack: Pick<Pack, 'entities' | 'metrics'>): NearestNames {
  let entities: Nearest | undefined;
  let metrics: Nearest | undefined;
  return {
    entities(word, count) {
      entities ??= makeNearest(namesOfEntities(pack));
      return entities(word, count);
    },
    metrics(word, count) {
      metrics ??= makeNearest(namesOfMetrics(pack));
      return metrics(word, count);
    },
  };
}

function namesOfEntities(pack: Pick<Pack, 'entities'>): Named[] {
  return [...pack.entities.values()].flatMap((entity) => {
    const id = { id: entity.id as string, name: entity.name.en };
    const bare = entity.id.slice(entity.id.indexOf(':') + 1);
    const keys = [entity.id as string, bare, entity.name.en, ...entity.aliases.en, ...entity.aliases.zh];
    if (entity.name.zh !== undefined) keys.push(entity.name.zh);
    return keys.map((key) => ({ ...id, key }));
  });
}

function namesOfMetrics(pack: Pick<Pack, 'metrics'>): Named[] {
  return [...pack.metrics.values()].flatMap((metric) =>
    [metric.id as string, metric.name.en, ...(metric.name.zh === undefined ? [] : [metric.name.zh])].map(
      (key) => ({ id: metric.id as string, name: metric.name.en, key }),
    ),
  );
}

function makeNearest(named: readonly Named[]): Nearest {
  const names: Ready[] = named.map((n) => {
    const folded = foldName(n.key);
    return { id: n.id, name: n.name, folded, first: folded.charCodeAt(0), letters: lettersOf(folded) };
  });
  return (word, count = 3) => {
    const wanted = foldName(word).slice(0, LONGEST_WORD);
    const first = wanted.charCodeAt(0);
    const letters = lettersOf(wanted);
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    const best = new Map<string, Candidate>();
    for (const n of names) {
      const distance = distanceTo(n, wanted, first, letters, limit);
      if (distance > limit) continue;
      const known = best.get(n.id);
      if (!known || distance < known.distance) best.set(n.id, { id: n.id, name: n.name, distance });
    }
    return [...best.values()].sort(bySimilarity).slice(0, count);
  };
}

function distanceTo(n: Ready, wanted: string, first: number, letters: Uint8Array, limit: number): number {
  if (n.first === first && wanted.length >= 3 && n.folded.startsWith(wanted)) return 0.5;
  if (Math.abs(n.folded.length - wanted.length) > limit) return limit + 1;
  return lettersApart(n.letters, letters) > limit ? limit + 1 : editDistance(wanted, n.folded, limit);
}

const LETTERS = 32;

/** How often each letter occurs, all that agree modulo 32 taken together. */
function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(LETTERS);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) % LETTERS]!++;
  return counts;
}

/** Least number of edits: each brings in at most one letter and takes out at most one. Most names fall by this alone. */
function lettersApart(a: Uint8Array, b: Uint8Array): number {
  let more = 0;
  let less = 0;
  for (let i = 0; i < LETTERS; i++) {
    const d = a[i]! - b[i]!;
    if (d > 0) more += d;
    else less -= d;
  }
  return Math.max(more, less);
}

const bySimilarity = (a: Candidate, b: Candidate): number =>
  a.distance - b.distance || a.id.localeCompare(b.id, 'en');
