import type { Briefing, BriefTable, Cited } from '../../brief/briefing/briefing.ts';

/** A briefing as Markdown with footnotes. `picture`: where its chart lies, as an address relative to the text. */
export function briefingMarkdown(b: Briefing, picture?: string): string {
  const parts = [`# ${escaped(b.title)}`, escaped(b.subtitle)];
  for (const s of b.sections) {
    parts.push(`## ${escaped(s.head)}`);
    if (s.picture && picture !== undefined) parts.push(`![${escaped(s.picture.title)}](${picture})`);
    if (s.table) parts.push(tableText(s.table));
    if (s.lines.length > 0) parts.push(s.lines.map((l) => lineText(l, '')).join('\n'));
  }
  parts.push(`## ${escaped(b.notesHead)}`);
  parts.push(b.notes.map((n) => `[^${n.n}]: ${escaped(n.line)}${address(n.url)}`).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Only addresses of the web become links. */
function address(url: string | undefined): string {
  const safe = url !== undefined && (url.startsWith('https://') || url.startsWith('http://'));
  return safe ? ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
}

const marks = (notes: readonly number[]): string => notes.map((n) => `[^${n}]`).join('');

function lineText(line: Cited, pad: string): string {
  const own = `${pad}- ${escaped(line.text)}${marks(line.notes)}`;
  return [own, ...(line.under ?? []).map((l) => lineText(l, `${pad}  `))].join('\n');
}

function tableText({ columns, rows }: BriefTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map((c) => escaped(c.name))),
    row(columns.map((c) => (c.align === 'right' ? '---:' : '---'))),
    ...rows.map((r) => row(r.cells.map((c, i) => escaped(c) + (i === 0 ? marks(r.notes) : '')))),
  ].join('\n');
}

const SIGNS = /[\\`*_{}[\]<>#|]/g;

/** What is printed in a source must never become markup. */
function escaped(text: string): string {
  return text.replace(SIGNS, (c) => `\\${c}`).replace(/\s*\n\s*/g, ' ');
}
