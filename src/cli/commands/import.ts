import { importPack } from '../../app/import-pack.ts';
import { Problem } from '../../app/problem.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import {
  type CommonOptions,
  type DocumentOptions,
  withDocument,
  withOutput,
  withWorkspace,
  workspaceFrom,
} from '../options.ts';
import { deliver, toJson } from '../output.ts';
import { makeProgress } from '../progress.ts';
import type { Register } from '../register.ts';
import { importTable } from './import-table.ts';

const SHOWN = 40;
const EXAMPLES = `
Examples:
  pitwall import                        the shipped pack
  pitwall import packs/my-pack          rows in, rows out, bad rows by file and line
  pitwall import figures.csv --preview  each row against the ledger, nothing written
  pitwall import figures.csv --publisher "The bureau" --date 2026-01-20
  pitwall import --format json > report.json`;

type ImportOptions = CommonOptions & DocumentOptions & { warnings?: boolean; preview?: boolean };

export const registerImport: Register = (program, run) => {
  const command = program
    .command('import')
    .summary("take a pack's data or a table of figures into the ledger and report rows in and out")
    .description(
      'Loads a pack, names every row that does not load with file and line, and records the pack in the ledger. A table (.csv; columns entity, metric, period, reported, and basis if known) is kept as one document of its publisher.',
    )
    .argument('[pack]', 'folder of the pack (same as --pack), or a table of figures (.csv)');
  withDocument(withOutput(withWorkspace(command)))
    .option('--preview', 'of a table: only tell what would be taken, and how it fares')
    .option('--warnings', 'list what looks wrong in the rows that did load')
    .addHelpText('after', EXAMPLES)
    .action((given: string | undefined, options: ImportOptions) =>
      run((host) =>
        given?.toLowerCase().endsWith('.csv')
          ? importTable(given, options, host)
          : importCommand(given, options, host),
      ),
    );
};

function importCommand(pack: string | undefined, options: ImportOptions, host: Host): ExitCode {
  if (options.preview) throw new Problem('bad-usage', '--preview is for a table: name a .csv file.');
  const workspace = workspaceFrom(pack === undefined ? options : { ...options, pack }, host);
  const progress = makeProgress(host, options.quiet ?? false);
  progress.step('Loading the pack');
  const report = importPack(workspace);
  progress.done();
  if (options.format === 'json') {
    deliver(toJson(report), options, host);
    return 0;
  }
  const width = Math.max(...report.counts.map((c) => c.file.length), 4);
  const number = (n: number): string => n.toLocaleString('en').padStart(8);
  const lines = [
    `${report.pack} ${report.hash.slice(0, 12)}`,
    '',
    `  ${'file'.padEnd(width)} ${'rows'.padStart(8)} ${'loaded'.padStart(8)}`,
    ...report.counts.map((c) => {
      const lost = c.rows - c.loaded;
      return `  ${c.file.padEnd(width)} ${number(c.rows)} ${number(c.loaded)}${lost > 0 ? `  ${lost} left out` : ''}`;
    }),
    '',
    ...listed('Did not load', report.problems, SHOWN),
    ...(options.warnings ? listed('Looks wrong', report.warnings, Number.POSITIVE_INFINITY) : []),
    report.outcome === 'known'
      ? `This very pack is in the ledger already (record ${report.seq}); nothing was written.`
      : `Recorded in ${workspace.ledgerDir} (record ${report.seq}).`,
  ];
  if (!options.warnings && report.warnings.length > 0)
    lines.push(`${report.warnings.length} rows or names look odd: \`pitwall import --warnings\` lists them.`);
  deliver(`${lines.join('\n')}\n`, options, host);
  return 0;
}

function listed(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [
    `${title}:`,
    ...lines.slice(0, most).map((l) => `  ${l}`),
    ...(more > 0 ? [`  … and ${more} more (--format json lists all)`] : []),
    '',
  ];
}
