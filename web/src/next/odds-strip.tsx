import { chance } from '../around/parts.tsx';
import { type NextAnswer, oddsOf } from './answer.ts';
import type { NextWords } from './words-en.ts';

interface OddsStripProps {
  readonly w: NextWords;
  readonly p: NextAnswer;
  readonly years: readonly string[];
  readonly who: string;
  readonly name: string;
  readonly field: string;
  readonly fact: string;
}

/** One cell a year: solid as far as both readings agree, hatched between them, even odds as a line. */
export function OddsStrip({ w, p, years, who, name, field, fact }: OddsStripProps) {
  return (
    <section className="odds-tl" aria-label={w.strip(name, field)} data-behind>
      <div className="wrap">
        <p className="tl-h">
          <b>{w.strip(name, field)}</b> <span>{fact}</span> <span className="opt">{w.stripNote}</span>
        </p>
        <ul className="odds-years">
          {years.map((year) => {
            const now = oddsOf(p, who, year)?.rank1 ?? 0;
            const bare = p.withoutEstimates ? (oddsOf(p.withoutEstimates, who, year)?.rank1 ?? now) : now;
            const [lo, hi] = [Math.min(now, bare), Math.max(now, bare)];
            return (
              <li key={year}>
                <span className="num">
                  {year}{' '}
                  <b>
                    {chance(lo) === chance(hi) ? chance(lo) : `${chance(lo).replace('%', '')}–${chance(hi)}`}
                  </b>
                </span>
                <span className="odds-bar" aria-hidden="true">
                  <i style={{ width: `${lo * 100}%` }} />
                  <u style={{ width: `${(hi - lo) * 100}%` }} />
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
