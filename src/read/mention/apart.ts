import type { Mention, MetricMention, QuantityMention } from '../types.ts';
import { hitAt, norm, type Scan } from './scan.ts';

type Counting = MetricMention | QuantityMention;

/**
 * Words of two meanings. "1.5 million electric crates and 1.4 million mixed crates": the word is used in the narrower one (`or`) where what
 * only the wider one would take in (`apart`) is named beside it, and not as a part of it. Elsewhere a loose word keeps both.
 */
export function narrowed(scan: Scan, mentions: Mention[]): Mention[] {
  const { objects } = scan.index.lexicon;
  const told = mentions.filter(isCounting);
  if (!told.some((m) => objects[m.object!]?.apart)) return mentions;
  const known = new Map<string, boolean>();
  const isTold = (object: string): boolean => {
    const apart = objects[object]!.apart!;
    const found =
      known.get(object) ??
      scan.tokens.some((_, i) => isOneOf(scan, i, apart) && !isJoined(scan, told, i, object));
    known.set(object, found);
    return found;
  };
  return mentions.map((m) => {
    const words = isCounting(m) ? objects[m.object!] : undefined;
    if (!words?.or || !words.apart || (words.loose && !isLoose(scan, m, words.loose))) return m;
    if (isTold((m as Counting).object!)) return narrow(scan, m as Counting, words.or);
    return words.loose ? { ...m, or: words.or } : m;
  });
}

const isCounting = (m: Mention): m is Counting =>
  (m.type === 'quantity' || m.type === 'metric') && m.object !== undefined;

function isOneOf(scan: Scan, i: number, objects: readonly string[]): boolean {
  return hitAt(scan, i, 'object')?.entries.some((e) => objects.includes(e.id)) ?? false;
}

/** The object is named by one of the loose words. */
function isLoose(scan: Scan, m: Mention, loose: readonly string[]): boolean {
  for (let i = m.first; i < m.last; i++) {
    const word = norm(scan, i);
    if (loose.includes(word) || (word.endsWith('s') && loose.includes(word.slice(0, -1)))) return true;
  }
  return false;
}

/** "electric crates, including mixed ones", "electric crates and mixed ones": the word, or the two together, take them in. */
function isJoined(scan: Scan, told: readonly Counting[], at: number, object: string): boolean {
  if (told.some((m) => m.object === object && m.first <= at && m.last > at)) return true;
  const before = told.filter((m) => m.last <= at).pop();
  if (before?.object !== object) return false;
  for (let i = before.last; i < at; i++) if (PART.has(norm(scan, i))) return true;
  return at - before.last <= 1;
}

const PART = new Set(['including', 'includes', 'included', 'which', 'such', 'like', 'among', '(', '（']);

function narrow(scan: Scan, m: Counting, object: string): Counting {
  if (m.type !== 'metric' || m.metric === undefined || m.activity === undefined) return { ...m, object };
  const metric = scan.index.metricOf(object, m.activity);
  return metric === undefined ? m : { ...m, object, metric };
}
