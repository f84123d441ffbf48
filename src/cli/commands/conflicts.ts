import { conflictsOf, sourceRecordsOf } from '../../app/open-conflicts.ts';
import { Problem } from '../../app/problem.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { openConflictLines } from '../../brief/open-conflict-lines.ts';
import { sourceRecordsCsv, sourceRecordsPage } from '../../brief/sources/source-records-page.ts';
import { renderConflicts } from '../../render/text/render-conflicts.ts';
import { renderTable } from '../../render/text/render-table.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import { makeProgress } from '../progress.ts';
import type { Register } from '../register.ts';

const SHOWN = 20;
const EXAMPLES = `
Examples:
  pitwall conflicts
  pitwall conflicts --all --lang zh
  pitwall conflicts --format json
  pitwall conflicts --sources --format csv`;

export const registerConflicts: Register = (program, run) => {
  const command = program
    .command('conflicts')
    .summary('figures on file that cannot all be true, worst first')
    .description(
      'Open conflicts among the figures of pack and ledger, both sides with their sources, worst first.',
    );
  withTableOutput(withWorkspace(command))
    .option('--all', `all of them, not only the ${SHOWN} worst`)
    .option('--sources', 'how often the figures of each source were dropped, instead of the conflicts')
    .addHelpText('after', EXAMPLES)
    .action((options: ConflictsOptions) =>
      run((host) => (options.sources ? sources(options, host) : conflicts(options, host))),
    );
};

interface ConflictsOptions extends CommonOptions {
  readonly all?: boolean;
  readonly sources?: boolean;
}

function sources(options: ConflictsOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const progress = makeProgress(host, options.quiet ?? false);
  progress.step('Weighing sources');
  const records = sourceRecordsOf(workspace);
  progress.done();
  const names = nameBook(workspace.loaded().pack, options.lang);
  if (options.format === 'json') deliver(toJson(records), options, host);
  else if (options.format === 'csv') deliver(sourceRecordsCsv(records, names), options, host);
  else {
    const page = sourceRecordsPage(
      records,
      names,
      messagesFor(options.lang),
      options.all ? undefined : SHOWN,
    );
    const width = options.out === undefined ? pageWidth(host) : 80;
    deliver(
      renderTable(page, { width, colour: options.out === undefined && wantsColour(host) }),
      options,
      host,
    );
  }
  return 0;
}

function conflicts(options: ConflictsOptions, host: Host): ExitCode {
  if (options.format === 'csv')
    throw new Problem('bad-usage', '--format csv is for --sources; conflicts are text or json.');
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
