import type { Vocabulary } from '../api.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { Sections, type SectionsData } from '../reports/sections.tsx';
import { usePlace } from '../route.ts';
import { useJson } from '../use-json.ts';
import { Chooser } from './chooser.tsx';
import { EntityConflicts, PressClaims } from './claims.tsx';
import { Contributions, ShiftShare } from './parts-chart.tsx';
import { SeriesChart } from './series-chart.tsx';
import type { Bars, Picture } from './views.ts';

interface ExplainView {
  readonly entity: string;
  readonly metric: string;
  readonly unit: string;
  readonly page: SectionsData;
  readonly charts: { readonly series: Picture; readonly contributions: Bars };
}

interface EntityPageProps {
  readonly t: Dictionary;
  readonly lang: Lang;
}

/** One place, maker or brand: its course with every source, what happened beside it, what its growth was made of. */
export function EntityPage({ t, lang }: EntityPageProps) {
  const place = usePlace();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const query = new URLSearchParams(place.query);
  if (words && !query.has('metric')) query.set('metric', words.start.metric);
  query.set('lang', lang);
  const ready = words && query.get('entity');
  const { value, problem, busy } = useJson<ExplainView>(ready ? `/api/explain?${query}` : undefined);
  const view = problem || !ready ? undefined : value;
  const metric = words?.metrics.find((m) => m.id === view?.metric)?.name ?? '';
  return (
    <main id="main" className="wrap league" aria-busy={busy}>
      <header className="page-h">
        {view && <p className="crumbs">{[metric, view.page.subtitle].filter(Boolean).join(' / ')}</p>}
        <h1>
          {view?.page.title ??
            (problem || (words && !ready) ? t.report.name['/entity'] : t.standings.loading)}
        </h1>
        {problem && (
          <p className="trouble" role="alert">
            {problem}
          </p>
        )}
      </header>
      {words && <Chooser key={place.query} t={t} words={words} query={query} />}
      {view && (
        <>
          <SeriesChart
            t={t}
            lang={lang}
            title={view.page.title}
            picture={view.charts.series}
            href={`/api/explain.svg?${query}`}
          />
          <Contributions t={t} lang={lang} title={view.page.title} bars={view.charts.contributions} />
          <ShiftShare t={t} lang={lang} title={view.page.title} bars={view.charts.contributions} />
          <EntityConflicts t={t} lang={lang} entity={view.entity} />
          <PressClaims t={t} lang={lang} entity={view.entity} />
          <Sections t={t} title={view.page.title} sections={view.page.sections} />
        </>
      )}
    </main>
  );
}
