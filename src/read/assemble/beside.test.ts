import { expect, it } from 'vitest';
import type { ClaimDraft } from '../../model/claim.ts';
import { assembleClaims } from './assemble.ts';

const text =
  'Traffic fell 13% on the year but rose 3% on the month, after 900 boxes, an estimate says 400 boxes. It had 880 boxes.';
const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const base = {
  entity: 'city:port',
  metric: 'boxes',
  period: '2025',
  inherited: [],
  rule: 'en/test',
} as const;
const change = (words: string, value: number, basePeriod = '2024'): ClaimDraft => ({
  ...base,
  kind: 'change',
  basePeriod,
  value,
  unit: 'percent',
  interval: [value - 0.5, value + 0.5],
  span: at(words),
});
const level = (words: string, value: number): ClaimDraft => ({
  ...base,
  kind: 'level',
  value,
  unit: 'box',
  interval: [value - 5, value + 5],
  span: at(words),
});

it('two rates of one cell side by side that cannot both be are no claims; with a base each they are', () => {
  const unclear = assembleClaims(text, [change('fell 13%', -13), change('rose 3%', 3)]);
  expect(unclear.claims).toEqual([]);
  expect(unclear.notes.map((n) => n.code)).toEqual(['reading-doubtful', 'reading-doubtful']);
  expect(
    assembleClaims(text, [change('fell 13%', -13), { ...change('rose 3%', 3, '2025-11'), period: '2025-12' }])
      .claims,
  ).toHaveLength(2);
  expect(assembleClaims(text, [change('fell 13%', -13), change('rose 3%', -13.2)]).claims).toHaveLength(2);
});

it('of two levels far apart in one sentence the first stays; another sentence may say otherwise', () => {
  const { claims } = assembleClaims(text, [
    level('900 boxes', 900),
    level('400 boxes', 400),
    level('880 boxes', 880),
  ]);
  expect(claims.map((c) => c.value)).toEqual([900, 880]);
});
