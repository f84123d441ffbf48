import { checkClaims } from '../check/check-claims.ts';
import { type PreparedEvidence, prepareEvidence } from '../check/prepared.ts';
import type { Claim } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Note, Span } from '../model/note.ts';
import type { EvidenceBase } from '../model/pack.ts';
import type { CheckResult } from '../model/verdict.ts';
import { applyCorrections, type Correction } from './corrections.ts';
import { loadLinearSolver } from './linear-solver.ts';
import { readPrepared } from './read-text.ts';
import { prepareText, type TextInput } from './source-document.ts';
import type { Workspace } from './workspace.ts';

export interface CheckOptions {
  /** False: by the text alone. */
  readonly ledger?: boolean;
  /** Fields as a person reads them, in place of the reader's. */
  readonly corrections?: readonly Correction[];
  /** Told when the text is read and before it is checked, with where the text proper begins. */
  readonly onRead?: (claims: readonly Claim[], bodyStart: number) => void;
}

/** The contract's result, with what a page needs to show it: the text, its sentences, the evidence it was checked against. */
export interface TextCheck {
  readonly result: CheckResult;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Where the text proper begins, behind what it says of itself in front. */
  readonly bodyStart: number;
  readonly evidence: EvidenceBase;
}

export const NO_EVIDENCE: EvidenceBase = {
  observations: [],
  claims: [],
  events: [],
  relations: [],
  targets: [],
  closedTables: [],
};

/** Reads a text and checks every claim of it. Writes nothing. */
export function checkText(workspace: Workspace, input: TextInput, options: CheckOptions = {}): TextCheck {
  const prepared = prepareText(input);
  const { result, text, sentences } = readPrepared(workspace, prepared);
  const { document, notes } = result;
  const { pack } = workspace.loaded();
  options.onRead?.(result.claims, prepared.bodyStart);
  const claims = options.corrections
    ? applyCorrections(result.claims, options.corrections, pack)
    : result.claims;
  const ready = evidenceFor(workspace, options, document, { text, hash: prepared.hash });
  const { evidence } = ready;
  return {
    result: checkClaims({ document, claims, notes, pack, evidence, linear: workspace.linear }, ready),
    text,
    sentences,
    bodyStart: prepared.bodyStart,
    evidence,
  };
}

/** Checks claims as `read` printed them, edited by hand or made elsewhere. */
export function checkGivenClaims(
  workspace: Workspace,
  given: {
    readonly document: DocumentInfo;
    readonly claims: readonly Claim[];
    readonly notes: readonly Note[];
  },
  options: CheckOptions = {},
): TextCheck {
  const ready = evidenceFor(workspace, options, given.document, {});
  const { evidence } = ready;
  const { linear } = workspace;
  const result = checkClaims({ ...given, pack: workspace.loaded().pack, evidence, linear }, ready);
  return { result, text: '', sentences: [], bodyStart: 0, evidence };
}

/**
 * A check that may ask for linear programs: where it did and there was no solver yet, one is loaded and the check is done again. The
 * workspace keeps the solver, so this happens once.
 */
export async function withLinearPrograms<T>(workspace: Workspace, check: () => T): Promise<T> {
  const { linear } = workspace;
  const first = check();
  if (linear.solver || !linear.wanted) return first;
  linear.solver = await loadLinearSolver();
  return check();
}

/** A text is never its own witness, wherever its figures are kept. */
function evidenceFor(
  workspace: Workspace,
  options: CheckOptions,
  document: DocumentInfo,
  known: { readonly text?: string; readonly hash?: string },
): PreparedEvidence {
  return options.ledger === false
    ? prepareEvidence(NO_EVIDENCE, workspace.loaded().pack)
    : workspace.evidence.against(document, known);
}
