import type { Happening } from '../../explain/happenings.ts';
import type { NameBook } from '../name-book.ts';
import { citationOf } from '../standings/citations.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import { quiet, type SectionsPage } from '../table/sections.ts';
import { aroundWords } from './words.ts';

/** Events under their years, each with its source. */
export function timelinePage(
  events: readonly Happening[],
  of: string,
  names: NameBook,
  verbose: boolean,
): SectionsPage {
  const w = aroundWords(names.language);
  const years = [...new Set(events.map((e) => e.year))];
  return {
    title: w.timelineTitle(of),
    subtitle: '',
    sections: years.map((year) => ({
      head: String(year),
      lines: events
        .filter((e) => e.year === year)
        .map((e) => {
          const c = citationOf(e.evidence, names);
          return {
            parts: [
              { text: `${e.date.length > 4 ? e.date.slice(5) : '··'}  `, tone: 'quiet' as const },
              { text: `${names.recordType(e.type)}: `, tone: 'quiet' as const },
              { text: names.translate(e.description), tone: 'plain' as const },
            ],
            ...(c
              ? {
                  under: [
                    quiet(
                      `${c.publisher}${c.published ? `, ${c.published}` : ''}${verbose && c.url ? ` ${c.url}` : ''}`,
                    ),
                  ],
                }
              : {}),
          };
        }),
    })),
  };
}

export function timelineCsv(events: readonly Happening[], names: NameBook): string {
  const rows = events.map((e): CsvValue[] => {
    const c = citationOf(e.evidence, names);
    return [e.date, e.type, e.description, c?.publisher, c?.url, e.id];
  });
  return toCsv(['date', 'type', 'description', 'publisher', 'url', 'id'], rows);
}
