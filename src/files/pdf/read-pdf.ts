import { extractTextItems, getDocumentProxy } from 'unpdf';
import { FileFault } from '../fault.ts';
import type { ForeignText } from '../foreign-text.ts';
import { paragraphsOf } from './lines.ts';
import { mendRadicals } from './radicals.ts';

const MOST_PAGES = 2_000;

/** The text layer of a PDF. Throws `FileFault`: locked, damaged, or nothing but pictures. */
export async function readPdf(bytes: Uint8Array): Promise<ForeignText> {
  const document = await open(bytes);
  if (document.numPages > MOST_PAGES)
    throw new FileFault('too-long', `a PDF of more than ${MOST_PAGES} pages`);
  const { items } = await extractTextItems(document);
  const text = items
    .map((page) => mendRadicals(paragraphsOf(page)))
    .filter((page) => page !== '')
    .join('\n\n');
  if (text === '')
    throw new FileFault(
      'empty',
      'this PDF has no text in it, only pictures; it has to go through text recognition first',
    );
  return { text };
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    // Fonts and code inside the file are never run.
    return await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      throw new FileFault('password', 'this PDF is locked with a password; save it without one');
    throw new FileFault('not-text', 'this PDF is damaged and cannot be opened');
  }
}
