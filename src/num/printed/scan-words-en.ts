import { isDashAt, isDigitAt, isLetterAt, isSpaceAt, skipSpaces, wordAt } from './chars.ts';
import { DENOMINATORS, MULTIPLES, ONES, ORDINALS, SCALES, TENS } from './numerals-en.ts';
import { andAHalf, base, numberOf, type Plain, phraseEnd, scaleAfter } from './scales-en.ts';
import type { ScannedNumber } from './types.ts';

/** A figure in words that starts here: "two hundred and five", "half a million", "a dozen", "two thirds", "twice", "third". */
export function scanWordsEn(text: string, at: number): ScannedNumber | undefined {
  const word = wordAt(text, at);
  if (word === '' || isLetterAt(text, at + word.length)) return undefined;
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) return multipleOf(at, at + word.length, multiple);
  const fold = foldOf(at, word);
  if (fold) return fold;
  if (word === 'half') return halfOf(text, at);
  if (word === 'quarter') return undefined;
  if (word === 'a' || word === 'an') return articleNumber(text, at, at + word.length);
  const plain = compose(text, at);
  if (!plain) {
    const ordinal = ORDINALS.get(word);
    if (ordinal === undefined) return undefined;
    const plain = { end: at + word.length, digits: ordinal, exponent: 0, decimals: 0, scaled: false };
    return numberOf(at, plain, true, 'ordinal');
  }
  const tail = nextWord(text, plain.end);
  if (!TAILS.has(tail) && !DENOMINATORS.has(tail) && !ORDINALS.has(tail)) {
    return numberOf(at, plain, true);
  }
  const fraction = fractionAfter(text, at, plain);
  if (fraction) return fraction;
  const ordinal = ordinalAfter(text, at, plain);
  if (ordinal) return ordinal;
  const half = andAHalf(text, plain);
  if (half) return { ...base, start: at, ...scaleAfter(text, half), words: true };
  const mixed = mixedAfter(text, at, plain);
  if (mixed) return mixed;
  const folds = phraseEnd(text, plain.end, ['fold']);
  if (folds !== undefined && isDashAt(text, skipSpaces(text, plain.end))) {
    return { ...base, start: at, ...plain, end: folds, words: true, form: 'multiple' };
  }
  const dozen = phraseEnd(text, plain.end, ['dozen']) ?? phraseEnd(text, plain.end, ['dozens']);
  if (dozen !== undefined)
    return { ...base, start: at, ...plain, digits: plain.digits * 12, end: dozen, words: true };
  return numberOf(at, plain, true);
}

/** Words that can go on with a number in words: "two and a half", "ten-fold", "three dozen". */
const TAILS = new Set(['and', 'fold', 'dozen', 'dozens']);

function nextWord(text: string, at: number): string {
  const start = skipSpaces(text, at);
  return wordAt(text, isDashAt(text, start) ? skipSpaces(text, start + 1) : start);
}

/** "tenfold", "hundredfold". */
function foldOf(at: number, word: string): ScannedNumber | undefined {
  if (!word.endsWith('fold')) return undefined;
  const stem = word.slice(0, -4);
  const factor = stem === 'hundred' ? 100 : (ONES.get(stem) ?? TENS.get(stem));
  return factor === undefined || factor < 2 ? undefined : multipleOf(at, at + word.length, factor);
}

const whole = (digits: number) => ({ digits, exponent: 0, decimals: 0, scaled: false });

function multipleOf(start: number, end: number, factor: number): ScannedNumber {
  const value = factor === 0.5 ? { digits: 1, over: 2 } : { digits: factor, over: 1 };
  return {
    ...base,
    start,
    end,
    ...value,
    exponent: 0,
    decimals: 0,
    scaled: false,
    words: true,
    form: 'multiple',
  };
}

/** "half", "half a million", "half a dozen". */
function halfOf(text: string, at: number): ScannedNumber {
  const end = at + 4;
  const article = skipSpaces(text, end);
  const next = skipSpaces(text, article + 1);
  if (wordAt(text, article) === 'a' && next > article + 1) {
    const scale = wordAt(text, next);
    const power = scale === 'hundred' ? 2 : SCALES.get(scale);
    const scaleEnd = next + scale.length;
    if (power !== undefined) {
      return {
        ...base,
        start: at,
        end: scaleEnd,
        digits: 5,
        exponent: power - 1,
        decimals: 0,
        scaled: true,
        words: true,
      };
    }
    if (scale === 'dozen') return { ...base, start: at, end: scaleEnd, ...whole(6), words: true };
  }
  return {
    ...base,
    start: at,
    end,
    digits: 1,
    exponent: 0,
    over: 2,
    decimals: 0,
    scaled: false,
    words: true,
    form: 'fraction',
  };
}

/** "a hundred", "a million", "a dozen", "a third", "a quarter of a million". */
function articleNumber(text: string, start: number, articleEnd: number): ScannedNumber | undefined {
  const at = skipSpaces(text, articleEnd);
  if (at === articleEnd) return undefined;
  const word = wordAt(text, at);
  const end = at + word.length;
  if (word === '' || isLetterAt(text, end)) return undefined;
  if (word === 'dozen') return { ...base, start, end, ...whole(12), words: true };
  if (word === 'hundred' || SCALES.has(word)) {
    // "a hundred and fifty thousand": the article stands for the one.
    const n = compose(text, at, true) ?? scaleAfter(text, { end: articleEnd, ...whole(1) });
    return { ...base, start, ...n, words: true };
  }
  const over = DENOMINATORS.get(word);
  if (over === undefined || word.endsWith('s')) return undefined;
  return fractionOf(text, start, end, 1, over);
}

/** "five and a quarter", "twenty and three fifths (million)". */
function mixedAfter(text: string, start: number, n: Plain): ScannedNumber | undefined {
  if (n.exponent !== 0 || n.digits > 999) return undefined;
  const at = phraseEnd(text, n.end, ['and']);
  const rest = at === undefined ? undefined : scanWordsEn(text, skipSpaces(text, at));
  if (rest?.form !== 'fraction') return undefined;
  const sum = { ...rest, start, digits: n.digits * rest.over + rest.digits };
  const { end, exponent, scaled } = scaleAfter(text, { ...sum, decimals: 0 });
  return { ...sum, end, exponent, scaled, ...(scaled ? { form: 'cardinal' } : {}) };
}

/** "two thirds", "one-tenth", "three quarters of a million"; "one second" is no fraction. */
function fractionAfter(text: string, start: number, n: Plain): ScannedNumber | undefined {
  if (n.digits < 1 || n.digits > 99 || n.exponent !== 0) return undefined;
  const spaced = skipSpaces(text, n.end);
  const at = isDashAt(text, spaced) ? skipSpaces(text, spaced + 1) : spaced;
  if (at === n.end) return undefined;
  const word = wordAt(text, at);
  const over = DENOMINATORS.get(word);
  if (over === undefined || isLetterAt(text, at + word.length)) return undefined;
  const plural = word.endsWith('s');
  if (plural !== n.digits > 1 || n.digits >= over) return undefined;
  return fractionOf(text, start, at + word.length, n.digits, over);
}

function fractionOf(text: string, start: number, end: number, digits: number, over: number): ScannedNumber {
  const fraction = {
    ...base,
    start,
    end,
    digits,
    exponent: 0,
    over,
    decimals: 0,
    scaled: false,
    words: true,
  } as const;
  const article = phraseEnd(text, end, ['of', 'a']);
  if (article !== undefined) {
    const scale = wordAt(text, skipSpaces(text, article));
    const power = SCALES.get(scale);
    if (power !== undefined) {
      const scaleEnd = skipSpaces(text, article) + scale.length;
      return { ...fraction, end: scaleEnd, exponent: power, scaled: true };
    }
  }
  return { ...fraction, form: 'fraction' };
}

/** "twenty-first", "one hundred and third". */
function ordinalAfter(text: string, start: number, n: Plain): ScannedNumber | undefined {
  if (n.exponent !== 0 || n.digits % 10 !== 0 || n.digits < 20) return undefined;
  const spaced = skipSpaces(text, n.end);
  if (!isDashAt(text, spaced)) return undefined;
  const at = skipSpaces(text, spaced + 1);
  const ordinal = ORDINALS.get(wordAt(text, at));
  if (ordinal === undefined || ordinal > 9) return undefined;
  const end = at + wordAt(text, at).length;
  return { ...base, start, end, ...whole(n.digits + ordinal), words: true, form: 'ordinal' };
}

/** Cardinal in words by the usual grammar; also "one point two million". */
function compose(text: string, at: number, afterArticle = false): Plain | undefined {
  let i = at;
  let total = 0;
  let group = afterArticle ? 1 : 0;
  let groupSeen = afterArticle;
  let last: 'one' | 'ten' | 'hundred' | 'scale' | undefined = afterArticle ? 'one' : undefined;
  let lastPower = Number.POSITIVE_INFINITY;
  let trailing = 0;
  let end = at;
  for (let words = 0; words < 24; words++) {
    const word = wordAt(text, i);
    const wordEnd = i + word.length;
    if (word === '' || isLetterAt(text, wordEnd) || isDigitAt(text, wordEnd)) break;
    const one = ONES.get(word);
    const ten = TENS.get(word);
    const power = SCALES.get(word);
    if (one !== undefined) {
      if (last === 'one' || (last === 'ten' && (one === 0 || one > 9))) break;
      group += one;
      groupSeen = true;
      last = 'one';
      trailing = 0;
    } else if (ten !== undefined) {
      if (last === 'one' || last === 'ten') break;
      group += ten;
      groupSeen = true;
      last = 'ten';
      trailing = 0;
    } else if (word === 'hundred') {
      if (!groupSeen || group >= 100) break;
      group *= 100;
      last = 'hundred';
      trailing = 0;
    } else if (power !== undefined) {
      if (!groupSeen || power >= lastPower) break;
      total += group * 10 ** power;
      group = 0;
      groupSeen = false;
      last = 'scale';
      lastPower = power;
      trailing = power;
    } else if (word === 'and' && (last === 'hundred' || last === 'scale')) {
      const next = wordAt(text, skipSpaces(text, wordEnd));
      if (!ONES.has(next) && !TENS.has(next)) break;
      i = skipSpaces(text, wordEnd);
      continue;
    } else if (word === 'point' && groupSeen && last !== 'scale') {
      return pointDecimals(text, wordEnd, total + group) ?? done();
    } else break;
    end = wordEnd;
    const gap = skipSpaces(text, end);
    const next = isDashAt(text, gap) ? skipSpaces(text, gap + 1) : gap;
    if (next === end) break;
    i = next;
  }
  return done();

  function done(): Plain | undefined {
    if (last === undefined) return undefined;
    const value = total + group;
    if (!Number.isSafeInteger(value)) return undefined;
    const scaled = lastPower !== Number.POSITIVE_INFINITY;
    return group === 0 && trailing > 0
      ? { end, digits: value / 10 ** trailing, exponent: trailing, decimals: 0, scaled }
      : { end, digits: value, exponent: 0, decimals: 0, scaled };
  }
}

/** Digits in words after "point". */
function pointDecimals(text: string, at: number, integer: number): Plain | undefined {
  let i = at;
  let digits = integer;
  let decimals = 0;
  const first = skipSpaces(text, i);
  const ten = first > i ? TENS.get(wordAt(text, first)) : undefined;
  if (ten !== undefined) {
    // "point seventy-one"
    const tenEnd = first + wordAt(text, first).length;
    const low = isDashAt(text, tenEnd) ? (ONES.get(wordAt(text, tenEnd + 1)) ?? 0) : 0;
    const known = low > 0 && low < 10;
    const end = known ? tenEnd + 1 + wordAt(text, tenEnd + 1).length : tenEnd;
    const plain = { end, digits: integer * 100 + ten + (known ? low : 0), exponent: -2, decimals: 2 };
    return scaleAfter(text, { ...plain, scaled: false });
  }
  for (;;) {
    const from = skipSpaces(text, i);
    const word = wordAt(text, from);
    const one = from > i ? ONES.get(word) : undefined;
    if (one === undefined || one > 9 || decimals > 6) break;
    digits = digits * 10 + one;
    decimals++;
    i = from + word.length;
  }
  if (decimals === 0) return undefined;
  return scaleAfter(text, { end: i, digits, exponent: -decimals, decimals, scaled: false });
}

/** A bare scale word that works as a size: "trillion-scale", "a ten-thousand-unit order", "million-crate". */
export function scanBareScale(text: string, at: number): ScannedNumber | undefined {
  const word = wordAt(text, at);
  if (word !== 'hundred' && !SCALES.has(word)) return undefined;
  const n = scaleAfter(text, { end: at, ...whole(1) });
  const gap = skipSpaces(text, n.end);
  if (!isDashAt(text, gap)) return undefined;
  const next = skipSpaces(text, gap + 1);
  if (!isLetterAt(text, next) || isSpaceAt(text, next)) return undefined;
  return { ...base, start: at, ...n, words: true };
}
