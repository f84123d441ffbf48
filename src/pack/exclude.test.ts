import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { evidenceOf } from './evidence.ts';
import { excludeDocument, figuresIn, normalizeUrl } from './exclude.ts';
import { loadPack } from './load-pack.ts';

const evidence = evidenceOf(
  loadPack(packFiles(join(import.meta.dirname, '..', '..', 'test', 'packs', 'ports'))),
);
const document = { id: 'd1', language: 'en' as const };
const left = (e: typeof evidence) => ({
  observations: e.observations.map((o) => o.id),
  others: e.claims.length + e.events.length + e.relations.length + e.targets.length,
});

const withoutTidings = { observations: ['p1', 'p2', 'p3'], others: 1 };
const all = left(evidence);

describe('excludeDocument', () => {
  it('leaves everything when the text is not on file', () => {
    expect(
      left(excludeDocument(evidence, document, { hash: 'zzz', text: 'Nothing of the kind, 4.12.' })),
    ).toEqual(all);
  });

  it.each([
    ['hash', document, { hash: 'abc123' }],
    ['address', { ...document, url: 'http://tidings.example/easthaven-first#top' }, {}],
    ['publisher and date', { ...document, publisher: 'harbour tidings', published: '2031-02-01' }, {}],
    [
      'marking figures',
      document,
      { text: 'It handled 4.12 million, up 6.4%; 3.30, 812, 1.25, 19.5 and 77.1 came after.' },
    ],
  ])('knows the text by its %s', (_, doc, given) => {
    expect(left(excludeDocument(evidence, doc, given))).toEqual(withoutTidings);
  });

  it('does not take a few shared figures for the same text', () => {
    const given = { text: '4.12 million, up 6.4%, against 3.30 million.' };
    expect(left(excludeDocument(evidence, document, given))).toEqual(all);
  });

  it('does not exclude by publisher alone, nor by date alone', () => {
    expect(left(excludeDocument(evidence, { ...document, publisher: 'Harbour Tidings' }))).toEqual(all);
    expect(left(excludeDocument(evidence, { ...document, published: '2031-02-01' }))).toEqual(all);
  });
});

describe('normalizeUrl', () => {
  it('drops what does not tell texts apart and keeps what does', () => {
    expect(normalizeUrl('https://www.A.example/x/?utm_source=q&id=7#z')).toBe('a.example/x?id=7');
    expect(normalizeUrl('https://a.example/X')).not.toBe(normalizeUrl('https://a.example/x'));
  });
});

describe('figuresIn', () => {
  it('reads runs of digits with their points and commas', () => {
    expect([...figuresIn('up 9.7%, from 40,400 to 51,100. In 2016: 3.156 million')]).toEqual([
      '9.7',
      '40,400',
      '51,100',
      '2016',
      '3.156',
    ]);
  });
});
