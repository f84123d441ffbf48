import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import { loadPack } from '../pack/load-pack.ts';
import { messagesFor } from './messages/messages.ts';
import { nameBook } from './name-book.ts';
import { stepLine } from './step-line.ts';
import { stepText } from './step-text.ts';
import { nameTranslator } from './translate-names.ts';

const pack = loadPack(packFiles('packs/auto-cities'));
const zh = nameBook(pack, 'zh');
const en = nameBook(pack, 'en');
const level = {
  code: 'level',
  params: { lo: '2,787,500', hi: '2,788,500', by: 'c1', cell: 'Chongqing vehicle production 2025' },
  text: 'c1: Chongqing vehicle production 2025 is 2,787,500 to 2,788,500',
  evidence: [{ kind: 'claim', id: 'c1' }],
} as const;

describe('names in another language', () => {
  it('replaces whole words, the longest name first', () => {
    const say = nameTranslator([
      ['Jilin', '吉林'],
      ['Jilin City', '吉林市'],
      ['NEV', '新能源'],
    ]);
    expect(say('Jilin City and Jilin, NEVs not NEV')).toBe('吉林市 and 吉林, NEVs not 新能源');
  });
});

describe('a step of arithmetic', () => {
  it('is said in Chinese with the digits as printed', () => {
    expect(stepText(level, zh)).toBe('c1：重庆汽车产量 2025为 278.75万至 278.85万');
    expect(stepText(level, en)).toBe(level.text);
  });

  it('turns relations and open ends', () => {
    const step = {
      code: 'comparison',
      params: {
        hi: '3,000,000',
        hiOpen: 1,
        by: 'c61',
        cell: 'Chongqing vehicle production 2016',
        prev: 'Guangzhou vehicle production 2016',
        relation: 'below',
      },
      text: '',
      evidence: [{ kind: 'claim', id: 'c61' }],
    } as const;
    expect(stepText(step, zh)).toBe('c61：重庆汽车产量 2016低于广州汽车产量 2016，故不足 300万');
    expect(stepLine(step, en, messagesFor('en'))).toEqual({
      text: 'Chongqing vehicle production 2016 below Guangzhou vehicle production 2016',
      figure: '< 3,000,000',
      claim: 'c61',
    });
  });

  it('keeps what was published in its own words, and a code without wording in English with the names translated', () => {
    const record = { code: 'rank/record', params: { statement: 'Chongqing led' }, text: '' };
    expect(stepText(record, zh)).toBe('在册：Chongqing led');
    expect(stepText({ code: 'new-code', params: {}, text: 'Chongqing is near' }, zh)).toBe('重庆 is near');
  });
});
