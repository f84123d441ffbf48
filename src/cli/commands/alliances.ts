import { alliancesOf } from '../../app/around-of.ts';
import { alliancesCsv, alliancesPage, connectedPage } from '../../brief/around/alliances-page.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { toCsv } from '../../brief/table/csv.ts';
import { withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import type { Register } from '../register.ts';
import { deliverSections, type SectionsOptions } from '../sections.ts';

const EXAMPLES = `
Examples:
  pitwall alliances                                who has most ties
  pitwall alliances ENTITY --as-of 2025-12-31
  pitwall alliances ENTITY --verbose               with every source`;

interface AllianceOptions extends SectionsOptions {
  readonly asOf?: string;
}

export const registerAlliances: Register = (program, run) => {
  const command = program
    .command('alliances')
    .summary('brands, owners, partners, plants and suppliers on a day')
    .description(
      'Whoever an entity is tied to on a day: since when, until when, how large, and by which source.',
    )
    .argument('[entity]', 'id or name; without one, who has most ties');
  withTableOutput(withWorkspace(command))
    .option('--as-of <YYYY-MM-DD>', 'the day (default: today)')
    .option('--verbose', 'the sources of every tie')
    .addHelpText('after', EXAMPLES)
    .action((entity: string | undefined, options: AllianceOptions) =>
      run((host) => {
        const workspace = workspaceFrom(options, host);
        const answer = alliancesOf(workspace, {
          ...(entity === undefined ? {} : { entity }),
          ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
        });
        const { pack } = workspace.loaded();
        if (answer.kind === 'list')
          return deliverSections(options, host, workspace, answer, {
            page: (names) =>
              connectedPage(answer.entities, answer.field, pack, names, messagesFor(options.lang)),
            csv: () =>
              toCsv(
                ['entity', 'ties'],
                answer.entities.map((e) => [e.entity, e.ties]),
              ),
          });
        const m = messagesFor(options.lang);
        return deliverSections(options, host, workspace, answer.circle, {
          page: (names) => alliancesPage(answer.circle, pack, names, m, options.verbose ?? false),
          csv: (names) => alliancesCsv(answer.circle, names),
        });
      }),
    );
};
