import { describe, expect, it } from 'vitest';
import { NO_EVIDENCE, observation, smallPack } from '../../check/corpus/small-pack.ts';
import { makeRankBase } from '../../check/rank/base.ts';
import type { Observation } from '../../model/pack.ts';
import { conflictsOf } from '../conflicts.ts';
import { sourceRecords } from './source-records.ts';

const pack = smallPack();
const CITY = 'city:chongqing';
const row = (
  id: string,
  period: string,
  value: number,
  origin: string,
  originKind: Observation['originKind'],
  more: Partial<Observation> = {},
): Observation => ({
  ...observation(id, CITY, 'vehicle_production', period, value, 1000),
  basis: 'city_count',
  origin,
  originKind,
  source: `s-${id}`,
  ...more,
});

function records(observations: readonly Observation[]) {
  const evidence = { ...NO_EVIDENCE, observations };
  const base = makeRankBase(evidence, pack);
  const list = sourceRecords(base, conflictsOf(evidence, pack, base));
  return (origin: string) => list.find((r) => r.origin === origin)!;
}

describe('the record of a source', () => {
  it('counts what others could test, and drops the lighter side of a clash', () => {
    const of = records([
      row('o1', '2024', 2_540_000, 'org:office', 'official'),
      row('p1', '2024', 2_900_000, 'press:paper', 'media'),
      row('o2', '2025', 2_788_000, 'org:office', 'official'),
      row('p2', '2025', 2_788_000, 'press:paper', 'media'),
      row('p3', '2023', 2_318_000, 'press:paper', 'media'),
    ]);
    expect(of('press:paper')).toMatchObject({ figures: 3, tested: 2, agreed: 1, dropped: 1, split: 0 });
    expect(of('org:office')).toMatchObject({ figures: 2, tested: 2, agreed: 2, dropped: 0 });
    expect(of('press:paper').errorRate).toBeGreaterThan(of('org:office').errorRate);
  });

  it('drops nobody where both sides weigh the same and neither has a worse record', () => {
    const of = records([
      row('a', '2024', 2_540_000, 'press:a', 'media'),
      row('b', '2024', 2_900_000, 'press:b', 'media'),
    ]);
    expect(of('press:a')).toMatchObject({ dropped: 0, split: 1 });
    expect(of('press:b')).toMatchObject({ dropped: 0, split: 1 });
  });

  it('lets a bad record decide between equals', () => {
    const of = records([
      row('a', '2024', 2_540_000, 'press:a', 'media'),
      row('b', '2024', 2_900_000, 'press:b', 'media'),
      row('o1', '2023', 2_318_000, 'org:office', 'official'),
      row('b1', '2023', 3_100_000, 'press:b', 'media'),
    ]);
    expect(of('press:b')).toMatchObject({ dropped: 2, split: 0 });
    expect(of('press:a')).toMatchObject({ dropped: 0 });
  });

  it('holds a later print against nobody, and counts no repeat as a figure', () => {
    const dated = { ...pack, sources: new Map(pack.sources) };
    for (const [id, published] of [
      ['s-o1', '2025-01-01'],
      ['s-o2', '2025-06-01'],
    ] as const)
      dated.sources.set(id, { id, publisher: 'Office', language: 'en', kind: 'official', published });
    const evidence = {
      ...NO_EVIDENCE,
      observations: [
        row('o1', '2024', 2_540_000, 'org:office', 'official'),
        row('o2', '2024', 2_600_000, 'org:office', 'official'),
        row('o3', '2024', 2_600_000, 'org:office', 'official', { sameAs: 'o2' }),
      ],
    };
    const base = makeRankBase(evidence, dated);
    const [office] = sourceRecords(base, conflictsOf(evidence, dated, base));
    expect(office).toMatchObject({ figures: 1, tested: 0, dropped: 0, split: 0 });
  });

  it('counts a known misprint', () => {
    const of = records([
      row('o1', '2024', 2_540_000, 'org:office', 'official'),
      row('p1', '2024', 25_400_000, 'press:paper', 'media', { status: 'media_error' }),
      row('q1', '2024', 25_400_000, 'org:quoted', 'official', { status: 'media_error' }),
    ]);
    expect(of('org:quoted')).toBeUndefined();
    expect(of('press:paper')).toMatchObject({ figures: 1, tested: 1, dropped: 1, agreed: 0 });
  });
});
