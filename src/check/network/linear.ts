import { refute, type Supremum, supremum, supremumOfRatio } from '../../num/linear/solve.ts';
import { ONE, type Rational, ZERO } from '../../num/rational.ts';
import type { Bound, Bounded, TrailStep } from './bounded.ts';
import {
  type Cluster,
  clusterOf,
  type Form,
  hasRing,
  type Levels,
  type Skeleton,
  skeletonOf,
  tightOnly,
} from './cluster.ts';
import type { CellNo } from './constraint.ts';
import { bounded } from './expressions.ts';
import type { Skip, World } from './world.ts';

/**
 * The clash that only a linear program sees: sums, differences and ratios that close a ring, where intervals forget what moves together.
 * The steps are rows to be multiplied and added; proved in rationals. Undefined when all fits, and when nothing can be proved.
 */
export function programClash(world: World, near: readonly CellNo[]): readonly TrailStep[] | undefined {
  const ring = ringOf(world, near);
  if (!ring) return undefined;
  const { linear } = world.table;
  if (!linear.solver) {
    linear.wanted = true;
    return undefined;
  }
  const cluster = clusterOf(ring.skeleton, ring.levels);
  const found = refute(cluster.rows, cluster.scales, linear.solver);
  if (found.status === 'undecided') linear.gaveUp = true;
  return found.status === 'infeasible' ? weighedSteps(cluster, found.multipliers, true) : undefined;
}

/** A form, or one form over a positive other, as tightly as sums and ratios together allow. Nothing where intervals are as good. */
export function programBounds(world: World, over: Form, under?: Form, skip?: Skip): Bounded {
  const asked = [...over, ...(under ?? [])].map((t) => t.cell);
  const ring = ringOf(world, asked, skip, asked);
  if (!ring) return {};
  const { linear } = world.table;
  if (!linear.solver) {
    linear.wanted = true;
    return {};
  }
  return boundsWithin(world, clusterOf(ring.skeleton, ring.levels), over, under);
}

/** Constraints around the cells that close a ring and bind; undefined where intervals are as good as a program. */
function ringOf(
  world: World,
  near: readonly CellNo[],
  skip?: Skip,
  asked?: readonly CellNo[],
): { readonly skeleton: Skeleton; readonly levels: Levels } | undefined {
  const wide = skeletonOf(world, near, skip, asked);
  if (!wide || !hasRing(wide, asked)) return undefined;
  const tight = tightOnly(world, wide, skip);
  return hasRing(tight.skeleton, asked) ? tight : undefined;
}

function boundsWithin(world: World, cluster: Cluster, over: Form, under: Form | undefined): Bounded {
  const solver = world.table.linear.solver!;
  const { rows, scales, columns } = cluster;
  const inColumns = (form: Form, sign: Rational) =>
    form.map((t) => ({ col: columns.get(t.cell)!, factor: t.factor.mul(sign) }));
  const most = (sign: Rational): Supremum | undefined =>
    under
      ? supremumOfRatio(rows, inColumns(over, sign), inColumns(under, ONE), scales, solver)
      : supremum(rows, inColumns(over, sign), scales, solver);
  const end = (sign: Rational): Bound | undefined => {
    const found = most(sign);
    if (!found) return undefined;
    const steps = weighedSteps(cluster, found.multipliers, false);
    return { value: found.value.mul(sign), strict: found.strict, steps };
  };
  return bounded(end(ONE.neg()), end(ONE));
}

/** Each row with its multiplier, the smallest of them one; before an implied bound the road to it. */
function weighedSteps(
  cluster: Cluster,
  multipliers: ReadonlyMap<number, Rational>,
  total: boolean,
): readonly TrailStep[] {
  let least: Rational | undefined;
  for (const y of multipliers.values()) if (!least || y.compare(least) < 0) least = y;
  let sum = ZERO;
  const steps: TrailStep[] = [];
  for (const [no, y] of multipliers) {
    const { form, limit, strict, steps: road } = cluster.rows[no]!;
    const times = y.div(least!);
    sum = sum.add(limit.mul(times));
    const last = road.at(-1);
    // A count is not negative: true without evidence, and needs no line of its own.
    if (!last) continue;
    if (road.length > 1) steps.push(...road);
    steps.push({ ...last, row: { form, limit, strict, times } });
  }
  const end = steps.at(-1);
  if (total && end?.row) steps[steps.length - 1] = { ...end, row: { ...end.row, total: sum } };
  return steps;
}

/** A single cell, or a difference of two, is a form as well. */
export function formOf(plus: CellNo, minus?: CellNo): Form {
  return [{ cell: plus, factor: ONE }, ...(minus === undefined ? [] : [{ cell: minus, factor: ONE.neg() }])];
}
