import { Problem } from '../../src/app/problem.ts';
import type { ApiDeps } from '../../src/http/api.ts';

/** An API without a port, a pack or a page: what a test does not look at. */
export function testDeps(host: string): ApiDeps {
  return {
    run: () => Promise.reject(new Error('not asked')),
    samples: () => [],
    strips: async () => ({}),
    vocabulary: () => ({
      entities: [],
      metrics: [],
      bases: [],
      classes: [],
      start: { metric: '', class: '' },
    }),
    save: () => 'a'.repeat(20),
    saved: (id) => {
      throw new Problem('unknown-check', `there is no saved check ${id}`);
    },
    readFile: async (bytes, name) => ({ text: new TextDecoder().decode(bytes), from: name }),
    documents: () => [],
    document: (id) => {
      throw new Problem('unknown-document', `there is no document ${id}`);
    },
    file: () => undefined,
    hosts: () => [host],
    caller: (c) => c.req.header('x-test-caller') ?? 'me',
    now: () => 0,
    state: () => '',
    fault: () => undefined,
    version: '0',
    token: 't'.repeat(32),
    open: false,
  };
}
