import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.ts';
import { FileFault } from './fault.ts';
import { kindOf } from './kind.ts';

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
    expect(decodeBytes(utf8(`\ufeff${text}`)).text).toBe(text);
    for (const big of [true, false])
      for (const mark of [true, false]) expect(decodeBytes(utf16(text, big, mark)).text).toBe(text);
    // 港口 in GB 2312
    expect(decodeBytes(bytes(0xb8, 0xdb, 0xbf, 0xda, 0x0a))).toEqual({
      text: '港口\n',
      encoding: 'gb18030',
    });
    // the port’s, with the curly apostrophe of Windows
    const latin = decodeBytes(bytes(...utf8('the port'), 0x92, ...utf8('s quay')));
    expect(latin).toEqual({ text: 'the port’s quay', encoding: 'windows-1252' });
  });

  it('refuses by name what is no text', () => {
    const refused: [Uint8Array, RegExp][] = [
      [bytes(), /nothing in it/],
      [utf8('  \n\t'), /no text in it/],
      [bytes(...utf8('abc'), 0, ...utf8('def')), /binary/],
      [bytes(1, 2, 3, 4, 5, 6, 7, 8), /binary/],
    ];
    for (const [input, message] of refused) {
      expect(() => decodeBytes(input)).toThrow(message);
      expect(() => decodeBytes(input)).toThrow(FileFault);
    }
  });

  it('tells Big5 from GB18030 by how its signs are used, or by what the document says', () => {
    // 重慶的汽車產量在全國是第一，我們的數據有這些 in Big5
    const big5 = bytes(
      0xad,
      0xab,
      0xbc,
      0x79,
      0xaa,
      0xba,
      0xa8,
      0x54,
      0xa8,
      0xae,
      0xb2,
      0xa3,
      0xb6,
      0x71,
      0xa6,
      0x62,
      0xa5,
      0xfe,
      0xb0,
      0xea,
      0xac,
      0x4f,
      0xb2,
      0xc4,
      0xa4,
      0x40,
      0xa1,
      0x41,
      0xa7,
      0xda,
      0xad,
      0xcc,
      0xaa,
      0xba,
      0xbc,
      0xc6,
      0xbe,
      0xda,
      0xa6,
      0xb3,
      0xb3,
      0x6f,
      0xa8,
      0xc7,
    );
    expect(decodeBytes(big5)).toEqual({
      text: '重慶的汽車產量在全國是第一，我們的數據有這些',
      encoding: 'big5',
    });
    const short = bytes(0xad, 0xab, 0xbc, 0x79);
    expect(decodeBytes(short, 'big5').text).toBe('重慶');
    expect(decodeBytes(bytes(0xb8, 0xdb), 'gbk').text).toBe('港');
    expect(decodeBytes(utf8('港'), 'big5').text).toBe('港');
  });
});

describe('what a file is', () => {
  it('is told by its first bytes before its name', () => {
    expect(kindOf(utf8('%PDF-1.7 x'), 'a.txt')).toBe('pdf');
    expect(kindOf(bytes(0x50, 0x4b, 3, 4, 0, 0), 'a.pdf')).toBe('docx');
    expect(kindOf(utf8('\ufeff  <!DOCTYPE html><p>x'), 'a.txt')).toBe('html');
    expect(kindOf(utf8('plain <b>words</b>'), 'a.htm')).toBe('html');
    expect(kindOf(utf8('x'), 'a', 'text/html')).toBe('html');
    expect(kindOf(utf8('One port <html> is'), 'a.txt')).toBe('text');
    expect(kindOf(bytes(0x89, 0x50, 0x4e, 0x47), 'a.txt')).toEqual({ other: 'a picture' });
  });
});
