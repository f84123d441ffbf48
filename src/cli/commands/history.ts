import { historyOf } from '../../app/history-of.ts';
import { historyCsv, historyPage } from '../../brief/ledger/pages.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { renderTable } from '../../render/text/render-table.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall history ENTITY METRIC 2025
  pitwall history ENTITY METRIC 2025-01/2025-11 --format csv`;

export const registerHistory: Register = (program, run) => {
  const command = program
    .command('history')
    .summary('every version of a figure that is on file')
    .description(
      'Every print of one quantity, oldest first, with what its printing allows, whose figure it is and where it stands; nothing is overwritten. Last, what the evidence settles it to on each basis.',
    )
    .argument('<entity>', 'id or name')
    .argument('<metric>', 'id or name of the metric')
    .argument('<period>', '2025, 2025-H1, 2025-Q3, 2025-06 or 2025-01/2025-11');
  withTableOutput(withWorkspace(command))
    .addHelpText('after', EXAMPLES)
    .action((entity: string, metric: string, period: string, options: CommonOptions) =>
      run((host) => show({ entity, metric, period }, options, host)),
    );
};

function show(cell: Parameters<typeof historyOf>[1], options: CommonOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const history = historyOf(workspace, cell);
  if (options.format === 'json') {
    deliver(toJson(history), options, host);
    return 0;
  }
  const names = nameBook(workspace.loaded().pack, options.lang, workspace.settledView().base.evidence);
  if (options.format === 'csv') {
    deliver(historyCsv(history, names), options, host);
    return 0;
  }
  const text = renderTable(historyPage(history, names, messagesFor(options.lang)), {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  });
  deliver(text, options, host);
  return 0;
}
