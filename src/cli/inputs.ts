import { loadText, textOf } from '../app/load-text.ts';
import { Problem } from '../app/problem.ts';
import type { Host } from './host.ts';
import type { DocumentOptions } from './options.ts';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A file, `-` for stdin. Addresses need --allow-net. */
export async function readInput(given: string, host: Host, options: DocumentOptions): Promise<NamedText> {
  if (given === '-') return { name: 'stdin', text: textOf(await host.readStdin(), 'stdin') };
  if (isAddress(given)) {
    throw new Problem(
      'no-net',
      options.allowNet
        ? `${given}: addresses cannot be fetched yet. Save the page as text and name the file; --url keeps its address.`
        : `${given}: this is an address, and the net is off. Save the page as text and name the file; --url keeps its address.`,
    );
  }
  return { name: given, text: loadText(given) };
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
