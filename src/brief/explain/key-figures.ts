import type { Explanation } from '../../explain/explain.ts';
import type { SeriesPoint } from '../../explain/series.ts';
import type { PrintedInterval } from '../../model/claim.ts';
import type { Language, Pack } from '../../model/pack.ts';
import { formatInterval, formatNumber, formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { percentRange } from '../standings/short-figures.ts';
import { explainWords } from './words.ts';

/** `best`: beyond doubt above every other year; `below`: beyond doubt below one; `context`: stands beside it and judges nothing. */
export interface KeyFigure {
  readonly label: string;
  readonly figure: string;
  /** What the evidence allows, and how it was counted. */
  readonly under: string;
  readonly marks: readonly { readonly kind: 'best' | 'below' | 'context'; readonly text: string }[];
}

/** The latest year in a few figures, as far as they are known: level, growth, the part that counts, the share of the whole. */
export function keyFigures(x: Explanation, pack: Pack, names: NameBook, m: Messages): KeyFigure[] {
  const w = explainWords(names.language).key;
  const { language } = names;
  const unit = pack.metrics.get(x.metric)?.unit;
  const last = x.series.points.at(-1);
  if (!last) return [];
  const metric = names.metric(x.metric);
  const figure = spoken(last.interval, unit, m, language);
  const level: KeyFigure = {
    label: w.level(metric, last.year),
    figure,
    under: [formatInterval(last.interval, unit, m, language), names.basis(last.basis)]
      .filter((said) => said !== figure)
      .join(' · '),
    marks: ownBest(last, x.series.points, unit, m, names),
  };
  const driver = x.drivers.find((d) => d.year === last.year);
  if (!driver) return [level];
  const { total, shareBefore, shareAfter } = driver.contributions;
  const percent = (r: PrintedInterval): string => percentRange(r, m, language);
  const out: KeyFigure[] = [
    level,
    {
      label: w.growth(last.year),
      figure: `${total.range[0] > 0 ? '+' : ''}${percent(total.range)}`,
      under: names.basis(driver.basis),
      marks: [],
    },
    {
      label: w.share(names.metric(driver.part), metric, last.year),
      figure: percent(shareAfter.range),
      under: w.before(percent(shareBefore.range)),
      marks: [],
    },
  ];
  const shift = driver.shiftShare;
  if (!shift) return out;
  const whole = names.entity(shift.whole);
  const two = ([lo, hi]: readonly [number, number]): string =>
    `${formatNumber(Number(((lo + hi) / 2).toFixed(2)))}%`;
  return [
    ...out,
    {
      label: w.ofWhole(whole, last.year),
      figure: two(shift.shareAfter.range),
      under: w.before(two(shift.shareBefore.range)),
      marks: shift.crossBasis ? [{ kind: 'context', text: w.crossBasis }] : [],
    },
  ];
}

/** Against its own other years: said only where no printing could turn it round, and across bases only as what stands beside it. */
function ownBest(
  last: SeriesPoint,
  points: readonly SeriesPoint[],
  unit: string | undefined,
  m: Messages,
  names: NameBook,
): KeyFigure['marks'] {
  const w = explainWords(names.language).key;
  const [lo, hi] = last.interval;
  const others = points.filter((p) => p !== last && p.interval[0] !== null && p.interval[1] !== null);
  const [top] = [...others].sort((a, b) => b.interval[1]! - a.interval[1]!);
  if (!top || lo === null || hi === null) return [];
  const [topLo, topHi] = [top.interval[0]!, top.interval[1]!];
  if (top.basis !== last.basis) {
    return topHi >= lo
      ? [{ kind: 'context', text: w.otherwise(spoken(top.interval, unit, m, names.language), top.year) }]
      : [];
  }
  if (lo > topHi) return [{ kind: 'best', text: w.best(others.length + 1) }];
  if (hi >= topLo || topLo <= 0) return [];
  const less = percentRange([(1 - hi / topLo) * 100, (1 - lo / topHi) * 100], m, names.language);
  return [{ kind: 'below', text: w.below(less, top.year) }];
}

/** "2.788 million": four digits where the evidence holds them, else both ends. */
function spoken(
  interval: PrintedInterval,
  unit: string | undefined,
  m: Messages,
  language: Language,
): string {
  const [lo, hi] = interval;
  if (lo === null || hi === null) return formatInterval(interval, unit, m, language);
  const short = (v: number, digits: number): string => large(Number(v.toPrecision(digits)), unit, language);
  const [a, b] = [short(lo, 3), short(hi, 3)];
  return a === b || hi - lo < Math.abs(hi) / 500 ? short((lo + hi) / 2, 4) : m.range(a, b);
}

function large(value: number, unit: string | undefined, language: Language): string {
  const isCount = unit !== 'percent' && unit !== 'point' && language === 'en' && Math.abs(value) >= 1e6;
  const text = formatQuantity(value, unit, language);
  // Money has its word already.
  return isCount && text.startsWith(formatNumber(value)) ? `${formatNumber(value / 1e6)} million` : text;
}
