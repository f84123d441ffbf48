import type { FigureItem, Item } from './items.ts';

/** A stretch of a sentence between commas; brackets and list members count as clauses of their own. */
export interface Clause {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
  /** Brackets open around it. */
  readonly depth: number;
  /** The mark in front of it: '' at the start, '，' '；' '：' '、' '（' '）'. */
  readonly lead: string;
}

const SPLITS = new Set(['，', '；', '：', '。', '！', '？', '—', '…', '|', ' ']);

export function clausesOf(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Item[] = [];
  let depth = 0;
  let lead = '';
  const close = (next: string): void => {
    if (current.length > 0) {
      clauses.push({
        index: clauses.length,
        start: current[0]!.start,
        end: current[current.length - 1]!.end,
        items: current,
        depth,
        lead,
      });
      current = [];
      lead = next;
    } else if (next !== '、' || lead === '') lead = next;
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.type === 'mark') {
      if (item.mark === '（') {
        close('（');
        depth++;
        continue;
      }
      if (item.mark === '）') {
        close('）');
        depth = Math.max(0, depth - 1);
        continue;
      }
      if (SPLITS.has(item.mark)) {
        close(item.mark);
        continue;
      }
      if (item.mark === '、' && endsMember(items, i)) {
        close('、');
        continue;
      }
    }
    if (item.type === 'cue' && item.cues.includes('joint') && endsMember(items, i)) {
      close('、');
      continue;
    }
    current.push(item);
  }
  close('');
  return clauses;
}

/** "甲278万件、乙300万件": a figure ends one member of the list and another name opens the next. "分别为278万件、300万件" stays whole. */
function endsMember(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (before?.type !== 'figure' || before.form === 'ordinal' || !after) return false;
  if (after.type === 'figure' || after.type === 'time')
    return after.type === 'time' && items[at + 2]?.type !== 'mark';
  return true;
}

export function figuresOf(clause: Clause): FigureItem[] {
  return clause.items.filter((i): i is FigureItem => i.type === 'figure');
}
