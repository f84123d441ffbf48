import { useCallback } from 'react';
import { seriesChart } from '../../../src/chart/kinds/series.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { SourceLink } from '../source-link.tsx';
import type { Picture } from './views.ts';

interface SeriesChartProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly title: string;
  readonly picture: Picture;
  readonly href: string;
}

/** The series with every source's mark. */
export function SeriesChart({ t, lang, title, picture, href }: SeriesChartProps) {
  const bases = [...new Set(picture.points.map((p) => p.basisName))].join(', ');
  const make = useCallback(
    (width: number) => seriesChart(picture, { width, lang, title, facts: bases, foot: footOf(picture) }),
    [picture, lang, title, bases],
  );
  return (
    <section className="box">
      <h2>{t.series.title}</h2>
      <p className="sub">{t.series.sub}</p>
      <ChartFigure t={t} make={make} href={href}>
        <span className="small">{t.series.sources}</span>
      </ChartFigure>
    </section>
  );
}

/** What the numbers under the series stand for. */
export function Happened({ t, events }: { readonly t: Dictionary; readonly events: Picture['events'] }) {
  if (events.length === 0) return null;
  return (
    <section className="box">
      <h2>{t.series.events}</h2>
      <ol className="events">
        {events.map((e) => (
          <li key={e.number} value={e.number}>
            <b className="num">{e.date}</b> <span lang="en">{e.text}</span>{' '}
            <SourceLink text={e.by} url={e.url} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whose figures the marks are, the most frequent first. */
function footOf({ points }: Picture): string {
  const counts = new Map<string, number>();
  for (const p of points) for (const s of p.sources) counts.set(s.by, (counts.get(s.by) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return names.slice(0, 4).join('; ') + (names.length > 4 ? ' …' : '');
}
