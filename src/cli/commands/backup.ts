import { backupLedger } from '../../app/backup-ledger.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall backup /backups/ledger-2026-01-20
  pitwall check article.txt --ledger /backups/ledger-2026-01-20
A copy is a ledger like any other: put it in the place of a damaged one.`;

export const registerBackup: Register = (program, run) => {
  const command = program
    .command('backup')
    .summary('copy the ledger into a new folder, and read the copy back')
    .description(
      'Copies the journal while nobody writes to it and checks the copy record by record. The folder appears whole or not at all.',
    )
    .argument('<folder>', 'where to; must not exist yet');
  withOutput(withWorkspace(command))
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: CommonOptions) => run((host) => backup(folder, options, host)));
};

function backup(folder: string, options: CommonOptions, host: Host): ExitCode {
  const report = backupLedger(workspaceFrom(options, host), folder);
  if (options.format === 'json') deliver(toJson(report), options, host);
  else {
    const text = `${report.dir}: ${report.records} records copied and read back, head ${report.head.slice(0, 12)}.\n`;
    deliver(text, options, host);
  }
  return 0;
}
