import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { loadPack } from '../pack/load-pack.ts';
import { makeReader } from './read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const text =
  "In the first half of 2025 the province's automobile production reached 1.5 million vehicles, accounting for 9.6% of the national total.";

describe('a headline kept beside the text', () => {
  it('tells whom the text means, and makes no claim', () => {
    const { claims } = read({
      id: 'd',
      text,
      language: 'en',
      published: '2025-08-01',
      title: 'Anhui made 9 million vehicles and is first in China',
    });
    expect(claims.map((c) => [c.kind, c.entity, c.value])).toEqual([
      ['level', 'province:anhui', 1_500_000],
      ['share', 'province:anhui', 9.6],
    ]);
    for (const c of claims) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
    expect(claims[0]!.inherited).toContain('entity');
  });

  it('is needed: without one nobody is meant', () => {
    expect(read({ id: 'd', text, language: 'en', published: '2025-08-01' }).claims).toEqual([]);
  });
});
