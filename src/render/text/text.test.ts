import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePainter } from './style.ts';
import { printable, textWidth } from './width.ts';
import { paragraph, wrapRuns } from './wrap.ts';

const lines = (text: string, width: number): string[] =>
  wrapRuns([{ text, style: 'plain' }], width).map((line) => line.map((r) => r.text).join(''));

describe('widths', () => {
  it('counts columns, not letters', () => {
    expect(textWidth('abc')).toBe(3);
    expect(textWidth('产量 10%')).toBe(8);
    expect(textWidth('e\u0301')).toBe(1);
    expect(textWidth('，')).toBe(2);
    expect(textWidth('■ ● ◌')).toBe(5);
  });

  it('makes foreign text safe to print', () => {
    expect(printable('a\u001b[31mb\u0007\u202ec\nd')).toBe('a�[31mb��c d');
    expect(printable('\ud800x')).toBe('�x');
  });
});

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('breaks between wide signs, but not before a full stop or after an opening quote', () => {
    expect(lines('港口吞吐量增长。', 8)).toEqual(['港口吞吐', '量增长。']);
    expect(lines('港口吞吐，量', 8)).toEqual(['港口吞', '吐，量']);
    expect(lines('港口吞「吐量」', 8)).toEqual(['港口吞', '「吐量」']);
  });

  it('never exceeds the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 4, max: 60 }),
        (raw, width) => {
          const text = printable(raw);
          const out = lines(text, width);
          for (const line of out) expect(textWidth(line)).toBeLessThanOrEqual(width);
          const solid = (s: string) => [...s].filter((c) => c !== ' ').join('');
          expect(solid(out.join(''))).toBe(solid(text));
        },
      ),
    );
  });

  it('paints every line by itself and indents without colour', () => {
    const painted = paragraph([{ text: 'one two', style: 'supported' }], {
      width: 10,
      first: '  ',
      paint: makePainter(true),
    });
    expect(painted).toEqual(['  \u001b[32mone two\u001b[0m']);
    const paint = makePainter(true);
    const barred = paragraph([{ text: 'one two three', style: 'plain' }], {
      width: 15,
      first: paint('┌ ', 'contradicted'),
      rest: paint('│ ', 'contradicted'),
      paint,
    });
    expect(barred).toEqual(['\u001b[1;31m┌ \u001b[0mone two three']);
    const wrapped = paragraph([{ text: 'one two three fourteen', style: 'strong' }], {
      width: 14,
      first: ' a ',
      paint: makePainter(false),
    });
    expect(wrapped).toEqual([' a one two', '   three', '   fourteen']);
  });
});
