import type { ChartSpec, Frame, Ink, Look, SpanRow, TextRow } from '../spec.ts';
import { wordsIn } from '../words.ts';

export interface TilesData {
  readonly tiles: readonly {
    readonly name: string;
    /** Two letters, or two Han letters. */
    readonly short: string;
    readonly column: number;
    readonly row: number;
    /** What stands under the name; absent: no figure. */
    readonly value?: string;
    readonly ink: Ink;
    readonly fill: NonNullable<Look['fill']>;
    readonly interval?: readonly [number | null, number | null];
  }[];
}

/** Places as squares that lie as on a map, each of one size: small places are seen as well as large ones. */
export function tilesChart({ tiles }: TilesData, frame: Frame): ChartSpec {
  const { columns: c, missing } = wordsIn(frame.lang);
  const columns = Math.max(1, ...tiles.map((t) => t.column + 1));
  const rows = Math.max(1, ...tiles.map((t) => t.row + 1));
  const side = Math.min(64, frame.width / columns);
  const spans = tiles.map(
    (t): SpanRow => ({
      at: t.row + 0.5,
      from: t.column + 0.03,
      to: t.column + 0.97,
      ink: t.ink,
      fill: t.fill,
      line: t.value === undefined ? 'dashed' : 'solid',
      weight: 1,
    }),
  );
  const small = side < 40;
  const texts = tiles.flatMap((t): TextRow[] => {
    const ink: Ink = t.fill === 'solid' ? 'panel' : 'ink';
    const at = { x: t.column + 0.5, y: t.row + 0.5 };
    const name: TextRow = {
      ...at,
      text: t.short,
      ink,
      size: small ? 11 : 13,
      bold: true,
      dy: small ? 0 : -8,
    };
    return small ? [name] : [name, { ...at, text: t.value ?? '·', ink, size: 11, dy: 11 }];
  });
  return {
    ...frame,
    name: 'map',
    width: Math.ceil(side * columns),
    alt: tiles
      .filter((t) => t.value !== undefined)
      .slice(0, 12)
      .map((t) => `${t.name} ${t.value}`)
      .join('; '),
    height: Math.ceil(side * rows),
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    x: { domain: [0, columns], ticks: [] },
    y: { domain: [rows, 0], ticks: [] },
    layers: [
      { mark: 'span', along: 'x', size: side * 0.94, rows: spans },
      { mark: 'text', rows: texts },
    ],
    table: {
      columns: [c.who, c.low, c.high],
      rows: tiles.map((t) => [t.name, t.interval?.[0] ?? null, t.interval ? t.interval[1] : missing]),
    },
  };
}
