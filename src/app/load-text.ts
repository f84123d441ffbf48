import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { decodeText } from './decode.ts';
import { Problem } from './problem.ts';

/** Largest file we open at all; the limit in characters is `LONGEST_TEXT`. */
const LARGEST = 32 * 1024 * 1024;
const FOREIGN = new Map([
  ['.html', 'a web page'],
  ['.htm', 'a web page'],
  ['.pdf', 'a PDF'],
  ['.docx', 'a Word file'],
  ['.xlsx', 'an Excel file'],
]);

/** The text of a file, whatever its encoding; every way it can fail is one line. */
export function loadText(path: string): string {
  const stat = statOf(path);
  if (stat.isDirectory()) throw new Problem('is-folder', `${path}: this is a folder. Name the files in it.`);
  if (stat.size > LARGEST) {
    throw new Problem(
      'too-long',
      `${path}: ${megabytes(stat.size)} MB; the most one text may have is ${megabytes(LARGEST)} MB.`,
    );
  }
  const foreign = FOREIGN.get(extname(path).toLowerCase());
  if (foreign) {
    throw new Problem(
      'not-text',
      `${path}: ${foreign} cannot be read yet. Save it as plain text (.txt, .md) and run the command again.`,
    );
  }
  return textOf(readBytes(path), path);
}

export function textOf(bytes: Uint8Array, name: string): string {
  if (bytes.length > LARGEST) {
    throw new Problem('too-long', `${name}: more than ${megabytes(LARGEST)} MB.`);
  }
  return decodeText(bytes, name).text;
}

const megabytes = (bytes: number): string => (bytes / 1048576).toFixed(0);

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function cannotRead(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem('no-file', `${path}: there is no such file.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem('no-access', `${path}: you may not read this file.`);
  return new Problem('no-file', `${path}: it cannot be read (${code ?? String(error)}).`);
}
