import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/pack.ts';
import { covers } from '../../src/model/period.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { packFiles } from './read-files.ts';

/**
 * What must hold between figures of one basis, whoever printed them. Each identity is counted over all pairs on file, so that
 * an identity nobody can break here shows as zero pairs.
 */
const pack = loadPack(packFiles(join(import.meta.dirname, '../../packs/auto-cities')));
const results = pack.observations.filter(
  (o) => (o.status === 'final' || o.status === 'flash') && o.sameAs === undefined,
);
const inOwnUnit = results.filter((o) => o.unit === pack.metrics.get(o.metric)?.unit);
const known = new Set((pack.clashes ?? []).flatMap((c) => c.rows));

const cells = new Map<string, Observation[]>();
const keyOf = (entity: string, metric: string, period: string, basis: string): string =>
  `${entity}|${metric}|${period}|${basis}`;
for (const o of inOwnUnit) {
  const key = keyOf(o.entity, o.metric, o.period, o.basis);
  cells.set(key, [...(cells.get(key) ?? []), o]);
}
const at = (entity: string, metric: string, period: string, basis: string): readonly Observation[] =>
  cells.get(keyOf(entity, metric, period, basis)) ?? [];

const isAbove = (part: Observation, whole: Observation): boolean =>
  (part.interval[0] ?? Number.NEGATIVE_INFINITY) > (whole.interval[1] ?? Number.POSITIVE_INFINITY);

function broken(pairs: readonly (readonly [Observation, Observation])[]): string[] {
  return pairs
    .filter(([part, whole]) => isAbove(part, whole) && !(known.has(part.id) && known.has(whole.id)))
    .map(([part, whole]) => `${part.id} above ${whole.id}`);
}

describe('identities of the first pack', () => {
  it('a place never makes more than the place it lies in', () => {
    const pairs = inOwnUnit.flatMap((o) => {
      if (!pack.metrics.get(o.metric)?.additiveOverPlaces) return [];
      const year = Number(o.period.slice(0, 4));
      return (pack.entities.get(o.entity)?.partOf ?? [])
        .filter((w) => (w.from ?? year) <= year && year <= (w.to ?? year))
        .flatMap((w) => at(w.entity, o.metric, o.period, o.basis).map((whole) => [o, whole] as const));
    });
    expect(pairs.length).toBeGreaterThan(250);
    expect(broken(pairs)).toEqual([]);
  });

  it('a kind of vehicle is never more than all of them', () => {
    const pairs = inOwnUnit.flatMap((o) =>
      (pack.metrics.get(o.metric)?.within ?? []).flatMap((w) =>
        at(o.entity, w, o.period, o.basis).map((whole) => [o, whole] as const),
      ),
    );
    expect(pairs.length).toBeGreaterThan(400);
    expect(broken(pairs)).toEqual([]);
  });

  it('a month, a quarter or the year so far is never more than the year', () => {
    const pairs = inOwnUnit.flatMap((o) => {
      const metric = pack.metrics.get(o.metric);
      if (!metric?.flow || metric.signed) return [];
      const year = o.period.slice(0, 4);
      return o.period === year || !covers(year, o.period)
        ? []
        : at(o.entity, o.metric, year, o.basis).map((whole) => [o, whole] as const);
    });
    expect(pairs.length).toBeGreaterThan(500);
    expect(broken(pairs)).toEqual([]);
  });

  it('a brand never sells more than its maker', () => {
    const pairs = pack.relations
      .filter((r) => r.type === 'brand_of')
      .flatMap((r) =>
        inOwnUnit
          .filter((o) => o.entity === r.subject && pack.metrics.get(o.metric)?.dimension === 'count')
          .flatMap((o) => at(r.object, o.metric, o.period, o.basis).map((whole) => [o, whole] as const)),
      );
    expect(pairs.length).toBeGreaterThan(5);
    expect(broken(pairs)).toEqual([]);
  });

  it('a closed table leaves nobody of its class above its last row', () => {
    let compared = 0;
    for (const table of pack.closedTables) {
      const members = new Set(table.members);
      const listed = table.members.flatMap((m) => at(m, table.metric, table.period, table.basis));
      if (listed.length === 0) continue;
      const floor = Math.min(...listed.map((o) => o.interval[1] ?? Number.POSITIVE_INFINITY));
      const kinds = new Set(pack.classes.find((c) => c.id === table.class)?.kinds ?? []);
      for (const o of inOwnUnit) {
        if (o.metric !== table.metric || o.period !== table.period || o.basis !== table.basis) continue;
        const entity = pack.entities.get(o.entity);
        if (!entity || !kinds.has(entity.kind) || members.has(o.entity)) continue;
        compared++;
        expect((o.interval[0] ?? 0) <= floor, `${o.id} above the last row of ${table.id}`).toBe(true);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(3);
  });

  it('the ratios between ways of counting show in the figures', () => {
    const withRatio = (pack.bridges ?? []).filter((b) => b.ratio && b.entity && b.period);
    expect(withRatio.length).toBeGreaterThanOrEqual(8);
    for (const b of withRatio) {
      const from = at(b.entity!, b.metric, b.period!, b.from)[0];
      const to = at(b.entity!, b.metric, b.period!, b.to)[0];
      const ratio = (to?.value ?? 0) / (from?.value ?? 1);
      expect(ratio, b.id).toBeGreaterThan(b.ratio![0] - 0.005);
      expect(ratio, b.id).toBeLessThan(b.ratio![1] + 0.005);
    }
  });
});
