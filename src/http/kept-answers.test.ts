import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { CheckAnswer } from './check-answer.ts';
import type { Desk } from './desk.ts';
import { keepAnswers } from './kept-answers.ts';
import { keepChecks } from './kept-checks.ts';
import { taggedJson } from './tagged.ts';

function app(mostBytes = 1_000_000) {
  const asked: string[] = [];
  let state = 'a';
  const hono = new Hono();
  hono.use(keepAnswers({ state: () => state, mostBytes }));
  hono.get('/long', (c) => {
    asked.push(c.req.url);
    return taggedJson(c, { text: 'x'.repeat(5_000), q: c.req.query('q') });
  });
  hono.get('/secret', (c) => {
    asked.push('secret');
    c.header('cache-control', 'no-store');
    return c.json({ token: 't' });
  });
  hono.get('/bad', (c) => {
    asked.push('bad');
    return c.json({}, 400);
  });
  return {
    asked,
    grow: () => {
      state += 'a';
    },
    get: (path: string, headers: Record<string, string> = {}) => hono.request(path, { headers }),
  };
}

describe('answers kept in memory', () => {
  it('are worked out once for one question, however its parts are ordered, until the ledger grows', async () => {
    const { asked, get, grow } = app();
    const first = await (await get('/long?q=1&z=2')).json();
    expect(await (await get('/long?z=2&q=1')).json()).toEqual(first);
    expect(asked.length).toBe(1);
    await get('/long?q=2');
    expect(asked.length).toBe(2);
    grow();
    await get('/long?q=1&z=2');
    expect(asked.length).toBe(3);
  });

  it('never include a secret or a failure', async () => {
    const { asked, get } = app();
    for (const path of ['/secret', '/secret', '/bad', '/bad']) await get(path);
    expect(asked).toEqual(['secret', 'secret', 'bad', 'bad']);
  });

  it('are told to be known, and packed for those who take it', async () => {
    const { get } = app();
    const plain = await get('/long');
    const tag = plain.headers.get('etag')!;
    const packed = await get('/long', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('etag')).toBe(`W/${tag}`);
    const body = Buffer.from(await packed.arrayBuffer());
    expect(body.length).toBeLessThan(500);
    expect(gunzipSync(body).toString()).toBe(await plain.text());
    for (const known of [tag, `W/${tag}`, '*'])
      expect((await get('/long', { 'if-none-match': known })).status).toBe(304);
    expect((await get('/long', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('give way, the longest unused first, when they are too many', async () => {
    const { asked, get } = app(11_000);
    for (const q of [1, 2, 1, 3, 1, 2]) await get(`/long?q=${q}`);
    expect(asked.map((u) => u.at(-1))).toEqual(['1', '2', '3', '2']);
  });
});

describe('checks kept in memory', () => {
  it('are asked once for the same text on the same ledger, and anew when either changes', async () => {
    let runs = 0;
    let state = 'a';
    const run = (async () => ({ text: String(++runs) }) as CheckAnswer) as unknown as Desk['run'];
    const kept = keepChecks(run, () => state);
    const check = async (text: string): Promise<string> =>
      (await kept({ kind: 'check', request: { text } })).text;
    expect([await check('x'), await check('x'), await check('y'), await check('x')]).toEqual([
      '1',
      '1',
      '2',
      '1',
    ]);
    state = 'b';
    expect(await check('x')).toBe('3');
  });
});
