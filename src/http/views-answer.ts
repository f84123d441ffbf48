import { type ExplainRequest, type Explanation, explainEntity, happeningsOf } from '../app/explain-entity.ts';
import { type LawAnswer, type LawRequest, lawAnswer } from '../app/law-of.ts';
import { type Race, type RaceRequest, raceOf } from '../app/race-of.ts';
import { type Standings, type StandingsRequest, standingsOf } from '../app/standings-of.ts';
import { type TargetsBoard, type TargetsRequest, targetsOf } from '../app/targets-of.ts';
import { viewAsOf } from '../app/view-as-of.ts';
import type { Workspace } from '../app/workspace.ts';
import { type ContributionBars, contributionBars } from '../brief/explain/charts.ts';
import { explainPage } from '../brief/explain/explain-page.ts';
import { type KeyFigure, keyFigures } from '../brief/explain/key-figures.ts';
import { type SeriesPicture, seriesPicture } from '../brief/explain/series-picture.ts';
import { lawPage } from '../brief/law/law-page.ts';
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
import { type RacePage, raceInWords, racePage } from '../brief/standings/race-page.ts';
import { standingsPage } from '../brief/standings/standings-page.ts';
import { type TileMap, tileMap } from '../brief/standings/tile-map.ts';
import { stepText } from '../brief/step-text.ts';
import type { SectionsPage } from '../brief/table/sections.ts';
import type { Table } from '../brief/table/table.ts';
import { targetsPage } from '../brief/targets/targets-page.ts';
import type { Language } from '../model/pack.ts';

/** Names of the ids in an answer, and its evidence in the words of the sources, by id. */
interface Named {
  readonly names: Readonly<Record<string, string>>;
  readonly citations: Readonly<Record<string, Citation>>;
}

export interface StandingsView extends Standings, Named {
  readonly unit: string;
  readonly page: Table;
  readonly charts: { readonly bars: IntervalBars; readonly map?: TileMap };
}

export interface RaceView extends Race, Named {
  readonly unit: string;
  readonly page: RacePage;
  readonly charts: { readonly baton: BatonStrip; readonly bump: BumpChart; readonly slope?: SlopeChart };
}

export interface ExplainView extends Explanation, Named {
  readonly unit: string;
  readonly page: SectionsPage & { readonly figures: readonly KeyFigure[] };
  readonly charts: { readonly series: SeriesPicture; readonly contributions: ContributionBars };
}

export interface LawView extends LawAnswer, Named {
  readonly page: SectionsPage;
}

export interface TargetsView extends TargetsBoard, Named {
  readonly page: Table;
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
    charts: { bars: intervalBars(s, unit, names), ...mapped(tileMap(s, pack.tiles ?? [], unit, names)) },
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
    ...raceInWords(race, pack, names, messagesFor(lang)),
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

export function answerExplain(workspace: Workspace, request: ExplainRequest, lang: Language): ExplainView {
  const x = explainEntity(workspace, request);
  const { pack } = workspace.loaded();
  const { evidence } = viewAsOf(workspace, request.asOf).base;
  const { asOf = '9999' } = request;
  const happened = happeningsOf(workspace, x.entity).filter((h) => h.date.slice(0, asOf.length) <= asOf);
  const names = nameBook(pack, lang, evidence);
  const refs = [
    ...x.series.points.flatMap((p) => p.evidence),
    ...x.drivers.flatMap((d) => d.evidence),
    ...x.besides.flatMap((b) => b.events.map((e) => e.evidence)),
    ...x.reasons.flatMap((r) => r.evidence),
    ...x.reversals.flatMap((r) => [r.statement.evidence, ...r.later.map((e) => e.evidence)]),
  ];
  const bases = x.series.points.flatMap((p) => [p.basis, ...p.others.map((o) => o.basis)]);
  return {
    ...x,
    unit: pack.metrics.get(x.metric)?.unit ?? '',
    names: named(names, { entities: [x.entity], bases, metric: x.metric }),
    citations: citationsOf(refs, names),
    page: {
      ...explainPage(x, pack, names, messagesFor(lang)),
      figures: keyFigures(x, pack, names, messagesFor(lang)),
    },
    charts: {
      series: seriesPicture(x, evidence, happened, names),
      contributions: contributionBars(x, names),
    },
  };
}

export function answerLaw(workspace: Workspace, request: LawRequest, lang: Language): LawView {
  const law = lawAnswer(workspace, request);
  const names = nameBook(workspace.loaded().pack, lang, workspace.settledView().base.evidence);
  const rows = law.panels.flatMap((p) => p.rows);
  return {
    ...law,
    names: named(names, {
      entities: [...rows.map((r) => r.entity), ...law.panels.flatMap((p) => p.full)],
      bases: law.panels.flatMap((p) => p.basis ?? []),
    }),
    citations: citationsOf(
      rows.flatMap((r) => r.evidence),
      names,
    ),
    page: lawPage(law, names, messagesFor(lang)),
  };
}

export function answerTargets(workspace: Workspace, request: TargetsRequest, lang: Language): TargetsView {
  const board = targetsOf(workspace, request);
  const names = nameBook(workspace.loaded().pack, lang, workspace.settledView().base.evidence);
  return {
    ...board,
    // Steps in the language of the page; the contract's JSON keeps the codes beside the text.
    rows: board.rows.map((r) => ({
      ...r,
      steps: r.steps.map((s) => ({ ...s, text: stepText(s, names) })),
    })),
    names: {
      ...named(names, {
        entities: board.rows.flatMap((r) => [r.issuer, r.entity]),
        bases: board.rows.flatMap((r) => r.now?.basis ?? []),
      }),
      ...Object.fromEntries(board.rows.map((r) => [r.metric, names.metric(r.metric)])),
    },
    citations: citationsOf(
      board.rows.flatMap((r) => r.evidence),
      names,
    ),
    page: targetsPage(board, names, messagesFor(lang)),
  };
}

const mapped = (map: TileMap | undefined): { map?: TileMap } => (map ? { map } : {});

function named(
  names: NameBook,
  ids: {
    readonly entities: readonly string[];
    readonly bases: readonly string[];
    readonly metric?: string;
    readonly class?: string;
  },
): Record<string, string> {
  return {
    ...Object.fromEntries(ids.bases.map((b) => [b, names.basis(b)])),
    ...Object.fromEntries(ids.entities.map((e) => [e, names.entity(e)])),
    ...(ids.metric === undefined ? {} : { [ids.metric]: names.metric(ids.metric) }),
    ...(ids.class === undefined ? {} : { [ids.class]: names.classOf(ids.class) }),
  };
}
