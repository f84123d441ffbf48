import { raceOf } from '../../app/race-of.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { batonStrip, bumpChart, slopeChart } from '../../brief/standings/charts.ts';
import { raceCsv, raceInWords, racePage } from '../../brief/standings/race-page.ts';
import { renderRace } from '../../render/text/render-race.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { type CommonOptions, withChartOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';
import { type ViewOptions, viewRequest } from '../view-options.ts';

interface RaceOptions extends CommonOptions, ViewOptions {
  readonly from?: string;
  readonly to?: string;
  readonly verbose?: boolean;
}

const EXAMPLES = `
Examples:
  pitwall race METRIC --class city --from 2010 --to 2025
  pitwall race METRIC --class province --basis legal_entity --verbose
  pitwall race METRIC --class company --format json`;

export const registerRace: Register = (program, run) => {
  const command = program
    .command('race')
    .summary('who was first in each year, and when the lead changed hands')
    .description(
      'Who held first place in each year, who may have held it, what speaks against it, and the changes of the lead with the basis of both sides.',
    )
    .argument('<metric>', 'id or name of the metric');
  withChartOutput(withWorkspace(command))
    .option('--class <class>', 'who runs: city, province, company …')
    .option('--entities <list>', 'a list of your own instead of a class, names or ids between commas')
    .option('--from <year>', 'first year (default: the first with figures)')
    .option('--to <year>', 'last year (default: the last with figures)')
    .option('--within <entity>', 'only members of this place')
    .option('--basis <basis>', 'only what is counted so')
    .option('--verbose', 'the sources of every year')
    .addHelpText('after', EXAMPLES)
    .action((metric: string, options: RaceOptions) => run((host) => show(metric, options, host)));
};

function show(metric: string, options: RaceOptions, host: Host): ExitCode {
  const workspace = workspaceFrom(options, host);
  const { from, to } = options;
  const { race, tables } = raceOf(workspace, {
    ...viewRequest(metric, options),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const { pack } = workspace.loaded();
  const names = nameBook(pack, options.lang, workspace.settledView().base.evidence);
  const m = messagesFor(options.lang);
  if (options.format === 'json') {
    deliver(toJson(raceInWords(race, pack, names, m)), options, host);
    return 0;
  }
  if (options.format === 'charts') {
    const slope = slopeChart(tables, names);
    const charts = { baton: batonStrip(race, names), bump: bumpChart(tables, names) };
    deliver(toJson(slope ? { ...charts, slope } : charts), options, host);
    return 0;
  }
  if (options.format === 'csv') {
    deliver(raceCsv(race, names), options, host);
    return 0;
  }
  const page = racePage(race, pack, names, m);
  const text = renderRace(page, {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
    verbose: options.verbose ?? false,
  });
  deliver(text, options, host);
  return 0;
}
