import type { Among } from '../../model/claim.ts';
import type { Pack } from '../../model/pack.ts';
import type { Memo } from '../memo.ts';
import type { Places } from '../places.ts';
import type { RankBase } from './base.ts';
import type { ClassAt } from './members.ts';

/** Words that narrow no class. */
const PLAIN_WORDS = new Set(
  (
    'a all the in of among and its our other any every each across within nation national nationwide country ' +
    'countrywide domestic world worldwide global globally whole entire level one ones region regions area areas place ' +
    'places list ranking table s by for that this as at on over only first top largest biggest leading highest single sole ' +
    'spot position seat throne crown title lead leader number no'
  ).split(' '),
);
const PLAIN_ZH = [
  '全国',
  '国内',
  '各',
  '所有',
  '全部',
  '全球',
  '世界',
  '中',
  '的',
  '里',
  '内',
  '之',
  '第',
  '在',
  '榜首',
  '首位',
  '王座',
  '一',
  '全',
];

/**
 * True when the words name a narrower group than the class: "large and medium cities", "the autonomous driving industry".
 * Members of such a group are not on file, so an outsider may not be held against the claim.
 */
/** Names of things, and what was worked out before. */
export interface NarrowBase {
  readonly pack: Pick<Pack, 'classes'>;
  readonly places: Places;
  readonly memo: { readonly narrowing: Memo<readonly string[]> };
}

export function isNarrower(base: RankBase, at: ClassAt, among: Among | undefined): boolean {
  return isUnbounded(at, among) || narrowingWords(base, at, among?.text).length > 0;
}

/** Makers are ranked at home, in a market, in the world: where no word tells the group, nobody is surely in it. */
export const isUnbounded = (at: ClassAt, among: Among | undefined): boolean =>
  at.within === undefined && among !== undefined && among.text === '';

/** The words of the text that are neither the class, nor the whole it is in, nor the metric, nor filler. */
export function narrowingWords(base: NarrowBase, at: ClassAt, text: string | undefined): readonly string[] {
  if (!text) return [];
  const key = `${at.class}|${at.within ?? ''}|${at.metric}|${text}`;
  const done = base.memo.narrowing.get(key);
  if (done) return done;
  const words = workOutWords(base, at, text);
  base.memo.narrowing.set(key, words);
  return words;
}

function workOutWords(base: NarrowBase, at: ClassAt, text: string): string[] {
  const cls = base.pack.classes.find((c) => c.id === at.class);
  const within = at.within === undefined ? undefined : base.places.entity(at.within);
  const metric = base.places.metric(at.metric);
  const known = [
    at.class,
    ...(cls ? [cls.name.en, ...cls.kinds] : []),
    ...(within ? [within.name.en, ...within.aliases.en] : []),
    ...(metric ? [metric.name.en, at.metric] : []),
  ].flatMap(wordsOf);
  let rest = text;
  const zh = [
    cls?.name.zh,
    within?.name.zh,
    ...(within?.aliases.zh ?? []),
    metric?.name.zh,
    ...PLAIN_ZH,
  ].filter((x): x is string => !!x);
  for (const word of zh.sort((a, b) => b.length - a.length)) rest = rest.split(word).join(' ');
  return wordsOf(rest).filter((w) => !PLAIN_WORDS.has(w) && !known.some((k) => isSameStem(w, k)));
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const ch of `${text.toLowerCase()} `) {
    if (isLetter(ch)) word += ch;
    else if (word !== '') {
      if (!isYear(word)) words.push(word);
      word = '';
    }
  }
  return words;
}

function isLetter(ch: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(ch);
}

function isYear(word: string): boolean {
  return word.length === 4 && /^[0-9]+$/.test(word);
}

/** "city" and "cities", "China" and "Chinese", "province" and "provincial". */
function isSameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const n = Math.min(a.length, b.length);
  if (n < 4) return n >= 3 && (a === `${b}s` || b === `${a}s`);
  const stem = Math.max(3, Math.min(n - 2, 6));
  return a.slice(0, stem) === b.slice(0, stem);
}
