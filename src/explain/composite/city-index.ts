import { membersOf } from '../../check/rank/members.ts';
import type { EntityId } from '../../model/ids.ts';
import { classAt } from '../../standings/settled.ts';
import type { SettledView } from '../../standings/view.ts';
import { type Composite, composite } from './composite.ts';
import type { CompositeSpec } from './config.ts';
import { type IndicatorValue, indicatorValue } from './indicators.ts';

export interface IndexAnswer {
  readonly class: string;
  readonly asOf: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: { readonly en: string; readonly zh?: string };
    readonly weight: number;
  }[];
  /** Every member with at least one value; a hole is shown, never filled. */
  readonly table: readonly {
    readonly entity: EntityId;
    readonly values: readonly (IndicatorValue | null)[];
  }[];
  /** Absent when fewer than `FEWEST` members are complete: then only the single tables can be read. */
  readonly result?: Composite<EntityId>;
  readonly complete: number;
  readonly runs: number;
  readonly seed: number;
}

/** Below this many complete rows places say more about who has data than about who is strong. */
export const FEWEST = 5;

export function indexOf(
  view: SettledView,
  spec: CompositeSpec,
  options: {
    readonly asOf: string;
    readonly runs: number;
    readonly seed: number;
    readonly random: () => number;
  },
): IndexAnswer {
  const { asOf, runs, seed, random } = options;
  const members = membersOf(
    view.base,
    classAt(view.base, { metric: '', period: asOf.slice(0, 4) }, spec.class),
  );
  const table = members
    .map((entity) => ({
      entity,
      values: spec.indicators.map((i) => indicatorValue(view, entity, i, asOf) ?? null),
    }))
    .filter((r) => r.values.some((v) => v !== null))
    .sort((a, b) => known(b.values) - known(a.values) || (a.entity < b.entity ? -1 : 1));
  const complete = table.filter((r) => known(r.values) === spec.indicators.length);
  const rows = complete.map((r) => ({ id: r.entity, values: r.values.map((v) => v!.value) }));
  return {
    class: spec.class,
    asOf,
    indicators: spec.indicators.map(({ id, name, weight }) => ({ id, name, weight })),
    table,
    ...(rows.length < FEWEST
      ? {}
      : { result: composite({ rows, weights: spec.indicators.map((i) => i.weight), runs, random }) }),
    complete: rows.length,
    runs,
    seed,
  };
}

const known = (values: readonly (IndicatorValue | null)[]): number => values.filter((v) => v !== null).length;
