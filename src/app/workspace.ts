import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Journal, journalExists, openJournal } from '../ledger/journal.ts';
import { indexOf, type LedgerIndex } from '../ledger/ledger-index.ts';
import type { Pack } from '../model/pack.ts';
import { loadPack } from '../pack/load-pack.ts';
import { makeSettledView, type SettledView } from '../standings/view.ts';
import { evidenceWith } from './ledger-evidence.ts';
import { readPackFolder } from './pack-folder.ts';

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
  readonly journal: Journal;
  /** What the ledger holds; empty when there is none yet. */
  ledgerIndex(): LedgerIndex;
  /** The settled view of pack and ledger, kept until the ledger grows. */
  settledView(): SettledView;
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
  return {
    packDir,
    ledgerDir,
    now,
    journal,
    loaded: load,
    ledgerIndex: () => indexOf(journal),
    settledView() {
      const index = indexOf(journal);
      if (settled?.records !== index.records) {
        const { pack } = load();
        settled = { records: index.records, view: makeSettledView(evidenceWith(pack, index), pack) };
      }
      return settled.view;
    },
  };
}

export function openPack(dir: string): LoadedPack {
  const { files, samples, hash } = readPackFolder(dir);
  return { pack: loadPack(files), samples, hash };
}

export function hasLedger(workspace: Workspace): boolean {
  return journalExists(workspace.ledgerDir);
}

function findPack(given: string): string {
  const shipped = join(PACKS, given);
  return !existsSync(given) && existsSync(join(shipped, 'pack.yaml')) ? shipped : resolve(given);
}
