import { targetsOf } from '../../app/targets-of.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { targetsCsv, targetsPage } from '../../brief/targets/targets-page.ts';
import { renderTable } from '../../render/text/render-table.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

interface TargetsOptions extends CommonOptions {
  readonly entity?: string;
  readonly metric?: string;
  readonly asOf?: string;
}

const EXAMPLES = `
Examples:
  pitwall targets
  pitwall targets --entity ENTITY --as-of 2026-01-13
  pitwall targets --format csv`;

export const registerTargets: Register = (program, run) => {
  const command = program
    .command('targets')
    .summary('announced goals: met, missed, on track, what it would take')
    .description(
      'Announced goals with the figure that decides them: met, missed, on track or open, and the growth a year that the goal would take.',
    );
  withTableOutput(withWorkspace(command))
    .option('--entity <entity>', 'only goals it set, or that were set for it')
    .option('--metric <metric>', 'only goals of this metric')
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: today)')
    .addHelpText('after', EXAMPLES)
    .action((options: TargetsOptions) => run((host) => show(options, host)));
};

function show(options: TargetsOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const { entity, metric, asOf } = options;
  const board = targetsOf(workspace, {
    ...(entity === undefined ? {} : { entity }),
    ...(metric === undefined ? {} : { metric }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (options.format === 'json') {
    deliver(toJson(board), options, host);
    return 0;
  }
  const names = nameBook(workspace.loaded().pack, options.lang, workspace.settledView().base.evidence);
  if (options.format === 'csv') {
    deliver(targetsCsv(board, names), options, host);
    return 0;
  }
  const text = renderTable(targetsPage(board, names, messagesFor(options.lang)), {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  });
  deliver(text, options, host);
  return 0;
}
