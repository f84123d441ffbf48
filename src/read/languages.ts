/** Letters a line must have before it counts as one of the other language: a brand name or a unit makes none. */
const LEAST_LATIN = 40;
const LEAST_HAN = 10;

export interface Tongues {
  /** The text with the lines of the other language blanked out; every offset stays. */
  readonly own: string;
  readonly other: string;
}

/**
 * A document may go on in another language: a release in both, a quotation of a paragraph. Undefined when all of it is in one. A line
 * is Chinese when Han characters outnumber a fifth of its Latin letters.
 */
export function tonguesOf(text: string, language: 'en' | 'zh'): Tongues | undefined {
  const own: string[] = [];
  const other: string[] = [];
  let mixed = false;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const foreign = isForeign(line, language);
    if (foreign) mixed = true;
    const blank = ' '.repeat(line.length);
    own.push(foreign ? blank : line);
    other.push(foreign ? line : blank);
    start = end + 1;
  }
  return mixed ? { own: own.join('\n'), other: other.join('\n') } : undefined;
}

function isForeign(line: string, language: 'en' | 'zh'): boolean {
  let han = 0;
  let latin = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if (c >= 0x4e00 && c <= 0x9fff) han++;
    else if ((c | 32) >= 97 && (c | 32) <= 122) latin++;
  }
  return language === 'zh' ? latin >= LEAST_LATIN && han * 5 <= latin : han >= LEAST_HAN && han * 5 > latin;
}
