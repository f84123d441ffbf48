import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LinearDesk, makeLinearDesk } from '../check/network/linear-desk.ts';
import type { PreparedEvidence } from '../check/prepared.ts';
import { readHead } from '../ledger/head.ts';
import { type Journal, journalExists, openJournal } from '../ledger/journal.ts';
import { indexOf, type LedgerIndex } from '../ledger/ledger-index.ts';
import type { Pack } from '../model/pack.ts';
import { loadPack } from '../pack/load-pack.ts';
import { makeReader, type Reader } from '../read/read-document.ts';
import { makeSettledView, type SettledView } from '../standings/view.ts';
import { type EvidenceDesk, makeEvidenceDesk } from './evidence-desk.ts';
import { readPackFolder } from './pack-folder.ts';
import { readSnapshot } from './pack-snapshot.ts';

/** Where the shipped packs lie, seen from src/app and from dist/app alike. */
const PACKS = resolve(import.meta.dirname, '../../packs');
const DEFAULT_PACK = 'auto-cities';
export const DEFAULT_LEDGER = join('.pitwall', 'ledger');

export interface LoadedPack {
  readonly pack: Pack;
  readonly hash: string;
  readonly samples: ReadonlyMap<string, string>;
}

/** One pack, one ledger, one clock: what every verb works on. The pack is read once. */
export interface Workspace {
  readonly packDir: string;
  readonly ledgerDir: string;
  readonly now: () => Date;
  loaded(): LoadedPack;
  /** Reads documents with the words of the pack, sorted once. */
  reader(): Reader;
  readonly journal: Journal;
  /** What the ledger holds; empty when there is none yet. */
  ledgerIndex(): LedgerIndex;
  /** Evidence of pack and ledger, ready for checks. */
  readonly evidence: EvidenceDesk;
  /** The settled view of pack and ledger, kept until the ledger grows. */
  settledView(): SettledView;
  /** Where checks ask for linear programs; empty until a text needs one. */
  readonly linear: LinearDesk;
}

export interface WorkspaceOptions {
  /** A folder, or the name of a shipped pack. */
  readonly pack?: string;
  readonly ledger?: string;
  readonly now?: () => Date;
}

export function openWorkspace(options: WorkspaceOptions = {}): Workspace {
  const packDir = findPack(options.pack ?? DEFAULT_PACK);
  const ledgerDir = options.ledger ?? DEFAULT_LEDGER;
  const now = options.now ?? (() => new Date());
  const journal = openJournal(ledgerDir, { now });
  let loaded: LoadedPack | undefined;
  let settled: { readonly records: number; readonly view: SettledView } | undefined;
  const load = (): LoadedPack => {
    loaded ??= openPack(packDir);
    return loaded;
  };
  let filed: { readonly head: string; readonly index: LedgerIndex } | undefined;
  /** Folded anew only when something was acknowledged since, by whomever. */
  const ledgerIndex = (): LedgerIndex => {
    const head = readHead(ledgerDir);
    const hash = typeof head === 'object' ? head.hash : undefined;
    if (hash !== undefined && filed?.head === hash) return filed.index;
    const index = indexOf(journal);
    filed = hash === undefined ? undefined : { head: hash, index };
    return index;
  };
  const evidence = makeEvidenceDesk(
    () => load().pack,
    () => ledgerIndex(),
  );
  let reader: Reader | undefined;
  return {
    packDir,
    ledgerDir,
    now,
    journal,
    loaded: load,
    reader() {
      reader ??= makeReader(load().pack);
      return reader;
    },
    ledgerIndex,
    evidence,
    linear: makeLinearDesk(),
    settledView() {
      const index = ledgerIndex();
      if (settled?.records !== index.records) {
        settled = { records: index.records, view: settledOf(evidence.whole()) };
      }
      return settled.view;
    },
  };
}

/** On the same base as the checks: what one works out serves the other. */
function settledOf({ evidence, pack, rank }: PreparedEvidence): SettledView {
  return makeSettledView(evidence, pack, rank);
}

export function openPack(dir: string): LoadedPack {
  const { files, samples, hash } = readPackFolder(dir);
  const load = (): Pack => loadPack(files());
  return { pack: readSnapshot(hash, load) ?? load(), samples, hash };
}

export function hasLedger(workspace: Workspace): boolean {
  return journalExists(workspace.ledgerDir);
}

function findPack(given: string): string {
  const shipped = join(PACKS, given);
  return !existsSync(given) && existsSync(join(shipped, 'pack.yaml')) ? shipped : resolve(given);
}
