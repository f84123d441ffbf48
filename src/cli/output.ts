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
  writeWhole(options.out, text);
  if (!options.quiet) host.err(`Written to ${options.out}\n`);
}

/** The new file takes the place of the old one in one step. */
export function writeWhole(path: string, text: string): void {
  const fresh = `${path}.new-${process.pid}`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Problem('cannot-write', `${path}: it cannot be written (${code}).`);
  }
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
