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
        ...(fields.url ? { url: fields.url } : {}),
        text: raw.slice(start).trimStart(),
      };
    });
}
