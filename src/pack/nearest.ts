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
  readonly set: number;
}

/** The word that is asked for, made ready in the same way. */
type Wanted = Pick<Ready, 'folded' | 'first' | 'letters' | 'set'>;

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
    return { id: n.id, name: n.name, ...ready(foldName(n.key)) };
  });
  return (word, count = 3) => {
    const wanted = ready(foldName(word).slice(0, LONGEST_WORD));
    const limit = Math.max(1, Math.floor(wanted.folded.length / 3));
    const best = new Map<string, Candidate>();
    for (const n of names) {
      const distance = distanceTo(n, wanted, limit);
      if (distance > limit) continue;
      const known = best.get(n.id);
      if (!known || distance < known.distance) best.set(n.id, { id: n.id, name: n.name, distance });
    }
    return [...best.values()].sort(bySimilarity).slice(0, count);
  };
}

function ready(folded: string): Wanted {
  const letters = lettersOf(folded);
  let set = 0;
  for (let i = 0; i < LETTERS; i++) if (letters[i]! > 0) set |= 1 << i;
  return { folded, first: folded.charCodeAt(0), letters, set };
}

function distanceTo(n: Ready, wanted: Wanted, limit: number): number {
  const { folded } = wanted;
  if (n.first === wanted.first && folded.length >= 3 && n.folded.startsWith(folded)) return 0.5;
  if (Math.abs(n.folded.length - folded.length) > limit) return limit + 1;
  // Most names fall by the letters they lack altogether, nearly all others by how often each occurs.
  if (bitsOf(wanted.set & ~n.set) > limit || bitsOf(n.set & ~wanted.set) > limit) return limit + 1;
  return lettersApart(n.letters, wanted.letters) > limit ? limit + 1 : editDistance(folded, n.folded, limit);
}

function bitsOf(set: number): number {
  let n = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) n++;
  return n;
}

const LETTERS = 32;

/** How often each letter occurs, all that agree modulo 32 taken together. */
function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(LETTERS);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) % LETTERS]!++;
  return counts;
}

/** Least number of edits: each brings in at most one letter and takes out at most one. */
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
