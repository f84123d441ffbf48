import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../html/escape.ts';
import { csvOf } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

const sheet: Sheet = {
  name: 'Claims & more',
  header: ['name', 'value'],
  rows: [
    ['=HYPERLINK("http://evil.example")', -6.5],
    ['+1', 0],
    ['@SUM(A1)', undefined],
    ['重庆, "quoted"\nline', 2788000],
    ['\u0000\ud800 <b>', 1],
  ],
};

/** The files of an archive, read by its own directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const files = new Map<string, string>();
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = buffer.readUInt32LE(end + 16);
  for (let i = buffer.readUInt16LE(end + 10); i > 0; i--) {
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26);
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    files.set(name, inflateRawSync(packed).toString('utf8'));
    at += 46 + nameLength;
  }
  return files;
}

describe('CSV', () => {
  it('marks what a spreadsheet would run, and leaves numbers alone', () => {
    expect(csvOf(sheet)).toBe(
      `\uFEFFname,value\r\n"'=HYPERLINK(""http://evil.example"")",-6.5\r\n'+1,0\r\n'@SUM(A1),\r\n"重庆, ""quoted""\nline",2788000\r\n\u0000\ud800 <b>,1\r\n`,
    );
  });
});

describe('a workbook', () => {
  it('holds typed numbers and text that is never a formula', () => {
    const files = unzip(xlsxOf([sheet, { ...sheet, name: 'Two' }]));
    const first = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(first).toContain('<c r="B2"><v>-6.5</v></c>');
    expect(first).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;');
    expect(first).not.toContain('<f>');
    expect(first).toContain('\ufffd\ufffd &lt;b&gt;');
    expect(first).toContain('state="frozen"');
    expect(files.get('xl/workbook.xml')).toContain('name="Claims &amp; more"');
    expect([...files.keys()].filter((f) => f.startsWith('xl/worksheets/'))).toHaveLength(2);
  });

  it('has the same bytes for the same content', () => {
    expect(Buffer.from(xlsxOf([sheet])).equals(Buffer.from(xlsxOf([sheet])))).toBe(true);
  });
});

it('leaves no sign of markup in a page', () => {
  expect(escapeHtml(`<img src=x onerror="a('b')">&`)).toBe(
    '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;',
  );
});
