import type { ClaimAlternative, ClaimContent, ClaimDraft } from '../../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../../model/ids.ts';
import type { Note } from '../../../model/note.ts';
import type { Period } from '../../../model/period.ts';
import type { Chain, Found, Stretch, Told, Where, ZhContext } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { FigureItem } from './items.ts';
import type { ZhLexicon } from './lexicon.ts';
import type { ZhSentence } from './lines.ts';
import type { Mood } from './voice.ts';

/** One sentence while it is read: what is known from before, the chain as it stands, and what has been drafted so far. */
export interface Reading {
  readonly text: string;
  readonly sentence: ZhSentence;
  readonly clauses: readonly Clause[];
  readonly lexicon: ZhLexicon;
  readonly context: ZhContext;
  readonly chain: Chain;
  readonly drafts: ClaimDraft[];
  readonly notes: Note[];
  credit: { readonly origin?: EntityId; readonly speaker?: EntityId } | undefined;
  mood: Mood;
}

/** What a point of a clause is about, as the chain stood when it was reached. */
export interface Point {
  readonly clause: Clause;
  /** Index of the item in its clause. */
  readonly at: number;
  readonly figure?: FigureItem;
  readonly subjects: readonly Found<EntityId>[];
  /** Metrics named for it; several in a list (产量、销量分别为). */
  readonly metrics: readonly Found<MetricId>[];
  /** The clause itself names the metric. */
  readonly ownMetric: boolean;
  readonly ownSubject: boolean;
  readonly period: Found<Period> | undefined;
  /** Times listed in the clause, for 分别. */
  readonly periods: readonly Found<Period>[];
  readonly listed: readonly Found<Period>[];
  /** Metrics listed in this clause or the one before it. */
  readonly listedMetrics: readonly Found<MetricId>[];
  readonly base: Period | undefined;
  readonly from: Period | undefined;
  readonly stretch: Stretch | undefined;
  readonly basis: BasisId | undefined;
  readonly whole: MetricId | undefined;
  readonly told: readonly Told[];
  readonly mood: Mood;
  /** Somebody or something unknown stands between: nothing is claimed here. */
  readonly blocked: boolean;
}

/** What a clause has named so far, left to right. */
export interface Walk {
  subjects: Found<EntityId>[];
  metrics: Found<MetricId>[];
  periods: Found<string>[];
  base: string | undefined;
  fromTime: string | undefined;
  basis: string | undefined;
  lastSubject: number;
  lastMetric: number;
}

export interface Cell {
  readonly entity?: Found<EntityId> | undefined;
  readonly metric?: Found<MetricId> | undefined;
  readonly period?: Found<Period> | undefined;
}

/** A draft with the fields of a cell, what of them was inherited, and the voice at the point. */
export function draftAt(
  r: Reading,
  point: Point,
  rule: string,
  cell: Cell,
  fixed: ClaimContent & {
    readonly alternatives?: readonly ClaimAlternative[];
    readonly inherited?: readonly string[];
  },
  from?: number,
  to?: number,
): ClaimDraft | undefined {
  if (point.mood.silent) return undefined;
  const inherited = [...(fixed.inherited ?? [])];
  const alternatives: ClaimAlternative[] = [...(fixed.alternatives ?? [])];
  const fields: Record<string, unknown> = {};
  for (const name of ['entity', 'metric', 'period'] as const) {
    const found = name === 'metric' ? widened(r, cell) : cell[name];
    if (!found) continue;
    fields[name] = found.value;
    if (found.where === 'context') inherited.push(name);
    for (const value of found.alternatives ?? []) alternatives.push({ [name]: value } as ClaimAlternative);
  }
  if (point.basis !== undefined) fields.basis = point.basis;
  if (point.mood.modality !== 'stated') fields.modality = point.mood.modality;
  if (point.mood.denied) fields.stance = 'denied';
  if (r.credit?.origin !== undefined) fields.origin = r.credit.origin;
  if (r.credit?.speaker !== undefined) fields.speaker = r.credit.speaker;
  const { alternatives: _a, inherited: _i, ...content } = fixed;
  const span = trimSpan(r.text, from ?? point.clause.start, to ?? point.clause.end);
  return {
    ...(fields as Partial<ClaimContent>),
    ...content,
    span,
    rule: `zh/${rule}`,
    ...(inherited.length > 0 ? { inherited: [...new Set(inherited)] } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** 甲公司交付450万件: of a maker of other things too, all that was handed over, unless the sentence names the kind. */
function widened(r: Reading, { entity, metric }: Cell): Found<MetricId> | undefined {
  const wide = entity && metric && r.lexicon.widerOf(metric.value, entity.value);
  if (wide === undefined || metric!.where === 'context') return metric;
  const said = r.clauses.some((c) =>
    c.items.some(
      (i) => i.type === 'metric' && i.object !== undefined && i.object !== r.lexicon.defaultObject,
    ),
  );
  return said ? metric : { ...metric!, value: wide };
}

const EDGE = '，,；;：:。、（）()“”‘’"「」『』 　的';

function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  let a = start;
  let b = end;
  while (b > a + 1 && EDGE.includes(text[b - 1]!)) b--;
  while (a < b - 1 && EDGE.includes(text[a]!)) a++;
  return { start: a, end: b };
}

export const weaker = (a: Where, b: Where): Where => {
  const order: readonly Where[] = ['clause', 'sentence', 'context'];
  return order[Math.max(order.indexOf(a), order.indexOf(b))]!;
};
