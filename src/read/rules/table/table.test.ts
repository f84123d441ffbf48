import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../../test/packs/read-files.ts';
import { loadPack } from '../../../pack/load-pack.ts';
import { makeReader } from '../../read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));

/** "entity metric period[<base] value", one a claim. */
const claims = (...lines: string[]): string[] =>
  read({ id: 'd', text: `${lines.join('\n')}\n`, language: 'en', published: '2025-11-10' }).claims.map(
    (c) =>
      `${c.entity ?? '?'} ${c.metric ?? '?'} ${c.period ?? '?'}${c.basePeriod ? `<${c.basePeriod}` : ''} ${c.value ?? '?'}`,
  );

describe('heads of columns', () => {
  it('tell what a change is counted from', () => {
    expect(
      claims(
        '# Makers in October 2025',
        '',
        '| Company | Deliveries | Year on year | Month on month |',
        '|---|---|---|---|',
        '| BYD | 441,706 | -12% | +11.5% |',
      ),
    ).toEqual([
      'company:byd nev_deliveries 2025-10 441706',
      'company:byd nev_deliveries 2025-10<2024-10 -12',
      'company:byd nev_deliveries 2025-10<2025-09 11.5',
    ]);
  });

  it('leave a month on month under a year unread', () => {
    expect(
      claims(
        '# Makers in 2024',
        '',
        '| Company | Deliveries | Month on month |',
        '|---|---|---|',
        '| BYD | 441,706 | +11.5% |',
      ),
    ).toEqual(['company:byd nev_deliveries 2024 441706']);
  });

  it('name objects counted in the activity of the caption, in the unit of the caption', () => {
    expect(
      claims(
        'Output of cities, January to June 2025 (10,000 vehicles)',
        '',
        'City | Vehicles | NEVs',
        '--- | --- | ---',
        'Chongqing | 128.5 | 53.1',
      ),
    ).toEqual([
      'city:chongqing vehicle_production 2025-H1 1285000',
      'city:chongqing nev_production 2025-H1 531000',
    ]);
  });

  it('take the figures of the caption under "Units", in columns set with blanks too', () => {
    expect(
      claims(
        '## Deliveries, first half of 2025',
        '',
        'Rank  Company      Units      YoY',
        '1     BYD          2,145,954  33%',
      ),
    ).toEqual([
      'company:byd nev_deliveries 2025-H1 2145954',
      'company:byd nev_deliveries 2025-H1<2024-H1 33',
    ]);
  });
});

describe('a caption', () => {
  const rows = ['| Item | October | January to October |', '|---|---|---|', '| NEV sales | 11.9 | 86.9 |'];
  it('that names one company is whom rows of metrics are about', () => {
    expect(claims('# Changan: sales in October 2025 (10,000 vehicles)', '', ...rows)).toEqual([
      'company:changan nev_sales 2025-10 119000',
      'company:changan nev_sales 2025-01/2025-10 869000',
    ]);
  });

  it('that names two, or none, gives such rows to nobody', () => {
    expect(claims('# Changan and BYD: sales in October 2025 (10,000 vehicles)', '', ...rows)).toEqual([]);
    expect(claims('# Sales in October 2025 (10,000 vehicles)', '', ...rows)).toEqual([]);
  });

  it('that counts something else gives no figures', () => {
    expect(
      claims(
        'Steel output of cities in 2024',
        '',
        'City | 2023 | 2024',
        '--- | --- | ---',
        'Chongqing | 9.1 | 9.6',
      ),
    ).toEqual([]);
  });
});

describe('a note of the unit', () => {
  it('is no figure; the same words in a sentence are', () => {
    expect(claims('Output of BYD in 2024 (10,000 vehicles)')).toEqual([]);
    expect(claims('In March 2025 BYD exported 10,000 vehicles.')).toEqual([
      'company:byd vehicle_exports 2025-03 10000',
    ]);
  });
});
