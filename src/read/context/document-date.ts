import { lastYearOf, parsePeriod } from '../../model/period.ts';
import type { Mention, PeriodMention, Sentence } from '../types.ts';

export interface Dated {
  readonly today?: string;
  readonly from: 'given' | 'dateline' | 'open';
}

const FIRST_SENTENCES = 12;
const NOT_FACTS = new Set([
  'will',
  'would',
  'aims',
  'aim',
  'plans',
  'plan',
  'goal',
  'target',
  'expected',
  'forecast',
  'should',
  'by',
]);

/**
 * The date of a text: the one given; else a day printed in its first sentences; a day without a year takes the earliest
 * year in which every year the text tells as past is over; else it stays open. Never the clock.
 */
export function dateOfText(
  published: string | undefined,
  sentences: readonly Sentence[],
  mentionsOf: (index: number) => readonly Mention[],
): Dated {
  if (published && parsePeriod(published)?.kind === 'day') return { today: published, from: 'given' };
  let bare: { month: number; day: number } | undefined;
  let full: string | undefined;
  let lastYear: number | undefined;
  for (const sentence of sentences) {
    const mentions = mentionsOf(sentence.index);
    for (const m of mentions) {
      if (m.type !== 'period') continue;
      if (sentence.index < FIRST_SENTENCES && bare === undefined && full === undefined) {
        if (m.period && parsePeriod(m.period)?.kind === 'day') full = m.period;
        else if (isBareDay(m)) bare = { month: m.relative!.month!, day: m.relative!.day! };
      }
      const year = m.period && isTold(sentence, m) ? lastYearOf(m.period) : undefined;
      if (year !== undefined && (lastYear === undefined || year > lastYear)) lastYear = year;
    }
  }
  if (full !== undefined && (lastYear === undefined || Number(full.slice(0, 4)) >= lastYear)) {
    return { today: full, from: 'dateline' };
  }
  if (bare && lastYear !== undefined) {
    const pad = (n: number) => String(n).padStart(2, '0');
    // A full year told as past is over; late in a year its months may be told already.
    const year = bare.month <= 9 ? lastYear + 1 : lastYear;
    return { today: `${year}-${pad(bare.month)}-${pad(bare.day)}`, from: 'dateline' };
  }
  return { from: 'open' };
}

function isBareDay(m: PeriodMention): boolean {
  const r = m.relative;
  return (
    r?.unit === 'day' &&
    r.anchor === 'document' &&
    r.month !== undefined &&
    r.day !== undefined &&
    r.offset === 0
  );
}

/** A year told as past: not a deadline, and no word of plans before it in the sentence. */
function isTold(sentence: Sentence, m: PeriodMention): boolean {
  if (m.role === 'by' || m.role === 'until' || m.role === 'before') return false;
  const from = Math.max(0, m.first - 12);
  for (let i = from; i < m.first; i++) if (NOT_FACTS.has(sentence.tokens[i]!.norm)) return false;
  return true;
}
