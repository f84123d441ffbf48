import type { Messages } from '../../brief/messages/messages.ts';
import type { ReadPage } from '../../brief/read-page.ts';
import { Page } from './page.ts';
import { makePainter } from './style.ts';
import { printable } from './width.ts';
import type { Run } from './wrap.ts';

/** The claims of a text under their sentences; `explain` adds the rule behind each and why the other figures were left. */
export function renderRead(
  read: ReadPage,
  m: Messages,
  options: { readonly width: number; readonly colour: boolean; readonly explain?: boolean },
): string {
  const page = new Page(options.width, makePainter(options.colour));
  page.text(printable(read.title), 'strong');
  page.text(printable(read.facts), 'quiet');
  page.gap();
  if (read.claims === 0) page.text(m.noClaims);
  for (const block of read.blocks) {
    page.text(printable(block.text));
    let voice = '';
    for (const line of block.lines) {
      const runs: Run[] = [
        { text: `${line.claim} `, style: 'strong' },
        ...line.phrase.map((p): Run => {
          const text = printable(p.text);
          return p.inherited ? { text: `[${text}]`, style: 'inherited' } : { text, style: 'plain' };
        }),
      ];
      if (line.voice !== voice) runs.push({ text: printable(line.voice), style: 'quiet' });
      voice = line.voice;
      if (line.sameAs) runs.push({ text: ` = ${line.sameAs}`, style: 'quiet' });
      page.runs(runs, '   ', '     ');
      for (const other of line.otherReadings) page.text(`${m.label.others} ${printable(other)}`, 'quiet', 5);
      if (options.explain) page.text(`${m.label.rules} ${line.rule}`, 'quiet', 5);
    }
    for (const left of block.left) page.text(`– ${printable(left)}`, 'quiet', 3);
    page.gap();
  }
  if (read.notes.length > 0) page.heading(m.label.notes);
  for (const note of read.notes) page.runs([{ text: printable(note), style: 'plain' }], ' · ');
  return page.toString();
}
