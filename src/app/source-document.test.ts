import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { isDate, prepareText } from './source-document.ts';

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
