import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { evidence, harvestPack, record, row } from '../check/rank/corpus/harvest.ts';
import { evidenceOf } from '../pack/evidence.ts';
import { loadPack } from '../pack/load-pack.ts';
import { settledPack } from './settled-pack.ts';
import { standings } from './standings.ts';
import { makeSettledView } from './view.ts';

const rate = record(
  {
    kind: 'change',
    entity: 'county:elm',
    metric: 'grain',
    period: '2020',
    basePeriod: '2019',
    basis: 'office',
    value: 10,
    unit: 'percent',
    bound: 'exact',
    interval: [9.5, 10.5],
  },
  'org:office',
  'official',
);

describe('the whole pack settled', () => {
  const observations = [
    row('county:ash', '2020', 100),
    row('county:ash', '2020', 100.2, { origin: 'press:b', half: 0.2 }),
    row('county:oak', '2020', 50),
    row('county:oak', '2020', 70, { origin: 'press:b' }),
    row('county:elm', '2019', 40),
    row('county:fir', '2020', 5, { status: 'estimate' }),
    row('state:bay', '2020', 9),
    row('county:bay', '2020', 9),
  ];
  const settle = (list: typeof observations) =>
    settledPack(makeSettledView(evidence({ observations: list, claims: [rate] }), harvestPack()));

  it('has each cell once, with its status and how it is known', () => {
    const cells = settle(observations).filter((c) => c.cell.period === '2020');
    expect(cells.map((c) => [c.cell.entity, c.status])).toEqual([
      ['county:ash', 'settled'],
      ['county:bay', 'single-source'],
      ['county:elm', 'implied'],
      ['county:oak', 'contested'],
    ]);
    for (const c of cells) expect(c.derivation[0]!.evidence.length).toBeGreaterThan(0);
  });

  it('is the same whatever the order of the evidence', () => {
    const gist = (list: typeof observations) => settle(list).map((c) => [c.cell, c.interval, c.status]);
    expect(gist([...observations].reverse())).toEqual(gist(observations));
  });

  it('is what the tables stand on', () => {
    const pack = loadPack(packFiles(resolve(import.meta.dirname, '../../packs/auto-cities')));
    const all = evidenceOf(pack);
    const metrics = ['vehicle_production', 'vehicle_sales'];
    const facts = {
      ...all,
      observations: all.observations.filter((o) => metrics.includes(o.metric)),
      claims: all.claims.filter((c) => metrics.includes(c.content.metric ?? '')),
    };
    const view = makeSettledView(facts, pack);
    const cells = new Map(
      settledPack(view).map((c) => [
        [c.cell.metric, c.cell.period, view.base.places.canonical(c.cell.entity), c.cell.basis].join('|'),
        c,
      ]),
    );
    let rows = 0;
    for (const { id } of pack.classes) {
      for (const metric of metrics) {
        for (const period of ['2023', '2025']) {
          for (const r of standings({ metric, class: id, period }, facts, pack, view).rows) {
            const cell = cells.get([metric, period, view.base.places.canonical(r.entity), r.basis].join('|'));
            expect([r.interval, r.status]).toEqual([cell?.interval, cell?.status]);
            rows++;
          }
        }
      }
    }
    expect(rows).toBeGreaterThan(50);
  });
});
