import { type BasisId, type EntityId, type OriginId, UNSTATED } from '../../model/ids.ts';
import type { Cell, EvidenceRef } from '../../model/verdict.ts';
import { compareIntervals, makeInterval } from '../../num/interval.ts';
import { UNSPECIFIED } from '../facts.ts';
import type { RankProof } from '../types.ts';
import type { Atom, PlaceAtom } from './atoms.ts';
import { baseOn, DOCUMENT, type RankBase } from './base.ts';
import type { End, Known } from './ends.ts';
import { knownLevel } from './known.ts';
import { rankStep } from './messages.ts';
import { isNarrower } from './qualified.ts';
import { type Field, fieldOf } from './standing.ts';
import { countSteps, fieldSteps, levelStep, placeSteps } from './steps.ts';
import { basisName, nameOf, printFigure, printRange, unitOfMetric } from './words.ts';

export interface ProofOptions {
  /** Entities the text itself sets beside the claim's: they belong to the group it speaks of, however narrow. */
  readonly beside?: ReadonlySet<EntityId>;
}

/** A statement of order against the figures on one basis. */
export function proveAtom(
  asking: RankBase,
  atom: Atom,
  basis: BasisId,
  options: ProofOptions = {},
): RankProof {
  const base = baseOn(asking, basis);
  const key = keyOf(atom, basis, options);
  const done = base.memo.proofs.get(key);
  if (done) return done;
  const proof = prove(base, atom, basis, options);
  base.memo.proofs.set(key, proof);
  return proof;
}

/** Tells a question: statement, basis, who stands beside. */
export function keyOf(atom: Atom, basis: BasisId, options: ProofOptions): string {
  const beside = [...(options.beside ?? [])].sort().join(',');
  const limit = 'limit' in atom ? atom.limit.toFraction() : '';
  const { limit: _, ...rest } = 'limit' in atom ? atom : { ...atom, limit: undefined };
  // The metric leads, so that what a change of evidence cannot reach can be told by the key.
  const metric = 'at' in atom ? atom.at.metric : atom.metric;
  return `${metric}|${basis}|${beside}|${limit}|${JSON.stringify(rest)}`;
}

function prove(base: RankBase, atom: Atom, basis: BasisId, options: ProofOptions): RankProof {
  switch (atom.type) {
    case 'place':
      return atom.by !== 'size' ? silent(basis) : provePlace(base, atom, basis, options);
    case 'over':
      return atom.by === 'standing' ? silent(basis) : proveOver(base, atom, basis);
    case 'mark':
      return proveMark(base, atom, basis);
    case 'count':
      return proveCount(base, atom, basis, options);
  }
}

/**
 * True when printed figures on the basis leave no room for the statement. Cheaper than a proof: only members with a
 * figure of their own are looked at, and nobody has to be kept below.
 */
export function isRefutedByFigures(base: RankBase, atom: Atom, basis: BasisId): boolean {
  if (atom.type !== 'place' || atom.by !== 'size' || atom.reverse || atom.not) {
    return atom.type === 'over' && atom.by === 'size' && proveAtom(base, atom, basis).outcome === 'refuted';
  }
  const { at } = atom;
  if (atom.worst === undefined || basis === UNSPECIFIED || isNarrower(base, at, atom.among)) return false;
  const self = knownLevel(base, { entity: atom.entity, metric: at.metric, period: at.period, basis });
  if (!self.hi) return false;
  const own = base.places.canonical(atom.entity);
  let above = 0;
  for (const entity of base.index.entitiesOf(at.metric, at.period)) {
    if (entity === own || !base.places.isMember(entity, at.class, at.within)) continue;
    const rival = knownLevel(base, { entity, metric: at.metric, period: at.period, basis });
    if (compareIntervals(rival.interval, self.interval) === 1 && ++above >= atom.worst) return true;
  }
  return false;
}

export function silent(basis: BasisId): RankProof {
  return {
    outcome: 'possible',
    basis,
    surelyAbove: 0,
    possiblyAbove: 0,
    derivation: [],
    evidence: [],
    witnesses: 0,
    weight: 0,
    bears: false,
  };
}

function provePlace(base: RankBase, atom: PlaceAtom, basis: BasisId, options: ProofOptions): RankProof {
  const { at } = atom;
  const self = knownLevel(base, { entity: atom.entity, metric: at.metric, period: at.period, basis });
  if (!self.lo && !self.hi) {
    return { ...silent(basis), missing: [cellOf(atom.entity, at.metric, at.period, basis)] };
  }
  if (atom.reverse) return proveLast(base, atom, basis, self, options);
  const field = fieldOf(base, at, basis, self.interval, self);
  const narrower = isNarrower(base, at, atom.among);
  const above = narrower ? field.above.filter((k) => isBeside(base, k.entity, options)) : field.above;
  const best = 1 + above.length;
  const worst = field.most === undefined ? undefined : 1 + field.most;
  const claimWorst = atom.worst ?? Number.POSITIVE_INFINITY;
  const inside = best >= atom.best && worst !== undefined && worst <= claimWorst;
  const outside = best > claimWorst || (worst !== undefined && worst < atom.best);
  const holds = atom.not ? outside : inside;
  const fails = atom.not ? inside : outside;
  // Of a narrower group the members are not known: who is fourth there cannot be told, except that fewer can be above.
  const sure = !narrower || atom.best === 1;
  const outcome =
    fails && (!narrower || best > claimWorst) ? 'refuted' : holds && sure ? 'proven' : 'possible';
  const hard = self.printed || field.above.length > 0;
  const steps = [
    levelStep(base, self, basis, at.period, at.metric),
    ...fieldSteps(base, field, atom, self, above),
    ...placeSteps(base, atom, basis, best, worst),
  ];
  const used = [self, ...above.slice(0, 6)];
  const ends: (End | undefined)[] = [self.lo, self.hi, ...above.map((k) => k.lo), field.cap];
  return {
    outcome,
    basis,
    surelyAbove: above.length,
    possiblyAbove: field.most ?? field.above.length + field.maybe.length,
    places: worst === undefined ? { best } : { best, worst },
    derivation: steps,
    ...evidenceOf(ends),
    // Too many above is shown by as many as it takes; that too few can be above rests on everything that closes the class.
    ...(outcome === 'refuted' && !atom.not && best > claimWorst
      ? { core: coreOf([self.hi, ...above.slice(0, atom.worst ?? above.length).map((k) => k.lo)]) }
      : {}),
    weight:
      outcome !== 'refuted'
        ? (self.lo ?? self.hi)!.weight
        : best > claimWorst
          ? refutingWeight(self, above)
          : closingWeight(self, field),
    bears: hard && (field.closed || above.length > 0 || field.below.length > 0 || used.length > 1),
    ...missingOf(field, at, basis, outcome),
  };
}

/** "The smallest": refuted by anyone surely below; proving it would need every member's figure. */
function proveLast(
  base: RankBase,
  atom: PlaceAtom,
  basis: BasisId,
  self: Known,
  options: ProofOptions,
): RankProof {
  const { at } = atom;
  const field = fieldOf(base, at, basis, self.interval, self);
  const narrower = isNarrower(base, at, atom.among);
  const lower = field.below.filter(
    (k) =>
      k.printed &&
      compareIntervals(k.interval, self.interval) === -1 &&
      basis !== UNSPECIFIED &&
      (!narrower || isBeside(base, k.entity, options)),
  );
  const refuted = lower.length >= (atom.worst ?? Number.POSITIVE_INFINITY) && !atom.not;
  return {
    ...silent(basis),
    outcome: refuted ? 'refuted' : 'possible',
    derivation: [
      levelStep(base, self, basis, at.period, at.metric),
      ...lower.slice(-2).map((k) => levelStep(base, k, basis, at.period, at.metric)),
    ],
    ...evidenceOf([self.lo, self.hi, ...lower.map((k) => k.hi)]),
    ...(refuted ? { core: coreOf([self.lo, ...lower.slice(-(atom.worst ?? 1)).map((k) => k.hi)]) } : {}),
    weight: refuted ? refutingWeight(self, lower) : 0,
    bears: self.printed && lower.length > 0,
  };
}

function proveOver(base: RankBase, atom: Extract<Atom, { type: 'over' }>, basis: BasisId): RankProof {
  const a = knownLevel(base, { entity: atom.entity, metric: atom.metric, period: atom.period, basis });
  const b = knownLevel(base, { entity: atom.other, metric: atom.metric, period: atom.otherPeriod, basis });
  const missing = [a, b].flatMap((k) =>
    k.printed ? [] : [cellOf(k.entity, atom.metric, atom.period, basis)],
  );
  const order = compareIntervals(a.interval, b.interval);
  const unknown = basis === UNSPECIFIED && !shareOrigin(a, b);
  const outcome = unknown ? 'possible' : order === 1 ? 'proven' : order === -1 ? 'refuted' : 'possible';
  const bears =
    (a.printed || b.printed) && !!(a.lo || a.hi) && !!(b.lo || b.hi) && hasReason(a) && hasReason(b);
  return {
    ...silent(basis),
    outcome,
    derivation: [
      ...(hasReason(a) ? [levelStep(base, a, basis, atom.period, atom.metric)] : []),
      ...(hasReason(b) ? [levelStep(base, b, basis, atom.otherPeriod, atom.metric)] : []),
    ],
    ...(outcome === 'refuted' ? { core: coreOf([a.hi, b.lo]) } : {}),
    ...evidenceOf(outcome === 'refuted' ? [a.hi, b.lo] : [a.lo, a.hi, b.lo, b.hi]),
    weight:
      outcome === 'refuted'
        ? Math.min(a.hi?.weight ?? 0, b.lo?.weight ?? 0)
        : Math.min(a.lo?.weight ?? 0, b.hi?.weight ?? 0),
    bears,
    ...(missing.length > 0 ? { missing } : {}),
  };
}

function proveMark(base: RankBase, atom: Extract<Atom, { type: 'mark' }>, basis: BasisId): RankProof {
  const self = knownLevel(base, { ...atom, basis });
  const mark = makeInterval(atom.limit, atom.limit);
  const order = compareIntervals(self.interval, mark);
  const atMost = self.hi !== undefined && self.hi.value.compare(atom.limit) <= 0;
  const name = nameOf(base, atom.entity);
  const step = atMost
    ? rankStep(
        'not-above-mark',
        {
          name,
          range: printRange(self.interval),
          mark: printFigure(atom.limit),
          basis: basisName(base, basis),
          period: atom.period,
          ...unitOfMetric(base, atom.metric),
        },
        self.hi?.evidence ?? [],
      )
    : levelStep(base, self, basis, atom.period, atom.metric);
  return {
    ...silent(basis),
    outcome: order === 1 ? 'proven' : atMost ? 'refuted' : 'possible',
    ...(atMost && order !== 1 ? { core: coreOf([self.hi]) } : {}),
    derivation: [step],
    ...evidenceOf([self.lo, self.hi]),
    weight: (atMost ? self.hi : (self.lo ?? self.hi))?.weight ?? 0,
    bears: self.printed || atMost,
    ...(self.printed ? {} : { missing: [cellOf(atom.entity, atom.metric, atom.period, basis)] }),
  };
}

function proveCount(
  base: RankBase,
  atom: Extract<Atom, { type: 'count' }>,
  basis: BasisId,
  options: ProofOptions,
): RankProof {
  const { at, least } = atom;
  const own =
    atom.entity === undefined
      ? undefined
      : knownLevel(base, { entity: atom.entity, metric: at.metric, period: at.period, basis });
  const field = fieldOf(base, at, basis, makeInterval(atom.limit, atom.limit), own);
  const narrower = isNarrower(base, at, atom.among);
  const above = narrower ? field.above.filter((k) => isBeside(base, k.entity, options)) : field.above;
  const most = atom.most ?? Number.POSITIVE_INFINITY;
  const tooMany = above.length > most;
  const tooFew = field.most !== undefined && field.most < least;
  const holds = above.length >= least && (atom.most === undefined || (field.most ?? Infinity) <= most);
  const outcome = tooMany || tooFew ? 'refuted' : holds ? 'proven' : 'possible';
  // As many as it takes: who else is above adds nothing.
  const needed = tooMany ? above.slice(0, most + 1) : above;
  const lightest = Math.min(...needed.map((k) => k.lo?.weight ?? 0));
  return {
    ...silent(basis),
    outcome,
    surelyAbove: above.length,
    possiblyAbove: field.most ?? field.above.length + field.maybe.length,
    derivation: countSteps(base, atom, field, above),
    ...evidenceOf([...above.map((k) => k.lo), field.cap]),
    ...(tooMany ? { core: coreOf(needed.map((k) => k.lo)) } : {}),
    weight: tooMany ? lightest : tooFew || needed.length === 0 ? (field.cap?.weight ?? 0) : lightest,
    bears: above.length > 0 || field.closed,
    ...missingOf(field, at, basis, outcome),
  };
}

function isBeside(base: RankBase, entity: EntityId, options: ProofOptions): boolean {
  for (const e of options.beside ?? [])
    if (base.places.canonical(e) === base.places.canonical(entity)) return true;
  return false;
}

function shareOrigin(a: Known, b: Known): boolean {
  return a.rows.some((r) => b.rows.some((s) => s.origin === r.origin));
}

/** More than "it cannot be negative". */
function hasReason(k: Known): boolean {
  return [k.lo, k.hi].some((end) => end !== undefined && end.code !== 'zero');
}

/** To keep the claim one must drop either the own level or every rival's: the lighter of the two for the strongest rival. */
function refutingWeight(self: Known, above: readonly Known[]): number {
  const own = Math.max(self.hi?.weight ?? 0, self.lo?.weight ?? 0);
  const rivals = above.map((k) => Math.max(k.lo?.weight ?? 0, k.hi?.weight ?? 0));
  const strongest = Math.max(0, ...rivals);
  // A level only the text itself states is no evidence to drop.
  return own === 0 ? strongest : Math.min(own, strongest);
}

/** To keep a lower place than the figures leave, one must drop the own level or what closes the class. */
function closingWeight(self: Known, { cap }: Field): number {
  const own = self.lo?.weight ?? 0;
  return own === 0 ? (cap?.weight ?? 0) : Math.min(own, cap?.weight ?? own);
}

function evidenceOf(ends: readonly (End | undefined)[]): {
  evidence: readonly EvidenceRef[];
  witnesses: number;
} {
  const seen = new Set<string>();
  const evidence: EvidenceRef[] = [];
  const origins = new Set<OriginId>();
  for (const end of ends) {
    for (const o of end?.origins ?? []) if (o !== DOCUMENT) origins.add(o);
    for (const ref of end?.evidence ?? []) {
      const key = `${ref.kind}:${ref.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      evidence.push(ref);
    }
  }
  return { evidence, witnesses: origins.size };
}

/** One figure for each end it takes; several that print the same end are each enough. */
function coreOf(ends: readonly (End | undefined)[]): EvidenceRef[] {
  const refs = ends.flatMap((end) => {
    if (!end) return [];
    const all = end.code === 'growth' || end.code === 'inside' || end.code === 'closed-table';
    return all ? end.evidence : end.evidence.slice(0, 1);
  });
  return refs.filter((r, i) => refs.findIndex((x) => x.kind === r.kind && x.id === r.id) === i);
}

function cellOf(entity: EntityId, metric: string, period: string, basis: BasisId): Cell {
  return { entity, metric, period, basis: basis === UNSTATED ? UNSPECIFIED : basis };
}

/** Figures that would decide: those of the members that could still be above, the likeliest (largest possible) first. */
function missingOf(
  field: Field,
  at: PlaceAtom['at'],
  basis: BasisId,
  outcome: RankProof['outcome'],
): { missing?: readonly Cell[] } {
  if (outcome !== 'possible') return {};
  const named = field.openPlaces.length > 0 ? field.openPlaces.flatMap((p) => p.named) : field.maybe;
  const cells = named
    .filter((k) => !k.printed)
    .slice(0, 5)
    .map((k) => cellOf(k.entity, at.metric, at.period, basis));
  return cells.length > 0 ? { missing: cells } : {};
}
