import type { Bound, PrintedInterval } from '../model/claim.ts';
import type { Language } from '../model/pack.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Messages } from './messages/messages.ts';

const CURRENCIES = new Set(['CNY', 'USD', 'HKD']);
/** Measures keep their sign; what is counted stands in the metric's name. */
const TIMES = new Set(['day', 'month', 'year']);
const MEASURES = new Set(['km', 'km/h', 'm2', ...TIMES]);

/** Digits in groups; no rounding that a reader could not undo: up to ten significant digits. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const text = plain(Number(value.toPrecision(10)));
  const [whole = '', fraction] = text.split('.');
  return minus(fraction === undefined ? group(whole) : `${group(whole)}.${fraction}`);
}

/** Without exponent: 1e+21 and beyond is beyond any figure of a text, and stays as it is. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(12).replace(/0+$/, '') : text;
}

function group(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const bare = digits.slice(sign.length);
  let out = '';
  for (let i = 0; i < bare.length; i++) out += (i > 0 && (bare.length - i) % 3 === 0 ? ',' : '') + bare[i];
  return sign + out;
}

const minus = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : text);

export function formatQuantity(value: number, unit: string | undefined, language: Language): string {
  if (unit === 'percent') return `${formatNumber(value)}%`;
  if (unit === 'point') return `${formatNumber(value)} ${language === 'zh' ? '个百分点' : 'points'}`;
  if (unit !== undefined && CURRENCIES.has(unit)) return money(value, unit, language);
  const text = language === 'zh' ? chinese(value) : formatNumber(value);
  if (unit === undefined || !MEASURES.has(unit)) return text;
  return `${text} ${unit}${TIMES.has(unit) && value !== 1 && language === 'en' ? 's' : ''}`;
}

function money(value: number, currency: string, language: Language): string {
  if (language === 'zh')
    return `${chinese(value)}${{ CNY: '元', USD: '美元', HKD: '港元' }[currency] ?? currency}`;
  const size = Math.abs(value);
  for (const [scale, word] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (size >= scale) return `${currency} ${formatNumber(value / scale)} ${word}`;
  }
  return `${currency} ${formatNumber(value)}`;
}

const CHINESE_SIGNS: Readonly<Record<string, string>> = {
  percent: '%',
  point: '个百分点',
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  km: '公里',
  'km/h': '公里/时',
  m2: '平方米',
  day: '天',
  month: '个月',
  year: '年',
};

/** What stands behind a figure of a unit that every pack knows. */
export function unitSign(unit: string, language: Language): string {
  if (language === 'zh') return CHINESE_SIGNS[unit] ?? '';
  if (unit === 'percent') return '%';
  if (unit === 'point') return ' points';
  return MEASURES.has(unit) ? ` ${unit}${TIMES.has(unit) ? 's' : ''}` : '';
}

/** 万 and 亿 move the point; they never change a digit. */
function chinese(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${ungrouped(value / 1e8)}亿`;
  if (size >= 1e4) return `${ungrouped(value / 1e4)}万`;
  return ungrouped(value);
}

function ungrouped(value: number): string {
  return minus(plain(Number(value.toPrecision(10))));
}

/** "2,787,500 to 2,788,500", "above 3,000,000". */
export function formatInterval(
  interval: PrintedInterval,
  unit: string | undefined,
  m: Messages,
  language: Language,
): string {
  const [lo, hi] = interval;
  const text = (v: number): string => formatQuantity(v, unit, language);
  if (lo !== null && hi !== null) {
    // A sign said once at the end is enough: "9.65 to 9.75%".
    const first = unit === 'percent' || unit === 'point' ? formatNumber(lo) : text(lo);
    return lo === hi ? text(lo) : m.range(first, text(hi));
  }
  if (lo !== null) return m.above(text(lo));
  return hi === null ? m.unknown : m.below(text(hi));
}

/** The value with its bound word, and the interval behind it when that says more. */
export function formatFigure(
  figure: {
    readonly value?: number | undefined;
    readonly unit?: string | undefined;
    readonly bound?: Bound | undefined;
    readonly interval?: PrintedInterval | undefined;
  },
  m: Messages,
  language: Language,
): string {
  const { value, unit, bound = 'exact', interval } = figure;
  if (value === undefined) return interval ? formatInterval(interval, unit, m, language) : '';
  return m.bound[bound](formatQuantity(value, unit, language));
}

export function formatPeriod(period: Period, m: Messages): string {
  const shape = parsePeriod(period);
  if (!shape) return period;
  const slash = period.indexOf('/');
  if (slash < 0) return period;
  const from = period.slice(0, slash);
  const to = period.slice(slash + 1);
  // An undated fact holds before the day its document appeared: no date anybody would miss.
  if (from === '..') return to.length === 10 ? m.period.undated : m.period.open(to);
  return to === '..' ? m.period.since(from) : m.period.range(from, to);
}

/** A fraction as percent with two significant digits, 0.0493 → 4.9%; from double on as a multiple, 33.2 → ×34. */
export function formatShortfall(fraction: number): string {
  if (fraction >= 1) return `×${formatNumber(Number((1 + fraction).toPrecision(2)))}`;
  const percent = fraction * 100;
  return `${formatNumber(Number(percent.toPrecision(percent >= 10 ? 3 : 2)))}%`;
}
