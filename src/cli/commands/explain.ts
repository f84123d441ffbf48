import { explainEntity, happeningsOf } from '../../app/explain-entity.ts';
import { contributionBars } from '../../brief/explain/charts.ts';
import { explainCsv } from '../../brief/explain/explain-csv.ts';
import { explainPage } from '../../brief/explain/explain-page.ts';
import { seriesPicture } from '../../brief/explain/series-picture.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { renderSections } from '../../render/text/render-sections.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withChartOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

interface ExplainOptions extends CommonOptions {
  readonly basis?: string;
}

const EXAMPLES = `
Examples:
  pitwall explain ENTITY
  pitwall explain ENTITY METRIC --lang zh
  pitwall explain ENTITY METRIC --format csv`;

export const registerExplain: Register = (program, run) => {
  const command = program
    .command('explain')
    .summary('a series, its turns, what drove them, what was said')
    .description(
      'The series of one entity with its peaks and troughs, one tested break, what drove growth, the events beside the turns and the reasons the press gives, each tested where a figure exists.',
    )
    .argument('<entity>', 'id or name of a place or maker')
    .argument('[metric]', 'id or name of the metric (default: the one with most years)');
  withChartOutput(withWorkspace(command))
    .option('--basis <basis>', 'only figures counted so')
    .addHelpText('after', EXAMPLES)
    .action((entity: string, metric: string | undefined, options: ExplainOptions) =>
      run((host) => show(entity, metric, options, host)),
    );
};

function show(entity: string, metric: string | undefined, options: ExplainOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const found = explainEntity(workspace, {
    entity,
    ...(metric === undefined ? {} : { metric }),
    ...(options.basis === undefined ? {} : { basis: options.basis }),
  });
  if (options.format === 'json') {
    deliver(toJson(found), options, host);
    return 0;
  }
  if (options.format === 'csv') {
    deliver(explainCsv(found), options, host);
    return 0;
  }
  const { pack } = workspace.loaded();
  const { evidence } = workspace.settledView().base;
  const names = nameBook(pack, options.lang, evidence);
  if (options.format === 'charts') {
    const series = seriesPicture(found, evidence, happeningsOf(workspace, found.entity), names);
    deliver(toJson({ series, contributions: contributionBars(found, names) }), options, host);
    return 0;
  }
  const page = explainPage(found, pack, names, messagesFor(options.lang));
  const text = renderSections(page, {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  });
  deliver(text, options, host);
  return 0;
}
