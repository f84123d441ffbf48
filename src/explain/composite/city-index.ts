import { membersOf } from '../../check/rank/members.ts';
import type { EntityId } from '../../model/ids.ts';
import { classAt } from '../../standings/settled.ts';
import type { SettledView } from '../../standings/view.ts';
import { type Composite, composite } from './composite.ts';
import type { CompositeSpec } from './config.ts';
import { type IndicatorValue, indicatorValue } from './indicators.ts';
import { sharedColumns } from './shared.ts';
import { type Shortcomings, shortcomingsOf } from './shortcomings.ts';

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
  /** Absent when no set of indicators will do: then only the single tables can be read. Its columns are those of `scored`. */
  readonly result?: Composite<EntityId>;
  /** Ids of the indicators that the score stands on; all of them, or the largest set that enough members share. */
  readonly scored: readonly string[];
  /** Members that have every one of the scored indicators. */
  readonly complete: number;
  /** Members that have every indicator. */
  readonly completeInAll: number;
  /** What each member lacks, in the order of the table. */
  readonly shortcomings: readonly Shortcomings[];
  readonly runs: number;
  readonly seed: number;
}

/** Below this many complete rows places say more about who has data than about who is strong. */
export const FEWEST = 5;
/** Of fewer indicators no composite is made: two single tables say more. */
export const NARROWEST = 3;

export function indexOf(
  view: SettledView,
  spec: CompositeSpec,
  options: {
    readonly asOf: string;
    readonly runs: number;
    readonly seed: number;
    readonly random: () => number;
    /** The indicators were chosen by the asker: all of them are scored or none. */
    readonly chosen?: boolean;
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
  const every = table.map((r) => r.values.map((v) => v !== null));
  const completeInAll = every.filter((row) => row.every(Boolean)).length;
  const narrowest = options.chosen ? spec.indicators.length : NARROWEST;
  const weights = spec.indicators.map((i) => i.weight);
  const shared = sharedColumns(every, weights, { fewest: FEWEST, narrowest });
  const columns = shared?.columns ?? spec.indicators.map((_, j) => j);
  const rows = (shared?.rows ?? []).map((i) => ({
    id: table[i]!.entity,
    values: columns.map((j) => table[i]!.values[j]!.value),
  }));
  const indicators = spec.indicators.map(({ id, name, weight }) => ({ id, name, weight }));
  return {
    class: spec.class,
    asOf,
    indicators,
    table,
    ...(shared
      ? { result: composite({ rows, weights: columns.map((j) => weights[j]!), runs, random }) }
      : {}),
    scored: columns.map((j) => indicators[j]!.id),
    complete: shared ? rows.length : completeInAll,
    completeInAll,
    shortcomings: table.flatMap((r) => shortcomingsOf({ indicators, table }, r.entity) ?? []),
    runs,
    seed,
  };
}

const known = (values: readonly (IndicatorValue | null)[]): number => values.filter((v) => v !== null).length;
