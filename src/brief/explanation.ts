import type { Claim } from '../model/claim.ts';
import type { CheckResult, Conflict, Step, Verdict } from '../model/verdict.ts';
import { describeClaim } from './describe-claim.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';
import { stepText } from './step-text.ts';
import { headline } from './verdict-sentence.ts';

/** Why a claim got its verdict, at three lengths. */
export interface Explanation {
  /** One sentence: what is claimed, the verdict, the figure that decides. */
  readonly line: string;
  /** The arithmetic step by step, the clash first. */
  readonly steps: readonly string[];
  /** The same with every end as an exact fraction, so that each step can be recomputed by hand. */
  readonly exact: readonly string[];
}

/** `conflicts`: those the claim is in, as the verdict names them. */
export function explain(
  claim: Claim,
  verdict: Verdict,
  conflicts: readonly Conflict[],
  ofText: ReadonlyMap<string, Claim>,
  names: NameBook,
  m: Messages,
): Explanation {
  const [clash] = conflicts;
  const steps: readonly Step[] = [...(clash?.steps ?? []), ...verdict.derivation].filter(
    (s, i, all) => all.findIndex((x) => x.text === s.text) === i,
  );
  const phrase = describeClaim(claim, names, m)
    .map((p) => p.text)
    .join('');
  const reason = headline(claim, verdict, conflicts, ofText, names, m);
  const told = steps.map((s) => stepText(s, names));
  return {
    line: m.explain.line(
      claim.id,
      phrase,
      m.verdict[verdict.verdict],
      reason,
      deciding(verdict, clash, steps, told),
    ),
    steps: told,
    exact: [
      ...steps.map((s, i) => told[i]! + exactly(s, m)),
      ...(clash?.product === undefined ? [] : [m.explain.product(clash.product)]),
    ],
  };
}

/** The step a person would quote: where the clash comes to its end, what is implied, what is on file. */
function deciding(
  verdict: Verdict,
  clash: Conflict | undefined,
  steps: readonly Step[],
  told: readonly string[],
): string {
  if (verdict.verdict === 'unverifiable') return '';
  const chain = clash?.steps?.filter((s) => s.code !== 'sharpened') ?? [];
  if (chain.length > 1) return told.slice(chain.length - 2, chain.length).join('; ');
  const implied = steps.findIndex((s) => s.code === 'so-implied');
  return told[Math.max(implied, 0)] ?? '';
}

function exactly(step: Step, m: Messages): string {
  const { lo, hi } = step.exact ?? {};
  return lo === undefined && hi === undefined ? '' : m.explain.exactly(lo, hi);
}

/** Every claim of a result that does not merely retell another, in the order of the text. */
export function explanationsOf(
  result: CheckResult,
  names: NameBook,
  m: Messages,
): ReadonlyMap<string, Explanation> {
  const claims = new Map(result.claims.map((c) => [c.id as string, c] as const));
  const conflicts = new Map(result.conflicts.map((k) => [k.id, k] as const));
  const out = new Map<string, Explanation>();
  for (const v of result.verdicts) {
    const claim = claims.get(v.claim);
    const own = v.conflicts.flatMap((id) => conflicts.get(id) ?? []);
    if (claim) out.set(v.claim, explain(claim, v, own, claims, names, m));
  }
  return out;
}
