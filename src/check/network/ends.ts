import { logOf, type Rational } from '../../num/rational.ts';
import type { RatioConstraint } from './constraint.ts';

/** Both ends of a ratio constraint as edges carry them: a bound upwards and one downwards, with their logarithms. */
export interface Ends {
  readonly up?: { readonly ratio: Rational; readonly log: number; readonly strict: boolean };
  readonly down?: { readonly ratio: Rational; readonly log: number; readonly strict: boolean };
}

/** Ends worked out once for each constraint: a fact goes in and out of a world many times in one check. */
export class EndsBook {
  private readonly known = new WeakMap<RatioConstraint, Ends>();

  of(c: RatioConstraint): Ends {
    const known = this.known.get(c);
    if (known) return known;
    const { lo, hi, loOpen, hiOpen } = c.interval;
    const inverse = lo?.inverse();
    const ends: Ends = {
      ...(hi ? { up: { ratio: hi, log: logOf(hi), strict: !!hiOpen } } : {}),
      ...(inverse ? { down: { ratio: inverse, log: logOf(inverse), strict: !!loOpen } } : {}),
    };
    this.known.set(c, ends);
    return ends;
  }
}
