import { Problem } from './problem.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';
}

/** Foreign documents by their first bytes, with the name a person knows them by. */
const SIGNATURES: readonly [readonly number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word, Excel or zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word or Excel file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file'],
];

/**
 * Bytes → text. In order: byte order mark, signs of UTF-16, strict UTF-8, GB18030 when its bytes come in pairs, Windows-1252
 * when single ones stand among Latin letters. Bytes that are no text are refused by name.
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) throw new Problem('empty', `${name}: there is nothing in it.`);
  const foreign = SIGNATURES.find(([magic]) => magic.every((b, i) => bytes[i] === b));
  if (foreign) throw unreadable(name, `it is ${foreign[1]}`);
  const decoded = detect(bytes);
  if (!decoded) throw unreadable(name, 'it is no text in UTF-8, UTF-16, GB18030 or Windows-1252');
  if (isBinary(decoded.text)) throw unreadable(name, 'it is binary, not text');
  if (decoded.text.trim() === '') throw new Problem('empty', `${name}: there is no text in it.`);
  return decoded;
}

function unreadable(name: string, why: string): Problem {
  return new Problem(
    'not-text',
    `${name}: ${why}. Save it as plain text (.txt, .md) and run the command again.`,
  );
}

function detect(bytes: Uint8Array): Decoded | undefined {
  const utf16 = markOfUtf16(bytes);
  if (utf16) return strictly(bytes, utf16);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8) return utf8;
  const { high, paired } = pairedHighBytes(bytes);
  if (paired >= high * 0.8) {
    const gb = strictly(bytes, 'gb18030');
    if (gb) return gb;
  }
  return high <= bytes.length * 0.3 ? windows1252(bytes) : undefined;
}

function strictly(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** 0x80 to 0x9f; a zero marks the five bytes that mean nothing. */
const WINDOWS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** By hand: Node 20 decodes this label as Latin-1, which loses the curly quotes. */
function windows1252(bytes: Uint8Array): Decoded | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || code > 0x9f) continue;
    const sign = WINDOWS[code - 0x80]!;
    if (sign === '\0') return undefined;
    out += text.slice(from, i) + sign;
    from = i + 1;
  }
  return { text: out + text.slice(from), encoding: 'windows-1252' };
}

/** With a mark, or without one when every other byte of the beginning is zero, as in Latin text. */
function markOfUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const n = Math.min(bytes.length & ~1, 512);
  if (n < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n * 0.35 && even === 0) return 'utf-16le';
  return even > n * 0.35 && odd === 0 ? 'utf-16be' : undefined;
}

/** How many bytes above ASCII there are, and how many of them stand in pairs of the two-byte GB range. */
function pairedHighBytes(bytes: Uint8Array): { high: number; paired: number } {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const next = bytes[i + 1] ?? 0;
    const pair = bytes[i]! >= 0xa1 && bytes[i]! <= 0xf7 && next >= 0xa1;
    high += pair ? 2 : 1;
    if (pair) {
      paired += 2;
      i++;
    }
  }
  return { high, paired };
}

/** A zero, or more control signs than a slip of the pen leaves. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0) return true;
    if (c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12) odd++;
  }
  return odd > text.length * 0.03;
}
