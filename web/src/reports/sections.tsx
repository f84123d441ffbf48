import type { Dictionary } from '../i18n/dictionary.ts';

/** What the server says of a page as data: heads, tables, lines with a sign before them. */
type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'fair' | 'warn' | 'bad';
interface ToneText {
  readonly text: string;
  readonly tone: Tone;
}
type Cell = string | ToneText;
export interface TableData {
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly Cell[])[];
}
interface PageLine {
  readonly mark?: ToneText;
  readonly parts: readonly ToneText[];
  readonly under?: readonly PageLine[];
}
export interface SectionsData {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly {
    readonly head: string;
    readonly table?: TableData;
    readonly lines: readonly PageLine[];
  }[];
}

interface SectionsProps {
  readonly t: Dictionary;
  /** What a table without a head of its own is called. */
  readonly title: string;
  readonly sections: SectionsData['sections'];
}

export function Sections({ t, title, sections }: SectionsProps) {
  return sections.map((s, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sections never move, and some have no head
    <section className="box" key={i} id={`sec-${i}`} tabIndex={-1}>
      {s.head !== '' && <h2>{s.head}</h2>}
      {s.table && s.table.rows.length > 0 && <DataTable t={t} table={s.table} name={s.head || title} />}
      <Lines lines={s.lines} />
    </section>
  ));
}

function Lines({ lines }: { readonly lines: readonly PageLine[] }) {
  return lines.length === 0 ? null : (
    <ul className="says">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <li key={i}>
          {line.mark && <Toned of={line.mark} />}{' '}
          {line.parts.map((p, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
            <Toned key={j} of={p} />
          ))}
          {line.under && <Lines lines={line.under} />}
        </li>
      ))}
    </ul>
  );
}

function Toned({ of }: { readonly of: Cell }) {
  return typeof of === 'string' ? of : <span className={`tone-${of.tone}`}>{of.text}</span>;
}

interface DataTableProps {
  readonly t: Dictionary;
  readonly table: TableData;
  readonly name: string;
  /** Rows can be led to: their ids begin so and end in their number. */
  readonly rows?: string;
}

/** Bars made of letters are for a terminal; here they are drawn. */
const isBar = (cell: Cell | undefined): boolean => {
  const text = typeof cell === 'string' ? cell : (cell?.text ?? '');
  return text !== '' && [...text].every((c) => c >= '\u2588' && c <= '\u258f');
};

export function DataTable({ t, table, name, rows: anchors }: DataTableProps) {
  const { columns, rows } = table;
  const shown = columns
    .map((c, i) => ({ ...c, i, bars: rows.some((r) => isBar(r[i])) }))
    .filter((c) => c.bars || c.name !== '' || rows.some((r) => textOf(r[c.i]) !== ''));
  const longest = Math.max(1, ...rows.flatMap((r) => r.filter(isBar).map((c) => lengthOf(c))));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too
    <section className="scroll" tabIndex={0} aria-label={name}>
      <table className="st data">
        <thead>
          <tr>
            {shown.map((c) => (
              <th key={c.i} scope="col" className={c.align === 'right' ? 'r' : ''}>
                {c.name === '' ? <span className="vh">{t.report.mark}</span> : c.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={n} {...(anchors ? { id: `${anchors}${n}`, tabIndex: -1 } : {})}>
              {shown.map((c) => (
                <td key={c.i} className={c.align === 'right' ? 'r num' : ''}>
                  {c.bars ? (
                    <span className="drawn" aria-hidden="true">
                      <i style={{ width: `${(lengthOf(row[c.i]) / longest) * 100}%` }} />
                    </span>
                  ) : (
                    <Toned of={row[c.i] ?? ''} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));

/** In eighths of a letter: the last block may be a part of one. */
function lengthOf(cell: Cell | undefined): number {
  return [...textOf(cell)].reduce((n, c) => n + (0x2590 - c.charCodeAt(0)), 0);
}
