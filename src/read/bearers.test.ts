// Whose figure it is and what it counts, where the words leave room: shares of a nation's total, forecasts, lists, spheres.
import { expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { loadPack } from '../pack/load-pack.ts';
import { makeReader } from './read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));

/** "kind entity metric time value", one a claim; for goals the deadline, for shares the whole behind a slash. */
const claims = (text: string): string[] =>
  read({ id: 'd', text, language: 'en', published: '2026-01-12' }).claims.map((c) => {
    const whole = c.whole ? ` / ${c.whole.entity ?? ''} ${c.whole.metric}` : '';
    return `${c.kind} ${c.entity ?? '?'} ${c.metric ?? '?'} ${c.target?.deadline ?? c.period ?? '?'} ${c.value ?? '?'}${whole}`;
  });

it('gives a share of the national total to the place whose figure it follows, carried over or not', () => {
  expect(
    claims(
      'In 2024 Anhui produced 3.57 million vehicles, accounting for 11.4% of the national total. The production of NEVs reached 1.684 million vehicles, accounting for 13.1% of the national total.',
    ).filter((c) => c.startsWith('share')),
  ).toEqual([
    'share province:anhui vehicle_production 2024 11.4 / country:china vehicle_production',
    'share province:anhui nev_production 2024 13.1 / country:china nev_production',
  ]);
  expect(
    claims(
      'In 2024 Anhui produced 3.57 million vehicles, which make up 11.4 percent of the national total.',
    )[1],
  ).toBe('share province:anhui vehicle_production 2024 11.4 / country:china vehicle_production');
});

it('keeps the whole that is the owner itself', () => {
  expect(
    claims(
      "In 2024 NEV production in Guangdong reached 3.6 million units, accounting for nearly half of the province's total production.",
    ),
  ).toContain('share province:guangdong nev_production 2024 50 / vehicle_production'.replace('/ ', '/  '));
});

it('gives a forecast the time and the owner of its sentence, and none to figures of nothing known', () => {
  expect(claims("BYD's 2026 production is expected to exceed 4.7 million vehicles.")).toEqual([
    'target company:byd vehicle_production 2026 4700000',
  ]);
  expect(claims('From January the policy will shift to 50 percent, with a cap of 15,000 yuan.')).toEqual([]);
});

it('reads figures of a list as what its first one counts', () => {
  expect(
    claims(
      'NEV output in Chongqing hit 1.2 million units in 2025. From January to November 2025, Anhui led with 3.3354 million vehicles, followed by Guangdong at 2.7196 million.',
    ).filter((c) => c.startsWith('level')),
  ).toEqual([
    'level city:chongqing nev_production 2025 1200000',
    'level province:anhui vehicle_production 2025-01/2025-11 3335400',
    'level province:guangdong vehicle_production 2025-01/2025-11 2719600',
  ]);
});

it('a maker’s global sales are the maker’s; what it sold outside is not all it sold', () => {
  expect(claims("In October 2025 BYD's global sales surged by 33% to 441,706 units.")[0]).toBe(
    'level company:byd vehicle_sales 2025-10 441706',
  );
  expect(claims('In October 2025 BYD sold 83,524 vehicles outside China.')).toEqual([]);
});

it('"for the first time in nine years" is no stretch that growth is measured over', () => {
  const { claims: got } = read({
    id: 'd',
    text: 'NEV output in Chongqing hit 1.296 million units in 2025, up 36 percent, putting it back on top for the first time in nine years.',
    language: 'en',
    published: '2026-01-12',
  });
  expect(got.find((c) => c.kind === 'change')).toMatchObject({ value: 36, basePeriod: '2024' });
});

it('"no city does well better than X" orders nothing', () => {
  expect(claims('No city exhibits how quickly the tide can turn better than Guangzhou.')).toEqual([]);
});
