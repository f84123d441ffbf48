import { conflictsOf } from '../../app/open-conflicts.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { openConflictLines } from '../../brief/open-conflict-lines.ts';
import { renderConflicts } from '../../render/text/render-conflicts.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import { makeProgress } from '../progress.ts';
import type { Register } from '../register.ts';

const SHOWN = 20;
const EXAMPLES = `
Examples:
  pitwall conflicts
  pitwall conflicts --all --lang zh
  pitwall conflicts --format json`;

export const registerConflicts: Register = (program, run) => {
  const command = program
    .command('conflicts')
    .summary('figures on file that cannot all be true, worst first')
    .description(
      'Open conflicts among the figures of pack and ledger, both sides with their sources, worst first.',
    );
  withOutput(withWorkspace(command))
    .option('--all', `all of them, not only the ${SHOWN} worst`)
    .addHelpText('after', EXAMPLES)
    .action((options: CommonOptions & { all?: boolean }) => run((host) => conflicts(options, host)));
};

function conflicts(options: CommonOptions & { all?: boolean }, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const progress = makeProgress(host, options.quiet ?? false);
  progress.step('Looking for conflicts');
  const found = conflictsOf(workspace);
  progress.done();
  if (options.format === 'json') {
    deliver(toJson(found), options, host);
    return 0;
  }
  const m = messagesFor(options.lang);
  const names = nameBook(workspace.loaded().pack, options.lang);
  const shown = openConflictLines(options.all ? found : found.slice(0, SHOWN), names, m);
  const width = options.out === undefined ? pageWidth(host) : 80;
  const colour = options.out === undefined && wantsColour(host);
  deliver(renderConflicts(shown, found.length, m, { width, colour }), options, host);
  return 0;
}
