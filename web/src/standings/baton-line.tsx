import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { BatonYear, RaceView } from './views.ts';

interface BatonLineProps {
  readonly t: Dictionary;
  readonly race: RaceView;
  readonly title: string;
  readonly period: string;
  readonly colour: (entity: string) => string;
  readonly onYear: (year: string) => void;
}

/** Who held first place in each year: solid where it is clear, both names and the hatch where it is not. */
export function BatonLine({ t, race, title, period, colour, onYear }: BatonLineProps) {
  const years = known(race.charts.baton.years);
  const facts = new Map(race.page.years.map((y) => [y.year, y] as const));
  const strip = useRef<HTMLDivElement>(null);
  // Where the years do not all fit, the chosen one is in view.
  useEffect(() => {
    const at = document.getElementById(`baton-${period}`);
    const box = strip.current;
    if (at && box) box.scrollLeft = at.offsetLeft - box.offsetLeft - (box.clientWidth - at.offsetWidth) / 2;
  }, [period]);
  const onKey = (e: KeyboardEvent): void => {
    const at = years.findIndex((y) => y.year === period);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: years.length - 1 }[e.key];
    const year = to === undefined ? undefined : years[to]?.year;
    if (year === undefined) return;
    e.preventDefault();
    onYear(year);
    document.getElementById(`baton-${year}`)?.focus();
  };
  const tab = years.some((y) => y.year === period) ? period : years.at(-1)?.year;
  return (
    <section className="tl" aria-label={t.race.baton}>
      <div className="wrap">
        <div className="tl-h">
          <b>{t.race.batonOf(years[0]?.year ?? '', years.at(-1)?.year ?? '')}</b>
          <span>{title}</span>
          <span className="sp" />
          <span className="keys">
            {t.race.tally(count(years, 'contested'), count(years, 'cross-basis'), count(years, 'unknown'))}
          </span>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a toolbar of years, one tab stop */}
        <div className="baton" ref={strip} role="group" aria-label={t.race.baton} onKeyDown={onKey}>
          {years.map((y) => {
            const line = facts.get(y.year);
            const names = whoOf(y);
            return (
              <button
                key={y.year}
                id={`baton-${y.year}`}
                type="button"
                tabIndex={y.year === tab ? 0 : -1}
                aria-current={y.year === period ? 'true' : undefined}
                className={`held ${y.status} ${y.year === period ? 'on' : ''}`}
                title={[line?.statusText, y.basis, ...(line?.facts ?? [])].filter(Boolean).join(' · ')}
                onClick={() => onYear(y.year)}
              >
                <span className="yr">{y.year}</span>
                <span className={`who ${names.length > 1 ? 'pair' : ''} ${colour(y.first[0]?.entity ?? '')}`}>
                  {names.length > 1 && <i className={colour(names[0]!.entity)} />}
                  <b>{names.length === 0 ? t.race.nobody : names.map((n) => n.name).join(t.race.or)}</b>
                  {names.length > 1 && <i className={colour(names[1]!.entity)} />}
                </span>
                <span className="st">{t.race.status[y.status]}</span>
              </button>
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** Years before the first that anybody is known to have led say nothing. */
function known(years: readonly BatonYear[]): readonly BatonYear[] {
  const first = years.findIndex((y) => y.first.length > 0);
  return years.slice(Math.max(0, first));
}

const count = (years: readonly BatonYear[], status: BatonYear['status']): number =>
  years.filter((y) => y.status === status).length;

/** The holder, and beside it whoever contests the year. */
function whoOf(y: BatonYear): BatonYear['first'] {
  if (y.status !== 'contested') return y.first;
  const others = y.possible.filter((p) => !y.first.some((f) => f.entity === p.entity));
  return [...y.first, ...others].slice(0, 2);
}
