import { isDashAt, isDigitAt, isLetterAt, skipSpaces, wordAt } from './chars.ts';
import { scanDigits } from './digits.ts';
import { scanDigitsEn } from './scan-en.ts';
import { scanBareScale, scanWordsEn } from './scan-words-en.ts';
import { fractionZh, scanCharsZh, scanDigitsZh, tenthsOf } from './scan-zh.ts';
import type { ScannedNumber } from './types.ts';

/** Currency codes that may be glued to the digits: "RMB800bn". */
const GLUED = ['RMB', 'CNY', 'USD', 'HKD', 'EUR', 'GBP', 'JPY'];

/**
 * The number that starts exactly at `at`, in digits, English words or Chinese characters, with its scale words.
 * A sign is taken in when the number is given with one. Undefined when no number starts here: in the middle of a word
 * or of another number, and for codes such as "36Kr", "L3", "5G". Both languages' scales are understood after digits
 * in either language (英文 papers print 万 too); `language` decides for words only.
 */
export function scanNumber(
  text: string,
  at: number,
  language: 'en' | 'zh',
  options: { readonly decimalComma?: boolean } = {},
): ScannedNumber | undefined {
  if (isDashAt(text, at) || text[at] === '+' || text[at] === '＋') return signed(text, at, language, options);
  if (isDigitAt(text, at) || (text[at] === '.' && isDigitAt(text, at + 1))) {
    if (isDigitAt(text, at - 1) || (isLetterAt(text, at - 1) && !gluedCurrency(text, at))) return undefined;
    if (text[at] !== '.' && isDigitAt(text, at - 2) && insideFigure(text, at)) return undefined;
    return scanFromDigits(text, at, options.decimalComma === true);
  }
  const c = text.charCodeAt(at);
  if ((text[at] === '负' || text[at] === '負') && language === 'zh') {
    const n = scanNumber(text, at + 1, language, options);
    return n && !n.negative ? { ...n, start: at, negative: true } : undefined;
  }
  if (c >= 0x3000) return language === 'zh' || c >= 0x4e00 ? scanCharsZh(text, at) : undefined;
  if (!isLetterAt(text, at) || isLetterAt(text, at - 1)) return undefined;
  return scanWordsEn(text, at) ?? scanBareScale(text, at) ?? minusWord(text, at, options);
}

/** Behind a point or comma of the same figure; "2014,15 cities" are two: a comma groups digits by three. */
function insideFigure(text: string, at: number): boolean {
  if (text[at - 1] === '.') return true;
  if (text[at - 1] !== ',') return false;
  return isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && !isDigitAt(text, at + 3);
}

/** "minus 5", "negative five point five"; "negative growth" is none. */
function minusWord(
  text: string,
  at: number,
  options: { readonly decimalComma?: boolean },
): ScannedNumber | undefined {
  const word = wordAt(text, at);
  if (word !== 'minus' && word !== 'negative') return undefined;
  const from = skipSpaces(text, at + word.length);
  const n = from > at + word.length ? scanNumber(text, from, 'en', options) : undefined;
  return n && !n.negative && n.form !== 'ordinal' ? { ...n, start: at, negative: true } : undefined;
}

function scanFromDigits(text: string, at: number, decimalComma: boolean): ScannedNumber | undefined {
  const zh = scanDigitsZh(text, at);
  if (zh) return zh;
  const n = scanDigitsEn(text, at, decimalComma);
  if (!n || (text[n.end] !== '成' && text[n.end] !== '分' && text[n.end] !== '又')) return n;
  return (text[n.end] === '成' ? tenthsOf(text, at, n) : fractionZh(text, at, n)) ?? n;
}

function gluedCurrency(text: string, at: number): boolean {
  for (const code of GLUED) {
    const from = at - code.length;
    if (from >= 0 && text.startsWith(code, from) && !isLetterAt(text, from - 1)) return true;
  }
  return false;
}

/** "-2.015 billion", "+137.5%", "−9.7%". */
function signed(
  text: string,
  at: number,
  language: 'en' | 'zh',
  options: { readonly decimalComma?: boolean },
): ScannedNumber | undefined {
  if (isDigitAt(text, at - 1) || isLetterAt(text, at - 1) || isDashAt(text, at - 1)) return undefined;
  const from = text[at + 1] === '.' || isDigitAt(text, at + 1) ? at + 1 : skipSpaces(text, at + 1);
  if (!isDigitAt(text, from) && text[from] !== '.') return undefined;
  const n = scanNumber(text, from, language, options);
  if (!n) return undefined;
  return { ...n, start: at, negative: isDashAt(text, at) };
}

/** "No. 1", "No.1", "#1", "number one", 第三, 第1: a place in an order. */
export function scanPlace(text: string, at: number): ScannedNumber | undefined {
  const from = placeMarkEnd(text, at);
  if (from === undefined) return undefined;
  const d = isDigitAt(text, from) ? scanDigits(text, from) : undefined;
  const n = d
    ? d.decimals === 0 && d.digits <= 10_000 && !isLetterAt(text, d.end)
      ? { end: d.end, digits: d.digits, exponent: d.exponent }
      : undefined
    : smallWord(text, from);
  if (!n) return undefined;
  return {
    start: at,
    end: n.end,
    digits: n.digits,
    exponent: n.exponent,
    over: 1,
    decimals: 0,
    form: 'ordinal',
    scaled: false,
    words: !d,
    negative: false,
  };
}

function placeMarkEnd(text: string, at: number): number | undefined {
  if (text[at] === '第') return at + 1;
  if (text[at] === '#') return isDigitAt(text, at + 1) ? at + 1 : undefined;
  if (isLetterAt(text, at - 1)) return undefined;
  const word = wordAt(text, at);
  if (word !== 'no' && word !== 'number' && word !== 'nr') return undefined;
  const end = at + word.length;
  const dot = text[end] === '.' && word !== 'number' ? end + 1 : end;
  const from = skipSpaces(text, isDashAt(text, dot) ? dot + 1 : dot);
  if (from === end) return undefined;
  // "No 1" without a point only with a capital: "no 1" could be a negation.
  if (dot === end && word === 'no' && text[at] !== 'N') return undefined;
  return from;
}

function smallWord(text: string, at: number): { end: number; digits: number; exponent: number } | undefined {
  const n = text.charCodeAt(at) >= 0x4e00 ? scanCharsZh(text, at) : scanWordsEn(text, at);
  return n && n.form === 'cardinal' && n.over === 1 && n.exponent <= 2 && n.decimals === 0 ? n : undefined;
}
