import type { Note } from '../model/note.ts';
import type { TableCount } from '../model/pack.ts';
import { lintPack } from '../pack/lint/lint-pack.ts';
import { packNoteText } from '../pack/messages.ts';
import type { Workspace } from './workspace.ts';

export interface ImportReport {
  readonly pack: string;
  readonly hash: string;
  readonly counts: readonly TableCount[];
  /** Rows that did not load and other faults, one line each with file and line. */
  readonly problems: readonly string[];
  /** What looks wrong in what did load. */
  readonly warnings: readonly string[];
  /** `known`: this very pack was on file; nothing was written. */
  readonly outcome: 'imported' | 'known';
  readonly seq: number;
}

/** Takes the pack into the ledger, by its hash: rows in, rows out, every bad row named. */
export function importPack(workspace: Workspace): ImportReport {
  const { pack, hash } = workspace.loaded();
  const counts = pack.counts ?? [];
  const errors = pack.notes.filter((n) => n.severity === 'error');
  let outcome: ImportReport['outcome'] = 'known';
  let seq = 0;
  const written = workspace.journal.append(() => {
    const known = workspace.ledgerIndex().packs.get(hash);
    if (known) {
      seq = known.seq;
      return [];
    }
    outcome = 'imported';
    return [{ kind: 'pack', body: { id: pack.id, hash, counts, problems: errors.length } }];
  });
  const others = [...pack.notes.filter((n) => n.severity === 'warning'), ...lintPack(pack)];
  const unique = (notes: readonly Note[]): string[] => [...new Set(notes.map(packNoteText))];
  return {
    pack: pack.id,
    hash,
    counts,
    problems: unique(errors),
    warnings: unique(others.filter((n) => n.severity !== 'info')),
    outcome,
    seq: written[0]?.seq ?? seq,
  };
}
