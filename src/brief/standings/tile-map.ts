import type { PrintedInterval } from '../../model/claim.ts';
import type { MapTile } from '../../model/pack.ts';
import type { Standings } from '../../standings/standings.ts';
import { formatQuantity } from '../format.ts';
import type { NameBook } from '../name-book.ts';

/** A league table as a map whose places are squares of one size. */
export interface TileMap {
  readonly kind: 'tiles';
  readonly tiles: readonly {
    readonly entity: string;
    readonly name: string;
    readonly short: string;
    readonly column: number;
    readonly row: number;
    readonly interval?: PrintedInterval;
    readonly value?: string;
    /** Share of the largest upper end, 0 to 1. */
    readonly height?: number;
    readonly sure: boolean;
  }[];
}

/** Nothing where the pack has no place on a map for most of the table. */
export function tileMap(
  s: Standings,
  tiles: readonly MapTile[],
  unit: string,
  names: NameBook,
): TileMap | undefined {
  const rows = new Map(s.rows.filter((r) => r.basis === s.basis).map((r) => [r.entity, r] as const));
  const placed = tiles.filter((t) => rows.has(t.entity)).length;
  if (placed === 0 || placed * 2 < rows.size) return undefined;
  const most = Math.max(0, ...[...rows.values()].map((r) => r.interval[1] ?? r.interval[0] ?? 0));
  return {
    kind: 'tiles',
    tiles: tiles.map((t) => {
      const row = rows.get(t.entity);
      const middle = row ? middleOf(row.interval) : undefined;
      return {
        entity: t.entity,
        name: names.entity(t.entity),
        short: (names.language === 'zh' ? t.short.zh : undefined) ?? t.short.en,
        column: t.column,
        row: t.row,
        sure: row !== undefined && row.status !== 'contested',
        ...(row === undefined ? {} : { interval: row.interval }),
        ...(middle === undefined
          ? {}
          : { value: shortValue(middle, unit, names), height: most > 0 ? Math.max(0, middle / most) : 0 }),
      };
    }),
  };
}

function middleOf([lo, hi]: PrintedInterval): number | undefined {
  return lo === null ? (hi ?? undefined) : hi === null ? lo : (lo + hi) / 2;
}

/** Three digits: the table beside it has them all. */
function shortValue(value: number, unit: string, { language }: NameBook): string {
  const three = Number(value.toPrecision(3));
  if (language === 'en' && Math.abs(three) >= 1e6) return `${Number((three / 1e6).toPrecision(3))} M`;
  if (language === 'en' && Math.abs(three) >= 1e4) return `${Number((three / 1e3).toPrecision(3))} k`;
  return formatQuantity(three, unit, language);
}
