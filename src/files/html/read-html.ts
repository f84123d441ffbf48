import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from '../decode.ts';
import { FileFault } from '../fault.ts';
import type { ForeignText } from '../foreign-text.ts';
import { blockText, type DomNode } from './block-text.ts';
import { refuseMonsters } from './limits.ts';
import { type FactSource, pageFacts } from './page-facts.ts';

/** A page bigger than this is an archive, or an attack. */
const LARGEST_PAGE = 8 * 1024 * 1024;
/** Where a page has to name its encoding (HTML standard: within the first 1,024 bytes; real pages are late). */
const META_WINDOW = 4096;
/** Characters below which an "article" may be a teaser or a cookie notice. */
const SHORT_ARTICLE = 600;

/** The article of a web page; the whole page where no article stands out. `charset`: what the server said. Throws `FileFault`. */
export function readHtml(bytes: Uint8Array, charset?: string): ForeignText {
  if (bytes.length > LARGEST_PAGE)
    throw new FileFault('too-long', `a page of more than ${LARGEST_PAGE / 1048576} MB`);
  const html = decodeBytes(bytes, charset ?? charsetOf(bytes)).text;
  refuseMonsters(html);
  const { document } = parseHTML(html);
  const facts = pageFacts(document as unknown as FactSource);
  const whole = blockText(document as unknown as DomNode);
  if (whole === '') throw new FileFault('empty', 'there is no text in this page');
  const article = articleOf(document);
  // Short pages and bare fragments are not what Readability is made for: what it drops there is text.
  const stands =
    article !== undefined && (article.length > SHORT_ARTICLE || article.length * 4 > whole.length);
  const text = stands ? article : whole;
  return { text: withTitle(text, facts.title), ...facts };
}

type ReadablePage = ConstructorParameters<typeof Readability>[0];
type PageDocument = ReturnType<typeof parseHTML>['document'];

function articleOf(document: PageDocument): string | undefined {
  if (!isProbablyReaderable(document as unknown as ReadablePage)) return undefined;
  const content = contentOf(document as unknown as ReadablePage);
  return content ? htmlText(content) || undefined : undefined;
}

/** Readability looks for a body and its parents and falls over pieces of pages that have none: then the whole is the article. */
function contentOf(document: ReadablePage): string | undefined {
  try {
    return new Readability(document).parse()?.content ?? undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text of a piece of HTML that we made ourselves. */
export function htmlText(html: string): string {
  refuseMonsters(html);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return blockText(document.documentElement as unknown as DomNode);
}

/** The headline makes claims too, and Readability leaves it out of the article. */
function withTitle(text: string, title: string | undefined): string {
  return title === undefined || text.slice(0, title.length + 200).includes(title)
    ? text
    : `# ${title}\n\n${text}`;
}

function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, META_WINDOW)).toString('latin1').toLowerCase();
  const at = head.indexOf('charset=');
  if (at < 0) return undefined;
  const rest = head.slice(at + 8, at + 40);
  const start = rest.startsWith('"') || rest.startsWith("'") ? 1 : 0;
  let end = start;
  while (end < rest.length && /[a-z0-9_-]/.test(rest[end]!)) end++;
  return rest.slice(start, end) || undefined;
}
