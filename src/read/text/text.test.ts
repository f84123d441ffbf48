import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';
import { tokenize } from './tokens.ts';

const texts = (text: string): string[] => tokenize(text).map((t) => t.text);
const sentences = (text: string): string[] => segment(text).map((s) => text.slice(s.start, s.end));
const kinds = (text: string): string[] => segment(text).map((s) => s.kind);

describe('tokens', () => {
  it.each<[string, string]>([
    ['rose 2.788 million, a 9.7% rise', 'rose|2.788|million|,|a|9.7|%|rise'],
    ['low - end and low-end', 'low|-|end|and|low|-|end'],
    ['L3 - level', 'L3|-|level'],
    ["the city's output; Seres' sales", "the|city|'s|output|;|Seres|'|sales"],
    ['China’s “Car Capital”', 'China|’s|“|Car|Capital|”'],
    ["it didn't and won't; we'll", "it|did|n't|and|wo|n't|;|we|'ll"],
    ["Xi'an, Pony.ai and the U.S. market", "Xi'an|,|Pony.ai|and|the|U.S.|market"],
    ['36Kr, SF5, 14th, 800bn', '36Kr|,|SF5|,|14|th|,|800|bn'],
    ['in 2014,15 cities', 'in|2014|,|15|cities'],
    ['１２．５％', '１２．５|％'],
    ['重庆2025年', '重|庆|2025|年'],
  ])('%s', (text, want) => expect(texts(text).join('|')).toBe(want));

  it('folds for matching only', () => {
    expect(tokenize('China’s').map((t) => t.norm)).toEqual(['china', "'s"]);
    expect(tokenize('１２％').map((t) => t.norm)).toEqual(['12', '%']);
  });
});

describe('sentences', () => {
  it('ends them where a reader would', () => {
    expect(sentences('It cost $1.5 million. Then it rose. "It is ours," he said. "We keep it."')).toEqual([
      'It cost $1.5 million.',
      'Then it rose.',
      '"It is ours," he said.',
      '"We keep it."',
    ]);
    expect(
      sentences('Founded by Zeta Co., Ltd. and Omega Inc. in 2003. Mr. J. Smith of the U.S. firm came.'),
    ).toHaveLength(2);
    expect(sentences('It is the No. 1 city. On Jan. 13 it was told.')).toHaveLength(2);
    expect(sentences('Who leads? Nobody knows! So it goes.')).toHaveLength(3);
  });

  it('tells headings, lists, tables, captions and bylines from prose', () => {
    const text = [
      '# The title',
      '',
      'A sentence stands here.',
      '01',
      'The Return',
      'Image source: somebody',
      '- a point of a list',
      '| a | b |',
      'This article is from the account "X", author: Y.',
    ].join('\n');
    expect(kinds(text)).toEqual([
      'heading',
      'prose',
      'heading',
      'heading',
      'caption',
      'list',
      'table',
      'caption',
    ]);
  });

  it('joins lines of one paragraph set in a column', () => {
    const text =
      'The output of the whole region rose by a tenth in the\nyear, and nobody could say\nwhy. Then it fell.\n\nAnother one.';
    expect(sentences(text)).toHaveLength(3);
  });

  it('keeps lines apart whose breaks were meant', () => {
    const lines = [
      'Springfield has become the largest maker of crates, overtaking Shelbyville',
      'Springfield built 2.3 million crates in the first six months of 2023',
      'Shelbyville built 2.0 million crates in the same time',
      'The dominance of Springfield in crates is being fuelled by the growing demand for crates',
      'It is the largest market as well',
    ];
    expect(sentences(lines.join('\n'))).toEqual(lines);
  });

  it('any text gives sentences that slice back, in order, with tokens inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const s of segment(text)) {
          expect(s.start).toBeGreaterThanOrEqual(at);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
          at = s.end;
          for (const t of s.tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
        }
      }),
    );
  });

  it('ends where the blank behind a full stop was lost, and where a list was run into one line', () => {
    const parts = (text: string): string[] => segment(text).map((x) => text.slice(x.start, x.end));
    expect(parts('It mirrors the industry.Northland built 10 million.')).toEqual([
      'It mirrors the industry.',
      'Northland built 10 million.',
    ]);
    expect(parts('Pony.ai and acme.com grew in the U.S. market by 3.5%.')).toHaveLength(1);
    expect(parts('Led by Acme and Bolt [2][4] - Corp sold 5 boxes [1] - Dyne sold 4')).toHaveLength(3);
    expect(parts('The rate [1] - a record - rose.')).toHaveLength(1);
  });
});
