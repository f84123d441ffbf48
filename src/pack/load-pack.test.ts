import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { evidenceOf } from './evidence.ts';
import { excludeDocument } from './exclude.ts';
import { lintPack } from './lint/lint-pack.ts';
import { loadPack } from './load-pack.ts';
import { packNoteText } from './messages.ts';

const root = join(import.meta.dirname, '..', '..');
const ports = packFiles(join(root, 'test', 'packs', 'ports'));

function portsWith(file: string, change: (text: string) => string) {
  const files = new Map(ports);
  files.set(file, change(files.get(file) ?? ''));
  return loadPack(files);
}

describe('loadPack', () => {
  const pack = loadPack(ports);

  it('loads a whole pack of another industry without a note', () => {
    expect(pack.notes).toEqual([]);
    expect(pack.observations.map((o) => o.id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect([pack.claims.length, pack.events.length, pack.relations.length, pack.targets.length]).toEqual([
      2, 1, 1, 1,
    ]);
    expect(pack.focusShare).toEqual({ part: 'transshipment', whole: 'container_throughput' });
  });

  it('takes intervals from the printed string', () => {
    const p1 = pack.observations.find((o) => o.id === 'p1');
    expect(p1).toMatchObject({ value: 4120000, unit: 'teu', bound: 'exact', interval: [4115000, 4125000] });
  });

  it('makes a printed growth a claim of its own against the year before', () => {
    const growth = pack.claims.find((c) => c.id === 'p1:growth');
    expect(growth?.content).toMatchObject({
      kind: 'change',
      period: '2030',
      basePeriod: '2029',
      value: 6.4,
      unit: 'percent',
      interval: [6.35, 6.45],
      direction: 'up',
      basis: 'by_crane',
    });
  });

  it('accepts former ids of metrics and sources', () => {
    expect(pack.observations.find((o) => o.id === 'p4')?.metric).toBe('local_containers');
    expect(pack.observations.find((o) => o.id === 'p2')?.source).toBe('board-2030');
  });

  it('keeps the status of what is not a result, and origins with their kind', () => {
    expect(pack.observations.find((o) => o.id === 'p5')).toMatchObject({
      status: 'forecast',
      origin: 'press:tidings',
      originKind: 'media',
    });
  });

  it.each([
    [
      'row-unknown-entity',
      'port:easthaven,container_throughput,2030,4.12',
      'port:nowhere,container_throughput,2030,4.12',
    ],
    ['row-unknown-metric', 'container_throughput,2030,4.12', 'boxes,2030,4.12'],
    ['row-bad-period', 'container_throughput,2030,4.12', 'container_throughput,20x0,4.12'],
    ['row-no-interval', '4.12 million,,4120000', 'a good year,,4120000'],
    ['row-unknown-basis', ',by_crane,final,6.4', ',by_ear,final,6.4'],
    ['row-unknown-source', 'board-2030,org:harbour-board', 'hearsay,org:harbour-board'],
    ['row-unknown-origin', 'board-2030,org:harbour-board', 'board-2030,org:nobody'],
    ['row-bad-word', 'by_crane,final,6.4', 'by_crane,perhaps,6.4'],
    ['row-wrong-cell-count', 'p1,', 'p1,,'],
  ])('names file and line of a bad row and loads the rest: %s', (code, from, to) => {
    const bad = portsWith('observations/ports.csv', (t) => t.replace(from, to));
    expect(bad.notes.map((n) => [n.code, n.severity, n.at])).toEqual([
      [code, 'error', { file: 'observations/ports.csv', line: 2 }],
    ]);
    expect(bad.observations.map((o) => o.id)).toEqual(['p2', 'p3', 'p4', 'p5']);
    expect(packNoteText(bad.notes[0]!)).toMatch(/^observations\/ports\.csv:2: [^{}]+$/);
  });

  it('counts rows in and rows loaded, table by table', () => {
    const of = (p: typeof pack, file: string) => p.counts?.find((c) => c.file === file);
    expect(of(pack, 'observations/ports.csv')).toMatchObject({ rows: 5, loaded: 5 });
    expect(pack.counts?.every((c) => c.rows === c.loaded)).toBe(true);
    const bad = portsWith('observations/ports.csv', (t) => t.replace('\np1,', '\n,'));
    expect(of(bad, 'observations/ports.csv')).toMatchObject({ rows: 5, loaded: 4 });
  });

  it('warns when the stated value is not what was printed', () => {
    const bad = portsWith('observations/ports.csv', (t) => t.replace(',4120000,', ',41200000,'));
    expect(bad.notes.map((n) => [n.code, n.severity])).toEqual([['row-value-outside-printed', 'warning']]);
    expect(bad.observations[0]?.value).toBe(4120000);
  });

  it('keeps the first of two rows with one id', () => {
    const bad = portsWith('observations/ports.csv', (t) => t.replace('\np2,', '\np1,'));
    expect(bad.notes.map((n) => [n.code, n.at?.line])).toEqual([['duplicate-id', 3]]);
    expect(bad.observations.filter((o) => o.id === 'p1')).toHaveLength(1);
  });

  it('says which file is missing or broken and survives it', () => {
    const without = new Map(ports);
    without.delete('metrics.yaml');
    expect(
      loadPack(without).notes.some((n) => n.code === 'file-missing' && n.at?.file === 'metrics.yaml'),
    ).toBe(true);
    const broken = portsWith('metrics.yaml', () => '- id: [unclosed');
    expect(broken.notes.some((n) => n.code === 'file-not-yaml')).toBe(true);
    expect(loadPack(new Map()).notes.every((n) => n.severity === 'error')).toBe(true);
  });

  it('hands everything to the checker', () => {
    const evidence = evidenceOf(pack);
    expect(evidence.observations).toBe(pack.observations);
    expect(evidence.sources?.size).toBe(2);
  });
});

describe('lintPack', () => {
  const codes = (pack: ReturnType<typeof loadPack>) =>
    lintPack(pack)
      .filter((n) => n.severity !== 'info')
      .map((n) => n.code);

  it('finds nothing wrong in a sound pack', () => {
    expect(codes(loadPack(ports))).toEqual([]);
  });

  it('finds a growth rate that no pair of levels gives', () => {
    expect(codes(portsWith('observations/ports.csv', (t) => t.replace('6.4%', '9.4%')))).toEqual([
      'growth-misfit',
    ]);
  });

  it('leaves a growth rate against a restated base alone', () => {
    const pack = portsWith('observations/ports.csv', (t) => t.replace('6.4%,,', '9.4%,restated_base,'));
    expect(codes(pack)).toEqual([]);
  });

  it('finds a part above its whole', () => {
    const pack = portsWith('observations/ports.csv', (t) =>
      t.replace('"812,000",,812000', '4.8 million,,4800000'),
    );
    expect(codes(pack)).toEqual(['part-above-whole']);
  });

  it('finds a place above the place it lies in, in the years it lies there', () => {
    const place = (within: string) =>
      loadPack(
        new Map(ports)
          .set(
            'entities.csv',
            ports.get('entities.csv')!.replace('Graymouth,,country:northland', `Graymouth,,${within}`),
          )
          .set(
            'observations/ports.csv',
            `${ports.get('observations/ports.csv')!}p7,port:graymouth,container_throughput,2030,3.9 million,,,,,by_crane,final,,,tidings-jan,press:tidings,\n`,
          ),
      );
    expect(codes(place('port:westhaven'))).toEqual(['place-above-whole']);
    expect(codes(place('port:westhaven@2031-'))).toEqual([]);
    expect(codes(place('port:westhaven@-2030'))).toEqual(['place-above-whole']);
  });

  it('finds a slip of the scale', () => {
    const more =
      'p6,port:westhaven,container_throughput,2030,33.0 million,,,,,by_crane,final,,,tidings-jan,press:tidings,\n';
    expect(codes(portsWith('observations/ports.csv', (t) => t + more))).toEqual(['unit-slip']);
  });

  it('finds loops of part-of and names that cannot be told apart', () => {
    const loop = portsWith('entities.csv', (t) => t.replace('Northland,,,,', 'Northland,,port:graymouth,,'));
    expect(codes(loop)).toEqual(['part-of-loop']);
    const twins = portsWith('aliases.csv', (t) => `${t}port:westhaven,en,easthaven,\n`);
    expect(codes(twins)).toEqual(['name-shared']);
  });
});

describe('packs/auto-cities', () => {
  const pack = loadPack(packFiles(join(root, 'packs', 'auto-cities')));

  it('loads without an error', () => {
    expect(pack.notes.filter((n) => n.severity === 'error').map(packNoteText)).toEqual([]);
  });

  it('accounts for the rows of the collected sets', () => {
    expect(pack.observations.length).toBeGreaterThan(2500);
    expect(pack.claims.length).toBeGreaterThan(1300);
    expect(pack.events.length).toBeGreaterThanOrEqual(167);
    expect(pack.sources.has('ct2-derived')).toBe(false);
    expect(pack.observations.some((o) => o.reported === 'derived')).toBe(false);
  });

  it('keeps the two counts of 2016 apart', () => {
    const rows = pack.observations.filter(
      (o) => o.metric === 'vehicle_production' && o.period === '2016' && o.entity.endsWith(':chongqing'),
    );
    const by = (basis: string) => rows.filter((o) => o.basis === basis).map((o) => o.value);
    expect(new Set(by('city_count'))).toEqual(new Set([3156200, 3156000]));
    expect(new Set(by('legal_entity'))).toEqual(new Set([2663400]));
  });

  it('never lets the article this project began with support itself', () => {
    const evidence = evidenceOf(pack);
    const source = '36kr-no1-automobile-city';
    const rows = (e: typeof evidence) =>
      [...e.observations, ...e.claims, ...e.events, ...e.relations, ...e.targets].filter(
        (r) => r.source === source,
      );
    expect(rows(evidence).length).toBeGreaterThan(30);
    const text = readFileSync(join(root, 'packs', 'auto-cities', 'corpus', 'crown-regained.md'), 'utf8');
    const document = { id: 'd', language: 'en' as const };
    expect(rows(excludeDocument(evidence, { ...document, text }))).toEqual([]);
    expect(
      rows(excludeDocument(evidence, { ...document, url: 'https://eu.36kr.com/en/p/3641287413829249' })),
    ).toEqual([]);
    expect(
      rows(excludeDocument(evidence, { ...document, publisher: '36Kr', published: '2026-01-13' })),
    ).toEqual([]);
    const other = 'Chongqing built 2.788 million vehicles in 2025, up 9.7%.';
    expect(rows(excludeDocument(evidence, { ...document, text: other })).length).toBeGreaterThan(30);
  });

  it('has no structural fault', () => {
    const faults = lintPack(pack).filter((n) => n.severity === 'error' || n.code === 'name-shared');
    expect(faults.map(packNoteText)).toEqual([]);
  });
});
