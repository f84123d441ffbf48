import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/pack.ts';
import { checkClaims } from './check-claims.ts';
import {
  DOCUMENT,
  growth,
  level,
  METRICS,
  metric,
  NO_EVIDENCE,
  observation,
  smallPack,
} from './corpus/small-pack.ts';

const C = 'company:changan';
const sales = 'vehicle_sales';
const official = { basis: 'deliveries', originKind: 'official' as const };

function verdicts(
  claims: readonly Claim[],
  observations: readonly Observation[],
  pack = smallPack(),
): string[] {
  return judged(claims, observations, pack).verdicts.map((v) => v.verdict);
}

function judged(claims: readonly Claim[], observations: readonly Observation[], pack = smallPack()) {
  return checkClaims({ document: DOCUMENT, claims, pack, evidence: { ...NO_EVIDENCE, observations } });
}

const year = observation('o', C, sales, '2023', 160038, 1, official);

describe('a part of a year and the year', () => {
  it('clash when the part is more, with the year on file and nothing for the part', () => {
    expect(verdicts([level('a', C, sales, '2023-01/2023-05', 399549, 1)], [year])).toEqual(['contradicted']);
    expect(verdicts([level('a', C, sales, '2023-Q2', 165000, 1)], [year])).toEqual(['contradicted']);
  });

  it('clash when the text gives a year that is less than months on file', () => {
    const months = observation('o', C, sales, '2023-01/2023-05', 160038, 1, official);
    expect(verdicts([level('a', C, sales, '2023', 90000, 1)], [months])).toEqual(['contradicted']);
  });

  it('clash when one text prints both', () => {
    const both = [
      level('year', C, sales, '2023', 160038, 1),
      level('part', C, sales, '2023-01/2023-05', 399549, 1),
    ];
    expect(verdicts(both, [])).toEqual(['disputed', 'disputed']);
  });

  it('fit when the part is no more, whatever its own count', () => {
    expect(verdicts([level('a', C, sales, '2023-01/2023-05', 160038, 1)], [year])).toEqual(['consistent']);
    expect(verdicts([level('a', C, sales, '2023', 399549, 1)], [year])).toEqual(['contradicted']);
  });

  it('of other years, other bearers and other measures say nothing of each other', () => {
    expect(verdicts([level('a', C, sales, '2022-01/2022-05', 399549, 1)], [year])).toEqual(['unverifiable']);
    expect(verdicts([level('a', 'company:seres', sales, '2023-Q2', 399549, 1)], [year])).toEqual([
      'unverifiable',
    ]);
    expect(verdicts([level('a', C, 'nev_sales', '2023-Q2', 100000, 1)], [year])).toEqual(['unverifiable']);
  });

  it('of a stock are no sum, and no way of counting is taken from the end of another time', () => {
    const pack = smallPack(undefined, [...METRICS, metric('vehicle_stock', { flow: false })]);
    const at = (id: string, period: string, value: number) =>
      observation(id, C, 'vehicle_stock', period, value, 1, official);
    const more = level('a', C, 'vehicle_stock', '2023-01/2023-05', 399549, 1);
    expect(verdicts([more], [at('o', '2023', 160038)], pack)).toEqual(['unverifiable']);
    // On the count of the year's end this level would clash with its own growth on the May before.
    const doubled = growth('g', C, 'vehicle_stock', '2023-01/2023-05', '2022-01/2022-05', 100, [99.5, 100.5]);
    const rows = [at('o', '2023', 460038), at('p', '2022-01/2022-05', 100000)];
    expect(verdicts([more, doubled], rows, pack)[0]).toBe('unverifiable');
  });

  it('counted in a way that the pack knows to differ accuse nobody within what counts differ', () => {
    const other = observation('o2', C, sales, '2022', 130000, 1, { ...official, basis: 'registered' });
    expect(verdicts([level('a', C, sales, '2023-01/2023-11', 199549, 1)], [year, other])).toEqual([
      'consistent',
    ]);
  });

  describe('held against one retold print', () => {
    const retold = (id: string, period: string, value: number, more: Partial<Observation> = {}) =>
      observation(id, C, sales, period, value, 1, { basis: 'deliveries', origin: 'org:one', ...more });
    const half = [level('a', C, sales, '2023-H1', 165000, 1)];
    const nine = retold('o', '2023-01/2023-09', 160038);

    it('accuse nobody, and the print is named', () => {
      const {
        verdicts: [v],
      } = judged(half, [nine]);
      expect(v).toMatchObject({ verdict: 'consistent', framing: [{ code: 'vintage' }] });
      expect(v!.framing[0]!.text).toMatch(/^[23]\.\d+% from what .* only src-o prints/);
    });

    it('clash when a second hand bears it out, when an office printed it, and when it lies too far off for any count', () => {
      expect(verdicts(half, [nine, retold('p', '2023', 161000, { origin: 'org:two' })])).toEqual([
        'contradicted',
      ]);
      expect(verdicts(half, [{ ...nine, originKind: 'official' }])).toEqual(['contradicted']);
      expect(verdicts(half, [retold('o', '2023-01/2023-09', 60038)])).toEqual(['disputed']);
    });

    it('clash with a print of their own time, by whomever', () => {
      expect(verdicts(half, [retold('o', '2023-H1', 160038)])).toEqual(['disputed']);
    });

    it('are not drawn into a clash between other sentences and a print of another year', () => {
      const text = [
        level('may', C, sales, '2023-05', 15959, 1),
        growth('g', C, sales, '2023-05', '2022-05', 59.8, [59.75, 59.85]),
      ];
      const rows = [retold('o', '2022-05', 14178), retold('p', '2023-01/2023-05', 399549)];
      expect(verdicts(text, rows)).toEqual(['consistent', 'disputed']);
    });
  });
});
