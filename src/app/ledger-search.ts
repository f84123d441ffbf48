import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { EvidenceBase, Observation, Pack } from '../model/pack.ts';
import { normalizePeriod, type Period } from '../model/period.ts';
import type { Workspace } from './workspace.ts';

/** One quantity on file: whose, of what, when; how often it was printed, and the latest print. */
export interface FiledCell {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: Period;
  readonly bases: readonly BasisId[];
  readonly prints: number;
  readonly origins: number;
  readonly latest: Observation;
}

interface Indexed {
  readonly cell: FiledCell;
  /** Everything that it may be found by, in small letters. */
  readonly words: string;
}

const LONGEST = 200;

/**
 * Quantities in which every word of the question occurs: names in any language, ids, periods, printed figures, publishers.
 * Ids that are named exactly come first, then what was printed most often.
 */
export function searchLedger(workspace: Workspace, question: string): readonly FiledCell[] {
  const view = workspace.settledView();
  const index = view.keep('search-index', () => indexOf(view.base.evidence, view.pack));
  const words = question.slice(0, LONGEST).toLowerCase().split(/\s+/).filter(Boolean);
  return index
    .filter((i) => words.every((w) => i.words.includes(w)))
    .map((i) => i.cell)
    .sort(
      (a, b) => b.prints - a.prints || (a.period < b.period ? 1 : a.period > b.period ? -1 : compare(a, b)),
    );
}

/** How much of what a question finds falls in each year, whatever year it names; the years in order. */
export interface FiledYear {
  readonly year: string;
  readonly cells: number;
  readonly prints: number;
}

export function yearsOnFile(workspace: Workspace, question: string): readonly FiledYear[] {
  const wider = question
    .split(/\s+/)
    .filter((w) => !isYear(w))
    .join(' ');
  const years = new Map<string, { cells: number; prints: number }>();
  for (const { period, prints } of searchLedger(workspace, wider)) {
    const year = period.slice(0, 4);
    if (!isYear(year)) continue;
    const known = years.get(year);
    years.set(year, { cells: (known?.cells ?? 0) + 1, prints: (known?.prints ?? 0) + prints });
  }
  return [...years].map(([year, n]) => ({ year, ...n })).sort((a, b) => (a.year < b.year ? -1 : 1));
}

const isYear = (word: string): boolean => /^\d{4}$/.test(word);

const compare = (a: FiledCell, b: FiledCell): number =>
  `${a.entity}|${a.metric}` < `${b.entity}|${b.metric}` ? -1 : 1;

function indexOf({ observations, sources }: EvidenceBase, pack: Pack): Indexed[] {
  const from = sources ?? pack.sources;
  const cells = new Map<string, Observation[]>();
  for (const o of observations) {
    const key = `${o.entity}|${o.metric}|${normalizePeriod(o.period)}`;
    const known = cells.get(key);
    if (known) known.push(o);
    else cells.set(key, [o]);
  }
  return [...cells.values()].map((rows) => {
    const [first] = rows;
    const publisher = (o: Observation): string => from.get(o.source)?.publisher ?? '';
    const dated = (o: Observation): string => from.get(o.source)?.published ?? '';
    const latest = rows.reduce((a, b) => (dated(b) > dated(a) ? b : a));
    const entity = pack.entities.get(first!.entity);
    const metric = pack.metrics.get(first!.metric);
    return {
      cell: {
        entity: first!.entity,
        metric: first!.metric,
        period: normalizePeriod(first!.period),
        bases: [...new Set(rows.map((o) => o.basis))],
        prints: rows.length,
        origins: new Set(rows.map((o) => o.origin)).size,
        latest,
      },
      words: [
        first!.entity,
        entity?.name.en,
        entity?.name.zh,
        ...(entity?.aliases.en ?? []),
        ...(entity?.aliases.zh ?? []),
        first!.metric,
        metric?.name.en,
        metric?.name.zh,
        first!.period,
        ...rows.flatMap((o) => [o.reported, publisher(o), o.basis]),
      ]
        .filter((w) => w !== undefined)
        .join('\n')
        .toLowerCase(),
    };
  });
}
