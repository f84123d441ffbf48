import type { Messages } from '../../brief/messages/messages.ts';
import type { OpenConflictLine } from '../../brief/open-conflict-lines.ts';
import { Page } from './page.ts';
import { makePainter } from './style.ts';
import { printable } from './width.ts';

const COLUMN = 9;

export function renderConflicts(
  conflicts: readonly OpenConflictLine[],
  total: number,
  m: Messages,
  options: { readonly width: number; readonly colour: boolean },
): string {
  const page = new Page(options.width, makePainter(options.colour));
  page.text(total === 0 ? m.openConflicts.none : m.openConflicts.title(total), 'strong');
  page.gap();
  for (const c of conflicts) {
    page.runs([
      { text: c.explained ? '△ ' : '■ ', style: c.explained ? 'strained' : 'contradicted' },
      { text: printable(c.title), style: 'strong' },
      { text: c.short ? ` · ${c.short}` : '', style: c.explained ? 'strained' : 'contradicted' },
    ]);
    c.sides.forEach((side, i) => {
      const bar = i === 0 ? '┌ ' : i === c.sides.length - 1 ? '└ ' : '├ ';
      const next = i === c.sides.length - 1 ? '  ' : '│ ';
      page.runs([{ text: printable(side.text), style: 'plain' }], `   ${bar}`, `   ${next}`);
      page.runs([{ text: printable(m.list(side.sources)), style: 'quiet' }], `   ${next}`);
    });
    if (c.explained)
      page.labelled(m.label.explained, [{ text: printable(c.explained), style: 'strained' }], 3, COLUMN);
    page.gap();
  }
  if (total > conflicts.length) page.text(m.openConflicts.more(total - conflicts.length), 'quiet');
  return page.toString();
}
