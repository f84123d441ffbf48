import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/note.ts';
import type { EvidenceBase, Pack } from '../model/pack.ts';
import type {
  CheckResult,
  Conflict,
  EvidenceRef,
  Outcome,
  Step,
  Verdict,
  VerdictStatus,
} from '../model/verdict.ts';
import { callList, cellText } from './call-list.ts';
import { type ConflictDrawing, drawConflict } from './conflict-drawing.ts';
import { derivedLines } from './derived-lines.ts';
import { describeClaim, describeContent, describeVoice, type PhrasePart } from './describe-claim.ts';
import { explain } from './explanation.ts';
import { formatNumber } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';
import { noteText } from './note-text.ts';
import { type ReadingRow, readingRows } from './reading-rows.ts';
import { type StepLine, stepLine } from './step-line.ts';
import { stepText } from './step-text.ts';
import { headline } from './verdict-sentence.ts';

/** Worst first: the order in which a person on deadline wants them. */
export const VERDICT_ORDER: readonly VerdictStatus[] = [
  'contradicted',
  'disputed',
  'strained',
  'supported',
  'consistent',
  'unverifiable',
];

export interface SourceLine {
  readonly text: string;
  readonly url?: string;
}

export interface Finding {
  readonly claim: string;
  readonly verdict: VerdictStatus;
  readonly outcome?: Outcome;
  readonly quote: string;
  /** The verdict in one sentence. */
  readonly headline: string;
  readonly phrase: readonly PhrasePart[];
  /** Who says so, by the text; empty when it is the text itself. */
  readonly voice: string;
  /** Later claims that only retell this one. */
  readonly repeated: readonly string[];
  readonly reading: readonly ReadingRow[];
  readonly otherReadings: readonly string[];
  readonly because: readonly string[];
  /** The whole in one sentence. */
  readonly line: string;
  /** The arithmetic with every end as an exact fraction. */
  readonly exact: readonly string[];
  /** `because` as rows. */
  readonly steps: readonly StepLine[];
  readonly framing: readonly string[];
  /** The claim with one parameter moved: would it still hold? */
  readonly neighbours: readonly { readonly text: string; readonly outcome: 'holds' | 'fails' | 'unknown' }[];
  readonly conflicts: readonly ConflictDrawing[];
  /** Conflicts drawn under an earlier finding. */
  readonly seeAlso: readonly string[];
  readonly sources: readonly SourceLine[];
  readonly settle: readonly string[];
  readonly witnesses: number;
  readonly origins: readonly string[];
}

/** A stretch of the text with what was found in it; `marks` are offsets into `text`. */
export interface SentenceBlock {
  readonly text: string;
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly claim: string;
    readonly verdict: VerdictStatus;
  }[];
  readonly findings: readonly Finding[];
  /** Sentences without a claim before this one. */
  readonly quietBefore: number;
}

/** Everything the check page of a text says, in order, as data. */
export interface CheckPage {
  readonly title: string;
  readonly facts: string;
  readonly against: string;
  readonly counts: readonly { readonly verdict: VerdictStatus; readonly count: number }[];
  readonly strip: readonly { readonly claim: string; readonly verdict: VerdictStatus }[];
  readonly problems: readonly Finding[];
  /** Every conflict once; findings name theirs by id. */
  readonly conflicts: readonly ConflictDrawing[];
  readonly sentences: readonly SentenceBlock[];
  readonly quietAfter: number;
  readonly derived: readonly string[];
  readonly calls: readonly string[];
  readonly notes: readonly string[];
  readonly claims: number;
}

export interface CheckPageInput {
  readonly result: CheckResult;
  /** Empty when only claims were given. */
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly pack: Pack;
  /** Absent: checked by the text alone. */
  readonly evidence?: EvidenceBase;
  readonly from?: string;
}

export function checkPage(input: CheckPageInput, names: NameBook, m: Messages): CheckPage {
  const { result } = input;
  const verdicts = new Map(result.verdicts.map((v) => [v.claim as string, v] as const));
  const drawn = new Map<string, string>();
  const finder = new Finder(result, input.sentences, verdicts, names, m, drawn);
  const first = result.claims.filter((c) => c.sameAs === undefined);
  const isProblem = (c: Claim): boolean => {
    const v = verdicts.get(c.id);
    return !!v && (rankOf(v.verdict) < rankOf('supported') || v.outcome === 'missed');
  };
  const problems = first
    .filter(isProblem)
    .sort((a, b) => rankOf(verdicts.get(a.id)!.verdict) - rankOf(verdicts.get(b.id)!.verdict))
    .map((c) => finder.finding(c));
  const { document } = result;
  return {
    title: document.title ?? input.from ?? document.id,
    facts: [document.publisher, document.published, m.claims(result.claims.length)]
      .filter(Boolean)
      .join(' · '),
    against: input.evidence
      ? m.against.ledger(
          input.pack.id,
          formatNumber(input.evidence.observations.filter((o) => o.sameAs === undefined).length),
          formatNumber(input.evidence.sources?.size ?? 0),
        )
      : m.against.text,
    counts: VERDICT_ORDER.map((verdict) => ({ verdict, count: result.summary[verdict] })),
    strip: result.claims.flatMap((c) => {
      const v = verdicts.get(c.id);
      return v ? [{ claim: c.id as string, verdict: v.verdict }] : [];
    }),
    problems,
    conflicts: result.conflicts.map((k) => finder.drawing(k)),
    ...sentenceBlocks(input, finder, verdicts),
    derived: derivedLines(result.derived, names, m),
    calls: callList(result.calls ?? [], names, m),
    notes: [...new Set(result.notes.map((n) => noteText(n, m)))],
    claims: result.claims.length,
  };
}

const rankOf = (verdict: VerdictStatus): number => VERDICT_ORDER.indexOf(verdict);

class Finder {
  private readonly result: CheckResult;
  private readonly spans: readonly Span[];
  private readonly verdicts: ReadonlyMap<string, Verdict>;
  private readonly names: NameBook;
  private readonly m: Messages;
  /** Conflict → the claim it is drawn under. */
  private readonly drawn: Map<string, string>;
  private readonly conflicts: ReadonlyMap<string, Conflict>;
  private readonly claims: ReadonlyMap<string, Claim>;
  private readonly made = new Map<string, Finding>();

  constructor(
    result: CheckResult,
    spans: readonly Span[],
    verdicts: ReadonlyMap<string, Verdict>,
    names: NameBook,
    m: Messages,
    drawn: Map<string, string>,
  ) {
    this.result = result;
    this.spans = spans;
    this.verdicts = verdicts;
    this.names = names;
    this.m = m;
    this.drawn = drawn;
    this.conflicts = new Map(result.conflicts.map((k) => [k.id, k] as const));
    this.claims = new Map(result.claims.map((c) => [c.id as string, c] as const));
  }

  finding(claim: Claim): Finding {
    const known = this.made.get(claim.id);
    if (known) return known;
    const made = this.make(claim, this.verdicts.get(claim.id)!);
    this.made.set(claim.id, made);
    return made;
  }

  drawing(conflict: Conflict): ConflictDrawing {
    return drawConflict(conflict, this.claims, this.names, this.m);
  }

  private make(claim: Claim, v: Verdict): Finding {
    const { names, m } = this;
    const conflicts = v.conflicts.flatMap((id) => this.conflicts.get(id) ?? []);
    const fresh = conflicts.filter((k) => !this.drawn.has(k.id));
    for (const k of fresh) this.drawn.set(k.id, claim.id);
    const steps = stepsOf(v, fresh);
    const { line, exact } = explain(claim, v, conflicts, this.claims, names, m);
    return {
      claim: claim.id,
      verdict: v.verdict,
      ...(v.outcome ? { outcome: v.outcome } : {}),
      quote: claim.quote,
      headline: headline(claim, v, conflicts, this.claims, names, m),
      phrase: describeClaim(claim, names, m),
      voice: describeVoice(claim, names, m),
      repeated: this.result.claims.filter((c) => c.sameAs === claim.id).map((c) => c.id),
      reading: readingRows(claim, this.result.claims, this.spans, names, m),
      otherReadings: (claim.alternatives ?? []).map((a) => describeContent({ ...claim, ...a }, names, m)),
      line,
      exact,
      because: steps.map((s) => stepText(s, names)),
      steps: v.derivation.map((s) => stepLine(s, names, m)),
      framing: v.framing.map((f) => stepText(f, names)),
      neighbours: (v.neighbours ?? []).map((n) => ({ text: stepText(n, names), outcome: n.outcome })),
      conflicts: fresh.map((k) => this.drawing(k)),
      seeAlso: conflicts
        .filter((k) => !fresh.includes(k))
        .map((k) => m.seeConflict(k.id, this.drawn.get(k.id) ?? claim.id)),
      sources: sourceLines(v.evidence, names),
      settle: (v.wouldSettle ?? []).map((w) => cellText(w.cell, names, m)),
      witnesses: v.witnesses,
      origins: [...new Set(v.evidence.flatMap((e) => (e.origin ? [names.origin(e.origin)] : [])))],
    };
  }
}

/** The steps of a verdict, less those that a conflict drawn beside them shows already. */
function stepsOf(v: Verdict, drawn: readonly Conflict[]): Step[] {
  const shown = new Set(drawn.flatMap((k) => k.lines));
  return v.derivation.filter((s) => !shown.has(s.text));
}

/** One line a source, whatever number of its rows were used. */
function sourceLines(evidence: readonly EvidenceRef[], names: NameBook): SourceLine[] {
  const lines = new Map<string, SourceLine>();
  for (const ref of evidence) {
    if (ref.source === undefined) continue;
    const source = names.source(ref.source);
    const origin = ref.origin === undefined ? '' : names.origin(ref.origin);
    const witness = names.witness(ref);
    // A publisher's own figures need no second name.
    const text = origin === '' || witness.startsWith(origin) ? witness : `${origin} (${witness})`;
    if (!lines.has(text)) lines.set(text, source?.url ? { text, url: source.url } : { text });
  }
  return [...lines.values()];
}

/** Claims under the sentence they stand in; without a text every claim has a block of its own quote. */
function sentenceBlocks(
  input: CheckPageInput,
  finder: Finder,
  verdicts: ReadonlyMap<string, Verdict>,
): Pick<CheckPage, 'sentences' | 'quietAfter'> {
  const { text, sentences } = input;
  const claims = input.result.claims.filter((c) => verdicts.has(c.id));
  if (text === '') {
    const blocks = claims.map((c) => ({
      text: c.quote,
      marks: [],
      findings: [finder.finding(c)],
      quietBefore: 0,
    }));
    return { sentences: blocks, quietAfter: 0 };
  }
  const bySentence = new Map<Span, Claim[]>();
  let at = 0;
  for (const claim of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    while (at + 1 < sentences.length && sentences[at]!.end <= claim.span.start) at++;
    const span = sentences[at] ?? { start: 0, end: text.length };
    bySentence.set(span, [...(bySentence.get(span) ?? []), claim]);
  }
  const blocks: SentenceBlock[] = [];
  let quiet = 0;
  for (const span of sentences) {
    const inside = bySentence.get(span);
    if (!inside) {
      quiet++;
      continue;
    }
    blocks.push({
      text: text.slice(span.start, span.end),
      marks: inside.map((c) => ({
        start: c.span.start - span.start,
        end: Math.min(c.span.end, span.end) - span.start,
        claim: c.id,
        verdict: verdicts.get(c.id)!.verdict,
      })),
      findings: inside.map((c) => finder.finding(c)),
      quietBefore: quiet,
    });
    quiet = 0;
  }
  return { sentences: blocks, quietAfter: quiet };
}
