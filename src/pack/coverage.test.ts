import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { coverageOf, tiersOf } from './coverage.ts';
import { lintPack } from './lint/lint-pack.ts';
import { loadPack } from './load-pack.ts';
import { packSkeleton } from './skeleton.ts';

const PORTS = packFiles(join(import.meta.dirname, '../../test/packs/ports'));
const pack = loadPack(PORTS);
const ports = pack.classes.find((c) => c.id === 'port')!;

describe('coverageOf', () => {
  const found = coverageOf(pack, { metric: 'container_throughput', class: ports, from: 2029, to: 2030 });
  const row = (id: string) => found.rows.find((r) => r.entity === id);

  it('shows the best origin of a year and the bases it stands on', () => {
    expect(row('port:easthaven')?.years[2030]).toEqual({ best: 'official', figures: 1, bases: ['by_crane'] });
  });

  it('tells a hole from a forecast', () => {
    expect(row('port:graymouth')?.years[2030]?.best).toBe('estimate');
    expect(row('port:graymouth')?.years[2029]).toBeUndefined();
  });

  it('leaves out years outside the span, other metrics and other kinds', () => {
    expect(found.rows.every((r) => Object.keys(r.years).every((y) => y === '2029' || y === '2030'))).toBe(
      true,
    );
    expect(found.rows.map((r) => r.entity).sort()).toEqual([
      'port:easthaven',
      'port:graymouth',
      'port:westhaven',
    ]);
  });

  it('counts the figures of a place that stands on two rows once for the place', () => {
    const files = new Map(PORTS);
    files.set(
      'entities.csv',
      PORTS.get('entities.csv')!.replace(
        'port:graymouth,port,Graymouth,,country:northland,,',
        'port:graymouth,port,Graymouth,,country:northland,shire:graymouth,\nshire:graymouth,shire,Graymouth,,country:northland,port:graymouth,',
      ),
    );
    files.set(
      'observations/ports.csv',
      `${PORTS.get('observations/ports.csv')!}x1,shire:graymouth,container_throughput,2029,"900,000",,900000,,,by_crane,final,,,board-2030,org:harbour-board,\n`,
    );
    const both = coverageOf(loadPack(files), {
      metric: 'container_throughput',
      class: ports,
      from: 2029,
      to: 2030,
    });
    expect(both.rows.find((r) => r.entity === 'port:graymouth')?.years[2029]?.best).toBe('official');
  });
});

it('tiersOf counts every figure once', () => {
  const tiers = tiersOf(pack);
  const sum = Object.values(tiers.byOrigin).reduce((a, b) => a + b, 0);
  expect(sum).toBe(pack.observations.length);
  expect(tiers.byStatus.forecast).toBe(1);
});

describe('a new pack', () => {
  it('loads without a fault and has nothing odd', () => {
    expect(lintPack(loadPack(packSkeleton('my-pack'))).map((n) => n.code)).toEqual([]);
  });

  it('carries its name and a figure to rank', () => {
    const fresh = loadPack(packSkeleton('my-pack'));
    expect(fresh.id).toBe('my-pack');
    expect(fresh.observations.length).toBe(4);
  });
});

describe('bridges', () => {
  const withBridge = (ratio: string, entity = 'port:easthaven') => {
    const files = new Map(PORTS);
    files.set(
      'observations/ports.csv',
      `${PORTS.get('observations/ports.csv')!}g1,port:easthaven,container_throughput,2030,4.33 million,,,,,by_gate,final,,,tidings-jan,press:tidings,\n`,
    );
    files.set(
      'bridges.csv',
      `id,metric,from_basis,to_basis,relation,since,entity,period,ratio_lo,ratio_hi,text,source,origin\nb,container_throughput,by_crane,by_gate,wider,,${entity},2030,${ratio},the gate counts empties too,board-2030,org:harbour-board\n`,
    );
    return loadPack(files);
  };
  const codes = (p: ReturnType<typeof loadPack>) =>
    lintPack(p)
      .map((n) => n.code)
      .filter((c) => c.startsWith('bridge'));

  it('load with what they say', () => {
    expect(withBridge('1.04,1.06').bridges?.[0]).toMatchObject({
      from: 'by_crane',
      to: 'by_gate',
      relation: 'wider',
      ratio: [1.04, 1.06],
    });
  });

  it('must fit the figures on file, and there must be some', () => {
    expect(codes(withBridge('1.04,1.06'))).toEqual([]);
    expect(codes(withBridge('1.2,1.3'))).toEqual(['bridge-misfit']);
    expect(codes(withBridge('1.04,1.06', 'port:westhaven'))).toEqual(['bridge-without-figures']);
  });
});

describe('clashes', () => {
  const withClash = (line: string) => {
    const files = new Map(PORTS);
    files.set('clashes.csv', `id,reason,rows,text\n${line}\n`);
    return loadPack(files);
  };
  const codes = (line: string) =>
    lintPack(withClash(line))
      .map((n) => n.code)
      .filter((c) => c.startsWith('clash') || c.startsWith('row-'));

  it('stand with their reason', () => {
    const { clashes } = withClash('a,period,p1;p3,two years');
    expect(clashes).toEqual([
      {
        id: 'a',
        reason: 'period',
        rows: ['p1', 'p3'],
        text: 'two years',
        at: { file: 'clashes.csv', line: 2 },
      },
    ]);
    expect(codes('a,period,p1;p3,two years')).toEqual([]);
  });

  it('must show their reason in the rows', () => {
    expect(codes('a,period,p1;p2,the same year')).toEqual(['clash-reason-misfit']);
    expect(codes('a,basis,p1;p2,the same count')).toEqual(['clash-reason-misfit']);
    expect(codes('a,slip,p1;p2,no slip is marked')).toEqual(['clash-reason-misfit']);
    expect(codes('a,estimate,p1;p2,both are results')).toEqual(['clash-reason-misfit']);
    expect(codes('a,estimate,p1;p5,one is a forecast')).toEqual([]);
  });

  it('must speak of rows that exist and give a known reason', () => {
    expect(codes('a,period,p1;nobody,x')).toEqual(['clash-row-unknown']);
    expect(codes('a,whim,p1;p3,x')).toContain('row-bad-word');
  });
});
