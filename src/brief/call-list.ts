import { UNSTATED } from '../model/ids.ts';
import type { Cell, Verdict } from '../model/verdict.ts';
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

/** Missing figures, one line a series; what would settle most findings comes first. */
export function callList(verdicts: readonly Verdict[], names: NameBook, m: Messages): string[] {
  const series = new Map<
    string,
    { readonly cell: Cell; readonly periods: Set<string>; readonly claims: Set<string> }
  >();
  for (const verdict of verdicts) {
    for (const { cell } of verdict.wouldSettle ?? []) {
      const key = [cell.entity, cell.metric, cell.basis].join('|');
      const known = series.get(key) ?? { cell, periods: new Set(), claims: new Set() };
      known.periods.add(formatPeriod(cell.period, m));
      known.claims.add(verdict.claim);
      series.set(key, known);
    }
  }
  return [...series.values()]
    .sort((a, b) => b.claims.size - a.claims.size)
    .slice(0, MOST)
    .map(({ cell, periods, claims }) => {
      const name = m.claim.cell(
        names.entity(cell.entity),
        names.metric(cell.metric),
        m.list([...periods].sort()),
      );
      return m.calls(
        cell.basis === UNSTATED ? name : name + m.claim.basis(names.basis(cell.basis)),
        claims.size,
      );
    });
}
