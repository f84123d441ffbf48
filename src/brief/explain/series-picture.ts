import type { Explanation } from '../../explain/explain.ts';
import type { Happening } from '../../explain/happenings.ts';
import type { PrintedInterval } from '../../model/claim.ts';
import type { EvidenceBase, Observation } from '../../model/pack.ts';
import type { NameBook } from '../name-book.ts';

/** How a source's mark looks: its own office, one that counts many, press or "about". */
type SourceShape = 'disc' | 'diamond' | 'ring';

/** A series as it is drawn: every year with what each source printed of it, its turns, and what happened, numbered. */
export interface SeriesPicture {
  readonly kind: 'series';
  readonly points: readonly {
    readonly year: number;
    readonly basis: string;
    readonly basisName: string;
    readonly interval: PrintedInterval;
    readonly contested: boolean;
    readonly sources: readonly {
      readonly id: string;
      readonly value: number;
      readonly shape: SourceShape;
      readonly by: string;
    }[];
    readonly others: readonly { readonly basisName: string; readonly interval: PrintedInterval }[];
  }[];
  readonly turns: readonly { readonly year: number; readonly kind: 'peak' | 'trough' }[];
  readonly events: readonly {
    readonly number: number;
    readonly year: number;
    readonly date: string;
    readonly text: string;
    readonly by: string;
    readonly url?: string;
  }[];
}

/** An office that speaks for at least so many is a counting office. */
const MANY = 3;
const EVENTS_SHOWN = 12;

export function seriesPicture(
  x: Explanation,
  evidence: EvidenceBase,
  happenings: readonly Happening[],
  names: NameBook,
): SeriesPicture {
  const observations = new Map(evidence.observations.map((o) => [o.id, o] as const));
  const shape = shapes(evidence.observations);
  const { points } = x.series;
  return {
    kind: 'series',
    points: points.map((p) => ({
      year: p.year,
      basis: p.basis,
      basisName: names.basis(p.basis),
      interval: p.interval,
      contested: p.status === 'contested',
      sources: p.evidence.flatMap((ref) => {
        const o = observations.get(ref.id);
        const value = o && o.entity === x.entity && o.period === String(p.year) ? midpoint(o) : undefined;
        return o && value !== undefined ? [{ id: o.id, value, shape: shape(o), by: names.witness(ref) }] : [];
      }),
      others: p.others.map((other) => ({ basisName: names.basis(other.basis), interval: other.interval })),
    })),
    turns: x.turns.map(({ year, kind }) => ({ year, kind })),
    events: numbered(x, happenings, names),
  };
}

function midpoint({ value, interval: [lo, hi] }: Observation): number | undefined {
  if (value !== undefined) return value;
  return lo === null || hi === null ? undefined : (lo + hi) / 2;
}

function shapes(all: readonly Observation[]): (o: Observation) => SourceShape {
  const speaksFor = new Map<string, Set<string>>();
  for (const o of all) {
    if (o.originKind !== 'official') continue;
    const seen = speaksFor.get(o.origin) ?? new Set();
    speaksFor.set(o.origin, seen.add(o.entity));
  }
  return (o) => {
    if (o.bound !== 'exact' || o.originKind === 'media' || o.originKind === 'copy') return 'ring';
    if (o.originKind === 'industry_body') return 'diamond';
    return (speaksFor.get(o.origin)?.size ?? 0) >= MANY ? 'diamond' : 'disc';
  };
}

/** Those beside a turn come before others when there is no room for all; numbered as they happened. */
function numbered(
  { series: { points }, besides }: Explanation,
  happenings: readonly Happening[],
  names: NameBook,
): SeriesPicture['events'] {
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? 0;
  const near = new Set(besides.flatMap((b) => b.events.map((e) => e.id)));
  return happenings
    .filter((e) => first <= e.year && e.year <= last)
    .sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || (a.date < b.date ? 1 : -1))
    .slice(0, EVENTS_SHOWN)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .map((e, i) => {
      const source = e.evidence.source === undefined ? undefined : names.source(e.evidence.source);
      return {
        number: i + 1,
        year: e.year,
        date: e.date,
        text: e.description,
        by: names.witness(e.evidence),
        ...(source?.url === undefined ? {} : { url: source.url }),
      };
    });
}
