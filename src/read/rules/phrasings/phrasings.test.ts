import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../../test/packs/read-files.ts';
import { loadPack } from '../../../pack/load-pack.ts';
import { makeReader } from '../../read-document.ts';
import { type Example, writeFigure } from '../write-figure.ts';
import * as apart from './corpus-apart.ts';
import * as beside from './corpus-beside.ts';
import * as carried from './corpus-carried.ts';
import * as first from './corpus-first.ts';
import * as markets from './corpus-markets.ts';
import * as pairs from './corpus-pairs.ts';
import * as rates from './corpus-rates.ts';
import * as second from './corpus-second.ts';
import * as whose from './corpus-whose.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const halves: Record<string, Record<string, readonly Example[]>> = {
  first,
  second,
  carried,
  beside,
  pairs,
  whose,
  apart,
  rates,
  markets,
};
const FIGURES = new Set(['level', 'change', 'share', 'target']);

/** Every figure a sentence states, and no other: a wrong reading fails like a missed one. */
describe.each(Object.entries(halves))('%s half', (_, groups) => {
  describe.each(Object.entries(groups))('%s', (__, examples) => {
    it.each(examples)('$text', ({ text, claims }) => {
      const got = read({ id: 'd', text, language: 'en', published: '2026-01-13' }).claims;
      const told = got.filter((c) => FIGURES.has(c.kind) && c.sameAs === undefined);
      expect(told.map((c) => `${c.kind} ${writeFigure(c)}`).sort()).toEqual([...claims].sort());
      for (const c of got) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
    });
  });
});
