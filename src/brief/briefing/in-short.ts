import type { StandingRow, Standings } from '../../standings/standings.ts';
import { formatPeriod } from '../format.ts';
import { middleAndHalf, percentRange, roundGap } from '../standings/short-figures.ts';
import { amongText, scopeText } from '../standings/standings-page.ts';
import type { Cited, Telling } from './briefing.ts';

/** Level, growth, share and place of the latest year, then the years in the lead. */
export function shortTold(t: Telling): Cited[] {
  const lines = levelTold(t);
  for (const table of t.x.tables) lines.push(...placeTold(t, table));
  return [...lines, ...reignsTold(t)];
}

/** The figure of the league table, with growth and shares on its own basis; without a table, the last of the series. */
function levelTold(t: Telling): Cited[] {
  const { x, names, m, w, cite, unitOf } = t;
  const last = x.explanation.series.points.at(-1);
  if (!last) return [];
  const row = x.tables.map((s) => rowOf(t, s)).find((r) => r !== undefined);
  const { interval, basis, status, evidence } = row ?? last;
  const value = middleAndHalf(interval, unitOf(x.metric), 7, m, names.language);
  const told = [w.level(names.metric(x.metric), String(last.year), value, names.basis(basis))];
  const percent = (i: NonNullable<StandingRow['growth']>): string => percentRange(i, m, names.language);
  const focus = t.pack.focusShare;
  if (row?.growth) told.push(w.growth(signedPercent(percent(row.growth))));
  if (status === 'contested') told.push(w.contested);
  if (row?.share && focus?.whole === x.metric)
    told.push(w.share(names.metric(focus.part), percent(row.share)));
  if (row?.ofWhole) {
    const say = row.ofWhole.crossBasis ? w.ofWholeAcross : w.ofWhole;
    told.push(say(names.entity(row.ofWhole.whole), percent(row.ofWhole.interval)));
  }
  return [cite(told.join(names.language === 'zh' ? '' : ' '), evidence)];
}

const signedPercent = (text: string): string => (/^[0-9]/.test(text) ? `+${text}` : text);

function rowOf({ x, pack }: Telling, s: Standings): StandingRow | undefined {
  // A town that is a province has a row of its own in each class.
  const same = new Set([x.about, ...(pack.entities.get(x.about)?.samePlace ?? [])]);
  return s.rows.find((r) => same.has(r.entity));
}

function placeTold(t: Telling, s: Standings): Cited[] {
  const { names, m, w, cite, unitOf } = t;
  const row = rowOf(t, s);
  if (!row || row.basis !== s.basis) return [];
  const scope = scopeText(s, names, m);
  const { best, worst } = row.rank;
  const own = s.rows.filter((r) => r.basis === s.basis);
  const at = own.indexOf(row);
  const place = worst === null ? w.openPlace(best) : w.range(best, worst);
  const said =
    best === 1 && worst === 1
      ? w.first(scope)
      : best === 1 && at === 0
        ? w.firstOnFile(scope)
        : w.place(place, scope);
  const gapTo = (gap: StandingRow['gap']): string =>
    gap ? roundGap(gap, unitOf(s.metric), m, names.language) : '';
  const above = own[at - 1];
  const below = own[at + 1];
  const gap =
    above && row.gap
      ? w.behind(gapTo(row.gap), names.entity(above.entity))
      : at === 0 && below?.gap
        ? w.ahead(gapTo(below.gap), names.entity(below.entity))
        : '';
  const refs = [...row.evidence, ...((above ?? below)?.evidence ?? [])];
  return [cite([said, gap].filter(Boolean).join(names.language === 'zh' ? '' : ' '), refs)];
}

function reignsTold({ x, names, m, w, cite }: Telling): Cited[] {
  const { race } = x;
  if (!race) return [];
  const own = race.reigns.filter((r) => r.entity === x.about);
  const from = race.years[0]?.year ?? '';
  const to = race.years.at(-1)?.year ?? '';
  if (own.length === 0) return [cite(w.neverFirst(amongText(race, names, m), from, to), [])];
  return own.map((r) => {
    const stretch = r.from === r.to ? r.from : formatPeriod(`${r.from}/${r.to}`, m);
    const years = race.years.filter((y) => y.year >= r.from && y.year <= r.to);
    return cite(
      w.reign(stretch, r.years, r.contested),
      years.flatMap((y) => y.evidence.slice(0, 1)),
    );
  });
}
