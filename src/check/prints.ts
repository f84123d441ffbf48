import type { Observation, Pack } from '../model/pack.ts';
import { normalizePeriod } from '../model/period.ts';
import { compareIntervals, hullOf, type Interval } from '../num/interval.ts';
import { toRational } from '../num/rational.ts';
import type { Places } from './places.ts';
import { intervalOf } from './printed.ts';

/** First and later prints of one figure by one office, as far as they differ. */
export interface Prints {
  /** Covers every print: what the office stands by whichever print is meant. */
  readonly hull: Interval;
  /** Date of the first later print by the same office. */
  readonly replaced?: string;
}

/** Prints further apart are not one figure revised: one of them is of something else, or wrong. */
const REVISION = toRational(1.07);

/** Whose figures they are to revise; a paper's two figures are two claims. */
const OFFICES: ReadonlySet<string> = new Set(['official', 'company', 'industry_body']);

/** Rows that one office printed more than once with different figures, by row id. */
export function printsOf(rows: readonly Observation[], places: Places, pack: Pack): Map<string, Prints> {
  const groups = new Map<string, Observation[]>();
  for (const o of rows) {
    if (!OFFICES.has(o.originKind)) continue;
    const key = `${places.canonical(o.entity)}|${places.metricId(o.metric)}|${normalizePeriod(o.period)}|${o.basis}|${o.origin}`;
    const list = groups.get(key);
    if (list) list.push(o);
    else groups.set(key, [o]);
  }
  const out = new Map<string, Prints>();
  for (const list of groups.values()) {
    const prints = list.flatMap((row) => {
      const interval = intervalOf(row);
      return interval?.lo && interval.hi
        ? [{ row, interval, date: pack.sources.get(row.source)?.published }]
        : [];
    });
    for (const own of prints) {
      const others = prints.filter(
        (p) => compareIntervals(p.interval, own.interval) !== 0 && isRevision(p.interval, own.interval),
      );
      if (others.length === 0) continue;
      const [later] = others.flatMap((p) => (isLater(p.date, own.date) ? [p.date] : [])).sort();
      out.set(own.row.id, {
        hull: others.reduce((hull, p) => hullOf(hull, p.interval), own.interval),
        ...(later === undefined ? {} : { replaced: later }),
      });
    }
  }
  return out;
}

/** Dates of different precision ("2024-04", "2024-04-11") may be one day: neither is later. */
export function isLater(date: string | undefined, than: string | undefined): date is string {
  return date !== undefined && than !== undefined && date > than && !date.startsWith(than);
}

function isRevision(a: Interval, b: Interval): boolean {
  const [low, high] = a.hi!.compare(b.lo!) < 0 ? [a, b] : [b, a];
  return low.lo!.compare(0) > 0 && high.lo!.compare(low.hi!.mul(REVISION)) <= 0;
}
