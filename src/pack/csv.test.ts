import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const cell = (s: string): string => (/[",\n\r]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s);

describe('parseCsv', () => {
  it('keeps commas, doubled quotes and line ends of quoted cells, and counts lines', () => {
    const records = parseCsv('a,b\n"x, ""y""","two\nlines"\nlast,\n');
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"', 'two\nlines'] },
      { line: 4, cells: ['last', ''] },
    ]);
  });

  it('takes a byte order mark, CRLF and a missing last line end', () => {
    expect(parseCsv('\ufeffa,b\r\n1,2').map((r) => r.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('never fails and never loops, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), (s) => {
        expect(Array.isArray(parseCsv(s))).toBe(true);
      }),
    );
  });

  it('reads back what was written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '字', '"', ',', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (rows) => {
        const kept = rows.map((r) => ['k', ...r]);
        const csv = kept.map((r) => r.map(cell).join(',')).join('\n');
        expect(parseCsv(csv).map((r) => r.cells)).toEqual(kept);
      }),
    );
  });
});
