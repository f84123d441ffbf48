import type { DocumentBody } from '../ledger/record.ts';
import { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** A document of the ledger with its place in the journal. */
export type FiledDocument = DocumentBody & { readonly seq: number };

const SHORTEST = 6;
const NEAR = 4;

/**
 * A document by what a person has at hand: its number in the journal, its address, the file it came from, its title, or the first six or more
 * digits of its id or content hash. What fits several documents is refused, with their numbers.
 */
export function findDocument(workspace: Workspace, given: string): FiledDocument {
  const all = [...workspace.ledgerIndex().documents.values()];
  const word = given.trim();
  const exact = all.filter(
    (d) =>
      String(d.seq) === word ||
      d.document.url === word ||
      d.document.id === word ||
      d.from === word ||
      d.document.title === word,
  );
  const small = word.toLowerCase();
  const found =
    exact.length > 0 || small.length < SHORTEST
      ? exact
      : all.filter((d) => d.hash.startsWith(small) || d.document.id.toLowerCase().startsWith(small));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  if (only)
    throw new Problem(
      'many-documents',
      `“${short(word)}” fits ${found.length} documents. Say which by its record number: ${listed(found)}.`,
    );
  throw new Problem(
    'unknown-document',
    `there is no document “${short(word)}” in the ledger.${
      all.length === 0 ? ' It holds none yet.' : ` The latest: ${listed([...all].reverse())}.`
    }`,
  );
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const listed = (documents: readonly FiledDocument[]): string =>
  documents
    .slice(0, NEAR)
    .map((d) => `${d.seq} (${short(d.document.title ?? d.from ?? d.document.id)})`)
    .join(', ');
