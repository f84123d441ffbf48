import { describe, expect, it } from 'vitest';
import type { ClaimContent } from '../../model/claim.ts';
import { claim, evidence, harvestPack, row, STATES_OF_LAND, table } from './corpus/harvest.ts';
import { judgeOrder } from './judge.ts';

const pack = harvestPack();
const states = ['state:bay', 'state:north', 'state:south', 'state:east'];
const parts = {
  observations: [
    row('state:bay', '2020', 100),
    row('state:north', '2020', 90),
    row('state:south', '2020', 80),
    row('state:east', '2020', 70),
  ],
  closedTables: [table('state', '2020', states)],
};
const first = (entity: string, period: string): ClaimContent => ({
  kind: 'rank',
  entity,
  metric: 'grain',
  period,
  value: 1,
  bound: 'exact',
  interval: [1, 1],
  among: STATES_OF_LAND,
});
const judged = (content: ClaimContent) => judgeOrder([claim('c', content)], evidence(parts), pack).get('c');

describe('an order told without a date', () => {
  it('is borne out by a year shortly before the text', () => {
    expect(judged(first('state:bay', '../2021-03-01'))?.verdict).toBe('supported');
    expect(judged(first('state:bay', '../2021-03-01'))?.derivation[0]?.params).toEqual({ year: 2020 });
    expect(judged(first('state:bay', '../2022'))?.verdict).toBe('supported');
  });

  it('is not by one long ago', () => {
    expect(judged(first('state:bay', '../2023-03-01'))).toBeUndefined();
  });

  it('is never contradicted', () => {
    expect(judged(first('state:south', '2020'))?.verdict).toBe('contradicted');
    expect(judged(first('state:south', '../2021-03-01'))).toBeUndefined();
  });

  it('holds for two members against each other', () => {
    const over = (entity: string, other: string): ClaimContent => ({
      kind: 'comparison',
      entity,
      metric: 'grain',
      period: '../2021-03-01',
      op: 'greater',
      other: { entity: other },
    });
    expect(judged(over('state:bay', 'state:south'))?.verdict).toBe('supported');
    expect(judged(over('state:south', 'state:bay'))).toBeUndefined();
  });
});
