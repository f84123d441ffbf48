import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { usePlace } from '../route.ts';
import { leadTo, StripLine } from '../strip-line.tsx';
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
export const REPORTS: readonly string[] = ['/law'];

/** The pack's law, told in sections; what is asked stands in the address. */
export function ReportPage({ t, lang }: ReportPageProps) {
  const place = usePlace();
  const query = new URLSearchParams(place.query);
  query.set('lang', lang);
  const name = place.path.slice(1);
  const { value, problem, busy } = useJson<ReportView>(`/api/${name}?${query}`);
  const page = problem ? undefined : value?.page;
  const tables = (page?.sections ?? []).flatMap((s, i) => (s.table ? [{ ...s, table: s.table, i }] : []));
  return (
    <>
      {tables.length > 1 && (
        <StripLine
          title={t.report.line}
          legend={t.report.lineKeys}
          cells={tables.map((s) => ({
            id: String(s.i),
            over: s.head.split(/[:：]/, 1)[0] ?? '',
            text: String(s.table.rows.length),
            tone: 'plain',
            label: `${s.head}: ${s.table.rows.length}`,
          }))}
          onPick={(i) => leadTo(`sec-${i}`)}
        />
      )}
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
    </>
  );
}
