import { isEmpty } from '../../num/interval.ts';
import { ONE, type Rational, signOf } from '../../num/rational.ts';
import { type Bound, type Bounded, type TrailStep, toInterval } from './bounded.ts';
import { type CellNo, type Fact, type LinearConstraint, ONE_CELL } from './constraint.ts';
import { growthOf, minus } from './expressions.ts';
import type { Skip, World } from './world.ts';

/** Rounds after which propagation stops, whether or not it has settled. Sums in articles settle in two or three. */
const ROUNDS = 8;

interface Link {
  readonly from: CellNo;
  readonly to: CellNo;
  readonly ratio: Bounded;
}

/**
 * Bounds of the cells that sums, rests and absolute changes touch, near the cells asked for.
 * Starts from what the difference network implies and alternates with it. Sound, not complete: a box forgets correlations.
 */
export function propagate(
  world: World,
  near: readonly CellNo[],
  skip?: Skip,
): { readonly bounds: Map<CellNo, Bounded>; readonly clash?: readonly TrailStep[] } {
  const bounds = new Map<CellNo, Bounded>();
  const sums = world.linearsNear(near, skip);
  if (sums.length === 0) return { bounds };
  const cells = [...new Set([...near, ...sums.flatMap((s) => s.constraint.terms.map((t) => t.cell))])].filter(
    (c) => c !== ONE_CELL,
  );
  for (const cell of cells) bounds.set(cell, world.networkLevel(cell, skip));
  const links = linksOf(world, cells, skip);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const { fact, constraint } of sums) {
      const clash = tieClash(world, fact, constraint, skip);
      if (clash) return { bounds, clash };
      for (const bound of tightenBySum(fact, constraint, bounds)) {
        if (!improve(bounds, bound.cell, bound.side, bound.bound)) continue;
        changed = true;
        const b = bounds.get(bound.cell)!;
        if (isEmpty(toInterval(b))) return { bounds, clash: [...b.lo!.steps, ...b.hi!.steps] };
      }
    }
    for (const link of links) {
      const from = bounds.get(link.from)!;
      // A bound that came from the network is already everywhere it can go.
      for (const side of ['lo', 'hi'] as const) {
        const a = from[side];
        const r = link.ratio[side];
        if (!a || !r || !a.steps.some((s) => s.constraint.type === 'linear')) continue;
        const value = a.value.mul(r.value);
        const carried = {
          value,
          strict: a.strict || r.strict,
          steps: [...a.steps, ...carry(r.steps, a.value)],
        };
        if (!improve(bounds, link.to, side, carried)) continue;
        changed = true;
        const b = bounds.get(link.to)!;
        if (isEmpty(toInterval(b))) return { bounds, clash: [...b.lo!.steps, ...b.hi!.steps] };
      }
    }
    if (!changed) break;
  }
  return { bounds };
}

/** Ratio steps told as levels, once the level they start from is known. */
function carry(steps: readonly TrailStep[], start: Rational): TrailStep[] {
  return steps.map((s) => ({ ...s, over: ONE_CELL, value: s.value.mul(start) }));
}

/** Ratio constraints between the cells, both ways. */
function linksOf(world: World, cells: readonly CellNo[], skip?: Skip): Link[] {
  const inside = new Set(cells);
  return cells.flatMap((to) =>
    world.ratiosAt(to).flatMap(({ fact, constraint }): Link[] => {
      const from = constraint.of === to ? constraint.over : constraint.of;
      if (!inside.has(from) || skip?.(fact.id)) return [];
      const { lo, hi, loOpen, hiOpen } = constraint.interval;
      const [low, lowOpen, high, highOpen] =
        constraint.of === to ? [lo, loOpen, hi, hiOpen] : [hi?.inverse(), hiOpen, lo?.inverse(), loOpen];
      const step = (side: 'lo' | 'hi', value: Rational, strict: boolean): Bound => ({
        value,
        strict,
        steps: [{ fact, constraint, cell: to, over: from, side, value, strict }],
      });
      return [
        {
          from,
          to,
          ratio: {
            ...(low ? { lo: step('lo', low, !!lowOpen) } : {}),
            ...(high ? { hi: step('hi', high, !!highOpen) } : {}),
          },
        },
      ];
    }),
  );
}

/** Differences of two positive cells also follow from level and ratio; that may refute the sum outright. */
function tieClash(
  world: World,
  fact: Fact,
  c: LinearConstraint,
  skip?: Skip,
): readonly TrailStep[] | undefined {
  const [x, y] = c.terms;
  if (c.terms.length !== 2 || !x!.factor.equals(ONE) || !y!.factor.equals(ONE.neg())) return undefined;
  if (world.table.cell(x!.cell).signed || world.table.cell(y!.cell).signed) return undefined;
  const a = world.networkLevel(x!.cell, skip);
  const tied = growthOf(a, world.networkRatio(y!.cell, x!.cell, skip));
  const hull = minus(a, world.networkLevel(y!.cell, skip));
  const own: TrailStep = {
    fact,
    constraint: c,
    cell: x!.cell,
    over: y!.cell,
    side: 'hi',
    value: c.interval.hi ?? c.interval.lo!,
    strict: false,
  };
  for (const implied of [hull, tied]) {
    const { lo, hi } = implied;
    if (lo && c.interval.hi) {
      const order = lo.value.compare(c.interval.hi);
      if (order > 0 || (order === 0 && (lo.strict || c.interval.hiOpen))) return [...lo.steps, own];
    }
    if (hi && c.interval.lo) {
      const order = hi.value.compare(c.interval.lo);
      if (order < 0 || (order === 0 && (hi.strict || c.interval.loOpen))) return [...hi.steps, own];
    }
  }
  return undefined;
}

function tightenBySum(
  fact: Fact,
  constraint: LinearConstraint,
  bounds: ReadonlyMap<CellNo, Bounded>,
): { cell: CellNo; side: 'lo' | 'hi'; bound: Bound }[] {
  const out: { cell: CellNo; side: 'lo' | 'hi'; bound: Bound }[] = [];
  const { interval, terms } = constraint;
  for (const term of terms) {
    // factor · X ≤ hi − Σ others' least, and ≥ lo − Σ others' most.
    for (const end of ['lo', 'hi'] as const) {
      const limit = interval[end];
      if (!limit) continue;
      let value = limit;
      let strict = !!(end === 'lo' ? interval.loOpen : interval.hiOpen);
      const steps: TrailStep[] = [];
      let known = true;
      for (const other of terms) {
        if (other === term) continue;
        const wantHi = (end === 'lo') === signOf(other.factor) > 0;
        const b = bounds.get(other.cell)?.[wantHi ? 'hi' : 'lo'];
        if (!b) {
          known = false;
          break;
        }
        value = value.sub(b.value.mul(other.factor));
        strict ||= b.strict;
        steps.push(...b.steps);
      }
      if (!known) continue;
      const side = (end === 'hi') === signOf(term.factor) > 0 ? 'hi' : 'lo';
      const quotient = value.div(term.factor);
      const step: TrailStep = {
        fact,
        constraint,
        cell: term.cell,
        over: ONE_CELL,
        side,
        value: quotient,
        strict,
      };
      out.push({ cell: term.cell, side, bound: { value: quotient, strict, steps: [...steps, step] } });
    }
  }
  return out;
}

function improve(bounds: Map<CellNo, Bounded>, cell: CellNo, side: 'lo' | 'hi', next: Bound): boolean {
  const now = bounds.get(cell) ?? {};
  const old = now[side];
  if (old) {
    const order = next.value.compare(old.value) * (side === 'lo' ? 1 : -1);
    if (order < 0 || (order === 0 && (!next.strict || old.strict))) return false;
  }
  bounds.set(cell, { ...now, [side]: next });
  return true;
}
