import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { ServeOptions } from '../../src/http/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenOptions {
  readonly lang?: string;
  readonly dark?: boolean;
  readonly height?: number;
  readonly path?: string;
}

export interface Opened {
  readonly page: Page;
  /** What the console complained of. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** A fresh visitor: own storage, a language, a colour scheme, no motion. */
export async function visit(
  browser: Browser,
  url: string,
  width: number,
  options: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: options.height ?? 900 },
    locale: options.lang ?? 'en-GB',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') errors.push(m.text());
  });
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.goto(`${url}${options.path ?? '/'}`);
  return { page, errors, close: () => context.close() };
}

/** Faults that axe finds, with where. */
export async function violations(page: Page): Promise<string[]> {
  // The policy of the page allows no script element: evaluate goes around it, as a tester may.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run(o: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      }
    ).axe;
    const { violations: found } = await run.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => n.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  });
}

export const isNarrowEnough = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= innerWidth');

export interface TestServer {
  readonly url: string;
  /** A folder of its own, gone when it closes. */
  readonly dir: string;
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/** The server as it is built, with its workers, on a ledger of its own. */
export async function startServer(options: Partial<ServeOptions> = {}): Promise<TestServer> {
  const built = resolve(import.meta.dirname, '../../dist/http/serve.js');
  if (!existsSync(built)) throw new Error('the program is not built: npm run build');
  const { serve } = (await import(pathToFileURL(built).href)) as typeof import('../../src/http/serve.ts');
  const dir = mkdtempSync(join(tmpdir(), 'pitwall-browser-'));
  const faults: unknown[] = [];
  const server = await serve({
    port: 0,
    webDir: resolve(import.meta.dirname, '../../web/dist'),
    workspace: { ledger: join(dir, 'ledger') },
    fault: (e) => faults.push(e),
    ...options,
  });
  return {
    url: server.url,
    dir,
    faults,
    async close() {
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
