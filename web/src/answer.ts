import type { CheckResult, VerdictStatus } from '../../src/model/verdict.ts';

/** What `POST /api/check` answers: the contract's result, the text, and the page in the asked language as data. */
export interface Answer extends CheckResult {
  readonly text: string;
  readonly page: Page;
}

export interface Page {
  readonly title: string;
  readonly facts: string;
  readonly against: string;
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
  readonly phrase: readonly { readonly text: string; readonly inherited: boolean }[];
  readonly voice: string;
  readonly repeated: readonly string[];
  readonly otherReadings: readonly string[];
  readonly because: readonly string[];
  readonly framing: readonly string[];
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
  readonly settle: readonly string[];
  readonly witnesses: number;
}

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly published: string;
  readonly publisher: string;
  readonly url?: string;
  readonly text: string;
}

export interface CheckRequest {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly ledger?: boolean;
  readonly lang: 'en' | 'zh';
}

/** One line that a person can act on; problem details (RFC 9457) carry it in `detail`. */
export class Refused extends Error {}

export async function postCheck(request: CheckRequest, signal: AbortSignal): Promise<Answer> {
  const res = await fetch('/api/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (res.ok) return (await res.json()) as Answer;
  const body = (await res.json().catch(() => ({}))) as { detail?: string };
  throw new Refused(body.detail ?? `${res.status} ${res.statusText}`);
}

export async function getSamples(): Promise<readonly Sample[]> {
  const res = await fetch('/api/samples');
  return res.ok ? ((await res.json()) as { samples: Sample[] }).samples : [];
}

/** Findings by claim id. */
export function findingsOf(answer: Answer): ReadonlyMap<string, Finding> {
  return new Map(answer.page.sentences.flatMap((s) => s.findings).map((f) => [f.claim, f]));
}
