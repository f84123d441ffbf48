import { useCallback, useState } from 'react';
import { intervalsChart } from '../../../src/chart/kinds/intervals.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { PageProps } from '../pages.tsx';
import { follow, go, usePlace } from '../route.ts';
import { leadTo, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import { AddRows } from './add-rows.tsx';
import { Documents } from './documents.tsx';
import { Pager } from './pager.tsx';
import type { HistoryView, LedgerListView, TablePage } from './views.ts';

const LIMIT = '30';

/** What is on file: search, every version of one figure, and how to add to it. */
export function LedgerPage({ t, lang }: PageProps) {
  const place = usePlace();
  const query = new URLSearchParams(place.query);
  query.set('lang', lang);
  const ofOne = query.has('entity');
  query.set('limit', LIMIT);
  const { value, problem, busy } = useJson<LedgerListView & HistoryView>(
    `/api/${ofOne ? 'history' : 'ledger'}?${query}`,
  );
  const fits = value && ofOne === 'versions' in value;
  const view = problem || !fits ? undefined : value;
  return (
    <>
      {view &&
        (ofOne ? <Versions t={t} view={view} /> : <Years t={t} view={view} asked={query.get('q') ?? ''} />)}
      <main id="main" className="wrap league" aria-busy={busy}>
        <header className="page-h">
          <h1>{view?.page.title ?? (problem ? t.ledger.ledger : t.standings.loading)}</h1>
          {view && <p className="lede">{view.page.subtitle}</p>}
          {problem && (
            <p className="trouble" role="alert">
              {problem}
            </p>
          )}
        </header>
        <Search key={place.query} t={t} asked={query.get('q') ?? ''} />
        {view && ofOne && <History t={t} lang={lang} view={view} query={query} />}
        {view && !ofOne && <Found t={t} view={view} query={query} />}
        {!ofOne && <Documents t={t} />}
        <AddRows t={t} lang={lang} />
      </main>
    </>
  );
}

/** A cell a year: how much of what was asked for is on file; a year narrows the search, and once more widens it. */
function Years({
  t,
  view,
  asked,
}: {
  readonly t: PageProps['t'];
  readonly view: LedgerListView;
  readonly asked: string;
}) {
  const words = asked.split(' ').filter(Boolean);
  const chosen = view.years.find((y) => words.includes(y.year))?.year;
  if (view.years.length < 2) return null;
  const narrow = (year: string): void => {
    const rest = words.filter((w) => w !== chosen);
    const q = (year === chosen ? rest : [...rest, year]).join(' ');
    go(q === '' ? '/ledger' : `/ledger?${new URLSearchParams({ q })}`);
  };
  return (
    <StripLine
      title={t.ledger.lineYears}
      years
      legend={t.ledger.lineYearsKeys}
      chosen={chosen}
      cells={view.years.map((y) => ({
        id: y.year,
        over: y.year,
        text: String(y.cells),
        tone: 'plain',
        label: t.ledger.lineYear(y.year, y.cells, y.prints),
      }))}
      onPick={narrow}
    />
  );
}

/** A cell a print, as they appeared. */
function Versions({ t, view }: { readonly t: PageProps['t']; readonly view: HistoryView }) {
  return (
    <StripLine
      title={t.ledger.lineVersions}
      legend={t.ledger.lineVersionsKeys}
      cells={view.versions.map((v) => {
        const by = view.citations[v.id];
        return {
          id: v.id,
          over: by?.published ?? '·',
          text: v.reported,
          tone: fitsIn(v, view) ? 'ok' : 'soft',
          label: [v.reported, by?.publisher, by?.published].filter(Boolean).join(', '),
        };
      })}
      onPick={(id) => leadTo(`row-${view.versions.findIndex((v) => v.id === id)}`)}
    />
  );
}

/** Whether a print leaves anything of what the evidence on its basis allows. */
function fitsIn(v: HistoryView['versions'][number], view: HistoryView): boolean {
  const settled = view.settled.find((s) => s.basis === v.basis)?.interval;
  if (!settled) return true;
  const [lo, hi] = [v.interval[0] ?? Number.NEGATIVE_INFINITY, v.interval[1] ?? Number.POSITIVE_INFINITY];
  return lo <= (settled[1] ?? Number.POSITIVE_INFINITY) && hi >= (settled[0] ?? Number.NEGATIVE_INFINITY);
}

function Search({ t, asked }: { readonly t: PageProps['t']; readonly asked: string }) {
  const [q, setQ] = useState(asked);
  return (
    <search>
      <form
        className="filters"
        onSubmit={(e) => {
          e.preventDefault();
          go(q.trim() === '' ? '/ledger' : `/ledger?${new URLSearchParams({ q: q.trim() })}`);
        }}
      >
        <div className="fl wide">
          <label htmlFor="q">{t.ledger.search}</label>
          <input id="q" type="search" className="in" value={q} onChange={(e) => setQ(e.target.value)} />
        </div>
        <button type="submit" className="btn">
          {t.ledger.find}
        </button>
      </form>
    </search>
  );
}

interface FoundProps {
  readonly t: PageProps['t'];
  readonly view: LedgerListView;
  readonly query: URLSearchParams;
}

function Found({ t, view, query }: FoundProps) {
  return (
    <section className="box">
      <Rows
        name={view.page.title}
        page={view.page}
        linkOf={(i) => {
          const cell = view.cells[i];
          return (
            cell &&
            `/ledger?${new URLSearchParams({ entity: cell.entity, metric: cell.metric, period: cell.period })}`
          );
        }}
      />
      <Pager t={t} path="/ledger" query={query} total={view.total} limit={view.limit} offset={view.offset} />
      <Forms t={t} view="ledger" query={query} />
    </section>
  );
}

interface HistoryProps extends PageProps {
  readonly view: HistoryView;
  readonly query: URLSearchParams;
}

/** Each print as a bar, and in words with its source. */
function History({ t, lang, view, query }: HistoryProps) {
  const make = useCallback(
    (width: number) =>
      intervalsChart(
        {
          rows: view.versions.map((v) => {
            const c = view.citations[v.id];
            const by = [c?.published, c?.publisher].filter(Boolean).join(' ');
            return {
              name: by === '' ? v.source : by,
              interval: v.interval,
              ink: v.originKind === 'official' ? ('e1' as const) : ('e0' as const),
              note: v.reported,
            };
          }),
        },
        { width, lang, title: view.page.title, facts: view.page.subtitle, foot: '' },
      ),
    [view, lang],
  );
  return (
    <>
      <section className="box">
        <h2>{t.ledger.versions}</h2>
        <ul className="below">
          {view.page.below.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ChartFigure t={t} make={make} href={`/api/history.svg?${withoutPaging(query)}`} />
      </section>
      <section className="box">
        <Rows
          name={view.page.title}
          page={view.page}
          linkOf={(i) => view.citations[view.versions[i]?.id ?? '']?.url}
          column={5}
        />
        <Forms t={t} view="history" query={query} />
      </section>
    </>
  );
}

function withoutPaging(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(query);
  asked.delete('limit');
  asked.delete('offset');
  return asked;
}

function Forms({
  t,
  view,
  query,
}: {
  readonly t: PageProps['t'];
  readonly view: string;
  readonly query: URLSearchParams;
}) {
  return (
    <p className="links">
      {(['csv', 'json', 'metadata.json'] as const).map((form) => (
        <a key={form} className="ref" href={`/api/${view}.${form}?${withoutPaging(query)}`}>
          {form === 'metadata.json' ? t.standings.about : form.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

interface RowsProps {
  readonly name: string;
  readonly page: TablePage;
  readonly linkOf: (row: number) => string | undefined;
  /** The column that is a link. */
  readonly column?: number;
}

/** A table one of whose columns leads on: to a figure's versions, or to its source. */
function Rows({ name, page, linkOf, column = 0 }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keys too
    <section className="scroll" tabIndex={0} aria-label={name}>
      <table className="st data">
        <thead>
          <tr>
            {page.columns.map((c) => (
              <th key={c.name} scope="col" className={c.align === 'right' ? 'r' : ''}>
                {c.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={n} id={`row-${n}`} tabIndex={-1}>
              {page.columns.map((c, i) => {
                const cell = row[i];
                const text = typeof cell === 'string' ? cell : (cell?.text ?? '');
                const href = i === column ? linkOf(n) : undefined;
                return (
                  <td key={c.name} className={c.align === 'right' ? 'r num' : ''}>
                    {href?.startsWith('/') ? (
                      <a href={href} onClick={follow}>
                        {text}
                      </a>
                    ) : href ? (
                      <a href={href} rel="noreferrer" target="_blank">
                        {text}
                      </a>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
