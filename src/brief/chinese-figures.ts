import { formatQuantity } from './format.ts';

/** Figures with grouped digits inside a text in 万 and 亿: the point moves, no digit changes. */
export function chineseFigures(text: string): string {
  let out = '';
  let i = 0;
  while (i < text.length) {
    const end = figureEnd(text, i);
    if (end === i) out += text[i++];
    else {
      const digits = text.slice(i, end);
      out += digits.includes(',')
        ? formatQuantity(Number(digits.replaceAll(',', '')), undefined, 'zh')
        : digits;
      i = end;
    }
  }
  return out;
}

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** End of the number that begins at `at`; `at` itself when none does. */
function figureEnd(text: string, at: number): number {
  let i = at;
  while (isDigit(text[i]) || (i > at && (text[i] === ',' || text[i] === '.') && isDigit(text[i + 1]))) i++;
  return i;
}
