import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { editDistance } from './distance.ts';
import { loadPack } from './load-pack.ts';
import { entityIndex, findEntity, resolveMetric } from './lookup.ts';
import { nearestNames } from './nearest.ts';

const pack = loadPack(packFiles(join(import.meta.dirname, '..', '..', 'test', 'packs', 'ports')));
const ids = (name: string) => findEntity(pack, name).map((e) => e.id);

describe('findEntity', () => {
  it('knows ids, former ids, names and aliases in any case', () => {
    expect(ids('port:easthaven')).toEqual(['port:easthaven']);
    expect(ids('port:east-haven')).toEqual(['port:easthaven']);
    expect(ids('PORT OF EASTHAVEN')).toEqual(['port:easthaven']);
    expect(ids('灰口')).toEqual(['port:graymouth']);
    expect(ids('Nowhere')).toEqual([]);
  });

  it('wants the capitals of a name that is also a common word', () => {
    expect(ids('Crane')).toEqual(['operator:bluecrane']);
    expect(ids('crane')).toEqual([]);
  });

  it('indexes every name once', () => {
    const index = entityIndex(pack);
    expect(index.get('port of easthaven')?.map((x) => x.id)).toEqual(['port:easthaven']);
  });
});

describe('nearest names', () => {
  it('offers the close ones, nearest first', () => {
    expect(nearestNames(pack).entities('esthaven')[0]?.id).toBe('port:easthaven');
    expect(
      nearestNames(pack)
        .entities('westhavne')
        .map((x) => x.id),
    ).toEqual(['port:westhaven', 'port:easthaven']);
    expect(nearestNames(pack).metrics('container_througput')[0]?.id).toBe('container_throughput');
    expect(nearestNames(pack).entities('quite another thing')).toEqual([]);
  });

  it('resolves former metric ids', () => {
    expect(resolveMetric(pack, 'hinterland_boxes')).toBe('local_containers');
    expect(resolveMetric(pack, 'boxes')).toBeUndefined();
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('harbour', 'harbor')).toBe(1);
    expect(editDistance('crane', 'crnae')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });

  it('is symmetric, zero only for equals, and within the limit equal to the full distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const d = editDistance(a, b);
        expect(d).toBe(editDistance(b, a));
        expect(d === 0).toBe(a === b);
        expect(Math.min(editDistance(a, b, 2), 3)).toBe(Math.min(d, 3));
      }),
    );
  });
});
