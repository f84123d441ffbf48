import type { Vocabulary } from '../api.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { Sections, type SectionsData } from '../reports/sections.tsx';
import { follow, usePlace } from '../route.ts';
import { useJson } from '../use-json.ts';
import { Chooser } from './chooser.tsx';
import { EntityConflicts, PressClaims } from './claims.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Contributions, ShiftShare } from './parts-chart.tsx';
import { PlaceLine } from './place-line.tsx';
import { Happened, SeriesChart } from './series-chart.tsx';
import type { Bars, KeyFigure, Picture } from './views.ts';

interface ExplainView {
  readonly entity: string;
  readonly metric: string;
  readonly unit: string;
  readonly page: SectionsData & { readonly figures: readonly KeyFigure[] };
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
  query.set('lang', lang);
  const asked = query.get('entity') ?? '';
  const { value, problem, code, busy } = useJson<ExplainView>(
    words && asked ? `/api/explain?${query}` : undefined,
  );
  const view = problem || !asked ? undefined : value;
  if (view) query.set('metric', view.metric);
  const metric = words?.metrics.find((m) => m.id === view?.metric)?.name ?? '';
  const known = words?.entities.find((e) => e.id === asked || e.name === asked);
  // Somebody without a yearly figure still has ties, a press and conflicts.
  const without = code === 'nothing-on-file' ? known : undefined;
  const wait = words && !asked ? t.report.name['/entity'] : t.standings.loading;
  return (
    <>
      {view && words && (
        <PlaceLine
          key={`${view.entity} ${view.metric}`}
          t={t}
          lang={lang}
          words={words}
          entity={view.entity}
          metric={view.metric}
          metricName={metric}
          asOf={query.get('asOf') ?? ''}
          points={view.charts.series.points}
        />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <header className="page-h">
          {view && <p className="crumbs">{[metric, view.page.subtitle].filter(Boolean).join(' / ')}</p>}
          <h1>
            {view?.page.title ??
              (problem ? without : known)?.name ??
              (problem ? t.report.name['/entity'] : wait)}
          </h1>
          {problem && !without && (
            <p className="trouble" role="alert">
              {problem}
            </p>
          )}
          {without && <NoSeries t={t} of={without} chose={query.has('metric')} />}
        </header>
        {words && <Chooser key={place.query} t={t} words={words} query={query} />}
        {view && (
          <>
            <KeyFigures t={t} figures={view.page.figures} />
            <div className="rail">
              <SeriesChart
                t={t}
                lang={lang}
                title={view.page.title}
                picture={view.charts.series}
                href={`/api/explain.svg?${query}`}
              />
              <Happened t={t} events={view.charts.series.events} />
            </div>
            <div className="halves">
              <Contributions t={t} lang={lang} title={view.page.title} bars={view.charts.contributions} />
              <ShiftShare t={t} lang={lang} title={view.page.title} bars={view.charts.contributions} />
            </div>
          </>
        )}
        {(view || without) && (
          <div className="halves">
            <PressClaims t={t} lang={lang} entity={view?.entity ?? without?.id ?? ''} />
            <EntityConflicts t={t} lang={lang} entity={view?.entity ?? without?.id ?? ''} />
          </div>
        )}
        {view && (
          <div className="told-2">
            <Sections t={t} title={view.page.title} sections={view.page.sections} />
          </div>
        )}
      </main>
    </>
  );
}

interface NoSeriesProps {
  readonly t: Dictionary;
  readonly of: { readonly id: string; readonly name: string };
  /** A metric was asked for: there may be years of another. */
  readonly chose: boolean;
}

function NoSeries({ t, of, chose }: NoSeriesProps) {
  return (
    <>
      <p className="say" role="status">
        {t.entity.noSeries(of.name)}
      </p>
      <p className="links at-start">
        {chose && (
          <a className="ref" href={`/entity?${new URLSearchParams({ entity: of.id })}`} onClick={follow}>
            {t.entity.longestLink}
          </a>
        )}
        <a className="ref" href={`/ledger?${new URLSearchParams({ q: of.name })}`} onClick={follow}>
          {t.entity.onFile}
        </a>
      </p>
    </>
  );
}
