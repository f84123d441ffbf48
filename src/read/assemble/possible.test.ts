import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../model/claim.ts';
import type { Metric } from '../../model/pack.ts';
import { madePossible } from './possible.ts';

const metrics: Record<string, Metric> = {
  boxes: { id: 'boxes', name: { en: 'boxes' }, unit: 'box', dimension: 'count', flow: true },
  load: { id: 'load', name: { en: 'load' }, unit: 'percent', dimension: 'ratio', flow: false },
};
const metricOf = (id: string): Metric | undefined => metrics[id];
const change = (more: Partial<ClaimDraft>): ClaimDraft => ({
  kind: 'change',
  entity: 'city:port',
  metric: 'boxes',
  period: '2025',
  basePeriod: '2024',
  value: 7,
  unit: 'percent',
  interval: [6.5, 7.5],
  span: { start: 0, end: 5 },
  rule: 'en/change/test',
  inherited: [],
  ...more,
});

it('no half of a thing is counted', () => {
  const level = change({ kind: 'level', unit: 'box' });
  expect(madePossible({ ...level, value: 3.5 }, metricOf)).toBeUndefined();
  expect(madePossible({ ...level, value: 3 }, metricOf)).toBeDefined();
  expect(madePossible({ ...level, metric: 'load', value: 3.5 }, metricOf)).toBeDefined();
});

describe('a change', () => {
  it('in percentage points is one of a percentage', () => {
    expect(madePossible(change({ unit: 'point' }), metricOf)).toBeUndefined();
    expect(madePossible(change({ unit: 'point', metric: 'load' }), metricOf)).toBeDefined();
    expect(madePossible(change({ unit: 'point', whole: { metric: 'load' } }), metricOf)).toBeDefined();
  });

  it('compares like with like: a month that was only carried over gives way to a year that was said', () => {
    const month = change({ period: '2025-12' });
    expect(madePossible({ ...month, inherited: ['period'] }, metricOf)).toMatchObject({ period: '2025' });
    expect(madePossible(month, metricOf)).toBeUndefined();
    expect(madePossible(change({ period: '2025', basePeriod: '2024-12' }), metricOf)).toBeUndefined();
  });

  it('of stretches that are alike, or of runs and undated facts, stays', () => {
    for (const more of [
      { period: '2025-12', basePeriod: '2025-11' },
      { period: '2025-H1', basePeriod: '2024-01/2024-06' },
      { period: '../2026-01-13', basePeriod: '2017' },
      { period: '2024/2025', basePeriod: '2023' },
    ])
      expect(madePossible(change(more), metricOf)).toBeDefined();
  });
});
