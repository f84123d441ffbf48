import { renameSync, writeFileSync } from 'node:fs';
import { Problem } from '../app/problem.ts';
import type { Host } from './host.ts';
import type { CommonOptions } from './options.ts';

/** To stdout, or whole to a file: a crash leaves the old file, never half of the new one. */
export function deliver(text: string, options: CommonOptions, host: Host): void {
  if (options.out === undefined) {
    host.out(text);
    return;
  }
  const fresh = `${options.out}.new-${process.pid}`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, options.out);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Problem('cannot-write', `${options.out}: it cannot be written (${code}).`);
  }
  if (!options.quiet) host.err(`Written to ${options.out}\n`);
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
