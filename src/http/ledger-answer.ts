import { type ConflictsRequest, conflictsFor } from '../app/conflicts-for.ts';
import { historyOf } from '../app/history-of.ts';
import { searchLedger, yearsOnFile } from '../app/ledger-search.ts';
import { sourceRecordsOf } from '../app/open-conflicts.ts';
import { pressClaims } from '../app/press-claims.ts';
import type { Workspace } from '../app/workspace.ts';
import { conflictsCsv, conflictsPage } from '../brief/conflicts/conflicts-page.ts';
import { historyCsv, historyPage, searchCsv, searchPage } from '../brief/ledger/pages.ts';
import { pressCsv, pressPage } from '../brief/ledger/press-page.ts';
import { messagesFor } from '../brief/messages/messages.ts';
import { type NameBook, nameBook } from '../brief/name-book.ts';
import { sourceRecordsCsv, sourceRecordsPage } from '../brief/sources/source-records-page.ts';
import { citationsOf } from '../brief/standings/citations.ts';
import { intervalsChart } from '../chart/kinds/intervals.ts';
import { sharesChart } from '../chart/kinds/shares.ts';
import type { ChartSpec, Frame } from '../chart/spec.ts';
import type { Language } from '../model/pack.ts';

export type LedgerView = 'conflicts' | 'sources' | 'ledger' | 'history' | 'press';

export interface LedgerRequest {
  readonly view: LedgerView;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly limit: number;
  readonly offset: number;
  /** Asked for as a picture of this width. */
  readonly width?: number;
}

/** One page of a list, all of it as rows, and its picture where one was asked for. */
export interface LedgerAnswer {
  /** The contract's JSON. */
  readonly data: object;
  readonly page: object;
  /** All rows, whatever the page. */
  readonly csv: string;
  readonly total: number;
  readonly about: { readonly title: string; readonly notes: readonly string[] };
  readonly picture?: ChartSpec;
}

/** Sources and conflicts drawn in one picture. */
const DRAWN = 20;

/** `onPart` is told how much of what takes long is done. */
export function answerLedger(
  workspace: Workspace,
  request: LedgerRequest,
  lang: Language,
  onPart?: (done: number, of: number) => void,
): LedgerAnswer {
  const names = nameBook(workspace.loaded().pack, lang, workspace.settledView().base.evidence);
  switch (request.view) {
    case 'conflicts':
      return conflicts(workspace, request, names);
    case 'sources':
      return sources(workspace, request, names);
    case 'ledger':
      return search(workspace, request, names);
    case 'history':
      return history(workspace, request, names);
    case 'press':
      return press(workspace, request, names, onPart);
  }
}

function conflicts(workspace: Workspace, request: LedgerRequest, names: NameBook): LedgerAnswer {
  const { pack } = workspace.loaded();
  const { conflicts: all, counts } = conflictsFor(workspace, request.params as ConflictsRequest);
  const shown = all.slice(request.offset, request.offset + request.limit);
  const unitOf = (metric: string): string => pack.metrics.get(metric)?.unit ?? '';
  const page = conflictsPage(shown, all, counts, names, messagesFor(names.language), unitOf);
  return {
    data: { counts, conflicts: shown },
    page,
    csv: conflictsCsv(all, names),
    total: all.length,
    about: { title: page.title, notes: [page.about] },
    ...pictured(request, names, { title: page.title, facts: page.about }, (frame) =>
      intervalsChart(
        {
          format: (x) => `${Math.round(x * 100)}%`,
          rows: page.rows.slice(0, DRAWN).map((r, i) => ({
            name: r.title,
            interval: [shown[i]?.shortBy ?? 0, shown[i]?.shortBy ?? 0] as const,
            ink: 'fail' as const,
          })),
        },
        frame,
      ),
    ),
  };
}

function sources(workspace: Workspace, request: LedgerRequest, names: NameBook): LedgerAnswer {
  const all = sourceRecordsOf(workspace);
  const shown = all.slice(request.offset, request.offset + request.limit);
  const m = messagesFor(names.language);
  const w = m.sourceRecords;
  const page = sourceRecordsPage(shown, names, m);
  const title = sourceRecordsPage(all, names, m).title;
  return {
    data: { sources: shown },
    page: { ...page, title, names: Object.fromEntries(shown.map((r) => [r.origin, names.origin(r.origin)])) },
    csv: sourceRecordsCsv(all, names),
    total: all.length,
    about: { title, notes: [w.about, w.prior] },
    ...pictured(request, names, { title, facts: w.about }, (frame) =>
      sharesChart(
        {
          parts: [
            { id: 'agreed', name: w.tested, ink: 'ok' },
            { id: 'explained', name: w.explained, ink: 'none' },
            { id: 'split', name: w.split, ink: 'split' },
            { id: 'dropped', name: w.dropped, ink: 'fail' },
          ],
          rows: [...all]
            .filter((r) => r.tested > 0)
            .sort((a, b) => b.tested - a.tested)
            .slice(0, DRAWN)
            .map((r) => ({
              name: names.origin(r.origin),
              counts: { agreed: r.agreed, explained: r.explained, split: r.split, dropped: r.dropped },
            })),
        },
        frame,
      ),
    ),
  };
}

function search(workspace: Workspace, request: LedgerRequest, names: NameBook): LedgerAnswer {
  const question = request.params.q ?? '';
  const all = searchLedger(workspace, question);
  const shown = all.slice(request.offset, request.offset + request.limit);
  const page = searchPage(shown, all.length, names, messagesFor(names.language));
  return {
    data: { cells: shown, years: yearsOnFile(workspace, question) },
    page,
    csv: searchCsv(all),
    total: all.length,
    about: { title: page.title, notes: [page.subtitle] },
  };
}

function history(workspace: Workspace, request: LedgerRequest, names: NameBook): LedgerAnswer {
  const { entity = '', metric = '', period = '' } = request.params;
  const found = historyOf(workspace, { entity, metric, period });
  const m = messagesFor(names.language);
  const page = historyPage(found, names, m);
  const unit = workspace.loaded().pack.metrics.get(found.metric)?.unit ?? '';
  const citations = citationsOf(
    found.versions.map((o) => ({ kind: 'observation' as const, id: o.id, source: o.source })),
    names,
  );
  return {
    data: { ...found, unit, citations },
    page,
    csv: historyCsv(found, names),
    total: found.versions.length,
    about: { title: page.title, notes: page.below },
    ...pictured(request, names, { title: page.title, facts: page.subtitle }, (frame) =>
      intervalsChart(
        {
          rows: found.versions.map((o) => ({
            name: [names.source(o.source)?.published, names.source(o.source)?.publisher ?? o.source]
              .filter(Boolean)
              .join(' '),
            interval: o.interval,
            ink: o.originKind === 'official' ? ('e1' as const) : ('e0' as const),
            note: o.reported,
          })),
        },
        frame,
      ),
    ),
  };
}

function press(
  workspace: Workspace,
  request: LedgerRequest,
  names: NameBook,
  onPart?: (done: number, of: number) => void,
): LedgerAnswer {
  const all = pressClaims(workspace, request.params.entity ?? '', onPart);
  const shown = all.slice(request.offset, request.offset + request.limit);
  const page = pressPage(shown, names, messagesFor(names.language));
  return {
    data: {
      claims: shown.map(({ source, claim, statement, verdict }) => ({
        source: source.id,
        statement,
        claim,
        verdict,
      })),
    },
    page,
    csv: pressCsv(all),
    total: all.length,
    about: { title: page.title, notes: [] },
  };
}

function pictured(
  { width }: LedgerRequest,
  names: NameBook,
  head: { readonly title: string; readonly facts: string },
  make: (frame: Frame) => ChartSpec,
): { readonly picture?: ChartSpec } {
  return width === undefined ? {} : { picture: make({ ...head, width, lang: names.language, foot: '' }) };
}
