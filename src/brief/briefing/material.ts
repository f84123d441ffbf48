import type { Explanation } from '../../explain/explain.ts';
import type { Happening } from '../../explain/happenings.ts';
import type { ClaimContent } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import type { Source } from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { OpenConflict } from '../../standings/conflicts.ts';
import type { Race } from '../../standings/race/types.ts';
import type { Standings } from '../../standings/standings.ts';
import type { TargetRow } from '../../standings/targets.ts';

/** A statement of the press and how it stands against everything that others printed. */
export interface PressLine {
  readonly source: Source;
  readonly claim: ClaimContent;
  readonly statement: string;
  readonly verdict: Pick<Verdict, 'verdict' | 'evidence'>;
}

/** All that a briefing on one entity is written from; nothing in it is prose yet. */
export interface BriefMaterial {
  readonly about: EntityId;
  readonly metric: MetricId;
  /** The day it is written: goals are judged as of it. */
  readonly asOf: Period;
  readonly explanation: Explanation;
  /** League tables of the latest year that has one, a class each; absent where the entity has no row. */
  readonly tables: readonly Standings[];
  /** Who held first place, in the first of these classes. */
  readonly race?: Race;
  readonly happenings: readonly Happening[];
  readonly goals: readonly TargetRow[];
  readonly conflicts: readonly OpenConflict[];
  readonly press: readonly PressLine[];
}
