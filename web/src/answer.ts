import type { CheckResult, VerdictStatus } from '../../src/model/verdict.ts';

/** What `POST /api/check` answers: the contract's result, the text, and the page in the asked language as data. */
export interface Answer extends CheckResult {
  readonly text: string;
  readonly bodyStart: number;
  readonly page: Page;
}

export interface Page {
  readonly title: string;
  readonly facts: string;
  readonly against: string;
  readonly conflicts: readonly Drawing[];
  readonly sentences: readonly { readonly findings: readonly Finding[] }[];
  readonly derived: readonly string[];
  readonly calls: readonly string[];
  readonly notes: readonly string[];
}

export interface Finding {
  readonly claim: string;
  readonly verdict: VerdictStatus;
  readonly outcome?: string;
  readonly quote: string;
  readonly headline: string;
  readonly phrase: readonly { readonly text: string; readonly inherited: boolean }[];
  readonly voice: string;
  readonly repeated: readonly string[];
  readonly reading: readonly ReadingRow[];
  readonly otherReadings: readonly string[];
  readonly because: readonly string[];
  readonly steps: readonly StepLine[];
  readonly framing: readonly string[];
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
  readonly settle: readonly string[];
  readonly witnesses: number;
}

export interface ReadingRow {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly from?: { readonly claim?: string; readonly text: string };
}

export interface StepLine {
  readonly text: string;
  readonly figure?: string;
  readonly claim?: string;
  readonly by?: string;
  readonly url?: string;
}

export interface GaugeEnd {
  readonly value: number;
  readonly text: string;
  readonly label: string;
  readonly by: string;
}

/** A conflict as it is drawn. */
export interface Drawing {
  readonly id: string;
  readonly head: string;
  readonly members: readonly {
    readonly name: string;
    readonly text: string;
    readonly claim?: string;
    readonly url?: string;
  }[];
  readonly steps: readonly StepLine[];
  readonly gap: string;
  readonly gauge?: {
    readonly cell: string;
    readonly floor: GaugeEnd;
    readonly ceiling: GaugeEnd;
    readonly alt: string;
  };
  readonly edits: readonly Edit[];
}

/** A single edit that would close a conflict. */
export interface Edit {
  readonly claim: string;
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly closes: readonly string[];
  readonly relieves: readonly string[];
}

/** One field of one claim as a person reads it. */
export interface Correction {
  readonly claim: string;
  readonly field: string;
  readonly value: string;
  /** Why, as it was given when it was kept. */
  readonly reason?: string;
}

export interface CheckRequest {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly ledger?: boolean;
  readonly corrections?: readonly Correction[];
  readonly lang: 'en' | 'zh';
}
export type Asked = Omit<CheckRequest, 'lang'>;

/** Findings by claim id. */
export function findingsOf(answer: Answer): ReadonlyMap<string, Finding> {
  return new Map(answer.page.sentences.flatMap((s) => s.findings).map((f) => [f.claim, f]));
}
