import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import { PARALLEL } from '../../../src/read/lang/zh/parallel-corpus.ts';
import { readDocument } from '../../../src/read/read-document.ts';
import { openAutoCities } from '../auto-cities.ts';

/** What is claimed, without where and how it was said: numbers, never words. */
function said(claim: Claim): string {
  const {
    id: _1,
    span: _2,
    quote: _3,
    inherited: _4,
    rule: _5,
    sameAs: _6,
    alternatives: _7,
    ...content
  } = claim;
  const among = content.among && { class: content.among.class };
  return JSON.stringify({ ...content, ...(among ? { among } : {}) }, sorted);
}

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

describe('one article in two languages', () => {
  const pack = openAutoCities();
  const read = (text: string, language: 'en' | 'zh'): string[] =>
    readDocument({ id: language, text, language, published: '2026-01-20' }, pack)
      .claims.filter((c) => c.kind !== 'event' && c.kind !== 'relation')
      .map(said)
      .sort();

  it.each(PARALLEL)('$name', ({ en, zh }) => {
    expect(read(zh, 'zh')).toEqual(read(en, 'en'));
  });
});
