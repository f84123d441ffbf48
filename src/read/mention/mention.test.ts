import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packFiles } from '../../../test/packs/read-files.ts';
import { loadPack } from '../../pack/load-pack.ts';
import { segment } from '../text/segment.ts';
import type { Mention, PeriodMention, QuantityMention } from '../types.ts';
import { buildMentions } from './build-mentions.ts';
import { buildLexiconIndex, type LexiconIndex } from './index-lexicon.ts';
import { parseLexicon } from './lexicon.ts';

const root = resolve(import.meta.dirname, '../../../packs/auto-cities');

let index: LexiconIndex;
beforeAll(() => {
  index = buildLexiconIndex(loadPack(packFiles(root)), 'en');
});

const read = (text: string): Mention[] => segment(text).flatMap((s) => buildMentions(text, s, index));

const describeMention = (text: string, m: Mention): string => {
  const words = text.slice(m.span.start, m.span.end);
  switch (m.type) {
    case 'entity':
      return `${words} = ${m.anaphor ? `${m.anaphor}${m.kind ? ` ${m.kind}` : ''}` : m.ids[0]}`;
    case 'period':
      return `${words} = ${m.period ?? m.list?.join('+') ?? relative(m)} ${m.role}`;
    case 'quantity':
      return `${words} = ${m.form} ${m.value} ${m.bound}${m.unit ? ` ${m.unit}` : ''}${m.object ? ` of ${m.object}` : ''}`;
    case 'metric':
      return `${words} = ${m.metric ?? [m.object, m.activity].filter(Boolean).join(' ')}`;
    case 'class':
      return `${words} = ${m.class}${m.singular ? ' one' : ''}${m.within ? ` in ${m.within}` : ''}`;
    case 'cue':
      return `~${m.cue}`;
  }
};

const relative = (m: PeriodMention): string => {
  const r = m.relative!;
  const month = r.month === undefined ? '' : ` m${r.month}${r.monthTo === undefined ? '' : `-${r.monthTo}`}`;
  const day = r.day === undefined ? '' : ` d${r.day}`;
  return `${r.anchor} ${r.unit} ${r.offset}${month}${day}${r.toDate ? ' to date' : ''}${r.span ? ` span ${r.span}` : ''}`;
};

/** All mentions of a type, as one line each. */
const seen = (text: string, type: Mention['type']): string[] =>
  read(text)
    .filter((m) => m.type === type)
    .map((m) => describeMention(text, m));

describe('times', () => {
  it.each<[string, string[]]>([
    ['In 2025 output rose.', ['2025 = 2025 in']],
    ['By 2020, sales had grown.', ['2020 = 2020 by']],
    ['It will stop selling them by 2025.', ['2025 = 2025 by']],
    ['On January 13th, news came.', ['January 13th = document day 0 m1 d13 in']],
    ['On January 13, 2026 it was said.', ['January 13, 2026 = 2026-01-13 in']],
    ['On 13 January 2026 it was said.', ['13 January 2026 = 2026-01-13 in']],
    ['Printed 2025-12-20.', ['2025-12-20 = 2025-12-20 in']],
    ['Printed 05-Aug-2016.', ['05-Aug-2016 = 2016-08-05 in']],
    ['Printed 2020/Sep/23.', ['2020/Sep/23 = 2020-09-23 in']],
    ['Printed Sep-23-2020.', ['Sep-23-2020 = 2020-09-23 in']],
    ['The figure for Dec-2018 was low.', ['Dec-2018 = 2018-12 in']],
    ['The figure for april 2017 was low.', ['april 2017 = 2017-04 in']],
    ['It was opened on the 4th of July of 1995.', ['4th of July of 1995 = 1995-07-04 in']],
    ['It was opened on 28 june in 2020.', ['28 june in 2020 = 2020-06-28 in']],
    ['Filed 20161016 at noon.', ['20161016 = 2016-10-16 in']],
    ['In April of the same year it was launched.', ['April of the same year = context year 0 m4 in']],
    ['In November last year two firms listed.', ['November last year = document year -1 m11 in']],
    ['It passed 1 million just three years later.', ['just three years later = context year 3 in']],
    ['The following year it led.', ['The following year = context year 1 in']],
    ['It grew by 72% in three years.', ['in three years = context year 0 span 3 in']],
    ['It grew over the past five years.', ['over the past five years = document year -1 span 5 in']],
    ['In the three years to 2020, output grew.', ['In the three years to 2020 = 2020 in']],
    [
      'Output from January to November 2025 was high.',
      ['from January to November 2025 = 2025-01/2025-11 in'],
    ],
    ['In the first 11 months of 2025 it led.', ['the first 11 months of 2025 = 2025-01/2025-11 in']],
    ['In the first half of 2025 it led.', ['the first half of 2025 = 2025-H1 in']],
    [
      'In the third quarter of last year it led.',
      ['the third quarter of last year = document year -1 m7-9 in'],
    ],
    ['Q3 2025 was strong.', ['Q3 2025 = 2025-Q3 in']],
    ['It led from 2014 to 2016.', ['from 2014 to 2016 = 2014/2016 in']],
    ['It led in 2014-16.', ['2014-16 = 2014/2016 in']],
    ['It led in 2014, 2015 and 2016.', ['2014, 2015 and 2016 = 2014+2015+2016 in']],
    ['From 2017 on production shrank.', ['2017 on = 2017 since']],
    ['It led until 2024.', ['2024 = 2024 until']],
    ['Sales rose 12% from 2024.', ['2024 = 2024 base']],
    ['Sales rose 8.5% over 2024.', ['2024 = 2024 base']],
    ['Sales were higher than in 2024.', ['2024 = 2024 in']],
    ['Sales rose 5% from a year earlier.', ['a year earlier = context year -1 base']],
    ['By the end of the year it was known.', ['end of the year = context year 0 by']],
    ['As early as 2018 it issued a plan.', ['2018 = 2018 in']],
    ['In the 14th Five-Year Plan period it grew.', ['14th Five-Year Plan period = 2021/2025 in']],
    ['Sales so far this year reached 3 million.', ['so far this year = document year 0 to date in']],
  ])('%s', (text, want) => expect(seen(text, 'period')).toEqual(want));

  it('is not misled by words and codes', () => {
    for (const text of [
      'They may fall again, and a great fall came.',
      'Recent news from 36Kr.',
      'It made 2016 vehicles, or 2,016 of them.',
      'Prices reached 2050 yuan.',
      'Chen Jun, the director, said so.',
      'A 10 - year period of dormancy ended.',
      'It was up 12% on the same period of the previous year.',
      'A year - on - year increase of 51.1%.',
      'It ranked first for seven years.',
      'They may and march on, 20161016 vehicles were built.',
      'The feb and the april of our youth.',
    ]) {
      expect(seen(text, 'period'), text).toEqual([]);
    }
    expect(seen('In May 2025 it rose, and in March it fell.', 'period')).toEqual([
      'May 2025 = 2025-05 in',
      'March = document month 0 m3 in',
    ]);
  });
});

describe('figures', () => {
  it.each<[string, string[]]>([
    [
      'It reached 2.788 million vehicles.',
      ['2.788 million vehicles = count 2788000 exact vehicle of vehicle'],
    ],
    [
      'It made one hundred and sixteen vehicles.',
      ['one hundred and sixteen vehicles = count 116 exact vehicle of vehicle'],
    ],
    ['It made one hundred and sixteen in 2016.', ['one hundred and sixteen = count 116 exact']],
    ['It cost $750,000 to $1 million.', ['$750,000 to $1 million = count 750000 between USD']],
    ['It made 3 million in 2016.', ['3 million = count 3000000 exact']],
    ['It exceeded 800 billion yuan.', ['exceeded 800 billion yuan = count 800000000000 more_than CNY']],
    ['It raised HK$2.39 billion.', ['HK$2.39 billion = count 2390000000 exact HKD']],
    ['It rose by nearly 72%.', ['nearly 72% = percent 72 nearly percent']],
    ['It fell 3.2 percentage points.', ['3.2 percentage points = point 3.2 exact point']],
    ['Less than half of its peak.', ['Less than half = ratio 0.5 less_than ratio']],
    ['It was 2.8 times that of last year.', ['2.8 times = ratio 2.8 exact ratio']],
    ['Exports more than doubled.', ['more than doubled = ratio 2 more_than ratio']],
    ['It fell by a third.', ['a third = ratio 0.3333333333333333 exact ratio']],
    ['For seven years it led.', ['seven years = duration 7 exact year']],
    ['A 10 - year wait.', ['10 - year = duration 10 exact year']],
    ['For three consecutive years it led.', ['three consecutive years = duration 3 exact year']],
    ['For a decade nothing came; two decades passed.', ['two decades = duration 20 exact year']],
    [
      'It ranked first and 14th and No. 3.',
      [
        'first = ordinal 1 exact ordinal',
        '14th = ordinal 14 exact ordinal',
        'No. 3 = ordinal 3 exact ordinal',
      ],
    ],
    [
      'Between 1.2 and 1.3 million vehicles.',
      ['Between 1.2 and 1.3 million vehicles = count 1200000 between vehicle of vehicle'],
    ],
    ['It sold 70,000-75,000 units.', ['70,000-75,000 units = count 70000 between']],
    ['It failed to exceed 1 million.', ['exceed 1 million = count 1000000 less_than']],
    [
      'At least 3 million, or up to 4 million.',
      ['At least 3 million = count 3000000 at_least', 'up to 4 million = count 4000000 at_most'],
    ],
    ['Output went up to 2.788 million.', ['2.788 million = count 2788000 exact']],
    ['It reached a "trillion - scale" by 2035.', ['trillion - scale = count 1000000000000 exact CNY']],
    ['It built its 30 millionth car.', ['30 millionth = ordinal 30000000 exact ordinal']],
    [
      'Seven cities and three automobile enterprises.',
      ['Seven cities = count 7 exact count', 'three automobile enterprises = count 3 exact count'],
    ],
    ['It has 6,910 square kilometers.', ['6,910 square kilometers = count 6910000000 exact m2']],
    [
      'It grew from 40,400 to 51,100 vehicles.',
      ['40,400 = count 40400 exact', '51,100 vehicles = count 51100 exact vehicle of vehicle'],
    ],
  ])('%s', (text, want) => expect(seen(text, 'quantity')).toEqual(want));

  it('is not misled by words, codes and section numbers', () => {
    for (const text of [
      '01',
      'Recent news from 36Kr on L3 and 5G.',
      'In the first half it was a third party at first.',
      'It came for the first time.',
      'Not one of them knew; another one came.',
      'It was a double breakthrough in the second half.',
      'The plate AD0001Z and the photo net_501667010.',
      'At 10:30 it began.',
      'Level 3 driving is allowed.',
    ]) {
      expect(seen(text, 'quantity'), text).toEqual([]);
    }
  });

  it('gives the printed interval', () => {
    const q = read('It made 3 million and 40,400, up 10%.').filter(
      (m): m is QuantityMention => m.type === 'quantity',
    );
    expect(q.map((m) => m.interval)).toEqual([
      [2500000, 3500000],
      [40350, 40450],
      [9.5, 10.5],
    ]);
    expect(q[0]!.soft).toEqual([2850000, 3150000]);
  });
});

describe('names, metrics, classes', () => {
  it.each<[string, Mention['type'], string[]]>([
    ['Chongqing overtook Guangzhou.', 'entity', ['Chongqing = city:chongqing', 'Guangzhou = city:guangzhou']],
    [
      'Guangdong is not Guangzhou.',
      'entity',
      ['Guangdong = province:guangdong', 'Guangzhou = city:guangzhou'],
    ],
    [
      'Changan Automobile and Great Wall built a great wall.',
      'entity',
      ['Changan Automobile = company:changan', 'Great Wall = company:great-wall'],
    ],
    [
      'The city and its rivals; the former led.',
      'entity',
      ['The city = kind city', 'its = pronoun', 'the former = former'],
    ],
    ['The former chairman and the city government spoke.', 'entity', []],
    ["The company's profit fell.", 'entity', ['The company = kind company']],
    ['Nationally, the sales volume rose.', 'entity', ['Nationally = country:china']],
    ["China's largest carmaker is BYD.", 'entity', ['BYD = company:byd']],
    ['Automobile production volume rose.', 'metric', ['Automobile production volume = vehicle_production']],
    [
      'The sales volume of new energy vehicles rose.',
      'metric',
      ['sales volume of new energy vehicles = nev_sales'],
    ],
    ['New energy vehicle (NEV) output rose.', 'metric', ['New energy vehicle (NEV) output = nev_production']],
    [
      'Production and sales of new energy vehicles rose.',
      'metric',
      ['Production = nev_production', 'sales of new energy vehicles = nev_sales'],
    ],
    [
      'Vehicle production and sales rose.',
      'metric',
      ['Vehicle production = vehicle_production', 'sales = vehicle_sales'],
    ],
    ['It sold more than 3 million vehicles.', 'metric', ['sold = sales']],
    ['It built a plant, made up its mind, and sold shares.', 'metric', []],
    [
      'Net profit and the scale of the industrial cluster.',
      'metric',
      ['Net profit = net_profit', 'scale of the industrial cluster = auto_cluster_output_value'],
    ],
    ['The automobile industry is changing.', 'metric', []],
    [
      'Its automobile industry is worth one trillion yuan.',
      'metric',
      ['automobile industry = auto_industry_output_value'],
    ],
    [
      'First among cities and third among provinces and municipalities.',
      'class',
      ['cities = city', 'provinces and municipalities = province'],
    ],
    [
      'The only city in the country to exceed it.',
      'class',
      ['city in the country = city one in country:china'],
    ],
    [
      'The fourth new energy vehicle enterprise in the world.',
      'class',
      ['new energy vehicle enterprise in the world = company one in world'],
    ],
    ["China's largest carmaker is BYD.", 'class', ['carmaker = company one in country:china']],
    ['It ranked first in the country.', 'class', ['in the country =  in country:china']],
    [
      'All provinces in the country took part.',
      'class',
      ['All provinces in the country = province in country:china'],
    ],
    ['More than any other city.', 'class', ['city = city one']],
  ])('%s (%s)', (text, type, want) => expect(seen(text, type)).toEqual(want));

  it('keeps both ids of one name, the city first', () => {
    const [m] = read('Chongqing led.').filter((x) => x.type === 'entity');
    expect(m).toMatchObject({ ids: ['city:chongqing', 'province:chongqing'] });
  });
});

describe('cues', () => {
  it.each<[string, string]>([
    ['Shenzhen overtook Guangzhou.', 'overtake'],
    ['It lost the crown to Hefei.', 'lose_to'],
    ['It returned to the throne.', 'regain'],
    ['It held on to the lead.', 'keep'],
    ['Second only to Anhui.', 'second_only'],
    ['It was the runner-up.', 'runner_up'],
    ['It fell year by year.', 'year_by_year'],
    ['The highest on record.', 'record'],
    ['For three years in a row.', 'consecutive'],
    ['For the first time since 2013.', 'first_time_since'],
    ['By 297,100, ahead of Guangdong.', 'ahead'],
    ['After a dormancy of ten years.', 'absence'],
  ])('%s → %s', (text, cue) => {
    expect(read(text).some((m) => m.type === 'cue' && m.cue === cue)).toBe(true);
  });
});

describe('any text', () => {
  it('never overlaps mentions, slices back, and keeps token order', () => {
    const words = fc.constantFrom(
      ...'Chongqing 2025 2.788 million vehicles , . first the city in of its half - % $ year years later third among cities 10 may May No 1 between and to'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 40 }).map((w) => w.join(' ')),
          fc.string({ unit: 'binary', maxLength: 80 }),
        ),
        (text) => {
          for (const s of segment(text)) {
            let end = 0;
            let first = 0;
            for (const m of buildMentions(text, s, index)) {
              expect(m.span.start).toBe(s.tokens[m.first]!.start);
              expect(m.span.end).toBe(s.tokens[m.last - 1]!.end);
              expect(m.first).toBeGreaterThanOrEqual(first);
              first = m.first;
              if (m.type === 'cue') continue;
              expect(m.first).toBeGreaterThanOrEqual(end);
              end = m.last;
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length', { retry: 3 }, () => {
    const time = (text: string): number => {
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 4; run++) {
        const t0 = performance.now();
        read(text);
        best = Math.min(best, performance.now() - t0);
      }
      return best;
    };
    for (const unit of [
      '1',
      ',',
      '(',
      '1,',
      "Chongqing's ",
      'the city - ',
      'first half of ',
      'more than ',
      'May 2025 to ',
    ]) {
      const short = unit.repeat(Math.ceil(40_000 / unit.length));
      const ratio = time(short.repeat(8)) / Math.max(time(short), 2);
      expect(ratio, unit).toBeLessThan(32);
    }
  });
});

describe('lexicon', () => {
  it('notes what has the wrong shape and keeps the rest', () => {
    const { lexicon, notes } = parseLexicon(
      {
        objects: { crate: { unit: 'crate', nouns: ['crate', 7] }, bad: 3 },
        classes: 'x',
        metrics: { m: ['a phrase'] },
      },
      'en',
    );
    expect(lexicon.objects.crate).toEqual({ unit: 'crate', nouns: ['crate'] });
    expect(lexicon.metrics).toEqual({ m: ['a phrase'] });
    expect(notes.map((n) => n.params.at).sort()).toEqual(['classes', 'objects.bad', 'objects.crate']);
    expect(parseLexicon(undefined, 'en').notes).toEqual([]);
  });
});
