import { leadTo, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import type { RoundAnswer, RoundFact } from './answers.ts';
import { address, useAsked } from './asked.ts';
import type { AroundWords } from './en.ts';
import type { AroundPageProps } from './pages.ts';
import { Day, Files, Head, Sources, Wide } from './parts.tsx';
import { wordsOf } from './words.ts';

/** A place with this many answers of its own says enough to be compared. */
const ENOUGH = 2;
/** Of many events in a cell the newest are told; the rest is behind their sources. */
const TOLD = 2;

/** One row a place, a source in every cell, three kinds of blank. */
export function RoundPage({ lang }: AroundPageProps) {
  const w = wordsOf(lang);
  const asked = useAsked();
  const query = { asOf: asked.get('asOf'), lang };
  const { value, problem, busy } = useJson<RoundAnswer>(address('/api/nextround', query));
  const every = asked.get('all') === 'yes';
  const rows = (value?.rows ?? []).filter((r) => every || r.known >= ENOUGH);
  const head = (c: RoundAnswer['columns'][number]): string => (lang === 'zh' && c.name.zh) || c.name.en;
  const name = (id: string): string => value?.names[id] ?? id;
  const short = shortWords(value);
  return (
    <>
      {value && !problem && rows.length > 0 && (
        <StripLine
          title={w.line.round}
          legend={w.line.roundKeys}
          cells={rows.map((r) => ({
            id: r.entity,
            over: name(r.entity),
            text: `${r.known}/${value.columns.length}`,
            tone: r.known * 2 >= value.columns.length ? 'ok' : 'plain',
            label: w.line.roundOf(name(r.entity), r.known, value.columns.length),
          }))}
          onPick={(id) => leadTo(`of-${id}`)}
        />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <Head
          crumbs={[w.nav['/nextround'], query.asOf && w.asOfDay(query.asOf)]}
          title={value || problem ? w.table.title : w.loading}
          say={value && !problem ? w.table.say(rows.length) : undefined}
          problem={problem}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a day and a switch side by side, nothing is sent */}
        <div className="filters" role="group" aria-label={w.filters}>
          <Day name={w.asOf} value={query.asOf} onPick={(asOf) => asked.set({ asOf })} />
          <label className="tick">
            <input
              type="checkbox"
              checked={!every}
              onChange={(e) => asked.set({ all: e.target.checked ? undefined : 'yes' }, true)}
            />{' '}
            {w.table.few}
          </label>
        </div>
        {value && !problem && (
          <section className="box">
            <p className="sub">{w.table.legend}</p>
            <Wide name={w.table.title}>
              <table className="st data round folded">
                <thead>
                  <tr>
                    <th scope="col">{w.table.place}</th>
                    {value.columns.map((c) => (
                      <th key={c.id} scope="col">
                        {head(c)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((r) => (
                    <tr key={r.entity} id={`of-${r.entity}`} tabIndex={-1}>
                      <th scope="row">{value.names[r.entity] ?? r.entity}</th>
                      {r.cells.map((cell, i) => (
                        <td key={value.columns[i]?.id}>
                          <RoundCell
                            w={w}
                            value={value}
                            cell={cell}
                            closed={value.columns[i]?.closed ?? false}
                            short={short.get(r.entity)?.[i]}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
            <Files name={w.files} path="/api/nextround" query={address('', query)} />
          </section>
        )}
      </main>
    </>
  );
}

interface RoundCellProps {
  readonly w: AroundWords;
  readonly value: RoundAnswer;
  readonly cell: RoundAnswer['rows'][number]['cells'][number];
  readonly closed: boolean;
  /** What the cell says in a word; absent: it is told whole. */
  readonly short: string | undefined;
}

/** One row a place is read at a glance; what stands behind a word opens under it. */
function RoundCell(props: RoundCellProps) {
  const { cell, short } = props;
  if (cell.kind === 'unknown' || short === undefined || short === '') return <WholeCell {...props} />;
  return (
    <details>
      <summary>
        {cell.kind === 'none' ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="vh">{props.w.table.none}</span>
          </>
        ) : (
          short
        )}
      </summary>
      <WholeCell {...props} />
    </details>
  );
}

/** The cells of the page's table by place, without the name in front. */
function shortWords(value: RoundAnswer | undefined): ReadonlyMap<string, readonly string[]> {
  const rows = value?.page.sections[0]?.table?.rows ?? [];
  const told = value?.rows.filter((r) => r.known >= ENOUGH) ?? [];
  return new Map(
    told.flatMap((r, i) => {
      const cells = rows[i]?.slice(1).map((c) => (typeof c === 'string' ? c : c.text));
      return cells ? [[r.entity, cells] as const] : [];
    }),
  );
}

function WholeCell({ w, value, cell, closed, short }: RoundCellProps) {
  const answers = cell.answers ?? [];
  const evidence = answers.map((a) => a.evidence);
  // Two papers of one day tell of one event.
  const once = answers.filter(
    (a, i) => a.kind !== 'event' || answers.findIndex((b) => dayOf(b) === dayOf(a)) === i,
  );
  switch (cell.kind) {
    case 'unknown':
      return (
        <span className="blank">
          <span aria-hidden="true">·</span>
          <span className="vh">{w.table.unknown}</span>
        </span>
      );
    case 'none':
      return (
        <>
          {short === undefined && <span aria-hidden="true">–</span>}
          <span className={short === undefined ? 'vh' : 'fact aside'}>{w.table.none}</span>
          <Sources w={w} of={evidence} beside={value} />
        </>
      );
    default:
      return (
        <>
          {cell.kind === 'elsewhere' && <span className="vh">{w.table.elsewhere}: </span>}
          {once.slice(0, TOLD).map((a) => (
            <span key={a.evidence.id} className={`fact${cell.kind === 'elsewhere' ? ' aside' : ''}`}>
              {cell.kind === 'elsewhere' ? `(${tell(w, value, a, closed)})` : tell(w, value, a, closed)}
            </span>
          ))}
          <Sources w={w} of={evidence} beside={value} />
        </>
      );
  }
}

const dayOf = (a: RoundFact): string => (a.kind === 'event' ? (a.date ?? a.description) : a.evidence.id);

function tell(w: AroundWords, value: RoundAnswer, a: RoundFact, closed: boolean): string {
  const name = (id: string): string => value.names[id] ?? id;
  switch (a.kind) {
    case 'event':
      // A list that names all is answered with yes; its words stand with the source.
      return `${closed ? w.table.yes : a.description}${a.date ? `, ${a.date}` : ''}`;
    case 'figure':
      return `${a.reported}, ${a.period}`;
    case 'place':
      return `${w.table.rank(a.place)}, ${name(a.metric)}, ${a.period}`;
  }
}
