import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { NO_EVIDENCE, observation, smallPack } from '../corpus/small-pack.ts';
import { makeRankBase } from '../rank/base.ts';
import { callsOf } from './calls.ts';

const pack = smallPack();
const [C, G] = ['city:chongqing', 'city:guangzhou'];
const vp = 'vehicle_production';
const base = makeRankBase(
  {
    ...NO_EVIDENCE,
    observations: [
      observation('o1', C, vp, '2023', 2_318_000, 1000, { origin: 'org:office', originKind: 'official' }),
      observation('o2', C, vp, '2024', 2_541_000, 1000, { origin: 'press:paper', originKind: 'media' }),
      observation('o3', G, vp, '2024', 2_500_000, 1000, { origin: 'org:union', originKind: 'industry_body' }),
    ],
  },
  pack,
);
const asks = (claim: string, ...cells: [string, string, string][]): Verdict =>
  ({
    claim,
    wouldSettle: cells.map(([entity, metric, period]) => ({
      cell: { entity, metric, period, basis: 'unstated' },
    })),
  }) as unknown as Verdict;

describe('the call list', () => {
  it('names the series that would settle most findings first, and who prints it', () => {
    const calls = callsOf(
      [
        asks('c1', [G, vp, '2023']),
        asks('c2', [C, vp, '2025']),
        asks('c3', [C, vp, '2025'], [C, vp, '2022']),
      ],
      base,
    );
    expect(calls).toEqual([
      {
        entity: C,
        metric: vp,
        basis: 'unstated',
        periods: ['2022', '2025'],
        settles: ['c2', 'c3'],
        ask: ['org:office'],
      },
      { entity: G, metric: vp, basis: 'unstated', periods: ['2023'], settles: ['c1'], ask: ['org:union'] },
    ]);
  });

  it('asks nobody whom the file does not know, and those of the metric where nobody prints the series', () => {
    const [shen] = callsOf([asks('c1', ['city:shenzhen', vp, '2025'])], base);
    expect(shen!.ask).toEqual(['org:office', 'org:union']);
    const [other] = callsOf([asks('c1', [C, 'nev_production', '2025'])], base);
    expect(other!.ask).toEqual([]);
  });
});
