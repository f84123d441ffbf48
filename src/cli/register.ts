import type { Command } from 'commander';
import type { ExitCode } from './exit.ts';
import type { Host } from './host.ts';

/** Runs the body of a command with the host of this call and keeps its exit code. */
export type RunBody = (body: (host: Host) => ExitCode | Promise<ExitCode>) => Promise<void>;

/** Adds one command to the program. */
export type Register = (program: Command, run: RunBody) => void;
