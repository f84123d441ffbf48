import { shortNumber } from '../chart/scale.ts';
import type { Dictionary, Lang } from '../i18n/dictionary.ts';
import type { RaceView, StandingsView } from './views.ts';

/** Lead changes, reigns, and the doubts of every year in words. */
export function YearByYear({ t, race }: { readonly t: Dictionary; readonly race: RaceView }) {
  const { page } = race;
  return (
    <section className="box">
      <h2>{page.changesHead}</h2>
      <ul className="lst">
        {page.changes.map((c) => (
          <li key={c.text} className={c.counted ? '' : 'dim'}>
            {c.text}
          </li>
        ))}
      </ul>
      {page.reigns.length > 0 && (
        <>
          <h3 className="h4">{page.reignsHead}</h3>
          <ul className="lst">
            {page.reigns.map((r) => (
              <li key={r.text}>
                {r.text}
                {r.clash && <span className="warn"> {r.clash}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{t.race.yearByYear}</summary>
        <dl className="years">
          {[...page.years].reverse().map((y) => (
            <div key={y.year}>
              <dt className="num">{y.year}</dt>
              <dd>
                <b>{y.holder}</b> <span className={`flag ${y.status}`}>{y.statusText}</span>
                <br />
                {y.facts.join(' · ')}
                {y.doubts.map((d) => (
                  <span key={d} className="doubt-l">
                    {d}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

interface MissingProps {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly view: StandingsView;
}

/** Who has no figure on this basis, and how far up it could stand. */
export function Missing({ t, lang, view }: MissingProps) {
  if (view.missing.length === 0) return null;
  return (
    <section className="box">
      <h2>{t.standings.missing}</h2>
      <p className="sub">{t.standings.missingSub}</p>
      <dl className="years">
        {view.missing.slice(0, 12).map((x) => (
          <div key={x.entity}>
            <dt>{view.names[x.entity] ?? x.entity}</dt>
            <dd>
              {t.standings.could(x.best)}
              {x.cap !== undefined && ` · ${t.standings.cap(shortNumber(x.cap, lang))}`}
              {x.estimates.slice(0, 1).map((e) => (
                <span key={e.status} className="doubt-l">
                  {t.standings.estimate(between(e.interval, lang))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {view.missing.length > 12 && <p className="dim small">{t.standings.more(view.missing.length - 12)}</p>}
    </section>
  );
}

function between([lo, hi]: readonly [number | null, number | null], lang: Lang): string {
  const ends = [lo, hi].filter((x) => x !== null).map((x) => shortNumber(x, lang));
  return [...new Set(ends)].join('–');
}
