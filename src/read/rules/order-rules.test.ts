import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../test/packs/read-files.ts';
import { loadPack } from '../../pack/load-pack.ts';
import { makeReader } from '../read-document.ts';
import { changeRule } from './change/rule.ts';
import * as comparison from './comparison/corpus.ts';
import * as comparisonMarket from './comparison/corpus-market.ts';
import * as comparisonPast from './comparison/corpus-past.ts';
import * as comparisonPress from './comparison/corpus-press.ts';
import { comparisonRule } from './comparison/rule.ts';
import * as extremum from './extremum/corpus.ts';
import * as extremumPress from './extremum/corpus-press.ts';
import * as extremumRecords from './extremum/corpus-records.ts';
import * as extremumSet from './extremum/corpus-set.ts';
import { extremumRule } from './extremum/rule.ts';
import { levelRule } from './level/rule.ts';
import * as rank from './rank/corpus.ts';
import * as rankBehind from './rank/corpus-behind.ts';
import * as rankHeld from './rank/corpus-held.ts';
import * as rankNothing from './rank/corpus-nothing.ts';
import * as rankPress from './rank/corpus-press.ts';
import { rankRule } from './rank/rule.ts';
import { shareRule } from './share/rule.ts';
import * as streak from './streak/corpus.ts';
import * as streakLimits from './streak/corpus-limits.ts';
import * as streakPress from './streak/corpus-press.ts';
import * as streakTogether from './streak/corpus-together.ts';
import { streakRule } from './streak/rule.ts';
import { targetRule } from './target/rule.ts';
import type { Example } from './write-figure.ts';
import { writeOrders } from './write-order.ts';

const orders = [rankRule, comparisonRule, extremumRule, streakRule];
const pack = loadPack(packFiles('packs/auto-cities'));
const read = makeReader(pack, [levelRule, changeRule, shareRule, targetRule, ...orders]);
const corpora: Record<string, Record<string, readonly Example[]>> = {
  rank: { ...rank, ...rankPress, ...rankNothing, ...rankBehind, ...rankHeld },
  comparison: { ...comparison, ...comparisonPress, ...comparisonPast, ...comparisonMarket },
  extremum: { ...extremum, ...extremumPress, ...extremumRecords, ...extremumSet },
  streak: { ...streak, ...streakPress, ...streakLimits, ...streakTogether },
};
const published = '2026-01-13';

describe.each(Object.entries(corpora))('%s', (_kind, groups) => {
  describe.each(Object.entries(groups))('%s', (_group, examples) => {
    it.each(examples)('$text', ({ text, claims }) => {
      const got = read({ id: 'd', text, language: 'en', published }).claims;
      expect(writeOrders(got)).toEqual(claims);
      for (const c of got) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
    });
  });
});

describe('floods', () => {
  const time = (n: number, piece: string): number => {
    const start = performance.now();
    read({ id: 'd', text: piece.repeat(n), language: 'en', published });
    return performance.now() - start;
  };
  it.each([
    'ranked first among cities and third among provinces, ',
    'overtook Guangzhou for seven years in a row until 2024, when ',
    'the top of the largest record high since 2016 ahead of half of its peak ',
  ])('time grows with the length: %s', { retry: 3 }, (piece) => {
    time(20, piece);
    const small = Math.min(time(100, piece), time(100, piece));
    expect(time(800, piece)).toBeLessThan(40 * small + 50);
  });
});
