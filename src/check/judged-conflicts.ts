import type { Conflict, EvidenceRef, Step } from '../model/verdict.ts';
import type { Jury } from './judge/jury.ts';
import type { Session } from './session.ts';
import type { Judgement } from './types.ts';

/** Conflicts told for one claim: the first records say it. */
const PER_CLAIM = 2;

/** Clashes that the judges of order, records and targets found between a claim and the evidence. */
export function judgedConflicts(session: Session, jury: Jury, before: readonly Conflict[]): Conflict[] {
  const out: Conflict[] = [];
  for (const claim of session.input.claims) {
    const order = jury.order.get(claim.id);
    const judgement: Judgement | undefined =
      order ?? jury.records.get(claim.id) ?? jury.targets.get(claim.id);
    if (!judgement || (judgement.verdict !== 'contradicted' && judgement.verdict !== 'disputed')) continue;
    const byFigures = order?.outcomes.some((o) => o.outcome === 'fails' && o.by === 'figures') ?? false;
    for (const against of byFigures ? figureSets(judgement) : (judgement.against ?? []).map((r) => [r])) {
      if (against.length === 0) continue;
      if (out.filter((k) => k.members[0]!.id === claim.id).length >= PER_CLAIM) break;
      const steps = stepsAgainst(judgement, against);
      out.push({
        id: `k${before.length + out.length + 1}`,
        class: 'hard',
        members: [{ kind: 'claim', id: claim.id }, ...against.map(({ kind, id }) => ({ kind, id }))],
        lines: steps.map((s) => s.text),
        steps,
        repairs: [],
      });
    }
  }
  return out;
}

/** Figures refute together (both sides of an order). */
function figureSets(judgement: Judgement): (readonly EvidenceRef[])[] {
  return judgement.against?.length ? [judgement.against] : [];
}

function stepsAgainst(judgement: Judgement, against: readonly EvidenceRef[]): readonly Step[] {
  const ids = new Set(against.map((r) => r.id));
  const { derivation, lines } = judgement;
  const bearing = derivation.filter((s) => s.evidence.some((e) => ids.has(e.id)));
  if (bearing.length > 0) return bearing.slice(0, 8);
  return lines ? derivation.filter((s) => lines.includes(s.text)) : derivation.slice(0, 8);
}
