import type { Pack } from '../model/pack.ts';

type Params = Readonly<Record<string, string | number>>;

/** Measures of the engine that keep their sign; things that are counted get their words from the pack. */
const SIGNS: Readonly<Record<string, string>> = {
  percent: '%',
  point: ' points',
  km: ' km',
  'km/h': ' km/h',
  m2: ' m²',
  day: ' days',
  month: ' months',
  year: ' years',
};

/** Codes of ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

/** Params that tell a message the unit of its figures: its id, and the English word where the pack has one. */
export function unitParams(pack: Pick<Pack, 'units'>, unit: string | undefined): Record<string, string> {
  if (unit === undefined) return {};
  const words = pack.units?.get(unit);
  if (words) return { unit, units: words.en[1] };
  return SIGNS[unit] !== undefined || CURRENCY.test(unit) ? { unit } : {};
}

/** Figures of one message with their unit: "51,050 to 51,150 tonnes", "9.65 to 9.75%", "more than CNY 800 billion". */
export function inUnit(text: string, { unit, units }: Params): string {
  if (unit === undefined || text === '' || text === 'unknown') return text;
  if (units !== undefined) return `${text} ${units}`;
  const sign = SIGNS[unit];
  if (sign !== undefined) return `${text}${sign}`;
  return CURRENCY.test(`${unit}`) ? inMoney(text, `${unit}`) : text;
}

const SCALES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const;

/** Every figure of the text as an amount: "6,705,000,000" becomes "CNY 6.705 billion". The point moves, no digit changes. */
function inMoney(text: string, currency: string): string {
  let out = '';
  for (let i = 0; i < text.length; ) {
    const end = figureEnd(text, i);
    if (end === i) out += text[i++];
    else {
      out += `${currency} ${scaled(text.slice(i, end))}`;
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

function scaled(figure: string): string {
  const digits = figure.split(',').join('');
  if (digits.includes('.')) return figure;
  const found = SCALES.find(([zeros]) => digits.length > zeros);
  if (!found) return figure;
  const [zeros, word] = found;
  let rest = digits.slice(-zeros);
  while (rest.endsWith('0')) rest = rest.slice(0, -1);
  return `${digits.slice(0, -zeros)}${rest === '' ? '' : `.${rest}`} ${word}`;
}
