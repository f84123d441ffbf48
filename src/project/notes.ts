import type { EntityId } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { SettledView } from '../standings/view.ts';
import { FEWEST_FOR_TREND } from './annual/forecast.ts';
import { FEWEST_SHARES } from './diffusion/spread.ts';
import { STRONG } from './race/start.ts';
import type { SettledSeries } from './series/settled-series.ts';
import type { Odds, ProjectQuery } from './types.ts';

interface Made {
  readonly asked: readonly EntityId[];
  /** Those with a figure of the last years. */
  readonly fresh: readonly SettledSeries[];
  readonly runners: readonly SettledSeries[];
  readonly odds: readonly Odds[];
  readonly bankHorizons: number;
  /** The last year that is over. */
  readonly until: number;
  readonly kind: 'amount' | 'signed' | 'share';
}

/** Members this likely to come first decide whether an answer is provisional. */
const CONTENDER = 0.02;

/** What a reader has to know before using the numbers, the most limiting first. */
export function notesOn(_view: SettledView, query: ProjectQuery, made: Made): Note[] {
  const notes: Note[] = [];
  const say = (code: string, params: Note['params'], severity: Note['severity'] = 'info'): void => {
    notes.push({ code, params, severity });
  };
  const contenders = new Set(made.odds.filter((o) => o.rank1 >= CONTENDER).map((o) => o.entity));
  const missing = made.asked.filter((e) => !made.fresh.some((s) => s.entity === e));
  for (const s of made.fresh.filter((f) => !made.runners.includes(f))) {
    const last = s.points[s.points.length - 1]!;
    say(
      'other-basis-out',
      { entity: s.entity, year: last.year, basis: s.basis, value: last.value },
      'warning',
    );
  }
  if (query.class !== undefined && missing.length > 0)
    say('not-in-race', { count: missing.length, entities: missing.slice(0, 8).join(', ') }, 'warning');
  for (const series of made.runners) {
    const last = series.points[series.points.length - 1]!;
    const name = { entity: series.entity, year: last.year };
    const decisive = query.class === undefined || contenders.has(series.entity);
    if (decisive && last.status === 'estimate') say('provisional-estimate', name, 'warning');
    else if (decisive && last.year < made.until)
      say('provisional-old', { ...name, until: made.until }, 'warning');
    else if (decisive && last.status !== 'assumed' && last.weight < STRONG)
      say('provisional-weak', name, 'warning');
    if (decisive && last.status === 'contested') say('start-contested', name, 'warning');
    if (made.kind === 'share' && series.points.length < FEWEST_SHARES)
      say('share-too-short', { ...name, count: series.points.length, needed: FEWEST_SHARES }, 'warning');
    else if (made.kind !== 'share' && series.points.length < FEWEST_FOR_TREND)
      say('no-own-trend', { ...name, count: series.points.length, needed: FEWEST_FOR_TREND });
    for (const p of series.points) {
      if (p.status === 'between') say('year-bridged', { entity: series.entity, year: p.year });
      else if (p.status === 'assumed') say('assumed', { entity: series.entity, year: p.year });
    }
    const chained = series.points.filter((p) => p.status === 'chained');
    if (chained.length > 0)
      say('basis-chained', {
        entity: series.entity,
        until: chained[chained.length - 1]!.year,
        basis: series.basis,
      });
    const ahead = query.to - last.year;
    if (ahead > made.bankHorizons) say('beyond-measured', { ...name, measured: made.bankHorizons, ahead });
  }
  const bases = new Set(made.runners.filter((s) => contenders.has(s.entity)).map((s) => s.basis));
  if (bases.size > 1) say('bases-mixed', { bases: [...bases].join(', ') }, 'warning');
  if (made.kind !== 'amount' && query.class !== undefined) say(`no-odds-${made.kind}`, {});
  return notes;
}
