import { type PageLine, type PageSection, plain, quiet, type SectionsPage } from '../table/sections.ts';
import type { ProjectPage } from './project-page.ts';

/** The page of projections as sections, for pages that show nothing else. */
export function projectSections(page: ProjectPage): SectionsPage {
  const tables = page.tables.map(
    (t): PageSection => ({
      head: t.title,
      ...(t.columns.length > 0 ? { table: { columns: t.columns, rows: t.rows } } : {}),
      lines: t.below.map(quiet),
    }),
  );
  const notes = page.notes.map(
    (n): PageLine => ({
      mark: { text: n.warning ? '△' : '·', tone: n.warning ? 'warn' : 'quiet' },
      parts: [{ text: n.text, tone: 'plain' }],
    }),
  );
  const sources = page.sources.map((s) => quiet(s.url ? `${s.text} ${s.url}` : s.text));
  return {
    title: page.title,
    subtitle: page.headline,
    sections: [
      ...tables,
      ...(page.variants.length > 0 ? [{ head: '', lines: page.variants.map(plain) }] : []),
      ...(notes.length > 0 ? [{ head: page.notesHead, lines: notes }] : []),
      { head: page.methodHead, lines: [...page.method.map(quiet), ...sources] },
    ],
  };
}
