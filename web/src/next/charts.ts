import { widthOf } from '../../../src/chart/measure.ts';
import { shortNumber } from '../../../src/chart/scale.ts';
import type { ChartSpec, DotRow, Frame, Ink, Layer, SpanRow, TextRow } from '../../../src/chart/spec.ts';
import { chance } from '../around/parts.tsx';
import { type Backtest, fieldIn, leaderStays, type NextAnswer, oddsOf, type Projection } from './answer.ts';
import type { NextWords } from './words-en.ts';

const ROW = 44;
const PERCENTS = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: `${at * 100}%` }));

/** Odds of first place: the first year above, the last below; both readings of the missing results; the base rate in the same picture. */
export function oddsChart(
  p: NextAnswer,
  name: (id: string) => string,
  frame: Frame,
  w: NextWords,
): ChartSpec {
  const { years, who } = fieldIn(p);
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const shown = last === first ? [first] : [first, last];
  const bases = shown.map((y) => leaderStays(p, y)).filter((b) => b > 0);
  const labels = Math.min(frame.width * 0.36, Math.max(50, ...who.map((e) => widthOf(name(e), 13))));
  const margin = { top: 10, right: 78, bottom: 28, left: labels + 14 };
  const spans: SpanRow[] = [];
  const dots: DotRow[] = [];
  const texts: TextRow[] = [];
  who.forEach((e, i) => {
    shown.forEach((year, k) => {
      const y = i + (shown.length === 1 ? 0.5 : k === 0 ? 0.34 : 0.68);
      const ink: Ink = k === 0 ? 'lead' : 'edge';
      const now = oddsOf(p, e, year)?.rank1 ?? 0;
      const bare = p.withoutEstimates ? (oddsOf(p.withoutEstimates, e, year)?.rank1 ?? 0) : now;
      spans.push({
        at: y,
        from: Math.min(now, bare),
        to: Math.max(now, bare),
        ink,
        fill: 'solid',
        line: 'none',
      });
      if (p.withoutEstimates) dots.push({ x: bare, y, ink, shape: 'ring', size: k === 0 ? 5 : 4 });
      dots.push({ x: now, y, ink, shape: 'disc', size: k === 0 ? 5 : 4 });
      const [lo, hi] = [chance(Math.min(now, bare)), chance(Math.max(now, bare))];
      texts.push({
        x: 1,
        y,
        text: lo === hi ? lo : `${lo.replace('%', '')}–${hi}`,
        ink: k === 0 ? 'ink' : 'ink-3',
        anchor: 'end',
        dx: margin.right - 2,
        bold: k === 0,
      });
    });
  });
  const layers: Layer[] = [
    ...(bases.length > 0
      ? [
          {
            mark: 'span' as const,
            along: 'x' as const,
            size: Math.min(ROW - 4, 40),
            rows: [
              {
                at: 0.5,
                from: Math.min(...bases),
                to: Math.max(...bases, Math.min(...bases) + 0.01),
                ink: 'soft' as const,
                fill: 'wash' as const,
                line: 'dashed' as const,
              },
            ],
          },
        ]
      : []),
    { mark: 'span', along: 'x', size: 4, rows: spans },
    { mark: 'dot', rows: dots },
    { mark: 'text', rows: texts },
  ];
  const says = (e: string): string =>
    shown.map((y) => `${name(e)} ${y} ${chance(oddsOf(p, e, y)?.rank1 ?? 0)}`).join(', ');
  return {
    ...frame,
    name: 'odds',
    alt: w.oddsAlt(who.slice(0, 5).map(says).join('; '), bases.map(chance).join(', ') || '·'),
    height: Math.max(1, who.length) * ROW + margin.top + margin.bottom,
    margin,
    x: { domain: [0, 1], ticks: PERCENTS, grid: true },
    y: {
      domain: [Math.max(1, who.length), 0],
      ticks: who.map((e, i) => ({ at: i + 0.5, text: name(e), ink: 'ink' as const })),
    },
    layers,
    table: {
      columns: [w.who, ...years, w.base],
      rows: who.map((e) => [
        name(e),
        ...years.map((y) => round(oddsOf(p, e, y)?.rank1)),
        round(oddsOf(p, e, years[0] ?? '')?.baseRate),
      ]),
    },
  };
}

const round = (x: number | undefined): number | null =>
  x === undefined ? null : Math.round(x * 1000) / 1000;

const FADING: readonly Ink[] = ['lead', 'e2', 'e3', 'edge', 'line-2'];
const BAR = 26;

/** Chances of each place of one year as stacked bars. */
export function ranksChart(
  p: Projection,
  year: string,
  name: (id: string) => string,
  frame: Frame,
  w: NextWords,
): ChartSpec {
  const who = [...new Set(p.odds.map((o) => o.entity))]
    .filter((e) => (oddsOf(p, e, year)?.top3 ?? 0) >= 0.03)
    .sort(
      (a, b) =>
        (oddsOf(p, b, year)?.rank1 ?? 0) - (oddsOf(p, a, year)?.rank1 ?? 0) ||
        (oddsOf(p, b, year)?.top3 ?? 0) - (oddsOf(p, a, year)?.top3 ?? 0),
    );
  const labels = Math.min(frame.width * 0.36, Math.max(50, ...who.map((e) => widthOf(name(e), 13))));
  const margin = { top: 28, right: 16, bottom: 24, left: labels + 14 };
  const spans = FADING.map((ink, k) => ({
    mark: 'span' as const,
    along: 'x' as const,
    size: 16,
    rows: who.flatMap((e, i): SpanRow[] => {
      const places = oddsOf(p, e, year)?.places ?? [];
      const before = places.slice(0, k).reduce((a, b) => a + b, 0);
      const here = places[k] ?? 0;
      return here < 0.002
        ? []
        : [{ at: i + 0.5, from: before, to: before + here, ink, fill: 'solid', line: 'none' }];
    }),
  }));
  const room = frame.width - margin.left - margin.right;
  let at = 0;
  const key = FADING.flatMap((ink, k): TextRow[] => {
    const text = `■ ${w.place(k + 1)}`;
    const x = at;
    at += widthOf(text, 12) + 12;
    return at > room
      ? []
      : [{ x: x / room, y: 0, text, ink: ink === 'line-2' ? 'ink-3' : ink, anchor: 'start', dy: -12 }];
  });
  return {
    ...frame,
    name: 'places',
    alt: w.ranksAlt(
      who
        .slice(0, 6)
        .map((e) => `${name(e)} ${(oddsOf(p, e, year)?.places ?? []).slice(0, 3).map(chance).join('/')}`)
        .join(', '),
      year,
    ),
    height: Math.max(1, who.length) * BAR + margin.top + margin.bottom,
    margin,
    x: { domain: [0, 1], ticks: PERCENTS, grid: true },
    y: {
      domain: [Math.max(1, who.length), 0],
      ticks: who.map((e, i) => ({ at: i + 0.5, text: name(e), ink: 'ink' as const })),
    },
    layers: [...spans, { mark: 'text', rows: key }],
    table: {
      columns: [w.who, ...Array.from({ length: 10 }, (_, k) => w.place(k + 1))],
      rows: who.map((e) => [
        name(e),
        ...Array.from({ length: 10 }, (_, k) => round(oddsOf(p, e, year)?.places[k])),
      ]),
    },
  };
}

/** What was given against what happened, in tenths. */
export function calibrationChart(b: Backtest, frame: Frame, w: NextWords): ChartSpec {
  const size = Math.min(360, frame.width);
  return {
    ...frame,
    name: 'calibration',
    alt: w.calibrationAlt(chance(b.inside80), chance(b.inside95), String(b.cells.length)),
    height: Math.round(size * 0.8),
    margin: { top: 14, right: 20, bottom: 34, left: 52 },
    x: { domain: [0, 1], ticks: PERCENTS, grid: true },
    y: { domain: [0, 1], ticks: PERCENTS, grid: true },
    layers: [
      { mark: 'line', rows: [{ x1: 0, y1: 0, x2: 1, y2: 1, ink: 'edge', line: 'dashed' }] },
      {
        mark: 'line',
        rows: b.calibration.slice(1).map((c, i) => ({
          x1: b.calibration[i]!.p,
          y1: b.calibration[i]!.share,
          x2: c.p,
          y2: c.share,
          ink: 'lead',
          weight: 2,
        })),
      },
      {
        mark: 'dot',
        rows: b.calibration.map((c) => ({ x: c.p, y: c.share, ink: 'lead', shape: 'disc', size: 4 })),
      },
    ],
    table: { columns: [w.tenths, w.happened], rows: b.calibration.map((c) => [c.p, round(c.share)]) },
  };
}

export interface ForeseenRow {
  readonly year: number;
  readonly value: number;
  readonly outcome: string;
  readonly by: string;
}

/** Past shares, the fan of their curves, and every forecast on file beside them. */
export function sharesChart(
  p: Projection,
  foreseen: readonly ForeseenRow[],
  name: string,
  frame: Frame,
  w: NextWords,
): ChartSpec {
  const points = p.starts[0]?.points ?? [];
  const cells = p.cells;
  const past = points.map((x) => ({ x: x.year, y: x.value }));
  const years = [
    ...past.map((x) => x.x),
    ...cells.map((c) => Number(c.period)),
    ...foreseen.map((f) => f.year),
  ];
  const first = Math.min(...years);
  const last = Math.max(...years);
  const at = (c: (typeof cells)[number], q: number): number => c.quantiles.find((x) => x.p === q)?.value ?? 0;
  const top = Math.min(
    100,
    Math.max(
      10,
      ...past.map((x) => x.y),
      ...cells.map((c) => at(c, 0.975)),
      ...foreseen.map((f) => f.value),
    ) * 1.08,
  );
  const now = past.at(-1);
  const bands: Layer[] =
    cells.length === 0
      ? []
      : (
          [
            [0.025, 0.975],
            [0.1, 0.9],
            [0.25, 0.75],
          ] as const
        ).map(([lo, hi]) => ({
          mark: 'band',
          look: { ink: 'e2', fill: 'wash' },
          rows: [
            ...(now ? [{ x: now.x, y1: now.y, y2: now.y }] : []),
            ...cells.map((c) => ({ x: Number(c.period), y1: at(c, lo), y2: at(c, hi) })),
          ],
        }));
  const median = [...(now ? [now] : []), ...cells.map((c) => ({ x: Number(c.period), y: at(c, 0.5) }))];
  const joinedUp = (list: readonly { x: number; y: number }[], dashed: boolean) =>
    list.slice(1).map((b, i) => ({
      x1: list[i]!.x,
      y1: list[i]!.y,
      x2: b.x,
      y2: b.y,
      ink: 'e2' as const,
      weight: dashed ? 2 : 2.5,
      line: dashed ? ('dashed' as const) : b.x - list[i]!.x === 1 ? ('solid' as const) : ('dotted' as const),
    }));
  const step = top > 50 ? 20 : top > 20 ? 10 : 5;
  const span = Math.max(1, last - first);
  const every = Math.max(1, Math.ceil(span / Math.max(2, Math.floor((frame.width - 80) / 48))));
  const shape = (outcome: string): DotRow['shape'] =>
    outcome === 'met' ? 'up' : outcome === 'missed' ? 'down' : 'diamond';
  return {
    ...frame,
    name: 'shares',
    alt: w.sharesAlt(
      name,
      now ? `${now.x}: ${shortNumber(Number(now.y.toPrecision(3)), frame.lang)}%` : '·',
      foreseen.length,
    ),
    height: 300,
    margin: { top: 14, right: 20, bottom: 32, left: 46 },
    x: {
      domain: [first - 0.5, last + 0.5],
      ticks: Array.from({ length: span + 1 }, (_, i) => ({ at: first + i, text: String(first + i) })).filter(
        (_, i) => (span - i) % every === 0,
      ),
    },
    y: {
      domain: [0, top],
      ticks: Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => ({
        at: i * step,
        text: `${i * step}%`,
      })),
      grid: true,
    },
    layers: [
      ...bands,
      { mark: 'line', rows: [...joinedUp(past, false), ...joinedUp(median, true)] },
      { mark: 'dot', rows: past.map((x) => ({ ...x, ink: 'e2', shape: 'disc', size: 4 })) },
      {
        mark: 'dot',
        rows: foreseen.map((f) => ({
          x: f.year,
          y: Math.min(f.value, top),
          ink: f.outcome === 'met' ? 'ok' : f.outcome === 'missed' ? 'fail' : 'e3',
          shape: shape(f.outcome),
          size: 5.5,
        })),
      },
    ],
    table: {
      columns: [w.forecaster, w.year, w.foresees, w.outcome],
      rows: [
        ...past.map((x) => ['', x.x, round(x.y), '']),
        ...cells.map((c) => ['', Number(c.period), round(at(c, 0.5)), '']),
        ...foreseen.map((f) => [f.by, f.year, f.value, f.outcome]),
      ],
    },
  };
}
