/** Words by which a record's description bears out "the first", "the second …", or a number. */
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean);

export function tellsOrdinal(description: string, ordinal: number): boolean {
  const words = wordsOf(description);
  const suffix =
    ordinal % 100 >= 11 && ordinal % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th');
  return words.includes(`${ordinal}${suffix}`) || words.includes(ORDINALS[ordinal - 1] ?? '\n');
}

export function tellsCount(description: string, count: number): boolean {
  const words = wordsOf(description);
  return words.includes(String(count)) || words.includes(NUMBERS[count - 1] ?? '\n');
}

const TELLING = 4;
const EMPTY = new Set([
  'plan',
  'with',
  'that',
  'this',
  'from',
  'have',
  'will',
  'theory',
  'their',
  'into',
  'more',
  'than',
]);

/** A word of some length stands in both texts. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).some((w) => w.length >= TELLING && !EMPTY.has(w) && words.has(w));
}
