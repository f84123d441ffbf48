import { useId, useRef, useState } from 'react';
import { csvOf, pngOf, saveFile, svgText } from '../chart/export.ts';
import { useWidth } from '../chart/use-width.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Bump } from './views.ts';

interface BumpChartProps {
  readonly t: Dictionary;
  readonly bump: Bump;
  /** Metric, class, years: stands inside the exported picture. */
  readonly title: string;
  readonly asOf: string;
  readonly colour: (entity: string) => string;
}

type Line = Bump['lines'][number];

const ROW = 34;
const TOP = 18;
const LEFT = 30;
const LABEL = 104;
const DEEPEST = 9;
/** Length of the mark that says "or lower": nobody knows how far. */
const OR_LOWER = 20;
/** On a narrow screen only so many lines can be told apart. */
const NARROW = 560;
const FEW = 2;

/** Places over the years: a filled node is one place, a hollow one with a hatched bar is any place in the bar; bases that cannot be joined are dotted. */
export function BumpChart({ t, bump: whole, title, asOf, colour }: BumpChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const hatch = `hatch-${useId().replaceAll(':', '')}`;
  const narrow = width > 0 && width < NARROW;
  const bump = narrow ? lastYears(whole) : whole;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const all = bump.lines.filter((l) => l.points.some((p) => p.order <= DEEPEST));
  const some = all.filter((l) => picked.includes(l.entity));
  const lines = narrow ? (some.length > 0 ? some : all.slice(0, FEW)) : all;
  const years = bump.years.map((y) => y.year);
  const depth = Math.min(DEEPEST, Math.max(3, ...lines.flatMap((l) => l.points.map((p) => p.order))));
  const right = width - LABEL;
  const x = (year: string): number =>
    LEFT + 14 + (years.indexOf(year) / Math.max(1, years.length - 1)) * (right - LEFT - 28);
  const y = (place: number): number => TOP + (Math.min(place, depth + 0.6) - 0.5) * ROW;
  const height = TOP + depth * ROW + 34;
  const every = Math.ceil(years.length / Math.max(2, Math.floor((right - LEFT) / 48)));
  const take = (kind: 'svg' | 'png' | 'csv'): void => {
    if (kind === 'csv') {
      saveFile(csvOf([[...t.bump.columns], ...rowsOf(lines)]), 'pitwall-places.csv');
      return;
    }
    if (!svg.current) return;
    const text = svgText(svg.current, [t.bump.title, title], `Pitwall · ${asOf}`);
    if (kind === 'svg') saveFile(new Blob([text], { type: 'image/svg+xml' }), 'pitwall-places.svg');
    else void pngOf(text).then((blob) => saveFile(blob, 'pitwall-places.png'));
  };
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
      <div ref={box} className="chart">
        {width > 0 && (
          <svg ref={svg} width={width} height={height} role="img" aria-label={altOf(t, lines, years)}>
            <defs>
              <pattern
                id={hatch}
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path d="M0 0V5" className="hatch" />
              </pattern>
            </defs>
            {Array.from({ length: depth }, (_, i) => (
              <g key={y(i + 1)}>
                <path className="grid" d={`M${LEFT} ${y(i + 1)}H${right}`} />
                <text className="ax" x={LEFT - 8} y={y(i + 1) + 4} textAnchor="end">
                  {i + 1}
                </text>
              </g>
            ))}
            {bump.years.map((b, i) => (
              <g key={b.year}>
                {(i % every === 0 || i === years.length - 1) && (
                  <text className="ax" x={x(b.year)} y={height - 10} textAnchor="middle">
                    {b.year}
                  </text>
                )}
                {b.breaks && (
                  <path className="brk" d={`M${(x(b.year) + x(years[i - 1]!)) / 2} ${TOP}V${height - 28}`} />
                )}
              </g>
            ))}
            {[...lines].reverse().map((l) => (
              <LineOf
                key={l.entity}
                line={l}
                bump={bump}
                x={x}
                y={y}
                depth={depth}
                hatch={hatch}
                className={colour(l.entity)}
              />
            ))}
            {labelsOf(lines, x, y).map(({ line, at, from }) => (
              <text key={line.entity} className={`lab ${colour(line.entity)}`} x={from + 12} y={at + 4}>
                {line.name}
              </text>
            ))}
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
      <details>
        <summary>{t.bump.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too */}
        <section className="scroll" tabIndex={0} aria-label={t.bump.table}>
          <table className="plain-t">
            <thead>
              <tr>
                {t.bump.columns.map((c) => (
                  <th key={c} scope="col">
                    {c}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(lines).map((r) => (
                <tr key={`${r[0]}${r[1]}`}>
                  {r.map((v, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    <td key={i}>{v ?? '…'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

/** A narrow picture has room for so many years; the latest matter most. */
const NARROW_YEARS = 10;

function lastYears(bump: Bump): Bump {
  const years = bump.years.slice(-NARROW_YEARS);
  const kept = new Set(years.map((y) => y.year));
  return {
    years,
    lines: bump.lines.map((l) => ({ ...l, points: l.points.filter((p) => kept.has(p.year)) })),
  };
}

interface LineOfProps {
  readonly line: Line;
  readonly bump: Bump;
  readonly x: (year: string) => number;
  readonly y: (place: number) => number;
  readonly depth: number;
  readonly hatch: string;
  readonly className: string;
}

function LineOf({ line, bump, x, y, depth, hatch, className }: LineOfProps) {
  const index = new Map(bump.years.map((b, i) => [b.year, i] as const));
  const points = line.points.filter((p) => p.order <= depth);
  const joined = (a: number, b: number): boolean =>
    b - a === 1 && !bump.years.slice(a + 1, b + 1).some((k) => k.breaks);
  return (
    <g className={className}>
      {points.slice(1).map((p, i) => {
        const before = points[i]!;
        const solid = joined(index.get(before.year)!, index.get(p.year)!);
        return (
          <path
            key={p.year}
            className={solid ? 'ln' : 'ln dot'}
            d={`M${x(before.year)} ${y(before.order)}L${x(p.year)} ${y(p.order)}`}
          />
        );
      })}
      {points.map((p) => {
        const worst = Math.min(p.worst ?? p.order, depth + 0.6);
        const sure = p.worst !== null && p.best === p.worst;
        return (
          <g key={p.year}>
            {p.worst === null && (
              <path className="lower" d={`M${x(p.year)} ${y(p.order) + 6}V${y(p.order) + OR_LOWER}`} />
            )}
            {!sure && worst > p.best && (
              <rect
                className="doubt"
                x={x(p.year) - 5}
                width={10}
                y={y(p.best)}
                height={Math.max(2, y(worst) - y(p.best))}
                fill={`url(#${hatch})`}
              />
            )}
            <circle className={sure ? 'nd' : 'nd hollow'} cx={x(p.year)} cy={y(p.order)} r={5} />
          </g>
        );
      })}
    </g>
  );
}

/** Names at the last point of each line; those at one year are pushed apart. */
function labelsOf(
  lines: readonly Line[],
  x: (year: string) => number,
  y: (place: number) => number,
): { readonly line: Line; readonly at: number; readonly from: number }[] {
  const GAP = 15;
  const last = lines
    .flatMap((line) => {
      const p = line.points.filter((q) => q.order <= DEEPEST).at(-1);
      return p ? [{ line, at: y(p.order), from: x(p.year) }] : [];
    })
    .sort((a, b) => a.from - b.from || a.at - b.at);
  const placed: typeof last = [];
  for (const one of last) {
    const above = placed.filter((p) => Math.abs(p.from - one.from) < LABEL).map((p) => p.at);
    let at = one.at;
    while (above.some((a) => Math.abs(a - at) < GAP)) at += 2;
    placed.push({ ...one, at });
  }
  return placed;
}

function rowsOf(lines: readonly Line[]): (readonly (string | number | null)[])[] {
  return lines.flatMap((l) =>
    l.points.map((p) => [l.name, p.year, p.best, p.worst, p.interval[0], p.interval[1]] as const),
  );
}

/** First places, then the ranges of the last year: finding, numbers, doubt. */
function altOf(t: Dictionary, lines: readonly Line[], years: readonly string[]): string {
  const firsts = lines
    .map((l) => ({
      name: l.name,
      years: l.points.filter((p) => p.best === 1 && p.worst === 1).map((p) => p.year),
    }))
    .filter((l) => l.years.length > 0)
    .map((l) => `${l.name} ${l.years.join(', ')}`);
  const last = years.at(-1) ?? '';
  const now = lines.flatMap((l) => {
    const p = l.points.find((q) => q.year === last);
    return p ? [`${l.name} ${p.best}–${p.worst ?? '…'}`] : [];
  });
  return t.bump.alt(firsts.join('; '), last, now.slice(0, 6).join(', '));
}
