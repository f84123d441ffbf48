import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../test/packs/read-files.ts';
import type { SourceDocument } from '../../model/document.ts';
import { evidenceOf } from '../../pack/evidence.ts';
import { excludeDocument } from '../../pack/exclude.ts';
import { loadPack } from '../../pack/load-pack.ts';
import { makeReader } from '../../read/read-document.ts';
import { checkRecords } from './check-records.ts';

/** Sentences of our own against the first pack's records. */
const pack = loadPack(packFiles('packs/auto-cities'));
const read = makeReader(pack);

function judge(text: string): string[] {
  const document: SourceDocument = { id: 'd', text, language: 'en', published: '2026-01-13' };
  const { claims } = read(document);
  const judged = checkRecords(claims, excludeDocument(evidenceOf(pack), document, { text }), pack);
  return claims.flatMap((c) => {
    const j = judged.get(c.id);
    return j ? [[j.verdict, ...j.framing.map((f) => f.code)].join(' ')] : [];
  });
}

describe('records of the first pack', () => {
  it.each([
    ['In 2003 Seres and Dongfeng set up a joint venture.', ['supported']],
    ['Changan announced the Shangri-La Plan in 2017.', ['supported']],
    ['Changan announced the Shangri-La Plan in 2012.', ['unverifiable']],
    ['WeRide and Pony.ai went public in Hong Kong in November 2025.', ['supported', 'supported']],
    ['Chen Hong, the chairman of SAIC, was pleased.', ['supported']],
    ['Changan is headquartered in Chongqing.', ['supported']],
    [
      'Deepal and Arcfox were granted permits in Chongqing and Beijing respectively.',
      ['supported', 'supported'],
    ],
    [
      'Deepal and Arcfox were granted permits in Beijing and Chongqing respectively.',
      ['contradicted swap', 'contradicted swap'],
    ],
    ['Tesla took over Zotye in 2020.', ['unverifiable']],
  ])('%s', (text, want) => {
    expect(judge(text)).toEqual(want);
  });
});
