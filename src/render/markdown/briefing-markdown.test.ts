import { expect, it } from 'vitest';
import type { Briefing } from '../../brief/briefing/briefing.ts';
import { briefingHtml } from '../html/briefing-html.ts';
import { briefingMarkdown } from './briefing-markdown.ts';

const HOSTILE = '[x](javascript:alert(1)) <img src=x onerror=alert(1)> | `*_\n# head';

const brief: Briefing = {
  title: HOSTILE,
  subtitle: HOSTILE,
  sections: [
    {
      id: 'short',
      head: HOSTILE,
      lines: [{ text: HOSTILE, notes: [1], under: [{ text: HOSTILE, notes: [] }] }],
      table: {
        columns: [{ name: HOSTILE, align: 'right' }],
        rows: [{ cells: [HOSTILE], notes: [1] }],
      },
    },
  ],
  notesHead: 'Sources',
  notes: [
    {
      n: 1,
      id: 'o1',
      source: 's1',
      publisher: 'P',
      says: HOSTILE,
      url: 'javascript:alert(1)',
      line: HOSTILE,
    },
  ],
};

it('lets nothing that a source printed become markup', () => {
  const md = briefingMarkdown(brief);
  expect(md).not.toMatch(/(?<!\\)\[x(?<!\\)\]/);
  expect(md).not.toMatch(/(?<!\\)<img/);
  expect(md).not.toContain('<javascript:');
  expect(md.split('\n').filter((l) => l.startsWith('# '))).toHaveLength(1);
  // A bar inside a cell would make a column.
  const row = md.split('\n').find((l) => l.startsWith('| ') && l.endsWith('[^1] |'))!;
  expect(row.split(/(?<!\\)\|/)).toHaveLength(3);
  const html = briefingHtml(brief, 'en', '');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('href="javascript');
});
