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

type Range = readonly [number | null, number | null];

const sumOf = (a: Observation, b: Observation): Range => [
  (a.interval[0] ?? 0) + (b.interval[0] ?? 0),
  a.interval[1] === null || b.interval[1] === null ? null : a.interval[1] + b.interval[1],
];

/** How far two ranges lie apart, as a share of the larger; 0 when they meet. */
function apart([aLo, aHi]: Range, [bLo, bHi]: Range): number {
  const gap = Math.max(
    (aLo ?? 0) - (bHi ?? Number.POSITIVE_INFINITY),
    (bLo ?? 0) - (aHi ?? Number.POSITIVE_INFINITY),
  );
  return gap <= 0 ? 0 : gap / Math.max(aLo ?? 0, bLo ?? 0);
}

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

  it('a plant never builds more than its company', () => {
    const pairs = pack.relations
      .filter((r) => r.subject.startsWith('plant:') && r.object.startsWith('company:'))
      .flatMap((r) =>
        inOwnUnit
          .filter((o) => o.entity === r.subject && pack.metrics.get(o.metric)?.dimension === 'count')
          .flatMap((o) => at(r.object, o.metric, o.period, o.basis).map((whole) => [o, whole] as const)),
      );
    expect(broken(pairs)).toEqual([]);
  });

  it('passenger and commercial vehicles make all vehicles', () => {
    const kinds = ['production', 'sales'].map((k) => [
      `passenger_vehicle_${k}`,
      `commercial_vehicle_${k}`,
      `vehicle_${k}`,
    ]);
    const sums = inOwnUnit.flatMap((o) =>
      kinds
        .filter(([part]) => o.metric === part)
        .flatMap(([, rest, whole]) =>
          at(o.entity, rest!, o.period, o.basis).flatMap((r) =>
            at(o.entity, whole!, o.period, o.basis).map((w) => [o, r, w] as const),
          ),
        ),
    );
    expect(sums.length).toBeGreaterThan(150);
    // Each figure is rounded on its own, and the press rounds once more: half a percent covers both.
    const misfits = sums.filter(([p, r, w]) => apart(sumOf(p, r), w.interval) > 0.005 && !known.has(w.id));
    expect(misfits.map((rows) => rows.map((o) => o.id).join(' + '))).toEqual([]);
  });

  it('the year so far and the next month make the next year so far', () => {
    const sums = inOwnUnit.flatMap((o) => {
      const match = /^(\d{4})-01\/\d{4}-(\d{2})$/.exec(o.period);
      if (!match || !pack.metrics.get(o.metric)?.flow) return [];
      const [year, month] = [match[1]!, Number(match[2]) + 1];
      const mm = String(month).padStart(2, '0');
      const next = month === 12 ? year : month === 6 ? `${year}-H1` : `${year}-01/${year}-${mm}`;
      return at(o.entity, o.metric, `${year}-${mm}`, o.basis).flatMap((m) =>
        at(o.entity, o.metric, next, o.basis).map((w) => [o, m, w] as const),
      );
    });
    expect(sums.length).toBeGreaterThan(100);
    // Months are revised when the year goes on; past two percent it would be another count.
    const misfits = sums.filter(([o, m, w]) => apart(sumOf(o, m), w.interval) > 0.02 && !known.has(w.id));
    expect(misfits.map((rows) => rows.map((o) => o.id).join(' + '))).toEqual([]);
  });

  it('a printed share is the part over the whole', () => {
    const shares = inOwnUnit.flatMap((o) => {
      const of = pack.metrics.get(o.metric)?.ratioOf;
      if (!of) return [];
      return at(o.entity, of.part, o.period, o.basis).flatMap((p) =>
        at(o.entity, of.whole, o.period, o.basis).map((w) => [o, p, w] as const),
      );
    });
    expect(shares.length).toBeGreaterThan(40);
    const misfits = shares.filter(([o, p, w]) => {
      const lo = (100 * (p.interval[0] ?? 0)) / (w.interval[1] ?? Number.POSITIVE_INFINITY);
      const hi = (100 * (p.interval[1] ?? Number.POSITIVE_INFINITY)) / (w.interval[0] ?? 0);
      return ((o.interval[0] ?? 0) > hi + 0.5 || (o.interval[1] ?? 100) < lo - 0.5) && !known.has(o.id);
    });
    expect(misfits.map((rows) => rows.map((o) => o.id).join(' '))).toEqual([]);
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
