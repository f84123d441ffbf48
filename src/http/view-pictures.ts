import { fanChart } from '../chart/kinds/fan.ts';
import { intervalsChart } from '../chart/kinds/intervals.ts';
import { DEEPEST, placesChart } from '../chart/kinds/places.ts';
import { seriesChart } from '../chart/kinds/series.ts';
import type { ChartSpec, Frame, Ink } from '../chart/spec.ts';
import type { Language } from '../model/pack.ts';
import type { ExplainView, RaceView, StandingsView } from './views-answer.ts';

/** Pictures of the views under addresses of their own: width as asked, the language of the page. */
export interface PictureSize {
  readonly width: number;
  readonly lang: Language;
}

const COLOURS = 5;

/** The first five have a colour, the others are grey: the same rule as in the page. */
export function inksFor(entities: readonly string[]): (entity: string) => Ink {
  const order = [...new Set(entities)].slice(0, COLOURS);
  return (entity) => `e${order.indexOf(entity) + 1}` as Ink;
}

export function standingsPicture(view: StandingsView, size: PictureSize): ChartSpec {
  const ink = inksFor(view.rows.map((r) => r.entity));
  const caps = new Map(view.missing.map((m) => [m.entity, m.cap] as const));
  return intervalsChart(
    {
      rows: view.charts.bars.bars.map((b) => {
        const cap = caps.get(b.entity);
        return {
          name: b.name,
          interval: b.interval,
          ink: ink(b.entity),
          look: b.status === 'contested' ? ('hatch' as const) : ('solid' as const),
          ...(cap === undefined ? {} : { cap }),
        };
      }),
    },
    frameOf(view.page, [view.names[view.basis] ?? view.basis], view.citations, size),
  );
}

export function racePicture(view: RaceView, size: PictureSize): ChartSpec {
  const { baton, bump } = view.charts;
  const first = baton.years.find((y) => y.first.length > 0)?.year ?? '';
  const led = baton.years.flatMap((y) => y.first.map((f) => f.entity));
  const last = bump.lines.filter((l) => l.points.at(-1)?.year === bump.years.at(-1)?.year);
  return placesChart(
    {
      years: bump.years.filter((y) => y.year >= first),
      lines: bump.lines
        .map((l) => ({ ...l, points: l.points.filter((p) => p.year >= first) }))
        .filter((l) => l.points.some((p) => p.order <= DEEPEST)),
    },
    frameOf(view.page, [...new Set(bump.years.map((y) => y.basis))], view.citations, size),
    inksFor([...led, ...last.map((l) => l.entity)]),
  );
}

export function explainPicture(view: ExplainView, size: PictureSize): ChartSpec {
  const { series } = view.charts;
  const bases = [...new Set(series.points.map((p) => p.basisName))];
  return seriesChart(series, frameOf(view.page, bases, view.citations, size));
}

/** What `/api/project` answers, as far as it is drawn. */
interface Projected {
  readonly basis?: string;
  readonly cells: readonly {
    readonly entity: string;
    readonly period: string;
    readonly asOf: string;
    readonly quantiles: readonly { readonly p: number; readonly value: number }[];
  }[];
  readonly starts: readonly {
    readonly entity: string;
    readonly points: readonly { readonly year: number; readonly low: number; readonly high: number }[];
  }[];
}

const FANS = 2;

/** The first two of a class, or the one that was asked for: more fans than that cover each other. */
export function projectPicture(
  view: Projected & { readonly page: { readonly title: string; readonly subtitle?: string } },
  nameOf: (entity: string) => string,
  size: PictureSize,
): ChartSpec {
  const entities = [...new Set(view.cells.map((c) => c.entity))].slice(0, FANS);
  const ink = inksFor(entities);
  const asOf = view.cells[0]?.asOf ?? '';
  return fanChart(
    {
      lines: entities.map((entity) => ({
        name: nameOf(entity),
        ink: ink(entity),
        past: (view.starts.find((s) => s.entity === entity)?.points ?? []).map((p) => ({
          year: p.year,
          interval: [p.low, p.high] as const,
        })),
        future: view.cells
          .filter((c) => c.entity === entity)
          .map((c) => ({ year: Number(c.period), quantiles: c.quantiles })),
      })),
    },
    { ...size, title: view.page.title, facts: view.page.subtitle ?? '', foot: asOf },
  );
}

interface Cited {
  readonly publisher: string;
}
const NAMED = 4;

/** Basis above; below, whose figures they are, the most used first, and the day. */
export function frameOf(
  page: { readonly title: string; readonly subtitle?: string },
  bases: readonly string[],
  citations: Readonly<Record<string, Cited>>,
  size: PictureSize,
): Frame {
  const counts = new Map<string, number>();
  for (const { publisher } of Object.values(citations))
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const by = [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
  const named = by.slice(0, NAMED).join('; ') + (by.length > NAMED ? ' …' : '');
  return {
    ...size,
    title: page.title,
    facts: bases.join(', '),
    foot: [page.subtitle, named].filter((part) => part !== undefined && part !== '').join(' · '),
  };
}
