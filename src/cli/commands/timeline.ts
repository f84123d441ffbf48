import { timelineOf } from '../../app/around-of.ts';
import { timelineCsv, timelinePage } from '../../brief/around/timeline-page.ts';
import { withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import type { Register } from '../register.ts';
import { deliverSections, type SectionsOptions } from '../sections.ts';

const EXAMPLES = `
Examples:
  pitwall timeline ENTITY
  pitwall timeline --type permit --from 2023
  pitwall timeline ENTITY --format csv`;

interface TimelineOptions extends SectionsOptions {
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}

export const registerTimeline: Register = (program, run) => {
  const command = program
    .command('timeline')
    .summary('what happened, year by year')
    .description('The events on file, of an entity or place or of all, each with its source.')
    .argument('[entity]', 'id or name');
  withTableOutput(withWorkspace(command))
    .option('--type <type>', 'only events of this type')
    .option('--from <year>', 'first year')
    .option('--to <year>', 'last year')
    .option('--verbose', 'with the addresses of the sources')
    .addHelpText('after', EXAMPLES)
    .action((entity: string | undefined, options: TimelineOptions) =>
      run((host) => {
        const workspace = workspaceFrom(options, host);
        const { type, from, to } = options;
        const events = timelineOf(workspace, {
          ...(entity === undefined ? {} : { entity }),
          ...(type === undefined ? {} : { type }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        });
        return deliverSections(options, host, workspace, events, {
          page: (names) => timelinePage(events, entity ?? '', names, options.verbose ?? false),
          csv: (names) => timelineCsv(events, names),
        });
      }),
    );
};
