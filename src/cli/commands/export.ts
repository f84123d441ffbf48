import { Argument, Option } from 'commander';
import { EXPORTS, type Export, exportCsv, exportOf, exportRecords } from '../../app/export-of.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall export figures --out figures.csv
  pitwall export documents       lists what can be taken back
  pitwall export figures --format json | jq '.[0]'`;

export const registerExport: Register = (program, run) => {
  const command = program
    .command('export')
    .summary('print what is on file as a table: figures with their sources, or documents')
    .description(
      'Prints every figure of pack and ledger with its source, or the documents that were added, as CSV or JSON.',
    )
    .addArgument(new Argument('<what>', 'what to print').choices(EXPORTS));
  withWorkspace(command)
    .addOption(new Option('--format <format>', 'how it is printed').choices(['csv', 'json']).default('csv'))
    .option('--out <file>', 'write the result to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((what: Export, options: CommonOptions) => run((host) => exportCommand(what, options, host)));
};

function exportCommand(what: Export, options: CommonOptions, host: Host): ExitCode {
  const table = exportOf(workspaceFrom(options, host), what);
  deliver(options.format === 'json' ? toJson(exportRecords(table)) : exportCsv(table), options, host);
  return 0;
}
