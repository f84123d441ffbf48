import type { Backtest, BacktestCell } from '../../project/backtest.ts';
import { formatQuantity } from '../format.ts';
import type { NameBook } from '../name-book.ts';
import type { Table, TableCell } from '../table/table.ts';
import { chanceText, threeDigits } from './chances.ts';
import type { ProjectWords } from './words.ts';

const CELLS_SHOWN = 12;
const RACES_SHOWN = 15;

/** Forecasts one year ahead with what came, and the races with the odds their winners had been given. */
export function backtestTables(
  b: Backtest,
  unit: string | undefined,
  names: NameBook,
  w: ProjectWords,
): Table[] {
  if (b.cells.length === 0 && b.races.length === 0)
    return [{ title: w.backtest.title, subtitle: '', columns: [], rows: [], below: [w.backtest.none] }];
  const cells = b.cells
    .filter((c) => c.year === c.origin + 1)
    .sort((x, y) => x.year - y.year || x.actual - y.actual);
  const races = b.races.filter((r) => r.year === r.origin + 1);
  return [
    ...(b.cells.length > 0 ? [cellTable(b, cells.slice(-CELLS_SHOWN), unit, names, w)] : []),
    ...(races.length > 0 ? [raceTable(b, races.slice(-RACES_SHOWN), names, w)] : []),
  ];
}

function cellTable(
  b: Backtest,
  cells: readonly BacktestCell[],
  unit: string | undefined,
  names: NameBook,
  w: ProjectWords,
): Table {
  const figure = (v: number): string => formatQuantity(threeDigits(v), unit, names.language);
  return {
    title: w.backtest.title,
    subtitle: '',
    columns: [
      { name: w.columns.name, align: 'left' },
      { name: w.columns.year, align: 'right' },
      { name: w.columns.said, align: 'right' },
      { name: w.columns.actual, align: 'right' },
      { name: '', align: 'left' },
    ],
    rows: cells.map((c): TableCell[] => {
      const inside = c.actual >= c.low && c.actual <= c.high;
      return [
        names.entity(c.entity),
        String(c.year),
        `${figure(c.low)} – ${figure(c.high)}`,
        figure(c.actual),
        inside ? { text: '●', tone: 'good' } : { text: '○', tone: 'warn' },
      ];
    }),
    below: [w.backtest.cover(String(b.cells.length), chanceText(b.inside80), chanceText(b.inside95))],
  };
}

function raceTable(b: Backtest, races: Backtest['races'], names: NameBook, w: ProjectWords): Table {
  const based = b.races.filter((r) => r.base !== undefined);
  const mean = (values: readonly number[]): string =>
    values.length === 0 ? '' : (values.reduce((sum, v) => sum + v, 0) / values.length).toFixed(2);
  const compared = based.length > 0 ? based : b.races;
  return {
    title: '',
    subtitle: '',
    columns: [
      { name: w.columns.year, align: 'left' },
      { name: w.columns.leader, align: 'left' },
      { name: w.columns.first, align: 'left' },
      { name: w.columns.given, align: 'right' },
    ],
    rows: races.map((r): TableCell[] => [
      String(r.year),
      names.entity(r.leader),
      r.winner === r.leader ? names.entity(r.winner) : { text: names.entity(r.winner), tone: 'strong' },
      chanceText(r.given),
    ]),
    below: [
      w.backtest.races(
        String(compared.length),
        mean(compared.map((r) => r.brier)),
        mean(based.map((r) => r.base!)),
      ),
    ],
  };
}
