import { type Mark, wordAt } from '../../context/phrases.ts';
import type { RuleInput } from '../../rule.ts';

export interface Label {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const BECOME = new Set([
  'become',
  'becoming',
  'build',
  'building',
  'built',
  'turn',
  'turning',
  'develop',
  'developing',
  'create',
  'creating',
  'grow',
]);
const OPEN = new Set(['"', '“', '「', "'", '‘']);
const REACH = 12;
const MAX_WORDS = 16;

/** What is to be become: the words in quotation marks after "becoming", "building … into". */
export function labelAfter(input: RuleInput, mark: Mark): Label | undefined {
  const { sentence } = input;
  const n = sentence.tokens.length;
  let become = -1;
  for (let i = Math.max(0, mark.last - 1); i < Math.min(n, mark.last + REACH); i++) {
    if (BECOME.has(wordAt(sentence, i))) {
      become = i;
      break;
    }
  }
  if (become < 0) return undefined;
  for (let i = become + 1; i < Math.min(n, become + REACH); i++) {
    if (!OPEN.has(wordAt(sentence, i)) && !OPEN.has(sentence.tokens[i]!.text)) continue;
    const close = closing(input, i);
    if (close === undefined) return undefined;
    const first = sentence.tokens[i + 1]!;
    const last = sentence.tokens[close - 1]!;
    return { text: tidy(input.text.slice(first.start, last.end)), first: i + 1, last: close };
  }
  return undefined;
}

function closing(input: RuleInput, open: number): number | undefined {
  const { tokens } = input.sentence;
  const single = tokens[open]!.norm === "'";
  for (let i = open + 2; i < Math.min(tokens.length, open + MAX_WORDS); i++) {
    const { text, norm } = tokens[i]!;
    if (single ? norm === "'" : norm === '"' || text === '”' || text === '」') return i;
  }
  return undefined;
}

/** A stop inside the quotation marks belongs to the sentence. */
function tidy(text: string): string {
  return text.endsWith(',') || text.endsWith('.') ? text.slice(0, -1) : text;
}
