import { indexAnswer, lackOf, readWeights } from '../../app/index-of.ts';
import { Problem } from '../../app/problem.ts';
import { indexCsv, indexPage, shortcomingsPage } from '../../brief/composite/index-page.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { withTableOutput, withWorkspace, workspaceFrom } from '../options.ts';
import type { Register } from '../register.ts';
import { deliverSections, type SectionsOptions } from '../sections.ts';

const EXAMPLES = `
Examples:
  pitwall index
  pitwall index --indicators output,permits,makers
  pitwall index --entity NAME
  pitwall index --weights output=2,permits=0.5 --format json`;

interface IndexOptions extends SectionsOptions {
  readonly entity?: string;
  readonly asOf?: string;
  readonly indicators?: string;
  readonly weights?: string;
  readonly seed?: string;
}

export const registerIndex: Register = (program, run) => {
  const command = program
    .command('index')
    .summary('composite index, and how far places move when weights do')
    .description(
      'Composite index in the manner of the OECD/JRC handbook: every value traceable, nothing filled in, places under other weights and methods, and without each indicator.',
    );
  withTableOutput(withWorkspace(command))
    .option('--entity <entity>', 'one paragraph on what this one lacks')
    .option('--indicators <list>', 'only these, ids between commas')
    .option('--weights <list>', 'INDICATOR=NUMBER between commas')
    .option('--as-of <YYYY-MM-DD>', 'nothing later counts (default: today)')
    .option('--seed <n>', 'seed of the runs (default: 1)')
    .addHelpText('after', EXAMPLES)
    .action((options: IndexOptions) =>
      run((host) => {
        const workspace = workspaceFrom(options, host);
        const { asOf, indicators, weights } = options;
        const answer = indexAnswer(workspace, {
          ...(asOf === undefined ? {} : { asOf }),
          ...(indicators === undefined ? {} : { indicators: indicators.split(',').map((s) => s.trim()) }),
          ...(weights === undefined ? {} : { weights: readWeights(weights) }),
          ...(options.seed === undefined ? {} : { seed: seedOf(options.seed) }),
        });
        const m = messagesFor(options.lang);
        const one = options.entity === undefined ? undefined : lackOf(workspace, answer, options.entity);
        return deliverSections(options, host, workspace, one ?? answer, {
          page: (names) =>
            (one && shortcomingsPage(answer, one.entity, names, m)) ?? indexPage(answer, names, m),
          csv: (names) => indexCsv(answer, names),
        });
      }),
    );
};

function seedOf(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0) return seed;
  throw new Problem('bad-usage', `--seed takes a whole number, not “${text}”.`);
}
