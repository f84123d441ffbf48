import { describe, expect, it } from 'vitest';
import { testDeps } from '../../test/http/api-deps.ts';
import { Problem } from '../app/problem.ts';
import { type ApiDeps, buildApi } from './api.ts';
import type { CheckAnswer } from './check-answer.ts';
import type { CheckRequest } from './check-request.ts';
import type { Job } from './jobs.ts';
import { BODY_LIMIT } from './read-request.ts';

const HOST = '127.0.0.1:4173';

function api(more: Partial<ApiDeps> = {}): {
  asked: CheckRequest[];
  faults: unknown[];
  call: (path: string, init?: RequestInit & { headers?: Record<string, string> }) => Promise<Response>;
} {
  const asked: CheckRequest[] = [];
  const faults: unknown[] = [];
  const app = buildApi({
    ...testDeps(HOST),
    run: (async (job: Job) => {
      asked.push(job.request as CheckRequest);
      return { text: (job.request as CheckRequest).text } as CheckAnswer;
    }) as ApiDeps['run'],
    file: (path) => (path === '/' ? { body: new Uint8Array([60]), type: 'text/html' } : undefined),
    fault: (e) => faults.push(e),
    ...more,
  });
  return {
    asked,
    faults,
    call: async (path, init = {}) =>
      app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } }),
  };
}

const json = { 'content-type': 'application/json' };
const post = (
  body: string,
  headers: Record<string, string> = json,
): RequestInit & { headers: Record<string, string> } => ({
  method: 'POST',
  body,
  headers,
});

describe('POST /api/check', () => {
  it('takes JSON and plain text', async () => {
    const { call, asked } = api();
    expect((await call('/api/check', post('{"text":"A.","date":"2026-01-13","ledger":false}'))).status).toBe(
      200,
    );
    expect((await call('/api/check', post('B.', { 'content-type': 'text/plain' }))).status).toBe(200);
    expect(asked).toEqual([{ text: 'A.', date: '2026-01-13', ledger: false }, { text: 'B.' }]);
  });

  it.each([
    ['not JSON', 'x', 400],
    ['no text', '{}', 400],
    ['text of another type', '{"text":5}', 400],
    ['nested JSON', '['.repeat(100_000), 400],
    ['nested JSON that closes', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
    ['too much', `{"text":"${'x'.repeat(BODY_LIMIT)}"}`, 413],
  ])('answers %s with a problem', async (_name, body, status) => {
    const { call, asked, faults } = api();
    const res = await call('/api/check', post(body));
    expect(res.status).toBe(status);
    expect(res.headers.get('content-type')).toContain('application/problem+json');
    expect(await res.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('tells bad input from our fault', async () => {
    const bad = api({
      run: () => Promise.reject(new Problem('empty', 'the text: there is no text in it.')),
    });
    const res = await bad.call('/api/check', post('{"text":" "}'));
    expect(res.status).toBe(400);
    expect(await res.json()).toMatchObject({
      type: 'urn:pitwall:problem:empty',
      detail: 'the text: there is no text in it.',
    });
    const broken = api({ run: () => Promise.reject(new Error('secret path')) });
    const fault = await broken.call('/api/check', post('{"text":"a"}'));
    expect(fault.status).toBe(500);
    expect(await fault.text()).not.toContain('secret path');
    expect(broken.faults).toHaveLength(1);
  });
});

describe('a page of somebody else', () => {
  it('cannot use the server under another name', async () => {
    const { call } = api();
    expect((await call('/', { headers: { host: 'evil.example:4173' } })).status).toBe(421);
  });

  it('cannot post from elsewhere', async () => {
    const { call, asked } = api();
    const res = await call('/api/check', post('{"text":"a"}', { ...json, origin: 'http://evil.example' }));
    expect(res.status).toBe(403);
    expect(asked).toEqual([]);
    expect(
      (await call('/api/check', post('{"text":"a"}', { ...json, origin: `http://${HOST}` }))).status,
    ).toBe(200);
  });
});

it('sends a policy without inline code on every answer', async () => {
  const { call } = api();
  for (const path of ['/', '/api/samples', '/nothing', '/api/nothing']) {
    const policy = (await call(path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  }
});

describe('writing', () => {
  const body = '{"text":"a"}';

  it.each(['/api/documents', '/api/checks'])('%s needs the token of this run', async (path) => {
    const { call, asked } = api();
    expect((await call(path, post(body))).status).toBe(401);
    expect((await call(path, post(body, { ...json, 'x-pitwall-token': 'wrong' }))).status).toBe(401);
    expect(asked).toEqual([]);
    expect((await call(path, post(body, { ...json, 'x-pitwall-token': 't'.repeat(32) }))).status).toBe(201);
  });

  it('gives the token to the own page and to programs, not to a page of somebody else', async () => {
    const { call } = api();
    expect(await (await call('/api/session')).json()).toEqual({ token: 't'.repeat(32), net: false });
    for (const site of ['cross-site', 'same-site'])
      expect((await call('/api/session', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
  });
});

describe('a server that other machines can reach', () => {
  it('answers nothing without the token, and takes it once by address, then by a cookie', async () => {
    const { call } = api({ open: true });
    expect((await call('/')).status).toBe(401);
    expect((await call('/api/check', post('{"text":"a"}'))).status).toBe(401);
    const entry = await call(`/?token=${'t'.repeat(32)}`);
    expect(entry.status).toBe(303);
    const cookie = entry.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await call('/', { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200);
    expect((await call('/', { headers: { cookie: 'pitwall=wrong' } })).status).toBe(401);
  });
});

it('tells a caller who hammers to wait, and only that one', async () => {
  const { call } = api();
  const statuses = new Set<number>();
  for (let i = 0; i < 500; i++) statuses.add((await call('/healthz')).status);
  expect([...statuses]).toEqual([200, 429]);
  const refused = await call('/healthz');
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect((await call('/healthz', { headers: { 'x-test-caller': 'other' } })).status).toBe(200);
});

it('does not send again what somebody has', async () => {
  const { call } = api();
  for (const path of ['/', '/api/samples', '/api/vocabulary', '/api/openapi.json']) {
    const etag = (await call(path)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await call(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  }
});

it('tells how far a check is, and a problem as an event once the stream has begun', async () => {
  const stream = { ...json, accept: 'text/event-stream' };
  const run = (async (job: Job, watch) => {
    watch?.progress?.({ stage: 'read', bodyStart: 0, claims: [] });
    const { text } = job.request as CheckRequest;
    if (text === 'bad') throw new Problem('empty', 'no text');
    return { text } as CheckAnswer;
  }) as ApiDeps['run'];
  const { call } = api({ run });
  expect(await (await call('/api/check', post('{"text":"a"}', stream))).text()).toBe(
    'event: progress\ndata: {"stage":"read","bodyStart":0,"claims":[]}\n\nevent: answer\ndata: {"text":"a"}\n\n',
  );
  expect(await (await call('/api/check', post('{"text":"bad"}', stream))).text()).toContain(
    'event: problem\ndata: {"code":"empty","detail":"no text"}',
  );
});
