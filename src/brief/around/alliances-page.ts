import type { Circle, Size, Tie } from '../../explain/alliances/alliances.ts';
import type { AllianceField } from '../../explain/alliances/field.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Pack } from '../../model/pack.ts';
import { formatInterval } from '../format.ts';
import type { Messages } from '../messages/messages.ts';
import type { NameBook } from '../name-book.ts';
import { citationOf } from '../standings/citations.ts';
import { type CsvValue, toCsv } from '../table/csv.ts';
import { type PageLine, type PageSection, quiet, type SectionsPage } from '../table/sections.ts';
import { type AroundWords, aroundWords } from './words.ts';

/** Ties by their type and side, each with dates, the size of the other, and its sources. */
export function alliancesPage(
  circle: Circle,
  pack: Pack,
  names: NameBook,
  m: Messages,
  verbose: boolean,
): SectionsPage {
  const w = aroundWords(names.language);
  const groups = [...new Set(circle.ties.map((t) => `${t.type}|${t.side}`))].map((key) =>
    circle.ties.filter((t) => `${t.type}|${t.side}` === key),
  );
  const sections: PageSection[] = groups.map((ties) => ({
    head: headOf(ties[0]!, names, w),
    lines: ties.map((t) => tieLine(t, circle, pack, names, m, w, verbose)),
  }));
  if (circle.ended.length > 0)
    sections.push({
      head: w.ended,
      lines: circle.ended.map((t) => tieLine(t, circle, pack, names, m, w, verbose, headOf(t, names, w))),
    });
  return {
    title: w.alliancesTitle(names.entity(circle.entity), circle.asOf),
    subtitle: sizeText(circle.sizes[circle.entity], pack, names, m, w),
    sections,
  };
}

const headOf = (t: Tie, names: NameBook, w: AroundWords): string =>
  t.side === 'in' ? w.inverse(names.recordType(t.type)) : names.recordType(t.type);

function tieLine(
  t: Tie,
  circle: Circle,
  pack: Pack,
  names: NameBook,
  m: Messages,
  w: AroundWords,
  verbose: boolean,
  head?: string,
): PageLine {
  const dates = [t.since ? w.since(t.since) : '', t.until ? w.until(t.until) : ''].filter((x) => x !== '');
  const size = sizeText(circle.sizes[t.other], pack, names, m, w);
  const cited = t.evidence.flatMap((e) => citationOf(e, names) ?? []);
  return {
    parts: [
      { text: `${head ? `${head}: ` : ''}${names.entity(t.other)}`, tone: 'strong' },
      { text: dates.length > 0 ? `, ${dates.join(', ')}` : '', tone: 'plain' },
      { text: size ? ` · ${size}` : '', tone: 'quiet' },
    ],
    ...(verbose
      ? {
          under: cited.map((c) =>
            quiet(`${c.publisher}${c.published ? `, ${c.published}` : ''} ${c.url ?? ''}`.trim()),
          ),
        }
      : {}),
  };
}

function sizeText(size: Size | undefined, pack: Pack, names: NameBook, m: Messages, w: AroundWords): string {
  if (!size) return '';
  const [lo, hi] = size.interval;
  const round = (v: number | null): number | null => (v === null ? null : Number(v.toPrecision(4)));
  const middle = lo !== null && hi !== null ? round((lo + hi) / 2) : null;
  const shown = middle === null ? ([round(lo), round(hi)] as const) : ([middle, middle] as const);
  const figure = formatInterval(shown, pack.metrics.get(size.metric)?.unit, m, names.language);
  return w.size(names.metric(size.metric), figure, size.period);
}

export function connectedPage(
  list: readonly { readonly entity: EntityId; readonly ties: number }[],
  field: AllianceField | undefined,
  pack: Pack,
  names: NameBook,
  m: Messages,
): SectionsPage {
  const w = aroundWords(names.language);
  return {
    title: w.listTitle,
    subtitle: '',
    sections: [
      {
        head: '',
        table: {
          columns: [
            { name: w.city, align: 'left' },
            { name: w.ties, align: 'right' },
          ],
          rows: list.map((e) => [names.entity(e.entity), String(e.ties)]),
        },
        lines: [],
      },
      ...(field ? fieldSections(field, pack, names, m, w) : []),
    ],
  };
}

function fieldSections(
  field: AllianceField,
  pack: Pack,
  names: NameBook,
  m: Messages,
  w: AroundWords,
): PageSection[] {
  const left = (...heads: string[]) => heads.map((name) => ({ name, align: 'left' as const }));
  return [
    {
      head: w.exits,
      table: {
        columns: left(w.date, w.city, w.event, w.last),
        rows: field.exits.map((e) => [
          e.date,
          names.entity(e.entity),
          { text: e.description, tone: 'quiet' as const },
          sizeText(e.last, pack, names, m, w) || w.unknown,
        ]),
      },
      lines: [],
    },
    {
      head: w.listings,
      table: {
        columns: left(w.date, w.city, w.event, w.proceeds),
        rows: field.listings.map((l) => [
          l.date,
          names.entity(l.entity),
          { text: l.description, tone: 'quiet' as const },
          l.proceeds.map((p) => p.reported).join('; ') || w.unknown,
        ]),
      },
      lines: [],
    },
    {
      head: w.sites,
      table: {
        columns: left(w.city, w.site, w.capacity, w.date),
        rows: field.sites.map((x) => [
          x.place === undefined ? w.unknown : names.entity(x.place),
          names.entity(x.entity),
          x.capacity.reported,
          x.capacity.period,
        ]),
      },
      lines: [],
    },
  ];
}

export function alliancesCsv(circle: Circle, names: NameBook): string {
  const rows = [...circle.ties, ...circle.ended].map((t): CsvValue[] => {
    const c = t.evidence.map((e) => citationOf(e, names)).find((x) => x !== undefined);
    return [
      circle.entity,
      t.type,
      t.side,
      t.other,
      names.entity(t.other),
      t.since,
      t.until,
      c?.publisher,
      c?.url,
    ];
  });
  return toCsv(['entity', 'type', 'side', 'other', 'name', 'since', 'until', 'publisher', 'url'], rows);
}
