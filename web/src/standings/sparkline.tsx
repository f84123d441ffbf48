import type { Bump } from './views.ts';

interface SparklineProps {
  readonly bump: Bump | undefined;
  readonly entity: string;
  readonly period: string;
  readonly className: string;
}

const WIDTH = 92;
const HEIGHT = 26;
const EDGE = 3;

/** The course of one row over the years: joined on one basis, dotted across missing years and changes of basis. The figures stand in the table of places. */
export function Sparkline({ bump, entity, period, className }: SparklineProps) {
  const points = bump?.lines.find((l) => l.entity === entity)?.points ?? [];
  if (!bump || points.length < 2) return null;
  const years = bump.years.map((y) => y.year);
  const middle = (p: (typeof points)[number]): number => {
    const [lo, hi] = p.interval;
    return ((lo ?? hi ?? 0) + (hi ?? lo ?? 0)) / 2;
  };
  const top = Math.max(...points.map(middle)) || 1;
  const x = (year: string): number =>
    EDGE + (years.indexOf(year) / Math.max(1, years.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (p: (typeof points)[number]): number => HEIGHT - EDGE - (middle(p) / top) * (HEIGHT - 2 * EDGE);
  let solid = '';
  let dotted = '';
  points.slice(1).forEach((p, i) => {
    const before = points[i]!;
    const [a, b] = [years.indexOf(before.year), years.indexOf(p.year)];
    const step = `M${x(before.year).toFixed(1)} ${y(before).toFixed(1)}L${x(p.year).toFixed(1)} ${y(p).toFixed(1)}`;
    if (b - a === 1 && !bump.years[b]?.breaks) solid += step;
    else dotted += step;
  });
  const now = points.find((p) => p.year === period);
  return (
    <svg className={`sp-l ${className}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={solid} className="s" />
      <path d={dotted} className="d" />
      {now && <circle cx={x(now.year)} cy={y(now)} r={2.6} />}
    </svg>
  );
}
