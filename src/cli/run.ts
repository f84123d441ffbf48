import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { isLedgerFault } from '../app/ledger-fault.ts';
import { Problem } from '../app/problem.ts';
import { programVersion } from '../app/version.ts';
import { registerAdd } from './commands/add.ts';
import { registerAlliances } from './commands/alliances.ts';
import { registerBackup } from './commands/backup.ts';
import { registerBrief } from './commands/brief.ts';
import { registerCheck } from './commands/check.ts';
import { registerConflicts } from './commands/conflicts.ts';
import { registerCorrect } from './commands/correct.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExport } from './commands/export.ts';
import { registerHistory } from './commands/history.ts';
import { registerImport } from './commands/import.ts';
import { registerIndex } from './commands/index-command.ts';
import { registerLaw } from './commands/law.ts';
import { registerNextRound } from './commands/nextround.ts';
import { registerPack } from './commands/pack.ts';
import { registerProject } from './commands/project.ts';
import { registerRace } from './commands/race.ts';
import { registerRead } from './commands/read.ts';
import { registerRetract } from './commands/retract.ts';
import { registerServe } from './commands/serve.ts';
import { registerStandings } from './commands/standings.ts';
import { registerTargets } from './commands/targets.ts';
import { registerTimeline } from './commands/timeline.ts';
import { registerVerify } from './commands/verify.ts';
import type { ExitCode } from './exit.ts';
import type { Host } from './host.ts';
import type { Register, RunBody } from './register.ts';

const COMMANDS: readonly Register[] = [
  registerCheck,
  registerRead,
  registerAdd,
  registerStandings,
  registerRace,
  registerExplain,
  registerTargets,
  registerLaw,
  registerProject,
  registerNextRound,
  registerIndex,
  registerAlliances,
  registerTimeline,
  registerConflicts,
  registerHistory,
  registerBrief,
  registerImport,
  registerExport,
  registerCorrect,
  registerRetract,
  registerPack,
  registerVerify,
  registerBackup,
  registerServe,
];

const EXAMPLES = `
Examples:
  pitwall check article.txt --date 2026-01-13
  pitwall read article.txt --explain
  pitwall check --help`;

/** Parses arguments, runs one command, returns the exit code. Nothing is thrown; nothing exits. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = 0;
  const body: RunBody = async (work) => {
    code = await work(host);
  };
  const complaints: string[] = [];
  const program = buildProgram(host, body, complaints);
  try {
    if (args.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, args, complaints, program, host);
  }
}

function buildProgram(host: Host, body: RunBody, complaints: string[]): Command {
  const program = new Command('pitwall')
    .description(
      'Reads articles into claims, checks every claim by arithmetic against all the others, shows the working.',
    )
    .version(programVersion(), '-V, --version')
    .addHelpText('after', EXAMPLES);
  for (const register of COMMANDS) register(program, body);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)]) {
    command
      .exitOverride()
      .allowExcessArguments(false)
      .showSuggestionAfterError(true)
      .configureHelp({ helpWidth: 80 })
      .configureOutput({
        writeOut: host.out,
        // Kept and put on one line by `explain`.
        writeErr: (text) => void complaints.push(text),
        outputError: (text, write) => write(text),
      });
  }
  return program;
}

function explain(
  error: unknown,
  args: readonly string[],
  complaints: readonly string[],
  program: Command,
  host: Host,
): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    host.err(`pitwall: ${usageLine(complaints.join(' '), args, program)}\n`);
    return 2;
  }
  if (error instanceof Problem) {
    host.err(`pitwall: ${error.message}\n`);
    return 2;
  }
  if (isLedgerFault(error)) {
    host.err(`pitwall: ledger: ${error.message}.\n`);
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.err(`pitwall: this is our fault, not yours. Please report it with the lines below.\n${detail}\n`);
  return 3;
}

/** Commander's complaint on one line; a file name where a command should be gets the command it was meant for. */
function usageLine(text: string, args: readonly string[], program: Command): string {
  const line = text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/^error: /, '');
  const first = args[0] ?? '';
  if (line.startsWith('unknown command') && existsSync(first))
    return `${line}. To check a text: pitwall check ${first}`;
  const ended = line.includes('Did you mean') ? line : `${line.replace(/\.+$/, '')}.`;
  return `${ended} See: pitwall ${program.commands.some((c) => c.name() === first) ? `${first} ` : ''}--help`;
}
