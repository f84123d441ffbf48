import { alliancesOf, nextRoundAnswer, timelineOf } from '../app/around-of.ts';
import { readScenario } from '../app/assumptions.ts';
import { indexAnswer, readWeights } from '../app/index-of.ts';
import { foreseenShares, projectOf } from '../app/project-of.ts';
import type { Workspace } from '../app/workspace.ts';
import { alliancesCsv, alliancesPage, connectedPage } from '../brief/around/alliances-page.ts';
import { nextRoundCsv, nextRoundPage } from '../brief/around/next-round-page.ts';
import { timelineCsv, timelinePage } from '../brief/around/timeline-page.ts';
import { indexCsv, indexPage } from '../brief/composite/index-page.ts';
import { messagesFor } from '../brief/messages/messages.ts';
import { nameBook } from '../brief/name-book.ts';
import { projectCsv, projectPage } from '../brief/project/project-page.ts';
import { projectSections } from '../brief/project/project-sections.ts';
import type { Citation } from '../brief/standings/citations.ts';
import { toCsv } from '../brief/table/csv.ts';
import type { ChartSpec } from '../chart/spec.ts';
import type { Language } from '../model/pack.ts';
import { besideOf } from './beside.ts';
import { projectPicture } from './view-pictures.ts';

/** The years to come and what lies around the race. Parameters as typed into an address. */
export type AroundView = 'project' | 'nextround' | 'alliances' | 'timeline' | 'index' | 'scenario';
export type AroundParams = Readonly<Record<string, string | undefined>>;

export interface AroundRequest {
  readonly view: AroundView;
  readonly params: AroundParams;
  /** Asked for as a picture of this width. */
  readonly width?: number;
}

/** The contract's JSON, the same as a page, and as rows. */
export interface AroundAnswer {
  readonly data: object;
  readonly page: object;
  readonly csv: string;
  readonly picture?: ChartSpec;
  /** Names of the ids in `data`, and its evidence in the words of the sources, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly citations: Readonly<Record<string, Citation>>;
}

/** The answer with what a page needs beside it. */
export function answerAround(workspace: Workspace, request: AroundRequest, lang: Language): AroundAnswer {
  const answer = answerOf(workspace, request, lang);
  const { pack } = workspace.loaded();
  const names = nameBook(pack, lang, workspace.settledView().base.evidence);
  return { ...answer, ...besideOf(answer.data, pack, names) };
}

function answerOf(
  workspace: Workspace,
  { view, params, width }: AroundRequest,
  lang: Language,
): Omit<AroundAnswer, 'names' | 'citations'> {
  const { pack } = workspace.loaded();
  const names = nameBook(pack, lang, workspace.settledView().base.evidence);
  const m = messagesFor(lang);
  const given = Object.fromEntries(Object.entries(params).filter(([, v]) => v !== undefined)) as Record<
    string,
    string
  >;
  switch (view) {
    case 'project': {
      const { suppose, estimates, backtest, ...rest } = given;
      const answer = projectOf(workspace, {
        metric: '',
        to: '',
        ...rest,
        ...(suppose ? { suppose: suppose.split(';').filter((s) => s.trim() !== '') } : {}),
        estimates: estimates !== 'no',
        backtest: backtest === 'yes',
      });
      const { projection, ...beside } = answer;
      const page = projectSections(projectPage(answer, pack, names, m));
      return {
        data: { ...projection, ...beside, foreseen: foreseenShares(workspace) },
        page,
        csv: projectCsv(projection, names),
        ...(width === undefined
          ? {}
          : { picture: projectPicture({ ...projection, page }, (e) => names.entity(e), { width, lang }) }),
      };
    }
    case 'scenario': {
      const { title, metric, suppose } = readScenario(pack, given.text ?? '', given.name ?? '');
      return { data: { title, ...(metric ? { metric } : {}), suppose }, page: {}, csv: '' };
    }
    case 'nextround': {
      const round = nextRoundAnswer(workspace, given);
      return {
        data: round,
        page: nextRoundPage(round, pack, names, m, true),
        csv: nextRoundCsv(round, pack, names, m),
      };
    }
    case 'alliances': {
      const answer = alliancesOf(workspace, given);
      if (answer.kind === 'circle') {
        const { circle } = answer;
        return {
          data: circle,
          page: alliancesPage(circle, pack, names, m, true),
          csv: alliancesCsv(circle, names),
        };
      }
      const rows = answer.entities.map((e) => [e.entity, e.ties]);
      return {
        data: answer,
        page: connectedPage(answer.entities, answer.field, pack, names, m),
        csv: toCsv(['entity', 'ties'], rows),
      };
    }
    case 'timeline': {
      const events = timelineOf(workspace, given);
      return {
        data: { events, types: (pack.eventTypes ?? []).map((t) => t.id) },
        page: timelinePage(events, given.entity ?? '', names, true),
        csv: timelineCsv(events, names),
      };
    }
    case 'index': {
      const { indicators, weights, asOf } = given;
      const answer = indexAnswer(workspace, {
        ...(asOf ? { asOf } : {}),
        ...(indicators ? { indicators: indicators.split(',').map((s) => s.trim()) } : {}),
        ...(weights ? { weights: readWeights(weights) } : {}),
      });
      return { data: answer, page: indexPage(answer, names, m), csv: indexCsv(answer, names) };
    }
  }
}
