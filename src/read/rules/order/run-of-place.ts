import type { Run } from '../../../model/claim.ts';
import { firstYearOf, lastYearOf, type Period, parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import type { RuleInput } from '../../rule.ts';
import { periodAt } from './bind.ts';
import { type Lapse, lapsesIn, lasts } from './lapse.ts';
import type { Place } from './place.ts';
import { cuesOf, periodsOf, word } from './scan.ts';

export interface RunTold {
  readonly from?: Period;
  readonly to?: Period;
  readonly length?: number;
  readonly unit?: Run['unit'];
  /** The start is the year of something told before in the sentence ("exceeded X in 2016 and ranked first for …"). */
  readonly startTakenOver?: boolean;
  readonly lapse?: Lapse;
  /** "until 2023" with nobody named who took over: the year itself may still count. */
  readonly untilYear?: Period;
  readonly inherited: readonly string[];
}

/** A place held over a stretch: "for seven years until 2024", "from 2014 to 2016", "since 2019", "for the fourth year in a row". */
export function runOfPlace(input: RuleInput, place: Place): RunTold | undefined {
  if (place.by === 'time') return undefined;
  const { clause } = place;
  const lead = input.clauses[clause.index - 1];
  const opened = lead?.kind === 'lead' ? lead.first : clause.first;
  const lapse = lapsesIn(input, opened, clause.last).find((l) => lasts(input, l) && !isBefore(input, l));
  const reach = clause.last + tailOf(input, clause.index);
  const holds = ['has', 'have', 'had'].some((w) => wordIn(input, clause.first, place.first, w));
  const ends = endsIn(input, holds ? opened : clause.first, reach);
  const held = periodAt(input, place.at);
  const stretch =
    stretchIn(input, lead) ??
    (held && parsePeriod(held.value)?.kind === 'years' && held.from !== 'context' ? held.value : undefined);
  if (!lapse && ends.from === undefined && ends.until === undefined && stretch === undefined)
    return undefined;
  if (!lapse && ends.from === undefined && stretch === undefined && !isHolding(input, place))
    return undefined;
  const inherited: string[] = [];
  let from = ends.from;
  let to = ends.until;
  let startTakenOver = false;
  if (stretch !== undefined) {
    from ??= stretch.slice(0, 4);
    to ??= stretch.slice(-4);
  } else if (lapse?.nth && to === undefined) {
    // The time spoken of is the last of the row.
    const kind = held && parsePeriod(held.value)?.kind;
    if (held && (kind === 'year' || (kind === lapse.unit && held.from !== 'context'))) to = held.value;
  } else if (from === undefined && held && isYear(held.value) && held.from !== 'context') {
    // "exceeded X in 2016 and ranked first for seven years": the year before tells the start; "for five years by 2023" the end.
    const mention = held.mention?.type === 'period' ? held.mention : undefined;
    if (mention && mention.first < place.first) {
      from = held.value;
      startTakenOver = mention.last <= clause.first;
      if (startTakenOver) inherited.push('run');
    } else if (to === undefined) to = held.value;
  }
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(lapse ? { length: lapse.length, unit: lapse.unit, lapse } : {}),
    ...(startTakenOver ? { startTakenOver } : {}),
    ...(ends.until !== undefined && ends.untilYear !== undefined && !isHandedOver(input, clause.index)
      ? { untilYear: ends.untilYear }
      : {}),
    inherited,
  };
}

function wordIn(input: RuleInput, first: number, last: number, wanted: string): boolean {
  for (let i = first; i < last; i++) if (word(input, i) === wanted) return true;
  return false;
}

/** "Back in 2014–2016, X held …": a run of years in the words that open the sentence. */
function stretchIn(input: RuleInput, lead: Clause | undefined): Period | undefined {
  if (lead?.kind !== 'lead') return undefined;
  const years = periodsOf(input).filter((m) => m.first >= lead.first && m.first < lead.last);
  const value = years.length === 1 ? input.bind.periodOf(years[0]!)?.value : undefined;
  return value !== undefined && parsePeriod(value)?.kind === 'years' ? value : undefined;
}

/** Words that hold: "kept", "held", "remained", "has led". */
function isHolding(input: RuleInput, place: Place): boolean {
  const verb = word(input, place.at);
  return (
    [
      'kept',
      'keeps',
      'held',
      'holds',
      'holding',
      'retained',
      'remained',
      'remains',
      'stayed',
      'stays',
      'maintained',
      'led',
      'was',
      'been',
      'ranked',
      'topped',
    ].includes(verb) || ['has', 'had', 'have'].includes(word(input, place.at - 1))
  );
}

/** "after seven years", "seven years later", "seven-year": no run of the place itself. */
function isBefore(input: RuleInput, lapse: Lapse): boolean {
  const before = word(input, lapse.first - 1);
  const away = cuesOf(input, 'absence').some((c) => c.last <= lapse.first && lapse.first - c.last <= 2);
  return (
    away ||
    ['after', 'in', 'within', 'without'].includes(before) ||
    (before === 'a' && !lapse.nth) ||
    ['later', 'earlier', 'ago', 'without'].includes(word(input, lapse.last))
  );
}

/** A fragment of times that follows ("…, from 2014 to 2016", "…, until 2024"). */
function tailOf(input: RuleInput, index: number): number {
  const next = input.clauses[index + 1];
  if (!next || (next.kind !== 'fragment' && next.kind !== 'subordinate')) return 0;
  const opener = word(input, next.first);
  return ['from', 'until', 'till', 'since', 'between'].includes(opener) ? next.last - next.first : 0;
}

function endsIn(
  input: RuleInput,
  first: number,
  last: number,
): { from?: Period; until?: Period; untilYear?: Period } {
  let from: Period | undefined;
  let until: Period | undefined;
  let untilYear: Period | undefined;
  for (const m of periodsOf(input)) {
    if (m.first < first || m.first >= last) continue;
    const value = input.bind.periodOf(m)?.value;
    if (value === undefined) continue;
    const kind = parsePeriod(value)?.kind;
    if (kind === 'years' && m.first >= first) {
      from = String(firstYearOf(value));
      until = String(lastYearOf(value));
      continue;
    }
    // "for the first time since 2016" tells when it was so before.
    const again = cuesOf(input, 'first_time', 'first_time_since').some(
      (c) => c.first <= m.first && m.first - c.last <= 2,
    );
    if ((m.role === 'since' || m.role === 'from') && !again) from = value;
    const opened =
      ['until', 'till'].includes(word(input, m.first - 1)) ||
      m.role === 'until' ||
      inUntilClause(input, m.first);
    // "until 2024" something else took over: the last year of the run is the one before.
    if (opened && isYear(value)) {
      until = String(Number(value) - 1);
      untilYear = value;
    }
  }
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(untilYear === undefined ? {} : { untilYear }),
  };
}

function inUntilClause(input: RuleInput, at: number): boolean {
  return ['until', 'till'].includes(word(input, input.bind.clauseAt(at).first));
}

const isYear = (p: Period): boolean => parsePeriod(p)?.kind === 'year';

/** "…, when X overtook it", "until X surpassed it in 2024". */
function isHandedOver(input: RuleInput, index: number): boolean {
  const next = input.clauses[index + 1];
  return next !== undefined && ['when', 'until', 'till'].includes(word(input, next.first));
}
