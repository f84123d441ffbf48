import type { Chance } from './chance.ts';

/** What breaks readers: half characters, marks that turn text round, controls, white space of every kind, brackets, quotes, glue. */
const NASTY = [
  '\ud83d',
  '\udc00',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\r',
  '\t',
  '\n',
  '\n\n',
  '((((',
  '))))',
  '“““',
  '"',
  "'",
  '’s',
  '----',
  '|',
  '| --- |',
  '。',
  '…',
  '𠮷',
  'e\u0301',
  '\u0301\u0301\u0301',
  '１２３',
  '⅔',
  '０',
  '％',
  'ﬁ',
  'İ',
];

const NUMBERS = (
  '2.788 million|9.7%|1,234,567.89|-4/5|0|00|1e10|999999999999999999999|3.14.15|1,2,3|$5bn|RMB800bn|two and a half million|half|a dozen|' +
  '一万零十二|二百五十四万|254.01万|3成|百分之三十|1—11月|2025年|十四五|No. 1|14th|1234567890123456789012345678901234567890|0.00000001|.5|5.|+|−9|~10|1/2/3|2025-13-45|99/99/9999'
).split('|');

/** Words to a heap: of the language's own, figures, and what breaks. */
export function heapOf(chance: Chance, words: readonly string[], glue: string, longest: number): string {
  const parts: string[] = [];
  const n = 1 + chance.below(longest);
  for (let i = 0; i < n; i++) {
    if (chance.often(0.08)) parts.push(chance.pick(NASTY));
    else if (chance.often(0.2)) parts.push(chance.pick(NUMBERS));
    else parts.push(chance.pick(words));
    if (chance.often(0.02)) parts.push(chance.pick(parts).repeat(1 + chance.below(200)));
  }
  return parts.join(glue);
}

/** A text as somebody might have spoilt it: pieces lost, doubled, moved, broken. */
export function spoilt(chance: Chance, text: string): string {
  let out = text;
  for (let k = 1 + chance.below(6); k > 0; k--) {
    const at = chance.below(out.length + 1);
    const length = chance.below(chance.often(0.2) ? 400 : 12);
    const piece = out.slice(at, at + length);
    switch (chance.below(5)) {
      case 0:
        out = out.slice(0, at) + out.slice(at + length);
        break;
      case 1:
        out = out.slice(0, at) + piece.repeat(1 + chance.below(4)) + out.slice(at);
        break;
      case 2:
        out = out.slice(0, at) + chance.pick(NASTY).repeat(1 + chance.below(3)) + out.slice(at);
        break;
      case 3:
        out = out.slice(0, at) + chance.pick(NUMBERS) + out.slice(at + length);
        break;
      default: {
        const to = chance.below(out.length + 1);
        const rest = out.slice(0, at) + out.slice(at + length);
        out = rest.slice(0, to) + piece + rest.slice(to);
      }
    }
  }
  return out;
}

/** A table in one of the ways texts print them, with cells from a heap. */
export function tableOf(chance: Chance, words: readonly string[]): string {
  const columns = 1 + chance.below(6);
  const bar = chance.pick(['|', '\t', '   ', '｜', ',']);
  const rows = Array.from({ length: 1 + chance.below(12) }, () =>
    Array.from({ length: chance.often(0.1) ? chance.below(20) : columns }, () =>
      chance.often(0.4) ? chance.pick(NUMBERS) : chance.pick(words),
    ).join(` ${bar} `),
  );
  if (chance.often(0.5)) rows.splice(1, 0, Array(columns).fill('---').join(bar));
  return `${chance.often(0.5) ? 'Unit: 10,000\n' : ''}${rows.map((r) => (bar === '|' ? `| ${r} |` : r)).join('\n')}\n`;
}

/** Bytes as a bad line or disk might leave them. */
export function damaged(chance: Chance, bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let k = 1 + chance.below(8); k > 0; k--) {
    const at = chance.below(out.length || 1);
    if (chance.often(0.5)) out[at] = chance.below(256);
    else out.copyWithin(at, chance.below(out.length || 1), at + chance.below(64));
  }
  return chance.often(0.3) ? out.subarray(0, chance.below(out.length + 1)) : out;
}
