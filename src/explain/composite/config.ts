import type { MetricId } from '../../model/ids.ts';
import type { Pack } from '../../model/pack.ts';

type Name = { readonly en: string; readonly zh?: string };

/** One indicator: the latest result of a metric, a count of events, or a count of ties of a kind of entity. */
export type IndicatorSpec = {
  readonly id: string;
  readonly name: Name;
  readonly weight: number;
  readonly since?: number;
} & (
  | { readonly kind: 'figure'; readonly metric: MetricId }
  | { readonly kind: 'events'; readonly types: readonly string[] }
  | { readonly kind: 'ties'; readonly relation: string; readonly of: string }
);

export interface CompositeSpec {
  readonly class: string;
  readonly indicators: readonly IndicatorSpec[];
}

/** More indicators than this weigh nothing each (OECD/JRC Handbook: parsimony). */
export const MOST_INDICATORS = 12;

export function compositeOf(pack: Pack): CompositeSpec | undefined {
  const tree = pack.composite;
  if (!isRecord(tree) || !isWord(tree.class) || !Array.isArray(tree.indicators)) return undefined;
  const indicators = tree.indicators.flatMap((i: unknown) => indicatorOf(i) ?? []).slice(0, MOST_INDICATORS);
  return indicators.length === 0 ? undefined : { class: tree.class, indicators };
}

function indicatorOf(i: unknown): IndicatorSpec | undefined {
  if (!isRecord(i) || !isWord(i.id) || !isRecord(i.name) || !isWord(i.name.en)) return undefined;
  const head = {
    id: i.id,
    name: i.name as Name,
    weight: typeof i.weight === 'number' && i.weight > 0 ? i.weight : 1,
    ...(typeof i.since === 'number' ? { since: i.since } : {}),
  };
  if (isWord(i.metric)) return { ...head, kind: 'figure', metric: i.metric };
  if (Array.isArray(i.events)) return { ...head, kind: 'events', types: i.events.filter(isWord) };
  if (isWord(i.relation) && isWord(i.kind))
    return { ...head, kind: 'ties', relation: i.relation, of: i.kind };
  return undefined;
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const isWord = (x: unknown): x is string => typeof x === 'string' && x !== '';
