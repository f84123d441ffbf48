import { standingsOf } from '../../app/standings-of.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { intervalBars } from '../../brief/standings/charts.ts';
import { standingsCsv, standingsPage } from '../../brief/standings/standings-page.ts';
import { renderTable } from '../../render/text/render-table.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withChartOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';
import { viewRequest } from '../view-options.ts';

interface StandingsCommandOptions extends CommonOptions {
  readonly class?: string;
  readonly entities?: string;
  readonly period: string;
  readonly within?: string;
  readonly basis?: string;
  readonly top?: string;
}

const EXAMPLES = `
Examples:
  pitwall standings METRIC --class city --period 2025
  pitwall standings METRIC --class province --period 2024 --basis legal_entity
  pitwall standings METRIC --class company --period 2025 --format csv
  pitwall standings METRIC --entities A,B,C --period 2025 --format json
A METRIC nobody knows gives the nearest names.`;

export const registerStandings: Register = (program, run) => {
  const command = program
    .command('standings')
    .summary('league table of a metric')
    .description(
      'League table of a class with intervals, possible places, growth, share and gap, every figure from the ledger.',
    )
    .argument('<metric>', 'id or name of the metric');
  withChartOutput(withWorkspace(command))
    .option('--class <class>', 'what is ranked: city, province, company …')
    .option('--entities <list>', 'a list of your own instead of a class, names or ids between commas')
    .requiredOption('--period <period>', '2025, 2025-H1, 2025-01/2025-11 …')
    .option('--within <entity>', 'only members of this place')
    .option('--basis <basis>', 'statistical basis (default: the one with most figures)')
    .option('--top <n>', 'only the first n rows')
    .addHelpText('after', EXAMPLES)
    .action((metric: string, options: StandingsCommandOptions) => run((host) => show(metric, options, host)));
};

function show(metric: string, options: StandingsCommandOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const table = standingsOf(workspace, { ...viewRequest(metric, options), period: options.period });
  const top = Number(options.top ?? '');
  const rows = Number.isInteger(top) && top > 0 ? table.rows.slice(0, top) : table.rows;
  const cut = { ...table, rows };
  if (options.format === 'json') {
    deliver(toJson(cut), options, host);
    return 0;
  }
  const { pack } = workspace.loaded();
  const names = nameBook(pack, options.lang, workspace.settledView().base.evidence);
  if (options.format === 'charts') {
    const unit = pack.metrics.get(cut.metric)?.unit ?? '';
    deliver(toJson({ bars: intervalBars(cut, unit, names) }), options, host);
    return 0;
  }
  if (options.format === 'csv') {
    deliver(standingsCsv(cut, names), options, host);
    return 0;
  }
  const page = standingsPage(cut, pack, names, messagesFor(options.lang));
  const width = options.out === undefined ? pageWidth(host) : 80;
  deliver(
    renderTable(page, { width, colour: options.out === undefined && wantsColour(host) }),
    options,
    host,
  );
  return 0;
}
