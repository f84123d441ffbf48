import { isDashAt, isLetterAt, skipSpaces, wordAt } from './chars.ts';

/** How a figure's unit shapes it: percent, percentage point, multiple. */
export type UnitForm = 'percent' | 'point' | 'multiple';

export interface UnitHit {
  readonly form: UnitForm;
  readonly end: number;
}

const WORDS: readonly (readonly [string, UnitForm])[] = [
  ['percentage points', 'point'],
  ['percentage point', 'point'],
  ['percent points', 'point'],
  ['per cent points', 'point'],
  ['ppts', 'point'],
  ['ppt', 'point'],
  ['pps', 'point'],
  ['pp', 'point'],
  ['per cent', 'percent'],
  ['percent', 'percent'],
  ['pct', 'percent'],
  ['pc', 'percent'],
  ['times', 'multiple'],
  ['fold', 'multiple'],
];

const FIRST_WORDS: ReadonlySet<string> = new Set(WORDS.map(([phrase]) => phrase.split(' ')[0]!));

/** The percent sign or word, percentage point or multiple that follows a number; undefined when none does. */
export function scanUnitForm(text: string, at: number): UnitHit | undefined {
  let i = skipSpaces(text, at);
  if (isDashAt(text, i)) i = skipSpaces(text, i + 1);
  const c = text[i];
  if (c === '%' || c === '％') {
    const after = skipSpaces(text, isDashAt(text, i + 1) ? i + 2 : i + 1);
    const word = wordAt(text, after);
    if (word === 'point' || word === 'points') return { form: 'point', end: after + word.length };
    return { form: 'percent', end: i + 1 };
  }
  if (text.startsWith('个百分点', i)) return { form: 'point', end: i + 4 };
  if (text.startsWith('百分点', i)) return { form: 'point', end: i + 3 };
  if (c === '倍') return { form: 'multiple', end: i + 1 };
  if (!isLetterAt(text, i)) return undefined;
  if (!FIRST_WORDS.has(wordAt(text, i))) return undefined;
  for (const [phrase, form] of WORDS) {
    // "31pc" is a rate, "31 PC" are machines.
    if (phrase === 'pc' && i > at) continue;
    const end = matchPhrase(text, i, phrase);
    if (end !== undefined) return { form, end };
  }
  return undefined;
}

/** Case-blind match of words with any spacing or hyphens between them. */
function matchPhrase(text: string, at: number, phrase: string): number | undefined {
  let i = at;
  for (const word of phrase.split(' ')) {
    const gap = skipSpaces(text, i);
    const from = i === at ? i : isDashAt(text, gap) ? skipSpaces(text, gap + 1) : gap;
    if (wordAt(text, from) !== word) return undefined;
    i = from + word.length;
  }
  return isLetterAt(text, i) ? undefined : i;
}
