import { type Race, type RaceRequest, raceOf } from '../app/race-of.ts';
import { type Standings, type StandingsRequest, standingsOf } from '../app/standings-of.ts';
import type { Workspace } from '../app/workspace.ts';
import { messagesFor } from '../brief/messages/messages.ts';
import { type NameBook, nameBook } from '../brief/name-book.ts';
import {
  type BatonStrip,
  type BumpChart,
  batonStrip,
  bumpChart,
  type IntervalBars,
  intervalBars,
  type SlopeChart,
  slopeChart,
} from '../brief/standings/charts.ts';
import { type Citation, citationsOf } from '../brief/standings/citations.ts';
import { type RacePage, racePage } from '../brief/standings/race-page.ts';
import { standingsPage } from '../brief/standings/standings-page.ts';
import type { Table } from '../brief/table/table.ts';
import type { Language } from '../model/pack.ts';

/** Names of the ids in an answer, and its evidence in the words of the sources, by id. */
interface Named {
  readonly names: Readonly<Record<string, string>>;
  readonly citations: Readonly<Record<string, Citation>>;
}

export interface StandingsView extends Standings, Named {
  readonly unit: string;
  readonly page: Table;
  readonly charts: { readonly bars: IntervalBars };
}

export interface RaceView extends Race, Named {
  readonly unit: string;
  readonly page: RacePage;
  readonly charts: { readonly baton: BatonStrip; readonly bump: BumpChart; readonly slope?: SlopeChart };
}

export function answerStandings(
  workspace: Workspace,
  request: StandingsRequest,
  lang: Language,
): StandingsView {
  const s = standingsOf(workspace, request);
  const { pack } = workspace.loaded();
  const names = nameBook(pack, lang, workspace.settledView().base.evidence);
  const unit = pack.metrics.get(s.metric)?.unit ?? '';
  const refs = [
    ...s.rows.flatMap((r) => r.evidence),
    ...s.missing.flatMap((x) => x.estimates.map((e) => e.evidence)),
    ...s.ceilings.flatMap((step) => step.evidence),
  ];
  const entities = [...s.rows.map((r) => r.entity), ...s.missing.map((x) => x.entity)];
  const bases = s.rows.flatMap((r) => [r.basis, ...(r.ofWhole ? [r.ofWhole.basis] : [])]);
  return {
    ...s,
    unit,
    names: named(names, { entities, bases: [s.basis, ...bases], metric: s.metric, class: s.class }),
    citations: citationsOf(refs, names),
    page: standingsPage(s, pack, names, messagesFor(lang)),
    charts: { bars: intervalBars(s, unit, names) },
  };
}

export function answerRace(workspace: Workspace, request: RaceRequest, lang: Language): RaceView {
  const { race, tables } = raceOf(workspace, request);
  const { pack } = workspace.loaded();
  const names = nameBook(pack, lang, workspace.settledView().base.evidence);
  const refs = [
    ...race.years.flatMap((y) => [
      ...y.evidence,
      ...y.sides.flatMap((s) => s.evidence),
      ...y.doubts.flatMap((d) => d.evidence),
    ]),
    ...race.reigns.flatMap((r) => r.stated.flatMap((s) => s.evidence)),
  ];
  const entities = [
    ...race.years.flatMap((y) => [...y.possible, ...y.sides.map((s) => s.entity)]),
    ...tables.flatMap((t) => t.rows.map((r) => r.entity)),
  ];
  const bases = [...race.years.flatMap((y) => [y.basis, ...y.sides.map((s) => s.basis)])];
  const slope = slopeChart(tables, names);
  return {
    ...race,
    unit: pack.metrics.get(race.metric)?.unit ?? '',
    names: named(names, {
      entities,
      bases: [...bases, ...tables.map((t) => t.basis)],
      metric: race.metric,
      class: race.class,
    }),
    citations: citationsOf(refs, names),
    page: racePage(race, pack, names, messagesFor(lang)),
    charts: {
      baton: batonStrip(race, names),
      bump: bumpChart(tables, names),
      ...(slope ? { slope } : {}),
    },
  };
}

function named(
  names: NameBook,
  ids: {
    readonly entities: readonly string[];
    readonly bases: readonly string[];
    readonly metric: string;
    readonly class: string;
  },
): Record<string, string> {
  return {
    ...Object.fromEntries(ids.bases.map((b) => [b, names.basis(b)])),
    ...Object.fromEntries(ids.entities.map((e) => [e, names.entity(e)])),
    [ids.metric]: names.metric(ids.metric),
    [ids.class]: names.classOf(ids.class),
  };
}
