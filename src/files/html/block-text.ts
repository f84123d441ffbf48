/** What the walk needs of a DOM; linkedom's nodes have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const ELEMENT = 1;
const TEXT = 3;
/** A fragment has several elements at its top: only the document holds them all. */
const DOCUMENT = 9;
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'HEAD',
  'IFRAME',
  'BUTTON',
  'SELECT',
]);
/** Each begins and ends a paragraph of its own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
);
const HEADINGS = /^H[1-6]$/;

/** The text of a tree: a paragraph a line group, blank lines between, list items with a dash, tables as rows with bars. */
export function blockText(root: DomNode): string {
  const blocks: string[] = [];
  let line = '';
  let prefix = '';
  const flush = (): void => {
    const text = tidy(line);
    if (text !== '') blocks.push(prefix + text);
    line = '';
    prefix = '';
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? '';
      return;
    }
    if (node.nodeType === DOCUMENT) {
      for (const child of node.childNodes) visit(child);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') {
      line += '\n';
      return;
    }
    if (name === 'TABLE') {
      flush();
      const table = tableText(node);
      if (table !== '') blocks.push(table);
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    if (name === 'LI') prefix = '- ';
    if (HEADINGS.test(name)) prefix = '# ';
    for (const child of node.childNodes) visit(child);
    if (block) flush();
    else if (name === 'TD' || name === 'TH') line += ' ';
  };
  visit(root);
  flush();
  return joined(blocks);
}

/** Items of one list stay together; everything else is a paragraph. */
function joined(blocks: readonly string[]): string {
  let out = '';
  for (const [i, block] of blocks.entries()) {
    if (i > 0) out += block.startsWith('- ') && blocks[i - 1]!.startsWith('- ') ? '\n' : '\n\n';
    out += block;
  }
  return out;
}

/** Runs of blanks become one; a line break stays. Written without a pattern that could backtrack on a page of blanks. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const raw of text.split('\n')) {
    const words = raw.split(/[\s\u00a0]/).filter((w) => w !== '');
    lines.push(words.join(' '));
  }
  return lines.filter((l) => l !== '').join('\n');
}

function rowsOf(node: DomNode, rows: DomNode[] = []): DomNode[] {
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (name === 'TR') rows.push(child);
    else if (child.nodeType === ELEMENT) rowsOf(child, rows);
  }
  return rows;
}

/** A layout table, one cell a row, is read as paragraphs. */
function tableText(table: DomNode): string {
  const rows = rowsOf(table).map((row) =>
    [...row.childNodes]
      .filter((cell) => ['TD', 'TH'].includes(cell.nodeName.toUpperCase()))
      .map((cell) => tidy(blockText(cell)).split('\n').join(' ').split('|').join('/')),
  );
  const filled = rows.filter((cells) => cells.some((c) => c !== ''));
  const widest = Math.max(0, ...filled.map((cells) => cells.length));
  if (widest < 2) return filled.map((cells) => cells.join(' ')).join('\n\n');
  const [head, ...body] = filled.map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(widest)}`;
  return [head, rule, ...body].join('\n');
}
