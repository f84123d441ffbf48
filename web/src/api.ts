import type { VerdictStatus } from '../../src/model/verdict.ts';
import type { Answer, Asked, CheckRequest } from './answer.ts';

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly published: string;
  readonly publisher: string;
  readonly language: 'en' | 'zh';
  readonly url?: string;
  readonly text: string;
}
export type Strips = Readonly<Record<string, readonly VerdictStatus[]>>;

export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Vocabulary {
  readonly entities: readonly (Named & { readonly kind: string })[];
  readonly metrics: readonly (Named & { readonly unit: string })[];
  readonly bases: readonly Named[];
  readonly classes: readonly Named[];
  readonly start: { readonly metric: string; readonly class: string };
}

/** Where the claims are, before their verdicts are known. */
export interface ReadSoFar {
  readonly bodyStart: number;
  readonly claims: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** One line that a person can act on; problem details (RFC 9457) carry it in `detail`. */
export class Refused extends Error {
  /** Of the problem, as the API lists them; empty where the server gave none. */
  readonly code: string;
  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

const PROBLEM = 'urn:pitwall:problem:';

async function refusal(res: Response): Promise<Refused> {
  const body = (await res.json().catch(() => ({}))) as { detail?: string; type?: string };
  const code = body.type?.startsWith(PROBLEM) ? body.type.slice(PROBLEM.length) : '';
  return new Refused(body.detail ?? `${res.status} ${res.statusText}`, code);
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const res = await fetch(path, signal ? { signal } : {});
  if (!res.ok) throw await refusal(res);
  return (await res.json()) as T;
}

const json = { 'content-type': 'application/json' };

/** Checks a text; `onRead` is told as soon as the claims are found. */
export async function postCheck(
  request: CheckRequest,
  signal: AbortSignal,
  onRead?: (read: ReadSoFar) => void,
): Promise<Answer> {
  const res = await fetch('/api/check', {
    method: 'POST',
    headers: { ...json, accept: 'text/event-stream' },
    body: JSON.stringify(request),
    signal,
  });
  if (!res.ok || !res.body) throw await refusal(res);
  for await (const { event, data } of eventsOf(res.body)) {
    if (event === 'progress') {
      const far = JSON.parse(data) as { readonly stage: string };
      if (far.stage === 'read') onRead?.(far as unknown as ReadSoFar);
    }
    if (event === 'problem') throw new Refused((JSON.parse(data) as { detail: string }).detail);
    if (event === 'answer') return JSON.parse(data) as Answer;
  }
  throw new Refused('The server stopped before it was done.');
}

/** Several texts, each by itself: `onDone` is told of each as soon as it is checked. */
export async function postBatch(
  documents: readonly CheckRequest[],
  signal: AbortSignal,
  onDone: (index: number, answer: Answer | undefined, problem: string) => void,
): Promise<void> {
  const res = await fetch('/api/batch', {
    method: 'POST',
    headers: { ...json, accept: 'text/event-stream' },
    body: JSON.stringify({ documents }),
    signal,
  });
  if (!res.ok || !res.body) throw await refusal(res);
  for await (const { event, data } of eventsOf(res.body)) {
    if (event === 'problem') throw new Refused((JSON.parse(data) as { detail: string }).detail);
    if (event !== 'document') continue;
    const one = JSON.parse(data) as { index: number; answer?: Answer; problem?: { detail: string } };
    onDone(one.index, one.answer, one.problem?.detail ?? '');
  }
}

async function* eventsOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly event: string; readonly data: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string): string =>
        lines
          .filter((l) => l.startsWith(`${name}: `))
          .map((l) => l.slice(name.length + 2))
          .join('\n');
      yield { event: field('event'), data: field('data') };
    }
  }
}

/** A file as a text: what it says of itself comes with it. */
export async function postFile(file: File): Promise<Asked> {
  const res = await fetch(`/api/texts?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return asAsked(res);
}

/** A page by its address; the server fetches it, where it was started so. */
export async function postAddress(url: string): Promise<Asked> {
  const res = await fetch('/api/texts/address', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ url }),
  });
  return asAsked(res);
}

async function asAsked(res: Response): Promise<Asked> {
  if (!res.ok) throw await refusal(res);
  const found = (await res.json()) as Asked & { readonly published?: string };
  const { text, title, publisher, published, url } = found;
  return {
    text,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { date: published } : {}),
    ...(url ? { url } : {}),
  };
}

export type FileFormat = 'html' | 'xlsx' | 'csv' | 'json';

export async function postForFile(request: CheckRequest, format: FileFormat): Promise<Blob> {
  const res = await fetch(`/api/check.${format}`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(request),
  });
  if (!res.ok) throw await refusal(res);
  return res.blob();
}

/** Writes carry the token of this run, which only the own page can read. */
async function postKept<T>(path: string, request: object): Promise<T> {
  const { token } = await getJson<{ token: string }>('/api/session');
  const res = await fetch(path, {
    method: 'POST',
    headers: { ...json, 'x-pitwall-token': token },
    body: JSON.stringify(request),
  });
  if (!res.ok) throw await refusal(res);
  return (await res.json()) as T;
}

export const saveCheck = (request: CheckRequest): Promise<{ readonly id: string; readonly path: string }> =>
  postKept('/api/checks', request);

export const addToLedger = (
  request: CheckRequest,
): Promise<{
  readonly outcome: 'added' | 'read-again' | 'known';
  readonly seq: number;
  readonly claims: number;
}> => postKept('/api/documents', request);

/** Takes a document out of the evidence, with a reason; nothing is deleted. */
export const takeBack = (
  id: string,
  reason: string,
): Promise<{ readonly seq: number; readonly claims: number }> =>
  postKept(`/api/documents/${encodeURIComponent(id)}/retraction`, { reason });

/** A table of figures with whose it is. */
export interface RowsGiven {
  readonly csv: string;
  readonly publisher?: string;
  readonly date?: string;
}

export interface RowsPreview {
  readonly page: {
    readonly title: string;
    readonly note: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly line: number;
      readonly cells: readonly string[];
      readonly verdict?: VerdictStatus;
      readonly verdictText?: string;
      readonly problem?: string;
    }[];
  };
}

export async function previewRows(given: RowsGiven & { readonly lang: string }): Promise<RowsPreview> {
  const res = await fetch('/api/rows/preview', {
    method: 'POST',
    headers: json,
    body: JSON.stringify(withoutEmpty(given)),
  });
  if (!res.ok) throw await refusal(res);
  return (await res.json()) as RowsPreview;
}

export const addRows = (
  given: RowsGiven,
): Promise<{
  readonly outcome: 'added' | 'known';
  readonly seq: number;
  readonly taken: number;
  readonly refused: number;
}> => postKept('/api/rows', withoutEmpty(given));

/** A field that was left blank is not said. */
const withoutEmpty = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, v]) => v !== ''));
