import { loadPlainText } from '../../app/load-text.ts';
import { projectOf } from '../../app/project-of.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { projectCsv, projectPage } from '../../brief/project/project-page.ts';
import { renderProject } from '../../render/text/render-project.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

interface ProjectOptions extends CommonOptions {
  readonly entity?: string;
  readonly class?: string;
  readonly within?: string;
  readonly basis?: string;
  readonly to: string;
  readonly asOf?: string;
  readonly seed?: string;
  readonly draws?: string;
  readonly estimates: boolean;
  readonly suppose?: readonly string[];
  readonly whatIf?: string;
  readonly backtest?: boolean;
}

const EXAMPLES = `
Examples:
  pitwall project METRIC --class city --to 2030
  pitwall project METRIC --entity ENTITY --to 2030 --backtest
  pitwall project METRIC --class city --to 2027 --suppose "ENTITY 2025 = 2.2 million"
  pitwall project METRIC --class city --to 2027 --what-if scenario.yaml`;

export const registerProject: Register = (program, run) => {
  const command = program
    .command('project')
    .summary('the years to come: intervals, and the odds of each place')
    .description(
      'Forecasts with intervals that were measured, the chance of each place, the base rate beside it, and what would change it.',
    )
    .argument('<metric>', 'id or name of the metric');
  withTableOutput(withWorkspace(command))
    .option('--entity <entity>', 'whose figures')
    .option('--class <class>', 'who competes: city, province, company …')
    .option('--within <entity>', 'only members of this place')
    .option('--basis <basis>', 'only what is counted so')
    .requiredOption('--to <year>', 'last year to look at')
    .option('--as-of <YYYY-MM-DD>', 'the day from which it is the future (default: today)')
    .option('--suppose <assumption...>', 'what if: “ENTITY 2025 = 2.2 million”, “ENTITY 2026 +5%”')
    .option('--what-if <file>', 'a scenario file with a list of such assumptions')
    .option('--no-estimates', 'start from results only')
    .option('--backtest', 'what it would have said each year, and what happened')
    .option('--seed <n>', 'seed of the simulation: same seed, same odds (default: 1)')
    .option('--draws <n>', 'draws of the simulation (default: 10000)')
    .addHelpText('after', EXAMPLES)
    .action((metric: string, options: ProjectOptions) => run((host) => show(metric, options, host)));
};

function show(metric: string, options: ProjectOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const {
    whatIf,
    format: _format,
    lang: _lang,
    quiet: _quiet,
    out: _out,
    pack: _pack,
    ledger: _ledger,
    ...asked
  } = options;
  const answer = projectOf(workspace, {
    metric,
    ...asked,
    ...(whatIf === undefined ? {} : { scenario: { text: loadPlainText(whatIf), name: whatIf } }),
  });
  if (options.format === 'json') {
    const { projection, ...beside } = answer;
    deliver(toJson({ ...projection, ...beside }), options, host);
    return 0;
  }
  const { pack } = workspace.loaded();
  const names = nameBook(pack, options.lang, workspace.settledView().base.evidence);
  if (options.format === 'csv') {
    deliver(projectCsv(answer.projection, names), options, host);
    return 0;
  }
  const page = projectPage(answer, pack, names, messagesFor(options.lang));
  const text = renderProject(page, {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  });
  deliver(text, options, host);
  return 0;
}
