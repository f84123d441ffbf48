import type { ClaimContent } from '../../model/claim.ts';
import { compareIntervals, type Interval, isTouching } from '../../num/interval.ts';
import { intervalOf } from '../printed.ts';
import type { DocumentClaim } from '../session.ts';

/** A claim with whatever only retells it: left out together when one of them is judged. */
export interface Restatements {
  readonly claims: readonly DocumentClaim[];
  readonly ids: ReadonlySet<string>;
  readonly facts: ReadonlySet<number>;
}

/**
 * For every claim: itself, what is linked to it by `sameAs`, and claims of the same content whose figures overlap (one told
 * more exactly than the other). Copies share one set, so that thousands of them cost no more than one.
 */
export function restatementsOf(claims: readonly DocumentClaim[]): ReadonlyMap<string, Restatements> {
  const linked = linkedSets(claims);
  const byContent = groupsOf(claims, (c) => contentKey(c.claim));
  const made = new Map<string, Restatements>();
  const out = new Map<string, Restatements>();
  for (const group of byContent.values()) {
    const figures = groupsOf(group, (c) => JSON.stringify([c.claim.value, c.claim.interval, c.claim.bound]));
    const told = [...figures.values()].map((list) => ({
      list,
      value: list[0]!.claim.value,
      interval: intervalOf(list[0]!.claim),
    }));
    let at = 0;
    for (const [figure, same] of figures) {
      const own = told[at++]!;
      const meeting = told.filter((t) => isSameFigure(t, own)).flatMap((t) => t.list);
      for (const c of same) {
        const links = linked.get(c.claim.id);
        const key = `${contentKey(c.claim)} ${figure} ${links?.[0]?.claim.id ?? ''}`;
        const known = made.get(key) ?? setOf([...same, ...meeting, ...(links ?? [])]);
        made.set(key, known);
        out.set(c.claim.id, known);
      }
    }
  }
  return out;
}

function setOf(claims: readonly DocumentClaim[]): Restatements {
  const unique = [...new Set(claims)];
  return {
    claims: unique,
    ids: new Set(unique.map((c) => c.claim.id)),
    facts: new Set(unique.map((c) => c.fact.id)),
  };
}

/** Claims joined by `sameAs`, directly or by others. */
function linkedSets(claims: readonly DocumentClaim[]): Map<string, readonly DocumentClaim[]> {
  const sets = new Map<string, DocumentClaim[]>();
  const byId = new Map(claims.map((c) => [c.claim.id as string, c]));
  for (const c of claims) {
    const other = c.claim.sameAs === undefined ? undefined : byId.get(c.claim.sameAs);
    if (!other || other === c) continue;
    const a = sets.get(c.claim.id) ?? [c];
    const b = sets.get(other.claim.id) ?? [other];
    if (a === b) continue;
    const joined = [...a, ...b];
    for (const member of joined) sets.set(member.claim.id, joined);
  }
  return sets;
}

/** One figure told twice, perhaps once more exactly; two figures that do not overlap are two claims. */
function isSameFigure(a: Figure, b: Figure): boolean {
  if (!a.interval || !b.interval) return a.value === b.value;
  return compareIntervals(a.interval, b.interval) === 0 && !isTouching(a.interval, b.interval);
}

interface Figure {
  readonly value: number | undefined;
  readonly interval: Interval | undefined;
}

function contentKey(c: ClaimContent): string {
  const { kind, entity, metric, period, basePeriod, unit, extremum, run, op, other, whole, parts, among } = c;
  return JSON.stringify([
    kind,
    entity,
    metric,
    period,
    basePeriod,
    unit,
    extremum,
    run,
    op,
    other,
    whole,
    parts,
    among?.class,
  ]);
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = groups.get(k);
    if (list) list.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
