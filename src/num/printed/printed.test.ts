import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PrintedStyle, printedInterval } from './interval.ts';
import { readPrinted } from './read-printed.ts';
import { scanNumber, scanPlace } from './scan-number.ts';
import { type PrintedBound, rationalOf, scaledOf, scaledToNumber } from './types.ts';

const en = (text: string, at = 0) => scanNumber(text, at, 'en');
const value = (text: string, language: 'en' | 'zh' = 'en') => {
  const n = scanNumber(text, 0, language);
  return n && n.end === text.length ? scaledToNumber(scaledOf(n)) : undefined;
};

describe('numbers in English', () => {
  it.each([
    ['2.788 million', 2788000],
    ['1,234,567.89', 1234567.89],
    ['40,400', 40400],
    ['.08', 0.08],
    ['800bn', 8e11],
    ['2.3m', 2300000],
    ['839K', 839000],
    ['1,786 mln', 1786e6],
    ['3 hundred thousand', 300000],
    ['100 million', 1e8],
    ['RMB', undefined],
    ['four hundred', 400],
    ['twenty-five', 25],
    ['one hundred and five', 105],
    ['two hundred and two thousand', 202000],
    ['twenty-one trillion three hundred', 21000000000300],
    ['one point two million', 1200000],
    ['half a million', 500000],
    ['a quarter of a million', 250000],
    ['two and a half million', 2500000],
    ['a hundred thousand', 100000],
    ['a dozen', 12],
    ['three dozen', 36],
    ['two thirds', 2 / 3],
    ['one-tenth', 0.1],
    ['twice', 2],
    ['tripled', 3],
    ['tenfold', 10],
    ['two and a half', 2.5],
    ['10 - year', undefined],
    ['14th', 14],
    ['thirty-second', 32],
    ['3/4 of', undefined],
    ['-2.015 billion', -2015e6],
    ['740,000,000,000,000', 74e13],
    ['three dozens', 36],
    ['5 dozens', 60],
    ['five and a quarter', 5.25],
    ['twenty and three fifths million', 20.6e6],
    ['2 1/4', 2.25],
    ['10 1/2 million', 10.5e6],
    ['two hundred point zero three', 200.03],
    ['nine point seventy-one', 9.71],
    ['a hundred and sixteen', 116],
    ['a hundred and fifty thousand', 150000],
    ['a million two hundred thousand', 1200000],
    ['minus five point five', -5.5],
    ['negative 1.2 million', -1.2e6],
    ['negative growth', undefined],
    ['1 234 567.89', 1234567.89],
    ['40\u00a0000', 40000],
    ['40 000', undefined],
    ['2.5 K', 2500],
    ['1MM', 1000000],
    ['1mm', undefined],
    ['2 mil', 2000000],
  ])('%s', (text, want) => expect(value(text)).toBe(want));

  it('keeps codes, years in names and halves of words apart', () => {
    for (const [text, at] of [
      ['36Kr', 0],
      ['5G', 0],
      ['L3', 1],
      ['AD0001Z', 2],
      ['done', 1],
      ['often', 2],
      ['2.788', 2],
      ['1234567890123456', 0],
    ] as const) {
      expect(en(text, at), text).toBeUndefined();
    }
    expect(value('5m long')).toBeUndefined();
    expect(en('5m long')?.end).toBe(1);
    expect(en('4.25 m new boxes')).toMatchObject({ digits: 425, exponent: 4, decimals: 2, end: 6 });
    expect(en('4.25 m from the walls')?.end).toBe(4);
    expect(en('4.25 m across')?.end).toBe(4);
    expect(en('in 2014,15 cities', 3)?.end).toBe(7);
    expect(en('in 2014,15 cities', 8)).toMatchObject({ digits: 15, end: 10 });
    expect(en('1,234,567', 2)).toBeUndefined();
    expect(en('grew 2 1/5/2025', 5)).toMatchObject({ digits: 2, end: 6 });
    expect(en('RMB800bn', 3)).toMatchObject({ digits: 800, exponent: 9 });
    expect(en('trillion - scale')).toMatchObject({ digits: 1, exponent: 12 });
    expect(en('trillion yuan')).toBeUndefined();
  });

  it('reads places', () => {
    expect(scanPlace('No. 1 city', 0)).toMatchObject({ digits: 1, end: 5, form: 'ordinal' });
    expect(scanPlace('No.1 Automobile', 0)).toMatchObject({ digits: 1, end: 4 });
    expect(scanPlace('number one', 0)).toMatchObject({ digits: 1 });
    expect(scanPlace('#14', 0)).toMatchObject({ digits: 14 });
    expect(scanPlace('第三', 0)).toMatchObject({ digits: 3 });
    expect(scanPlace('no 1', 0)).toBeUndefined();
    expect(scanPlace('number of', 0)).toBeUndefined();
  });
});

describe('numbers in Chinese', () => {
  it.each([
    ['254.01万', 2540100],
    ['两百五十四万', 2540000],
    ['三百一十五点六万', 3156000],
    ['380万3100', 3803100],
    ['1亿2000万', 120000000],
    ['一亿两千万', 120000000],
    ['三万亿', 3e12],
    ['1.2万亿', 1.2e12],
    ['百万', 1000000],
    ['十五', 15],
    ['一百零五', 105],
    ['两万五', 25000],
    ['三百五', 350],
    ['二〇二五', 2025],
    ['三分之一', 1 / 3],
    ['百分之九点七', 9.7],
    ['三成', 30],
    ['九成六', 96],
    ['5成', 50],
    ['６２．１', 62.1],
    ['300多万', 3000000],
    ['一半', 0.5],
    ['5万4千6百', 54600],
    ['二十几万', 200000],
    ['三成半', 35],
    ['8.5成', 85],
    ['十成', 100],
    ['千分之一', 0.001],
    ['负四十五亿', -4500000000],
    ['五百余万', 5000000],
    ['一万零十二', 10012],
    ['一百零十万', 1100000],
    ['一百零几万', 1000000],
    ['二十幾萬', 200000],
    ['五兆六十二亿四万五千二', 5006200045200],
    ['三十点二三', 30.23],
    ['两千万点五', 20000000.5],
    ['16分之5', 0.3125],
    ['三又五分之一', 3.2],
    ['負四十五', -45],
    ['1千零20', 1020],
    ['7万 5千 4百', 75400],
    ['十点二十分', undefined],
    ['百分点', undefined],
    ['陆', undefined],
    ['拾', undefined],
  ])('%s', (text, want) => expect(value(text, 'zh')).toBe(want));

  it('keeps the bound printed inside', () => {
    expect(scanNumber('300多万辆', 0, 'zh')).toMatchObject({ inner: 'more_than', end: 5 });
    expect(scanNumber('三十多万', 0, 'zh')).toMatchObject({ inner: 'more_than' });
  });
});

describe('what a printed number stands for', () => {
  const interval = (text: string, bound: PrintedBound = 'exact', style: PrintedStyle = 'count') => {
    const n = scanNumber(text, 0, 'en');
    if (!n) throw new Error(text);
    return printedInterval(n, bound, style);
  };
  it.each<[string, PrintedBound, PrintedStyle, [number | null, number | null]]>([
    ['2.788 million', 'exact', 'count', [2787500, 2788500]],
    ['1.11 million', 'exact', 'count', [1105000, 1115000]],
    ['9.7', 'exact', 'percent', [9.65, 9.75]],
    ['10', 'exact', 'percent', [9.5, 10.5]],
    ['10.63', 'exact', 'percent', [10.625, 10.635]],
    ['40,400', 'exact', 'count', [40350, 40450]],
    ['3 million', 'exact', 'count', [2500000, 3500000]],
    ['3 million', 'more_than', 'count', [3000000, null]],
    ['3 million', 'exact', 'exact', [3000000, 3000000]],
    ['seven', 'exact', 'count', [7, 7]],
    ['400', 'exact', 'count', [350, 450]],
    ['50', 'exact', 'money', [45, 55]],
    ['72', 'nearly', 'percent', [71, 72]],
    ['100,000', 'nearly', 'count', [90000, 100000]],
    ['34.75 million', 'about', 'count', [34740000, 34760000]],
    ['3 million', 'about', 'count', [2850000, 3150000]],
    ['40', 'at_most', 'percent', [null, 40]],
    ['half', 'exact', 'ratio', [0.45, 0.55]],
    ['2.8', 'exact', 'ratio', [2.75, 2.85]],
    ['doubled', 'exact', 'ratio', [1.8, 2.2]],
    ['6', 'exact', 'ratio', [5.4, 6.6]],
    ['0', 'exact', 'count', [0, 0]],
    ['-9.7', 'exact', 'percent', [-9.75, -9.65]],
    ['-40', 'more_than', 'percent', [null, -40]],
  ])('%s %s %s', (text, bound, style, want) => expect(interval(text, bound, style).interval).toEqual(want));

  it('says where words are usually taken', () => {
    expect(interval('3 million').soft).toEqual([2850000, 3150000]);
    expect(interval('3 million', 'more_than').soft).toEqual([3000000, 4000000]);
    expect(interval('800 billion', 'more_than', 'money').soft).toEqual([8e11, 9e11]);
    expect(interval('half', 'exact', 'ratio').soft).toEqual([0.475, 0.525]);
    expect(interval('2.788 million').soft).toBeUndefined();
  });

  it('reads short strings as printed in tables', () => {
    const cases: [string, number | undefined, PrintedBound, [number | null, number | null]][] = [
      ['past 310,000', 310000, 'more_than', [310000, null]],
      ['70-75万辆', undefined, 'between', [700000, 750000]],
      ['161.43 (10,000 vehicles)', 1614300, 'exact', [1614250, 1614350]],
      ['Four hundred units', 400, 'exact', [350, 450]],
      ['-6.5 to -6.95 billion', undefined, 'between', [-6950000000, -6500000000]],
      ['254万辆左右', 2540000, 'about', [2530000, 2550000]],
      ['680+', 680, 'more_than', [680, null]],
      ['62．1％', 62.1, 'exact', [62.05, 62.15]],
      ['299 500', 299500, 'exact', [299450, 299550]],
      ['500余套', 500, 'more_than', [500, null]],
      ['about US$3.2 billion', 3.2e9, 'about', [3.1e9, 3.3e9]],
      ['93 km + 135 km', 228, 'exact', [227, 229]],
    ];
    for (const [text, want, bound, range] of cases) {
      const read = readPrinted(text, 'en', { style: undefined as never });
      expect(read, text).toMatchObject({
        bound,
        interval: range,
        ...(want === undefined ? {} : { value: want }),
      });
    }
  });

  it('lets a known value settle the scale, never the digits', () => {
    expect(readPrinted('612.882', 'en', { value: 612882 })?.interval).toEqual([612881.5, 612882.5]);
    expect(readPrinted('42,4%', 'en', { value: 42.4 })?.interval).toEqual([42.35, 42.45]);
    expect(readPrinted('1,34 millioner', 'en', { value: 1340000 })?.interval).toEqual([1335000, 1345000]);
    expect(readPrinted('250,000', 'en', { value: 260000 })?.value).toBe(250000);
    expect(readPrinted('no figure', 'en')).toBeUndefined();
  });

  it('contains the value it was printed from, scales with its unit, and never yields NaN', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('', ' thousand', ' million', ' billion'),
        fc.constantFrom<PrintedBound>(
          'exact',
          'about',
          'nearly',
          'more_than',
          'less_than',
          'at_least',
          'at_most',
        ),
        fc.constantFrom<PrintedStyle>('count', 'money', 'measure', 'percent', 'ratio', 'exact'),
        (digits, decimals, scale, bound, style) => {
          const text = (digits / 10 ** decimals).toFixed(decimals) + scale;
          const n = en(text);
          if (!n) throw new Error(text);
          const p = printedInterval(n, bound, style);
          const [lo, hi] = p.interval;
          for (const x of [p.value, lo, hi, ...(p.soft ?? [])]) expect(Number.isNaN(x)).toBe(false);
          const v = p.value!;
          expect(lo === null || lo <= v).toBe(true);
          expect(hi === null || hi >= v).toBe(true);
          expect(rationalOf(n).valueOf()).toBe(v);
          if (p.soft) {
            expect(lo === null || p.soft[0]! >= lo).toBe(true);
            expect(hi === null || p.soft[1]! <= hi).toBe(true);
          }
        },
      ),
    );
  });

  it('survives any text at any place, and its spans stay inside', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                '1',
                ',',
                '.',
                '-',
                'million',
                ' ',
                '三',
                '万',
                '亿',
                '多',
                'one',
                'and',
                'half',
                'a',
                '%',
                'third',
                '第',
                '成',
                '点',
              ),
              { maxLength: 20 },
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          for (let at = 0; at < text.length; at++) {
            for (const language of ['en', 'zh'] as const) {
              const n = scanNumber(text, at, language);
              if (!n) continue;
              expect(n.start).toBe(at);
              expect(n.end).toBeGreaterThan(at);
              expect(n.end).toBeLessThanOrEqual(text.length);
              expect(Number.isFinite(scaledToNumber(scaledOf(n)))).toBe(true);
            }
          }
          readPrinted(text, 'zh');
        },
      ),
      { numRuns: 400 },
    );
  });
});
