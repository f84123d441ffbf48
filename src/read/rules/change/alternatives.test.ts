import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../../test/packs/read-files.ts';
import { loadPack } from '../../../pack/load-pack.ts';
import { makeReader } from '../../read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const texts = [
  "Shanghai regained its position as China's top producer of new energy vehicles in the first half of 2023, after losing that position last year to Xi'an. In the first half, Shanghai's NEV production rose 65.7 percent year-on-year to 611,500 units.",
  'In 2024 Chongqing made 2.54 million vehicles. In the first half, its vehicle production rose 12 percent to 1.3 million units, after 1.1 million in the first half of 2023.',
];

describe('other times of a change', () => {
  it.each(texts)('have a base that lies before them: %s', (text) => {
    const { claims } = read({ id: 'd', text, language: 'en', published: '2023-07-26' });
    const changes = claims.filter((c) => c.kind === 'change');
    expect(changes.length).toBeGreaterThan(0);
    for (const c of changes)
      for (const a of c.alternatives ?? []) {
        const period = a.period ?? c.period!;
        const base = a.basePeriod ?? c.basePeriod!;
        expect(base < period, `${period} on ${base}`).toBe(true);
      }
  });
});
