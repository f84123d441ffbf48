import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Severity } from '../model/note.ts';
import type { RecordedBridge, RecordedClash } from '../model/pack.ts';
import {
  type Coverage,
  type CoverageCell,
  type CoverageRow,
  coverageOf,
  type Tiers,
  tiersOf,
} from '../pack/coverage.ts';
import { lintPack } from '../pack/lint/lint-pack.ts';
import { packNoteText } from '../pack/messages.ts';
import { packSkeleton } from '../pack/skeleton.ts';
import { findClass, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

export interface LintFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
}

export interface LintReport {
  readonly pack: string;
  readonly findings: readonly LintFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** All that lint and the loader have to say of a pack, worst first; the same line once. */
export function lintReport(workspace: Workspace): LintReport {
  const { pack } = workspace.loaded();
  const seen = new Set<string>();
  const findings: LintFinding[] = [];
  const counts = { error: 0, warning: 0, info: 0 };
  for (const note of lintPack(pack)) {
    const text = packNoteText(note);
    if (seen.has(text)) continue;
    seen.add(text);
    counts[note.severity]++;
    const { file, line } = note.at ?? {};
    findings.push({
      severity: note.severity,
      code: note.code,
      text,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    });
  }
  return { pack: pack.id, findings, counts };
}

export interface CoverageQuery {
  readonly metric: string;
  readonly class: string;
  readonly from: number;
  readonly to: number;
}

export function packCoverage(
  workspace: Workspace,
  query: CoverageQuery,
): Coverage & { readonly tiers: Tiers } {
  const { pack } = workspace.loaded();
  const metric = findMetric(pack, query.metric);
  const id = findClass(pack, query.class);
  if (!(query.from <= query.to))
    throw new Problem('bad-usage', `--from ${query.from} is after --to ${query.to}.`);
  const entityClass = pack.classes.find((c) => c.id === id)!;
  return { ...coverageOf(pack, { ...query, metric, class: entityClass }), tiers: tiersOf(pack) };
}

/** Disagreements the pack knows of, with their reasons; open ones first. */
export function knownClashes(workspace: Workspace): readonly RecordedClash[] {
  const clashes = workspace.loaded().pack.clashes ?? [];
  return [...clashes].sort((a, b) => Number(b.reason === 'open') - Number(a.reason === 'open'));
}

/** Ways of counting and what is known to link them. */
export function knownBridges(workspace: Workspace): readonly RecordedBridge[] {
  return workspace.loaded().pack.bridges ?? [];
}

/** Writes a pack that loads; a folder that holds anything is left alone. The files written, in order. */
export function newPack(dir: string): readonly string[] {
  const id = dir.split(/[\\/]/).filter(Boolean).at(-1) ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id))
    throw new Problem('bad-usage', `“${id}”: a pack is named with letters, digits and hyphens.`);
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new Problem('bad-usage', `${dir}: there is something in this folder; name a new one.`);
  const files = packSkeleton(id);
  for (const [path, text] of files) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...files.keys()];
}

export type { CoverageCell, CoverageRow };
