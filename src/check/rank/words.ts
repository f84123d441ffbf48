import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { Interval } from '../../num/interval.ts';
import { type Rational, toNumber } from '../../num/rational.ts';
import { unitParams } from '../units.ts';
import type { RankBase } from './base.ts';

/** Names and figures as params of messages; the params stay language-free ids and numbers where the message can render them. */

export function nameOf(base: RankBase, entity: EntityId): string {
  return base.places.entity(entity)?.name.en ?? entity;
}

export function metricName(base: RankBase, metric: MetricId): string {
  return base.places.metric(metric)?.name.en ?? metric;
}

/** Params that tell a message in which unit the figures of a metric are. */
export function unitOfMetric(base: RankBase, metric: MetricId | undefined): Record<string, string> {
  return metric === undefined ? {} : unitParams(base.pack, base.places.metric(metric)?.unit);
}

export function basisName(base: RankBase, basis: BasisId): string {
  return base.pack.bases.get(basis)?.name.en ?? basis;
}

/** 2,787,650 · 9.65 · 6.71e9 as 6,710,000,000; at most six decimals, trailing zeros cut. */
export function printFigure(value: Rational): string {
  const x = toNumber(value);
  const digits = Math.abs(x) >= 1000 ? 0 : Math.abs(x) >= 1 ? 3 : 6;
  const fixed = Math.abs(x) < 1e21 ? x.toFixed(digits) : String(x);
  const dot = fixed.indexOf('.');
  let whole = dot < 0 ? fixed : fixed.slice(0, dot);
  let rest = dot < 0 ? '' : fixed.slice(dot + 1);
  while (rest.endsWith('0')) rest = rest.slice(0, -1);
  const sign = whole.startsWith('-') ? '−' : '';
  if (sign) whole = whole.slice(1);
  let grouped = '';
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) grouped += ',';
    grouped += whole[i];
  }
  return sign + grouped + (rest === '' ? '' : `.${rest}`);
}

/** "2,787,650–2,787,750", "more than 800", "at most 1,514,350", "500". */
export function printRange(interval: Interval): string {
  const { lo, hi } = interval;
  if (lo && hi && isCount(lo, hi)) return printFigure(lo.add(hi).div(2));
  if (lo && hi) return lo.equals(hi) ? printFigure(lo) : `${printFigure(lo)}–${printFigure(hi)}`;
  if (lo) return `${interval.loOpen ? 'more than' : 'at least'} ${printFigure(lo)}`;
  if (hi) return `${interval.hiOpen ? 'less than' : 'at most'} ${printFigure(hi)}`;
  return 'unknown';
}

/** A whole number printed to its last digit: 499.5 to 500.5 reads 500. */
function isCount(lo: Rational, hi: Rational): boolean {
  return hi.sub(lo).equals(1) && lo.add(hi).div(2).d === 1n;
}

/** "A", "A and B", "A, B and 3 more". */
export function listNames(names: readonly string[], most = 4): string {
  if (names.length <= 1) return names[0] ?? '';
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  if (shown.length < names.length) return `${shown.join(', ')} and ${names.length - shown.length} more`;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}

export function ordinal(n: number): string {
  const tail = n % 100;
  const suffix = tail >= 11 && tail <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
