import type { MetricId } from '../../model/ids.ts';
import type { Pack } from '../../model/pack.ts';

type Name = { readonly en: string; readonly zh?: string };

/** A question of the table and where its answers lie. */
export type RoundColumn = {
  readonly id: string;
  readonly name: Name;
  /** A head for a narrow column. */
  readonly short: Name;
} & (
  | {
      readonly kind: 'events';
      readonly types: readonly string[];
      /** Any of these in the words of the record. */
      readonly words: readonly string[];
      /** The records name all who are in. */
      readonly closed: boolean;
    }
  | { readonly kind: 'figure'; readonly metric: MetricId }
  | { readonly kind: 'place'; readonly metrics: readonly MetricId[] }
);

export interface RoundSpec {
  readonly class: string;
  readonly columns: readonly RoundColumn[];
}

/** The table the pack asks for; undefined when it has none. Columns that say nothing known are left out. */
export function nextRoundOf(pack: Pack): RoundSpec | undefined {
  const tree = pack.nextRound;
  if (!isRecord(tree) || !isWord(tree.class) || !Array.isArray(tree.columns)) return undefined;
  return { class: tree.class, columns: tree.columns.flatMap((c: unknown) => columnOf(c) ?? []) };
}

function columnOf(c: unknown): RoundColumn | undefined {
  if (!isRecord(c) || !isWord(c.id) || !isRecord(c.name) || !isWord(c.name.en)) return undefined;
  const name = c.name as Name;
  const short = isRecord(c.short) && isWord(c.short.en) ? (c.short as Name) : name;
  const head = { id: c.id, name, short };
  if (c.kind === 'events')
    return {
      ...head,
      kind: 'events',
      types: words(c.types),
      words: words(c.words),
      closed: c.closed === true,
    };
  if (c.kind === 'figure' && isWord(c.metric)) return { ...head, kind: 'figure', metric: c.metric };
  if (c.kind === 'place') return { ...head, kind: 'place', metrics: words(c.metrics) };
  return undefined;
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const isWord = (x: unknown): x is string => typeof x === 'string' && x !== '';
const words = (x: unknown): string[] => (Array.isArray(x) ? x.filter(isWord) : []);
