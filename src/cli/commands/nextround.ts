import { nextRoundAnswer } from '../../app/around-of.ts';
import { nextRoundCsv, nextRoundPage } from '../../brief/around/next-round-page.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import type { Register } from '../register.ts';
import { deliverSections, type SectionsOptions } from '../sections.ts';

const EXAMPLES = `
Examples:
  pitwall nextround
  pitwall nextround --verbose --as-of 2025-12-31
  pitwall nextround --format csv --out nextround.csv`;

interface NextRoundOptions extends SectionsOptions {
  readonly asOf?: string;
}

export const registerNextRound: Register = (program, run) => {
  const command = program
    .command('nextround')
    .summary("the pack's table of the next round")
    .description(
      'Permits, pilots, test roads, fleets, rankings and attributes, one row a place, a source in every cell, three kinds of blank.',
    );
  withTableOutput(withWorkspace(command))
    .option('--as-of <YYYY-MM-DD>', 'nothing later counts (default: today)')
    .option('--verbose', 'every cell with its words and sources')
    .addHelpText('after', EXAMPLES)
    .action((options: NextRoundOptions) =>
      run((host) => {
        const workspace = workspaceFrom(options, host);
        const answer = nextRoundAnswer(workspace, options.asOf === undefined ? {} : { asOf: options.asOf });
        const { pack } = workspace.loaded();
        const m = messagesFor(options.lang);
        return deliverSections(options, host, workspace, answer, {
          page: (names) => nextRoundPage(answer, pack, names, m, options.verbose ?? false),
          csv: (names) => nextRoundCsv(answer, pack, names, m),
        });
      }),
    );
};
