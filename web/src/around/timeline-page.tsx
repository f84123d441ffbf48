import { useCallback, useState } from 'react';
import { besideChart } from '../../../src/chart/kinds/beside.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import type { Vocabulary } from '../api.ts';
import { ChartFigure } from '../chart/figure.tsx';
import { leadTo, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import type { Interval, TimelineAnswer } from './answers.ts';
import { address, useAsked } from './asked.ts';
import type { AroundPageProps } from './pages.ts';
import { Choose, Files, Head, Sources } from './parts.tsx';
import { wordsOf } from './words.ts';

interface SeriesView {
  readonly series?: {
    readonly points: readonly {
      readonly year: number;
      readonly basis: string;
      readonly interval: Interval;
    }[];
  };
}

/** Every dated record of an entity, a place or a kind, with its source, beside the series. */
export function TimelinePage({ t, lang }: AroundPageProps) {
  const w = wordsOf(lang);
  const asked = useAsked();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const query = {
    entity: asked.get('entity'),
    type: asked.get('type'),
    from: asked.get('from'),
    to: asked.get('to'),
    lang,
  };
  const metric = asked.get('metric') || words?.start.metric || '';
  const { value, problem, busy } = useJson<TimelineAnswer>(address('/api/timeline', query));
  const series = useJson<SeriesView>(
    query.entity && metric ? address('/api/explain', { entity: query.entity, metric, lang }) : undefined,
  );
  const events = problem ? [] : (value?.events ?? []);
  const name = (id: string): string =>
    value?.names[id] ??
    words?.entities.find((e) => e.id === id)?.name ??
    words?.metrics.find((m) => m.id === id)?.name ??
    id;
  const title = query.entity ? w.timeline.of(name(query.entity)) : w.timeline.title;
  const points = query.entity && !series.problem ? series.value?.series?.points : undefined;
  const metricName = words?.metrics.find((m) => m.id === metric)?.name ?? metric;
  const make = useCallback(
    (width: number): ChartSpec | undefined =>
      events.length === 0
        ? undefined
        : besideChart(
            { points: points ?? [], events },
            { width, lang, title, facts: points ? metricName : w.timeline.density, foot: 'Pitwall' },
          ),
    [events, points, lang, title, metricName, w.timeline.density],
  );
  const years = [...new Set(events.map((e) => e.year))].sort((a, b) => a - b);
  return (
    <>
      {years.length > 1 && (
        <StripLine
          title={w.line.events}
          years
          cells={years.map((y) => {
            const n = events.filter((e) => e.year === y).length;
            return {
              id: String(y),
              over: String(y),
              text: String(n),
              tone: 'plain',
              label: w.line.eventsOf(String(y), n),
            };
          })}
          onPick={(y) => leadTo(`in-${y}`)}
        />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <Head
          crumbs={[
            w.nav['/timeline'],
            query.entity && name(query.entity),
            query.type && name(query.type),
            query.from || query.to ? `${query.from || '…'}–${query.to || '…'}` : undefined,
          ]}
          title={value || problem ? title : w.loading}
          say={value && !problem ? w.timeline.say(events.length) : undefined}
          problem={problem}
        />
        <Filters
          key={`${query.entity}${query.from}${query.to}`}
          {...{ w, words, query, metric, value, asked }}
        />
        {events.length > 0 && (
          <section className="box">
            <h2>{points ? w.timeline.series(metricName) : w.timeline.density}</h2>
            {points && <p className="sub">{w.timeline.seriesSub}</p>}
            <ChartFigure t={t} make={make} href={address('/api/timeline.svg', query)} />
          </section>
        )}
        {value && events.length > 0 && (
          <section className="box">
            <ol className="line">
              {[...events].reverse().map((e, i, all) => (
                <li key={e.id} id={all[i - 1]?.year === e.year ? undefined : `in-${e.year}`} tabIndex={-1}>
                  <time className="num">{e.date}</time>
                  <span className="kind">{name(e.type)}</span>
                  <div>
                    {e.description}
                    <small className="dim">
                      {[...new Set([...e.actors, ...(e.place ? [e.place] : [])])].map(name).join(' · ')}
                    </small>
                    <Sources w={w} of={[e.evidence]} beside={value} />
                  </div>
                </li>
              ))}
            </ol>
            <Files name={w.files} path="/api/timeline" query={address('', query)} />
          </section>
        )}
      </main>
    </>
  );
}

interface FiltersProps {
  readonly w: ReturnType<typeof wordsOf>;
  readonly words: Vocabulary | undefined;
  readonly query: Readonly<Record<'entity' | 'type' | 'from' | 'to', string>>;
  readonly metric: string;
  readonly value: TimelineAnswer | undefined;
  readonly asked: ReturnType<typeof useAsked>;
}

function Filters({ w, words, query, metric, value, asked }: FiltersProps) {
  const known = words?.entities.find((e) => e.id === query.entity)?.name ?? query.entity;
  const [entity, setEntity] = useState<string>();
  const [from, setFrom] = useState(query.from);
  const [to, setTo] = useState(query.to);
  const show = (): void => {
    const typed = entity ?? known;
    asked.set({ entity: words?.entities.find((e) => e.name === typed)?.id ?? typed, from, to });
  };
  return (
    <form
      className="filters"
      aria-label={w.filters}
      onSubmit={(e) => {
        e.preventDefault();
        show();
      }}
    >
      <div className="fl">
        <label htmlFor="tl-who">{w.who}</label>
        <input
          id="tl-who"
          className="in"
          list="tl-list"
          value={entity ?? known}
          onChange={(e) => setEntity(e.target.value)}
        />
        <datalist id="tl-list">
          {[...new Set((words?.entities ?? []).map((e) => e.name))].map((n) => (
            <option key={n} value={n} />
          ))}
        </datalist>
      </div>
      <Choose
        name={w.type}
        value={query.type}
        none={w.anything}
        from={(value?.types ?? []).map((id) => ({ id, name: value?.names[id] ?? id }))}
        onPick={(type) => asked.set({ type })}
      />
      {query.entity && (
        <Choose
          name={w.metric}
          value={metric}
          from={words?.metrics ?? []}
          onPick={(id) => asked.set({ metric: id })}
        />
      )}
      {(
        [
          ['tl-from', w.from, from, setFrom],
          ['tl-to', w.to, to, setTo],
        ] as const
      ).map(([id, label, year, setYear]) => (
        <div className="fl year" key={id}>
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            className="in"
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={(e) => setYear(e.target.value)}
          />
        </div>
      ))}
      <button type="submit" className="btn">
        {w.show}
      </button>
    </form>
  );
}
