import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { COUNTIES, evidence, harvestPack, row, STATES, table } from '../check/rank/corpus/harvest.ts';
import { fieldOf } from '../check/rank/standing.ts';
import type { EvidenceBase, Observation, Pack } from '../model/pack.ts';
import { makeInterval, toPair } from '../num/interval.ts';
import { seeded } from '../num/random.ts';
import { toRational } from '../num/rational.ts';
import { evidenceOf } from '../pack/evidence.ts';
import { loadPack } from '../pack/load-pack.ts';
import { type ExactCell, settleFully } from './cell.ts';
import { type Ends, endsOf, gapBetween, growthPair, percentPair } from './ends.ts';
import { placesOf } from './places-of.ts';
import { classAt } from './settled.ts';
import { makeSettledView } from './view.ts';

const harvest = harvestPack();
const COUNTY_IDS = [...Object.keys(COUNTIES), 'bay'].map((c) => `county:${c}`);
const STATE_IDS = [...STATES, 'bay'].map((s) => `state:${s}`);

/** Figures of two years on one basis, some of them at odds with each other, some tight against the place around. */
function someWorld(random: () => number): EvidenceBase {
  const observations: Observation[] = [];
  const put = (entity: string, value: number, words: Parameters<typeof row>[3] = {}): void => {
    if (random() < 0.25) return;
    const half = random() < 0.3 ? 5 : 0.5;
    const bound = random() < 0.1 ? 'more_than' : 'exact';
    observations.push(row(entity, random() < 0.15 ? '2020-H1' : '2020', value, { half, bound, ...words }));
  };
  for (const c of COUNTY_IDS) {
    const value = Math.floor(100 * random());
    put(c, value);
    if (random() < 0.2) put(c, value + 1, { origin: 'press:b', originKind: 'media' });
    if (random() < 0.6) put(c, Math.floor(value * 1.2 * random()), { metric: 'wheat' });
    if (random() < 0.2) put(c, value, { basis: 'field' });
  }
  for (const s of STATE_IDS) put(s, Math.floor(200 * random()));
  put('country:land', Math.floor(600 * random()));
  const listed = STATE_IDS.filter((s) => observations.some((o) => o.entity === s && o.period === '2020'));
  const closed = random() < 0.5 && listed.length > 0 ? [table('state', '2020', listed)] : [];
  return evidence({ observations, closedTables: closed });
}

const gist = (c: ExactCell) => ({
  pair: c.pair,
  interval: toPair(c.interval),
  status: c.status,
  printed: c.printed,
  evidence: c.evidence,
  origins: c.origins,
  weight: c.weight,
});

function differences(facts: EvidenceBase, pack: Pack, keep: (at: number) => boolean): string[] {
  const view = makeSettledView(facts, pack);
  const seen = new Set<string>();
  const wrong: string[] = [];
  facts.observations.forEach((o, i) => {
    const cell = { entity: o.entity, metric: o.metric, period: o.period, basis: o.basis };
    const key = Object.values(cell).join('|');
    if (seen.has(key) || !keep(i)) return;
    seen.add(key);
    const [own, full] = [gist(view.exact(cell)), gist(settleFully(view.base, cell))];
    if (JSON.stringify(own) !== JSON.stringify(full))
      wrong.push(`${key}: ${JSON.stringify(own)} ≠ ${JSON.stringify(full)}`);
  });
  return wrong;
}

describe('a cell read off its only figure', () => {
  it('is what working it out in full gives, in 300 made-up worlds', () => {
    const random = seeded(11);
    for (let w = 0; w < 300; w++) expect(differences(someWorld(random), harvest, () => true)).toEqual([]);
  });

  it('is so in the shipped pack', () => {
    const pack = loadPack(packFiles(resolve(import.meta.dirname, '../../packs/auto-cities')));
    expect(differences(evidenceOf(pack), pack, (i) => i % 11 === 0)).toEqual([]);
  });

  it('gives way where the place around leaves less than the figure', () => {
    const observations = [
      row('state:north', '2020', 100),
      row('county:ash', '2020', 60, { half: 5 }),
      row('county:elm', '2020', 40),
    ];
    const view = makeSettledView(evidence({ observations }), harvest);
    const cell = view.exact({ entity: 'county:ash', metric: 'grain', period: '2020', basis: 'office' });
    expect(cell.pair).toEqual([55, 61]);
  });
});

describe('places of a whole table at once', () => {
  it('are those of asking row by row, in 300 made-up worlds with closed tables', () => {
    const random = seeded(12);
    let asked = 0;
    for (let w = 0; w < 300; w++) {
      const facts = someWorld(random);
      if (facts.closedTables.length === 0) continue;
      const view = makeSettledView(facts, harvest);
      for (const [cls, ids] of [
        ['county', COUNTY_IDS],
        ['state', STATE_IDS],
      ] as const) {
        const at = classAt(view.base, { metric: 'grain', period: '2020' }, cls);
        const cells = ids.map((e) =>
          view.exact({ entity: e, metric: 'grain', period: '2020', basis: 'office' }),
        );
        const rows = cells.filter((c) => c.status !== 'unknown');
        const byRow = rows.map((r) => {
          const field = fieldOf(view.base, at, 'office', r.interval, r.known);
          return { best: 1 + field.above.length, worst: field.most === undefined ? null : 1 + field.most };
        });
        asked += rows.length;
        expect(placesOf(view, at, 'office', ids, rows, false)).toEqual(byRow);
      }
    }
    expect(asked).toBeGreaterThan(500);
  });
});

describe('doubles that are exact', () => {
  it('give the numbers of rational arithmetic, rounded once', () => {
    const random = seeded(13);
    const slow = ({ interval, pair }: Ends): Ends => ({ interval, pair, isPlain: false });
    const some = (): Ends => {
      const size = 10 ** Math.floor(13 * random());
      const middle = Math.floor(2 * size * random()) / 2;
      const half = Math.floor(middle * 0.1 * random()) + 0.5;
      return endsOf(makeInterval(toRational(middle - half), toRational(middle + half)));
    };
    let plain = 0;
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [some(), some()];
      if (a.isPlain && b.isPlain) plain++;
      expect(percentPair(a, b)).toEqual(percentPair(slow(a), slow(b)));
      expect(growthPair(a, b)).toEqual(growthPair(slow(a), slow(b)));
      expect(gapBetween(a, b)).toEqual(gapBetween(slow(a), slow(b)));
    }
    expect(plain).toBe(2000);
    const hair = toRational(5).add(toRational(1).div(10n ** 30n));
    expect(endsOf(makeInterval(toRational(5), hair)).isPlain).toBe(false);
    expect(endsOf(makeInterval(toRational(5), toRational(6), true)).isPlain).toBe(false);
  });
});
