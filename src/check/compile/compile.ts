import type { ClaimContent, ClaimKind } from '../../model/claim.ts';
import type { Constraint } from '../network/constraint.ts';
import type { CompileContext, Compiler } from './context.ts';
import { compileCount } from './count.ts';
import type { KeptConstraints } from './kept.ts';
import { compileComparison, compileExtremum, compileRank } from './order.ts';
import { compileChange, compileLevel, compileShare } from './quantity.ts';
import { compileStreak } from './run.ts';

const NOTHING: Compiler = () => [];

const COMPILERS: Readonly<Record<ClaimKind, Compiler>> = {
  level: compileLevel,
  change: compileChange,
  share: compileShare,
  rank: compileRank,
  comparison: compileComparison,
  extremum: (content, context) =>
    content.extremum?.count === undefined
      ? compileExtremum(content, context)
      : compileCount(content, context),
  streak: compileStreak,
  target: NOTHING,
  event: NOTHING,
  relation: NOTHING,
};

/** Claims that speak of every member of a class, or of every earlier year: they need to know which cells there are. */
const UNIVERSAL: ReadonlySet<ClaimKind> = new Set(['rank', 'extremum', 'streak']);

export function isUniversal(content: ClaimContent): boolean {
  return UNIVERSAL.has(content.kind);
}

/** Goals, forecasts, opinions, questions and figures named only to be rejected constrain nothing. */
export function isAsserted(content: ClaimContent): boolean {
  return (content.modality ?? 'stated') === 'stated' && (content.stance ?? 'asserted') === 'asserted';
}

/**
 * What a claim says about cells. Universal claims see the cells known at the time of the call: number all
 * cells first (compile everything once), then compile for good.
 */
export function compileContent(content: ClaimContent, context: CompileContext): Constraint[] {
  return isAsserted(content) ? COMPILERS[content.kind](content, context) : [];
}

/**
 * The same from what was compiled before: a content on one basis always says the same, except that universal claims are compiled anew when
 * there are new cells.
 */
export function compileKept(
  content: ClaimContent,
  context: CompileContext,
  kept: KeptConstraints,
): readonly Constraint[] {
  const basis = context.basisOf(content);
  const { size } = context.table;
  const known = kept.get(content, basis);
  if (known && (!isUniversal(content) || known.size === size)) return known.constraints;
  const constraints = compileContent(content, context);
  // Counted before: a claim that numbered cells on the way may see them when it is compiled again.
  kept.set(content, basis, { constraints, size });
  return constraints;
}
