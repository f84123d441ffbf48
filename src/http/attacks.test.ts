import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from './serve.ts';

/** What somebody who means harm sends to a real server; what else holds stands in docs/decisions/0017. */
const dir = mkdtempSync(join(tmpdir(), 'pitwall-attacks-'));
const faults: unknown[] = [];
let server: RunningServer;

beforeAll(async () => {
  server = await serve({
    port: 0,
    workspace: { ledger: join(dir, 'ledger') },
    arrivalMs: { head: 300, whole: 600 },
    fault: (e) => faults.push(e),
  });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

const HOSTILE = [
  "'; DROP TABLE observations; --",
  `" OR 1=1 --`,
  "city:chongqing' UNION SELECT * FROM read_csv('/etc/passwd') --",
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'a\0b',
  '%s%n{{7*7}}',
  '__proto__',
  'x'.repeat(6000),
];

describe('words of a query', () => {
  it.each([
    ['/api/ledger', 'q'],
    ['/api/history', 'entity'],
    ['/api/explain', 'entity'],
    ['/api/press', 'entity'],
    ['/api/conflicts', 'entity'],
    ['/api/standings', 'metric'],
    ['/api/alliances', 'entity'],
  ])('%s: are names and nothing else, whatever is written in them', async (path, name) => {
    for (const word of HOSTILE) {
      const asked = new URLSearchParams({ metric: 'vehicle_production', [name]: word });
      const res = await fetch(`${server.url}${path}?${asked}`);
      expect(res.status, word.slice(0, 40)).toBeLessThan(500);
      expect(await res.text()).not.toMatch(/root:.*:0:0/);
    }
    expect(faults).toEqual([]);
  });
});

describe('a file', () => {
  it.each([
    ['nested a hundred thousand deep', `<html><body>${'<div>'.repeat(100_000)}Words.`, 400],
    ['with half a million attributes', `<html><body><p ${'a=1 '.repeat(470_000)}>Words.`, 400],
  ])('%s is refused while others are answered', async (_what, page, status) => {
    const sent = fetch(`${server.url}/api/texts?name=page.html`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: page,
    });
    const beside = await fetch(`${server.url}/healthz`);
    expect(beside.status).toBe(200);
    const res = await sent;
    expect(res.status).toBe(status);
  });

  it('of twenty megabytes is refused before it is read', async () => {
    const res = await fetch(`${server.url}/api/check`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x'.repeat(20_000_000),
    }).catch((e: unknown) => e);
    // The server may hang up in the middle of what it will not take.
    if (res instanceof Response) expect(res.status).toBe(413);
    else expect(res).toBeInstanceOf(Error);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('connections that say nothing', () => {
  it('are closed by the server, which goes on answering', async () => {
    const port = Number(new URL(server.url).port);
    const sockets: Socket[] = [];
    const closed = Array.from(
      { length: 1_200 },
      () =>
        new Promise<void>((done) => {
          const socket = connect(port, '127.0.0.1');
          sockets.push(socket);
          socket.on('error', () => undefined);
          // Begun and never ended: a request without a head counts for nothing.
          socket.on('connect', () => socket.write('GET / HTTP/1.1\r\n'));
          socket.on('data', () => undefined);
          socket.on('close', () => done());
        }),
    );
    await Promise.all(closed);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    for (const s of sockets) s.destroy();
  });
});
