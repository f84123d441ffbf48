import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/pack/coverage.ts';
import { lintPack } from '../../src/pack/lint/lint-pack.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { packFiles } from './read-files.ts';

const pack = loadPack(packFiles(join(import.meta.dirname, '../../packs/auto-cities')));
const city = pack.classes.find((c) => c.id === 'city')!;

describe('holes of the first pack', () => {
  it.each([
    ['city:chongqing', 'vehicle_production', 2010],
    ['city:guangzhou', 'vehicle_production', 2010],
    ['city:chongqing', 'nev_production', 2010],
    ['city:guangzhou', 'nev_production', 2010],
    ['city:shenzhen', 'vehicle_production', 2015],
    ['city:shanghai', 'vehicle_production', 2015],
    ['city:beijing', 'vehicle_production', 2015],
    ['city:changchun', 'vehicle_production', 2015],
    ['city:wuhan', 'vehicle_production', 2015],
    ['city:hefei', 'vehicle_production', 2015],
    ['city:xian', 'vehicle_production', 2015],
    ['city:liuzhou', 'vehicle_production', 2015],
    ['city:shenzhen', 'nev_production', 2015],
    ['city:hefei', 'nev_production', 2015],
    ['city:liuzhou', 'nev_production', 2015],
  ])('%s, %s: every year to 2025 has a result or a reason', (entity, metric, from) => {
    const row = coverageOf(pack, { metric, class: city, from, to: 2025 }).rows.find(
      (r) => r.entity === entity,
    );
    const holes = Array.from({ length: 2026 - from }, (_, i) => from + i).filter((year) => {
      const best = row?.years[year]?.best;
      const hasResult = best !== undefined && best !== 'estimate';
      return !hasResult && !row?.gaps?.some((g) => g.from <= year && year <= g.to);
    });
    expect(holes).toEqual([]);
  });

  it('are holes: no year of them has a result', () => {
    expect(lintPack(pack).filter((n) => n.code === 'gap-filled')).toEqual([]);
    expect((pack.gaps ?? []).length).toBeGreaterThan(40);
  });
});

describe('the association, month by month', () => {
  const months = Array.from(
    { length: 12 * 6 },
    (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const on = (metric: string, basis: string): number =>
    months.filter((period) =>
      pack.observations.some(
        (o) =>
          o.entity === 'country:china' &&
          o.metric === metric &&
          o.period === period &&
          o.basis === basis &&
          o.status === 'final',
      ),
    ).length;

  it('sales, NEV sales and output are on file for most months of 2020–2025', () => {
    expect(on('vehicle_sales', 'wholesale')).toBeGreaterThanOrEqual(60);
    expect(on('nev_sales', 'wholesale')).toBeGreaterThanOrEqual(50);
    expect(on('vehicle_production', 'association')).toBeGreaterThanOrEqual(50);
  });
});
