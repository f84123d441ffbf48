import { type Command, Option } from 'commander';
import { checkGivenClaims, checkText, type TextCheck, withLinearPrograms } from '../../app/check-text.ts';
import { readClaimsFile } from '../../app/claims-file.ts';
import { loadPlainText, plainTextOf } from '../../app/load-text.ts';
import { Problem } from '../../app/problem.ts';
import type { Workspace } from '../../app/workspace.ts';
import { checkPage } from '../../brief/check-page.ts';
import { explanationsOf } from '../../brief/explanation.ts';
import { type Messages, messagesFor } from '../../brief/messages/messages.ts';
import { type NameBook, nameBook } from '../../brief/name-book.ts';
import type { CheckResult, VerdictStatus } from '../../model/verdict.ts';
import { renderCheck } from '../../render/text/render-check.ts';
import { renderExplanations } from '../../render/text/render-explanations.ts';
import { type ExitCode, worse } from '../exit.ts';
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
import { makeProgress, type Progress } from '../progress.ts';
import type { Register } from '../register.ts';

interface CheckCommandOptions extends CommonOptions, DocumentOptions {
  /** Commander makes `--no-ledger` the value false of `--ledger`. */
  readonly ledger?: never;
  readonly claims?: string;
  readonly failOn: FailOn;
  readonly verbose?: boolean;
  readonly detail?: Detail;
}

const DETAILS = ['line', 'steps', 'exact'] as const;
type Detail = (typeof DETAILS)[number];

/** Each stands for itself and all before it. */
const SEVERITY = ['never', 'contradicted', 'disputed', 'strained', 'unverifiable'] as const;
type FailOn = (typeof SEVERITY)[number];

const EXAMPLES = `
Examples:
  pitwall check article.txt --date 2026-01-13
  pitwall check article.txt --no-ledger            by the text alone
  pitwall check article.txt --detail line          one sentence a claim
  pitwall check article.txt --detail exact         to be recomputed by hand
  pitwall check a.md b.md --format json > out.json
  pbpaste | pitwall check - --publisher "The Daily"
  pitwall read article.txt --format json > claims.json
  pitwall check --claims claims.json               after editing the claims by hand

Exit code: 0 nothing found · 1 a contradicted claim, or a proven conflict inside the
document (see --fail-on) · 2 bad input · 3 our fault`;

export const registerCheck: Register = (program, run) => {
  const command = program
    .command('check')
    .summary('check every claim of a text against all others: the main job')
    .description('Reads texts, checks every claim by arithmetic, prints what holds, what clashes and why.')
    .argument('[files...]', 'texts to check; - is stdin');
  withDocument(withOutput(withWorkspace(command)))
    .option('--no-ledger', 'by the text alone: no pack data, no ledger')
    .option(
      '--claims <file>',
      'check claims as `pitwall read --format json` prints them, instead of reading a text',
    )
    .addOption(
      new Option('--fail-on <verdict>', 'exit with 1 at this verdict or a worse one')
        .choices(SEVERITY)
        .default('contradicted'),
    )
    .addOption(
      new Option(
        '--detail <length>',
        'how each verdict is explained: one line, the page with its steps (as without it) and what moving one thing makes of each claim, every step as exact fractions; with json an `explanation` on each verdict',
      ).choices(DETAILS),
    )
    .option('-v, --verbose', 'the arithmetic and sources of every claim')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: CheckCommandOptions & { ledger?: string | false }, self: Command) => {
      void self;
      return run((host) => check(files, options, host));
    });
};

interface Checked extends TextCheck {
  readonly name: string;
}

async function check(
  files: readonly string[],
  options: CheckCommandOptions & { ledger?: string | false },
  host: Host,
): Promise<ExitCode> {
  const byLedger = options.ledger !== false;
  const { ledger, ...rest } = options;
  const workspace = workspaceFrom(
    { ...rest, ...(typeof ledger === 'string' ? { ledger } : {}) } as CommonOptions,
    host,
  );
  const progress = makeProgress(host, options.quiet ?? false);
  refuseSharedFacts(files.length, options);
  const { done, code } = options.claims
    ? { done: await fromClaims(options.claims, files, workspace, byLedger, host), code: 0 as ExitCode }
    : await fromTexts(inputsOrStdin(files, host), options, workspace, byLedger, host, progress);
  progress.done();
  if (done.length > 0) deliver(print(done, options, workspace, byLedger, host), options, host);
  return done.reduce<ExitCode>((worst, c) => worse(worst, fails(c.result, options.failOn) ? 1 : 0), code);
}

/** A text that cannot be read is named and left out; the others are checked. */
async function fromTexts(
  files: readonly string[],
  options: DocumentOptions,
  workspace: Workspace,
  ledger: boolean,
  host: Host,
  progress: Progress,
): Promise<{ done: Checked[]; code: ExitCode }> {
  const done: Checked[] = [];
  let code: ExitCode = 0;
  for (const [i, given] of files.entries()) {
    progress.step(
      files.length > 1 ? `Checking ${i + 1} of ${files.length}: ${given}` : 'Reading and checking',
    );
    try {
      const input = await readInput(given, host, options);
      const check = await withLinearPrograms(workspace, () => checkText(workspace, input, { ledger }));
      done.push({ name: input.from, ...check });
    } catch (error) {
      if (!(error instanceof Problem) || files.length === 1) throw error;
      progress.done();
      host.err(`pitwall: ${error.message}\n`);
      code = 2;
    }
  }
  return { done, code };
}

async function fromClaims(
  file: string,
  files: readonly string[],
  workspace: Workspace,
  ledger: boolean,
  host: Host,
): Promise<Checked[]> {
  if (files.length > 0)
    throw new Problem('bad-usage', '--claims takes the place of a text: name one or the other, not both.');
  const text = file === '-' ? plainTextOf(await host.readStdin(), 'stdin') : loadPlainText(file);
  const given = readClaimsFile(text, file, workspace.loaded().pack);
  return withLinearPrograms(workspace, () =>
    given.map((g) => ({ name: file, ...checkGivenClaims(workspace, g, { ledger }) })),
  );
}

function print(
  done: readonly Checked[],
  options: CheckCommandOptions & { ledger?: unknown },
  workspace: Workspace,
  ledger: boolean,
  host: Host,
): string {
  const m = messagesFor(options.lang);
  const { pack } = workspace.loaded();
  const namesFor = (c: Checked) => nameBook(pack, options.lang, ledger ? c.evidence : undefined);
  const { detail } = options;
  if (options.format === 'json') {
    const results = done.map((c) => (detail ? withExplanations(c, detail, namesFor(c), m) : c.result));
    return toJson(results.length === 1 ? results[0] : results);
  }
  const look = {
    width: options.out === undefined ? pageWidth(host) : 80,
    colour: options.out === undefined && wantsColour(host),
  };
  if (detail === 'line' || detail === 'exact') {
    return done
      .map((c) =>
        renderExplanations(c.result, explanationsOf(c.result, namesFor(c), m), {
          ...look,
          exact: detail === 'exact',
        }),
      )
      .join('\n');
  }
  const pages = done.map((c) => {
    const { name, result, text, sentences, evidence } = c;
    const names = namesFor(c);
    const page = checkPage(
      { result, text, sentences, pack, from: name, ...(ledger ? { evidence } : {}) },
      names,
      m,
    );
    return renderCheck(page, m, { ...look, verbose: options.verbose ?? false, near: detail === 'steps' });
  });
  return pages.join('\n');
}

/** The explanation of each verdict beside it, as long as asked for. */
function withExplanations(c: Checked, detail: Detail, names: NameBook, m: Messages): unknown {
  const all = explanationsOf(c.result, names, m);
  const verdicts = c.result.verdicts.map((v) => {
    const { line, steps, exact } = all.get(v.claim) ?? { line: '', steps: [], exact: [] };
    return {
      ...v,
      explanation: {
        line,
        ...(detail === 'line' ? {} : { steps }),
        ...(detail === 'exact' ? { exact } : {}),
      },
    };
  });
  return { ...c.result, verdicts };
}

/** By default: a contradicted claim, or a proven conflict of nothing but claims of this document. */
function fails(result: CheckResult, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const bad = new Set<string>(SEVERITY.slice(1, SEVERITY.indexOf(failOn) + 1));
  if (result.verdicts.some((v) => bad.has(v.verdict satisfies VerdictStatus))) return true;
  const own = new Set<string>(result.claims.map((c) => c.id));
  return result.conflicts.some(
    (k) =>
      k.class === 'hard' &&
      k.members.every((x) => x.kind === 'identity' || (x.kind === 'claim' && own.has(x.id))),
  );
}
