import { describe, expect, it } from 'vitest';
import { evidence, harvestPack, row } from '../check/rank/corpus/harvest.ts';
import { gaussian, seeded } from '../num/random.ts';
import { makeSettledView } from '../standings/view.ts';
import { concordanceOf, type LawStep, LEAST_STEPS } from './concordance.ts';
import { lawOf, testLaw } from './law.ts';

/** Six members, seven years; `pull` is how strongly a larger share moves the place. */
function panel(seed: number, pull: number, members = 6, years = 7): LawStep[] {
  const random = seeded(seed);
  const steps: LawStep[] = [];
  for (let m = 0; m < members; m++) {
    const trend = gaussian(random);
    for (let y = 0; y < years; y++) {
      const shareChange = trend + gaussian(random);
      const push = pull * shareChange + gaussian(random);
      steps.push({
        entity: `mill:m${m}`,
        year: 2010 + y,
        shareChange,
        rankGain: Math.round(push),
        growth: push,
      });
    }
  }
  return steps;
}

describe('concordance of share and place', () => {
  it('is found where it is, and no single member carries it', () => {
    const found = concordanceOf(panel(3, 1.5), 1);
    expect(found).toMatchObject({ outcome: 'supported', steps: 42 });
    expect(found.concordance).toBeGreaterThan(0.65);
    expect(found.leaveOneOut!.lo).toBeGreaterThan(0.5);
  });

  it('is not found where it is not: seldom more than one time in twenty', () => {
    const runs = 60;
    const wrong = Array.from({ length: runs }, (_, i) => concordanceOf(panel(100 + i, 0), i)).filter(
      (r) => r.outcome !== 'not-supported',
    );
    expect(wrong.length / runs).toBeLessThanOrEqual(0.1);
  });

  it('is called fragile when it hangs on one member', () => {
    // One member whose share and place both leap, among many that stay where they are.
    const steps: LawStep[] = [];
    for (let y = 0; y < 2; y++) {
      steps.push({ entity: 'mill:star', year: y, shareChange: 90, rankGain: 5, growth: 50 });
      for (let m = 0; m < 29; m++)
        steps.push({ entity: `mill:m${m}`, year: y, shareChange: m, rankGain: 0, growth: 0 });
    }
    const r = concordanceOf(steps, 1);
    expect(r.p).toBeLessThanOrEqual(0.05);
    expect(r.leaveOneOut).toMatchObject({ lo: 0.5, without: 'mill:star' });
    expect(r.outcome).toBe('fragile');
  });

  it('is not tested under twenty steps, nor without a pair', () => {
    expect(concordanceOf(panel(1, 2).slice(0, LEAST_STEPS - 1), 1)).toEqual({
      outcome: 'too-few',
      steps: 19,
    });
    expect(concordanceOf([], 1)).toEqual({ outcome: 'too-few', steps: 0 });
    expect(concordanceOf(panel(1, 2, 1, 30), 1).outcome).toBe('too-few');
  });

  it('gives the same answer for the same seed, and does not mind the order of steps', () => {
    const steps = panel(5, 0.5);
    expect(concordanceOf(steps, 9)).toEqual(concordanceOf(steps, 9));
    expect(concordanceOf([...steps].reverse(), 9).concordance).toBeCloseTo(
      concordanceOf(steps, 9).concordance!,
      12,
    );
  });
});

describe('the law of a pack', () => {
  const law = { id: 'l', name: { en: 'law' }, panels: [{ class: 'county', part: 'wheat', whole: 'grain' }] };
  const pack = { ...harvestPack(), law };
  const cells = (c: string, year: number, grain: number, wheat: number, basis = 'office') => [
    row(`county:${c}`, String(year), grain, { basis }),
    row(`county:${c}`, String(year), wheat, { metric: 'wheat', basis }),
  ];

  it('is tested on one basis, among members present at both ends', () => {
    const observations = [
      ...cells('ash', 2019, 100, 10),
      ...cells('ash', 2020, 150, 60),
      ...cells('elm', 2019, 120, 12),
      ...cells('elm', 2020, 120, 12),
      // Joins later, and counted differently: in no step.
      ...cells('oak', 2020, 500, 10),
      ...cells('fir', 2019, 300, 10, 'field'),
      ...cells('fir', 2020, 300, 10, 'field'),
    ];
    const [panelFound] = testLaw(makeSettledView(evidence({ observations }), pack), lawOf(pack)!, 1).panels;
    expect(panelFound).toMatchObject({
      basis: 'office',
      members: 2,
      result: { outcome: 'too-few', steps: 2 },
    });
    expect(panelFound!.rows.map((r) => [r.entity, r.rank, Math.round(r.shareChange)])).toEqual([
      ['county:ash', [2, 1], 30],
      ['county:elm', [1, 2], 0],
    ]);
  });

  it('takes no step from who makes nothing but the part, though it is in the ranking', () => {
    const observations = [
      ...cells('ash', 2019, 100, 10),
      ...cells('ash', 2020, 150, 60),
      ...cells('elm', 2019, 120, 120),
      ...cells('elm', 2020, 200, 200),
      // All but a hundredth of it once, all of it later: its share did move.
      ...cells('oak', 2019, 1000, 990),
      ...cells('oak', 2020, 1000, 1000),
    ];
    const [found] = testLaw(makeSettledView(evidence({ observations }), pack), lawOf(pack)!, 1).panels;
    expect(found!.rows.map((r) => [r.entity, r.rank])).toEqual([
      ['county:ash', [3, 3]],
      ['county:oak', [1, 1]],
    ]);
    expect(found!.full).toEqual(['county:elm']);
    expect(found!.result.steps).toBe(2);
  });

  it('counts a member and its holder once', () => {
    const at = { source: 's2', origin: 'press:post', originKind: 'media', at: { file: 'x' } } as const;
    const relations = [{ id: 'r', type: 'of', subject: 'county:elm', object: 'county:ash', ...at }];
    const observations = ['ash', 'elm', 'oak'].flatMap((c) => [
      ...cells(c, 2019, 100, 10),
      ...cells(c, 2020, 120, 20),
    ]);
    const held = { ...pack, relationTypes: [{ id: 'of', family: 'of', part: true, name: { en: 'of' } }] };
    const run = (p: typeof pack) =>
      testLaw(makeSettledView(evidence({ observations, relations }), p), lawOf(p)!, 1).panels[0]!.rows.map(
        (r) => r.entity,
      );
    expect(run(held)).toEqual(['county:ash', 'county:oak']);
    expect(run(pack)).toEqual(['county:ash', 'county:elm', 'county:oak']);
  });

  it('may be absent or unreadable: then there is none', () => {
    for (const bad of [
      undefined,
      null,
      7,
      'law',
      {},
      { id: 'x' },
      { ...law, panels: [{ class: 'county', part: 'no' }] },
    ])
      expect(lawOf({ ...pack, law: bad })).toBeUndefined();
    const { panels: _panels, ...simple } = { ...law, class: 'county' };
    expect(lawOf({ ...pack, law: simple })?.panels).toEqual([
      { class: 'county', part: 'wheat', whole: 'grain' },
    ]);
  });

  it('of an empty ledger has nothing to test', () => {
    const [empty] = testLaw(makeSettledView(evidence({}), pack), lawOf(pack)!, 1).panels;
    expect(empty).toMatchObject({ rows: [], members: 0, result: { outcome: 'too-few' } });
  });
});
