import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** As package.json says; the same place seen from src/app and from dist/app. */
export function programVersion(): string {
  const file = resolve(import.meta.dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Goes up when the same text may give other claims; documents on file are then read anew by `add`. */
export const READER_VERSION = 'en-1';
