import { type Period, parsePeriod } from '../../model/period.ts';
import type { Answer, RuleInput } from '../rule.ts';

export interface Times {
  readonly period: Answer<Period> | undefined;
  readonly base: Answer<Period> | undefined;
}

/**
 * Period and base of something that moved: "from 2017 to 2020 … rose 72% to 1.4 million" ends in 2020 and starts in 2017;
 * "over the three years to 2020" the same; else the base is one year before.
 */
export function timesOf(input: RuleInput, at: number, baseAt = at): Times {
  const period = input.bind.period(at);
  const shape = period && parsePeriod(period.value);
  const span = period?.mention?.type === 'period' ? period.mention.relative?.span : undefined;
  if (period && span && shape && Number.isFinite(shape.to)) {
    // "over the past three years": up to its last year, from the year before its first.
    const last = Math.floor((shape.to - 1) / 12);
    const at = (year: number): Answer<Period> => ({ ...period, value: String(year), alternatives: [] });
    return { period: at(last), base: at(last - span) };
  }
  if (period && shape?.kind === 'years') {
    const [from, to] = period.value.split('/') as [Period, Period];
    return {
      period: { ...period, value: to },
      base: { value: from, from: period.from, inherited: period.inherited, alternatives: [] },
    };
  }
  const usable = shape && shape.kind !== 'open' ? period?.value : undefined;
  const over = period?.mention?.type === 'period' ? period.mention.over : undefined;
  if (over !== undefined && usable !== undefined && shape?.kind === 'year') {
    const base: Answer<Period> = {
      value: String(Number(usable) - over),
      from: 'sentence',
      inherited: false,
      alternatives: [],
    };
    return { period, base };
  }
  return { period, base: input.bind.basePeriod(baseAt, usable) };
}

/** A year that is not over when the text is written has no figure yet: what is told as one was misread. */
export function isRunningYear(input: RuleInput, period: Answer<Period> | undefined): boolean {
  const { today } = input.context;
  if (!period || today === undefined || parsePeriod(period.value)?.kind !== 'year') return false;
  return period.value >= today.slice(0, 4) && today.slice(5, 7) < '12';
}
