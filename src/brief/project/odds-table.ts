import type { Odds, Projection } from '../../project/types.ts';
import { formatQuantity } from '../format.ts';
import type { NameBook } from '../name-book.ts';
import type { Table, TableCell, Tone } from '../table/table.ts';
import { chanceText } from './chances.ts';
import type { ProjectWords } from './words.ts';

/** Below this in every year a row says nothing. */
const SHOWN = 0.01;

/** One row a competitor, one column a year, the base rate as the last row. */
export function oddsTable(p: Projection, unit: string | undefined, names: NameBook, w: ProjectWords): Table {
  const years = [...new Set(p.odds.map((o) => o.period))].sort();
  const of = (entity: string, year: string): Odds | undefined =>
    p.odds.find((o) => o.entity === entity && o.period === year);
  const entities = [...new Set(p.odds.map((o) => o.entity))]
    .filter((e) => years.some((y) => (of(e, y)?.rank1 ?? 0) >= SHOWN))
    .sort((a, b) => (of(b, years[0]!)?.rank1 ?? 0) - (of(a, years[0]!)?.rank1 ?? 0));
  const hidden = new Set(p.odds.map((o) => o.entity)).size - entities.length;
  const final = years[years.length - 1] ?? '';
  const rows: TableCell[][] = entities.map((e) => [
    names.entity(e),
    lastFigure(p, e, unit, names),
    ...years.map((y) => chanceCell(of(e, y)?.rank1 ?? 0)),
    { text: chanceText(of(e, final)?.top3 ?? 0), tone: 'quiet' },
  ]);
  const leaders = years.map((y) =>
    Math.max(0, ...p.odds.filter((o) => o.period === y).map((o) => o.baseRate ?? 0)),
  );
  if (leaders.some((b) => b > 0))
    rows.push([
      { text: w.baseRow, tone: 'quiet' },
      '',
      ...leaders.map((b): TableCell => ({ text: b > 0 ? chanceText(b) : '·', tone: 'quiet' })),
      '',
    ]);
  return {
    title: w.odds,
    subtitle: '',
    columns: [
      { name: w.columns.name, align: 'left' },
      { name: w.columns.last, align: 'right', drop: 1 },
      ...years.map((y) => ({ name: y, align: 'right' }) as const),
      { name: w.columns.topThree(final), align: 'right', drop: 2 },
    ],
    rows,
    below: [
      ...(rows.some((r) => isDoubtful(r[1])) ? [w.star] : []),
      ...(hidden > 0 ? [w.others(hidden)] : []),
    ],
  };
}

function chanceCell(chance: number): TableCell {
  const tone: Tone = chance >= 0.5 ? 'strong' : chance >= 0.05 ? 'plain' : 'quiet';
  return { text: chanceText(chance), tone };
}

function lastFigure(p: Projection, entity: string, unit: string | undefined, names: NameBook): TableCell {
  const last = p.starts.find((s) => s.entity === entity)?.points.at(-1);
  if (!last) return '';
  const value = formatQuantity(Number(last.value.toPrecision(4)), unit, names.language);
  const doubtful = DOUBTFUL.has(last.status);
  return { text: `${value} ${last.year}${doubtful ? '*' : ' '}`, tone: doubtful ? 'warn' : 'plain' };
}

const DOUBTFUL: ReadonlySet<string> = new Set(['estimate', 'contested', 'assumed']);
const isDoubtful = (cell: TableCell | undefined): boolean => typeof cell === 'object' && cell.tone === 'warn';
