import type { AllianceAnswer, nextRoundAnswer, timelineOf } from '../app/around-of.ts';
import type { indexAnswer } from '../app/index-of.ts';
import { besideChart } from '../chart/kinds/beside.ts';
import { gridChart } from '../chart/kinds/grid.ts';
import { intervalsChart } from '../chart/kinds/intervals.ts';
import { ranksChart } from '../chart/kinds/ranks.ts';
import { scatterChart } from '../chart/kinds/scatter.ts';
import { stretchesChart } from '../chart/kinds/stretches.ts';
import type { ChartSpec, Frame } from '../chart/spec.ts';
import { frameOf, inksFor, type PictureSize } from './view-pictures.ts';
import type { LawView, TargetsView } from './views-answer.ts';

/** Rows of one picture: more are read in the table. */
const DRAWN = 24;
/** A place with a single answer says too little to be compared. */
const FEWEST = 2;

type Circle = Extract<AllianceAnswer, { kind: 'circle' }>['circle'];

interface Told {
  readonly page: { readonly title: string; readonly subtitle?: string };
  readonly citations: Readonly<Record<string, { readonly publisher: string }>>;
  readonly names: Readonly<Record<string, string>>;
}

const nameIn =
  ({ names }: Told) =>
  (id: string): string =>
    names[id] ?? id;

/** Goals with a figure: how much of each the latest figure is. */
export function targetsPicture(view: TargetsView, size: PictureSize): ChartSpec {
  const name = nameIn(view);
  const rows = view.rows.filter((r) => r.kind === 'figure' && r.now !== undefined && (r.value ?? 0) > 0);
  const share = (x: number | null, value: number): number | null => (x === null ? null : x / value);
  return intervalsChart(
    {
      format: (x) => `${Math.round(x * 100)}%`,
      full: 1,
      rows: rows.slice(0, DRAWN).map((r) => ({
        name: [name(r.issuer), name(r.metric), r.deadline].filter(Boolean).join(' · '),
        interval: [share(r.now!.interval[0], r.value!), share(r.now!.interval[1], r.value!)] as const,
        ink:
          r.outcome === 'met'
            ? ('ok' as const)
            : r.outcome === 'missed'
              ? ('fail' as const)
              : ('e1' as const),
        cap: 1,
      })),
    },
    frameOf(view.page, [], view.citations, size),
  );
}

/** The panel with most steps. */
export function lawPicture(view: LawView, size: PictureSize): ChartSpec {
  const name = nameIn(view);
  const [panel] = [...view.panels].sort((a, b) => b.rows.length - a.rows.length);
  const rows = panel?.rows ?? [];
  const counts = new Map<string, number>();
  for (const r of rows) counts.set(r.entity, (counts.get(r.entity) ?? 0) + 1);
  const ink = inksFor([...counts].sort((a, b) => b[1] - a[1]).map(([entity]) => entity));
  return scatterChart(
    {
      rows: rows.map((r) => ({
        name: name(r.entity),
        year: r.year,
        share: Number(r.shareChange.toFixed(2)),
        places: r.rankGain,
        ink: ink(r.entity),
      })),
    },
    frameOf(view.page, panel?.basis ? [name(panel.basis)] : [], view.citations, size),
  );
}

/** Table of the next round: which questions have an answer. */
export function roundPicture(
  round: ReturnType<typeof nextRoundAnswer>,
  told: Told,
  size: PictureSize,
): ChartSpec {
  const name = nameIn(told);
  return gridChart(
    {
      columns: round.columns.map((c) => (size.lang === 'zh' ? c.short.zh : undefined) ?? c.short.en),
      rows: round.rows
        .filter((r) => r.known >= FEWEST)
        .slice(0, DRAWN)
        .map((r) => ({ name: name(r.entity), cells: r.cells.map((c) => c.kind) })),
    },
    frameOf(told.page, [], told.citations, size),
  );
}

/** Ties of one on a time line; what had ended is hatched. */
export function circlePicture(circle: Circle, told: Told, size: PictureSize): ChartSpec {
  const name = nameIn(told);
  return stretchesChart(
    {
      asOf: circle.asOf,
      rows: [...circle.ties, ...circle.ended].slice(0, DRAWN).map((t) => ({
        name: name(t.other),
        note: name(t.type),
        ...(t.since ? { since: t.since } : {}),
        ...(t.until ? { until: t.until } : {}),
      })),
    },
    frameOf(told.page, [], told.citations, size),
  );
}

/** Who has most ties. */
export function connectedPicture(
  entities: readonly { readonly entity: string; readonly ties: number }[],
  told: Told,
  size: PictureSize,
): ChartSpec {
  const name = nameIn(told);
  return intervalsChart(
    {
      format: String,
      rows: entities.slice(0, DRAWN).map((e) => ({
        name: name(e.entity),
        interval: [e.ties, e.ties] as const,
        ink: 'e1' as const,
        note: String(e.ties),
      })),
    },
    frameOf(told.page, [], told.citations, size),
  );
}

export function timelinePicture(
  events: ReturnType<typeof timelineOf>,
  told: Told,
  size: PictureSize,
): ChartSpec {
  return besideChart({ points: [], events }, frameOf(told.page, [], told.citations, size));
}

/** Places with how far they move; where there are too few complete rows for an order, how many indicators each has. */
export function indexPicture(
  answer: ReturnType<typeof indexAnswer>,
  told: Told,
  size: PictureSize,
): ChartSpec {
  const name = nameIn(told);
  const worded = (n: { readonly en: string; readonly zh?: string }): string =>
    (size.lang === 'zh' ? n.zh : undefined) ?? n.en;
  const weights = answer.indicators
    .filter((i) => answer.scored.includes(i.id))
    .map((i) => `${worded(i.name)} ${i.weight}`);
  const frame: Frame = frameOf(told.page, weights, told.citations, size);
  const { result } = answer;
  if (result)
    return ranksChart(
      result.rows.map((r) => ({ name: name(r.id), rank: r.rank, likely: r.likely })),
      frame,
    );
  return gridChart(
    {
      columns: answer.indicators.map((i) => worded(i.name)),
      rows: answer.table.slice(0, DRAWN).map((r) => ({
        name: name(r.entity),
        cells: r.values.map((v) => (v === null ? ('unknown' as const) : ('known' as const))),
      })),
    },
    frame,
  );
}
