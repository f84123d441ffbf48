import { useCallback } from 'react';
import { partsChart } from '../../../src/chart/kinds/parts.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import type { Bars } from './views.ts';

interface PartsProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly title: string;
  readonly bars: Bars;
}

const YEARS_SHOWN = 6;
const TENTH = (v: number): string => String(Number(v.toFixed(1)));

/** Points of growth that part and rest brought, year by year. */
export function Contributions({ t, lang, title, bars }: PartsProps) {
  const make = useCallback(
    (width: number) =>
      partsChart(
        {
          format: TENTH,
          rows: bars.bars.slice(-YEARS_SHOWN).flatMap((b) => {
            const group = String(b.year);
            return [
              { group, name: `${group} ${t.series.total}`, range: b.total.range, ink: 'ink-2', total: true },
              { group, name: bars.part, range: b.part.range, ink: 'e2' },
              { group, name: t.series.rest, range: b.rest.range, ink: 'e3' },
            ] as const;
          }),
        },
        {
          width,
          lang,
          title: `${title}: ${t.series.parts}`,
          facts: t.series.points,
          foot: [...new Set(bars.bars.map((b) => b.basis))].join(', '),
        },
      ),
    [bars, t, lang, title],
  );
  if (bars.bars.length === 0) return null;
  return (
    <section className="box">
      <h2>{t.series.parts}</h2>
      <p className="sub">{t.series.partsSub}</p>
      <ChartFigure t={t} make={make} />
    </section>
  );
}

/** What the tide and the mix alone would have brought, in units; the remainder is its own doing. */
export function ShiftShare({ t, lang, title, bars }: PartsProps) {
  const shifted = bars.bars.filter((b) => b.shift).slice(-YEARS_SHOWN);
  const whole = shifted.at(-1)?.shift?.whole ?? '';
  const make = useCallback(
    (width: number) =>
      partsChart(
        {
          rows: bars.bars.slice(-YEARS_SHOWN).flatMap(({ year, shift }) =>
            shift
              ? ([
                  {
                    group: String(year),
                    name: `${year} ${t.series.tide}`,
                    range: shift.tide.range,
                    ink: 'e0',
                  },
                  { group: String(year), name: t.series.mix, range: shift.mix.range, ink: 'e4' },
                  { group: String(year), name: t.series.local, range: shift.local.range, ink: 'e1' },
                ] as const)
              : [],
          ),
        },
        {
          width,
          lang,
          title: `${title}: ${t.series.shift}`,
          facts: whole,
          foot: [...new Set(bars.bars.map((b) => b.basis))].join(', '),
        },
      ),
    [bars, t, lang, title, whole],
  );
  if (shifted.length === 0) return null;
  return (
    <section className="box">
      <h2>
        {t.series.shift}: {whole}
      </h2>
      <p className="sub">{t.series.shiftSub}</p>
      <ChartFigure t={t} make={make} />
    </section>
  );
}
