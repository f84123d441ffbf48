import { add, type Estimate, middle, minus, over, type Range, times } from './range.ts';

/** A place and the whole it lies in, by two segments (part and rest), in two years. */
export interface PlaceAndWhole {
  readonly total: readonly [Range, Range];
  readonly part: readonly [Range, Range];
  readonly wholeTotal: readonly [Range, Range];
  readonly wholePart: readonly [Range, Range];
}

/**
 * Shift-share in base units: change = tide + mix + local. Tide: had it grown with the whole. Mix: what its segments made of it,
 * had each grown as in the whole. Local: what its segments did better or worse than theirs.
 */
export interface ShiftShare {
  readonly change: Estimate;
  readonly tide: Estimate;
  readonly mix: Estimate;
  readonly local: Estimate;
  readonly localPart: Estimate;
  readonly localRest: Estimate;
  /** Percent of the whole, before and after. */
  readonly shareBefore: Estimate;
  readonly shareAfter: Estimate;
}

interface Terms {
  readonly x0: Range;
  readonly x1: Range;
  readonly p0: Range;
  readonly p1: Range;
  readonly n0: Range;
  readonly n1: Range;
  readonly m0: Range;
  readonly m1: Range;
}

/** Undefined when a base that is divided by may be zero. */
export function shiftShareOf(input: PlaceAndWhole): ShiftShare | undefined {
  const ranges = work(terms(input, (r) => r));
  const values = work(terms(input, (r) => [middle(r), middle(r)]));
  if (!ranges || !values) return undefined;
  const of = (name: keyof typeof ranges): Estimate => ({ value: middle(values[name]), range: ranges[name] });
  return {
    change: of('change'),
    tide: of('tide'),
    mix: of('mix'),
    local: of('local'),
    localPart: of('localPart'),
    localRest: of('localRest'),
    shareBefore: of('shareBefore'),
    shareAfter: of('shareAfter'),
  };
}

function terms({ total, part, wholeTotal, wholePart }: PlaceAndWhole, f: (r: Range) => Range): Terms {
  return {
    x0: f(total[0]),
    x1: f(total[1]),
    p0: f(part[0]),
    p1: f(part[1]),
    n0: f(wholeTotal[0]),
    n1: f(wholeTotal[1]),
    m0: f(wholePart[0]),
    m1: f(wholePart[1]),
  };
}

/** Written so that each measured quantity appears as seldom as can be: repeats would widen the ranges. */
function work({
  x0,
  x1,
  p0,
  p1,
  n0,
  n1,
  m0,
  m1,
}: Terms): Readonly<Record<keyof ShiftShare, Range>> | undefined {
  const r0 = minus(x0, p0);
  const r1 = minus(x1, p1);
  const whole = over(n1, n0);
  const wholeInPart = over(m1, m0);
  const wholeInRest = over(minus(n1, m1), minus(n0, m0));
  const before = over(x0, n0);
  const after = over(x1, n1);
  if (!whole || !wholeInPart || !wholeInRest || !before || !after) return undefined;
  const one: Range = [1, 1];
  const hundred: Range = [100, 100];
  const asPart = times(p0, wholeInPart);
  const asRest = times(r0, wholeInRest);
  const localPart = minus(p1, asPart);
  const localRest = minus(r1, asRest);
  return {
    change: minus(x1, x0),
    tide: times(x0, minus(whole, one)),
    mix: minus(add(asPart, asRest), times(x0, whole)),
    local: add(localPart, localRest),
    localPart,
    localRest,
    shareBefore: times(before, hundred),
    shareAfter: times(after, hundred),
  };
}
