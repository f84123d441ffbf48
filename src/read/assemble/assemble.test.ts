import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../model/claim.ts';
import { assembleClaims } from './assemble.ts';

const text = 'The port moved 31,488 boxes in April. It surged to 13,149.';
const level = (value: number, start: number, end: number, inherited: string[] = []): ClaimDraft => ({
  kind: 'level',
  entity: 'city:port',
  metric: 'boxes',
  period: '2025-04',
  value,
  bound: 'exact',
  interval: [value - 0.5, value + 0.5],
  unit: 'box',
  span: { start, end },
  rule: 'en/level/test',
  inherited,
});

describe('a level bound from elsewhere alone', () => {
  const first = level(31488, 0, 36);
  it('is left out with a note when the text printed a far figure for the cell', () => {
    const { claims, notes } = assembleClaims(text, [first, level(13149, 38, 57, ['entity', 'metric'])]);
    expect(claims.map((c) => c.value)).toEqual([31488]);
    expect(notes.map((n) => n.code)).toEqual(['reading-doubtful']);
  });
  it.each([
    ['near figures stay', level(30000, 38, 57, ['entity', 'metric'])],
    ['a named metric stays', level(13149, 38, 57, ['entity'])],
    ['other periods stay', { ...level(13149, 38, 57, ['entity', 'metric']), period: '2025-05' }],
  ])('%s', (_name, second) => {
    expect(assembleClaims(text, [first, second]).claims).toHaveLength(2);
  });
});
