import { retractDocument } from '../../app/retract-document.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall retract 14 --reason "the paper printed a correction"
  pitwall retract https://news.example/a1 --reason "a copy of record 9"
  pitwall export documents       lists what can be taken back`;

export const registerRetract: Register = (program, run) => {
  const command = program
    .command('retract')
    .summary('take a document of the ledger out of the evidence, with a reason')
    .description(
      'Writes a record that the document no longer speaks. Nothing is deleted: text and readings stay in the journal, its figures leave the evidence, and adding the text again brings it back.',
    )
    .argument('<document>', 'record number, address, file, title, or the first digits of its id');
  withOutput(withWorkspace(command))
    .requiredOption('--reason <text>', 'why, for whoever asks later')
    .addHelpText('after', EXAMPLES)
    .action((document: string, options: CommonOptions & { reason: string }) =>
      run((host) => retract(document, options, host)),
    );
};

function retract(given: string, options: CommonOptions & { reason: string }, host: Host): ExitCode {
  const report = retractDocument(workspaceFrom(options, host), given, options.reason);
  if (options.format === 'json') deliver(toJson(report), options, host);
  else {
    const claims = `${report.claims} ${report.claims === 1 ? 'claim' : 'claims'}`;
    const title = report.document.title ?? report.document.id;
    deliver(`${title}: taken back (record ${report.seq}); ${claims} no longer count.\n`, options, host);
  }
  return 0;
}
