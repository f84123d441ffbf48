import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../src/app/workspace.ts';
import { decodeBytes } from '../../src/files/decode.ts';
import { readDocx } from '../../src/files/docx/read-docx.ts';
import { FileFault } from '../../src/files/fault.ts';
import { readHtml } from '../../src/files/html/read-html.ts';
import { readPdf } from '../../src/files/pdf/read-pdf.ts';
import { isPeriod, normalizePeriod, parsePeriod } from '../../src/model/period.ts';
import { readPrinted } from '../../src/num/printed/read-printed.ts';
import { scanNumber } from '../../src/num/printed/scan-number.ts';
import { makePdf } from '../files/make-pdf.ts';
import { makeDocx } from '../files/make-zip.ts';
import type { Chance } from './chance.ts';
import { damaged, heapOf, spoilt, tableOf } from './inputs.ts';

/** A reader or scanner, inputs for it, and what must hold of its answer: `run` throws when something does not. */
export interface Subject {
  readonly name: string;
  readonly make: (chance: Chance) => string | Uint8Array;
  readonly run: (input: string | Uint8Array) => unknown;
}

const EN =
  'Chongqing Guangzhou BYD Changan its it the former latter production sales exports of new energy vehicles rose fell grew reached exceeded ranked first second , . ; : to from by in at than including Among them which when while said that if will aims only was while respectively year-on-year annual January through November last year the following year'.split(
    ' ',
  );
const ZH =
  '重庆 广州 深圳 长安汽车 2025年 1—11月 去年 上年 汽车产量 新能源汽车 销量 出口 达 同比 增长 下降 其中 分别 为 、 ， ； 。 （ ） 位居 第一 全国 超过 占 一半 的 从 至 和 万辆 亿元 翻番 连续 三年 力争 到2030年 不是 该市 前者'.split(
    ' ',
  );

export function subjects(root: string): readonly Subject[] {
  const read = openWorkspace({ ledger: join(root, 'no-such-ledger') }).reader();
  const sample = (name: string): string =>
    readFileSync(join(root, 'packs/auto-cities/corpus', name), 'utf8')
      .split('---\n')
      .slice(2)
      .join('---\n');
  const english = sample('crown-regained.md');
  const chinese = sample('crown-regained.zh.md');
  const reader = (language: 'en' | 'zh') => (input: string | Uint8Array) => {
    const text = String(input);
    const result = read({ id: 'fuzz', text, language, published: '2026-01-13' }, { explain: true });
    result.claims.forEach((c, i) => {
      if (c.id !== `c${i + 1}`) throw new Error(`claim ${i + 1} is called ${c.id}`);
      if (c.quote === '' || text.slice(c.span.start, c.span.end) !== c.quote)
        throw new Error(`${c.id} does not quote the text at ${c.span.start}`);
      if (c.value !== undefined && !Number.isFinite(c.value)) throw new Error(`${c.id} has value ${c.value}`);
    });
    for (const { start, end } of [
      ...(result.trace ?? []).map((t) => t.span),
      ...result.notes.flatMap((n) => n.span ?? []),
    ]) {
      if (!(start >= 0 && start <= end && end <= text.length))
        throw new Error(`span ${start}–${end} outside`);
    }
  };
  const numbers = (language: 'en' | 'zh') => (input: string | Uint8Array) => {
    const text = String(input);
    for (let i = 0; i < text.length; i++) {
      const n = scanNumber(text, i, language);
      if (n && !(n.start === i && n.end > i && n.end <= text.length && Number.isFinite(n.digits)))
        throw new Error(`number ${n.start}–${n.end} of ${n.digits} at ${i}`);
    }
    const printed = readPrinted(text, language);
    const [low, high] = printed?.interval ?? [null, null];
    if (low !== null && high !== null && !(low <= high)) throw new Error(`interval [${low}, ${high}]`);
  };
  return [
    {
      name: 'text-en',
      make: (c) => (c.often(0.5) ? spoilt(c, english) : heapOf(c, EN, c.often(0.9) ? ' ' : '', 90)),
      run: reader('en'),
    },
    {
      name: 'text-zh',
      make: (c) => (c.often(0.5) ? spoilt(c, chinese) : heapOf(c, ZH, c.often(0.9) ? '' : ' ', 90)),
      run: reader('zh'),
    },
    {
      name: 'text-mixed',
      make: (c) => heapOf(c, [...EN, ...ZH], c.pick([' ', '', '\n']), 120),
      run: (input) => {
        reader('en')(input);
        reader('zh')(input);
      },
    },
    { name: 'table-en', make: (c) => english.slice(0, 300) + tableOf(c, EN), run: reader('en') },
    { name: 'table-zh', make: (c) => chinese.slice(0, 120) + tableOf(c, ZH), run: reader('zh') },
    { name: 'number-en', make: (c) => heapOf(c, EN, c.pick([' ', '', '-']), 8), run: numbers('en') },
    { name: 'number-zh', make: (c) => heapOf(c, ZH, c.pick(['', ' ']), 8), run: numbers('zh') },
    {
      name: 'period',
      make: (c) => heapOf(c, ['2025', '-', '/', '..', 'H1', 'Q3', '01', '12'], '', 6),
      run: periods,
    },
    {
      name: 'html',
      make: (c) => htmlOf(c, english),
      run: (input) => quietly(() => readHtml(bytesOf(input))),
    },
    {
      name: 'decode',
      make: (c) => damaged(c, bytesOf(c.often(0.5) ? english : chinese)),
      run: (input) => quietly(() => decodeBytes(bytesOf(input))),
    },
    {
      name: 'pdf',
      make: (c) =>
        damaged(c, makePdf([{ x: 50, y: 700, text: heapOf(c, EN, ' ', 12).replace(/[()\\]/g, '') }])),
      run: (input) => damagedOr(() => readPdf(Uint8Array.from(bytesOf(input)))),
    },
    {
      name: 'docx',
      make: (c) => damaged(c, makeDocx([heapOf(c, EN, ' ', 30).replace(/[<>&]/g, '')], [EN.slice(0, 3)])),
      run: (input) => damagedOr(() => readDocx(bytesOf(input))),
    },
  ];
}

const bytesOf = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? new TextEncoder().encode(input) : input;

/** A document that cannot be read is told as such; anything else thrown is a crash. */
async function quietly(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    if (error.message === '' || error.message.includes('\n'))
      throw new Error('a fault without one clear line');
  }
}

/** Their libraries throw what they like; the thread they run in tells it as damage. Only time and memory are at stake. */
async function damagedOr(read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
}

function periods(input: string | Uint8Array): void {
  const text = String(input);
  const shape = parsePeriod(text);
  if (shape && !(shape.from < shape.to)) throw new Error(`period ${shape.from}–${shape.to}`);
  if (shape && !isPeriod(normalizePeriod(text))) throw new Error(`normalised to ${normalizePeriod(text)}`);
}

const TAGS =
  '<div> </div> <p> </p> <table> <tr> <td> </table> <script> </script> <!-- --> <![CDATA[ ]]> <a href="javascript:x"> <svg> <math> <br/> &amp; &#x110000; &nosuch; <meta charset="gb18030"> <time datetime="2025-99-99"> <article> </article> <style> <'.split(
    ' ',
  );

function htmlOf(c: Chance, text: string): string {
  const page = `<html><head><title>x</title></head><body><article><p>${text.split('\n\n').join('</p><p>')}</p></article></body></html>`;
  return c.often(0.6) ? spoilt(c, page) : heapOf(c, [...TAGS, ...EN], ' ', 150);
}
