import { bestConnected, type Circle, circleOf } from '../explain/alliances/alliances.ts';
import { type AllianceField, allianceField, fieldSpecOf } from '../explain/alliances/field.ts';
import { eventsOf, type Happening, toHappening } from '../explain/happenings.ts';
import { nextRoundOf } from '../explain/next-round/config.ts';
import { type NextRound, nextRound } from '../explain/next-round/next-round.ts';
import type { EntityId } from '../model/ids.ts';
import { findEntityId } from './find-id.ts';
import { Problem } from './problem.ts';
import { isDate } from './source-document.ts';
import type { Workspace } from './workspace.ts';

/** YYYY-MM-DD as typed; today when absent. */
function dayOf(workspace: Workspace, asOf: string | undefined): string {
  const day = asOf ?? workspace.now().toISOString().slice(0, 10);
  if (!isDate(day)) throw new Problem('bad-date', `“${day}” is not a date. Write it as YYYY-MM-DD.`);
  return day;
}

/** The pack's table of the next round. */
export function nextRoundAnswer(workspace: Workspace, request: { readonly asOf?: string }): NextRound {
  const { pack } = workspace.loaded();
  const spec = nextRoundOf(pack);
  if (!spec)
    throw new Problem('no-next-round', `the pack ${pack.id} asks no such table (pack.yaml: nextRound).`);
  return nextRound(workspace.settledView(), spec, dayOf(workspace, request.asOf));
}

export type AllianceAnswer =
  | { readonly kind: 'circle'; readonly circle: Circle }
  | {
      readonly kind: 'list';
      readonly entities: readonly { readonly entity: EntityId; readonly ties: number }[];
      /** Absent: the pack names no such events and figures. */
      readonly field?: AllianceField;
    };

const LISTED = 30;

/** Whoever an entity is tied to; without one, who has most ties. */
export function alliancesOf(
  workspace: Workspace,
  request: { readonly entity?: string; readonly asOf?: string },
): AllianceAnswer {
  const view = workspace.settledView();
  const asOf = dayOf(workspace, request.asOf);
  if (request.entity === undefined) {
    const spec = fieldSpecOf(workspace.loaded().pack);
    return {
      kind: 'list',
      entities: bestConnected(view, LISTED),
      ...(spec ? { field: allianceField(view, spec, asOf) } : {}),
    };
  }
  const entity = findEntityId(workspace.loaded().pack, request.entity);
  const circle = circleOf(view, entity, asOf);
  if (circle.ties.length + circle.ended.length > 0) return { kind: 'circle', circle };
  const near = bestConnected(view, 8).map((e) => e.entity);
  throw new Problem(
    'nothing-on-file',
    `no tie of ${entity} is on file. There are ties of ${near.join(', ')}.`,
  );
}

export interface TimelineRequest {
  readonly entity?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Every event on file, of an entity or place if one is named, oldest first. */
export function timelineOf(workspace: Workspace, request: TimelineRequest): readonly Happening[] {
  const { pack } = workspace.loaded();
  const view = workspace.settledView();
  const types = pack.eventTypes ?? [];
  if (request.type !== undefined && !types.some((t) => t.id === request.type))
    throw new Problem(
      'unknown-type',
      `there is no type of event “${request.type}”. There are ${types.map((t) => t.id).join(', ')}.`,
    );
  const all =
    request.entity === undefined
      ? view.base.evidence.events
          .flatMap((e) => toHappening(e))
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
      : eventsOf(view, findEntityId(pack, request.entity));
  const [from, to] = [yearOf(request.from), yearOf(request.to)];
  const found = all.filter(
    (h) =>
      (request.type === undefined || h.type === request.type) &&
      (from === undefined || h.year >= from) &&
      (to === undefined || h.year <= to),
  );
  if (found.length > 0) return found;
  throw new Problem(
    'nothing-on-file',
    all.length === 0 ? 'no such event is on file.' : `none of ${all.length} events is left by these limits.`,
  );
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Problem('bad-period', `“${text}” is not a year. Write 2010.`);
}
