import type { PrintedInterval } from '../../model/claim.ts';
import type { Race, RaceStatus } from '../../standings/race/types.ts';
import type { Standings } from '../../standings/standings.ts';
import type { YearTable } from '../../standings/year-tables.ts';
import type { NameBook } from '../name-book.ts';

/** Charts as plain data: what to draw, named in the asked language; how to draw it is the page's business. */

export interface IntervalBars {
  readonly kind: 'interval-bars';
  readonly unit: string;
  readonly bars: readonly {
    readonly entity: string;
    readonly name: string;
    readonly interval: PrintedInterval;
    readonly band?: number;
    readonly status: string;
    readonly basis: string;
    /** On the table's own basis. */
    readonly own: boolean;
  }[];
}

export function intervalBars(s: Standings, unit: string, names: NameBook): IntervalBars {
  return {
    kind: 'interval-bars',
    unit,
    bars: s.rows.map((r) => ({
      entity: r.entity,
      name: names.entity(r.entity),
      interval: r.interval,
      ...(r.band === undefined ? {} : { band: r.band }),
      status: r.status,
      basis: names.basis(r.basis),
      own: r.basis === s.basis,
    })),
  };
}

/** Possible places by year, one line an entity; a break of basis breaks the line. */
export interface BumpChart {
  readonly kind: 'bump';
  readonly years: readonly { readonly year: string; readonly basis: string; readonly breaks: boolean }[];
  readonly lines: readonly {
    readonly entity: string;
    readonly name: string;
    readonly points: readonly {
      readonly year: string;
      readonly best: number;
      readonly worst: number | null;
      /** Place in the order of the table drawn, for the height of the point. */
      readonly order: number;
      readonly interval: PrintedInterval;
    }[];
  }[];
}

const LINES_DRAWN = 12;

export function bumpChart(tables: readonly YearTable[], names: NameBook): BumpChart {
  const lines = new Map<string, BumpChart['lines'][number]['points'][number][]>();
  for (const table of tables) {
    table.rows.slice(0, LINES_DRAWN).forEach((row, i) => {
      const points = lines.get(row.entity) ?? [];
      points.push({
        year: table.year,
        best: row.best,
        worst: row.worst,
        order: i + 1,
        interval: row.interval,
      });
      lines.set(row.entity, points);
    });
  }
  const bestOf = (entity: string): number =>
    Math.min(...(lines.get(entity) ?? []).map((p) => p.order), Number.MAX_SAFE_INTEGER);
  const drawn = [...lines.keys()].sort((a, b) => bestOf(a) - bestOf(b) || (a < b ? -1 : 1));
  return {
    kind: 'bump',
    years: tables.map((t, i) => ({
      year: t.year,
      basis: names.basis(t.basis),
      breaks: i > 0 && tables[i - 1]!.basis !== t.basis,
    })),
    lines: drawn
      .slice(0, LINES_DRAWN)
      .map((entity) => ({ entity, name: names.entity(entity), points: lines.get(entity) ?? [] })),
  };
}

export interface BatonStrip {
  readonly kind: 'baton';
  readonly years: readonly {
    readonly year: string;
    readonly first: readonly { readonly entity: string; readonly name: string }[];
    readonly possible: readonly { readonly entity: string; readonly name: string }[];
    readonly status: RaceStatus;
    readonly basis: string;
    readonly thin: boolean;
  }[];
  readonly changes: readonly { readonly year: string; readonly counted: boolean }[];
}

export function batonStrip(race: Race, names: NameBook): BatonStrip {
  const named = (entity: string): { entity: string; name: string } => ({
    entity,
    name: names.entity(entity),
  });
  return {
    kind: 'baton',
    years: race.years.map((y) => ({
      year: y.year,
      first: y.first.map(named),
      possible: y.possible.map(named),
      status: y.status,
      basis: names.basis(y.basis),
      thin: y.thin,
    })),
    changes: race.changes.map(({ year, counted }) => ({ year, counted })),
  };
}

/** Two years side by side, for those with a figure on one basis in both. */
export interface SlopeChart {
  readonly kind: 'slope';
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly lines: readonly {
    readonly entity: string;
    readonly name: string;
    readonly from: PrintedInterval;
    readonly to: PrintedInterval;
  }[];
}

/** The latest year and the earliest before it on the same basis; nothing when no two years share one. */
export function slopeChart(tables: readonly YearTable[], names: NameBook): SlopeChart | undefined {
  const last = tables.filter((t) => t.rows.length > 1).at(-1);
  const first = tables.find((t) => t !== last && t.basis === last?.basis && t.rows.length > 1);
  if (!last || !first) return undefined;
  const before = new Map(first.rows.map((r) => [r.entity, r.interval]));
  return {
    kind: 'slope',
    from: first.year,
    to: last.year,
    basis: names.basis(last.basis),
    lines: last.rows.flatMap((r) => {
      const from = before.get(r.entity);
      return from ? [{ entity: r.entity, name: names.entity(r.entity), from, to: r.interval }] : [];
    }),
  };
}
