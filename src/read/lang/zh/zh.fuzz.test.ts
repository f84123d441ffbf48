import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFiles } from '../../../../test/packs/read-files.ts';
import { loadPack } from '../../../pack/load-pack.ts';
import { makeReader } from '../../read-document.ts';

const read = makeReader(loadPack(packFiles('packs/auto-cities')));
const PIECES =
  '重庆|广州|长安汽车|2025年|1—11月|去年|汽车产量|新能源汽车|销量|达|278.8万辆|9.7%|同比|增长|下降|其中|分别|、|，|；|。|（|）|位居|第一|全国|超过|占|一半|的|从|至|和|万|亿|"|“|”| |\n|||36|%|翻番|连续|三年|力争|到2030年|被|不是|？|龘|𠮷|\ud800'.split(
    '|',
  );

it('any text gives claims that quote it', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (pieces) => {
      const document = { id: 'd', text: pieces.join(''), language: 'zh', published: '2026-01-13' } as const;
      for (const c of read(document).claims) {
        expect(document.text.slice(c.span.start, c.span.end)).toBe(c.quote);
        expect(c.quote.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

it.each(['万', '、', '7', '一', '增长', '2025年', '（', '重庆'])(
  'a long run of %s takes no long time',
  {
    retry: 2,
  },
  (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const start = performance.now();
    read({ id: 'd', text, language: 'zh', published: '2026-01-13' });
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
