import { isDigitAt } from '../../num/printed/chars.ts';
import type { Sentence, Token } from '../types.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isBlankAt, isIdeographAt, isUpperAt, isWordCharAt } from './chars.ts';
import { tokenize } from './tokens.ts';
import { ABBREVIATIONS, SENTENCE_STARTERS } from './words-en.ts';

/** A sentence with more tokens is cut at the next mark or, failing that, there: no later step ever meets an endless one. */
const MAX_TOKENS = 400;

/**
 * Sentences of a text in reading order, with their tokens. Paragraphs are counted from 0; headings, list items, table rows
 * and captions (image sources, bylines) are sentences of their own kind.
 */
export function segment(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (tokens: readonly Token[], paragraph: number, kind: Sentence['kind']): void => {
    for (const part of capped(tokens)) {
      sentences.push({
        index: sentences.length,
        paragraph,
        kind,
        tokens: part,
        start: part[0]!.start,
        end: part[part.length - 1]!.end,
      });
    }
  };
  for (const block of blocksOf(text)) {
    const tokens = tokenize(text, block.start, block.end);
    if (tokens.length === 0) continue;
    if (block.kind === 'table' || block.kind === 'caption') add(tokens, block.paragraph, block.kind);
    else for (const part of splitSentences(text, tokens, block)) add(part, block.paragraph, block.kind);
  }
  return sentences;
}

function capped(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= MAX_TOKENS) return [tokens];
  const parts: Token[][] = [];
  let from = 0;
  while (from < tokens.length) {
    let to = Math.min(tokens.length, from + MAX_TOKENS);
    if (to < tokens.length) {
      for (let i = to; i > to - 100; i--) {
        if (tokens[i - 1]!.norm === ',' || tokens[i - 1]!.norm === ';') {
          to = i;
          break;
        }
      }
    }
    parts.push(tokens.slice(from, to));
    from = to;
  }
  return parts;
}

function splitSentences(text: string, tokens: readonly Token[], block: Block): Token[][] {
  const parts: Token[][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i > from && opensBullet(text, tokens, i)) {
      parts.push(tokens.slice(from, i));
      from = i;
      continue;
    }
    if (!endsSentence(text, tokens, i, from)) continue;
    let to = i + 1;
    // Closing quotes and brackets belong to the sentence they close.
    while (to < tokens.length && isCloser(tokens[to]!) && !tokens[to]!.spaceBefore) to++;
    parts.push(tokens.slice(from, to));
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) parts.push(tokens.slice(from));
  void block;
  return parts;
}

/** "… by three makers [2][4] - Acme sold 5": a list run into one line, its items begun by dashes behind references. */
function opensBullet(text: string, tokens: readonly Token[], i: number): boolean {
  const [before, dash, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (dash.norm !== '-' || !dash.spaceBefore || !after?.spaceBefore || before?.norm !== ']') return false;
  return after.kind === 'word' && isUpperAt(text, after.start);
}

const STRONG = new Set(['。', '！', '？', '!', '?', '…']);
const CLOSERS = new Set(['"', "'", ')', ']', '}', '」', '』', '》', '）']);

function isCloser(token: Token): boolean {
  return token.kind === 'punct' && (CLOSERS.has(token.norm) || token.text === '”' || token.text === '’');
}

function endsSentence(text: string, tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (token.text.endsWith('.') && token.kind === 'word') {
    // "… in the U.S. The company": a new sentence only when an unmistakable starter follows.
    const next = tokens[i + 1];
    return next !== undefined && SENTENCE_STARTERS.has(next.text);
  }
  if (token.kind !== 'punct') return false;
  if (token.text === '。' || token.text === '！' || token.text === '？') return true;
  if (token.norm !== '.' && !STRONG.has(token.norm)) return false;
  let next = i + 1;
  while (next < tokens.length && isCloser(tokens[next]!) && !tokens[next]!.spaceBefore) next++;
  const follower = tokens[next];
  if (!follower) return true;
  if (
    !follower.spaceBefore &&
    !isIdeographAt(text, follower.start) &&
    !isRunOn(text, tokens[i - 1], token, follower)
  )
    return false;
  if (!startsSentence(text, follower)) return false;
  if (token.norm !== '.') return true;
  const before = tokens[i - 1];
  if (!before || before.end !== token.start) return true;
  if (i - 1 === from && before.kind === 'number') return false;
  if (before.kind === 'word') {
    // Initials and abbreviations: "J. Smith", "No. 1", "Co., Ltd. Its".
    if (before.text.length === 1 && isUpperAt(text, before.start)) return false;
    const expects = ABBREVIATIONS.get(before.norm);
    if (expects === 'number') return !isDigitAt(text, follower.start);
    if (expects === 'name') return false;
    if (expects === 'end') return SENTENCE_STARTERS.has(follower.text);
  }
  return true;
}

/** "… of the industry.China's output": the blank was lost. Not "Pony.ai", "U.S.", "3.Five": a plain word, then a capital and small letters. */
function isRunOn(text: string, before: Token | undefined, stop: Token, after: Token): boolean {
  if (stop.norm !== '.' || before?.kind !== 'word' || after.kind !== 'word' || before.end !== stop.start)
    return false;
  const isPlain = before.text.length > 2 && before.text === before.norm;
  return (
    isPlain && after.text.length > 2 && isUpperAt(text, after.start) && !isUpperAt(text, after.start + 1)
  );
}

function startsSentence(text: string, token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'punct') return !',;:.)]'.includes(token.norm);
  if (isIdeographAt(text, token.start)) return true;
  return isUpperAt(text, token.start) || !isWordCharAt(text, token.start) || isBlankAt(text, token.start);
}
