import type { Claim, ClaimAlternative, ClaimContent, Run } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import { hullOf, type Interval } from '../num/interval.ts';
import { toNumber } from '../num/rational.ts';
import { runMisfit } from './compile/run.ts';
import { intervalOf, truncatedInterval, unitOf } from './printed.ts';
import type { Reading } from './types.ts';

/** Kinds whose printed figure may have been cut off instead of rounded. */
const CUT: ReadonlySet<string> = new Set(['level', 'change', 'share']);
const SIZED: ReadonlySet<string> = new Set(['level', 'change']);
const SIZE: ReadonlySet<string> = new Set(['value', 'interval', 'bound']);
/** Never more readings than this for one claim: an absurd list of alternatives must not cost time. */
const MAX_READINGS = 12;

/** Every admissible way to take a claim, the preferred one first (contract section 4). */
export function readingsOf(claim: Claim): readonly Reading[] {
  const { alternatives, ...content } = claim;
  const readings: Reading[] = [{ code: 'as-printed', content, changed: [] }];
  for (const alternative of alternatives ?? []) {
    readings.push({
      code: 'alternative',
      content: merge(content, alternative),
      changed: Object.keys(alternative),
    });
  }
  const cut = [...readings].flatMap((r) => truncatedReading(r));
  return [...readings, ...cut, ...readings.flatMap(runReadings)].slice(0, MAX_READINGS);
}

/**
 * As plain a reading as the preferred one: years counted from crown to crown, and the other meaning of a word of two meanings that the
 * sentence itself says (`twoMeanings` of the pack), and the other size of a figure whose words fit two. That a figure fits one of them is no strain, and the framing names which.
 */
export function isAsPlain(
  pack: Pick<Pack, 'metrics' | 'twoMeanings'>,
  claim: Claim,
  { code, changed, content }: Reading,
): boolean {
  if (code === 'crown-to-crown') return true;
  // "Up 4.2-fold": to so many times as much, or by it; "more than 5 and 3": the bound of one, or of both.
  if (code === 'alternative' && SIZED.has(claim.kind) && changed.every((f) => SIZE.has(f))) return true;
  if (code !== 'alternative' || changed.join() !== 'metric' || claim.inherited.includes('metric'))
    return false;
  const [said, meant] = [claim.metric, content.metric].map((id) => pack.metrics.get(id ?? ''));
  if (!said?.object || !meant?.object || said.activity !== meant.activity) return false;
  return (
    pack.twoMeanings?.some((pair) => pair.includes(said.object!) && pair.includes(meant.object!)) ?? false
  );
}

/** An alternative names the fields that change; nested ones (`run`, `target`, `extremum`, `other`) change field by field. */
function merge(content: ClaimContent, alternative: ClaimAlternative): ClaimContent {
  const merged: Record<string, unknown> = { ...content };
  for (const [field, value] of Object.entries(alternative)) {
    const old = merged[field];
    merged[field] = isPlain(value) && isPlain(old) ? { ...old, ...value } : value;
  }
  return merged as unknown as ClaimContent;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function truncatedReading(reading: Reading): Reading[] {
  const { content } = reading;
  const cut = CUT.has(content.kind) ? truncatedInterval(content) : undefined;
  if (!cut || !isDecimal(content)) return [];
  const interval = [cut.lo ? toNumber(cut.lo) : null, cut.hi ? toNumber(cut.hi) : null] as const;
  return [
    { code: 'truncated', content: { ...content, interval }, changed: [...reading.changed, 'interval'] },
  ];
}

/** Round numbers are rounded; only a figure with three or more digits can look cut off. */
function isDecimal(content: ClaimContent): boolean {
  const unit = unitOf(content);
  return !!unit && content.value !== undefined && Math.abs(content.value) >= toNumber(unit) * 100 - 1e-9;
}

/**
 * A run of n years may be told by its round length (10 for 8 or more), and "back after n years" may count from crown to crown
 * (one year more than the years between), which is as plain a way of counting as the years between are.
 */
function runReadings(reading: Reading): Reading[] {
  const { content } = reading;
  const { run } = content;
  if (content.kind !== 'streak' || run?.length === undefined || !Number.isInteger(run.length)) return [];
  if (run.unit !== undefined && run.unit !== 'year') return [];
  const out: Reading[] = [];
  const add = (next: Run, code: Reading['code']): void => {
    out.push({ code, content: { ...content, run: next }, changed: [...reading.changed, 'run'] });
  };
  const shorter = (length: number, code: Reading['code'] = 'rounded-run'): void => {
    if (length < 1) return;
    // The end stays: it is what the text is about. A given start that no longer fits goes.
    const { from, ...rest } = run;
    const fits = from !== undefined && run.to !== undefined && runMisfit({ ...run, length }) === undefined;
    add(run.to === undefined ? { ...run, length } : { ...rest, ...(fits ? { from } : {}), length }, code);
  };
  if (runMisfit(run)) {
    // Ends and length disagree: one of them is loosely told.
    const { length: _length, ...ends } = run;
    const { from: _from, ...counted } = run;
    add(counted, 'at-least');
    add(ends, 'at-least');
    return out;
  }
  if (run.state === 'not_rank') shorter(run.length - 1, 'crown-to-crown');
  if (run.length % 5 === 0) shorter(Math.ceil(run.length * 0.8));
  return out;
}

/**
 * The weakest interval any reading of the printed figure allows: what the claim may be held to when it is evidence
 * against another claim. Undefined when readings differ in more than their interval.
 */
export function weakestContent(claim: Claim): ClaimContent | undefined {
  if (claim.alternatives?.length) return undefined;
  return weakenContent(claim);
}

/** The same for figures on file; `others` covers other prints of the figure by whoever printed it. */
export function weakenContent<T extends ClaimContent>(content: T, others?: Interval): T {
  const cut = CUT.has(content.kind) && isDecimal(content) ? truncatedInterval(content) : undefined;
  const printed = intervalOf(content);
  if (!printed || (!cut && !others)) return content;
  const wide = cut ? hullOf(printed, cut) : printed;
  return { ...content, interval: toPairOf(others ? hullOf(wide, others) : wide) };
}

export function toPairOf(i: Interval): readonly [number | null, number | null] {
  return [i.lo ? toNumber(i.lo) : null, i.hi ? toNumber(i.hi) : null];
}
