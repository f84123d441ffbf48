// What a text was speaking of, told sentence by sentence: times of a passage, runs of days, the year so far, and what a maker sold.
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { covers } from '../model/period.ts';
import { loadPack } from '../pack/load-pack.ts';
import { makeReader } from './read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));

/** "entity metric period[<base] value", one a claim. */
const claims = (published: string, ...paragraphs: string[]): string[] =>
  read({ id: 'd', text: paragraphs.join('\n\n'), language: 'en', published }).claims.map(
    (c) =>
      `${c.entity ?? '?'} ${c.metric ?? '?'} ${c.period ?? '?'}${c.basePeriod ? `<${c.basePeriod}` : ''} ${c.value ?? '?'}`,
  );

describe('the time of a passage', () => {
  it('reaches the figures of the paragraphs that follow, and stays a guess', () => {
    const { claims: got } = read({
      id: 'd',
      text: 'In September 2025 BYD sold 396,270 vehicles. In October 2025 BYD sold 441,706 vehicles.\n\nGeely Auto sold 307,133 vehicles.',
      language: 'en',
      published: '2025-11-05',
    });
    expect(got.map((c) => c.period)).toEqual(['2025-09', '2025-10', '2025-10']);
    expect(got[2]!.inherited).toContain('period');
    expect(got[2]!.alternatives).toContainEqual({ period: '../2025-11-05' });
  });

  it('does not when it is history, told in the pluperfect, or no figure', () => {
    const [, , later] = claims(
      '2025-11-05',
      'In 2015 BYD sold 380,000 vehicles. In 2016 BYD sold 502,000 vehicles.',
      'Geely Auto sold 307,133 vehicles.',
    );
    // A figure of a stretch of time of which nobody knows which is no claim.
    expect(later).toBeUndefined();
    expect(
      claims(
        '2025-11-05',
        'In September 2025 BYD sold 396,270 vehicles. In October 2025 BYD sold 441,706 vehicles.',
        'Geely Auto had sold 307,133 vehicles.',
      )[2],
    ).toBeUndefined();
  });
});

describe('runs of days and the year so far', () => {
  it('reads days of a month in a row, against the same days', () => {
    expect(
      claims(
        '2024-11-20',
        'Retail sales of passenger cars in China totaled 1.11 million units in the November 1-17 period, up 30 percent from a year earlier and up 3 percent from the previous month.',
        'Cumulatively, retail sales of passenger NEVs in China for the year so far amounted to 8.91 million units.',
      ),
    ).toEqual([
      'country:china passenger_vehicle_retail 2024-11-01/2024-11-17 1110000',
      'country:china passenger_vehicle_retail 2024-11-01/2024-11-17<2023-11-01/2023-11-17 30',
      'country:china passenger_vehicle_retail 2024-11-01/2024-11-17<2024-10-01/2024-10-17 3',
      'country:china nev_passenger_retail 2024-01-01/2024-11-17 8910000',
    ]);
  });

  it('takes no figure for a day', () => {
    expect(
      claims('2025-11-05', 'In June 5 to 10% of the vehicles BYD sold were exported.').join(),
    ).not.toContain('2025-06-05');
  });

  it('ends the year so far with the last month that is over', () => {
    expect(claims('2025-11-05', 'Year to date, Geely Auto sold 2,477,000 vehicles.')).toEqual([
      'company:geely-auto vehicle_sales 2025-01/2025-10 2477000',
    ]);
    expect(
      claims(
        '2025-11-05',
        'In September 2025 BYD sold 396,270 vehicles. Year to date, it sold 3,260,146 vehicles.',
      )[1],
    ).toBe('company:byd vehicle_sales 2025-Q1 3260146'.replace('2025-Q1', '2025-01/2025-09'));
  });

  it('knows the full year from its month', () => {
    expect(
      claims(
        '2026-01-12',
        'In December 2025 Geely Auto sold 236,817 vehicles. Full-year sales reached 3,024,567 vehicles.',
      ),
    ).toEqual([
      'company:geely-auto vehicle_sales 2025-12 236817',
      'company:geely-auto vehicle_sales 2025 3024567',
    ]);
  });

  it('a run of days covers no month, and a month covers it', () => {
    expect(covers('2024-11', '2024-11-01/2024-11-17')).toBe(true);
    expect(covers('2024-11-01/2024-11-17', '2024-11')).toBe(false);
    expect(covers('2024-11-01/2024-11-17', '2024-11-03')).toBe(true);
    expect(covers('2024-11-01/2024-11-17', '2024-11-18')).toBe(false);
  });
});

describe('who and what goes on', () => {
  it('a maker sells things of all kinds after a market of one kind', () => {
    expect(
      claims(
        '2025-11-05',
        "China's retail sales of passenger NEVs reached 1.3 million units in October 2025.",
        'Geely Auto sold 307,133 units in October.',
      )[1],
    ).toBe('company:geely-auto vehicle_sales 2025-10 307133');
  });

  it('a common noun that opens a sentence is nobody; a name nobody knows still is', () => {
    const first = 'Retail sales of passenger cars in China reached 2.2 million units in December 2025.';
    const last = 'The retail sales of NEVs reached 1.387 million units in December 2025.';
    expect(claims('2026-01-12', first, 'Demand release was slower than before.', last)[1]).toBe(
      'country:china nev_passenger_retail 2025-12 1387000',
    );
    expect(claims('2026-01-12', first, 'Wuzzle Motors was slower than before.', last)[1]).toBeUndefined();
  });

  it('reads wholesale figures told by a verb', () => {
    expect(claims('2026-01-12', 'In December 2025 China wholesaled 2.759 million passenger cars.')).toEqual([
      'country:china passenger_vehicle_sales 2025-12 2759000',
    ]);
  });
});

describe('words of two meanings', () => {
  it.each(['BYD 2025 EV sales: 2.26 million units.', 'In 2025 BYD’s EV sales reached 2.26 million units.'])(
    'keep the narrower one as another reading: %s',
    (text) => {
      const { claims: got } = read({ id: 'd', text, language: 'en', published: '2026-01-02' });
      expect(got).toHaveLength(1);
      expect(got[0]).toMatchObject({ entity: 'company:byd', metric: 'nev_sales', value: 2260000 });
      expect(got[0]!.alternatives).toContainEqual({ metric: 'bev_sales' });
    },
  );
});

describe('a bound in front of a list', () => {
  const second = (text: string) =>
    read({ id: 'd', text, language: 'en', published: '2026-01-20' }).claims.find((c) => c.value === 4600000);

  it('may be of its first figure or of both', () => {
    const both = second(
      'In 2025 Japan produced more than 7.4 million passenger cars and 4.6 million commercial vehicles.',
    );
    expect(both).toMatchObject({ metric: 'commercial_vehicle_production', bound: 'exact' });
    expect(both!.alternatives).toContainEqual({ bound: 'more_than', interval: [4600000, null] });
  });

  it('is of the first alone where the second stands in another list', () => {
    const alone = second(
      'In 2025 Japan produced more than 7.4 million passenger cars, and it exported 4.6 million vehicles.',
    );
    expect(alone).toMatchObject({ metric: 'vehicle_exports', bound: 'exact' });
    expect(alone!.alternatives ?? []).not.toContainEqual(expect.objectContaining({ bound: 'more_than' }));
  });
});

describe('whose figures and of when, where the sentence does not say', () => {
  it('are those of the place that the tellers of the data count for, and no maker told before', () => {
    const got = claims(
      '2026-02-12',
      'According to the China Passenger Car Association, NEV sales in China reached 900,000 units in January 2026.',
      'BYD topped the list with 210,000 units.',
      'Data showed that passenger car exports totaled 512,000 units in January 2026.',
    );
    expect(got.at(-1)).toBe('country:china passenger_vehicle_exports 2026-01 512000');
    expect(
      claims(
        '2026-02-12',
        'BYD sold 210,000 vehicles in January 2026.',
        'Data showed that exports totaled 90,000 units.',
      ).at(-1),
    ).toBe('company:byd vehicle_exports 2026-01 90000');
  });

  it('are of the month at the end of the stretch told before', () => {
    const got = claims(
      '2025-12-05',
      'This year, through November 30, retail sales of passenger cars in China totaled 21.5 million units.',
      'In the given month, exports of NEVs from China reached 300,000.',
    );
    expect(got).toEqual([
      'country:china passenger_vehicle_retail 2025-01/2025-11 21500000',
      'country:china nev_exports 2025-11 300000',
    ]);
  });
});

describe('a time that a sentence tells in passing', () => {
  it('is not where the text goes on: what was done before', () => {
    const got = claims(
      '2025-02-07',
      'In 2024 BYD sold 4.27 million vehicles, having joined the ten largest for the first time in 2023.',
      'Geely sold 3.33 million units.',
    );
    expect(got.at(-1)).toBe('company:geely-auto vehicle_sales 2024 3330000');
  });
});
