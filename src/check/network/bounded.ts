import { type Interval, makeInterval } from '../../num/interval.ts';
import type { Rational } from '../../num/rational.ts';
import type { CellNo, Constraint, Fact } from './constraint.ts';

/** One link of a derivation: after using `constraint`, `cell` (over `over`, when a ratio is followed) is bounded by `value`. */
export interface TrailStep {
  readonly fact: Fact;
  readonly constraint: Constraint;
  readonly cell: CellNo;
  readonly over: CellNo;
  readonly side: 'lo' | 'hi';
  readonly value: Rational;
  readonly strict: boolean;
  /** In a proof by a weighted sum: the row Σ factor · cell ≤ limit taken `times` times; on the last, what all limits add up to. */
  readonly row?: {
    readonly form: readonly { readonly cell: CellNo; readonly factor: Rational }[];
    readonly limit: Rational;
    readonly strict: boolean;
    readonly times: Rational;
    readonly total?: Rational;
  };
  /** In a proof by counting: the cells of all who stand above, more than the place leaves room for. */
  readonly counted?: readonly CellNo[];
}

/** One end of an implied interval and how it was reached. No steps: it holds without evidence (a count is not negative). */
export interface Bound {
  readonly value: Rational;
  readonly strict: boolean;
  readonly steps: readonly TrailStep[];
}

/** What a world implies about a quantity. */
export interface Bounded {
  readonly lo?: Bound;
  readonly hi?: Bound;
}

export function toInterval(b: Bounded): Interval {
  return makeInterval(b.lo?.value, b.hi?.value, !!b.lo?.strict, !!b.hi?.strict);
}

export function factsOf(b: Bounded): Fact[] {
  const facts = new Map<number, Fact>();
  for (const s of [...(b.lo?.steps ?? []), ...(b.hi?.steps ?? [])]) facts.set(s.fact.id, s.fact);
  return [...facts.values()];
}

export function factsOfBounds(...bounds: (Bound | undefined)[]): Fact[] {
  const facts = new Map<number, Fact>();
  for (const b of bounds) for (const s of b?.steps ?? []) facts.set(s.fact.id, s.fact);
  return [...facts.values()];
}

/** Tighter of two lower (upper) bounds; the first wins a tie unless the second is strict. */
export function tighter(a: Bound | undefined, b: Bound | undefined, side: 'lo' | 'hi'): Bound | undefined {
  if (!a || !b) return a ?? b;
  const order = a.value.compare(b.value) * (side === 'lo' ? -1 : 1);
  if (order !== 0) return order < 0 ? a : b;
  return b.strict && !a.strict ? b : a;
}

export function meet(a: Bounded, b: Bounded): Bounded {
  const lo = tighter(a.lo, b.lo, 'lo');
  const hi = tighter(a.hi, b.hi, 'hi');
  return { ...(lo ? { lo } : {}), ...(hi ? { hi } : {}) };
}

/** Some evidence stands behind at least one end. */
export function isInformed(b: Bounded): boolean {
  return (b.lo?.steps.length ?? 0) > 0 || (b.hi?.steps.length ?? 0) > 0;
}
