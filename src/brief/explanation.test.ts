import { describe, expect, it } from 'vitest';
import { checkClaims } from '../check/check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, smallPack } from '../check/corpus/small-pack.ts';
import { explanationsOf } from './explanation.ts';
import { messagesFor } from './messages/messages.ts';
import { nameBook } from './name-book.ts';

const pack = {
  ...smallPack(),
  units: new Map([['vehicle', { en: ['vehicle', 'vehicles'] as const, zh: '辆' }]]),
};
const CITY = 'city:chongqing';
const claims = [
  level('c1', CITY, 'vehicle_production', '2025', 2_788_000, 1000, { unit: 'vehicle' }),
  growth('c2', CITY, 'vehicle_production', '2025', '2024', 9.7, [9.65, 9.75]),
  level('c3', CITY, 'vehicle_production', '2024', 2_548_000, 1000, { unit: 'vehicle' }),
];
const result = checkClaims({ document: DOCUMENT, claims, pack, evidence: NO_EVIDENCE });
const told = (lang: 'en' | 'zh') =>
  explanationsOf(result, nameBook(pack, lang), messagesFor(lang)).get('c3')!;

describe('an explanation at three lengths', () => {
  it('says in one line what is claimed, the verdict and where the arithmetic ends', () => {
    expect(told('en').line).toMatch(
      /^c3 Chongqing, .*2,548,000: disputed\. .*at least 2,547,500 vehicles\.$/,
    );
    expect(told('zh').line).toMatch(/^c3 .*254\.8万：.*至少 254\.75万辆。$/);
  });

  it('gives exact fractions that multiply to the product of the clash', () => {
    const { exact, steps } = told('en');
    expect(exact).toHaveLength(steps.length + 1);
    // 2,788,500 / (2,547,500 × 1.0965): by hand, in lowest terms.
    expect(exact.at(-1)).toContain('743600/744889');
    expect(exact.join(' ')).toContain('[exactly 1859000000/731]');
  });

  it('names units in the words of the pack, money by its size, points as points', () => {
    const more = [
      claim('m1', {
        kind: 'level',
        entity: CITY,
        metric: 'auto_cluster_output_value',
        period: '2025',
        value: 8e11,
        unit: 'CNY',
        interval: [799.5e9, 800.5e9],
      }),
      claim('m2', {
        kind: 'level',
        entity: CITY,
        metric: 'auto_cluster_output_value',
        period: '2025',
        value: 9e11,
        unit: 'CNY',
        interval: [899.5e9, 900.5e9],
      }),
    ];
    const r = checkClaims({ document: DOCUMENT, claims: more, pack, evidence: NO_EVIDENCE });
    const texts = r.conflicts.flatMap((k) => k.lines).join(' ');
    expect(texts).toContain('CNY 800.5 billion');
    expect(texts).not.toMatch(/\d CNY|vehicle /);
  });
});
