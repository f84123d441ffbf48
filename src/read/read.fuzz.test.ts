import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { loadPack } from '../pack/load-pack.ts';
import { makeReader } from './read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const WORDS =
  'Chongqing BYD its it the former production of sales new energy vehicles rose fell reached exceeded 2.788 million 9.7% and , . to from by in 2025 2019 than including Among them which when while said that if will aims first only half ( ) - " \u2019s \uD83D \u5e74 respectively'.split(
    ' ',
  );

function check(text: string): void {
  const { claims } = read({ id: 'd', text, language: 'en', published: '2026-01-13' });
  claims.forEach((c, i) => {
    expect(c.id).toBe(`c${i + 1}`);
    expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
    expect(c.quote.length).toBeGreaterThan(0);
  });
}

it('reads any text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 150, seed: 7 });
});

it('reads any heap of its own words', () => {
  const heap = fc.array(fc.constantFrom(...WORDS), { maxLength: 70 }).map((w) => w.join(' '));
  fc.assert(fc.property(heap, check), { numRuns: 500, seed: 7 });
});
