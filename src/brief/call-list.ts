import { UNSTATED } from '../model/ids.ts';
import type { Cell, Verdict } from '../model/verdict.ts';
import { formatPeriod } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

const MOST = 8;

export function cellText(cell: Cell, names: NameBook, m: Messages): string {
  const text = m.claim.cell(
    names.entity(cell.entity),
    names.metric(cell.metric),
    formatPeriod(cell.period, m),
  );
  return cell.basis === UNSTATED ? text : text + m.claim.basis(names.basis(cell.basis));
}

/** Missing figures, the one that would settle most findings first. */
export function callList(verdicts: readonly Verdict[], names: NameBook, m: Messages): string[] {
  const counts = new Map<string, number>();
  for (const verdict of verdicts) {
    const cells = new Set((verdict.wouldSettle ?? []).map((w) => cellText(w.cell, names, m)));
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([cell, n]) => m.calls(cell, n));
}
