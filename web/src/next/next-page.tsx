import { useCallback, useMemo, useState } from 'react';
import { fanChart } from '../../../src/chart/kinds/fan.ts';
import type { ChartSpec } from '../../../src/chart/spec.ts';
import type { Vocabulary } from '../api.ts';
import type { GoalsAnswer } from '../around/answers.ts';
import { address, useAsked } from '../around/asked.ts';
import type { AroundPageProps } from '../around/pages.ts';
import { Choose, chance, Day, Files, Head } from '../around/parts.tsx';
import { wordsOf } from '../around/words.ts';
import { ChartFigure } from '../chart/figure.tsx';
import { Sections } from '../reports/sections.tsx';
import { useJson } from '../use-json.ts';
import { fieldIn, leaderStays, type NextAnswer, oddsOf } from './answer.ts';
import { oddsChart, ranksChart } from './charts.ts';
import { OddsStrip } from './odds-strip.tsx';
import { PastSaid } from './past-said.tsx';
import { Spread } from './spread.tsx';
import { WhatIf } from './what-if.tsx';
import { nextWords } from './words.ts';

/** How far ahead the odds are shown when the address does not say. */
const YEARS_AHEAD = 4;
/** While a slider moves fewer draws do: the odds are a point rougher, and there at once. */
const QUICK_DRAWS = '3000';
const CLASSES_OF_PLACES = 8;

/** The years to come: odds beside the base rate, what-ifs, fans, shares, and how well all this did before. */
export function NextPage({ t, lang }: AroundPageProps) {
  const w = nextWords(lang);
  const asked = useAsked();
  const words = useJson<Vocabulary>(`/api/vocabulary?lang=${lang}`).value;
  const entityAsked = asked.get('entity');
  const query = {
    metric: asked.get('metric') || (words?.start.metric ?? ''),
    entity: entityAsked,
    class: entityAsked ? '' : asked.get('class') || (words?.start.class ?? ''),
    to: asked.get('to') || String(new Date().getFullYear() + YEARS_AHEAD),
    basis: asked.get('basis'),
    asOf: asked.get('asOf'),
    estimates: asked.get('estimates'),
    suppose: asked.get('suppose'),
    lang,
  };
  const draws = query.suppose ? QUICK_DRAWS : undefined;
  const { value, problem, busy } = useJson<NextAnswer>(
    words ? address('/api/project', { ...query, draws }) : undefined,
  );
  const p = !problem && value?.metric === query.metric ? value : undefined;
  const { years, who } = useMemo(() => (p ? fieldIn(p) : { years: [], who: [] }), [p]);
  const rival = asked.get('who') || who[1] || who[0] || entityAsked || '';
  const goals = useJson<GoalsAnswer>(
    query.metric ? address('/api/targets', { metric: query.metric, lang }) : undefined,
  );
  const name = useCallback(
    (id: string): string => value?.names[id] ?? words?.entities.find((e) => e.id === id)?.name ?? id,
    [value, words],
  );
  const metricName = (id: string): string => words?.metrics.find((m) => m.id === id)?.name ?? id;
  const unit = words?.metrics.find((m) => m.id === query.metric)?.unit ?? '';
  const field = words?.classes.find((c) => c.id === query.class)?.name ?? '';
  const facts = [metricName(query.metric), field, p?.basis && name(p.basis)].filter(Boolean).join(', ');
  const lead = years.length > 0 ? who[0] : undefined;
  const provisional = p?.notes.some((n) => n.code.startsWith('provisional'));
  const foreseen = value?.foreseen ?? [];
  const share = asked.get('share') || (foreseen[0] ? `${foreseen[0].entity} ${foreseen[0].metric}` : '');
  return (
    <>
      {p && years.length > 0 && who[0] && (
        <OddsStrip w={w} p={p} years={years} who={who[0]} name={name(who[0])} field={field} fact={facts} />
      )}
      <main id="main" className="wrap league next" aria-busy={busy}>
        <Head
          crumbs={[
            metricName(query.metric),
            field || (entityAsked && name(entityAsked)),
            years.length > 0 ? `${years[0]}–${years.at(-1)}` : query.to,
            p?.basis && name(p.basis),
            query.asOf && w.asOf(query.asOf),
            provisional && w.provisional,
          ].map((c) => c || undefined)}
          title={
            p
              ? lead
                ? w.finding(name(lead), chance(oddsOf(p, lead, years[0]!)?.rank1 ?? 0), years[0]!)
                : p.page.title
              : problem
                ? w.title
                : w.loading
          }
          say={
            p && lead
              ? w.findingSay(
                  years.at(-1)!,
                  chance(oddsOf(p, lead, years.at(-1)!)?.rank1 ?? 0),
                  chance(leaderStays(p, years[0]!)),
                )
              : undefined
          }
          problem={problem}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: selects side by side, nothing is sent */}
        <div className="filters" role="group" aria-label={t.standings.filters}>
          <Choose
            name={w.metric}
            value={query.metric}
            from={words?.metrics ?? []}
            onPick={(metric) => asked.set({ metric, basis: undefined, suppose: undefined, who: undefined })}
          />
          <Choose
            name={w.class}
            value={query.class}
            {...(entityAsked ? { none: name(entityAsked) } : {})}
            from={(words?.classes ?? []).slice(0, CLASSES_OF_PLACES)}
            onPick={(id) => asked.set({ class: id, entity: undefined, who: undefined, suppose: undefined })}
          />
          <Choose
            name={w.to}
            value={query.to}
            from={Array.from({ length: 10 }, (_, i) => String(new Date().getFullYear() + i)).map((y) => ({
              id: y,
              name: y,
            }))}
            onPick={(to) => asked.set({ to })}
          />
          <Day name={wordsOf(lang).asOf} value={query.asOf} onPick={(asOf) => asked.set({ asOf })} />
        </div>
        {p && (
          <div className="two wide-l">
            <Odds t={t} w={w} lang={lang} p={p} name={name} facts={facts} field={who.length > 0} />
            <WhatIf
              w={w}
              lang={lang}
              value={p}
              goals={goals.value}
              name={name}
              unit={unit}
              bases={words?.bases ?? []}
              who={rival}
              suppose={query.suppose}
              estimates={query.estimates !== 'no'}
              title={facts}
              onWho={(id) => asked.set({ who: id }, true)}
              onSuppose={(text) => asked.set({ suppose: text }, true)}
              onEstimates={(on) => asked.set({ estimates: on ? undefined : 'no' }, true)}
              onOpened={({ metric, suppose }) => asked.set({ suppose, ...(metric ? { metric } : {}) })}
            />
          </div>
        )}
        {p?.asItStands && <Moved w={w} p={p} years={years} who={who} name={name} />}
        {p && (
          <div className="two">
            {years.length > 0 && (
              <Ranks t={t} w={w} lang={lang} p={p} years={years} name={name} facts={facts} />
            )}
            <Fan
              t={t}
              w={w}
              lang={lang}
              p={p}
              who={entityAsked || asked.get('of') || who[0] || ''}
              name={name}
              facts={facts}
              onWho={(id) => asked.set({ of: id }, true)}
            />
          </div>
        )}
        {p && foreseen.length > 0 && (
          <Spread
            t={t}
            w={w}
            lang={lang}
            foreseen={foreseen}
            chosen={share}
            to={query.to}
            asOf={query.asOf}
            metricName={metricName}
            entityName={name}
            onChoose={(pair) => asked.set({ share: pair }, true)}
          />
        )}
        {p && (
          <>
            <PastSaid
              t={t}
              w={w}
              lang={lang}
              query={query}
              shown={asked.get('past') === 'yes'}
              unit={unit}
              title={facts}
              onShow={() => asked.set({ past: 'yes' }, true)}
            />
            <Sections t={t} title={p.page.title} sections={p.page.sections} />
            <Files name={wordsOf(lang).files} path="/api/project" query={address('', query)} />
          </>
        )}
      </main>
    </>
  );
}

interface PartProps extends AroundPageProps {
  readonly w: ReturnType<typeof nextWords>;
  readonly p: NextAnswer;
  readonly name: (id: string) => string;
  readonly facts: string;
}

function Odds({ t, w, lang, p, name, facts, field }: PartProps & { readonly field: boolean }) {
  const make = useCallback(
    (width: number): ChartSpec | undefined =>
      field ? oddsChart(p, name, { width, lang, title: w.odds, facts, foot: 'Pitwall' }, w) : undefined,
    [p, name, lang, w, facts, field],
  );
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en');
  return (
    <section className="box">
      <h2>{w.odds}</h2>
      {field ? (
        <>
          <p className="sub">{w.oddsSub(number.format(p.made.draws), p.made.seed, p.made.panel)}</p>
          <p className="sub">{w.oddsKey}</p>
          <ChartFigure t={t} make={make} />
        </>
      ) : (
        <p>{w.unsaid}</p>
      )}
    </section>
  );
}

function Ranks({ t, w, lang, p, years, name, facts }: PartProps & { readonly years: readonly string[] }) {
  const [picked, setPicked] = useState('');
  const year = years.includes(picked) ? picked : (years[0] ?? '');
  const make = useCallback(
    (width: number): ChartSpec =>
      ranksChart(p, year, name, { width, lang, title: `${w.ranks}, ${year}`, facts, foot: 'Pitwall' }, w),
    [p, year, name, lang, w, facts],
  );
  return (
    <section className="box">
      <h2>{w.ranks}</h2>
      <p className="sub">{w.ranksSub}</p>
      <Choose name={w.year} value={year} from={years.map((y) => ({ id: y, name: y }))} onPick={setPicked} />
      <ChartFigure t={t} make={make}>
        <span>{`${w.base}: ${chance(leaderStays(p, year))}`}</span>
      </ChartFigure>
    </section>
  );
}

interface FanProps extends PartProps {
  readonly who: string;
  readonly onWho: (id: string) => void;
}

function Fan({ t, w, lang, p, who, name, facts, onWho }: FanProps) {
  const cells = p.cells.filter((c) => c.entity === who);
  const start = p.starts.find((s) => s.entity === who);
  const title = w.fan(name(who), cells.at(-1)?.period ?? '');
  const make = useCallback(
    (width: number): ChartSpec | undefined => {
      const mine = p.cells.filter((c) => c.entity === who);
      if (mine.length === 0) return undefined;
      return fanChart(
        {
          lines: [
            {
              name: name(who),
              ink: 'e1',
              past: (p.starts.find((s) => s.entity === who)?.points ?? []).map((x) => ({
                year: x.year,
                interval: [x.low, x.high],
              })),
              future: mine.map((c) => ({ year: Number(c.period), quantiles: c.quantiles })),
            },
          ],
        },
        { width, lang, title, facts, foot: 'Pitwall' },
      );
    },
    [p, who, name, lang, title, facts],
  );
  return (
    <section className="box">
      <h2>{title}</h2>
      <p className="sub">{w.fanSub}</p>
      {p.class && (
        <Choose
          name={w.entity}
          value={who}
          from={[...new Set(p.cells.map((c) => c.entity))].map((id) => ({ id, name: name(id) }))}
          onPick={onWho}
        />
      )}
      {start && cells.length > 0 && <ChartFigure t={t} make={make} />}
    </section>
  );
}

interface MovedProps {
  readonly w: ReturnType<typeof nextWords>;
  readonly p: NextAnswer;
  readonly years: readonly string[];
  readonly who: readonly string[];
  readonly name: (id: string) => string;
}

/** Old and new odds side by side, told to those who listen too. */
function Moved({ w, p, years, who, name }: MovedProps) {
  const year = years[0] ?? '';
  const rows = [...new Set([...who, ...fieldIn(p.asItStands!).who])].map((e) => ({
    e,
    before: oddsOf(p.asItStands, e, year)?.rank1 ?? 0,
    after: oddsOf(p, e, year)?.rank1 ?? 0,
  }));
  return (
    <section className="box" aria-live="polite">
      <h2>{w.moved}</h2>
      <p className="sub">{w.movedSub(year)}</p>
      <ul className="moved-l">
        {rows.map((r) => (
          <li key={r.e}>
            {name(r.e)} <b className="num">{w.before(chance(r.before), chance(r.after))}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
