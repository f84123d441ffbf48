import { describe, expect, it } from 'vitest';
import type { SectionsPage } from '../../brief/table/sections.ts';
import type { Table } from '../../brief/table/table.ts';
import { renderSections } from './render-sections.ts';
import { renderTable } from './render-table.ts';
import { textWidth } from './width.ts';

const table: Table = {
  title: 'A title that is longer than a narrow page can hold in one line',
  subtitle: '',
  columns: [
    { name: 'Name', align: 'left' },
    { name: 'Value', align: 'right' },
    { name: 'More', align: 'right', drop: 1, legend: 'More: something' },
    { name: 'Most', align: 'right', drop: 2, legend: 'Most: something else' },
  ],
  rows: [
    [{ text: 'A rather long name of somebody', tone: 'strong' }, '1,234,567', '12.5%', '99.9%'],
    ['港口', '1', '·', '·'],
  ],
  below: ['A note below.'],
};
const page: SectionsPage = {
  title: 'Title',
  subtitle: '',
  sections: [
    {
      head: 'A heading that is much longer than a narrow page of forty columns',
      table,
      lines: [
        {
          mark: { text: '●', tone: 'good' },
          parts: [{ text: 'said', tone: 'plain' }],
          under: [
            {
              parts: [
                { text: 'and what belongs under it, at some length, so that it breaks', tone: 'quiet' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

describe('tables and sections on a page', () => {
  it.each([40, 50, 60, 80])('keep within %i columns', (width) => {
    for (const text of [
      renderTable(table, { width, colour: false }),
      renderSections(page, { width, colour: false }),
    ])
      for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(width);
  });

  it('name the columns that a narrow page leaves out, where the page has words for it', () => {
    const told = { ...table, narrow: 'Left out:' };
    expect(renderTable(told, { width: 80, colour: false })).not.toContain('Left out');
    expect(renderTable(told, { width: 34, colour: false })).toContain('Left out: Most');
    expect(renderTable(table, { width: 34, colour: false })).not.toContain('Left out');
  });

  it('drop the least columns first, with their legends', () => {
    const at = (width: number): string => renderTable(table, { width, colour: false });
    expect(at(80)).toMatch(/More.*Most/);
    expect(at(80)).toContain('Most: something else');
    expect(at(34)).toContain('More: something');
    expect(at(34)).not.toContain('Most');
  });

  it('are the same words with and without colour', () => {
    const plain = renderSections(page, { width: 60, colour: false });
    const painted = renderSections(page, { width: 60, colour: true });
    expect(painted).not.toBe(plain);
    const bare = painted
      .split('\u001b[')
      .map((piece, i) => (i === 0 ? piece : piece.slice(piece.indexOf('m') + 1)))
      .join('');
    expect(bare).toBe(plain);
  });
});
