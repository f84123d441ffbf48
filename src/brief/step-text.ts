import { chineseFigures } from './chinese-figures.ts';
import { STEPS_ZH } from './messages/steps-zh.ts';
import { type NameBook, nameSource } from './name-book.ts';

interface Coded {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/**
 * A coded message of the checker in the language of the page. `text` is its English rendering; in another language a code without
 * wording keeps its English words with the names translated: better odd than lost.
 */
export function stepText(step: Coded, names: NameBook): string {
  if (names.language === 'en') return nameSource(step.text, names);
  const say = STEPS_ZH.get(step.code);
  if (!say) return names.translate(nameSource(step.text, names));
  const params = Object.entries(step.params).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'string' ? phrase(key, value, names) : value,
  ]);
  return tidy(say(Object.fromEntries(params)));
}

/** A name of the checker, such as a cell, in the language of the page. */
export function spokenName(text: string, names: NameBook): string {
  return names.language === 'en' ? text : tidy(names.translate(text));
}

/** How one cell stands to another: "at least", "1.02 to 1.03 times". */
export function spokenRelation(text: string, names: NameBook): string {
  return names.language === 'en' ? text : boundWords(text);
}

/** Words as published stay as they are. */
const QUOTED = new Set(['statement', 'what', 'text']);

/** A parameter in the language of the page. */
function phrase(key: string, value: string, names: NameBook): string {
  if (QUOTED.has(key)) return value;
  if (key === 'unit') return names.unit(value);
  if (key === 'printed' && value.endsWith(TIMES)) return `${boundWords(value.slice(0, -TIMES.length))} 倍`;
  // Publishers go by the name they print.
  if (key === 'by') return nameSource(`${value}: `, names).slice(0, -2);
  const word = WORDS.get(value);
  if (word) return word;
  const named = names.translate(value);
  return key === 'origin' ? named : chineseFigures(joined(boundWords(named)));
}

/** Whole parameters that are words of the checker, not names. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['figures of this text', '文中数字'],
  ['estimate', '估计'],
  ['forecast', '预测'],
  ['expected', '预计'],
  ['plan', '计划'],
  ['so', '如此'],
  ['greater', '更大'],
  ['less', '更小'],
  ['equal', '相等'],
]);

const TIMES = ' times';

const BOUNDS: readonly (readonly [string, string])[] = [
  ['more than ', '超过 '],
  ['greater than ', '超过 '],
  ['less than ', '不足 '],
  ['at least ', '至少 '],
  ['at most ', '至多 '],
  ['at least', '不低于'],
  ['at most', '不高于'],
  ['above ', '高于 '],
  ['below ', '低于 '],
  ['above', '高于'],
  ['below', '低于'],
  ['unknown', '未知'],
];

/** The few words that figures and relations carry in the checker's parameters. */
function boundWords(text: string): string {
  for (const [en, zh] of BOUNDS) if (text.startsWith(en)) return relation(zh + text.slice(en.length));
  return relation(text);
}

const ON_YEAR = ' on the year before';

function relation(text: string): string {
  if (text.endsWith(ON_YEAR)) return `同比 ${text.slice(0, -ON_YEAR.length)}`;
  if (!text.endsWith(TIMES)) return text.replaceAll(' to ', ' 至 ');
  return `为 ${text.slice(0, -TIMES.length).replace(' to ', ' 至 ')} 倍的`;
}

/** "A, B and 3 more" as a list of names. */
function joined(text: string): string {
  const rest = text.endsWith(' more') ? text.lastIndexOf(' and ') : -1;
  const list = rest < 0 ? text : `${text.slice(0, rest)}等（另 ${text.slice(rest + 5, -5)} 个）`;
  return list.replaceAll(', ', '、').replaceAll(' and ', '和');
}

const isHan = (c: string | undefined): boolean => c !== undefined && c >= '\u4e00' && c <= '\u9fff';

/** No space between two Chinese words: English puts one between the names of a cell. */
function tidy(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ' && isHan(text[i - 1]) && isHan(text[i + 1])) continue;
    out += text[i];
  }
  return out;
}
