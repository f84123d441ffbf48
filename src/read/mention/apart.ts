import type { Mention, MetricMention, QuantityMention } from '../types.ts';
import { hitAt, norm, type Scan } from './scan.ts';

type Counting = MetricMention | QuantityMention;

/**
 * "1.5 million electric crates and 1.4 million mixed crates": a word of two meanings (`or`) is used in the narrower one where what only the
 * wider one would take in (`apart`) is named beside it, and not as a part of it.
 */
export function narrowed(scan: Scan, mentions: Mention[]): Mention[] {
  const { objects } = scan.index.lexicon;
  const told = mentions.filter(isCounting);
  if (!told.some((m) => objects[m.object!]?.apart)) return mentions;
  const isTold = (object: string): boolean => {
    const { or, apart } = objects[object] ?? {};
    return (
      or !== undefined &&
      apart !== undefined &&
      scan.tokens.some((_, i) => isOneOf(scan, i, apart) && !isJoined(scan, told, i, object))
    );
  };
  return mentions.map((m) => (isCounting(m) && isTold(m.object!) ? narrow(scan, m) : m));
}

const isCounting = (m: Mention): m is Counting =>
  (m.type === 'quantity' || m.type === 'metric') && m.object !== undefined;

function isOneOf(scan: Scan, i: number, objects: readonly string[]): boolean {
  return hitAt(scan, i, 'object')?.entries.some((e) => objects.includes(e.id)) ?? false;
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

function narrow(scan: Scan, m: Counting): Counting {
  const object = scan.index.lexicon.objects[m.object!]!.or!;
  if (m.type !== 'metric' || m.metric === undefined || m.activity === undefined) return { ...m, object };
  const metric = scan.index.metricOf(object, m.activity);
  return metric === undefined ? m : { ...m, object, metric };
}
