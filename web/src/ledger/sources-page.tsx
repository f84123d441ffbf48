import { useCallback } from 'react';
import { sharesChart } from '../../../src/chart/kinds/shares.ts';
import { ChartFigure } from '../chart/figure.tsx';
import type { PageProps } from '../pages.tsx';
import { DataTable } from '../reports/sections.tsx';
import { usePlace } from '../route.ts';
import { leadTo, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import { Pager } from './pager.tsx';
import type { SourcesView, SourceView } from './views.ts';

const SHOWN = 14;
const LIMIT = 500;

/** What each origin has printed, and how it held up where others could test it. */
export function SourcesPage({ t, lang }: PageProps) {
  const place = usePlace();
  const query = new URLSearchParams(place.query);
  query.set('lang', lang);
  query.set('limit', String(LIMIT));
  const { value, problem, busy } = useJson<SourcesView>(`/api/sources?${query}`);
  const view = problem ? undefined : value;
  const make = useCallback(
    (width: number) =>
      view &&
      sharesChart(
        {
          parts: [
            { id: 'agreed', name: t.ledger.held, ink: 'ok' },
            { id: 'explained', name: t.ledger.statusName.explained, ink: 'none' },
            { id: 'split', name: t.ledger.split, ink: 'split' },
            { id: 'dropped', name: t.ledger.dropped, ink: 'fail' },
          ],
          rows: [...view.sources]
            .filter((s) => s.tested > 0)
            .sort((a, b) => b.tested - a.tested)
            .slice(0, SHOWN)
            .map((s) => ({
              name: view.page.names[s.origin] ?? s.origin,
              counts: {
                agreed: s.agreed,
                explained: s.explained,
                split: s.split,
                dropped: s.dropped,
              },
            })),
        },
        { width, lang, title: t.ledger.heldUp, facts: t.ledger.tested, foot: view.page.subtitle },
      ),
    [view, t, lang],
  );
  const tested = (view?.sources ?? []).filter((s) => s.tested + s.dropped + s.split > 0);
  const name = (s: SourceView): string => view?.page.names[s.origin] ?? s.origin;
  return (
    <>
      {tested.length > 0 && (
        <StripLine
          title={t.ledger.lineSources}
          about={t.ledger.lineSourcesAbout}
          legend={t.ledger.lineSourcesKeys}
          cells={tested
            .filter((s) => s.tested > 1 || s.agreed < s.tested)
            .map((s) => ({
              id: s.origin,
              text: String(s.tested),
              tone: s.dropped > 0 ? 'fail' : s.split > 0 ? 'split' : 'ok',
              label: t.ledger.lineSource(name(s), s.tested, s.agreed),
              mix: [
                { tone: 'ok', n: s.agreed },
                { tone: 'none', n: s.explained },
                { tone: 'split', n: s.split },
                { tone: 'fail', n: s.dropped },
              ],
            }))}
          onPick={(id) => leadTo(`row-${tested.findIndex((s) => s.origin === id)}`)}
        />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <header className="page-h">
          <h1>{problem ? t.ledger.sources : (view?.page.title ?? t.standings.loading)}</h1>
          {view && <p className="lede">{view.page.subtitle}</p>}
          {problem && (
            <p className="trouble" role="alert">
              {problem}
            </p>
          )}
        </header>
        {view && (
          <>
            <section className="box">
              <h2>{t.ledger.heldUp}</h2>
              <ChartFigure t={t} make={make} href={`/api/sources.svg?lang=${lang}`} />
            </section>
            <section className="box">
              <DataTable t={t} name={view.page.title} table={view.page} rows="row-" />
              <ul className="below">
                {view.page.below.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Pager
                t={t}
                path="/sources"
                query={query}
                total={view.total}
                limit={LIMIT}
                offset={Number(query.get('offset') ?? 0)}
              />
              <p className="links">
                {(['csv', 'json', 'metadata.json'] as const).map((form) => (
                  <a key={form} className="ref" href={`/api/sources.${form}?lang=${lang}`}>
                    {form === 'metadata.json' ? t.standings.about : form.toUpperCase()}
                  </a>
                ))}
              </p>
            </section>
          </>
        )}
      </main>
    </>
  );
}
