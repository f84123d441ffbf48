import { describe, expect, it } from 'vitest';
import { Problem } from '../app/problem.ts';
import { type ApiDeps, BODY_LIMIT, buildApi } from './api.ts';
import type { CheckAnswer } from './check-answer.ts';
import type { CheckRequest } from './check-request.ts';

const HOST = '127.0.0.1:4173';

function api(more: Partial<ApiDeps> = {}): {
  asked: CheckRequest[];
  faults: unknown[];
  call: (path: string, init?: RequestInit & { headers?: Record<string, string> }) => Promise<Response>;
} {
  const asked: CheckRequest[] = [];
  const faults: unknown[] = [];
  const app = buildApi({
    check: async (request) => {
      asked.push(request);
      return { text: request.text } as CheckAnswer;
    },
    samples: () => [],
    file: (path) => (path === '/' ? { body: new Uint8Array([60]), type: 'text/html' } : undefined),
    hosts: () => [HOST],
    fault: (e) => faults.push(e),
    version: '0',
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
      check: () => Promise.reject(new Problem('empty', 'the text: there is no text in it.')),
    });
    const res = await bad.call('/api/check', post('{"text":" "}'));
    expect(res.status).toBe(400);
    expect(await res.json()).toMatchObject({
      type: 'urn:pitwall:problem:empty',
      detail: 'the text: there is no text in it.',
    });
    const broken = api({ check: () => Promise.reject(new Error('secret path')) });
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
