import type { MapTile } from '../model/pack.ts';
import { type PackContext, RowReader } from './context.ts';
import { readTable } from './table.ts';

/** tiles.csv: entity, column, row, short_en, short_zh. Where a place lies on a map whose places are all of one size. */
export function readTiles(file: string, text: string, context: PackContext): MapTile[] {
  const tiles: MapTile[] = [];
  for (const row of readTable(file, text, ['entity', 'column', 'row', 'short_en'], context.sink)) {
    const cells = new RowReader(row, context);
    const entity = cells.entity('entity');
    const column = cells.number('column');
    const line = cells.number('row');
    const en = cells.required('short_en');
    const zh = row.get('short_zh');
    if (cells.ok && entity && column !== undefined && line !== undefined)
      tiles.push({
        entity,
        column,
        row: line,
        short: { en: en ?? '', ...(zh === undefined ? {} : { zh }) },
        at: row.at,
      });
  }
  return tiles;
}
