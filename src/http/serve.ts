import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { documentAsked, documentsOf } from '../app/documents.ts';
import { documentOf, loadAddress } from '../app/load-text.ts';
import { loadSavedCheck, saveCheck } from '../app/saved-checks.ts';
import { programVersion } from '../app/version.ts';
import { vocabularyOf } from '../app/vocabulary.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../app/workspace.ts';
import { nameBook } from '../brief/name-book.ts';
import type { VerdictStatus } from '../model/verdict.ts';
import { type ApiDeps, buildApi, type Sample } from './api.ts';
import type { CheckAnswer } from './check-answer.ts';
import { type Desk, workerDesk } from './desk.ts';
import { runJobFully } from './jobs.ts';
import { ownAddresses } from './own-addresses.ts';
import { samplesFrom } from './samples.ts';
import { loadWebFiles } from './web-files.ts';

export interface ServeOptions {
  readonly port: number;
  /** Loopback unless somebody asks for more. */
  readonly host?: string;
  readonly workspace?: Omit<WorkspaceOptions, 'now'>;
  /** People may give an address instead of a text; the server then fetches it, public ones only. */
  readonly allowNet?: boolean;
  readonly fault?: (error: unknown) => void;
  /** Built web page; the shipped one by default. */
  readonly webDir?: string;
  readonly checkLimitMs?: number;
  /** How long a request may take to arrive: its head, then the whole of it. */
  readonly arrivalMs?: { readonly head: number; readonly whole: number };
}

export interface RunningServer {
  /** Where to open it; with its token when other machines can reach it. */
  readonly url: string;
  close(): Promise<void>;
}

const WEB = resolve(import.meta.dirname, '../../web/dist');
const CHECK_LIMIT_MS = 20_000;
const ARRIVAL_MS = { head: 5_000, whole: 15_000 };
const LONGEST_QUEUE = 64;
const CONNECTIONS = 1_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Serves the page and the API until closed. Port 0 takes a free one. Rejects with the system's error when the port is taken. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const open = !LOOPBACK.has(host);
  const workspace = openWorkspace(options.workspace ?? {});
  // First the desk: its worker loads the pack while this thread does.
  const desk = makeDesk(options, () => workspace);
  const samples = samplesFrom(workspace.loaded().samples);
  const hosts: string[] = [];
  const token = randomBytes(24).toString('base64url');
  let strips: Promise<Record<string, VerdictStatus[]>> | undefined;
  const deps: ApiDeps = {
    run: (job, watch) => desk.run(job, watch),
    samples: () => samples,
    strips() {
      strips ??= stripsOf(samples, desk).catch((error: unknown) => {
        strips = undefined;
        throw error;
      });
      return strips;
    },
    vocabulary: (lang) => vocabularyOf(workspace.loaded().pack, lang),
    views: {
      names: (lang) => nameBook(workspace.loaded().pack, lang),
      fault: (error) => deps.fault(error),
      standings: (request, lang, watch) => desk.run({ kind: 'standings', request, lang }, watch),
      race: (request, lang, watch) => desk.run({ kind: 'race', request, lang }, watch),
      explain: (request, lang, watch) => desk.run({ kind: 'explain', request, lang }, watch),
      law: (request, lang, watch) => desk.run({ kind: 'law', request, lang }, watch),
      targets: (request, lang, watch) => desk.run({ kind: 'targets', request, lang }, watch),
    },
    around: (view, params, lang, width, watch) =>
      desk.run(
        { kind: 'around', request: { view, params, ...(width === undefined ? {} : { width }) }, lang },
        watch,
      ),
    ledger: (request, lang, watch) => desk.run({ kind: 'ledger', request, lang }, watch),
    save: (request) => saveCheck(workspace, request),
    saved: (id) => loadSavedCheck(workspace, id),
    readFile: (bytes, name) => documentOf(bytes, name),
    ...(options.allowNet ? { readAddress: (url: string) => loadAddress(url) } : {}),
    documents: () => documentsOf(workspace),
    document: (id) => documentAsked(workspace, id),
    file: loadWebFiles(options.webDir ?? WEB),
    hosts: () => hosts,
    caller: (c) => getConnInfo(c).remote.address ?? '',
    now: () => performance.now(),
    state: () => `${ledgerStamp(workspace.ledgerDir)} ${new Date().toISOString().slice(0, 10)}`,
    fault: options.fault ?? (() => undefined),
    version: programVersion(),
    token,
    open,
  };
  const app = buildApi(deps);
  if (inWorkers()) void rehearse(deps, samples, desk).catch(() => undefined);
  return new Promise((done, fail) => {
    const { head, whole } = options.arrivalMs ?? ARRIVAL_MS;
    const listenOptions = {
      fetch: app.fetch,
      port: options.port,
      hostname: host,
      serverOptions: {
        headersTimeout: head,
        requestTimeout: whole,
        connectionsCheckingInterval: Math.min(1_000, head),
      },
    };
    const server = listen(listenOptions, (address) => {
      const names = [host, '127.0.0.1', 'localhost', ...(open ? ownAddresses() : [])];
      for (const name of new Set(names)) hosts.push(`${name}:${address.port}`);
      const url = `http://${host}:${address.port}`;
      done({
        url: open ? `${url}/?token=${token}` : url,
        async close() {
          await desk.close();
          await new Promise<void>((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        },
      });
    });
    server.maxConnections = CONNECTIONS;
    server.once('error', (error) => {
      void desk.close().then(() => fail(error));
    });
  });
}

/** Other programs may add to the ledger while the server runs: its head is looked at, not remembered. */
function ledgerStamp(dir: string): string {
  const head = statSync(join(dir, 'head.json'), { throwIfNoEntry: false });
  return head ? `${head.ino}.${head.mtimeMs}.${head.size}` : '';
}

/** Times the samples are gone through before anybody asks: what runs often is compiled to run fast. */
const REHEARSALS = 2;

/** While nobody waits: the first text, the first table and the first page of an entity cost no more than the later ones. */
async function rehearse(deps: ApiDeps, samples: readonly Sample[], desk: Desk): Promise<void> {
  await deps.strips();
  const { metric, class: of } = deps.vocabulary('en').start;
  const background = { background: true };
  const race = await desk.run({ kind: 'race', request: { metric, class: of }, lang: 'en' }, background);
  const entity = race.years.at(-1)?.possible[0];
  const request = { view: 'press', params: { entity }, limit: 1, offset: 0 } as const;
  if (entity) await desk.run({ kind: 'ledger', request, lang: 'en' }, background);
  for (let i = 0; i < REHEARSALS; i++) await stripsOf(samples, desk);
}

/** One after the other, so that somebody's own text never waits for more than one sample. */
async function stripsOf(samples: readonly Sample[], desk: Desk): Promise<Record<string, VerdictStatus[]>> {
  const strips: Record<string, VerdictStatus[]> = {};
  for (const s of samples) {
    const request = {
      text: s.text,
      title: s.title,
      publisher: s.publisher,
      ...(s.published ? { date: s.published } : {}),
      ...(s.url ? { url: s.url } : {}),
    };
    strips[s.name] = inReadingOrder(await desk.run({ kind: 'check', request }, { background: true }));
  }
  return strips;
}

function inReadingOrder(answer: CheckAnswer): VerdictStatus[] {
  const starts = new Map(answer.claims.map((c) => [c.id as string, c.span.start] as const));
  return [...answer.verdicts]
    .sort((a, b) => (starts.get(a.claim) ?? 0) - (starts.get(b.claim) ?? 0))
    .map((v) => v.verdict);
}

const WORKER = new URL('./worker.js', import.meta.url);
const inWorkers = (): boolean => existsSync(WORKER);

/** Workers in the built program; from the sources (tests) jobs run in this thread, since Node 20 cannot load them in a worker. */
function makeDesk(options: ServeOptions, workspace: () => Workspace): Desk {
  if (inWorkers()) {
    return workerDesk(WORKER, options.workspace ?? {}, {
      limitMs: options.checkLimitMs ?? CHECK_LIMIT_MS,
      longestQueue: LONGEST_QUEUE,
    });
  }
  return {
    run: async (job, watch = {}) =>
      (await runJobFully(workspace(), job, watch.progress ?? (() => undefined))) as never,
    close: async () => undefined,
  };
}
