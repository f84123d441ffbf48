import { useCallback, useState } from 'react';
import { DEEPEST, placesChart } from '../../../src/chart/kinds/places.ts';
import type { Ink } from '../../../src/chart/spec.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { PHONE, useMedia } from '../use-media.ts';
import type { Bump } from './views.ts';

interface BumpChartProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly bump: Bump;
  /** Metric and class: stands inside the exported picture. */
  readonly title: string;
  readonly foot: string;
  readonly href: string;
  readonly colour: (entity: string) => string;
}

/** On a narrow screen only so many lines, and years, can be told apart. */
const FEW = 2;
const NARROW_YEARS = 10;

/** How places moved, with a chooser of lines where there is no room for all. */
export function BumpChart({ t, lang, bump: whole, title, foot, href, colour }: BumpChartProps) {
  const narrow = useMedia(PHONE);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const bump = narrow ? lastYears(whole) : whole;
  const all = bump.lines.filter((l) => l.points.some((p) => p.order <= DEEPEST));
  const some = all.filter((l) => picked.includes(l.entity));
  const lines = narrow ? (some.length > 0 ? some : all.slice(0, FEW)) : all;
  const shown = lines.map((l) => l.entity).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` and `narrow` stand for the lines and years that are drawn
  const make = useCallback(
    (width: number) =>
      placesChart(
        { years: bump.years, lines },
        { width, lang, title: `${t.bump.title}: ${title}`, facts: t.bump.facts, foot },
        (entity) => colour(entity) as Ink,
      ),
    [whole, shown, narrow, lang, title, foot, colour],
  );
  return (
    <section className="box">
      <h2>{t.bump.title}</h2>
      <p className="sub">{t.bump.sub}</p>
      {narrow && (
        // biome-ignore lint/a11y/useSemanticElements: toggle buttons, not form fields
        <div className="tally" role="group" aria-label={t.bump.choose}>
          {all.map((l) => (
            <button
              key={l.entity}
              type="button"
              className="chip"
              aria-pressed={lines.includes(l)}
              onClick={() =>
                setPicked(
                  lines.includes(l)
                    ? lines.filter((o) => o !== l).map((o) => o.entity)
                    : [...lines.slice(1 - FEW).map((o) => o.entity), l.entity],
                )
              }
            >
              {l.name}
            </button>
          ))}
        </div>
      )}
      <ChartFigure t={t} make={make} href={href} />
    </section>
  );
}

function lastYears(bump: Bump): Bump {
  const years = bump.years.slice(-NARROW_YEARS);
  const kept = new Set(years.map((y) => y.year));
  return {
    years,
    lines: bump.lines.map((l) => ({ ...l, points: l.points.filter((p) => kept.has(p.year)) })),
  };
}
