import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { programVersion } from '../app/version.ts';
import { openWorkspace, type WorkspaceOptions } from '../app/workspace.ts';
import { type ApiDeps, buildApi } from './api.ts';
import { answerCheck } from './check-answer.ts';
import { type Checker, workerChecker } from './checker.ts';
import { samplesFrom } from './samples.ts';
import { answerRace, answerStandings } from './views-answer.ts';
import { loadWebFiles } from './web-files.ts';

export interface ServeOptions {
  readonly port: number;
  /** Loopback unless somebody asks for more. */
  readonly host?: string;
  readonly workspace?: Omit<WorkspaceOptions, 'now'>;
  readonly fault?: (error: unknown) => void;
  /** Built web page; the shipped one by default. */
  readonly webDir?: string;
  readonly checkLimitMs?: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const WEB = resolve(import.meta.dirname, '../../web/dist');
const CHECK_LIMIT_MS = 20_000;

/** Serves the page and the API until closed. Port 0 takes a free one. Rejects with the system's error when the port is taken. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const workspace = openWorkspace(options.workspace ?? {});
  const samples = samplesFrom(workspace.loaded().samples);
  const checker = makeChecker(options, () => workspace);
  const hosts: string[] = [];
  const deps: ApiDeps = {
    check: (request) => checker.check(request),
    samples: () => samples,
    views: {
      standings: (request, lang) => answerStandings(workspace, request, lang),
      race: (request, lang) => answerRace(workspace, request, lang),
    },
    file: loadWebFiles(options.webDir ?? WEB),
    hosts: () => hosts,
    fault: options.fault ?? (() => undefined),
    version: programVersion(),
  };
  const app = buildApi(deps);
  return new Promise((done, fail) => {
    const server = listen({ fetch: app.fetch, port: options.port, hostname: host }, (address) => {
      for (const name of new Set([host, '127.0.0.1', 'localhost'])) hosts.push(`${name}:${address.port}`);
      done({
        url: `http://${host}:${address.port}`,
        async close() {
          await checker.close();
          await new Promise<void>((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        },
      });
    });
    if ('requestTimeout' in server) {
      server.headersTimeout = 5_000;
      server.requestTimeout = 15_000;
    }
    server.once('error', (error) => {
      void checker.close().then(() => fail(error));
    });
  });
}

/** A worker in the built program; from the sources (tests) checks run in this thread, since Node 20 cannot load them in a worker. */
function makeChecker(options: ServeOptions, workspace: () => ReturnType<typeof openWorkspace>): Checker {
  const script = new URL('./check-worker.js', import.meta.url);
  if (existsSync(script))
    return workerChecker(script, options.workspace ?? {}, options.checkLimitMs ?? CHECK_LIMIT_MS);
  return {
    check: async (request) => answerCheck(workspace(), request),
    close: async () => undefined,
  };
}
