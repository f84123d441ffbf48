import { describe, expect, it } from 'vitest';
import { evidence, harvestPack, row, target } from '../check/rank/corpus/harvest.ts';
import { targetsBoard } from './targets.ts';
import { makeSettledView } from './view.ts';

const pack = harvestPack();
const board = (parts: Parameters<typeof evidence>[0], entity?: string) =>
  targetsBoard(makeSettledView(evidence(parts), pack), {
    asOf: '2021-06-30',
    ...(entity === undefined ? {} : { entity }),
  }).rows;

describe('the board of goals', () => {
  const observations = [row('county:ash', '2019', 100), row('county:ash', '2020', 110)];
  const goal = (value: number, deadline: string) =>
    target('county:ash', 'grain', value, { deadline, announced: '2018' });

  it('tells what became of each, and what it would take', () => {
    const rows = board({ observations, targets: [goal(105, '2020'), goal(200, '2020'), goal(300, '2025')] });
    expect(rows.map((r) => r.outcome)).toEqual(['open', 'met', 'missed']);
    expect(rows[0]).toMatchObject({
      value: 300,
      now: { period: '2020', basis: 'office', interval: [109.5, 110.5] },
      required: { perYear: 22.2 },
    });
    expect(rows[1]!.required).toBeUndefined();
    for (const r of rows) expect(r.evidence[0]).toMatchObject({ kind: 'claim', source: 's2' });
  });

  it('keeps goals without a figure: open until their day, then what records show, else unknowable', () => {
    const { value: _v, ...vague } = goal(1, '2025');
    const late = { ...vague, deadline: '2018' };
    expect(board({ observations, targets: [vague] })).toMatchObject([{ kind: 'deed', outcome: 'open' }]);
    expect(board({ observations, targets: [late] })).toMatchObject([{ outcome: 'unknowable' }]);
    const shown = { ...late, settled: { outcome: 'missed' as const, by: [observations[0]!.id] } };
    const [row] = board({ observations, targets: [shown] });
    expect(row).toMatchObject({ outcome: 'missed' });
    expect(row!.evidence.map((e) => e.id)).toContain(observations[0]!.id);
    // A record that nobody has is no proof.
    const bare = { ...late, settled: { outcome: 'met' as const, by: ['nothing'] } };
    expect(board({ observations, targets: [bare] })).toMatchObject([{ outcome: 'unknowable' }]);
  });

  it('is that of one entity, whether it set the goal or the goal is for it', () => {
    const forOther = target('county:elm', 'grain', 9, { issuer: 'county:ash', deadline: '2025' });
    const targets = [goal(105, '2020'), forOther, target('county:oak', 'grain', 9, { deadline: '2025' })];
    expect(board({ observations, targets }, 'county:ash')).toHaveLength(2);
    expect(board({ observations, targets }, 'county:elm')).toHaveLength(1);
    expect(board({ targets }, 'county:fir')).toEqual([]);
  });
});
