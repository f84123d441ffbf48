import type { Item } from './items.ts';
import type { Reading } from './reading.ts';
import { hasCue } from './voice.ts';

/** a、b和c of one list: only joints between the figures. */
export function isListed(items: readonly Item[], a: number, b: number): boolean {
  for (let i = a + 1; i < b; i++) {
    const item = items[i]!;
    if (item.type === 'figure' || item.type === 'fill') continue;
    if ((item.type === 'mark' && item.mark === '、') || hasCue(item, 'joint')) continue;
    return false;
  }
  return true;
}

/** 9.7%的增长, 12%的降幅, 9.7%的同比增速. */
export function movementBehind(
  r: Reading,
  items: readonly Item[],
  at: number,
): { direction: 'up' | 'down'; end: number } | undefined {
  const figure = items[at]!;
  if (figure.type !== 'figure' || (figure.form !== 'percent' && figure.form !== 'count')) return undefined;
  if (r.text[figure.end] !== '的') return undefined;
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const item = items[i]!;
    if (item.type === 'fill' || hasCue(item, 'yoy') || hasCue(item, 'per_year')) continue;
    if (hasCue(item, 'up') || hasCue(item, 'up_noun')) return { direction: 'up', end: item.end };
    if (hasCue(item, 'down') || hasCue(item, 'down_noun')) return { direction: 'down', end: item.end };
    return undefined;
  }
  return undefined;
}

export function flagsOf(items: readonly Item[], at: number): { monthly?: true; perYear?: true } {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type === 'figure') {
      // 环比分别增长a和b: what the first of a list is told against holds for all of it.
      if (isListed(items, i, at)) continue;
      break;
    }
    if (hasCue(item, 'mom')) return { monthly: true };
    if (hasCue(item, 'yoy')) return {};
    if (
      hasCue(item, 'per_year') ||
      (item.type === 'cue' && item.cues.includes('up_noun') && item.end - item.start >= 4)
    )
      return { perYear: true };
  }
  return {};
}
