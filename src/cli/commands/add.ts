import { addDocument } from '../../app/add-document.ts';
import { Problem } from '../../app/problem.ts';
import { type ExitCode, worse } from '../exit.ts';
import type { Host } from '../host.ts';
import { inputsOrStdin, readInput } from '../inputs.ts';
import {
  type CommonOptions,
  type DocumentOptions,
  refuseSharedFacts,
  withDocument,
  withOutput,
  withWorkspace,
  workspaceFrom,
} from '../options.ts';
import { deliver, toJson } from '../output.ts';
import { makeProgress } from '../progress.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall add article.txt --date 2026-01-13 --publisher "The Daily"
  pitwall add reports/*.md
The same text twice is kept once, whatever its file name or line breaks.`;

export const registerAdd: Register = (program, run) => {
  const command = program
    .command('add')
    .summary('read texts and keep them, with their claims, in the ledger')
    .description(
      'Reads texts and appends them with their claims to the ledger. What is acknowledged is on the disk.',
    )
    .argument('<files...>', 'texts to add; - is stdin');
  withDocument(withOutput(withWorkspace(command)))
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: CommonOptions & DocumentOptions) =>
      run((host) => add(files, options, host)),
    );
};

async function add(
  given: readonly string[],
  options: CommonOptions & DocumentOptions,
  host: Host,
): Promise<ExitCode> {
  const workspace = workspaceFrom(options, host);
  const files = inputsOrStdin(given, host);
  refuseSharedFacts(files.length, options);
  const progress = makeProgress(host, options.quiet ?? false);
  const reports = [];
  let code: ExitCode = 0;
  for (const [i, file] of files.entries()) {
    progress.step(`Adding ${i + 1} of ${files.length}: ${file}`);
    try {
      const input = await readInput(file, host, options);
      reports.push({ file: input.from, ...addDocument(workspace, input) });
    } catch (error) {
      if (!(error instanceof Problem) || files.length === 1) throw error;
      progress.done();
      host.err(`pitwall: ${error.message}\n`);
      code = worse(code, 2);
    }
  }
  progress.done();
  if (options.format === 'json') deliver(toJson(reports), options, host);
  else {
    const lines = reports.map((r) => {
      const claims = `${r.claims} ${r.claims === 1 ? 'claim' : 'claims'}`;
      if (r.outcome === 'known')
        return `${r.file}: already in the ledger (record ${r.seq}); nothing was written.`;
      if (r.outcome === 'read-again') return `${r.file}: already in the ledger, read anew: ${claims}.`;
      return `${r.file}: added as ${r.document.id} (record ${r.seq}), ${claims}.`;
    });
    if (lines.length > 0) deliver(`${lines.join('\n')}\n`, options, host);
  }
  return code;
}
