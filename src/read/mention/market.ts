import { FALL_EN, RISE_EN } from '../context/movements-en.ts';
import type { MetricMention } from '../types.ts';
import { at, hitAt, norm, type Scan } from './scan.ts';

/**
 * "the wooden toy market fell 5% to 2.2 million", "the retail market is up 4%": a place where things are sold goes up and down by what is
 * sold there. Only where the market itself moves, and nothing before it says that it is another one ("the used toy market", "the stock
 * market").
 */
export function marketAt(
  scan: Scan,
  i: number,
  counts: boolean,
): Pick<MetricMention, 'first' | 'last' | 'span' | 'type' | 'activity' | 'basis'> | undefined {
  const venue = hitAt(scan, i, 'agent')?.entries.find((e) => e.place);
  if (!venue || !moves(scan, i + 1)) return undefined;
  let start = i;
  for (let k = Math.max(0, i - LONGEST); k < i; k++)
    if (hitAt(scan, k, 'object')?.last === i) start = Math.min(start, k);
  const things = start < i;
  const use = useBefore(scan, start);
  if (use) start--;
  // "The market fell 5%": of shares or of things nobody can tell, unless so many things are told.
  if ((!things && !use && !counts) || !isPlain(scan, start - 1)) return undefined;
  const basis = use ? scan.index.lexicon.activities[use]?.basis : undefined;
  return {
    type: 'metric',
    ...at(scan, i, i + 1),
    activity: use ?? venue.id,
    ...(basis === undefined ? {} : { basis }),
  };
}

/** Tokens of the name of a kind of thing. */
const LONGEST = 5;

/** A verb of going up or down, or "is up". */
function moves(scan: Scan, k: number): boolean {
  const word = norm(scan, k);
  if (BE.has(word)) return WAYS.has(norm(scan, k + 1)) || WAYS.has(norm(scan, k + 2));
  return FIRST_WORDS.has(word) && !WAYS.has(word);
}

const BE = new Set(['is', 'was', 'remains', 'remained', 'stays', 'stayed']);
const WAYS = new Set(['up', 'down', 'off', 'higher', 'lower']);
const NOUNS = new Set([
  'growth',
  'expansion',
  'contraction',
  'reduction',
  'net',
  'added',
  'cut',
  'shed',
  'lost',
]);
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...RISE_EN, ...FALL_EN].map((phrase) => phrase.split(' ')[0]!).filter((word) => !NOUNS.has(word)),
);

/** "the wholesale market", "the wholesales market": how it is counted, by the words of the pack. */
function useBefore(scan: Scan, start: number): string | undefined {
  const word = norm(scan, start - 1);
  const one = hitAt(scan, start - 1, 'activity') ?? undefined;
  const direct = one?.last === start ? one.entries.find((e) => !e.verb)?.id : undefined;
  const basis = hitAt(scan, start - 1, 'basis');
  const named = basis?.last === start ? basis.entries[0]?.id : undefined;
  const { activities } = scan.index.lexicon;
  const byBasis = Object.keys(activities).find(
    (id) => named !== undefined && activities[id]?.basis === named,
  );
  return word === '' ? undefined : (direct ?? byBasis);
}

/** Nothing, an article, a place or a word for all of it stands before. */
function isPlain(scan: Scan, k: number): boolean {
  const word = norm(scan, k);
  if (k < 0 || PLAIN.has(word) || scan.tokens[k]!.kind === 'punct') return true;
  for (let from = Math.max(0, k - LONGEST); from <= k; from++)
    for (const type of ['entity', 'place'] as const) {
      const last = hitAt(scan, from, type)?.last;
      if (last === k + 1) return true;
    }
  return false;
}

const PLAIN = new Set([
  'the',
  'its',
  'overall',
  'total',
  'whole',
  'entire',
  'new',
  "'s",
  'and',
  'while',
  'but',
]);
