import { useCallback } from 'react';
import { tilesChart } from '../../../src/chart/kinds/tiles.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import type { StandingsView } from './views.ts';

interface TileMapProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly view: StandingsView;
  readonly map: NonNullable<StandingsView['charts']['map']>;
  readonly title: string;
}

/** Over this share of the largest a square is filled; below it is washed. */
const DARK = 0.5;

/** The league table as it lies in the country: every place one square. */
export function TileMap({ t, lang, view, map, title }: TileMapProps) {
  const basis = view.names[view.basis] ?? view.basis;
  const make = useCallback(
    (width: number) =>
      tilesChart(
        {
          tiles: map.tiles.map((tile) => ({
            name: tile.name,
            short: tile.short,
            column: tile.column,
            row: tile.row,
            ...(tile.value === undefined ? {} : { value: tile.value }),
            ...(tile.interval === undefined ? {} : { interval: tile.interval }),
            ink: tile.height === undefined ? ('line-2' as const) : ('e2' as const),
            fill:
              tile.height === undefined
                ? ('hatch' as const)
                : !tile.sure
                  ? ('hatch' as const)
                  : tile.height > DARK
                    ? ('solid' as const)
                    : tile.height > 0.1
                      ? ('wash' as const)
                      : ('empty' as const),
          })),
        },
        { width, lang, title, facts: basis, foot: view.page.subtitle },
      ),
    [map, lang, title, basis, view.page.subtitle],
  );
  return (
    <section className="box">
      <h2>{t.standings.map}</h2>
      <p className="sub">{t.standings.mapSub}</p>
      <ChartFigure t={t} make={make} />
    </section>
  );
}
