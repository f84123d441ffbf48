import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The program as it is shipped: built, with its workers, on a port. */
const root = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'pitwall-built-'));
let program: ChildProcess;
let url = '';
let said = '';

beforeAll(async () => {
  const main = join(root, 'dist/cli/main.js');
  program = spawn(process.execPath, [
    main,
    'serve',
    '--port',
    '0',
    '--quiet',
    '--ledger',
    join(dir, 'ledger'),
  ]);
  program.stderr?.on('data', (d) => {
    said += String(d);
  });
  url = await new Promise<string>((done, fail) => {
    let out = '';
    program.stdout?.on('data', (d) => {
      out += String(d);
      const address = out.split('\n').find((line) => line.startsWith('http://'));
      if (address) done(address.trim());
    });
    program.once('exit', () => fail(new Error(`the server did not start: ${said}`)));
  });
}, 60_000);
afterAll(async () => {
  program.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
  expect(said).toBe('');
});

const check = (text: string, accept = 'application/json'): Promise<Response> =>
  fetch(`${url}/api/check`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', accept },
    body: text,
  });
const SHORT = 'Chongqing produced 2.788 million vehicles in 2025.';

describe('the built server', () => {
  it('checks in a worker, and tells how far it is', async () => {
    const res = await check(SHORT, 'text/event-stream');
    const text = await res.text();
    expect(text.indexOf('event: progress')).toBe(0);
    expect(text).toContain('event: answer');
    expect(text).toContain('"verdict":"supported"');
  });

  it('never lets a long text stand before a short one, nor stop the page', async () => {
    const started = performance.now();
    const long = check(`${SHORT} ${'Nobody said how many crates there were. '.repeat(12_000)}`);
    const times = await Promise.all([
      check(SHORT).then(() => performance.now() - started),
      fetch(`${url}/healthz`).then(() => performance.now() - started),
    ]);
    await (await long).text();
    const all = performance.now() - started;
    expect(Math.max(...times)).toBeLessThan(all);
  });

  it('makes tables in a worker too', async () => {
    const res = await fetch(`${url}/api/standings?metric=vehicle_production&class=city&period=2015`);
    expect(res.status).toBe(200);
    expect(((await res.json()) as { rows: unknown[] }).rows.length).toBeGreaterThan(0);
    const wrong = await fetch(`${url}/api/standings?metric=vehicle_prodction&class=city&period=2015`);
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as { detail: string }).detail).toContain('vehicle_production');
  });
});
