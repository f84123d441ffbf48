import type { Pack } from '../../model/pack.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { Doubt, Race, RaceStatus, RaceYear, Reign, StatedRun } from '../../standings/race/types.ts';
import { formatPeriod, formatQuantity } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import type { Tone } from '../table/table.ts';
import { citationOf } from './citations.ts';
import { middleAndHalf, roundGap } from './short-figures.ts';
import { amongText } from './standings-page.ts';
import { wordsFor } from './words.ts';

export interface RaceLine {
  readonly year: string;
  readonly status: RaceStatus;
  readonly statusText: string;
  readonly mark: string;
  readonly tone: Tone;
  readonly holder: string;
  /** Value, margin, basis and since, as far as they are known. */
  readonly facts: readonly string[];
  readonly doubts: readonly string[];
  readonly sources: readonly string[];
}

/** The baton, year by year, as a page. */
export interface RacePage {
  readonly title: string;
  readonly legend: readonly { readonly mark: string; readonly tone: Tone; readonly text: string }[];
  readonly years: readonly RaceLine[];
  readonly changesHead: string;
  readonly changes: readonly { readonly text: string; readonly counted: boolean }[];
  readonly reignsHead: string;
  readonly reigns: readonly {
    readonly text: string;
    readonly stated: readonly string[];
    readonly clash?: string;
  }[];
}

const MARKS: Readonly<Record<RaceStatus, { readonly mark: string; readonly tone: Tone }>> = {
  clear: { mark: '●', tone: 'good' },
  contested: { mark: '◧', tone: 'bad' },
  'cross-basis': { mark: '△', tone: 'warn' },
  unknown: { mark: '◌', tone: 'quiet' },
};

export function racePage(race: Race, pack: Pack, names: NameBook, m: Messages): RacePage {
  const w = wordsFor(names.language);
  const among = amongText(race, names, m);
  const first = race.years[0]?.year ?? '';
  const last = race.years.at(-1)?.year ?? '';
  const bases = [...new Set(race.years.flatMap((y) => (y.first.length > 0 ? [names.basis(y.basis)] : [])))];
  const scope = w.scope(
    names.metric(race.metric),
    among,
    `${first}–${last}`,
    bases.length === 1 ? bases[0]! : w.race.basisByYear,
  );
  const flagged = race.changes.filter((c) => !c.counted).length;
  return {
    title: w.race.title(scope),
    legend: (['clear', 'contested', 'cross-basis', 'unknown'] as const)
      .filter((s) => race.years.some((y) => y.status === s))
      .map((s) => ({ ...MARKS[s], text: w.race.status[s] })),
    years: race.years.map((y) => lineOf(y, race, pack, names, m)),
    changesHead: `${w.race.changes}: ${w.race.counted(race.changes.length - flagged, flagged)}`,
    changes: race.changes.map((c) => ({
      counted: c.counted,
      text:
        w.race.change(
          c.year,
          names.entity(c.from),
          names.entity(c.to),
          w.race.bases(names.basis(c.basisFrom), names.basis(c.basisTo)),
        ) + (c.counted ? '' : ` · ${w.race.uncounted}`),
    })),
    reignsHead: w.race.reigns,
    reigns: race.reigns.map((r) => reignOf(r, names, m)),
  };
}

function lineOf(y: RaceYear, race: Race, pack: Pack, names: NameBook, m: Messages): RaceLine {
  const w = wordsFor(names.language);
  const unit = pack.metrics.get(race.metric)?.unit;
  const others = y.possible.filter((e) => !y.first.includes(e)).map((e) => names.entity(e));
  const facts = [
    ...(y.value ? [middleAndHalf(y.value, unit, 7, m, names.language)] : []),
    ...(y.margin ? [w.race.margin(roundGap(y.margin, unit, m, names.language))] : []),
    names.basis(y.basis),
    ...(y.since && y.since !== y.year ? [w.race.since(y.since)] : []),
    ...(y.thin ? [w.race.thin] : []),
    ...(others.length > 0 ? [w.race.possible(m.list(others))] : []),
  ];
  return {
    year: y.year,
    status: y.status,
    statusText: w.race.status[y.status],
    ...MARKS[y.status],
    holder:
      y.first.length === 0 ? w.race.nobody : w.race.tie(y.first.map((e) => names.entity(e)).join(' = ')),
    facts,
    doubts: y.doubts.map((d) => doubtText(d, unit, names, m)),
    sources: sourceNames(y.evidence, names),
  };
}

function sourceNames(evidence: readonly EvidenceRef[], names: NameBook): string[] {
  const found = new Set<string>();
  for (const ref of evidence) {
    const cite = citationOf(ref, names);
    if (cite) found.add([cite.publisher, cite.published].filter(Boolean).join(', '));
  }
  return [...found];
}

/** Ids become names, figures get their unit, whichever parameters the doubt has. */
export function doubtText(doubt: Doubt, unit: string | undefined, names: NameBook, m: Messages): string {
  const p = doubt.params;
  const spoken: Record<string, string | number> = { ...p };
  for (const key of ['entity', 'behind'] as const)
    if (typeof p[key] === 'string') spoken[key] = names.entity(p[key]);
  if (typeof p.basis === 'string') spoken.basis = names.basis(p.basis);
  if (typeof p.origin === 'string') spoken.origin = names.origin(p.origin);
  if (typeof p.origins === 'string') spoken.who = originNames(p.origins.split(';'), names, m);
  if (typeof p.period === 'string') spoken.period = formatPeriod(p.period, m);
  for (const key of ['value', 'cap', 'estimate'] as const)
    if (typeof p[key] === 'number')
      spoken[key] = formatQuantity(Number(p[key].toPrecision(5)), unit, names.language);
  return wordsFor(names.language).doubt[doubt.code]?.(spoken) ?? doubt.code;
}

/** The race with its doubts in words, for those who read the JSON as it is. */
export function raceInWords(race: Race, pack: Pack, names: NameBook, m: Messages): Race {
  const unit = pack.metrics.get(race.metric)?.unit;
  const inWords = (d: Doubt): Doubt & { readonly text: string } => ({
    ...d,
    text: doubtText(d, unit, names, m),
  });
  return { ...race, years: race.years.map((y) => ({ ...y, doubts: y.doubts.map(inWords) })) };
}

const ORIGINS_NAMED = 4;

function reignOf(r: Reign, names: NameBook, m: Messages): RacePage['reigns'][number] {
  const w = wordsFor(names.language);
  return {
    text: w.race.reign(names.entity(r.entity), r.from, r.to, r.years, r.contested),
    stated: r.stated.map((s) => statedText(s, names, m)),
    ...(r.startsClash ? { clash: w.race.clash } : {}),
  };
}

function originNames(origins: readonly string[], names: NameBook, m: Messages): string {
  const who = origins.map((o) => names.origin(o));
  const shown = m.list(who.slice(0, ORIGINS_NAMED));
  return wordsFor(names.language).race.origins(shown, Math.max(0, who.length - ORIGINS_NAMED));
}

function statedText(s: StatedRun, names: NameBook, m: Messages): string {
  const w = wordsFor(names.language);
  return w.race.stated(
    `${s.from ?? '…'}–${s.to ?? '…'}`,
    s.length === undefined ? '' : w.race.length(s.length),
    s.metric === undefined ? '' : names.metric(s.metric),
    originNames(s.origins, names, m),
  );
}

export function raceCsv(race: Race, names: NameBook): string {
  const header = ['metric', 'class', 'year', 'first', 'first_name', 'possible', 'basis', 'status', 'since'];
  const rest = ['value_lo', 'value_hi', 'margin_lo', 'margin_hi', 'thin', 'doubts', 'publishers'];
  const list = (ids: readonly string[]): string => ids.join(' | ');
  const rows = race.years.map((y): CsvValue[] => [
    race.metric,
    race.class,
    y.year,
    list(y.first),
    list(y.first.map((e) => names.entity(e))),
    list(y.possible),
    y.basis,
    y.status,
    y.since,
    ...(y.value ?? [null, null]),
    ...(y.margin ?? [null, null]),
    y.thin,
    list(y.doubts.map((d) => d.code)),
    list(sourceNames(y.evidence, names)),
  ]);
  return toCsv([...header, ...rest], rows);
}
