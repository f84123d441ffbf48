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

it('whoever tells a figure counts for its own place when nobody is named', () => {
  expect(
    claims(
      'According to the China Passenger Car Association, passenger car retail sales reached 2.2 million units in October 2025.',
    ),
  ).toEqual(['level country:china passenger_vehicle_retail 2025-10 2200000']);
  expect(
    claims('According to IDC, passenger car retail sales reached 2.2 million units in October 2025.'),
  ).toEqual([]);
});

it('a market of one thing leaves a maker\u2019s sales alone, whoever told of it', () => {
  expect(
    claims(
      'Passenger NEV retail sales are expected to hit 1.32 million units in China in October 2025. BYD sold 441,706 units in October 2025. Its sales rose to 480,186 units in November 2025.',
    ).slice(1),
  ).toEqual([
    'level company:byd vehicle_sales 2025-10 441706',
    'level company:byd vehicle_sales 2025-11 480186',
  ]);
});

it('paces, ratios told in small numbers, targets missed and first units since the beginning are no levels', () => {
  const levels = (text: string): string[] => claims(text).filter((c) => c.startsWith('level'));
  expect(
    levels('In October 2025 China saw average daily passenger car retail sales of 56,700 units.'),
  ).toEqual([]);
  expect(levels('In October 2025 BYD sold 14,200 vehicles a day.')).toEqual([]);
  expect(levels('In 2024 every 4 vehicles China exported included 1 vehicle made in Anhui.')).toEqual([]);
  expect(levels('In 2025 BYD fell short of its 4.6 million sales target.')).toEqual([]);
  expect(levels('It took Leapmotor five years to reach the first 500,000 vehicles in 2023.')).toEqual([]);
  expect(levels('In 2025 BYD sold 4.6 million vehicles.')).toHaveLength(1);
});

it('"there" at the head of a sentence points to a place that nobody can tell', () => {
  expect(
    claims(
      'Guangzhou lost its lead to Shenzhen in 2024. There, output surged to 2.9 million vehicles.',
    ).filter((c) => c.includes('2900000')),
  ).toEqual([]);
});

it('"for the year" is the year that is over, else the year so far; a goal for the year is for all of it', () => {
  const at = (published: string, text: string): (string | undefined)[] =>
    read({ id: 'd', text, language: 'en', published }).claims.map((c) => c.target?.deadline ?? c.period);
  const sold = 'In October 2025 BYD sold 441,706 vehicles. Sales for the year stood at 3,701,852 vehicles.';
  expect(at('2025-11-05', sold)).toEqual(['2025-10', '2025-01/2025-10']);
  expect(at('2026-01-12', sold)).toEqual(['2025-10', '2025']);
});

it('a figure behind a follower nobody knows, or behind whoever was passed, is not given to the wrong one', () => {
  expect(
    claims(
      'From January to May 2025, Chery exported 250,800 vehicles, followed by Wuzzle, owned by SAIC, with 168,700 units.',
    ),
  ).toEqual(['level company:chery vehicle_exports 2025-01/2025-05 250800']);
  expect(
    claims(
      'In 2024 exports of Chery reached 1.14 million vehicles, with BYD rising to second place with an increase in exports of 70% over the previous year.',
    ).filter((c) => c.startsWith('change')),
  ).toEqual(['change company:byd vehicle_exports 2024 70']);
});

it('"last October" in a passage about this October is the one before', () => {
  const { claims: got } = read({
    id: 'd',
    text: 'In October 2025 BYD sold 441,706 vehicles. Last October BYD sold 500,526 vehicles.',
    language: 'en',
    published: '2025-11-05',
  });
  expect(got.map((c) => [c.period, c.value])).toEqual([
    ['2025-10', 441706],
    ['2024-10', 500526],
  ]);
});

it('a rate on the month, and one "vs." a month, are against that month; what is made somewhere is not all of it', () => {
  const { claims: got } = read({
    id: 'd',
    text: "XPeng delivered 11,008 vehicles in July 2023, up 28% on the month. NIO's deliveries rose 5% vs. June to 20,462 vehicles in July 2023. Tesla sold 61,497 China-made vehicles in July 2023.",
    language: 'en',
    published: '2023-08-02',
  });
  expect(got.filter((c) => c.kind === 'change').map((c) => c.basePeriod)).toEqual(['2023-06', '2023-06']);
  expect(got.some((c) => c.value === 61497 && c.entity === 'country:china')).toBe(false);
});

it('a run of months is one whatever dash the typesetter took', () => {
  for (const dash of ['-', '－', '—', '–', '‑', '～']) {
    const { claims: got } = read({
      id: 'd',
      text: `2023年1${dash}7月，重庆汽车产量118.6万辆。`,
      language: 'zh',
      published: '2023-08-20',
    });
    expect(got[0]?.period, dash).toBe('2023-01/2023-07');
  }
});

it('sales of what was made in one place are a part of the maker’s, however that place is said', () => {
  for (const words of [
    'Tesla delivered 86,700 locally-assembled EVs in December 2025, up 9%.',
    'Tesla exported 86,700 locally-produced vehicles in 2025.',
    "Tesla's locally-made EV sales fell 6.2% from a year earlier to 86,700 in December 2025.",
    'In December 2025 Tesla saw Berlin-made vehicle sales of 86,700.',
    'In December 2025 Tesla sold 86,700 Shanghai-made vehicles.',
  ])
    expect(claims(words)).toEqual([]);
  expect(claims('Tesla delivered 86,700 EVs in December 2025.')).toEqual([
    'level company:tesla nev_deliveries 2025-12 86700',
  ]);
});

it('what makes somebody the first counts nothing that was made', () => {
  expect(
    claims('In 2025 vehicle exports of 1.2 million made Chery the leader among carmakers.').filter((c) =>
      c.includes('vehicle_production'),
    ),
  ).toEqual([]);
  expect(claims('In 2025 revenue of 800 billion yuan made BYD the largest.')).toEqual([]);
  expect(claims('In 2025 Chery made 1.2 million vehicles.')).toEqual([
    'level company:chery vehicle_production 2025 1200000',
  ]);
});
