import type { BriefMaterial } from '../brief/briefing/material.ts';
import { conflictsFor } from './conflicts-for.ts';
import { explainEntity, happeningsOf } from './explain-entity.ts';
import { pressClaims } from './press-claims.ts';
import { Problem } from './problem.ts';
import { raceOf } from './race-of.ts';
import { standingsOf } from './standings-of.ts';
import { targetsOf } from './targets-of.ts';
import type { Workspace } from './workspace.ts';

export interface BriefRequest {
  readonly about: string;
  /** Absent: as for an explanation. */
  readonly metric?: string;
}

/** Everything on file that a briefing on one entity is written from. */
export function briefOf(workspace: Workspace, request: BriefRequest): BriefMaterial {
  const { pack } = workspace.loaded();
  const explanation = explainEntity(workspace, {
    entity: request.about,
    ...(request.metric === undefined ? {} : { metric: request.metric }),
  });
  const { entity: about, metric } = explanation;
  const last = explanation.series.points.at(-1)!;
  const kinds = [about, ...(pack.entities.get(about)?.samePlace ?? [])].map(
    (e) => pack.entities.get(e)?.kind,
  );
  const classes = pack.classes.filter((c) => c.kinds.some((k) => kinds.includes(k)));
  const period = String(last.year);
  const tables = classes.flatMap(
    (c) => ifOnFile(() => standingsOf(workspace, { metric, class: c.id, period })) ?? [],
  );
  const first = classes[0];
  const race = first && ifOnFile(() => raceOf(workspace, { metric, class: first.id }));
  return {
    about,
    metric,
    asOf: workspace.now().toISOString().slice(0, 10),
    explanation,
    tables,
    ...(race ? { race: race.race } : {}),
    happenings: happeningsOf(workspace, about),
    goals: ifOnFile(() => targetsOf(workspace, { entity: about }))?.rows ?? [],
    conflicts: conflictsFor(workspace, { entity: about }).conflicts,
    press: pressClaims(workspace, about),
  };
}

/** A part of a briefing may be missing: that nobody printed it is no fault. */
function ifOnFile<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Problem && error.code === 'nothing-on-file') return undefined;
    throw error;
  }
}
