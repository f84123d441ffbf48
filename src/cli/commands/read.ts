import { Problem } from '../../app/problem.ts';
import { readText, type TextReading } from '../../app/read-text.ts';
import { messagesFor } from '../../brief/messages/messages.ts';
import { nameBook } from '../../brief/name-book.ts';
import { readPage } from '../../brief/read-page.ts';
import { renderRead } from '../../render/text/render-read.ts';
import type { ExitCode } from '../exit.ts';
import { type Host, pageWidth, wantsColour } from '../host.ts';
import { inputsOrStdin, readInput } from '../inputs.ts';
import {
  type CommonOptions,
  type DocumentOptions,
  refuseSharedFacts,
  withDocument,
  withOutput,
  withWorkspace,
  workspaceFrom,
} from '../options.ts';
import { deliver, toJson } from '../output.ts';
import { makeProgress } from '../progress.ts';
import type { Register } from '../register.ts';

interface ReadCommandOptions extends CommonOptions, DocumentOptions {
  readonly explain?: boolean;
}

const EXAMPLES = `
Examples:
  pitwall read article.txt --date 2026-01-13
  pitwall read article.txt --explain               the rules, and why figures were left
  pitwall read article.txt --format json > claims.json
  cat article.txt | pitwall read -`;

export const registerRead: Register = (program, run) => {
  const command = program
    .command('read')
    .summary('the claims of a text, without checking them')
    .description(
      'Reads texts and prints their claims: what each says, of whom, of when, and what was carried over [so].',
    )
    .argument('[files...]', 'texts to read; - is stdin');
  withDocument(withOutput(withWorkspace(command)))
    .option('--explain', 'show the rule behind each claim, and why other figures were left')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: ReadCommandOptions) => run((host) => read(files, options, host)));
};

async function read(given: readonly string[], options: ReadCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = workspaceFrom(options, host);
  const files = inputsOrStdin(given, host);
  refuseSharedFacts(files.length, options);
  const progress = makeProgress(host, options.quiet ?? false);
  const done: (TextReading & { name: string })[] = [];
  let code: ExitCode = 0;
  for (const [i, file] of files.entries()) {
    progress.step(files.length > 1 ? `Reading ${i + 1} of ${files.length}: ${file}` : 'Reading');
    try {
      const input = await readInput(file, host, options);
      done.push({ name: input.from, ...readText(workspace, input, { explain: options.explain ?? false }) });
    } catch (error) {
      if (!(error instanceof Problem) || files.length === 1) throw error;
      progress.done();
      host.err(`pitwall: ${error.message}\n`);
      code = 2;
    }
  }
  progress.done();
  if (done.length === 0) return code;
  deliver(options.format === 'json' ? json(done) : text(done, options, workspace, host), options, host);
  return code;
}

function json(done: readonly TextReading[]): string {
  const whole = done.map((d) => (d.trace ? { ...d.result, trace: d.trace } : d.result));
  return toJson(whole.length === 1 ? whole[0]! : whole);
}

function text(
  done: readonly (TextReading & { name: string })[],
  options: ReadCommandOptions,
  workspace: ReturnType<typeof workspaceFrom>,
  host: Host,
): string {
  const m = messagesFor(options.lang);
  const names = nameBook(workspace.loaded().pack, options.lang);
  return done
    .map((d) =>
      renderRead(readPage({ ...d, from: d.name }, names, m), m, {
        width: options.out === undefined ? pageWidth(host) : 80,
        colour: options.out === undefined && wantsColour(host),
        explain: options.explain ?? false,
      }),
    )
    .join('\n');
}
