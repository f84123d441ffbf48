import { alliancesOf, nextRoundAnswer, timelineOf } from '../app/around-of.ts';
import { readScenario } from '../app/assumptions.ts';
import { findEntityId } from '../app/find-id.ts';
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
import {
  circlePicture,
  connectedPicture,
  indexPicture,
  roundPicture,
  timelinePicture,
} from './around-pictures.ts';
import { type Beside, besideOf } from './beside.ts';
import { type PictureSize, projectPicture } from './view-pictures.ts';

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
  const { draw, ...told } = answer;
  const beside = besideOf(told.data, pack, names);
  const { width } = request;
  if (width === undefined || !draw) return { ...told, ...beside };
  const page = told.page as { readonly title: string; readonly subtitle?: string };
  return { ...told, ...beside, picture: draw({ page, ...beside }, { width, lang }) };
}

interface Drafted extends Omit<AroundAnswer, 'names' | 'citations' | 'picture'> {
  /** The answer as a picture; absent: it has none. */
  readonly draw?: (
    told: Beside & { readonly page: { readonly title: string; readonly subtitle?: string } },
    size: PictureSize,
  ) => ChartSpec;
}

function answerOf(workspace: Workspace, { view, params }: AroundRequest, lang: Language): Drafted {
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
        draw: (_told, size) => projectPicture({ ...projection, page }, (e) => names.entity(e), size),
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
        draw: (told, size) => roundPicture(round, told, size),
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
          draw: (told, size) => circlePicture(circle, told, size),
        };
      }
      const rows = answer.entities.map((e) => [e.entity, e.ties]);
      return {
        data: answer,
        page: connectedPage(answer.entities, answer.field, pack, names, m),
        csv: toCsv(['entity', 'ties'], rows),
        draw: (told, size) => connectedPicture(answer.entities, told, size),
      };
    }
    case 'timeline': {
      const events = timelineOf(workspace, given);
      return {
        data: { events, types: (pack.eventTypes ?? []).map((t) => t.id) },
        page: timelinePage(
          events,
          given.entity ? names.entity(findEntityId(pack, given.entity)) : '',
          names,
          true,
        ),
        csv: timelineCsv(events, names),
        draw: (told, size) => timelinePicture(events, told, size),
      };
    }
    case 'index': {
      const { indicators, weights, asOf } = given;
      const answer = indexAnswer(workspace, {
        ...(asOf ? { asOf } : {}),
        ...(indicators ? { indicators: indicators.split(',').map((s) => s.trim()) } : {}),
        ...(weights ? { weights: readWeights(weights) } : {}),
      });
      return {
        data: answer,
        page: indexPage(answer, names, m),
        csv: indexCsv(answer, names),
        draw: (told, size) => indexPicture(answer, told, size),
      };
    }
  }
}
