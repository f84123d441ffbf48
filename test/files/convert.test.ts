import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/app/load-text.ts';
import { convert } from '../../src/files/convert.ts';
import { makePdf } from './make-pdf.ts';
import { makeDocx, makeZip } from './make-zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a PDF', () => {
  it('is read paragraph by paragraph, with its broken words mended and its columns kept', async () => {
    const pdf = makePdf([
      { x: 50, y: 780, text: 'Northhaven handled 2.5 million tonnes of cargo in 2025, accor-' },
      { x: 50, y: 766, text: 'ding to the harbour office.' },
      { x: 50, y: 730, text: 'Southhaven handled 1.5 million.' },
      { x: 50, y: 700, text: 'Port' },
      { x: 250, y: 700, text: '2025' },
    ]);
    const { text } = await convert({ kind: 'pdf', bytes: pdf });
    expect(text.split('\n\n')).toEqual([
      'Northhaven handled 2.5 million tonnes of cargo in 2025, according to the harbour office.',
      'Southhaven handled 1.5 million.',
      'Port | 2025',
    ]);
  });

  it('says in one line why it cannot be read', async () => {
    await expect(documentOf(makePdf([{ x: 1, y: 1, text: 'x' }], true), 'a.pdf')).rejects.toThrow(
      'a.pdf: this PDF is locked with a password',
    );
    await expect(documentOf(makePdf([]), 'a.pdf')).rejects.toThrow(/only pictures/);
    await expect(documentOf(bytes('%PDF-1.4 and then nothing'), 'a.pdf')).rejects.toThrow(/damaged/);
  });
});

describe('a Word file', () => {
  it('is read with its tables, whatever it is called', async () => {
    const docx = makeDocx(
      ['Northhaven grew 4%.', 'It handled 2.5 million tonnes.'],
      [
        ['Port', '2025'],
        ['Northhaven', '2.5'],
      ],
    );
    const { text, converted } = await documentOf(docx, 'report.txt');
    expect(converted).toBe(true);
    expect(text).toBe(
      'Northhaven grew 4%.\n\nIt handled 2.5 million tonnes.\n\n| Port | 2025 |\n| --- | --- |\n| Northhaven | 2.5 |',
    );
  });

  it('is told apart from other zips, and refused when damaged', async () => {
    await expect(documentOf(makeZip({ 'xl/workbook.xml': '<x/>' }), 'a.docx')).rejects.toThrow(
      'an Excel file',
    );
    await expect(documentOf(makeZip({ 'a.txt': 'x' }), 'a.docx')).rejects.toThrow('it is a zip file');
    const cut = makeDocx(['x']).subarray(0, 120);
    await expect(documentOf(cut, 'a.docx')).rejects.toThrow(/damaged/);
  });

  it('that unpacks to a thousand times its size is refused, even if its directory lies', async () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    for (const said of [undefined, 1000]) {
      const bomb = makeZip({ 'word/document.xml': zeros }, said);
      expect(bomb.length).toBeLessThan(100_000);
      await expect(documentOf(bomb, 'a.docx')).rejects.toThrow(said ? /damaged/ : /unpacks to far more/);
    }
  });
});

describe('the thread that reads', () => {
  it('is stopped when its time is up, while the program goes on', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'pitwall-files-'));
    const stuck = join(dir, 'stuck.mjs');
    writeFileSync(stuck, 'for (;;);');
    const job = { kind: 'pdf', bytes: bytes('x') } as const;
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    await expect(
      convert(job, { milliseconds: 300, heapMegabytes: 64 }, pathToFileURL(stuck)),
    ).rejects.toThrow('it could not be read in 0.3 s');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });

  it('is stopped when its memory is full', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'pitwall-files-'));
    const hungry = join(dir, 'hungry.mjs');
    writeFileSync(hungry, 'const all = []; for (;;) all.push(new Array(1000).fill({}));');
    await expect(
      convert(
        { kind: 'pdf', bytes: bytes('x') },
        { milliseconds: 20_000, heapMegabytes: 32 },
        pathToFileURL(hungry),
      ),
    ).rejects.toThrow(/more memory/);
  });
});
