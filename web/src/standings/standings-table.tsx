import { shortNumber, ticksOf } from '../chart/scale.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { follow } from '../route.ts';
import { SourceLink } from '../source-link.tsx';
import { Sparkline } from './sparkline.tsx';
import { type Bump, type Interval, type StandingsView, textOf } from './views.ts';

interface StandingsTableProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly view: StandingsView;
  readonly bump: Bump | undefined;
  readonly colour: (entity: string) => string;
}

/** Columns of the page's table that are drawn otherwise here: the place, a mark, the name; marks without a head; the sources. */
const LEAD = 3;

/** The league table: every place the evidence allows, the interval as a bar, the source on every row. */
export function StandingsTable({ t, lang, view, bump, colour }: StandingsTableProps) {
  const { columns, rows } = view.page;
  const top = Math.max(...view.rows.map((r) => r.interval[1] ?? r.interval[0] ?? 0), 0);
  const ticks = ticksOf(top);
  const end = Math.max(top, ticks.at(-1) ?? 0);
  const middle = columns
    .map((c, i) => ({ ...c, i }))
    .slice(LEAD, -1)
    .filter((c) => c.name !== '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too
    <section className="scroll" tabIndex={0} aria-label={t.standings.table}>
      <table className="st">
        <thead>
          <tr>
            <th scope="col">{t.standings.places}</th>
            <th scope="col">{columns[2]?.name}</th>
            <th scope="col" className="axis" aria-label={t.standings.bar}>
              <div className="ivl">
                {ticks.map((x) => (
                  <span key={x} style={{ left: `${(x / end) * 100}%` }}>
                    {shortNumber(x, lang)}
                  </span>
                ))}
              </div>
            </th>
            {middle.map((c) => (
              <th key={c.i} scope="col" className="r">
                {c.name}
              </th>
            ))}
            <th scope="col">{t.standings.course}</th>
            <th scope="col">{t.standings.sources}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, i) => (
            <tr key={row.entity + row.basis} className={row.rank ? '' : 'aside'}>
              <td>
                <Places text={textOf(rows[i]?.[0])} rank={row.rank} />
              </td>
              <th scope="row">
                <a
                  href={`/entity?${new URLSearchParams({ entity: row.entity, metric: view.metric })}`}
                  onClick={follow}
                >
                  {view.names[row.entity] ?? row.entity}
                </a>
              </th>
              <td>
                <Bar
                  interval={row.interval}
                  end={end}
                  ticks={ticks}
                  className={`${colour(row.entity)} ${row.status}`}
                />
              </td>
              {middle.map((c) => (
                <td key={c.i} className="r num" data-name={c.name}>
                  {textOf(rows[i]?.[c.i])}
                </td>
              ))}
              <td className="spark">
                <Sparkline
                  bump={bump}
                  entity={row.entity}
                  period={view.period}
                  className={colour(row.entity)}
                />
              </td>
              <td className="src">
                <Sources t={t} view={view} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Places({
  text,
  rank,
}: {
  readonly text: string;
  readonly rank: StandingsView['rows'][number]['rank'];
}) {
  if (!rank) return <span className="pos none">{text === '' ? '·' : text}</span>;
  const sure = rank.best === 1 && rank.worst === 1;
  const wide = rank.worst === null || rank.worst - rank.best >= 3;
  return <span className={`pos ${sure ? 'p1' : wide ? 'wide' : ''}`}>{sure ? 'P1' : text}</span>;
}

interface BarProps {
  readonly interval: Interval;
  readonly end: number;
  readonly ticks: readonly number[];
  readonly className: string;
}

/** An exact print is a tick, a range a box, an open end an arrow. */
function Bar({ interval: [lo, hi], end, ticks, className }: BarProps) {
  const at = (x: number): number => Math.max(0, Math.min(100, (x / end) * 100));
  const left = at(lo ?? 0);
  const right = at(hi ?? end);
  const open = lo === null || hi === null;
  return (
    <div className="ivl" aria-hidden="true">
      {ticks.map((x) => (
        <s key={x} style={{ left: `${at(x)}%` }} />
      ))}
      <u style={{ width: `${left}%` }} className={className} />
      <i
        className={`${className} ${open ? 'open' : right - left < 0.8 ? 'tick' : 'box'}`}
        style={{ left: `${left}%`, width: `max(3px, ${right - left}%)` }}
      />
    </div>
  );
}

interface SourcesProps {
  readonly t: Dictionary;
  readonly view: StandingsView;
  readonly row: StandingsView['rows'][number];
}

/** One line a source; the status of the figure in a word before it. */
function Sources({ t, view, row }: SourcesProps) {
  const seen = new Map<string, { readonly url?: string | undefined }>();
  for (const e of row.evidence) {
    const c = view.citations[e.id];
    if (c) seen.set([c.publisher, c.published].filter(Boolean).join(', '), { url: c.url });
  }
  const list = [...seen];
  return (
    <>
      <span className={`status ${row.status}`}>{t.standings.status[row.status] ?? row.status}</span>{' '}
      {row.basis !== view.basis && <span className="dim">{view.names[row.basis] ?? row.basis}</span>}
      <br />
      {list.slice(0, 2).map(([text, { url }], i) => (
        <span key={text}>
          {i > 0 && ' · '}
          <SourceLink text={text} url={url} />
        </span>
      ))}
      {list.length > 2 && <span className="dim"> {t.standings.more(list.length - 2)}</span>}
    </>
  );
}
