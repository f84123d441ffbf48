import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument, ROUTES, type Route } from './openapi.ts';
import { ProblemSchema } from './schema/answers.ts';
import { ResultSchema } from './schema/result.ts';
import { type RunningServer, serve } from './serve.ts';

/** Every address of the OpenAPI document, called on a real server with the shipped pack: what it answers is what it says. */
const dir = mkdtempSync(join(tmpdir(), 'pitwall-http-'));
const faults: unknown[] = [];
let server: RunningServer;
let token = '';
let kept = '';
let document = '';
const sample = readFileSync(
  resolve(import.meta.dirname, '../../packs/auto-cities/corpus/changan-release.md'),
  'utf8',
);

beforeAll(async () => {
  server = await serve({
    port: 0,
    workspace: { ledger: join(dir, 'ledger') },
    // Asked for an address that may not be fetched: the answer is a problem, not a page.
    allowNet: true,
    arrivalMs: { head: 300, whole: 600 },
    fault: (e) => faults.push(e),
  });
  token = ((await (await fetch(`${server.url}/api/session`)).json()) as { token: string }).token;
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

/** What the shipped pack has an answer to. */
const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standings: { metric: 'vehicle_production' },
  race: { metric: 'vehicle_production' },
  explain: { entity: 'city:chongqing', metric: 'vehicle_production' },
  project: { metric: 'vehicle_production' },
  press: { entity: 'city:chongqing' },
  history: { entity: 'city:chongqing', metric: 'vehicle_production' },
};
const viewOf = (path: string): string => path.slice('/api/'.length).split('.')[0] ?? '';

/** One row that can be taken and one that cannot. */
const TABLE = {
  publisher: 'A desk',
  csv: 'entity,metric,period,reported\ncity:chongqing,vehicle_production,2025,2.788 million\nnobody,vehicle_production,2025,1\n',
};

const SCENARIO = 'title: More\nsuppose: ["city:guangzhou 2026 +8%"]\n';

function bodyFor(path: string): object {
  const text = { text: sample, date: '2026-01-08' };
  if (path.startsWith('/api/rows')) return TABLE;
  if (path.endsWith('/retraction')) return { reason: 'the paper took it back' };
  return path === '/api/batch' ? { documents: [text, { text: ' ' }] } : text;
}

function eventsIn(stream: string): { readonly event: string; readonly data: unknown }[] {
  return stream
    .split('\n\n')
    .filter((e) => e !== '')
    .map((e) => {
      const field = (name: string): string =>
        e
          .split('\n')
          .find((l) => l.startsWith(`${name}: `))
          ?.slice(name.length + 2) ?? '';
      return { event: field('event'), data: JSON.parse(field('data')) as unknown };
    });
}

/** Addresses with an id: of a kept check, of a document of the ledger. */
const idOf = (path: string): string => (path.startsWith('/api/documents') ? document : kept);

async function call(route: Route): Promise<Response> {
  const query = new URLSearchParams(route.example ? { ...ASKED[viewOf(route.path)], ...route.example } : {});
  const path = `${route.path.replace('{id}', idOf(route.path))}?${query}`;
  return fetch(`${server.url}${path}`, {
    method: route.method,
    headers: {
      ...(route.body ? { 'content-type': 'application/json' } : {}),
      ...(route.token ? { 'x-pitwall-token': token } : {}),
    },
    ...(route.file
      ? { body: route.path === '/api/scenario' ? SCENARIO : '<html><title>A port</title><p>Words.' }
      : {}),
    ...(route.body ? { body: JSON.stringify(bodyFor(route.path)) } : {}),
  });
}

describe('the API', () => {
  // Keeping comes before what reads the kept.
  // The forms of a view differ in their last step only: all are asked of one view, the dear ones in one form.
  const dear = /\/(?:race|explain|law|targets|press)\.(?:json|metadata\.json)$/;
  const rank = (r: Route): number => (r.path.endsWith('/retraction') ? 2 : r.method === 'post' ? 0 : 1);
  const inOrder = ROUTES.filter((r) => !dear.test(r.path) && r.path !== '/api/texts/address').sort(
    (a, b) => rank(a) - rank(b),
  );
  it.each(inOrder.map((r) => [r.method, r.path, r] as const))(
    '%s %s answers what it says',
    async (_m, _p, route) => {
      const res = await call(route);
      expect(res.status).toBe(route.status ?? 200);
      if (!route.answer) {
        expect((await res.arrayBuffer()).byteLength).toBeGreaterThan(100);
        return;
      }
      const body: unknown = await res.json();
      const parsed = route.answer.safeParse(body);
      expect(parsed.error?.issues.slice(0, 3) ?? []).toEqual([]);
      if (route.path === '/api/checks') kept = (body as { id: string }).id;
      if (route.path === '/api/documents' && route.method === 'post')
        document = (body as { hash: string }).hash.slice(0, 16);
    },
  );

  it('opens a kept document with what was corrected, and fetches no address of this machine', async () => {
    const text = 'Chongqing produced 2.788 million vehicles in 2025, it was said twice.';
    const corrections = [
      { claim: 'c1', field: 'entity', value: 'Guangzhou', reason: 'the caption names it' },
    ];
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-pitwall-token': token },
        body: JSON.stringify(body),
      });
    const { hash } = (await (await post('/api/documents', { text, corrections })).json()) as { hash: string };
    const again = await fetch(`${server.url}/api/documents/${hash.slice(0, 16)}`);
    expect(await again.json()).toMatchObject({ text, corrections });
    const refused = await post('/api/texts/address', { url: `${server.url}/api/session` });
    expect(refused.status).toBe(400);
    expect(ProblemSchema.safeParse(await refused.json()).error).toBeUndefined();
  });

  it('takes a document back with a reason only, and it is gone from the list', async () => {
    const post = (path: string, body: object, key = token): Promise<Response> =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-pitwall-token': key },
        body: JSON.stringify(body),
      });
    const text = 'Wuhan produced 1.2 million vehicles in 2024, the paper wrote in error.';
    const { hash } = (await (await post('/api/documents', { text })).json()) as { hash: string };
    const address = `/api/documents/${hash.slice(0, 16)}/retraction`;
    expect((await post(address, { reason: ' ' })).status).toBe(400);
    expect((await post(address, {})).status).toBe(400);
    expect((await post(address, { reason: 'an error' }, 'wrong')).status).toBe(401);
    const listed = async (): Promise<boolean> => {
      const { documents } = (await (await fetch(`${server.url}/api/documents`)).json()) as {
        documents: { id: string }[];
      };
      return documents.some((d) => hash.startsWith(d.id));
    };
    expect(await listed()).toBe(true);
    expect((await post(address, { reason: 'an error' })).status).toBe(201);
    expect(await listed()).toBe(false);
    expect((await post(address, { reason: 'again' })).status).toBe(404);
  });

  it.each([
    ['/api/standings', { class: 'city', period: '2015' }, ['settled']],
    ['/api/press', {}, ['settled', 'part']],
    ['/api/timeline', { from: '2025' }, ['settled']],
  ])('tells how far %s is, and answers the same in the end', async (path, query, stages) => {
    const asked = `${server.url}${path}?${new URLSearchParams({ ...ASKED[viewOf(path)], ...query })}`;
    const events = eventsIn(await (await fetch(asked, { headers: { accept: 'text/event-stream' } })).text());
    expect(events.at(-1)?.event).toBe('answer');
    expect(events.at(-1)?.data).toEqual(await (await fetch(asked)).json());
    const told = events.slice(0, -1).map((e) => (e.data as { stage: string }).stage);
    expect(told).toEqual(expect.arrayContaining(stages));
    const unknown = await fetch(`${server.url}/api/press?entity=city:nowhere`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(eventsIn(await unknown.text()).at(-1)).toMatchObject({ event: 'problem' });
  });

  it('checks several texts, each by itself, and tells each as it is done', async () => {
    const body = JSON.stringify({ documents: [{ text: sample }, { text: ' ' }, { text: sample }] });
    const headers = { 'content-type': 'application/json' };
    const post = (accept: string): Promise<Response> =>
      fetch(`${server.url}/api/batch`, { method: 'POST', headers: { ...headers, accept }, body });
    const events = eventsIn(await (await post('text/event-stream')).text());
    const told = events.map((e) => e.event);
    expect(told).toEqual(['document', 'progress', 'document', 'progress', 'document', 'progress', 'answer']);
    expect(events[2]?.data).toMatchObject({ index: 1, problem: { code: 'empty' } });
    const { documents } = (await (await post('application/json')).json()) as { documents: object[] };
    expect(documents[0]).toEqual(events[0]?.data);
    const none = await fetch(`${server.url}/api/batch`, {
      method: 'POST',
      headers,
      body: '{"documents":[]}',
    });
    expect(none.status).toBe(400);
  });

  it('describes itself as OpenAPI 3.1 without a gap', async () => {
    const told = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    expect(told.openapi).toBe('3.1.0');
    for (const r of ROUTES)
      expect(Object.keys(told.paths[r.path]?.[r.method]?.responses ?? {})).toContain(String(r.status ?? 200));
    expect(JSON.stringify(openApiDocument('0'))).not.toContain('undefined');
  });

  it.each([
    ['GET', '/api/nothing', 404],
    ['GET', '/nothing', 404],
    ['GET', `/api/checks/${'0'.repeat(20)}`, 404],
    ['GET', '/api/checks/..%2F..%2Fetc%2Fpasswd', 404],
    ['GET', '/api/checks/%00', 404],
    ['GET', `/api/checks/${'9'.repeat(300)}`, 404],
    ['POST', '/api/documents', 401],
    ['POST', '/api/check', 415],
  ])('%s %s is a problem with what to do', async (method, path, status) => {
    const headers = method === 'POST' ? { 'content-type': 'image/png' } : {};
    const res = await fetch(`${server.url}${path}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: 'x' } : {}),
    });
    expect(res.status).toBe(status);
    expect(res.headers.get('content-type')).toContain('application/problem+json');
    expect(ProblemSchema.safeParse(await res.json()).error).toBeUndefined();
  });

  it('names the nearest where a correction names nobody, and keeps the document once', async () => {
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-pitwall-token': token },
        body: JSON.stringify(body),
      });
    const text = 'Chongqing produced 2.788 million vehicles in 2025.';
    const wrong = await post('/api/check', {
      text,
      corrections: [{ claim: 'c1', field: 'entity', value: 'Guangzou' }],
    });
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as { detail: string }).detail).toContain('city:guangzhou');
    const right = await post('/api/check', {
      text,
      corrections: [{ claim: 'c1', field: 'entity', value: 'Guangzhou' }],
    });
    const { claims } = ResultSchema.parse(await right.json());
    expect(claims[0]).toMatchObject({ entity: 'city:guangzhou', rule: 'by-hand' });
    expect(((await (await post('/api/documents', { text })).json()) as { outcome: string }).outcome).toBe(
      'added',
    );
    expect(((await (await post('/api/documents', { text })).json()) as { outcome: string }).outcome).toBe(
      'known',
    );
  });
});

describe('what comes over the wire', () => {
  const port = (): number => Number(new URL(server.url).port);

  it.each([
    ['a head', 'GET / HTTP/1.1\r\nHost: 127'],
    ['a body', 'POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 99\r\n\r\nslow'],
  ])('is refused when %s comes too slowly', async (_what, begun) => {
    const said = await new Promise<string>((done) => {
      let text = '';
      const socket = connect(port(), '127.0.0.1', () => socket.write(begun.replace('PORT', String(port()))));
      socket.on('data', (d) => {
        text += String(d);
      });
      socket.on('close', () => done(text));
    });
    expect(said).toContain('408');
  });

  it('cannot use the server under another name, whatever the address says', async () => {
    const status = await new Promise<number>((done) => {
      const req = httpRequest({
        port: port(),
        host: '127.0.0.1',
        path: '/',
        headers: { host: `evil.example:${port()}` },
      });
      req.on('response', (res) => {
        res.resume();
        done(res.statusCode ?? 0);
      });
      req.end();
    });
    expect(status).toBe(421);
  });

  it('may have half a million attributes, and a name of any kind: neither reaches the disk', async () => {
    const page = `<p ${'a=1 '.repeat(500_000)}>Chongqing built 2.788 million vehicles in 2025.</p>`;
    for (const name of ['../../etc/passwd', 'a\0b', 'x'.repeat(5000)]) {
      const res = await fetch(`${server.url}/api/texts?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: name.length > 100 ? page : 'Words.',
      });
      expect(res.status).toBeLessThan(500);
    }
    for (const path of [
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%00',
      '/api/checks/..%2f..%2fhead',
      '/api/documents/..%2fhead.json',
      `/api/checks/${'x'.repeat(4000)}`,
    ]) {
      const res = await fetch(server.url + path);
      expect([400, 404]).toContain(res.status);
      expect(await res.text()).not.toMatch(/root:|"dependencies"/);
    }
  });

  it('may be a hundred thousand nested tags: they are text, and read at once', async () => {
    const text = `${'<div>'.repeat(100_000)}Chongqing produced 2.788 million vehicles in 2025.`;
    const res = await fetch(`${server.url}/api/check`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: text,
    });
    // A check that runs past its limit is stopped and answers otherwise.
    expect(res.status).toBe(200);
  });

  it('never makes the server fetch: an address of a document is only kept as its address', async () => {
    const asked: string[] = [];
    const real = globalThis.fetch;
    const urls = [
      'http://127.0.0.1:1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://[::ffff:127.0.0.1]/',
      'http://169.254.169.254/',
    ];
    globalThis.fetch = ((input: string, init?: RequestInit) => {
      asked.push(String(input));
      return real(input, init);
    }) as typeof fetch;
    try {
      for (const url of urls) {
        await real(`${server.url}/api/check`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: 'Chongqing produced 2.788 million vehicles in 2025.', url }),
        });
      }
    } finally {
      globalThis.fetch = real;
    }
    expect(asked).toEqual([]);
  });
});
