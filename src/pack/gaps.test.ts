import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { coverageOf } from './coverage.ts';
import { lintPack } from './lint/lint-pack.ts';
import { loadPack } from './load-pack.ts';
import { packNoteText } from './messages.ts';

const PORTS = packFiles(join(import.meta.dirname, '../../test/packs/ports'));
const HEAD = 'entity,metric,from,to,reason,text,text_zh\n';

const withGaps = (rows: string, more: readonly (readonly [string, string])[] = []) =>
  loadPack(new Map([...PORTS, ['gaps.csv', HEAD + rows], ...more]));
const codes = (pack: ReturnType<typeof loadPack>): string[] => lintPack(pack).map((n) => n.code);

describe('gaps.csv', () => {
  it('gives holes their reasons, by year, also of who has no figure at all', () => {
    const pack = withGaps(
      'port:westhaven,container_throughput,2028,2029,unreachable,the yearbook is out of print,年鉴已绝版\n' +
        'port:graymouth,transshipment,2030,2030,unpublished,never printed,\n',
    );
    expect(pack.notes).toEqual([]);
    const ports = pack.classes.find((c) => c.id === 'port')!;
    const span = { class: ports, from: 2029, to: 2030 };
    const west = coverageOf(pack, { ...span, metric: 'container_throughput' }).rows.find(
      (r) => r.entity === 'port:westhaven',
    );
    expect(west?.gaps).toEqual([
      {
        from: 2028,
        to: 2029,
        reason: 'unreachable',
        text: 'the yearbook is out of print',
        textZh: '年鉴已绝版',
      },
    ]);
    const gray = coverageOf(pack, { ...span, metric: 'transshipment' }).rows.find(
      (r) => r.entity === 'port:graymouth',
    );
    expect(gray?.years).toEqual({});
    expect(gray?.gaps?.[0]?.reason).toBe('unpublished');
    expect(coverageOf(pack, { ...span, from: 2031, to: 2032, metric: 'transshipment' }).rows).toEqual([]);
  });

  it.each([
    ['port:nowhere,container_throughput,2029,2029,unreachable,why,', 'row-unknown-entity'],
    ['port:westhaven,container_throughput,2029,2029,lost,why,', 'row-bad-word'],
    ['port:westhaven,container_throughput,2030,2029,unreachable,why,', 'row-bad-years'],
    ['port:westhaven,container_throughput,2029,2029,unreachable,,', 'row-missing-value'],
  ])('leaves a bad row out and names it: %s', (row, code) => {
    const pack = withGaps(`${row}\n`);
    expect(pack.notes.map((n) => n.code)).toEqual([code]);
    expect(pack.gaps).toEqual([]);
  });

  it('is told when the hole has been filled, and not about a forecast', () => {
    const filled = lintPack(
      withGaps('port:easthaven,container_throughput,2029,2031,unreachable,why,\n'),
    ).filter((n) => n.code === 'gap-filled');
    expect(filled.map((n) => n.params.year)).toEqual([2029, 2030]);
    expect(packNoteText(filled[0]!)).toContain(
      'port:easthaven has a figure of container_throughput for 2029',
    );
    expect(codes(withGaps('port:graymouth,container_throughput,2030,2030,unreachable,why,\n'))).not.toContain(
      'gap-filled',
    );
  });
});

describe('names in a second language', () => {
  it('are asked for only where the pack has words of that language', () => {
    expect(codes(loadPack(PORTS))).not.toContain('name-untranslated');
    const both = new Map([...PORTS, ['lexicon/zh.yaml', 'objects:\n  box:\n    nouns: [集装箱]\n']]);
    const ids = lintPack(loadPack(both))
      .filter((n) => n.code === 'name-untranslated')
      .map((n) => n.params.id);
    expect(ids).toContain('port:easthaven');
    expect(ids).toContain('container_throughput');
  });

  it('are asked of what is told in sentences, too', () => {
    const zh = ['lexicon/zh.yaml', 'objects: {}\n'] as const;
    const row = 'port:graymouth,transshipment,2029,2029,unpublished,never printed,';
    const silent = (cell: string): boolean =>
      lintPack(withGaps(`${row}${cell}\n`, [zh])).some(
        (n) => n.code === 'name-untranslated' && n.at?.file === 'gaps.csv',
      );
    expect(silent('')).toBe(true);
    expect(silent('从未公布')).toBe(false);
  });
});
