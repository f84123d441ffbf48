import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { Problem } from './problem.ts';
import { isDate, prepareText } from './source-document.ts';

const bytes = (...b: number[]): Uint8Array => Uint8Array.from(b);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => {
    const code = c.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(units);
};

describe('decoding', () => {
  it('knows the encodings of newsrooms', () => {
    const text = 'The port handled 2.5 million tonnes.';
    expect(decodeText(utf8(`\ufeff${text}`), 'a').text).toBe(text);
    for (const big of [true, false])
      for (const mark of [true, false]) expect(decodeText(utf16(text, big, mark), 'a').text).toBe(text);
    // 港口 in GB 2312
    expect(decodeText(bytes(0xb8, 0xdb, 0xbf, 0xda, 0x0a), 'a')).toEqual({
      text: '港口\n',
      encoding: 'gb18030',
    });
    // the port’s, with the curly apostrophe of Windows
    const latin = decodeText(bytes(...utf8('the port'), 0x92, ...utf8('s quay')), 'a');
    expect(latin).toEqual({ text: 'the port’s quay', encoding: 'windows-1252' });
  });

  it('refuses by name what is no text', () => {
    const refused: [Uint8Array, RegExp][] = [
      [bytes(), /nothing in it/],
      [utf8('  \n\t'), /no text in it/],
      [utf8('%PDF-1.7 x'), /it is a PDF/],
      [bytes(0x50, 0x4b, 3, 4, 0, 0), /Word, Excel or zip/],
      [bytes(...utf8('abc'), 0, ...utf8('def')), /binary/],
      [bytes(1, 2, 3, 4, 5, 6, 7, 8), /binary/],
    ];
    for (const [input, message] of refused) {
      expect(() => decodeText(input, 'file.x')).toThrow(message);
      expect(() => decodeText(input, 'file.x')).toThrow(Problem);
    }
  });
});

describe('front matter', () => {
  it('reads the head and says where the text begins', () => {
    const text = '---\ntitle: "A: b"\nPublished: 2026-02-03\n---\nBody';
    const head = readFrontMatter(text);
    expect(head.fields).toEqual({ title: 'A: b', published: '2026-02-03' });
    expect(text.slice(head.start)).toBe('Body');
  });

  it('takes an unclosed fence for text', () => {
    expect(readFrontMatter('---\ntitle: x\nno end')).toEqual({ start: 0, fields: {} });
    expect(readFrontMatter('no fence')).toEqual({ start: 0, fields: {} });
  });
});

describe('what a document is', () => {
  it('has the same hash however its lines break, and whatever its head says', () => {
    const a = prepareText({ text: 'One port.\nTwo ports.' });
    const b = prepareText({ text: '---\ntitle: T\n---\nOne port.   Two\nports.\n' });
    expect(a.hash).toBe(b.hash);
    expect(b.document.title).toBe('T');
    expect(b.document.text.slice(b.bodyStart)).toBe('One port.   Two\nports.\n');
  });

  it('lets what is given win over what the text says', () => {
    const { document } = prepareText({
      text: '---\npublisher: P\npublished: 2020-01-01\n---\nText',
      publisher: 'Q',
      published: '2021-01-01',
    });
    expect(document).toMatchObject({ publisher: 'Q', published: '2021-01-01', language: 'en' });
  });

  it('tells languages apart and refuses dates that are none', () => {
    expect(prepareText({ text: '港口吞吐量 100 万吨, up' }).document.language).toBe('zh');
    expect(isDate('2024-02-29')).toBe(true);
    for (const bad of ['2023-02-29', '2023-2-1', '2023', 'yesterday']) expect(isDate(bad)).toBe(false);
    expect(() => prepareText({ text: 'x', published: '13 January' })).toThrow(/YYYY-MM-DD/);
  });
});
