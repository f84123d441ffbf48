import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { tiersOf } from './coverage.ts';
import { loadPack } from './load-pack.ts';

const PORTS = packFiles(join(import.meta.dirname, '../../test/packs/ports'));
const HEADER = 'id,entity,metrics,since,text,source,origin';

function withRule(rule: string, more = '') {
  const files = new Map(PORTS);
  files.set('same_figures.csv', `${HEADER}\n${rule}\n`);
  files.set('observations/ports.csv', PORTS.get('observations/ports.csv')! + more);
  return loadPack(files);
}

const RULE =
  's1,port:easthaven,container_throughput;transshipment,2030,handles nothing else,board-2030,org:harbour-board';

describe('same figures', () => {
  const pack = withRule(RULE);
  const repeats = pack.observations.filter((o) => o.sameAs !== undefined);

  it('stand under the other metric too, from the year on', () => {
    expect(repeats.map((o) => [o.id, o.sameAs, o.metric, o.period])).toEqual([
      ['p1=transshipment', 'p1', 'transshipment', '2030'],
    ]);
    expect(repeats[0]?.interval).toEqual([4115000, 4125000]);
    expect(repeats[0]?.origin).toBe('org:harbour-board');
  });

  it('repeat a rate only when its base lies in that time as well', () => {
    expect(pack.claims.filter((c) => c.sameAs !== undefined)).toEqual([]);
    const always = withRule(RULE.replace(',2030,', ',,'));
    expect(always.claims.filter((c) => c.sameAs !== undefined).map((c) => c.id)).toEqual([
      'p1:growth=transshipment',
    ]);
  });

  it('leave alone what a source prints itself', () => {
    const printed = withRule(
      RULE,
      'p8,port:easthaven,transshipment,2030,4.1 million,,,,,by_crane,final,,,board-2030,org:harbour-board,\n',
    );
    expect(printed.observations.filter((o) => o.sameAs !== undefined)).toEqual([]);
  });

  it('are no figures of their own: neither rows nor tiers count them', () => {
    expect(pack.counts?.find((c) => c.file === 'observations/ports.csv')).toMatchObject({
      rows: 5,
      loaded: 5,
    });
    expect(pack.counts?.find((c) => c.file === 'same_figures.csv')).toMatchObject({ rows: 1, loaded: 1 });
    expect(tiersOf(pack).observations).toBe(5);
  });

  it('name a bad row', () => {
    const bad = withRule('s1,port:easthaven,container_throughput;nonsense,,x,board-2030,org:harbour-board');
    expect(bad.notes.map((n) => n.code)).toEqual(['row-unknown-metric']);
    expect(bad.observations.some((o) => o.sameAs)).toBe(false);
  });
});
