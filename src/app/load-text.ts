import { readFileSync, statSync } from 'node:fs';
import { convert } from '../files/convert.ts';
import { decodeBytes } from '../files/decode.ts';
import { FileFault } from '../files/fault.ts';
import { kindOf } from '../files/kind.ts';
import { FetchFault, fetchPage } from '../files/net/fetch-page.ts';
import { Problem } from './problem.ts';
import type { TextInput } from './source-document.ts';

/** Largest file we open at all; the limit in characters is `LONGEST_TEXT`. */
const LARGEST = 32 * 1024 * 1024;

/** A file as a text, whatever its format and encoding; every way it can fail is one line. */
export async function loadDocument(path: string): Promise<TextInput> {
  return documentOf(bytesOf(path), path);
}

/** What a server sends, read like a file. The text may be checked only if the user let the net be used. */
export async function loadAddress(address: string): Promise<TextInput> {
  const page = await fetchPage(address).catch((error: unknown) => {
    throw error instanceof FetchFault ? new Problem('no-net', `${address}: ${error.message}.`) : error;
  });
  const found = await documentOf(page.bytes, address, page);
  return { ...found, url: page.url };
}

/** `said`: what a server told of the bytes. */
export async function documentOf(
  bytes: Uint8Array,
  name: string,
  said: { readonly type?: string; readonly charset?: string } = {},
): Promise<TextInput> {
  refuseLong(bytes.length, name);
  try {
    const kind = kindOf(bytes, name, said.type);
    if (typeof kind === 'object') throw new FileFault('not-text', `it is ${kind.other}`);
    if (kind === 'text') return { text: decodeBytes(bytes, said.charset).text, from: name };
    const found = await convert({ kind, bytes, ...(said.charset ? { charset: said.charset } : {}) });
    return { ...found, from: name, converted: true };
  } catch (error) {
    throw error instanceof FileFault ? worded(name, error) : error;
  }
}

/** Plain text only: files of our own making, such as a list of claims. */
export function loadPlainText(path: string): string {
  return plainTextOf(bytesOf(path), path);
}

export function plainTextOf(bytes: Uint8Array, name: string): string {
  refuseLong(bytes.length, name);
  try {
    return decodeBytes(bytes).text;
  } catch (error) {
    throw error instanceof FileFault ? worded(name, error) : error;
  }
}

function worded(name: string, fault: FileFault): Problem {
  const way =
    fault.code === 'not-text' ? ' Save it as plain text (.txt, .md) and run the command again.' : '';
  return new Problem(fault.code, `${name}: ${fault.message}.${way}`);
}

function refuseLong(size: number, name: string): void {
  if (size <= LARGEST) return;
  throw new Problem(
    'too-long',
    `${name}: ${megabytes(size)} MB; the most one text may have is ${megabytes(LARGEST)} MB.`,
  );
}

const megabytes = (bytes: number): string => (bytes / 1048576).toFixed(0);

function bytesOf(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      throw new Problem('is-folder', `${path}: this is a folder. Name the files in it.`);
    refuseLong(stat.size, path);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Problem ? error : cannotRead(path, error);
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
