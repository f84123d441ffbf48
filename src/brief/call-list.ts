import { UNSTATED } from '../model/ids.ts';
import type { Call, Cell } from '../model/verdict.ts';
import { formatPeriod } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

const MOST = 6;

export function cellText(cell: Cell, names: NameBook, m: Messages): string {
  const text = m.claim.cell(
    names.entity(cell.entity),
    names.metric(cell.metric),
    formatPeriod(cell.period, m),
  );
  return cell.basis === UNSTATED ? text : text + m.claim.basis(names.basis(cell.basis));
}

/** Missing figures, one line a series, with whom to ask; what would settle most findings comes first. */
export function callList(calls: readonly Call[], names: NameBook, m: Messages): string[] {
  return calls.slice(0, MOST).map(({ entity, metric, basis, periods, settles, ask }) => {
    const told = m.list(periods.map((p) => formatPeriod(p, m)).sort());
    const name = m.claim.cell(names.entity(entity), names.metric(metric), told);
    return m.calls(
      basis === UNSTATED ? name : name + m.claim.basis(names.basis(basis)),
      settles.length,
      m.list(ask.map((o) => names.origin(o))),
    );
  });
}
