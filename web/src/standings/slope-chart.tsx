import { useCallback } from 'react';
import { type SlopeData, slopeChart } from '../../../src/chart/kinds/slope.ts';
import type { Ink } from '../../../src/chart/spec.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';

interface SlopeChartProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly slope: SlopeData & { readonly basis: string };
  readonly title: string;
  readonly colour: (entity: string) => string;
}

/** More lines than this lie on each other. */
const SHOWN = 10;

/** The first and the last year on one basis: who rose and who fell. */
export function SlopeChart({ t, lang, slope, title, colour }: SlopeChartProps) {
  const make = useCallback(
    (width: number) =>
      slopeChart(
        { ...slope, lines: slope.lines.slice(0, SHOWN) },
        {
          width: Math.min(width, 760),
          lang,
          title: `${title}, ${slope.from}–${slope.to}`,
          facts: slope.basis,
          foot: '',
        },
        (entity) => colour(entity) as Ink,
      ),
    [slope, lang, title, colour],
  );
  return (
    <section className="box">
      <h2>{t.standings.slope(slope.from, slope.to)}</h2>
      <p className="sub">{slope.basis}</p>
      <ChartFigure t={t} make={make} />
    </section>
  );
}
