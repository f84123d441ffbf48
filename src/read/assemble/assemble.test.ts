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

describe('a figure that is taken back', () => {
  const told =
    'The port moved 31,000 boxes in April. The figure was later revised to 31,488. It fell to 30,100.';
  const first = level(31000, 0, 36);
  const values = (drafts: readonly ClaimDraft[]) =>
    assembleClaims(told, drafts).claims.map((c) => [c.value, c.supersedes]);

  it('is replaced by the revision of its cell', () => {
    expect(values([first, level(31488, 38, 75)])).toEqual([
      [31000, undefined],
      [31488, 'c1'],
    ]);
  });
  it.each([
    ['another period', { ...level(31488, 38, 75), period: '2025-05' }],
    ['another measure', { ...level(31488, 38, 75), metric: 'ships' }],
    ['no word of revising', level(30100, 77, 95)],
    ['the same figure again', level(31000, 38, 75)],
  ])('stays beside %s', (_name, second) => {
    expect(values([first, second]).map(([, gone]) => gone)).toEqual([undefined, undefined]);
  });
  it('is of the time of its revision when one sentence tells both', () => {
    const from = { ...level(31000, 38, 75), period: '2024-04', rule: 'en/level/from-to' };
    const { claims } = assembleClaims(told, [from, level(31488, 38, 75)]);
    expect(claims.map((c) => [c.period, c.supersedes])).toEqual([
      ['2025-04', undefined],
      ['2025-04', 'c1'],
    ]);
  });
});

describe('a place beside an overtaking that is dated later', () => {
  const words = 'After A passed B and took the lead, C came. In 2024 A passed B.';
  const passed = (start: number, end: number, period: string): ClaimDraft => ({
    kind: 'comparison',
    entity: 'city:a',
    metric: 'boxes',
    period,
    op: 'greater',
    other: { entity: 'city:b' },
    span: { start, end },
    rule: 'en/comparison/test',
  });
  const lead = (entity: string): ClaimDraft => ({
    kind: 'rank',
    entity,
    metric: 'boxes',
    period: '../2026-01-01',
    value: 1,
    bound: 'exact',
    interval: [1, 1],
    unit: 'ordinal',
    span: { start: 17, end: 34 },
    rule: 'en/rank/test',
  });
  const dates = (second: ClaimDraft) =>
    assembleClaims(words, [passed(0, 16, '../2026-01-01'), second, passed(44, 62, '2024')]).claims.map(
      (c) => c.period,
    );

  it('takes the date over', () => {
    expect(dates(lead('city:a'))).toEqual(['2024', '2024', '2024']);
  });
  it('does not for somebody else', () => {
    expect(dates(lead('city:c'))).toEqual(['2024', '../2026-01-01', '2024']);
  });
});
