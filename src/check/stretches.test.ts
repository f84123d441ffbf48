import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { Observation } from '../model/pack.ts';
import { checkClaims } from './check-claims.ts';
import {
  DOCUMENT,
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
  const evidence = { ...NO_EVIDENCE, observations };
  return checkClaims({ document: DOCUMENT, claims, pack, evidence }).verdicts.map((v) => v.verdict);
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

  it('of a stock are no sum: more at the end of May than at the end of the year', () => {
    const pack = smallPack(undefined, [...METRICS, metric('vehicle_stock', { flow: false })]);
    const stock = observation('o', C, 'vehicle_stock', '2023', 160038, 1, official);
    expect(verdicts([level('a', C, 'vehicle_stock', '2023-01/2023-05', 399549, 1)], [stock], pack)).toEqual([
      'unverifiable',
    ]);
  });

  it('counted in a way that the pack knows to differ accuse nobody within what counts differ', () => {
    const other = observation('o2', C, sales, '2022', 130000, 1, { ...official, basis: 'registered' });
    expect(verdicts([level('a', C, sales, '2023-01/2023-11', 199549, 1)], [year, other])).toEqual([
      'consistent',
    ]);
  });
});
