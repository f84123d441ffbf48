import type { Item } from './items.ts';

export interface DatedZh {
  readonly today?: string;
  readonly from: 'given' | 'dateline' | 'open';
}

const FIRST_SENTENCES = 12;
const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * The date of a text: the one given; else a day printed in its first sentences; a day without a year takes the earliest year in which
 * every year told as past is over; else it stays open. Never the clock.
 */
export function datedZh(published: string | undefined, sentences: readonly (readonly Item[])[]): DatedZh {
  if (published !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(published))
    return { today: published, from: 'given' };
  let bare: { month: number; day: number } | undefined;
  let full: string | undefined;
  let lastYear: number | undefined;
  sentences.forEach((items, index) => {
    const plans = items.some(
      (i) =>
        i.type === 'cue' &&
        (i.cues.includes('goal') || i.cues.includes('forecast') || i.cues.includes('future')),
    );
    for (const item of items) {
      if (item.type !== 'time') continue;
      if (item.part?.kind === 'day' && index < FIRST_SENTENCES && full === undefined) {
        if (item.year !== undefined) full = `${item.year}-${pad(item.part.month)}-${pad(item.part.day)}`;
        else if (item.relative === undefined) bare ??= { month: item.part.month, day: item.part.day };
      }
      const year = item.yearTo ?? item.year;
      if (year !== undefined && !plans && item.role !== 'by' && (lastYear === undefined || year > lastYear))
        lastYear = year;
    }
  });
  if (full !== undefined && (lastYear === undefined || Number(full.slice(0, 4)) >= lastYear)) {
    return { today: full, from: 'dateline' };
  }
  if (bare && lastYear !== undefined) {
    // A full year told as past is over; late in a year its months may be told already.
    const year = bare.month <= 9 ? lastYear + 1 : lastYear;
    return { today: `${year}-${pad(bare.month)}-${pad(bare.day)}`, from: 'dateline' };
  }
  return { from: 'open' };
}
