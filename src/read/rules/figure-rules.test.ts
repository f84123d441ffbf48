import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../test/packs/read-files.ts';
import { loadPack } from '../../pack/load-pack.ts';
import { makeReader } from '../read-document.ts';
import * as change from './change/corpus.ts';
import { changeRule } from './change/rule.ts';
import * as level from './level/corpus.ts';
import { levelRule } from './level/rule.ts';
import * as share from './share/corpus.ts';
import * as market from './share/corpus-market.ts';
import { shareRule } from './share/rule.ts';
import * as target from './target/corpus.ts';
import { targetRule } from './target/rule.ts';
import { type Example, writeAll } from './write-figure.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')), [
  levelRule,
  changeRule,
  shareRule,
  targetRule,
]);
const corpora: Record<string, Record<string, readonly Example[]>> = {
  level,
  change,
  share: { ...share, ...market },
  target,
};

describe.each(Object.entries(corpora))('%s', (kind, groups) => {
  describe.each(Object.entries(groups))('%s', (_, examples) => {
    it.each(examples)('$text', ({ text, claims }) => {
      const got = read({ id: 'd', text, language: 'en', published: '2026-01-13' }).claims;
      expect(writeAll(got, kind)).toEqual(claims);
      for (const c of got) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
    });
  });
});
