import { documentOf, loadAddress, loadDocument } from '../app/load-text.ts';
import { Problem } from '../app/problem.ts';
import type { TextInput } from '../app/source-document.ts';
import type { Host } from './host.ts';
import { type DocumentOptions, metadataOf } from './options.ts';

export type NamedInput = TextInput & { readonly from: string };

/** A file, `-` for stdin, or an address (only with --allow-net). What the user says of the document wins over what it says of itself. */
export async function readInput(given: string, host: Host, options: DocumentOptions): Promise<NamedInput> {
  const found = await load(given, host, options);
  return { ...found, ...metadataOf(options), from: found.from ?? given };
}

async function load(given: string, host: Host, options: DocumentOptions): Promise<TextInput> {
  if (given === '-') return documentOf(await host.readStdin(), 'stdin');
  if (!isAddress(given)) return loadDocument(given);
  if (options.allowNet) return loadAddress(given);
  throw new Problem(
    'no-net',
    `${given}: this is an address, and the net is off. Say --allow-net, or save the page and name the file (--url keeps its address).`,
  );
}

function isAddress(given: string): boolean {
  return given.startsWith('http://') || given.startsWith('https://');
}

/** Nothing named: what is piped in; at a terminal that would wait for ever, so it is refused. */
export function inputsOrStdin(given: readonly string[], host: Host): readonly string[] {
  if (given.length > 0) return given;
  if (host.inIsTerminal)
    throw new Problem('bad-usage', 'name a file, or - for stdin. `pitwall check --help` has examples.');
  return ['-'];
}
