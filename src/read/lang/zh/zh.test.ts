import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../../test/packs/read-files.ts';
import { loadPack } from '../../../pack/load-pack.ts';
import { makeReader } from '../../read-document.ts';
import * as corpus from './corpus-zh.ts';
import * as notices from './corpus-zh-bulletins.ts';
import { measured } from './measured-corpus.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const { writeZh, ...groups } = corpus;

describe.each(Object.entries({ ...groups, ...notices }))('%s', (_, examples) => {
  it.each(examples.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    const got = read({ id: 'd', text, language: 'zh', published: '2026-01-13' }).claims;
    expect(got.map(writeZh)).toEqual(claims);
    for (const c of got) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
  });
});

/** What the sentences of the measured half come to; the figure may only rise. */
const LEAST_WHOLE = 0.94;

it('reads the measured half nearly whole', () => {
  const missed = measured
    .filter(([text, ...want]) => {
      const got = read({ id: 'd', text, language: 'zh', published: '2026-01-13' }).claims.map(writeZh);
      return [...got].sort().join('\n') !== [...want].sort().join('\n');
    })
    .map(([text]) => text);
  expect(1 - missed.length / measured.length, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_WHOLE);
});
