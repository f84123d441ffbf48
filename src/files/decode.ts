import { analyse } from 'chardet';
import { FileFault } from './fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How far chardet looks: it walks its sample once for every encoding it knows. */
const SAMPLE = 16_384;

/**
 * Bytes → text. In order: byte order mark, signs of UTF-16, strict UTF-8, what the document says of itself (`declared`), Big5 when
 * the use of its signs says so, GB18030 when the bytes above ASCII come in pairs, Windows-1252 when single ones stand among Latin letters. Throws a `FileFault` for
 * bytes that are no text.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) throw new FileFault('empty', 'there is nothing in it');
  const decoded = detect(bytes, declared);
  if (!decoded)
    throw new FileFault('not-text', 'it is no text in UTF-8, UTF-16, GB18030, Big5 or Windows-1252');
  if (isBinary(decoded.text)) throw new FileFault('not-text', 'it is binary, not text');
  if (decoded.text.trim() === '') throw new FileFault('empty', 'there is no text in it');
  return decoded;
}

function detect(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const utf16 = markOfUtf16(bytes);
  if (utf16) return strictly(bytes, utf16);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8) return utf8;
  const said = declared && labelled(declared);
  if (said) {
    const text = said === 'windows-1252' ? windows1252(bytes) : strictly(bytes, said);
    if (text) return text;
  }
  const { high, paired } = pairedHighBytes(bytes);
  const manyHigh = high > bytes.length * 0.3;
  if (manyHigh && looksLikeBig5(bytes)) {
    const big5 = strictly(bytes, 'big5');
    if (big5) return big5;
  }
  if (paired >= high * 0.8) {
    const gb = strictly(bytes, 'gb18030');
    if (gb) return gb;
  }
  return manyHigh ? undefined : windows1252(bytes);
}

/** Labels of the Encoding standard for what we read; others are left to the bytes. */
function labelled(label: string): Encoding | undefined {
  switch (label.trim().toLowerCase()) {
    case 'gb2312':
    case 'gbk':
    case 'gb18030':
      return 'gb18030';
    case 'big5':
    case 'big5-hkscs':
      return 'big5';
    case 'iso-8859-1':
    case 'windows-1252':
    case 'latin1':
      return 'windows-1252';
    default:
      return undefined;
  }
}

/** Nearly every Big5 text is valid GB18030 too and reads as rubbish: only how often each sign is used tells them apart. */
function looksLikeBig5(bytes: Uint8Array): boolean {
  const found = analyse(bytes.subarray(0, SAMPLE));
  const sure = (name: string): number => found.find((m) => m.name === name)?.confidence ?? 0;
  return sure('Big5') > sure('GB18030');
}

function strictly(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
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
