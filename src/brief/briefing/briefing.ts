import type { Pack } from '../../model/pack.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import { type SeriesPicture, seriesPicture } from '../explain/series-picture.ts';
import { explainWords } from '../explain/words.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { driverTold, eventsTold, goalsTold } from './beside.ts';
import { conflictsTold, pressTold, unknownTold } from './doubts.ts';
import { shortTold } from './in-short.ts';
import type { BriefMaterial } from './material.ts';
import { type Note, NoteBook } from './notes.ts';
import { seriesTable } from './series-table.ts';
import { type BriefWords, briefWords } from './words.ts';

/** A sentence and the numbers of the sources it rests on. */
export interface Cited {
  readonly text: string;
  readonly notes: readonly number[];
  readonly under?: readonly Cited[];
}

export interface BriefTable {
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly notes: readonly number[] }[];
}

export interface BriefSection {
  readonly id: 'short' | 'series' | 'drivers' | 'events' | 'goals' | 'conflicts' | 'press' | 'unknown';
  readonly head: string;
  readonly lines: readonly Cited[];
  readonly table?: BriefTable;
  readonly picture?: { readonly title: string; readonly foot: string; readonly series: SeriesPicture };
}

/** A cited briefing as data; Markdown, a page and JSON say the same. */
export interface Briefing {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly BriefSection[];
  readonly notesHead: string;
  readonly notes: readonly (Note & { readonly line: string })[];
}

/** What every part of a briefing is written with. */
export interface Telling {
  readonly x: BriefMaterial;
  readonly pack: Pack;
  readonly names: NameBook;
  readonly m: Messages;
  readonly w: BriefWords;
  readonly cite: (text: string, refs: readonly EvidenceRef[], under?: readonly Cited[]) => Cited;
  readonly unitOf: (metric: string) => string | undefined;
}

/** Sentences in the order of how sure they are: figures, their accounting, what stands beside them, what is in doubt. */
export function briefing(
  x: BriefMaterial,
  pack: Pack,
  evidence: Parameters<typeof seriesPicture>[1],
  names: NameBook,
  m: Messages,
): Briefing {
  const w = briefWords(names.language);
  const book = new NoteBook(names);
  const t: Telling = {
    x,
    pack,
    names,
    m,
    w,
    cite: (text, refs, under = []) => ({
      text,
      notes: book.cite(refs),
      ...(under.length > 0 ? { under } : {}),
    }),
    unitOf: (metric) => pack.metrics.get(metric)?.unit,
  };
  const series = seriesPicture(x.explanation, evidence, x.happenings, names);
  const sections = [
    section('short', shortTold(t), t),
    seriesSection(t, series, book),
    section('drivers', driverTold(t, explainWords(names.language)), t),
    section('events', eventsTold(t, series), t),
    section('goals', goalsTold(t), t),
    section('conflicts', conflictsTold(t), t),
    section('press', pressTold(t), t),
    section('unknown', unknownTold(t), t),
  ].filter((s) => s.lines.length > 0 || s.table !== undefined);
  return {
    title: w.title(names.entity(x.about)),
    subtitle: w.subtitle(names.metric(x.metric), x.asOf),
    sections,
    notesHead: w.head.sources,
    notes: book.all().map((n) => ({ ...n, line: noteLine(n, w) })),
  };
}

function section(id: BriefSection['id'], lines: readonly Cited[], { w }: Telling): BriefSection {
  return { id, head: w.head[id], lines };
}

function seriesSection(t: Telling, series: SeriesPicture, book: NoteBook): BriefSection {
  const table = seriesTable(t, book);
  return {
    ...section('series', seamsTold(t), t),
    ...(table.rows.length > 0 ? { table } : {}),
    picture: {
      title: t.w.picture(t.names.entity(t.x.about), t.names.metric(t.x.metric)),
      foot: t.w.foot(t.x.asOf, publishersOf(series)),
      series,
    },
  };
}

const PUBLISHERS = 4;

/** Whose figures are drawn, the most used first. */
function publishersOf({ points }: SeriesPicture): string {
  const counts = new Map<string, number>();
  for (const { by } of points.flatMap((p) => p.sources)) counts.set(by, (counts.get(by) ?? 0) + 1);
  const by = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return by.slice(0, PUBLISHERS).join('; ') + (by.length > PUBLISHERS ? ' …' : '');
}

function seamsTold({ x, cite, m, w }: Telling): Cited[] {
  const { seams } = x.explanation.series;
  return seams.length === 0 ? [] : [cite(w.seams(m.list(seams.map(String))), [])];
}

function noteLine(n: Note, w: BriefWords): string {
  const where = [n.publisher, n.published].filter(Boolean).join(', ');
  return n.says === '' ? where : `${where}: ${w.printed(n.says)}`;
}
