import type { EntityId, OriginId } from '../../model/ids.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import type { RecordedClaim } from '../../model/pack.ts';
import { yearPeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { runYears } from '../compile/run.ts';
import { UNSPECIFIED } from '../facts.ts';
import { type Atom, atomsOf, type PlaceAtom } from './atoms.ts';
import type { RankBase } from './base.ts';
import { isUnbounded, narrowingWords } from './qualified.ts';

/** A recorded statement of order: what a source said outright, without figures. */
export interface OrderRecord {
  readonly atom: Atom;
  readonly record: RecordedClaim;
  readonly basis: BasisId;
  readonly ref: EvidenceRef;
  readonly origin: OriginId;
  readonly weight: number;
}

export type Relation = 'support' | 'oppose';

export type OrderRecords = (metric: string) => readonly OrderRecord[];

/** Recorded statements by metric, broken into atoms; made once for a check and filled as metrics are asked for. */
export function makeOrderRecords(base: RankBase): OrderRecords {
  const known = new Map<string, readonly OrderRecord[]>();
  return (metric) => {
    const id = base.places.metricId(metric);
    const done = known.get(id);
    if (done) return done;
    const list = base.recordsOf(id).flatMap((record) => recordAtoms(base, record));
    known.set(id, list);
    return list;
  };
}

function recordAtoms(base: RankBase, record: RecordedClaim): OrderRecord[] {
  const { content } = record;
  const atoms = [...(atomsOf(base, content) ?? []), ...returnAtom(base, record)];
  const stated = content.basis;
  return atoms.map((atom) => ({
    atom,
    record,
    basis: stated === undefined || stated === UNSTATED ? UNSPECIFIED : stated,
    ref: { kind: 'claim', id: record.id, source: record.source, origin: record.origin },
    origin: record.origin,
    weight: base.weightOf(record.originKind),
  }));
}

/** "Back on top after nine years": the last year without the place is followed by one with it. */
function returnAtom(base: RankBase, record: RecordedClaim): Atom[] {
  const { run, ...rest } = record.content;
  if (record.content.kind !== 'streak' || run?.state !== 'not_rank' || run.to === undefined) return [];
  const years = runYears(run);
  if (!years) return [];
  const back = yearPeriod(years.to + 1);
  const content = { ...rest, run: { state: 'rank' as const, place: run.place ?? 1, from: back, to: back } };
  return [...(atomsOf(base, content) ?? [])];
}

/** What a record says of a statement; undefined when it says nothing. */
export function relationOf(
  base: RankBase,
  claim: Atom,
  record: Atom,
  beside: ReadonlySet<EntityId>,
): Relation | undefined {
  if (claim.type === 'place' && record.type === 'place') return placeByPlace(base, claim, record, beside);
  if (claim.type === 'place' && record.type === 'over') return placeByOver(base, claim, record, beside);
  if (claim.type === 'over' && record.type === 'over') {
    if (!isSamePair(base, claim, record)) return undefined;
    return same(base, claim.entity, record.entity) ? 'support' : 'oppose';
  }
  if (claim.type === 'over' && record.type === 'place') return overByPlace(base, claim, record);
  return undefined;
}

function same(base: RankBase, a: EntityId, b: EntityId): boolean {
  return base.places.canonical(a) === base.places.canonical(b);
}

function placeByPlace(
  base: RankBase,
  claim: PlaceAtom,
  record: PlaceAtom,
  beside: ReadonlySet<EntityId>,
): Relation | undefined {
  if (claim.by !== record.by || claim.reverse !== record.reverse) return undefined;
  if (claim.at.metric !== record.at.metric || claim.at.period !== record.at.period) return undefined;
  if (claim.at.class !== record.at.class || record.not) return undefined;
  const scope = scopeOf(base, claim, record);
  // "The fourth to": the same holder with the same number is the same statement, however its group is worded.
  if (claim.by === 'time' && same(base, claim.entity, record.entity) && claim.best === record.best)
    return 'support';
  if (!scope) return undefined;
  const claimWorst = claim.worst ?? Number.POSITIVE_INFINITY;
  const worst = record.worst ?? Number.POSITIVE_INFINITY;
  const inside = record.best >= claim.best && worst <= claimWorst;
  const apart = record.best > claimWorst || worst < claim.best;
  if (same(base, claim.entity, record.entity)) {
    // First in the wider group is first in the narrower; other places do not carry over.
    if (scope === 'wider' && !(inside && record.best === 1 && worst === 1)) return undefined;
    if (inside) return claim.not ? 'oppose' : 'support';
    return apart ? (claim.not ? 'support' : 'oppose') : undefined;
  }
  if (scope === 'wider' && ![...beside].some((e) => same(base, e, record.entity))) return undefined;
  if (!isMemberOf(base, claim, record.entity)) return undefined;
  const bothOne = claim.best === claimWorst && record.best === worst && claim.best === record.best;
  // Two holders of one place cannot both be right, ties aside.
  if (bothOne) return claim.not ? 'support' : 'oppose';
  return undefined;
}

/** The same group, or the record's group is wider than the claim's. Undefined: not comparable. */
function scopeOf(base: RankBase, claim: PlaceAtom, record: PlaceAtom): 'same' | 'wider' | undefined {
  const a = narrowingWords(base, claim.at, claim.among?.text);
  const b = narrowingWords(base, record.at, record.among?.text);
  const within =
    claim.at.within === undefined || record.at.within === undefined || claim.at.within === record.at.within;
  const wider =
    !within &&
    (base.places.isInside(claim.at.within!, record.at.within!) ||
      (base.places.entity(record.at.within!)?.partOf.length ?? 0) === 0);
  if (!within && !wider) return undefined;
  // The group is not told: only a record that does not tell it either speaks of the same.
  if (isUnbounded(claim.at, claim.among))
    return record.at.within === undefined && b.length === 0 ? 'same' : 'wider';
  if (b.length === 0) return a.length === 0 && within ? 'same' : 'wider';
  return within && a.length > 0 && isSimilar(a, b) ? 'same' : undefined;
}

function isSimilar(a: readonly string[], b: readonly string[]): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const hits = small.filter((x) => large.some((y) => x === y)).length;
  return hits * 3 >= small.length * 2;
}

function isMemberOf(base: RankBase, claim: PlaceAtom, entity: EntityId): boolean {
  return base.places.isMember(entity, claim.at.class, claim.at.within);
}

function placeByOver(
  base: RankBase,
  claim: PlaceAtom,
  record: Extract<Atom, { type: 'over' }>,
  beside: ReadonlySet<EntityId>,
): Relation | undefined {
  if (claim.by !== record.by || claim.reverse || claim.at.metric !== record.metric) return undefined;
  if (record.period !== claim.at.period || record.otherPeriod !== claim.at.period) return undefined;
  if (claim.best !== 1 || claim.worst !== 1 || !same(base, claim.entity, record.other)) return undefined;
  if (!isMemberOf(base, claim, record.entity)) return undefined;
  const narrower =
    isUnbounded(claim.at, claim.among) || narrowingWords(base, claim.at, claim.among?.text).length > 0;
  if (narrower && ![...beside].some((e) => same(base, e, record.entity))) return undefined;
  return claim.not ? 'support' : 'oppose';
}

function isSamePair(
  base: RankBase,
  a: Extract<Atom, { type: 'over' }>,
  b: Extract<Atom, { type: 'over' }>,
): boolean {
  if (a.metric !== b.metric || a.by !== b.by) return false;
  const straight = same(base, a.entity, b.entity) && same(base, a.other, b.other);
  if (straight) return a.period === b.period && a.otherPeriod === b.otherPeriod;
  const crossed = same(base, a.entity, b.other) && same(base, a.other, b.entity);
  return crossed && a.period === b.otherPeriod && a.otherPeriod === b.period;
}

/** Who is first in a class is above every other member. */
function overByPlace(
  base: RankBase,
  claim: Extract<Atom, { type: 'over' }>,
  record: PlaceAtom,
): Relation | undefined {
  if (record.not || record.reverse || record.by !== claim.by || record.at.metric !== claim.metric)
    return undefined;
  if (claim.period !== claim.otherPeriod || record.at.period !== claim.period) return undefined;
  if (record.best !== 1 || record.worst !== 1) return undefined;
  if (narrowingWords(base, record.at, record.among?.text).length > 0) return undefined;
  const first = same(base, record.entity, claim.entity)
    ? 'support'
    : same(base, record.entity, claim.other)
      ? 'oppose'
      : undefined;
  const rival = first === 'support' ? claim.other : claim.entity;
  return first && isMemberOf(base, record, rival) ? first : undefined;
}

/** Places two members hold in one published ranking tell who is ahead. */
export function relationOfPair(
  base: RankBase,
  claim: Extract<Atom, { type: 'over' }>,
  records: readonly OrderRecord[],
): { readonly record: OrderRecord; readonly relation: Relation }[] {
  if (claim.by !== 'standing' || claim.period !== claim.otherPeriod) return [];
  const placesOf = (entity: EntityId) =>
    records.filter(
      (r): r is OrderRecord & { atom: PlaceAtom } =>
        r.atom.type === 'place' &&
        r.atom.by === 'standing' &&
        !r.atom.not &&
        r.atom.best === r.atom.worst &&
        r.atom.at.period === claim.period &&
        same(base, r.atom.entity, entity),
    );
  const rivals = placesOf(claim.other);
  return placesOf(claim.entity).flatMap((record) => {
    const rival = rivals.find((r) => r.origin === record.origin && r.atom.at.class === record.atom.at.class);
    if (!rival || rival.atom.best === record.atom.best) return [];
    const relation = record.atom.best < rival.atom.best ? ('support' as const) : ('oppose' as const);
    return [
      { record, relation },
      { record: rival, relation },
    ];
  });
}
