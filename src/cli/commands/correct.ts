import { correctDocument } from '../../app/correct-document.ts';
import { CORRECTABLE } from '../../app/corrections.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, withOutput, withWorkspace, workspaceFrom } from '../options.ts';
import { deliver, toJson } from '../output.ts';
import type { Register } from '../register.ts';

const EXAMPLES = `
Examples:
  pitwall correct 14 c3 period 2025-01/2025-11 --reason "the headline says 11 months"
  pitwall correct 14 c3 value "2.78 million" --reason "a digit was lost in the PDF"
  pitwall correct 14 c5 not-a-claim yes --reason "a question, not a statement"

Fields:
${CORRECTABLE.map((field) => `  ${field}`).join('\n')}`;

type CorrectOptions = CommonOptions & { readonly reason: string };

export const registerCorrect: Register = (program, run) => {
  const command = program
    .command('correct')
    .summary('mend how a claim of a document on file was read, with a reason')
    .description(
      "Writes a new reading of the document with one field set by hand, and why. The publisher's words are never touched, the reading before stays in the journal, and a newer reader keeps the correction as long as the claim has the same words.",
    )
    .argument('<document>', 'record number, address, file, title, or the first digits of its id')
    .argument('<claim>', 'id of the claim, as `pitwall read` prints it')
    .argument('<field>', 'what is wrong: period, entity, value …')
    .argument('<value>', 'an id, a name, a period, or a figure as printed');
  withOutput(withWorkspace(command))
    .requiredOption('--reason <text>', 'why, for whoever asks later')
    .addHelpText('after', EXAMPLES)
    .action((document: string, claim: string, field: string, value: string, options: CorrectOptions) =>
      run((host) => correct(document, { claim, field, value }, options, host)),
    );
};

function correct(
  given: string,
  correction: { readonly claim: string; readonly field: string; readonly value: string },
  options: CorrectOptions,
  host: Host,
): ExitCode {
  const { reason } = options;
  const report = correctDocument(workspaceFrom(options, host), given, { ...correction, reason });
  if (options.format === 'json') {
    deliver(toJson(report), options, host);
    return 0;
  }
  const title = report.document.title ?? report.document.id;
  const lines = [
    report.outcome === 'known'
      ? `${title}: ${correction.claim} is read so already; nothing was written.`
      : `${title}: ${correction.claim}, ${correction.field} is now “${correction.value}” (${report.claims} claims).`,
    ...(report.lost ?? []).map(
      (c) => `An earlier correction fits no claim of today's reading: ${c.claim} ${c.field} “${c.value}”.`,
    ),
  ];
  deliver(`${lines.join('\n')}\n`, options, host);
  return 0;
}
