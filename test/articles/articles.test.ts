import { describe, expect, it } from 'vitest';
import { articleOf, rowsOf, SLIPS } from '../../bench/articles/generate.mjs';
import { judgeArticle } from '../../bench/articles/judge.mjs';
import { checkClaims } from '../../src/check/check-claims.ts';
import type { Observation } from '../../src/model/pack.ts';
import { makeReader } from '../../src/read/read-document.ts';
import { NO_EVIDENCE, openAutoCities } from '../golden/auto-cities.ts';

const pack = openAutoCities();
const read = makeReader(pack);
const basisOf = (metric: string): string => (metric.endsWith('sales') ? 'company_statement' : 'city_count');

/** Through the reader, by the text alone or against the file of the article's own world. */
function judged(seed: number, lang: 'en' | 'zh', slip: string | undefined, alone: boolean) {
  const article = articleOf(seed, lang, slip);
  const document = { id: 'made', language: lang, published: article.published };
  const { claims, notes } = read({ ...document, text: article.text });
  const observations = alone ? [] : (rowsOf(article.world, basisOf) as readonly Observation[]);
  const evidence = { ...NO_EVIDENCE, observations };
  return judgeArticle(article, checkClaims({ document, claims, notes, pack, evidence }), { alone });
}

describe('generated articles', () => {
  it.each(['en', 'zh'] as const)('consistent ones are accused of nothing (%s)', (lang) => {
    const accused: string[] = [];
    let statements = 0;
    let unread = 0;
    for (let seed = 1; seed <= 6; seed++)
      for (const alone of [true, false]) {
        const j = judged(seed, lang, undefined, alone);
        accused.push(...j.wrong.map((c) => `${seed} ${c.quote}`));
        statements += j.statements;
        unread += j.statements - j.read;
      }
    expect(accused).toEqual([]);
    expect(unread / statements).toBeLessThan(0.1);
  });

  // A gain told as "so many more … than" does not name its metric for the reader yet: strained, not accused.
  it.each(SLIPS.filter((s) => s !== 'gain'))(
    'a planted slip is found and nobody else is accused: %s',
    (slip) => {
      for (const lang of ['en', 'zh'] as const)
        for (const alone of [true, false]) {
          const j = judged(3, lang, slip, alone);
          expect({ lang, alone, found: j.found, wrong: j.wrong.map((c) => c.quote) }).toEqual({
            lang,
            alone,
            found: true,
            wrong: [],
          });
        }
    },
  );
});
