import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAssumption, readScenario } from '../../../src/app/assumptions.ts';
import { Problem } from '../../../src/app/problem.ts';
import { type ProjectRequest, projectOf } from '../../../src/app/project-of.ts';
import { openWorkspace } from '../../../src/app/workspace.ts';
import { messagesFor } from '../../../src/brief/messages/messages.ts';
import { nameBook } from '../../../src/brief/name-book.ts';
import { projectCsv, projectPage } from '../../../src/brief/project/project-page.ts';

const workspace = openWorkspace({ ledger: join(mkdtempSync(join(tmpdir(), 'pitwall-project-')), 'none') });
const { pack } = workspace.loaded();
const cities: ProjectRequest = {
  metric: 'vehicle_production',
  class: 'city',
  to: '2028',
  asOf: '2026-11-25',
  draws: '4000',
};
const oddsOf = (answer: ReturnType<typeof projectOf>, entity: string, period: string) =>
  answer.projection.odds.find((o) => o.entity === entity && o.period === period);

describe('the next round of the shipped pack', () => {
  const answer = projectOf(workspace, cities);

  it('has Chongqing ahead, with doubt that grows', () => {
    const chances = ['2026', '2027', '2028'].map((y) => oddsOf(answer, 'city:chongqing', y)!.rank1);
    expect(chances[0]).toBeGreaterThan(0.4);
    expect(chances[0]).toBeLessThan(0.95);
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
    expect(oddsOf(answer, 'city:chongqing', '2026')!.baseRate).toBeGreaterThan(0.6);
  });

  it('gives Guangzhou the small chance that its estimate allows, and a larger one without it', () => {
    const given = oddsOf(answer, 'city:guangzhou', '2026')!.rank1;
    expect(given).toBeGreaterThan(0.01);
    expect(given).toBeLessThan(0.2);
    const without = answer.withoutEstimates?.odds.find(
      (o) => o.entity === 'city:guangzhou' && o.period === '2026',
    );
    expect(without?.rank1 ?? 0).not.toBe(given);
    expect(answer.projection.notes.map((n) => n.code)).toContain('provisional-estimate');
  });

  it('keeps a figure that is counted otherwise out of the race and says so', () => {
    const out = answer.projection.notes.find((n) => n.code === 'other-basis-out');
    expect(out?.params).toMatchObject({ entity: 'city:shenzhen', basis: 'legal_entity' });
    expect(oddsOf(answer, 'city:shenzhen', '2026')).toBeUndefined();
  });

  it('answers the same way twice, and another way for another seed', () => {
    expect(projectOf(workspace, cities).projection).toEqual(answer.projection);
    expect(projectOf(workspace, { ...cities, seed: '2' }).projection.odds).not.toEqual(
      answer.projection.odds,
    );
  });

  it('moves when something is supposed, and shows how it stood', () => {
    const what = projectOf(workspace, { ...cities, suppose: ['Guangzhou 2025 = 3.1 million'] });
    expect(oddsOf(what, 'city:guangzhou', '2026')!.rank1).toBeGreaterThan(0.5);
    expect(what.asItStands?.odds).toEqual(answer.projection.odds);
    const plant = projectOf(workspace, { ...cities, suppose: ['Guangzhou from 2026 +1000000'] });
    expect(oddsOf(plant, 'city:guangzhou', '2026')!.rank1).toBeGreaterThan(
      oddsOf(answer, 'city:guangzhou', '2026')!.rank1 + 0.2,
    );
  });

  it('tells the odds of a forecast share, from every start on file', () => {
    const { projection } = projectOf(workspace, {
      metric: 'l3_penetration',
      entity: 'China',
      to: '2030',
      asOf: '2026-01-20',
    });
    const goal = projection.goals.find((g) => g.percent === 10 && g.year === 2030)!;
    expect(goal.starts[0]).toMatchObject({ year: 2026, percent: 1, said: 'forecast' });
    expect(goal.starts[0]!.neededPerYear).toBeCloseTo(0.6, 2);
    expect(goal.starts[0]!.chance).toBeGreaterThan(0.05);
    expect(goal.starts[0]!.chance).toBeLessThan(0.5);
    expect(goal.settledBy).toBe(2026);
  });

  it('says what it would have said: bands that hold about as often as promised, odds that beat the base rate', () => {
    const { backtest } = projectOf(workspace, { ...cities, class: 'province', backtest: true });
    expect(backtest!.cells.length).toBeGreaterThan(200);
    expect(backtest!.inside80).toBeGreaterThan(0.65);
    expect(backtest!.inside95).toBeGreaterThan(0.85);
    const races = backtest!.races.filter((r) => r.base !== undefined);
    const mean = (of: (r: (typeof races)[number]) => number): number =>
      races.reduce((sum, r) => sum + of(r), 0) / races.length;
    expect(races.length).toBeGreaterThan(5);
    expect(mean((r) => r.brier)).toBeLessThan(mean((r) => r.base!));
  });

  it('is told in both languages, with every note worded', () => {
    for (const language of ['en', 'zh'] as const) {
      const names = nameBook(pack, language, workspace.settledView().base.evidence);
      const page = projectPage(answer, pack, names, messagesFor(language));
      expect(page.headline).toContain(names.entity('city:chongqing'));
      for (const { text } of page.notes) expect(text).toMatch(language === 'en' ? /[.…]$/ : /[。…]$/);
    }
    const csv = projectCsv(answer.projection, nameBook(pack, 'en'));
    expect(csv.split('\r\n')[0]).toBe('entity,name,metric,period,what,p,value,method');
  });
});

describe('what cannot be answered', () => {
  const refused: [string, ProjectRequest, RegExp][] = [
    ['no one named', { metric: 'vehicle_production', to: '2030' }, /either --entity or --class/],
    ['a metric nobody knows', { ...cities, metric: 'vehicle_prodction' }, /vehicle_production/],
    ['fifty years', { ...cities, to: '2076' }, /measured beyond six years.*2041/],
    ['the past', { ...cities, to: '2020' }, /is over/],
    ['no year', { ...cities, to: 'soon' }, /not a year/],
    ['half a draw', { ...cities, draws: '0.5' }, /whole number/],
    [
      'nothing on file',
      { metric: 'vehicle_production', entity: 'person:zhu-huarong', to: '2030' },
      /no year of vehicle_production/,
    ],
    ['an assumption without a figure', { ...cities, suppose: ['Guangzhou 2025'] }, /no assumption/],
    [
      'an assumption about nobody',
      { ...cities, suppose: ['Atlantis 2025 = 3 million'] },
      /no entity “Atlantis”/,
    ],
  ];
  for (const [name, request, message] of refused)
    it(name, () => {
      expect(() => projectOf(workspace, request)).toThrow(message);
      expect(() => projectOf(workspace, request)).toThrow(Problem);
    });
});

describe('assumptions', () => {
  it('are read as a person types them', () => {
    const city = 'city:guangzhou';
    expect(readAssumption(pack, 'Guangzhou 2025 = 2.1-2.15 million')).toMatchObject({
      kind: 'level',
      entity: city,
      year: 2025,
      low: 2_100_000,
      high: 2_150_000,
    });
    expect(readAssumption(pack, '广州 2026 +5%')).toEqual({
      kind: 'growth',
      entity: city,
      year: 2026,
      percent: 5,
    });
    expect(readAssumption(pack, 'Guangzhou 2026 −3.5%')).toMatchObject({ percent: -3.5 });
    expect(readAssumption(pack, 'Guangzhou from 2027 +300,000')).toEqual({
      kind: 'capacity',
      entity: city,
      year: 2027,
      units: 300_000,
    });
    expect(readAssumption(pack, 'Guangzhou basis city_count')).toEqual({
      kind: 'basis',
      entity: city,
      basis: 'city_count',
    });
  });

  it('come from a file that can be replayed', () => {
    const file =
      'title: Guangzhou holds\nmetric: vehicle_production\nsuppose:\n  - Guangzhou 2025 = 2.5 million\n';
    expect(readScenario(pack, file, 's.yaml')).toMatchObject({
      title: 'Guangzhou holds',
      assumptions: [{ year: 2025 }],
    });
    const scenario = { text: file, name: 's.yaml' };
    const a = projectOf(workspace, { ...cities, scenario }).projection;
    expect(projectOf(workspace, { ...cities, suppose: ['Guangzhou 2025 = 2.5 million'] }).projection).toEqual(
      a,
    );
  });

  it('that are wrong name the file', () => {
    for (const [text, message] of [
      ['suppose: [Atlantis 2025 = 3]', /s\.yaml: there is no entity/],
      ['suppose: []', /has to be a list/],
      ['supose: [x]', /“supose” is unknown/],
      ['a: [', /no YAML or JSON/],
    ] as const)
      expect(() => readScenario(pack, text, 's.yaml')).toThrow(message);
  });
});
