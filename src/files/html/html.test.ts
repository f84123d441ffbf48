import { describe, expect, it } from 'vitest';
import { FileFault } from '../fault.ts';
import { htmlText, readHtml } from './read-html.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraph =
  'The port of Northhaven handled 2.5 million tonnes in 2025, up 4%, the harbour office said on Monday. ';

const PAGE = `<!doctype html><html><head><title>Northhaven grows - The Quay</title>
<meta property="og:title" content="Northhaven grows"><meta property="og:site_name" content="The Quay">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-02-03T23:30:00+08:00"}]}</script>
<link rel="canonical" href="https://quay.example/a"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Northhaven grows</h1>${`<p>${paragraph.repeat(4)}</p>`.repeat(3)}
<table><tr><th>Port</th><th>2025</th></tr><tr><td>Northhaven</td><td>2.5</td></tr></table>
<script>alert("9 million tonnes")</script></article>
<footer>Cookies &amp; terms</footer></body></html>`;

describe('a web page', () => {
  it('gives its article, its table and what it says of itself', () => {
    const page = readHtml(utf8(PAGE));
    expect(page).toMatchObject({
      title: 'Northhaven grows',
      publisher: 'The Quay',
      published: '2026-02-03',
      url: 'https://quay.example/a',
    });
    expect(page.text).toContain('Northhaven grows');
    expect(page.text).toContain('handled 2.5 million tonnes');
    expect(page.text).toContain('| Port | 2025 |\n| --- | --- |\n| Northhaven | 2.5 |');
    for (const noise of ['Cookies', 'Sport', 'alert']) expect(page.text).not.toContain(noise);
  });

  it('is read whole when it is a mere fragment', () => {
    expect(readHtml(utf8('<p>One&nbsp;port.<br>Two  ports.<ul><li>a<li>b</ul>')).text).toBe(
      'One port.\nTwo ports.\n\n- a\n- b',
    );
  });

  it('is decoded by what it says of itself', () => {
    const gb = Uint8Array.from([
      ...utf8('<meta charset="gb2312"><p>'),
      0xb8,
      0xdb,
      0xbf,
      0xda,
      ...utf8('</p>'),
    ]);
    expect(readHtml(gb).text).toBe('港口');
  });

  it('takes only whole days for dates', () => {
    const dated = (date: string) =>
      readHtml(utf8(`<meta property="article:published_time" content="${date}"><p>x</p>`)).published;
    expect(dated('2026-01-05T10:00Z')).toBe('2026-01-05');
    for (const bad of ['2026', 'January 5', '2026-13-45']) expect(dated(bad)).toBeUndefined();
  });

  it('is refused when it is a monster', () => {
    const monsters = [
      '<div>'.repeat(100_000),
      '<b>x</b>'.repeat(250_000),
      `<a ${Array.from({ length: 200_001 }, (_, i) => `a${i}`).join(' ')}>`,
      'x'.repeat(9 * 1024 * 1024),
    ];
    for (const html of monsters) expect(() => readHtml(utf8(html))).toThrow(FileFault);
    expect(() => readHtml(utf8('<html><script>1</script></html>'))).toThrow(/no text in this page/);
  });
});

describe('tables and paragraphs', () => {
  it('reads a layout table as paragraphs and keeps bars for columns', () => {
    expect(htmlText('<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>')).toBe('One. Two.');
    expect(htmlText('<table><tr><td>a|b</td><td>c</td></tr></table>')).toBe('| a/b | c |\n| --- | --- |');
  });
});
