import type { CheckPage, Finding, SentenceBlock } from '../../brief/check-page.ts';
import type { ConflictDrawing } from '../../brief/conflict-drawing.ts';
import type { Messages } from '../../brief/messages/messages.ts';
import type { VerdictStatus } from '../../model/verdict.ts';
import { Page, shapeRun } from './page.ts';
import { makePainter, SHAPES, type Style } from './style.ts';
import { printable, textWidth } from './width.ts';
import type { Run } from './wrap.ts';

export interface RenderOptions {
  readonly width: number;
  readonly colour: boolean;
  /** The arithmetic and sources of quiet claims too. */
  readonly verbose?: boolean;
  /** What moving one thing (the year, the whole, the rival, the start) makes of a claim, under every claim that has neighbours. */
  readonly near?: boolean;
}

const INDENT = 3;
const STRIP_ROW = 60;
const SOURCES_SHOWN = 3;
const STEPS_SHOWN = 7;
const REPAIRS_SHOWN = 4;
const READINGS_SHOWN = 3;
const CLASHES: readonly VerdictStatus[] = ['contradicted', 'disputed', 'strained'];

/** The page of a check for a terminal: what clashes first, then the text with everything found in it. */
export function renderCheck(check: CheckPage, m: Messages, options: RenderOptions): string {
  const page = new Page(options.width, makePainter(options.colour));
  head(page, check, m);
  if (check.claims === 0) {
    page.text(m.noClaims);
    notes(page, check, m);
    return page.toString();
  }
  if (check.problems.length > 0) {
    page.heading(m.label.findings);
    for (const finding of check.problems) {
      problem(page, finding, m, options);
      page.gap();
    }
  }
  page.heading(m.label.text);
  for (const block of check.sentences) sentence(page, block, m, options);
  if (check.quietAfter > 0) page.text(`⋯ ${m.quiet(check.quietAfter)}`, 'quiet');
  list(page, m.label.derived, check.derived);
  list(page, m.label.calls, check.calls);
  notes(page, check, m);
  page.gap();
  summary(page, check, m);
  return page.toString();
}

function head(page: Page, check: CheckPage, m: Messages): void {
  page.text(printable(check.title), 'strong');
  page.text(printable(check.facts), 'quiet');
  page.text(printable(check.against), 'quiet');
  page.gap();
  if (check.claims === 0) return;
  page.runs(
    check.counts
      .filter((c) => c.count > 0)
      .flatMap((c): Run[] => [
        shapeRun(c.verdict),
        // Joined by a no-break space, so that a line never ends between a shape and its word.
        { text: `\u00a0${c.count}\u00a0${m.verdict[c.verdict]}`, style: c.verdict },
        { text: '\u00a0 ', style: 'plain' },
      ]),
  );
  page.gap();
  for (let i = 0; i < check.strip.length; i += STRIP_ROW) {
    page.runs(check.strip.slice(i, i + STRIP_ROW).map((s) => shapeRun(s.verdict)));
  }
}

function summary(page: Page, check: CheckPage, m: Messages): void {
  const found = check.counts.filter((c) => c.count > 0);
  const parts = found.map((c) => `${c.count} ${m.verdict[c.verdict]}`);
  page.text(m.summary(check.claims, m.list(parts)), 'strong');
  const clash = check.strip.some((s) => CLASHES.includes(s.verdict));
  if (!clash) page.text(m.nothingFound(check.claims));
}

function problem(page: Page, f: Finding, m: Messages, options: RenderOptions): void {
  page.runs([
    shapeRun(f.verdict),
    { text: ` ${f.claim} ${m.verdict[f.verdict]}`, style: f.verdict },
    ...(f.outcome ? [{ text: ` · ${m.outcome[f.outcome]}`, style: 'strong' as Style }] : []),
  ]);
  if (f.quote !== '') page.runs([{ text: `“${printable(f.quote)}”`, style: 'strong' }], ' '.repeat(INDENT));
  details(page, f, m, { reading: true, all: !!options.verbose, near: !!options.near });
}

function details(
  page: Page,
  f: Finding,
  m: Messages,
  options: { readonly reading: boolean; readonly all: boolean; readonly near: boolean },
): void {
  const column = labelColumn(m);
  const row = (label: string, runs: readonly Run[]): void => page.labelled(label, runs, INDENT, column);
  const plain = (text: string): Run[] => [{ text: printable(text), style: 'plain' }];
  const quiet = (text: string): Run[] => [{ text: printable(text), style: 'quiet' }];
  const most = (n: number): number => (options.all ? Number.POSITIVE_INFINITY : n);
  if (options.reading) row(m.label.reads, [...phraseRuns(f), ...quiet(f.voice)]);
  for (const [i, other] of f.otherReadings.slice(0, most(READINGS_SHOWN)).entries())
    row(i === 0 ? m.label.others : '', quiet(other));
  if (f.repeated.length > 0) row(m.label.repeated, quiet(m.list(f.repeated)));
  f.conflicts.forEach((conflict, i) => {
    if (i === 0 || options.all) drawing(page, conflict, m, column);
    // The first is drawn; what the others say stands in their last line.
    else row('', plain([conflict.head, conflict.lines.at(-1) ?? ''].filter(Boolean).join(' · ')));
  });
  for (const see of f.seeAlso) row(m.label.clash, quiet(see));
  const repairs = [...new Set(f.conflicts.flatMap((c) => c.repairs))].slice(0, most(REPAIRS_SHOWN));
  for (const [i, repair] of repairs.entries())
    row(i === 0 ? m.label.repair : '', [{ text: printable(repair), style: 'supported' }]);
  const steps = f.because.length > most(STEPS_SHOWN) ? f.because.slice(0, STEPS_SHOWN - 2) : f.because;
  steps.forEach((step, i) => {
    page.numbered(
      i === 0 ? m.label.because : '',
      f.because.length > 1 ? i + 1 : 0,
      plain(step),
      INDENT,
      column,
    );
  });
  // The last step is the conclusion: it is never the one left out.
  if (steps.length < f.because.length) {
    row('', quiet(m.moreSteps(f.because.length - steps.length - 1)));
    page.numbered('', f.because.length, plain(f.because.at(-1)!), INDENT, column);
  }
  for (const text of f.framing) row(m.label.framing, [{ text: printable(text), style: 'strained' }]);
  // For whoever asks for it, or for all.
  if (options.all || options.near) neighbours(page, f, m, INDENT, column);
  f.sources.slice(0, most(SOURCES_SHOWN)).forEach((s, i) => {
    row(i === 0 ? m.label.sources : '', plain(s.text));
    if (s.url) page.unbroken(printable(s.url), INDENT + column, 'quiet');
  });
  const more = f.sources.length - most(SOURCES_SHOWN);
  if (more > 0) row('', quiet(m.moreSources(more)));
  for (const [i, cell] of f.settle.slice(0, most(READINGS_SHOWN)).entries())
    row(i === 0 ? m.label.settle : '', plain(cell));
}

/** What moving one parameter makes of the claim. */
function neighbours(page: Page, f: Finding, m: Messages, indent: number, column: number): void {
  f.neighbours.forEach((n, i) => {
    page.labelled(
      i === 0 ? m.near.label : '',
      [
        { text: `${m.near[n.outcome]}: `, style: n.outcome === 'fails' ? 'strained' : 'quiet' },
        { text: printable(n.text), style: 'plain' },
      ],
      indent,
      column,
    );
  });
}

/** Members joined by a bar, the chain of arithmetic below. */
function drawing(page: Page, c: ConflictDrawing, m: Messages, column: number): void {
  page.labelled(m.label.clash, [{ text: c.head, style: 'contradicted' }], INDENT, column);
  const at = ' '.repeat(INDENT + column);
  c.members.forEach((member, i) => {
    const last = i === c.members.length - 1;
    const corner = c.members.length === 1 ? '─' : i === 0 ? '┌' : last ? '└' : '├';
    page.runs(
      [
        { text: `${printable(member.name)} `, style: 'strong' },
        { text: printable(member.text), style: 'plain' },
      ],
      `${at}${page.paint(corner, 'contradicted')} `,
      `${at}${page.paint(last ? ' ' : '│', 'contradicted')} `,
    );
  });
  c.lines.forEach((line, i) => {
    page.numbered(
      '',
      c.lines.length > 1 ? i + 1 : 0,
      [{ text: printable(line), style: 'plain' }],
      INDENT,
      column,
    );
  });
}

function sentence(page: Page, block: SentenceBlock, m: Messages, options: RenderOptions): void {
  if (block.quietBefore > 0) {
    page.text(`⋯ ${m.quiet(block.quietBefore)}`, 'quiet');
  }
  if (block.text !== '') page.runs(annotated(block));
  let voice = '';
  for (const f of block.findings) {
    // Said once for a run of claims of one voice.
    claimLine(page, f, m, f.voice === voice ? '' : f.voice);
    voice = f.voice;
    if (CLASHES.includes(f.verdict)) continue;
    if (options.verbose) details(page, f, m, { reading: false, all: true, near: true });
    else {
      for (const text of f.framing)
        page.labelled(
          m.label.framing,
          [{ text: printable(text), style: 'strained' }],
          INDENT + 2,
          labelColumn(m),
        );
      if (options.near) neighbours(page, f, m, INDENT + 2, labelColumn(m));
    }
  }
  page.gap();
}

/** One claim, one line where it fits: shape, id, reading, who bears it out. */
function claimLine(page: Page, f: Finding, m: Messages, voice: string): void {
  const runs: Run[] = [shapeRun(f.verdict), { text: ` ${f.claim} `, style: f.verdict }, ...phraseRuns(f)];
  if (voice !== '') runs.push({ text: printable(voice), style: 'quiet' });
  if (CLASHES.includes(f.verdict)) runs.push({ text: ` — ${m.verdict[f.verdict]}`, style: f.verdict });
  else if (f.verdict === 'supported') {
    const who =
      f.witnesses > 0 && f.origins.length > 0 ? m.list(f.origins.slice(0, 2)) : m.witnesses(f.witnesses);
    const more = f.witnesses > 2 ? ` +${f.witnesses - 2}` : '';
    runs.push({ text: ` — ${printable(who)}${more}`, style: 'quiet' });
  }
  if (f.outcome) runs.push({ text: ` · ${m.outcome[f.outcome]}`, style: 'strong' });
  const at = ' '.repeat(INDENT);
  page.runs(runs, at, ' '.repeat(INDENT + 2));
}

function phraseRuns(f: Finding): Run[] {
  return f.phrase.map((part) =>
    part.inherited
      ? { text: `[${printable(part.text)}]`, style: 'inherited' }
      : { text: printable(part.text), style: 'plain' },
  );
}

/** The sentence with a line under every claim, and the shape of its verdict before those that clash. The inner claim wins. */
function annotated(block: SentenceBlock): Run[] {
  const owner: (SentenceBlock['marks'][number] | undefined)[] = new Array(block.text.length).fill(undefined);
  const outerFirst = [...block.marks].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const mark of outerFirst) owner.fill(mark, Math.max(0, mark.start), mark.end);
  const runs: Run[] = [];
  let from = 0;
  for (let i = 1; i <= block.text.length; i++) {
    if (i < block.text.length && owner[i] === owner[from]) continue;
    const mark = owner[from];
    const begins = mark && from === Math.max(0, mark.start);
    if (mark && begins && CLASHES.includes(mark.verdict)) {
      runs.push({ text: SHAPES[mark.verdict], style: mark.verdict });
    }
    runs.push({ text: printable(block.text.slice(from, i)), style: mark ? `${mark.verdict}-mark` : 'plain' });
    from = i;
  }
  return runs;
}

function list(page: Page, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.heading(title);
  for (const line of lines) page.runs([{ text: printable(line), style: 'plain' }], ' · ');
}

function notes(page: Page, check: CheckPage, m: Messages): void {
  list(page, m.label.notes, check.notes);
}

/** As wide as the widest label of a row, and two columns more. */
function labelColumn(m: Messages): number {
  const { reads, because, clash, framing, repair, sources, settle, repeated, others } = m.label;
  return (
    Math.max(...[reads, because, clash, framing, repair, sources, settle, repeated, others].map(textWidth)) +
    2
  );
}
