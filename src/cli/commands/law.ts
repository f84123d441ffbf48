import { lawAnswer } from '../../app/law-of.ts';
import { lawCsv, lawPage } from '../../brief/law/law-page.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { renderSections } from '../../render/text/render-sections.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

interface LawOptions extends CommonOptions {
  readonly class?: string;
}

const EXAMPLES = `
Examples:
  pitwall law
  pitwall law --class company --format csv`;

export const registerLaw: Register = (program, run) => {
  const command = program
    .command('law')
    .summary("tests the pack's law on its panels")
    .description(
      'Tests the law the pack names (who gains in the focus segment gains places) on one basis each: concordance, permutation of whole histories, leave-one-out. Under 20 steps it shows the table and says so.',
    );
  withTableOutput(withWorkspace(command))
    .option('--class <class>', 'only the panel of this class')
    .addHelpText('after', EXAMPLES)
    .action((options: LawOptions) => run((host) => show(options, host)));
};

function show(options: LawOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const law = lawAnswer(workspace, options.class === undefined ? {} : { class: options.class });
  if (options.format === 'json') {
    deliver(toJson(law), options, host);
    return 0;
  }
  if (options.format === 'csv') {
    deliver(lawCsv(law), options, host);
    return 0;
  }
  const names = nameBook(workspace.loaded().pack, options.lang, workspace.settledView().base.evidence);
  const text = renderSections(lawPage(law, names, messagesFor(options.lang)), {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  });
  deliver(text, options, host);
  return 0;
}
