import { useMemo, useState } from 'react';
import type { Vocabulary } from '../api.ts';
import { type StripCell, StripLine } from '../strip-line.tsx';
import { useJson } from '../use-json.ts';
import type { Goal, GoalsAnswer, Outcome } from './answers.ts';
import { address, useAsked } from './asked.ts';
import type { AroundWords } from './en.ts';
import type { AroundPageProps } from './pages.ts';
import { Choose, Day, Files, figure, Head, range, Sources, Wide } from './parts.tsx';
import { wordsOf } from './words.ts';

const OUTCOMES: readonly Outcome[] = ['on_track', 'open', 'met', 'missed', 'unknowable'];

/** Announced goals: figures, deeds, titles, and how each issuer has fared so far. */
export function GoalsPage({ lang }: AroundPageProps) {
  const w = wordsOf(lang);
  const asked = useAsked();
  const query = {
    entity: asked.get('entity'),
    metric: asked.get('metric'),
    asOf: asked.get('asOf'),
    lang,
  };
  const all = useJson<GoalsAnswer>(address('/api/targets', { lang })).value;
  const { value, problem, busy } = useJson<GoalsAnswer>(address('/api/targets', query));
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const chosen = asked.get('outcome');
  const year = asked.get('by');
  const rows = problem ? [] : (value?.rows ?? []);
  const shown = rows.filter(
    (r) => (chosen === '' || r.outcome === chosen) && (year === '' || dueIn(r) === year),
  );
  const cells = useMemo(() => cellsOf(w, value?.rows ?? []), [w, value]);
  const count = (o: Outcome): number => rows.filter((r) => r.outcome === o).length;
  const choices = useMemo(() => choicesOf(all), [all]);
  const name = (id: string): string =>
    value?.names[id] ?? words?.metrics.find((m) => m.id === id)?.name ?? id;
  const nameOfAll = (id: string): string =>
    all?.names[id] ?? words?.metrics.find((m) => m.id === id)?.name ?? id;
  return (
    <>
      {cells.length > 0 && !problem && (
        <StripLine
          title={w.line.goals}
          years
          legend={w.line.goalsKeys}
          cells={cells}
          chosen={year}
          onPick={(by) => asked.set({ by: by === year ? undefined : by }, true)}
        />
      )}
      <main id="main" className="wrap league" aria-busy={busy}>
        <Head
          crumbs={[
            w.nav['/targets'],
            query.entity && nameOfAll(query.entity),
            query.metric && nameOfAll(query.metric),
            value && w.asOfDay(value.asOf),
          ]}
          title={value || problem ? w.goals.title : w.loading}
          say={
            value && !problem
              ? w.goals.say(count('met'), count('missed'), count('open') + count('on_track'))
              : undefined
          }
          problem={problem}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: selects side by side, nothing is sent */}
        <div className="filters" role="group" aria-label={w.filters}>
          <Choose
            name={w.who}
            value={query.entity}
            none={w.anybody}
            from={choices.entities.map((id) => ({ id, name: nameOfAll(id) })).sort(byName)}
            onPick={(entity) => asked.set({ entity })}
          />
          <Choose
            name={w.metric}
            value={query.metric}
            none={w.anything}
            from={choices.metrics.map((id) => ({ id, name: nameOfAll(id) })).sort(byName)}
            onPick={(metric) => asked.set({ metric })}
          />
          <Day name={w.asOf} value={query.asOf} onPick={(asOf) => asked.set({ asOf })} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: toggle buttons, not form fields */}
        <div className="tally" role="group" aria-label={w.goals.state}>
          {OUTCOMES.filter((o) => count(o) > 0).map((o) => (
            <button
              key={o}
              type="button"
              className="chip"
              aria-pressed={chosen === o}
              onClick={() => asked.set({ outcome: chosen === o ? undefined : o }, true)}
            >
              <b>{count(o)}</b> {w.goals.outcome[o]}
            </button>
          ))}
        </div>
        {value && !problem && (
          <>
            <Figures
              w={w}
              lang={lang}
              value={value}
              name={name}
              rows={shown.filter((r) => r.kind === 'figure')}
            />
            <Deeds w={w} value={value} name={name} rows={shown.filter((r) => r.kind === 'deed')} />
            <div className="two">
              <Labels w={w} value={value} name={name} rows={shown.filter((r) => r.kind === 'label')} />
              <Records w={w} name={name} rows={rows} />
            </div>
            <Files name={w.files} path="/api/targets" query={address('', query)} />
          </>
        )}
      </main>
    </>
  );
}

const dueIn = (r: Goal): string => r.deadline?.slice(0, 4) ?? '';

/** A cell a year: how many goals fall due, and what became of them. */
function cellsOf(w: AroundWords, rows: readonly Goal[]): StripCell[] {
  const years = [...new Set(rows.map(dueIn))].filter((y) => y !== '').sort();
  return years.map((y) => {
    const of = rows.filter((r) => dueIn(r) === y);
    const n = (...outcomes: readonly Outcome[]): number =>
      of.filter((r) => outcomes.includes(r.outcome)).length;
    const [met, missed, ahead] = [n('met'), n('missed'), n('open', 'on_track', 'unknowable')];
    return {
      id: y,
      over: y,
      text: String(of.length),
      tone: 'plain',
      label: w.line.goalsOf(y, of.length, met, missed),
      mix: [
        { tone: 'ok', n: met },
        { tone: 'fail', n: missed },
        { tone: 'none', n: ahead },
      ],
    };
  });
}

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);

function choicesOf(all: GoalsAnswer | undefined): { entities: string[]; metrics: string[] } {
  const rows = all?.rows ?? [];
  return {
    entities: [...new Set(rows.flatMap((r) => [r.issuer, r.entity]))],
    metrics: [...new Set(rows.map((r) => r.metric))],
  };
}

interface PartProps {
  readonly w: AroundWords;
  readonly value: GoalsAnswer;
  readonly name: (id: string) => string;
  readonly rows: readonly Goal[];
}

/** So many goals are read; more are asked for. */
const FIRST = 40;

function Figures({ w, lang, value, name, rows: every }: PartProps & { readonly lang: 'en' | 'zh' }) {
  const [all, setAll] = useState(false);
  const rows = all ? every : every.slice(0, FIRST);
  if (rows.length === 0) return null;
  return (
    <section className="box">
      <h2>{w.goals.figures}</h2>
      <p className="sub">{w.goals.figuresSub}</p>
      <Wide name={w.goals.figures}>
        <table className="st data goals">
          <thead>
            <tr>
              {[
                w.goals.issuer,
                w.goals.what,
                w.goals.goal,
                w.goals.by,
                w.goals.reached,
                w.goals.now,
                w.goals.need,
                w.goals.state,
                w.source,
              ].map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((r, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an issuer may say the same twice
              <tr key={i}>
                <th scope="row">
                  {r.issuer === r.entity ? name(r.issuer) : w.goals.of(name(r.issuer), name(r.entity))}
                </th>
                <td data-h={w.goals.what}>{name(r.metric)}</td>
                <td className="num" data-h={w.goals.goal}>
                  {r.value === undefined ? w.goals.noFigure : figure(r.value, r.unit, lang)}
                </td>
                <td className="num" data-h={w.goals.by}>
                  {r.deadline ?? '·'}
                  {r.announced && <small>{`${w.goals.said} ${r.announced}`}</small>}
                </td>
                <td data-h={w.goals.reached}>
                  <Progress goal={r} />
                </td>
                <td className="num" data-h={w.goals.now}>
                  {r.now ? range(r.now.interval, r.unit, lang) : '·'}
                  {r.now && <small>{r.now.period}</small>}
                </td>
                <td data-h={w.goals.need}>
                  {r.required ? w.goals.perYear(signed(r.required.perYear)) : '·'}
                  {r.steps.length > 0 && (
                    <details>
                      <summary>{w.goals.how}</summary>
                      <ol className="how">
                        {r.steps.map((s) => (
                          <li key={s.text}>{s.text}</li>
                        ))}
                      </ol>
                    </details>
                  )}
                </td>
                <td data-h={w.goals.state}>
                  <State w={w} outcome={r.outcome} />
                </td>
                <td className="src" data-h={w.source}>
                  <Sources w={w} of={r.evidence} beside={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {rows.length < every.length && (
        <button type="button" className="btn" onClick={() => setAll(true)}>
          {w.goals.all(every.length)}
        </button>
      )}
    </section>
  );
}

const signed = (p: number): string => `${p > 0 ? '+' : ''}${Number(p.toPrecision(3))}%`;

/** How much of the goal the latest figure is: solid as far as it surely reaches, hatched as far as it may. */
function Progress({ goal }: { readonly goal: Goal }) {
  const { value, now } = goal;
  if (!now || value === undefined || value <= 0) return <span className="bar-p none" aria-hidden="true" />;
  const [lo, hi] = now.interval;
  const share = (x: number | null): number => Math.max(0, Math.min(1, (x ?? 0) / value));
  const sure = share(lo);
  const may = hi === null ? 1 : share(hi);
  const says =
    lo === null
      ? `≤ ${Math.round(may * 100)}%`
      : `${hi === null ? '> ' : ''}${Math.round(((lo ?? 0) / value) * 100)}%`;
  return (
    <span className="bar-wrap">
      <span className="bar-p" aria-hidden="true">
        <i style={{ width: `${sure * 100}%` }} />
        <u style={{ width: `${Math.max(0, may - sure) * 100}%` }} />
      </span>
      <span className="num">{says}</span>
    </span>
  );
}

function State({ w, outcome }: { readonly w: AroundWords; readonly outcome: Outcome }) {
  return <span className={`state ${outcome}`}>{w.goals.outcome[outcome]}</span>;
}

function Deeds({ w, value, name, rows }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <section className="box">
      <h2>{w.goals.deeds}</h2>
      <p className="sub">{w.goals.deedsSub}</p>
      <Wide name={w.goals.deeds}>
        <table className="st data goals">
          <thead>
            <tr>
              {[w.goals.issuer, w.goals.what, w.goals.by, w.goals.said, w.goals.state, w.source].map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((r, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an issuer may say the same twice
              <tr key={i}>
                <th scope="row">
                  {r.issuer === r.entity ? name(r.issuer) : w.goals.of(name(r.issuer), name(r.entity))}
                </th>
                <td data-h={w.goals.what}>{name(r.metric)}</td>
                <td className="num" data-h={w.goals.by}>
                  {r.deadline ?? '·'}
                </td>
                <td className="num" data-h={w.goals.said}>
                  {r.announced ?? '·'}
                </td>
                <td data-h={w.goals.state}>
                  <State w={w} outcome={r.outcome} />
                </td>
                <td className="src" data-h={w.source}>
                  <Sources w={w} of={r.evidence} beside={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Labels({ w, value, name, rows }: PartProps) {
  const families = [...new Set(rows.map((r) => r.label ?? r.metric))];
  if (families.length === 0) return null;
  return (
    <section className="box">
      <h2>{w.goals.labels}</h2>
      <p className="sub">{w.goals.labelsSub}</p>
      {families.map((f) => {
        const of = rows.filter((r) => (r.label ?? r.metric) === f);
        return (
          <div key={f} className="title-of">
            <h3>
              {[...new Set(of.map((r) => name(r.metric)))].join(' · ')}{' '}
              <small>{w.goals.rivals(new Set(of.map((r) => r.issuer)).size)}</small>
            </h3>
            <ul className="says">
              {of.map((r) => (
                <li key={`${r.issuer}${r.metric}${r.announced ?? ''}`}>
                  <b>{name(r.issuer)}</b> {name(r.metric)}, {w.goals.claimed(r.announced ?? '')}{' '}
                  <Sources w={w} of={r.evidence} beside={value} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** Whoever has had a goal come due. */
function Records({ w, name, rows }: Pick<PartProps, 'w' | 'name' | 'rows'>) {
  const issuers = new Map<string, { met: number; missed: number; other: number }>();
  for (const r of rows) {
    const known = issuers.get(r.issuer) ?? { met: 0, missed: 0, other: 0 };
    if (r.outcome === 'met' || r.outcome === 'missed') known[r.outcome]++;
    else known.other++;
    issuers.set(r.issuer, known);
  }
  const due = [...issuers].filter(([, c]) => c.met + c.missed > 0);
  if (due.length === 0) return null;
  due.sort((a, b) => b[1].met + b[1].missed - a[1].met - a[1].missed || (a[0] < b[0] ? -1 : 1));
  return (
    <section className="box">
      <h2>{w.goals.records}</h2>
      <p className="sub">{w.goals.recordsSub}</p>
      <Wide name={w.goals.records}>
        <table className="st data">
          <thead>
            <tr>
              {[w.goals.issuer, w.goals.outcome.met, w.goals.outcome.missed, w.goals.outcome.open].map(
                (h) => (
                  <th key={h} scope="col">
                    {h}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {due.slice(0, 20).map(([issuer, c]) => (
              <tr key={issuer}>
                <th scope="row">{name(issuer)}</th>
                <td className="num">{c.met}</td>
                <td className="num">{c.missed}</td>
                <td className="num">{c.other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
