import { useRef } from 'react';
import { csvOf, pngOf, saveFile, svgText } from '../chart/export.ts';
import { shortNumber, ticksOf } from '../chart/scale.ts';
import { useWidth } from '../chart/use-width.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';

type Interval = readonly [number | null, number | null];

export interface SeriesPoint {
  readonly year: number;
  readonly basis: string;
  readonly interval: Interval;
}

export interface Turn {
  readonly year: number;
  readonly kind: 'peak' | 'trough';
}

interface SeriesChartProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  readonly turns: readonly Turn[];
}

const HEIGHT = 260;
const LEFT = 56;
const TOP = 24;
const BOTTOM = 30;

/** A series with its intervals: years on one basis are joined, across a change of basis they are not. */
export function SeriesChart({ t, lang, title, points, turns }: SeriesChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  if (points.length === 0) return null;
  const first = points[0]!.year;
  const last = points.at(-1)!.year;
  const top = Math.max(...points.map((p) => p.interval[1] ?? p.interval[0] ?? 0));
  const ticks = ticksOf(top * 1.08);
  const end = Math.max(top * 1.08, ticks.at(-1) ?? 0);
  const x = (year: number): number =>
    LEFT + 16 + ((year - first) / Math.max(1, last - first)) * (width - LEFT - 40);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / end) * (HEIGHT - BOTTOM - TOP);
  const middle = ({ interval: [lo, hi] }: SeriesPoint): number => ((lo ?? hi ?? 0) + (hi ?? lo ?? 0)) / 2;
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, Math.floor((width - LEFT) / 52))));
  const take = (kind: 'svg' | 'png' | 'csv'): void => {
    if (kind === 'csv') {
      const rows = points.map((p) => [p.year, p.interval[0], p.interval[1], p.basis]);
      saveFile(csvOf([[...t.series.columns], ...rows]), 'pitwall-series.csv');
    } else if (svg.current) {
      const text = svgText(svg.current, [title], 'Pitwall');
      if (kind === 'svg') saveFile(new Blob([text], { type: 'image/svg+xml' }), 'pitwall-series.svg');
      else void pngOf(text).then((blob) => saveFile(blob, 'pitwall-series.png'));
    }
  };
  const peak = points.reduce((a, b) => (middle(b) > middle(a) ? b : a));
  return (
    <section className="box">
      <h2>{t.series.title}</h2>
      <p className="sub">{t.series.sub}</p>
      <div ref={box} className="chart">
        {width > 0 && (
          <svg
            ref={svg}
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={t.series.alt(
              `${peak.year}: ${shortNumber(middle(peak), lang)}`,
              `${last}: ${shortNumber(middle(points.at(-1)!), lang)}`,
            )}
          >
            {ticks.map((v) => (
              <g key={v}>
                <path className="grid" d={`M${LEFT} ${y(v)}H${width - 8}`} />
                <text className="ax" x={LEFT - 8} y={y(v) + 4} textAnchor="end">
                  {shortNumber(v, lang)}
                </text>
              </g>
            ))}
            {points.slice(1).map((p, i) => {
              const before = points[i]!;
              const same = before.basis === p.basis;
              return (
                <g key={p.year} className="e1">
                  {!same && (
                    <path
                      className="brk"
                      d={`M${(x(before.year) + x(p.year)) / 2} ${TOP}V${HEIGHT - BOTTOM}`}
                    />
                  )}
                  <path
                    className={same && p.year - before.year === 1 ? 'ln' : 'ln dot'}
                    d={`M${x(before.year)} ${y(middle(before))}L${x(p.year)} ${y(middle(p))}`}
                  />
                </g>
              );
            })}
            {points.map((p) => {
              const [lo, hi] = p.interval;
              const turn = turns.find((u) => u.year === p.year);
              return (
                <g key={p.year} className="e1">
                  {lo !== null && hi !== null && y(lo) - y(hi) > 4 && (
                    <path className="ln" d={`M${x(p.year)} ${y(lo)}V${y(hi)}`} />
                  )}
                  <circle
                    className={lo === null || hi === null ? 'nd hollow' : 'nd'}
                    cx={x(p.year)}
                    cy={y(middle(p))}
                    r={4}
                  />
                  {turn && (
                    <text
                      className="lab"
                      x={x(p.year)}
                      y={y(middle(p)) + (turn.kind === 'peak' ? -12 : 20)}
                      textAnchor="middle"
                    >
                      {turn.kind === 'peak' ? '▲' : '▼'} {shortNumber(middle(p), lang)}
                    </text>
                  )}
                  {((p.year - first) % every === 0 || p.year === last) && (
                    <text className="ax" x={x(p.year)} y={HEIGHT - 8} textAnchor="middle">
                      {p.year}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <p className="links">
        {(['png', 'svg', 'csv'] as const).map((kind) => (
          <button key={kind} type="button" className="ref" onClick={() => take(kind)}>
            {kind.toUpperCase()}
          </button>
        ))}
      </p>
    </section>
  );
}
