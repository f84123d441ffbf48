import { driverLines } from '../explain/driver-lines.ts';
import type { SeriesPicture } from '../explain/series-picture.ts';
import type { ExplainWords } from '../explain/words.ts';
import { formatNumber, formatPeriod, formatQuantity } from '../format.ts';
import { middleAndHalf } from '../standings/short-figures.ts';
import type { PageLine } from '../table/sections.ts';
import type { Cited, Telling } from './briefing.ts';

/** The accounting of the latest year that has one. */
export function driverTold({ x, names, m, unitOf, cite }: Telling, words: ExplainWords): Cited[] {
  const last = x.explanation.drivers.at(-1);
  if (!last) return [];
  const text = (l: PageLine): string => l.parts.map((p) => p.text).join('');
  return driverLines(last, { names, m, w: words, unit: unitOf(x.metric) }).map((l) =>
    cite(
      text(l),
      last.evidence,
      (l.under ?? []).map((u) => cite(text(u), [])),
    ),
  );
}

/** Those numbered in the chart, as they happened; how many more are on file. */
export function eventsTold({ x, m, w, cite }: Telling, series: SeriesPicture): Cited[] {
  const lines = series.events.map((e) => {
    const told = x.happenings.find((h) => h.date === e.date && h.description === e.text);
    return cite(w.event(e.number, formatPeriod(e.date, m), e.text), told ? [told.evidence] : []);
  });
  const rest = x.happenings.length - lines.length;
  return rest > 0 ? [...lines, cite(w.more(rest), [])] : lines;
}

/** Goals with a figure or a deed; labels are titles and never scored. */
export function goalsTold({ x, names, m, w, cite }: Telling): Cited[] {
  return x.goals
    .filter((g) => g.kind !== 'label')
    .map((g) => {
      const value = g.value === undefined ? '' : ` ${formatQuantity(g.value, g.unit, names.language)}`;
      const by = g.deadline === undefined ? '' : formatPeriod(g.deadline, m);
      const told = [
        w.goal(
          w.who(names.entity(g.issuer), names.entity(g.entity)),
          `${names.metric(g.metric)}${value}`,
          by,
          m.outcome[g.outcome],
        ),
      ];
      if (g.now)
        told.push(
          w.now(middleAndHalf(g.now.interval, g.unit, 4, m, names.language), formatPeriod(g.now.period, m)),
        );
      if (g.required && g.outcome !== 'met' && g.outcome !== 'missed') {
        const rate = Number(g.required.perYear.toPrecision(3));
        told.push(w.need(`${rate > 0 ? '+' : ''}${formatNumber(rate)}%`));
      }
      return cite(told.join(names.language === 'zh' ? '' : ' '), g.evidence);
    });
}
