import { readFrontMatter } from '../app/front-matter.ts';
import type { Sample } from './api.ts';

/** The pack's sample articles; what their front matter says stands in fields, `text` is the article alone. */
export function samplesFrom(files: ReadonlyMap<string, string>): Sample[] {
  return [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([name, raw]) => {
      const { start, fields } = readFrontMatter(raw);
      return {
        name,
        title: fields.title ?? name,
        about: fields.about ?? '',
        published: fields.published ?? '',
        publisher: fields.publisher ?? '',
        language: isChinese(raw) ? ('zh' as const) : ('en' as const),
        ...(fields.url ? { url: fields.url } : {}),
        text: raw.slice(start).trimStart(),
      };
    });
}

/** A sample is written in one language: any tenth Han letter settles it. */
function isChinese(text: string): boolean {
  let han = 0;
  for (const c of text) if (c >= '\u4e00' && c <= '\u9fff') han++;
  return han * 10 > text.length;
}
