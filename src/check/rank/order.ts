import { compareIntervals, type Interval } from '../../num/interval.ts';

/** Places a value may take among others, exact for independent intervals. Rank 1 is the largest; equals share the better place. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * Others surely above push the best place down, others possibly above the worst. Each bound is attained: put the value at
 * its upper end and every other at its lower for `best`, and the other way round for `worst` (ends that are excluded are
 * approached, which changes no strict order).
 */
export function placeAmong(self: Interval, others: readonly Interval[]): PlaceRange {
  let best = 1;
  let worst = 1;
  for (const other of others) {
    if (compareIntervals(other, self) === 1) best++;
    if (isPossiblyAbove(other, self)) worst++;
  }
  return { best, worst };
}

/** Some value of `other` is larger than some value of `self`. */
export function isPossiblyAbove(other: Interval, self: Interval): boolean {
  if (other.hi === undefined || self.lo === undefined) return true;
  return other.hi.compare(self.lo) > 0;
}

export function isSurelyAbove(other: Interval, self: Interval): boolean {
  return compareIntervals(other, self) === 1;
}

/** Places of every member of a closed table of independent intervals. Cost O(n²); tables are short. */
export function possibleRanks(intervals: readonly Interval[]): PlaceRange[] {
  return intervals.map((self, i) =>
    placeAmong(
      self,
      intervals.filter((_, j) => j !== i),
    ),
  );
}
