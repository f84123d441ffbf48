import { useEffect, useState } from 'react';
import { shortNumber } from '../chart/scale.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import type { Bump } from './views.ts';

interface RacePlayerProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly bump: Bump;
  readonly year: string;
  readonly colour: (entity: string) => string;
  readonly onYear: (year: string) => void;
}

const YEAR_MS = 900;
/** A year in doubt is held long enough to be read. */
const DOUBT_MS = 1600;
const ROWS = 8;

/** The race year by year: bars to the least each surely had, hatched to the most; play, step, or slide. */
export function RacePlayer({ t, lang, bump, year, colour, onYear }: RacePlayerProps) {
  const years = bump.years.map((y) => y.year);
  const [playing, setPlaying] = useState(false);
  const at = Math.max(0, years.indexOf(year) < 0 ? years.length - 1 : years.indexOf(year));
  const shown = years[at] ?? '';
  const rows = bump.lines
    .flatMap((l) => {
      const p = l.points.find((q) => q.year === shown);
      return p ? [{ line: l, point: p }] : [];
    })
    .sort((a, b) => a.point.order - b.point.order)
    .slice(0, ROWS);
  const top = Math.max(
    1,
    ...bump.lines.flatMap((l) => l.points.map((p) => p.interval[1] ?? p.interval[0] ?? 0)),
  );
  const doubtful = rows.some((r) => r.point.best !== r.point.worst && r.point.best === 1);
  useEffect(() => {
    if (!playing) return;
    const next = years[at + 1];
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onYear(next), doubtful ? DOUBT_MS : YEAR_MS);
    return () => clearTimeout(timer);
  }, [playing, at, years, onYear, doubtful]);
  const play = (): void => {
    if (!playing && at === years.length - 1) onYear(years[0]!);
    setPlaying(!playing);
  };
  return (
    <section className="box">
      <h2>{t.player.title}</h2>
      <p className="sub">{t.player.sub}</p>
      <div className="player">
        <button type="button" className="btn sm" onClick={play}>
          {playing ? t.player.pause : t.player.play}
        </button>
        <button
          type="button"
          className="btn sm"
          aria-label={t.player.back}
          disabled={at === 0}
          onClick={() => onYear(years[at - 1]!)}
        >
          ‹
        </button>
        <input
          type="range"
          min={0}
          max={years.length - 1}
          value={at}
          aria-label={t.player.year}
          aria-valuetext={shown}
          onChange={(e) => {
            setPlaying(false);
            onYear(years[Number(e.target.value)]!);
          }}
        />
        <button
          type="button"
          className="btn sm"
          aria-label={t.player.forward}
          disabled={at === years.length - 1}
          onClick={() => onYear(years[at + 1]!)}
        >
          ›
        </button>
        <b className="num">{shown}</b>
        <span className="dim small">{bump.years[at]?.basis}</span>
      </div>
      <ol className="bars" aria-live="off">
        {rows.map(({ line, point }) => {
          const [lo, hi] = point.interval;
          const least = lo ?? 0;
          const most = hi ?? top;
          return (
            <li key={line.entity} className={colour(line.entity)}>
              <span className="pos">
                {point.best === point.worst ? point.best : `${point.best}–${point.worst ?? '…'}`}
              </span>
              <span className="nm">{line.name}</span>
              <span className="bar-r">
                <i style={{ width: `${(least / top) * 100}%` }} />
                <em style={{ width: `${(Math.max(0, most - least) / top) * 100}%` }} />
              </span>
              <span className="num">
                {lo === null
                  ? `≤ ${shortNumber(most, lang)}`
                  : hi === null
                    ? `> ${shortNumber(least, lang)}`
                    : shortNumber((lo + hi) / 2, lang)}
              </span>
            </li>
          );
        })}
      </ol>
      {rows.length === 0 && <p className="dim">{t.player.none}</p>}
    </section>
  );
}
