/** What a file is, whatever it is called. `other` carries the name a person knows it by. */
export type FileKind = 'text' | 'html' | 'pdf' | 'docx' | { readonly other: string };

/** Documents by their first bytes. */
const SIGNATURES: readonly [readonly number[], FileKind][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0x50, 0x4b, 0x05, 0x06], { other: 'an empty zip file' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { other: 'an old Word or Excel file' }],
  [[0x89, 0x50, 0x4e, 0x47], { other: 'a picture' }],
  [[0xff, 0xd8, 0xff], { other: 'a picture' }],
  [[0x47, 0x49, 0x46, 0x38], { other: 'a picture' }],
  [[0x1f, 0x8b], { other: 'a gzip file' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { other: 'an RTF file' }],
];
/** A page need not begin with its first tag: marks, comments and white space may stand before it. */
const SNIFFED = 1024;
const PAGE_STARTS = ['<!doctype html', '<html', '<head', '<body'];

/**
 * The bytes decide before the name does, so that a file with the wrong ending is read for what it is. `type` is what a server called
 * it. A zip is taken for a Word file here; its reader says what it is instead.
 */
export function kindOf(bytes: Uint8Array, name = '', type = ''): FileKind {
  const known = SIGNATURES.find(([magic]) => magic.every((b, i) => bytes[i] === b));
  if (known) return known[1];
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml' || type.includes('html')) return 'html';
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1').toLowerCase();
  const tag = head.indexOf('<');
  return tag >= 0 && isBlank(head.slice(0, tag)) && PAGE_STARTS.some((s) => head.startsWith(s, tag))
    ? 'html'
    : 'text';
}

/** White space and a byte order mark in Latin-1 dress. */
function isBlank(text: string): boolean {
  return (text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text).trim() === '';
}
