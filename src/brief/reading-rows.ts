import type { Claim } from '../model/claim.ts';
import { UNSTATED } from '../model/ids.ts';
import type { Span } from '../model/note.ts';
import { formatFigure, formatInterval, formatPeriod, formatQuantity } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';

/** One field of a claim as it was read. */
export interface ReadingRow {
  /** Field of the claim, as corrections name it. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Carried over: the claim that says it, and its sentence (from 1), where they are known. */
  readonly from?: { readonly claim?: string; readonly text: string };
}

type Row = readonly [field: string, label: string, text: string];

/** Field by field: what a person must agree with before looking at a verdict. */
export function readingRows(
  claim: Claim,
  all: readonly Claim[],
  sentences: readonly Span[],
  names: NameBook,
  m: Messages,
): ReadingRow[] {
  const inherited = new Set(claim.inherited);
  return rowsOf(claim, names, m)
    .filter(([, , text]) => text !== '')
    .map(([field, label, text]) => ({
      field,
      label,
      text,
      ...(inherited.has(field) ? { from: origin(claim, field, all, sentences, m) } : {}),
    }));
}

function rowsOf(c: Claim, names: NameBook, m: Messages): Row[] {
  const r = m.reading;
  const entity = (id: string | undefined): string => (id === undefined ? '' : names.entity(id));
  const period = (p: string | undefined): string => (p === undefined ? '' : formatPeriod(p, m));
  const basis = c.basis === UNSTATED || c.basis === undefined ? r.notStated : names.basis(c.basis);
  const parts = c.parts?.map((p) => entity(p.entity)).filter(Boolean) ?? [];
  const counted = c.metric !== undefined || c.kind === 'level';
  return [
    ['entity', r.who, parts.length > 0 ? m.list(parts) : entity(c.entity)],
    ['metric', r.metric, c.metric === undefined ? '' : names.metric(c.metric)],
    ['period', r.period, period(c.period)],
    ['basePeriod', r.base, period(c.basePeriod)],
    ['value', r.figure, figureOf(c, names, m)],
    ['interval', r.range, rangeOf(c, names, m)],
    ['whole', r.whole, wholeOf(c, names)],
    ['op', r.relation, c.kind === 'comparison' ? relationOf(c, names, m) : ''],
    ['other.entity', r.other, c.other?.entity === c.entity ? '' : entity(c.other?.entity)],
    ['other.period', r.otherPeriod, c.other?.period === c.period ? '' : period(c.other?.period)],
    ['among', r.among, c.among ? amongOf(c.among, names, m) : ''],
    ['extremum', r.extremum, extremumOf(c, names, m)],
    ['run.length', r.run, runOf(c, m)],
    ['target.deadline', r.deadline, period(c.target?.deadline)],
    ['relation', r.between, c.relation ? `${entity(c.relation.subject)} – ${entity(c.relation.object)}` : ''],
    ['event', r.actors, c.event ? m.list(c.event.actors.map((a) => entity(a.id))) : ''],
    ['event.place', r.place, entity(c.event?.place)],
    ['event.date', r.date, period(c.event?.date)],
    ['basis', r.basis, counted ? basis : ''],
    ['origin', r.credited, c.origin === undefined ? '' : names.origin(c.origin)],
    ['speaker', r.speaker, entity(c.speaker)],
  ];
}

function figureOf(c: Claim, names: NameBook, m: Messages): string {
  if (c.kind === 'rank') return c.value === undefined ? '' : m.bound[c.bound ?? 'exact'](m.ordinal(c.value));
  if (c.kind === 'event' || c.kind === 'relation') return '';
  return formatFigure(
    { value: c.value, unit: c.unit, bound: c.bound, interval: c.interval },
    m,
    names.language,
  );
}

function rangeOf(c: Claim, names: NameBook, m: Messages): string {
  const { interval, value } = c;
  if (!interval || c.kind === 'rank' || value === undefined || interval[0] === interval[1]) return '';
  return formatInterval(interval, c.unit, m, names.language);
}

function wholeOf(c: Claim, names: NameBook): string {
  if (!c.whole) return '';
  const { entity, metric } = c.whole;
  return [
    entity === undefined || entity === c.entity ? '' : names.entity(entity),
    metric === undefined ? '' : names.metric(metric),
  ]
    .filter(Boolean)
    .join(' ');
}

function relationOf(c: Claim, names: NameBook, m: Messages): string {
  const words = c.of === 'rank' ? m.claim.better : m.claim.op;
  const factor = c.factor === undefined ? '' : m.claim.times(formatQuantity(c.factor, undefined, 'en'));
  const gap = c.gap ? m.claim.gap(formatQuantity(c.gap.value, c.gap.unit, names.language)) : '';
  return [words[c.op ?? 'greater'], factor].filter(Boolean).join(' ') + gap;
}

function amongOf(among: NonNullable<Claim['among']>, names: NameBook, m: Messages): string {
  return m.claim.among(names.classOf(among.class), among.within ? names.entity(among.within) : '');
}

function extremumOf(c: Claim, names: NameBook, m: Messages): string {
  const e = c.extremum;
  if (!e) return '';
  const limit = e.threshold === undefined ? '' : formatQuantity(e.threshold, c.unit, names.language);
  return [m.claim.extremum[e.which], limit && m.above(limit)].filter(Boolean).join(' ');
}

function runOf(c: Claim, m: Messages): string {
  const run = c.run;
  if (!run) return '';
  const stretch =
    run.from && run.to
      ? m.period.range(run.from, run.to)
      : run.from
        ? m.period.since(run.from)
        : run.to
          ? m.period.open(run.to)
          : '';
  const length = run.length === undefined ? '' : m.claim.length(run.length, run.unit ?? 'year');
  return m.list([stretch, length].filter(Boolean));
}

/** The nearest earlier claim that says the same in its own words; it stands for the place the reader took it from. */
function origin(
  claim: Claim,
  field: string,
  all: readonly Claim[],
  sentences: readonly Span[],
  m: Messages,
): NonNullable<ReadingRow['from']> {
  const value = fieldOf(claim, field);
  let best: Claim | undefined;
  for (const c of all) {
    if (c.id === claim.id || c.span.start > claim.span.start || c.inherited.includes(field)) continue;
    if (value === undefined || fieldOf(c, field) !== value) continue;
    if (!best || c.span.start >= best.span.start) best = c;
  }
  if (!best) return { text: m.reading.carried };
  const at = best.span.start;
  const sentence = sentences.findIndex((s) => at >= s.start && at < s.end) + 1;
  return { claim: best.id, text: sentence > 0 ? m.reading.fromSentence(sentence) : m.reading.carried };
}

function fieldOf(claim: Claim, field: string): string | undefined {
  const [head = '', tail] = field.split('.');
  const value = (claim as unknown as Record<string, unknown>)[head];
  const inner = tail === undefined ? value : (value as Record<string, unknown> | undefined)?.[tail];
  return typeof inner === 'string' ? inner : inner === undefined ? undefined : JSON.stringify(inner);
}
