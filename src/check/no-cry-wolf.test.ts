import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import type { EvidenceBase, Observation } from '../model/pack.ts';
import type { CheckResult, Verdict } from '../model/verdict.ts';
import { checkClaims } from './check-claims.ts';
import { claim, DOCUMENT, growth, level, NO_EVIDENCE, observation, recorded } from './corpus/small-pack.ts';
import { datedPack } from './corpus/true-world.ts';

/** Where a careful reader would not accuse; beside each rule the case in which it must. */
const pack = datedPack();
const C = 'city:chongqing';
const G = 'city:guangzhou';
const vp = 'vehicle_production';
const np = 'nev_production';
const check = (claims: readonly Claim[], evidence: Partial<EvidenceBase> = {}): CheckResult =>
  checkClaims({ document: DOCUMENT, claims, pack, evidence: { ...NO_EVIDENCE, ...evidence } });
const of = (r: CheckResult, id: string): Verdict => r.verdicts.find((v) => v.claim === id)!;
const verdict = (r: CheckResult, id: string): string => of(r, id).verdict;
const codes = (r: CheckResult, id: string): string[] => of(r, id).framing.map((f) => f.code);

const office = (id: string, period: string, value: number, source: string): Observation =>
  observation(id, C, vp, period, value, 1000, { origin: 'org:office', originKind: 'official', source });

describe('later prints of a figure', () => {
  const both = [
    office('first', '2024', 2500000, 'bulletin-2024'),
    office('later', '2024', 2541000, 'yearbook-2024'),
  ];

  it('support the figure that stands now, and strain the one it replaced', () => {
    const now = check([level('a', C, vp, '2024', 2541000, 1000)], { observations: both });
    expect(verdict(now, 'a')).toBe('supported');
    const old = check([level('a', C, vp, '2024', 2500000, 1000)], { observations: both });
    expect([verdict(old, 'a'), codes(old, 'a')]).toEqual(['strained', ['vintage']]);
  });

  it('are later only when their dates say so: a month and a day in it may be one', () => {
    const sources = new Map(pack.sources);
    for (const [id, published] of [
      ['blog', '2025-01'],
      ['wire', '2025-01-20'],
    ] as const) {
      sources.set(id, { id, publisher: id, published, language: 'en', kind: 'web' });
    }
    const r = checkClaims({
      document: DOCUMENT,
      claims: [level('a', C, vp, '2024', 2541000, 1000)],
      pack: { ...pack, sources },
      evidence: {
        ...NO_EVIDENCE,
        observations: [office('first', '2024', 2541000, 'blog'), office('other', '2024', 2530000, 'wire')],
      },
    });
    expect([verdict(r, 'a'), codes(r, 'a')]).toEqual(['supported', []]);
  });

  it('let growth stand on either, but not on neither', () => {
    const now = office('now', '2025', 2788000, 'bulletin-2025');
    const rate = (value: number): string =>
      verdict(
        check([growth('g', C, vp, '2025', '2024', value, [value - 0.05, value + 0.05])], {
          observations: [...both, now],
        }),
        'g',
      );
    expect(rate(9.7)).not.toBe('contradicted');
    expect(rate(11.5)).not.toBe('contradicted');
    expect(rate(29.7)).toBe('contradicted');
  });

  it('are no excuse when they are too far apart to be one figure', () => {
    const apart = [
      office('first', '2024', 2000000, 'bulletin-2024'),
      office('later', '2024', 2541000, 'yearbook-2024'),
    ];
    expect(verdict(check([level('a', C, vp, '2024', 2200000, 1000)], { observations: apart }), 'a')).toBe(
      'contradicted',
    );
  });
});

describe('growth told on a restated base', () => {
  const file = [
    office('was', '2024', 2600000, 'bulletin-2024'),
    office('is', '2025', 2788000, 'bulletin-2025'),
  ];

  it('leaves growth possible where another print gives the base, and says by how much', () => {
    const r = check([growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75])], { observations: file });
    expect([verdict(r, 'g'), codes(r, 'g')]).toEqual(['consistent', ['vintage']]);
    expect(of(r, 'g').framing[0]!.text).toBe(
      'implies Chongqing vehicle production 2024 restated at 2,539,863–2,543,092; 2,599,500–2,600,500 had been printed, 2.2% away or more',
    );
    expect(r.conflicts).toEqual([]);
  });

  it('gives the base as restated a figure of its own, as derived: 2,787,500 ÷ 1.0975 to 2,788,500 ÷ 1.0965', () => {
    const r = check([growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75])], { observations: file });
    const [base] = r.derived;
    expect(base).toMatchObject({
      quantity: 'level',
      cell: { entity: C, metric: vp, period: '2024' },
      restated: { growth: 'g', printed: [2599500, 2600500] },
    });
    expect(base!.derivation.at(-1)!.exact).toEqual({ lo: '1115000000/439', hi: '1859000000/731' });
    // The print that stands is no other figure for it.
    const kept = check(
      [level('l', C, vp, '2024', 2600000, 1000), growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75])],
      {
        observations: file,
      },
    );
    expect(verdict(kept, 'l')).toBe('supported');
  });

  it('keeps apart what is contradicted, what is strained and what was revised', () => {
    const told = (percent: number): string[] => {
      const ends = [percent - 0.05, percent + 0.05] as const;
      const r = check([growth('g', C, vp, '2025', '2024', percent, ends)], { observations: file });
      return [verdict(r, 'g'), ...(r.derived.some((d) => d.restated) ? ['revised'] : [])];
    };
    expect(told(7.2)).toEqual(['supported']);
    expect(told(9.7)).toEqual(['consistent', 'revised']);
    expect(told(19.7)).toEqual(['contradicted']);
    // One print of both is held to it, however little they are apart.
    const one = file.map((o) => ({ ...o, source: 'src-one' }));
    const rate = { kind: 'change' as const, entity: C, metric: vp, period: '2025', basePeriod: '2024' };
    const r = check([level('l', C, vp, '2024', 2541000, 1000)], {
      observations: one,
      claims: [
        recorded(
          'rate',
          { ...rate, value: 9.7, unit: 'percent', bound: 'exact', interval: [9.65, 9.75] },
          { source: 'src-one' },
        ),
      ],
    });
    expect(r.derived.filter((d) => d.restated)).toEqual([]);
  });

  it('is held to a base of its own text, and to one no revision reaches', () => {
    const inText = [
      level('is', C, vp, '2025', 2788000, 1000),
      level('was', C, vp, '2024', 2600000, 1000),
      growth('g', C, vp, '2025', '2024', 9.7, [9.65, 9.75]),
    ];
    expect(verdict(check(inText), 'g')).toBe('disputed');
    const far = check([growth('g', C, vp, '2025', '2024', 19.7, [19.65, 19.75])], { observations: file });
    expect(verdict(far, 'g')).toBe('contradicted');
  });
});

describe('places among different classes', () => {
  const rank = (id: string, value: number, more: Partial<Claim>): Claim =>
    claim(id, {
      kind: 'rank',
      entity: G,
      metric: vp,
      period: '2025',
      value,
      unit: 'ordinal',
      interval: [value, value],
      by: 'size',
      among: { class: 'city', within: 'country:china', text: 'cities' },
      ...more,
    });

  it.each([
    [
      'inside a province',
      { among: { class: 'city', within: 'province:guangdong', text: 'cities in Guangdong' } },
    ],
    ['among a few', { among: { class: 'city', within: 'country:china', text: 'southern cities' } }],
    ['by growth', { of: 'change' as const }],
  ])('first %s and third in the country go together', (_name, more) => {
    const r = check([rank('a', 1, more), rank('b', 3, {})]);
    expect(r.conflicts).toEqual([]);
  });

  it('first and third in one class do not', () => {
    expect(check([rank('a', 1, {}), rank('b', 3, {})]).conflicts.length).toBe(1);
  });

  it('the first of a few is not held against others', () => {
    const few = rank('a', 1, { among: { class: 'city', within: 'country:china', text: 'southern cities' } });
    const levels = [level('g', G, vp, '2025', 2000000, 1000), level('c', C, vp, '2025', 2788000, 1000)];
    expect(check([few, ...levels]).conflicts).toEqual([]);
    expect(check([rank('a', 1, {}), ...levels]).conflicts.length).toBe(1);
  });
});

describe('what a text says of its own figures', () => {
  it('a figure taken back accuses nobody', () => {
    const wrong = level('old', C, vp, '2025', 3300000, 1000);
    const right = level('new', C, vp, '2025', 2788000, 1000);
    expect(check([wrong, { ...right, supersedes: 'old' }]).conflicts).toEqual([]);
    expect(check([wrong, right]).conflicts.length).toBe(1);
  });

  it('two ways of counting one cell, one of them named, are two figures', () => {
    const plain = level('plain', C, vp, '2025', 2788000, 1000);
    const named = level('named', C, vp, '2025', 2400000, 1000, { basis: 'legal_entity' });
    expect(check([plain, named]).conflicts).toEqual([]);
    expect(check([plain, { ...named, basis: 'unstated' }]).conflicts.length).toBe(1);
  });

  it('a gain a year over two years is not the gain of one', () => {
    const levels = [level('a', C, vp, '2023', 2000000, 1000), level('b', C, vp, '2025', 2600000, 1000)];
    const gain = (perYear: boolean): Claim =>
      claim('gain', {
        kind: 'change',
        entity: C,
        metric: vp,
        period: '2025',
        basePeriod: '2023',
        value: 300000,
        unit: 'vehicle',
        interval: [295000, 305000],
        perYear,
      });
    expect(check([...levels, gain(true)]).conflicts).toEqual([]);
    expect(check([...levels, gain(false)]).conflicts.length).toBe(1);
  });

  it('none at all is an amount', () => {
    const none = level('none', C, np, '2025', 0, 1, { interval: [0, 0] });
    expect(verdict(check([none]), 'none')).toBe('unverifiable');
    expect(check([none, level('some', C, np, '2025', 1296000, 1000)]).conflicts.length).toBe(1);
  });

  it('a figure that took its year from elsewhere and fits another is in doubt, not wrong', () => {
    const observations = [
      office('was', '2024', 2541000, 'yearbook-2024'),
      office('is', '2025', 2788000, 'bulletin-2025'),
    ];
    const told = (inherited: readonly string[]): CheckResult =>
      check([level('a', C, vp, '2024', 2788000, 1000, { inherited })], { observations });
    // The slip lies in the very field that was carried over: the reading slipped, not the text.
    expect(verdict(told(['period']), 'a')).toBe('unverifiable');
    expect(codes(told(['period']), 'a')).toContain('year-slip');
    expect(told(['period']).conflicts).toEqual([]);
    expect(verdict(told([]), 'a')).toBe('contradicted');
  });
});

describe('what the file says on a basis', () => {
  it('a recorded share on another basis is no way out of the figures on file', () => {
    const rows = [
      observation('o', C, np, '2023', 2531800, 100, { basis: 'city_count', originKind: 'official' }),
    ];
    const share = recorded('s', {
      kind: 'share',
      entity: C,
      metric: np,
      period: '2023',
      whole: { entity: 'country:china' },
      value: 26.8,
      unit: 'percent',
      interval: [26.75, 26.85],
    });
    const r = check([level('a', C, np, '2023', 25318000, 1000)], { observations: rows, claims: [share] });
    expect(verdict(r, 'a')).toBe('contradicted');
    const both = [...rows, observation('p', C, np, '2023', 25318000, 1000, { basis: 'legal_entity' })];
    const free = check([level('a', C, np, '2023', 25318000, 1000)], { observations: both });
    expect(verdict(free, 'a')).not.toBe('contradicted');
  });
});

describe('a figure whose cell its sentence does not say', () => {
  const rows = [office('o', '2025', 2788000, 'bulletin-2025')];
  const far = level('a', C, vp, '2025', 3500000, 1000);

  it('accuses nobody, and stands against nobody', () => {
    const carried = { ...far, inherited: ['metric'], span: { start: 5000, end: 5010 } };
    const r = check([carried, level('b', C, vp, '2025', 2788000, 1000)], { observations: rows });
    expect([verdict(r, 'a'), verdict(r, 'b')]).toEqual(['unverifiable', 'supported']);
    expect(codes(r, 'a')).toContain('attachment-ambiguous');
    expect(verdict(check([far], { observations: rows }), 'a')).toBe('contradicted');
  });

  it('is held to it when a figure of the quantity close before is borne out: it was carried over rightly', () => {
    const before = { ...level('b', C, vp, '2025', 2788000, 1000), span: { start: 0, end: 40 } };
    const after = { ...far, period: '2024', inherited: ['metric'], span: { start: 60, end: 80 } };
    const both = [...rows, office('p', '2024', 2541000, 'bulletin-2024')];
    expect(verdict(check([before, after], { observations: both }), 'a')).toBe('contradicted');
  });

  it('accuses nobody when the text tells it of somebody else', () => {
    const r = check([far, level('b', G, vp, '2025', 3500000, 1000)], { observations: rows });
    expect([verdict(r, 'a'), codes(r, 'a')]).toEqual(['unverifiable', ['attachment-ambiguous']]);
    expect(verdict(check([far], { observations: rows }), 'a')).toBe('contradicted');
  });

  it('is told when a slip of scale explains it, whatever was carried over', () => {
    const tenfold = level('a', C, vp, '2025', 27880000, 10000, { inherited: ['metric'] });
    expect(verdict(check([tenfold], { observations: rows }), 'a')).toBe('strained');
  });
});

describe('a figure whose time was carried over, and that may be of no told time', () => {
  const rows = [office('o', '2025', 2788000, 'bulletin-2025')];
  const told = (alternatives: Claim['alternatives']): CheckResult =>
    check(
      [
        level('a', C, vp, '2025', 9300000, 1000, {
          inherited: ['period'],
          ...(alternatives ? { alternatives } : {}),
        }),
      ],
      { observations: rows },
    );

  it('is no flag without a ground: the doubt about its time is named', () => {
    const r = told([{ period: '../2026-01-13' }]);
    expect([verdict(r, 'a'), codes(r, 'a')]).toEqual(['unverifiable', ['attachment-ambiguous']]);
    expect(of(r, 'a').framing[0]!.text).toContain('period');
  });

  it('is held to its time when no other was open', () => {
    expect(verdict(told(undefined), 'a')).toBe('contradicted');
  });
});

describe('a figure that names no way of counting', () => {
  const counted = (id: string, period: string, value: number, basis: string): Observation => ({
    ...office(id, period, value, id),
    basis,
  });
  const rows = [counted('o', '2025', 2788000, 'legal_entity'), counted('p', '2024', 2900000, 'city_count')];

  it('may stand on one the file has no figure of, unless it is too far off for any', () => {
    const near = check([level('a', C, vp, '2025', 3300000, 1000)], { observations: rows });
    expect([verdict(near, 'a'), codes(near, 'a')]).toEqual(['consistent', ['basis-differs']]);
    const far = check([level('a', C, vp, '2025', 9300000, 1000)], { observations: rows });
    expect(verdict(far, 'a')).toBe('contradicted');
    const one = check([level('a', C, vp, '2025', 3300000, 1000)], { observations: rows.slice(0, 1) });
    expect(verdict(one, 'a')).toBe('contradicted');
  });
});

describe('a period that was not over when the text was written', () => {
  const rows = [office('year', '2025', 2788000, 'bulletin-2025')];
  const claims = [level('a', C, vp, '2025', 2498000, 1000)];
  const written = (published: string) =>
    checkClaims({
      document: { ...DOCUMENT, published },
      claims,
      pack,
      evidence: { ...NO_EVIDENCE, observations: rows },
    });

  it('has a figure so far, which accuses nobody and is told as one', () => {
    const r = written('2025-12-09');
    expect(verdict(r, 'a')).toBe('unverifiable');
    expect(codes(r, 'a')).toContain('ytd-not-full-year');
  });

  it('is no excuse once it was over, or nearly', () => {
    for (const day of ['2025-12-30', '2026-01-13']) expect(verdict(written(day), 'a')).toBe('contradicted');
  });
});

describe('prints that lie close', () => {
  const rows = [office('o', '2025', 2788000, 'bulletin-2025')];
  const told = (value: number) => check([level('a', C, vp, '2025', value, 1000)], { observations: rows });

  it('within a percent may both be of the figure; the distance is named', () => {
    const near = told(2780000);
    expect([verdict(near, 'a'), codes(near, 'a')]).toEqual(['consistent', ['vintage']]);
    expect(of(near, 'a').framing[0]!.text).toMatch(/0\.2\d*% from what/);
    expect(near.conflicts).toEqual([]);
  });

  it('beyond it one of them is wrong, and inside one text always', () => {
    expect(verdict(told(2740000), 'a')).toBe('contradicted');
    const own = [level('a', C, vp, '2025', 2780000, 1000), level('b', C, vp, '2025', 2788000, 1000)];
    expect(check(own).conflicts).toHaveLength(1);
  });
});

describe('growth against a lone print of the year before', () => {
  const base = (source: string, origin: string): Observation =>
    observation(`was-${source}`, C, vp, '2024', 2200000, 1000, { origin, originKind: 'media', source });
  const now = office('is', '2025', 2788000, 'bulletin-2025');
  const told = (rows: readonly Observation[]) =>
    check([growth('g', C, vp, '2025', '2024', 15, [14.95, 15.05])], { observations: rows });

  it('may be told on another count of that year', () => {
    expect(verdict(told([base('paper', 'org:paper'), now]), 'g')).toBe('consistent');
  });

  it('is held to a base that two give, and to one of the same hand as the year', () => {
    expect(verdict(told([base('paper', 'org:paper'), base('radio', 'org:radio'), now]), 'g')).toBe(
      'contradicted',
    );
    expect(verdict(told([office('was', '2024', 2200000, 'bulletin-2024'), now]), 'g')).toBe('contradicted');
  });
});

describe('figures of a text against each other', () => {
  const half = level('half', C, vp, '2025-H1', 955000, 1000);
  it('are not held to one whose time another sentence told, nor it to them', () => {
    const month = level('month', C, vp, '2025-H1', 166000, 1000, { inherited: ['period'] });
    const r = check([month, half]);
    expect([verdict(r, 'month'), verdict(r, 'half')]).toEqual(['unverifiable', 'unverifiable']);
    expect(codes(r, 'month')).toContain('attachment-ambiguous');
  });
  it('are held to one that says its own time', () => {
    const said = level('said', C, vp, '2025-H1', 166000, 1000);
    const r = check([said, half]);
    expect([verdict(r, 'said'), verdict(r, 'half')]).toEqual(['disputed', 'disputed']);
  });
});

describe('growth told in multiples', () => {
  const rows = [
    office('was', '2024', 100000, 'bulletin-2024'),
    office('now', '2025', 520000, 'bulletin-2025'),
  ];
  // "up N-fold": to N times as much, or by it.
  const told = (times: number): string => {
    const size = (percent: number) => ({
      value: percent,
      interval: [percent - 5, percent + 5] as [number, number],
    });
    const factor = size((times - 1) * 100);
    const claim = growth('g', C, vp, '2025', '2024', factor.value, factor.interval, {
      alternatives: [size(times * 100)],
    });
    return verdict(check([claim], { observations: rows }), 'g');
  };

  it('fits the factor and the increase alike, and nothing else', () => {
    expect([told(5.2), told(4.2), told(6.2)]).toEqual(['supported', 'supported', 'contradicted']);
  });
});

describe('words of two meanings', () => {
  const two = { ...pack, twoMeanings: [['vehicle', 'nev']] as const };
  const rows = [
    office('all', '2025', 2788000, 'bulletin-2025'),
    observation('part', C, np, '2025', 1296000, 1000, {
      origin: 'org:office',
      originKind: 'official',
      source: 'bulletin-2025',
    }),
  ];
  const told = (value: number, over: Partial<Claim> = {}): CheckResult =>
    checkClaims({
      document: DOCUMENT,
      claims: [level('a', C, vp, '2025', value, 1000, { alternatives: [{ metric: np }], ...over })],
      pack: two,
      evidence: { ...NO_EVIDENCE, observations: rows },
    });

  it('are tried on both, and the framing names the one that fits', () => {
    const r = told(1296000);
    expect([verdict(r, 'a'), codes(r, 'a')]).toEqual(['supported', ['attachment-ambiguous']]);
  });

  it('excuse no figure that fits neither, and no reading that was carried over', () => {
    expect(verdict(told(1900000), 'a')).toBe('contradicted');
    expect(verdict(told(1296000, { inherited: ['metric'] }), 'a')).not.toBe('supported');
  });
});
