import type { ClaimContent } from '../../model/claim.ts';
import { type Interval, intersect, isInside, isTouching } from '../../num/interval.ts';
import { type Rational, signOf } from '../../num/rational.ts';
import { DOCUMENT_GROUP } from '../facts.ts';
import { type Bound, type Bounded, toInterval } from '../network/bounded.ts';
import { type BoundFact, type Constraint, type Fact, isIdentity } from '../network/constraint.ts';
import type { Skip, World } from '../network/world.ts';

/** How far the rest of the world bears a reading out. */
export interface Support {
  readonly level: 'supported' | 'touching' | 'consistent' | 'none';
  /** The quantity the reading speaks of, as everything else has it; the first constraint when there are several. */
  readonly implied?: Bounded;
  readonly constraint?: Constraint;
  /** Facts behind the support. */
  readonly facts: readonly Fact[];
  /** Rows on file that say the same thing outright. */
  readonly direct: readonly Fact[];
}

/** Rows on file by the quantity they speak of, for "says the same outright". */
export type QuantityIndex = ReadonlyMap<string, readonly BoundFact[]>;

export function quantityKey(c: Constraint): string {
  switch (c.type) {
    case 'ratio':
      return `r${c.of}/${c.over}`;
    case 'linear':
      return `l${c.terms.map((t) => `${t.factor.toFraction()}*${t.cell}`).join('+')}`;
    case 'compare':
      return `c${c.left.a}/${c.left.b}~${c.right.a}/${c.right.b}*${c.factor.toFraction()}`;
    case 'broken':
      return 'broken';
  }
}

export function indexQuantities(rows: readonly BoundFact[]): QuantityIndex {
  const index = new Map<string, BoundFact[]>();
  for (const row of rows) {
    for (const c of row.constraints) {
      const key = quantityKey(c);
      const list = index.get(key);
      if (list) list.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}

/** Constraints that only say something about rivals or earlier years: no reading is borne out by them alone. */
function isAboutOthers(content: ClaimContent, c: Constraint): boolean {
  if (content.kind === 'rank') return c.type !== 'ratio' || c.why !== 'place';
  if (content.kind === 'extremum') return c.type !== 'ratio' || c.why !== 'place';
  if (content.kind === 'streak' && (content.run?.state === 'rank' || content.run?.state === 'not_rank')) {
    return c.type !== 'ratio' || c.why !== 'place';
  }
  return false;
}

/**
 * Contract section 4: what the rest implies lies inside the claim's interval, or meets it and is no wider than one unit
 * of the last printed digit for each rounded figure used. The claim and its restatements must be out of the world; facts for which `skip` holds
 * bear nothing out.
 */
export function supportOf(
  content: ClaimContent,
  constraints: readonly Constraint[],
  world: World,
  index: QuantityIndex,
  skip?: Skip,
): Support {
  const own = constraints.filter((c) => c.type !== 'broken');
  const main = own.filter((c) => !isAboutOthers(content, c));
  // Extremes over time and runs of places rest on every year: supported only when each part is.
  const parts = main.map((c) => part(content, c, world, index, skip));
  const about = own.filter((c) => isAboutOthers(content, c)).map((c) => part(content, c, world, index, skip));
  const first = parts[0] ?? about[0];
  if (!first) return { level: 'none', facts: [], direct: [] };
  const facts = uniqueFacts(parts.flatMap((p) => p.facts));
  const direct =
    parts.length === 0
      ? []
      : parts.map((p) => p.direct).reduce((a, b) => a.filter((f) => b.some((g) => g.group === f.group)));
  const every = parts.length > 0 && parts.every((p) => p.level === 'supported');
  const level: Support['level'] = every
    ? 'supported'
    : parts.some((p) => p.level === 'touching')
      ? 'touching'
      : [...parts, ...about].some((p) => p.level !== 'none')
        ? 'consistent'
        : 'none';
  return {
    level,
    facts,
    direct,
    ...(first.implied ? { implied: first.implied } : {}),
    ...(first.constraint ? { constraint: first.constraint } : {}),
  };
}

function part(
  content: ClaimContent,
  c: Constraint,
  world: World,
  index: QuantityIndex,
  skip: Skip | undefined,
): Support {
  const printed = c.type === 'broken' ? undefined : c.interval;
  const implied = world.quantityOf(c, skip);
  if (!printed || !implied) return { level: 'none', facts: [], direct: [] };
  const direct = directRows(content, c, index);
  const unit = unitOfConstraint(content, printed);
  const informed = isBearing(implied);
  const facts = uniqueFacts([...(implied.lo?.steps ?? []), ...(implied.hi?.steps ?? [])].map((s) => s.fact));
  const level: Support['level'] =
    direct.length > 0 || (informed && bearsOut(toInterval(implied), printed, unit, roundedIn(facts)))
      ? 'supported'
      : informed && isTouching(toInterval(implied), printed)
        ? 'touching'
        : informed
          ? 'consistent'
          : 'none';
  return { level, implied, constraint: c, facts: uniqueFacts([...direct, ...facts]), direct };
}

export function bearsOut(
  implied: Interval,
  printed: Interval,
  unit: Rational | undefined,
  rounded: number,
): boolean {
  if (isInside(implied, printed)) return true;
  if (!unit || !implied.lo || !implied.hi) return false;
  if (!intersect(implied, printed) || isTouching(implied, printed)) return false;
  if (implied.hi.sub(implied.lo).compare(unit.mul(rounded)) <= 0) return true;
  // Coarser figures on the other side still bear a finer one out while their own rounding leaves no more than 2% open.
  return signOf(implied.lo) > 0 && implied.hi.mul(50).compare(implied.lo.mul(51)) <= 0;
}

/** One unit of the last printed digit, in the scale of the constraint (a growth of 0.1 points is 0.001 of the ratio). */
function unitOfConstraint(content: ClaimContent, printed: Interval): Rational | undefined {
  if (!printed.lo || !printed.hi) return undefined;
  const width = printed.hi.sub(printed.lo);
  switch (content.bound ?? 'exact') {
    case 'exact':
    case 'nearly':
      return width;
    case 'about':
      return width.div(2);
    default:
      return undefined;
  }
}

function roundedIn(facts: readonly Fact[]): number {
  return Math.max(1, facts.filter((f) => !isIdentity(f)).length);
}

/** A bound that rests on "part ≤ whole" or "city ≤ province" alone is trivial and bears on nothing. */
function isBearing(b: Bounded): boolean {
  return bears(b.lo) || bears(b.hi);
}

function bears(b: Bound | undefined): boolean {
  if (!b || b.steps.length === 0) return false;
  return !b.steps.some(
    (s) =>
      s.constraint.type === 'ratio' &&
      (s.constraint.why === 'part-of' || s.constraint.why === 'within-place'),
  );
}

/** Rows outside the document that give this very quantity, and fit. */
function directRows(content: ClaimContent, c: Constraint, index: QuantityIndex): Fact[] {
  if (c.type === 'broken') return [];
  const rows = index.get(quantityKey(c)) ?? [];
  const unit = unitOfConstraint(content, c.interval);
  return uniqueFacts(
    rows
      .filter((r) => r.fact.group !== DOCUMENT_GROUP)
      .filter((r) =>
        r.constraints.some(
          (x) =>
            x.type !== 'broken' &&
            quantityKey(x) === quantityKey(c) &&
            bearsOut(x.interval, c.interval, unit, 1),
        ),
      )
      .map((r) => r.fact),
  );
}

function uniqueFacts(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((f) => [f.id, f])).values()];
}
