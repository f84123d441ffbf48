import type { EvidenceBase } from '../model/pack.ts';
import { makeSettledView, type SettledView } from '../standings/view.ts';
import { Problem } from './problem.ts';
import { isDate } from './source-document.ts';
import type { Workspace } from './workspace.ts';

/** The settled view as it would have been on a day; absent: as it is. A source counts from the day it was published, else from the day it was read for the file. */
export function viewAsOf(workspace: Workspace, day: string | undefined): SettledView {
  const view = workspace.settledView();
  if (day === undefined) return view;
  if (!isDate(day)) throw new Problem('bad-date', `“${day}” is not a date. Write it as YYYY-MM-DD.`);
  return view.keep(`as-of ${day}`, () => {
    const { evidence } = view.base;
    const sources = evidence.sources ?? view.pack.sources;
    const isKnown = ({ source }: { readonly source: string }): boolean => {
      const { published, seen } = sources.get(source) ?? {};
      // An undated source was known on no day.
      return (published ?? seen ?? '9999') <= day;
    };
    const known: EvidenceBase = {
      ...evidence,
      observations: evidence.observations.filter(isKnown),
      claims: evidence.claims.filter(isKnown),
      events: evidence.events.filter(isKnown),
      relations: evidence.relations.filter(isKnown),
      targets: evidence.targets.filter(isKnown),
      closedTables: evidence.closedTables.filter(isKnown),
    };
    return makeSettledView(known, view.pack);
  });
}
