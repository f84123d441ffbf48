import type { PrintedBound } from './types.ts';

/**
 * Bound words as data. English phrases are word sequences as the scanners see them (lower case, hyphens as gaps);
 * Chinese ones are looked for directly at the number.
 */
export const BOUND_BEFORE_EN: readonly (readonly [string, PrintedBound])[] = [
  ['more than', 'more_than'],
  ['greater than', 'more_than'],
  ['higher than', 'more_than'],
  ['bigger than', 'more_than'],
  ['larger than', 'more_than'],
  ['better than', 'more_than'],
  ['over', 'more_than'],
  ['above', 'more_than'],
  ['beyond', 'more_than'],
  ['past', 'more_than'],
  ['exceeding', 'more_than'],
  ['exceed', 'more_than'],
  ['exceeds', 'more_than'],
  ['exceeded', 'more_than'],
  ['surpassing', 'more_than'],
  ['surpass', 'more_than'],
  ['surpasses', 'more_than'],
  ['surpassed', 'more_than'],
  ['topping', 'more_than'],
  ['top', 'more_than'],
  ['tops', 'more_than'],
  ['topped', 'more_than'],
  ['passing', 'more_than'],
  ['pass', 'more_than'],
  ['passes', 'more_than'],
  ['passed', 'more_than'],
  ['crossing', 'more_than'],
  ['cross', 'more_than'],
  ['crossed', 'more_than'],
  ['in excess of', 'more_than'],
  ['upwards of', 'more_than'],
  ['upward of', 'more_than'],
  ['north of', 'more_than'],
  ['well over', 'more_than'],
  ['just over', 'more_than'],
  ['slightly over', 'more_than'],
  ['a little over', 'more_than'],
  ['just above', 'more_than'],
  ['slightly above', 'more_than'],
  ['slightly more than', 'more_than'],
  ['a little more than', 'more_than'],
  ['at least', 'at_least'],
  ['no less than', 'at_least'],
  ['no fewer than', 'at_least'],
  ['not less than', 'at_least'],
  ['not fewer than', 'at_least'],
  ['not below', 'at_least'],
  ['a minimum of', 'at_least'],
  ['less than', 'less_than'],
  ['fewer than', 'less_than'],
  ['lower than', 'less_than'],
  ['smaller than', 'less_than'],
  ['under', 'less_than'],
  ['below', 'less_than'],
  ['not even', 'less_than'],
  ['no more than', 'at_most'],
  ['not more than', 'at_most'],
  ['not exceeding', 'at_most'],
  ['not above', 'at_most'],
  ['at most', 'at_most'],
  ['up to', 'at_most'],
  ['as many as', 'at_most'],
  ['as much as', 'at_most'],
  ['a maximum of', 'at_most'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['approaching', 'nearly'],
  ['just under', 'nearly'],
  ['just below', 'nearly'],
  ['just short of', 'nearly'],
  ['slightly under', 'nearly'],
  ['slightly below', 'nearly'],
  ['slightly less than', 'nearly'],
  ['a little under', 'nearly'],
  ['a little less than', 'nearly'],
  ['a little short of', 'nearly'],
  ['not quite', 'nearly'],
  ['nearing', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['approx.', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['c .', 'about'],
  ['ca.', 'about'],
  ['ca .', 'about'],
  ['approx .', 'about'],
  ['c .', 'about'],
  ['an estimated', 'about'],
  ['in the region of', 'about'],
  ['in the order of', 'about'],
  ['on the order of', 'about'],
  ['exactly', 'exact'],
  ['precisely', 'exact'],
];

export const BOUND_AFTER_EN: readonly (readonly [string, PrintedBound])[] = [
  ['or more', 'at_least'],
  ['or above', 'at_least'],
  ['or higher', 'at_least'],
  ['and more', 'at_least'],
  ['and above', 'at_least'],
  ['and over', 'at_least'],
  ['at least', 'at_least'],
  ['or less', 'at_most'],
  ['or fewer', 'at_most'],
  ['or below', 'at_most'],
  ['at most', 'at_most'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['odd', 'more_than'],
  ['plus', 'more_than'],
];

export const BOUND_BEFORE_ZH: readonly (readonly [string, PrintedBound])[] = [
  ['不超过', 'at_most'],
  ['不高于', 'at_most'],
  ['不多于', 'at_most'],
  ['至多', 'at_most'],
  ['最多', 'at_most'],
  ['不低于', 'at_least'],
  ['不少于', 'at_least'],
  ['不小于', 'at_least'],
  ['至少', 'at_least'],
  ['最少', 'at_least'],
  ['超过了', 'more_than'],
  ['超过', 'more_than'],
  ['超出', 'more_than'],
  ['突破了', 'more_than'],
  ['突破', 'more_than'],
  ['首破', 'more_than'],
  ['冲破', 'more_than'],
  ['再破', 'more_than'],
  ['破', 'more_than'],
  ['高于', 'more_than'],
  ['多于', 'more_than'],
  ['大于', 'more_than'],
  ['首超', 'more_than'],
  ['已超', 'more_than'],
  ['超', 'more_than'],
  ['逾', 'more_than'],
  ['过', 'more_than'],
  ['不足', 'less_than'],
  ['不到', 'less_than'],
  ['低于', 'less_than'],
  ['少于', 'less_than'],
  ['小于', 'less_than'],
  ['未达', 'less_than'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['逼近', 'nearly'],
  ['近', 'nearly'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约为', 'about'],
  ['约', 'about'],
];

export const BOUND_AFTER_ZH: readonly (readonly [string, PrintedBound])[] = [
  ['以上', 'at_least'],
  ['及以上', 'at_least'],
  ['以下', 'at_most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['多', 'more_than'],
  ['余', 'more_than'],
];

export interface BoundHit {
  readonly bound: PrintedBound;
  /** Words (English) or characters (Chinese) the phrase takes. */
  readonly length: number;
}

interface Step {
  readonly next: Map<string, Step>;
  hit?: BoundHit;
}

/** Phrases as a tree of words; `backwards` reads from the number to the left. */
function tree(table: readonly (readonly [string, PrintedBound])[], backwards: boolean): Step {
  const root: Step = { next: new Map() };
  for (const [phrase, bound] of table) {
    const words = phrase.split(' ');
    if (backwards) words.reverse();
    let step = root;
    for (const word of words) {
      let below = step.next.get(word);
      if (!below) {
        below = { next: new Map() };
        step.next.set(word, below);
      }
      step = below;
    }
    step.hit = { bound, length: words.length };
  }
  return root;
}

const BEFORE = tree(BOUND_BEFORE_EN, true);
const AFTER = tree(BOUND_AFTER_EN, false);

/** Longest English bound phrase that ends right before the number; `wordAt(k)` gives the k-th word before it, k from 1. */
export function boundBefore(wordAt: (k: number) => string | undefined): BoundHit | undefined {
  return walk(BEFORE, wordAt);
}

/** Longest English bound phrase right after the number (or its unit). */
export function boundAfter(wordAt: (k: number) => string | undefined): BoundHit | undefined {
  return walk(AFTER, wordAt);
}

function walk(root: Step, wordAt: (k: number) => string | undefined): BoundHit | undefined {
  let step: Step | undefined = root;
  let hit: BoundHit | undefined;
  for (let k = 1; k <= 6; k++) {
    const word = wordAt(k);
    step = word === undefined ? undefined : step.next.get(word);
    if (!step) break;
    if (step.hit) hit = step.hit;
  }
  return hit;
}

export function boundBeforeZh(text: string, at: number): BoundHit | undefined {
  for (const [phrase, bound] of BOUND_BEFORE_ZH) {
    if (text.endsWith(phrase, at)) return { bound, length: phrase.length };
  }
  return undefined;
}

export function boundAfterZh(text: string, at: number): BoundHit | undefined {
  for (const [phrase, bound] of BOUND_AFTER_ZH) {
    if (text.startsWith(phrase, at)) return { bound, length: phrase.length };
  }
  return undefined;
}
