import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { loadPack } from '../pack/load-pack.ts';
import { tonguesOf } from './languages.ts';
import { makeReader } from './read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const EN = 'Chongqing produced 2.788 million vehicles in 2025, an increase of 9.7% over 2024.';
const ZH = '2025年，广州生产汽车249.1万辆，比上年下降2.0%。';

describe('a document in two languages', () => {
  it.each([
    ['zh', `${ZH}\n${EN}`],
    ['en', `${EN}\n${ZH}`],
  ] as const)('reads each line by its own reader (%s)', (language, text) => {
    const { claims } = read({ id: 'd', text, language, published: '2026-01-20' });
    const levels = claims.filter((c) => c.kind === 'level').map((c) => [c.entity, c.value]);
    expect(levels.sort()).toEqual([
      ['city:chongqing', 2788000],
      ['city:guangzhou', 2491000],
    ]);
    expect(claims.map((c) => c.kind).sort()).toEqual(['change', 'change', 'level', 'level']);
    for (const c of claims) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
    const starts = claims.map((c) => c.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('leaves Latin names in Chinese and a Chinese name in English where they are', () => {
    expect(tonguesOf('2025年，AITO问界M9、深蓝SL03和Waymo在重庆测试。', 'zh')).toBeUndefined();
    expect(tonguesOf('The maker Seres (赛力斯) of Chongqing sold 1,000 cars.', 'en')).toBeUndefined();
  });
});
