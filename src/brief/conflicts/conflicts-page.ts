import type { PrintedInterval } from '../../model/claim.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { OpenConflict } from '../../standings/conflicts.ts';
import { cellText } from '../call-list.ts';
import { formatNumber, formatPeriod, formatQuantity, formatShortfall } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import { type ConflictWords, conflictWords } from './words.ts';

export interface ConflictWitness {
  readonly id: string;
  readonly by: string;
  /** What it is about, and as it was printed. */
  readonly text: string;
  readonly url?: string;
}

export interface ConflictSide {
  readonly head: string;
  readonly weight: number;
  /** One origin is one witness, however many papers print it. */
  readonly origins: number;
  readonly witnesses: readonly ConflictWitness[];
}

/** One conflict as it is shown: a row with its gauge, and what opens under it. */
export interface ConflictRow {
  readonly id: string;
  readonly title: string;
  readonly kind: OpenConflict['kind'];
  readonly what: string;
  /** "16%"; empty where the gap has no size. */
  readonly gap: string;
  readonly gauge?: {
    readonly ceiling: { readonly value: number; readonly text: string };
    readonly floor: { readonly value: number; readonly text: string };
  };
  readonly alt: string;
  readonly sides: readonly ConflictSide[];
  readonly chain: string;
  /** Cheapest first. */
  readonly repairs: readonly string[];
  readonly explained?: string;
}

export interface ConflictsPage {
  readonly title: string;
  readonly about: string;
  readonly explainedNote: string;
  readonly rows: readonly ConflictRow[];
  /** How many of each kind, of all that were asked for. */
  readonly kinds: readonly {
    readonly kind: OpenConflict['kind'];
    readonly name: string;
    readonly count: number;
  }[];
}

export interface ConflictCounts {
  readonly open: number;
  readonly explained: number;
}

export function conflictsPage(
  shown: readonly OpenConflict[],
  all: readonly OpenConflict[],
  counts: ConflictCounts,
  names: NameBook,
  m: Messages,
  unitOf: (metric: string) => string,
): ConflictsPage {
  const w = conflictWords(names.language);
  const kinds = new Map<OpenConflict['kind'], number>();
  for (const c of all) kinds.set(c.kind, (kinds.get(c.kind) ?? 0) + 1);
  return {
    title: w.title(counts.open),
    about: w.about,
    explainedNote: w.explained(counts.explained),
    rows: shown.map((c) => rowOf(c, names, m, w, unitOf)),
    kinds: [...kinds]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]) => ({ kind, name: w.short[kind], count })),
  };
}

function rowOf(
  c: OpenConflict,
  names: NameBook,
  m: Messages,
  w: ConflictWords,
  unitOf: (metric: string) => string,
): ConflictRow {
  const unit = c.kind === 'growth' ? 'percent' : unitOf(c.cell.metric);
  const say = (x: number): string => formatQuantity(Number(x.toPrecision(7)), unit, names.language);
  const [low, high] = c.sides.map((s) => s.range);
  const ceiling = low?.[1] ?? null;
  const floor = high?.[0] ?? null;
  const title = cellText(c.cell, names, m);
  const gap = c.shortBy > 0 ? formatShortfall(c.shortBy) : '';
  const heads = c.sides.map((s, i) => headOf(c, i, rangeText(s.range, say, w), w));
  const [below, above] = [
    ceiling === null ? (heads[0] ?? '') : w.atMost(say(ceiling)),
    floor === null ? (heads[1] ?? '') : w.atLeast(say(floor)),
  ];
  return {
    id: c.id,
    title,
    kind: c.kind,
    what: w.kind[c.kind],
    gap,
    ...(ceiling !== null && floor !== null && ceiling <= floor
      ? {
          gauge: {
            ceiling: { value: ceiling, text: say(ceiling) },
            floor: { value: floor, text: say(floor) },
          },
        }
      : {}),
    alt: w.alt(title, below, above, gap),
    sides: c.sides.map((s, i) => ({
      head: heads[i] ?? '',
      weight: s.weight,
      origins: new Set(s.evidence.map((e) => e.origin ?? e.source ?? e.id)).size,
      witnesses: s.evidence.map((ref) => witnessOf(ref, names, m)),
    })),
    chain: w.chain(below, above),
    repairs: repairsOf(c, heads, w),
    ...(c.explained ? { explained: reasonOf(c, names, w) } : {}),
  };
}

function headOf(c: OpenConflict, side: number, range: string, w: ConflictWords): string {
  if (c.kind !== 'growth') return range;
  // The printed rate is one row; the levels are two or more.
  const isPrinted = c.sides[side]?.evidence.length === 1 && c.sides[1 - side]!.evidence.length > 1;
  return `${isPrinted ? w.says.printed : w.says.levels} ${range}`;
}

function rangeText([lo, hi]: PrintedInterval, say: (x: number) => string, w: ConflictWords): string {
  if (lo === null) return hi === null ? '' : w.atMost(say(hi));
  if (hi === null) return w.atLeast(say(lo));
  return lo === hi ? say(lo) : w.between(say(lo), say(hi));
}

function witnessOf(ref: EvidenceRef, names: NameBook, m: Messages): ConflictWitness {
  const url = ref.source === undefined ? undefined : names.source(ref.source)?.url;
  const observation = names.observation(ref.id);
  const text = observation
    ? `${m.claim.cell(names.entity(observation.entity), names.metric(observation.metric), formatPeriod(observation.period, m))}: “${observation.reported}”`
    : (names.recorded(ref.id)?.statement ?? names.happening(ref.id)?.text ?? '');
  return { id: ref.id, by: names.witness(ref), text, ...(url === undefined ? {} : { url }) };
}

function repairsOf(c: OpenConflict, heads: readonly string[], w: ConflictWords): string[] {
  const [a, b] = c.sides;
  if (!a || !b) return [];
  const drop = (i: number): string => w.setAside(heads[i] ?? '', formatNumber(c.sides[i]!.weight));
  const order = a.weight <= b.weight ? [0, 1] : [1, 0];
  return [...(a.weight === b.weight ? [w.even] : []), ...order.map(drop), w.basis];
}

/** Where the pack has no words of its own in a language, its kind of reason is said. */
function reasonOf({ explained }: OpenConflict, { language }: NameBook, w: ConflictWords): string {
  if (!explained) return '';
  return language === 'en' ? explained.text : (explained.textZh ?? w.reason[explained.code]);
}

export function conflictsCsv(conflicts: readonly OpenConflict[], names: NameBook): string {
  const header = [
    'id',
    'kind',
    'entity',
    'metric',
    'period',
    'basis',
    'ceiling',
    'floor',
    'short_by',
    'weight',
    'explained',
    'rows',
    'sources',
  ];
  const rows = conflicts.map((c): CsvValue[] => [
    c.id,
    c.kind,
    c.cell.entity,
    c.cell.metric,
    c.cell.period,
    c.cell.basis,
    c.sides[0]?.range[1] ?? '',
    c.sides[1]?.range[0] ?? '',
    c.shortBy,
    c.weight,
    c.explained?.code ?? '',
    c.members.map((x) => x.id).join(' '),
    [...new Set(c.sides.flatMap((s) => s.evidence.map((e) => names.witness(e))))].join('; '),
  ]);
  return toCsv(header, rows);
}
