import mammoth from 'mammoth';
import { FileFault } from '../fault.ts';
import type { ForeignText } from '../foreign-text.ts';
import { htmlText } from '../html/read-html.ts';
import { safeEntries } from './inflated.ts';

/** Paragraphs, lists and tables of a Word file; pictures are left out. Throws `FileFault`. */
export async function readDocx(bytes: Uint8Array): Promise<ForeignText> {
  const names = await safeEntries(bytes);
  if (!names.has('word/document.xml'))
    throw new FileFault(
      'not-text',
      names.has('xl/workbook.xml') ? 'it is an Excel file' : 'it is a zip file',
    );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  );
  const text = htmlText(value);
  if (text === '') throw new FileFault('empty', 'there is no text in this Word file');
  return { text };
}
