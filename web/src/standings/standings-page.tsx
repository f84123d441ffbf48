import { useCallback, useMemo } from 'react';
import type { Vocabulary } from '../api.ts';
import { coloursOf } from '../chart/colours.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import { go, usePlace } from '../route.ts';
import { useJson } from '../use-json.ts';
import { BatonLine } from './baton-line.tsx';
import { BumpChart } from './bump-chart.tsx';
import { Filters } from './filters.tsx';
import { Missing, YearByYear } from './race-lists.tsx';
import { RacePlayer } from './race-player.tsx';
import { SlopeChart } from './slope-chart.tsx';
import { StandingsTable } from './standings-table.tsx';
import { TileMap } from './tile-map.tsx';
import type { Bump, RaceView, StandingsView } from './views.ts';

interface StandingsPageProps {
  readonly t: Dictionary;
  readonly lang: Lang;
}

/** Filters that stand in the address. */
export interface Query {
  readonly metric: string;
  readonly class: string;
  readonly period: string;
  readonly basis: string;
  /** Only what was published, or read, by this day; empty: everything. */
  readonly asof: string;
}

/** League table, baton, places over the years; everything that changes the picture stands in the address. */
export function StandingsPage({ t, lang }: StandingsPageProps) {
  const place = usePlace();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const asked = queryIn(place.query, words);
  const race = useJson<RaceView>(
    asked && `/api/race?${params({ metric: asked.metric, class: asked.class, asOf: asked.asof, lang })}`,
  );
  const years = race.value?.charts.baton.years.map((y) => y.year) ?? [];
  const period = asked?.period || years.at(-1) || '';
  const table = useJson<StandingsView>(
    asked && period !== ''
      ? `/api/standings?${params({ metric: asked.metric, class: asked.class, period, basis: asked.basis, asOf: asked.asof, lang })}`
      : undefined,
  );
  const set = useCallback(
    (change: Partial<Query>) => {
      if (!asked) return;
      // Another metric or class has years and bases of its own: its latest year is shown.
      const other = 'metric' in change || 'class' in change;
      const kept = other ? { ...asked, period: '', basis: '' } : { ...asked, period };
      go(`/standings?${params({ ...kept, ...change })}`, 'period' in change);
    },
    [asked, period],
  );
  const onYear = useCallback((year: string) => set({ period: year }), [set]);
  // By the race alone: a colour that changed with every year would have every chart drawn anew.
  const colour = useMemo(
    () =>
      coloursOf([
        ...(race.value?.charts.baton.years.flatMap((y) => y.first.map((f) => f.entity)) ?? []),
        ...(race.value?.charts.bump.lines.map((l) => l.entity) ?? []),
      ]),
    [race.value],
  );
  const bump = useMemo(() => (race.value ? sinceKnown(race.value) : undefined), [race.value]);
  const metric = words?.metrics.find((m) => m.id === asked?.metric)?.name ?? '';
  const className = words?.classes.find((c) => c.id === asked?.class)?.name ?? '';
  // The last table stays while the next is on its way, but never under another question.
  const fits = table.value?.metric === asked?.metric && table.value?.class === asked?.class;
  const view = fits ? table.value : undefined;
  const problem = table.problem ?? race.problem;
  return (
    <>
      {race.value && (
        <BatonLine
          t={t}
          race={race.value}
          title={t.race.first(metric, className)}
          period={period}
          colour={colour}
          onYear={onYear}
        />
      )}
      <main id="main" className="wrap league" aria-busy={table.busy || race.busy}>
        <header className="page-h">
          <p className="crumbs">
            {[metric, className, period, view && (view.names[view.basis] ?? view.basis), view?.page.subtitle]
              .filter(Boolean)
              .join(' / ')}
          </p>
          <h1>{view && !problem ? view.page.title : problem ? t.standings.nothing : t.standings.loading}</h1>
          {problem && (
            <p className="trouble" role="alert">
              {problem}
            </p>
          )}
        </header>
        {words && asked && (
          <Filters t={t} words={words} query={{ ...asked, period }} years={years} onChange={set} />
        )}
        {view && !problem && (
          <section className="box">
            <h2>{t.standings.title}</h2>
            <p className="sub">{t.standings.sub}</p>
            <StandingsTable t={t} lang={lang} view={view} bump={bump} colour={colour} />
            <p className="links">
              {(['csv', 'json', 'svg', 'metadata.json'] as const).map((form) => (
                <a
                  key={form}
                  className="ref"
                  href={`/api/standings.${form}?${params({ metric: view.metric, class: view.class, period: view.period, basis: view.basis, asOf: asked?.asof ?? '', lang })}`}
                >
                  {form === 'metadata.json' ? t.standings.about : form.toUpperCase()}
                </a>
              ))}
            </p>
            <ul className="below">
              {notesOf(view).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        {view && !problem && view.charts.map && (
          <TileMap
            t={t}
            lang={lang}
            view={view}
            map={view.charts.map}
            title={`${metric}, ${className}, ${period}`}
          />
        )}
        {race.value && bump && (
          <>
            <RacePlayer
              t={t}
              lang={lang}
              bump={race.value.charts.bump}
              year={period}
              colour={colour}
              onYear={onYear}
            />
            <BumpChart
              t={t}
              lang={lang}
              bump={bump}
              title={`${metric}, ${className}`}
              foot={view?.page.subtitle ?? ''}
              href={`/api/race.svg?${params({ metric: asked?.metric ?? '', class: asked?.class ?? '', asOf: asked?.asof ?? '', lang })}`}
              colour={colour}
            />
          </>
        )}
        {race.value?.charts.slope && (
          <SlopeChart
            t={t}
            lang={lang}
            slope={race.value.charts.slope}
            title={`${metric}, ${className}`}
            colour={colour}
          />
        )}
        <div className="two">
          {race.value && <YearByYear t={t} race={race.value} />}
          {view && !problem && <Missing t={t} lang={lang} view={view} />}
        </div>
      </main>
    </>
  );
}

function params(query: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(query).filter(([, v]) => v !== '')).toString();
}

function queryIn(text: string, words: Vocabulary | undefined): Query | undefined {
  if (!words) return undefined;
  const q = new URLSearchParams(text);
  return {
    metric: q.get('metric') ?? words.start.metric,
    class: q.get('class') ?? words.start.class,
    period: q.get('period') ?? '',
    basis: q.get('basis') ?? '',
    asof: q.get('asof') ?? '',
  };
}

/** From the first year that anybody is known to have led: earlier figures are strays. */
function sinceKnown(race: RaceView): Bump {
  const { baton, bump } = race.charts;
  const first = baton.years.find((y) => y.first.length > 0)?.year ?? '';
  return {
    years: bump.years.filter((y) => y.year >= first),
    lines: bump.lines
      .map((l) => ({ ...l, points: l.points.filter((p) => p.year >= first) }))
      .filter((l) => l.points.length > 0),
  };
}

/** What stands below the table on paper, less the numbered sources: here they stand on their rows. */
function notesOf(view: StandingsView): readonly string[] {
  return view.page.below.filter((line) => !/^\d+ {2}/.test(line));
}
