import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/pack/evidence.ts';
import { race } from '../../../src/standings/race/race.ts';
import { makeSettledView } from '../../../src/standings/view.ts';
import { openAutoCities } from '../auto-cities.ts';

/** The race of the shipped pack, as anybody who reads its sources would tell it. */
const pack = openAutoCities();
const evidence = evidenceOf(pack);
const view = makeSettledView(evidence, pack);
const run = (cls: string, from: number, to: number) =>
  race({ metric: 'vehicle_production', class: cls, from, to }, evidence, pack, view);
const cities = run('city', 2014, 2025);
const of = (year: number) => cities.years.find((y) => y.year === String(year))!;
const CQ = 'city:chongqing';
const GZ = 'city:guangzhou';
const SZ = 'city:shenzhen';

describe('the baton of vehicle production among cities', () => {
  it('was held by Chongqing 2014–2016, Guangzhou to 2023, Shenzhen 2024, Chongqing 2025', () => {
    expect(cities.years.map((y) => y.first)).toEqual([
      ...[2014, 2015, 2016].map(() => [CQ]),
      ...[2017, 2018, 2019, 2020, 2021, 2022, 2023].map(() => [GZ]),
      [SZ],
      [CQ],
    ]);
  });

  it('was Shanghai’s in 2014 on the bureau’s count', () => {
    expect(of(2014)).toMatchObject({ basis: 'city_count', status: 'cross-basis' });
    expect(of(2014).sides).toContainEqual(
      expect.objectContaining({ entity: 'city:shanghai', by: 'proven', basis: 'legal_entity' }),
    );
  });

  it('is proven for Chongqing in 2015 and contested in 2016 with both parties’ sources', () => {
    expect(of(2015).sides.some((s) => s.entity === CQ && s.by === 'proven')).toBe(true);
    expect(of(2016).status).toBe('contested');
    const sides = of(2016).sides.filter((s) => s.stand === 'first');
    expect(sides.map((s) => s.entity).sort()).toEqual([CQ, GZ]);
    expect(sides.every((s) => s.evidence.length > 0)).toBe(true);
  });

  it('passed to Guangzhou in a year on which the sources clash; one counts passenger cars', () => {
    const reign = cities.reigns.find((r) => r.entity === GZ)!;
    expect(reign.startsClash).toBe(true);
    const starts = reign.stated.filter((s) => s.metric === undefined).map((s) => s.from);
    expect(starts).toEqual(expect.arrayContaining(['2016', '2018', '2019']));
    expect(reign.stated).toContainEqual(
      expect.objectContaining({ from: '2017', metric: 'passenger_vehicle_production' }),
    );
    expect(of(2018).doubts.map((d) => d.code)).toContain('outside-run');
  });

  it('was Shenzhen’s by registered office only', () => {
    expect(of(2024)).toMatchObject({ basis: 'legal_entity', status: 'cross-basis' });
    expect(cities.changes.filter((c) => c.year === '2024' || c.year === '2025')).toEqual([
      expect.objectContaining({ to: SZ, crossBasis: true, counted: false }),
      expect.objectContaining({ to: CQ, crossBasis: true, counted: false }),
    ]);
  });

  it('came back to Chongqing by place of the plant; only Guangzhou and Hefei are not ruled out', () => {
    expect(of(2025)).toMatchObject({ basis: 'production_location', possible: [CQ, GZ, 'city:hefei'] });
  });

  it('has a source for every year', () => {
    for (const y of cities.years) expect(y.evidence.length, y.year).toBeGreaterThan(0);
  });
});

describe('the baton among provinces', () => {
  const provinces = run('province', 2009, 2019);

  it('is proven year by year on the bureau’s panel', () => {
    expect(provinces.years.map((y) => y.first[0]!.split(':')[1])).toEqual([
      'beijing',
      ...[2010, 2011, 2012, 2013, 2014].map(() => 'shanghai'),
      'chongqing',
      ...[2016, 2017, 2018, 2019].map(() => 'guangdong'),
    ]);
    expect(provinces.changes.filter((c) => c.counted)).toHaveLength(3);
  });
});
