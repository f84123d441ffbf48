import { useState } from 'react';
import type { Vocabulary } from '../api.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { go, usePlace } from '../route.ts';
import { useJson } from '../use-json.ts';
import { DataTable, Sections, type SectionsData, type TableData } from './sections.tsx';

interface ReportView {
  readonly page: Partial<SectionsData> &
    Partial<TableData> & { readonly title: string; readonly below?: readonly string[] };
}

interface ReportPageProps {
  readonly t: Dictionary;
  readonly lang: Lang;
}

/** Views that are told in sections or as one table, by the path that shows them. */
export const REPORTS: readonly string[] = ['/project', '/nextround', '/alliances', '/targets', '/law'];

/** How far ahead the odds are shown when the address does not say. */
const YEARS_AHEAD = 4;

/** The next round, ties, goals or the pack's law; what is asked stands in the address. */
export function ReportPage({ t, lang }: ReportPageProps) {
  const place = usePlace();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const query = new URLSearchParams(place.query);
  const isProject = place.path === '/project';
  if (isProject && words) {
    if (!query.has('metric')) query.set('metric', words.start.metric);
    if (!query.has('entity') && !query.has('class')) query.set('class', words.start.class);
    if (!query.has('to')) query.set('to', String(new Date().getFullYear() + YEARS_AHEAD));
  }
  query.set('lang', lang);
  const name = place.path.slice(1);
  const { value, problem, busy } = useJson<ReportView>(words ? `/api/${name}?${query}` : undefined);
  const page = problem ? undefined : value?.page;
  return (
    <main id="main" className="wrap league" aria-busy={busy}>
      <header className="page-h">
        {page?.subtitle && <p className="crumbs">{page.subtitle}</p>}
        <h1>{page?.title ?? (problem ? t.report.name[place.path] : t.standings.loading)}</h1>
        {problem && (
          <p className="trouble" role="alert">
            {problem}
          </p>
        )}
      </header>
      {isProject && words && <WhatIf key={place.query} t={t} query={query} />}
      {page?.sections && <Sections t={t} title={page.title} sections={page.sections} />}
      {page?.columns && page.rows && (
        <section className="box">
          <DataTable t={t} name={page.title} table={{ columns: page.columns, rows: page.rows }} />
          <ul className="below">
            {(page.below ?? []).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** Assumptions as a person types them; they stand in the address, so that a what-if can be shared. */
function WhatIf({ t, query }: { readonly t: Dictionary; readonly query: URLSearchParams }) {
  const [suppose, setSuppose] = useState(query.get('suppose') ?? '');
  return (
    <form
      className="filters"
      aria-label={t.standings.filters}
      onSubmit={(e) => {
        e.preventDefault();
        const asked = new URLSearchParams(query);
        asked.delete('lang');
        if (suppose.trim() === '') asked.delete('suppose');
        else asked.set('suppose', suppose);
        go(`/project?${asked}`);
      }}
    >
      <div className="fl">
        <label htmlFor="suppose">{t.report.whatIf}</label>
        <input id="suppose" className="in" value={suppose} onChange={(e) => setSuppose(e.target.value)} />
      </div>
      <button type="submit" className="btn">
        {t.report.show}
      </button>
    </form>
  );
}
