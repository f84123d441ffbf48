import type { BasisId } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import type { Conflict, EvidenceRef, Repair, Step } from '../model/verdict.ts';
import { ONE, toNumber } from '../num/rational.ts';
import { chainSteps, labelOf, makeStep } from './describe.ts';
import type { ClaimOutcome } from './judge/evaluate.ts';
import { type BoundFact, isIdentity } from './network/constraint.ts';
import { type Core, sharpen } from './network/core.ts';
import type { FactIndex } from './network/fact-index.ts';
import type { Session } from './session.ts';

/** Conflicts reported for one claim: the shortest say most. */
const PER_CLAIM = 3;

/** A conflict with what it was made from. */
export interface ReportedConflict {
  readonly core: Core;
  readonly key: string;
  readonly class: Conflict['class'];
  /** What the document's unstated figures stood on when the clash was found. */
  readonly basis: BasisId;
}

/** The conflicts worth telling: those that decide a verdict, once each. */
export function collectConflicts(outcomes: readonly ClaimOutcome[]): ReportedConflict[] {
  const found = new Map<string, ReportedConflict>();
  const note = (core: Core, basis: BasisId): void => {
    const key = memberKey(core);
    if (!found.has(key)) found.set(key, { core, key, class: classOf(core, 'hard'), basis });
  };
  for (const o of outcomes) {
    const first = o.chosen.readings[0]!;
    if (o.verdict === 'contradicted' || o.verdict === 'disputed') {
      for (const core of shortest(plainest(first.cores, o))) note(core, o.chosen.basis);
    }
  }
  return [...found.values()];
}

/** Where the evidence alone refutes the claim, no other sentence of the text is dragged in. */
function plainest(cores: readonly Core[], o: ClaimOutcome): readonly Core[] {
  const outside = cores.filter((k) => k.members.every((m) => !m.fact.claim || m.fact.id === o.c.fact.id));
  return outside.length > 0 && o.verdict === 'contradicted'
    ? outside
    : outside.length > 0
      ? [
          ...outside,
          ...cores.filter(
            (k) => k.members.every((m) => m.fact.claim || isIdentity(m.fact)) && !outside.includes(k),
          ),
        ]
      : cores;
}

function shortest(cores: readonly Core[]): readonly Core[] {
  const broken = cores.filter((c) => c.broken);
  if (broken.length > 0) return broken.slice(0, 1);
  return [...cores]
    .sort((a, b) => a.members.length - b.members.length || heaviest(b) - heaviest(a))
    .slice(0, PER_CLAIM);
}

function heaviest(core: Core): number {
  return Math.max(...core.members.filter((m) => !isIdentity(m.fact)).map((m) => m.fact.weight));
}

function classOf(core: Core, otherwise: Conflict['class']): Conflict['class'] {
  return core.members.some((m) => m.fact.ref.kind === 'assumption') ? 'assumption' : otherwise;
}

export function memberKey(core: Core): string {
  return core.members
    .map((m) => `${m.fact.ref.kind}:${m.fact.ref.id}`)
    .sort()
    .join(' ');
}

/** Conflicts in the shape of the contract, hard ones first, ids k1, k2, … */
export function tellConflicts(
  session: Session,
  reported: readonly ReportedConflict[],
  factsOn: (basis: BasisId) => FactIndex,
  repairsOf: (index: number) => readonly Repair[],
): Conflict[] {
  return reported.map((r, i) => {
    const { core } = r;
    const sharpened = r.class === 'hard' ? sharpen(session.table, core, factsOn(r.basis)) : undefined;
    const chain = core.broken
      ? [makeStep('run-counted', core.broken.params, [])]
      : chainSteps(core.chain, session.table, session.input.pack);
    const steps = sharpened ? [...chain, sharpenedStep(sharpened, session.input.pack)] : chain;
    return {
      id: `k${i + 1}`,
      class: r.class,
      members: core.members.map((m) => member(m.fact.ref)),
      lines: steps.map((step) => step.text),
      steps,
      ...(core.shortBy === undefined || isAboutPlaces(session, core)
        ? {}
        : { shortBy: toNumber(core.shortBy), product: core.shortBy.add(ONE).inverse().toFraction() }),
      ...(sharpened
        ? { sharpened: { shortBy: toNumber(sharpened.shortBy), by: [member(sharpened.by.fact.ref)] } }
        : {}),
      repairs: repairsOf(i),
    };
  });
}

/** Places are not amounts: by how much first differs from second is not a shortfall. */
function isAboutPlaces(session: Session, core: Core): boolean {
  return core.chain.some((s) => session.table.cell(s.cell)?.ranking !== undefined);
}

function sharpenedStep(
  s: { readonly shortBy: { valueOf(): number }; readonly by: BoundFact },
  pack: Pack,
): Step {
  const percent = Math.round(s.shortBy.valueOf() * 1000) / 10;
  return makeStep('sharpened', { by: labelOf(s.by.fact, pack), percent }, [s.by.fact.ref]);
}

function member(ref: EvidenceRef): { kind: EvidenceRef['kind']; id: string } {
  return { kind: ref.kind, id: ref.id };
}

/** Hard before soft, then by the order of the claims in the text. */
export function sortConflicts(session: Session, list: readonly ReportedConflict[]): ReportedConflict[] {
  const at = new Map(session.claims.map((c, i) => [c.fact.id, i]));
  const first = (r: ReportedConflict): number =>
    Math.min(...r.core.members.map((m) => at.get(m.fact.id) ?? Infinity));
  return [...list].sort(
    (a, b) =>
      Number(a.class !== 'hard') - Number(b.class !== 'hard') ||
      first(a) - first(b) ||
      (a.key < b.key ? -1 : 1),
  );
}
