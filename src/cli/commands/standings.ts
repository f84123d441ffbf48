import { standingsOf } from '../../app/standings-of.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { standingsTable } from '../../brief/standings-table.ts';
import { renderTable } from '../../render/text/render-table.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

interface StandingsCommandOptions extends CommonOptions {
  readonly class: string;
  readonly period: string;
  readonly within?: string;
  readonly basis?: string;
  readonly top?: string;
}

const EXAMPLES = `
Examples:
  pitwall standings METRIC --class city --period 2025
  pitwall standings METRIC --class province --period 2024 --basis legal_entity
  pitwall standings METRIC --class company --period 2025 --format json
A METRIC nobody knows gives the nearest names.`;

export const registerStandings: Register = (program, run) => {
  const command = program
    .command('standings')
    .summary('league table of a metric')
    .description(
      'League table of a class with intervals, possible places, growth, share and gap, every figure from the ledger.',
    )
    .argument('<metric>', 'id or name of the metric');
  withOutput(withWorkspace(command))
    .requiredOption('--class <class>', 'what is ranked: city, province, company …')
    .requiredOption('--period <period>', '2025, 2025-H1, 2025-01/2025-11 …')
    .option('--within <entity>', 'only members of this place')
    .option('--basis <basis>', 'statistical basis (default: the one with most figures)')
    .option('--top <n>', 'only the first n rows')
    .addHelpText('after', EXAMPLES)
    .action((metric: string, options: StandingsCommandOptions) => run((host) => show(metric, options, host)));
};

function show(metric: string, options: StandingsCommandOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const { within, basis } = options;
  const table = standingsOf(workspace, {
    metric,
    class: options.class,
    period: options.period,
    ...(within === undefined ? {} : { within }),
    ...(basis === undefined ? {} : { basis }),
  });
  const top = Number(options.top ?? '');
  const rows = Number.isInteger(top) && top > 0 ? table.rows.slice(0, top) : table.rows;
  const cut = { ...table, rows };
  if (options.format === 'json') {
    deliver(toJson(cut), options, host);
    return 0;
  }
  const m = messagesFor(options.lang);
  const { pack } = workspace.loaded();
  const page = standingsTable(cut, pack, nameBook(pack, options.lang), m);
  const width = options.out === undefined ? pageWidth(host) : 80;
  deliver(
    renderTable(page, { width, colour: options.out === undefined && wantsColour(host) }),
    options,
    host,
  );
  return 0;
}
