import type { ClaimDraft, Run } from '../../../model/claim.ts';
import type { MetricId } from '../../../model/ids.ts';
import { monthPeriod, type Period, parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { type Lapse, lapsesIn } from '../order/lapse.ts';
import { cueIn, cuesOf, isStated, metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';
import { UNIT_WORDS } from '../order/words-en.ts';

/** Words that point up or down but tell of no movement by themselves. */
const NOT_A_MOVEMENT = new Set([
  'up',
  'down',
  'upward',
  'downward',
  'loss',
  'gain',
  'gains',
  'advance',
  'advanced',
  'improve',
  'improved',
  'higher',
  'lower',
]);

/** Rising or falling from one period to the next. */
export function readTrends(input: RuleInput): ClaimDraft[] {
  const done = new Set<number>();
  const drafts: ClaimDraft[] = [];
  for (const cue of cuesOf(input, 'rise', 'fall')) {
    if (NOT_A_MOVEMENT.has(word(input, cue.first))) continue;
    const clause = input.bind.clauseAt(cue.first);
    if (done.has(clause.index) || !isStated(input, cue.first)) continue;
    const draft = trendOf(input, cue, clause);
    if (!draft) continue;
    done.add(clause.index);
    drafts.push(draft);
  }
  return drafts;
}

interface Told {
  readonly by: string;
  readonly from?: Period;
  readonly to?: Period;
  readonly length?: number;
  readonly unit?: string;
  readonly carried?: boolean;
}

function trendOf(input: RuleInput, cue: CueMention, clause: Clause): ClaimDraft | undefined {
  const told =
    yearByYear(input, cue, clause) ??
    inARow(input, cue, clause) ??
    begun(input, cue, clause) ??
    fromThenOn(input, cue, clause) ??
    goneOn(input, cue, clause);
  if (!told) return undefined;
  const entity = input.bind.entity(cue.first);
  const metric = metricOf(input, cue.first, clause);
  if (!entity || !metric || input.lookups.metric(metric.value)?.nominal) return undefined;
  const run: Run = {
    state: cue.cue === 'rise' ? 'rise' : 'fall',
    ...(told.from === undefined ? {} : { from: told.from }),
    ...(told.to === undefined ? {} : { to: told.to }),
    ...(told.length === undefined ? {} : { length: told.length }),
    ...(told.unit === undefined ? {} : { unit: told.unit }),
  };
  return draftClaim(
    input,
    cue.first,
    `en/streak/${told.by}`,
    spanOfTokens(
      input.sentence,
      clause.first,
      told.to !== undefined && told.by === 'began'
        ? (input.clauses[clause.index + 1]?.last ?? clause.last)
        : clause.last,
    ),
    { entity, metric, basis: input.bind.basis(cue.first, metric.value) },
    { kind: 'streak', run, inherited: told.carried ? ['run'] : [] },
  );
}

/** The metric of the clause; a clause about "it" takes it from the words before in the sentence, and only then from the text. */
function metricOf(input: RuleInput, at: number, clause: Clause): Answer<MetricId> | undefined {
  const own = metricsOf(input).some((m) => m.first >= clause.first && m.first < clause.last);
  if (!own && (clause.subject === undefined || clause.subject.anaphor === 'pronoun')) {
    const before = metricsOf(input)
      .filter((m) => m.last <= clause.first)
      .pop();
    const found = before && input.bind.metricOf(before);
    if (found) return found;
  }
  const found = input.bind.metric(at);
  // Its use is named here; what it counts may come from before.
  if (found && own) return found;
  const owner = clause.subject && input.bind.entityOf(clause.subject)?.value;
  if (found?.inherited && owner !== undefined && owner === input.context.metricEntity) return found;
  // A name of its own starts a new subject: what it is that rises must be said.
  return found?.inherited && clause.subject !== undefined && clause.subject.anaphor === undefined
    ? undefined
    : found;
}

/** "fell year after year [from then on]", "has grown every year since 2017". */
function yearByYear(input: RuleInput, cue: CueMention, clause: Clause): Told | undefined {
  const mark = cueIn(input, clause, 'year_by_year');
  if (!mark || Math.abs(mark.first - cue.last) > 5) return undefined;
  const unit = UNIT_WORDS.get(word(input, mark.last - 1)) ?? 'year';
  const start = startOf(input, clause, unit);
  // "every month" and no start: the year, or the months, it is said of are not known.
  if (unit !== 'year' && start.from === undefined) return undefined;
  return { by: 'year-by-year', ...start, ...(unit === 'year' ? {} : { unit }) };
}

/** Where a run starts: "from 2017", "since 2017"; "thereafter" one year after the time spoken of. */
function startOf(
  input: RuleInput,
  clause: Clause,
  unit: Lapse['unit'] = 'year',
): Pick<Told, 'from' | 'to' | 'carried'> {
  const near = (first: number) => {
    const home = input.bind.clauseAt(first);
    return home === clause || (home.index === clause.index - 1 && home.kind === 'lead');
  };
  for (const m of periodsOf(input)) {
    if (!near(m.first)) continue;
    const value = input.bind.periodOf(m)?.value;
    if (value === undefined) continue;
    const from = m.role === 'from' || (m.role === 'base' && word(input, m.first - 1) === 'from');
    if (m.role === 'since' || from) {
      const after = word(input, m.first - 1) === 'since' || m.role === 'since';
      const opened =
        word(input, m.last - 1) === 'on' || word(input, m.last - 1).startsWith('onward') || !after;
      if (unit !== 'year') {
        const first = opened ? value : stepOn(value, unit);
        if (first === undefined || parsePeriod(value)?.kind !== unit) continue;
        return { from: first };
      }
      if (!isYear(value)) continue;
      // "since 2017" counts the first movement after 2017; "from 2017 on" is in 2017.
      return { from: opened ? value : String(Number(value) + 1) };
    }
    if (parsePeriod(value)?.kind === 'years') return { from: value.slice(0, 4), to: value.slice(-4) };
  }
  if (cueIn(input, clause, 'thereafter')) {
    const own = periodsOf(input).filter(
      (m) => m.first < clause.last && m.role === 'in' && !isYearAfterYear(input, m.first),
    );
    const said = own.length > 0 ? input.bind.periodOf(own[own.length - 1]!)?.value : input.context.period;
    if (said !== undefined && isYear(said)) return { from: String(Number(said) + 1), carried: true };
  }
  return {};
}

/** The month or quarter after a time. */
function stepOn(value: Period, unit: Lapse['unit']): Period | undefined {
  const year = Number(value.slice(0, 4));
  if (unit === 'month') {
    const month = Number(value.slice(5, 7));
    return month === 12 ? monthPeriod(year + 1, 1) : monthPeriod(year, month + 1);
  }
  const quarter = Number(value.slice(6));
  return quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
}

const isYearAfterYear = (input: RuleInput, at: number): boolean => word(input, at) === 'year';

/** "rose for five consecutive years", "the third straight year of growth", "fell for three years running". */
function inARow(input: RuleInput, cue: CueMention, clause: Clause): Told | undefined {
  const lapse = lapsesIn(input, clause.first, clause.last).find((l) => l.row && isBeside(l, cue));
  if (!lapse) return undefined;
  const period = input.bind.period(cue.first);
  const stretch = startOf(input, clause);
  if (stretch.from !== undefined && stretch.to !== undefined && lapse.unit === 'year') {
    return { by: 'in-a-row', length: lapse.length, unit: lapse.unit, from: stretch.from, to: stretch.to };
  }
  const ends = period && period.from !== 'context' && parsePeriod(period.value)?.kind === lapse.unit;
  const to = ends ? period.value : undefined;
  return { by: 'in-a-row', length: lapse.length, unit: lapse.unit, ...(to === undefined ? {} : { to }) };
}

/** "the fifth straight year of growth" or "rose … for the fifth straight year": figures may stand between. */
function isBeside(lapse: Lapse, cue: CueMention): boolean {
  return cue.last <= lapse.first
    ? lapse.first - cue.last <= 14
    : cue.first - lapse.last <= (lapse.nth ? 7 : 2);
}

/** "In 2017 output began to decline, dropping to 1.38 million in 2019". */
function begun(input: RuleInput, cue: CueMention, clause: Clause): Told | undefined {
  const begin = cuesOf(input, 'begin').find((c) => c.last <= cue.first && cue.first - c.last <= 2);
  if (!begin || word(input, begin.first) === 'set') return undefined;
  const period = input.bind.period(cue.first);
  if (!period || !isYear(period.value)) return undefined;
  const later = input.drafts.find(
    (d) =>
      d.kind === 'level' &&
      d.rule.endsWith('/change-to') &&
      d.period !== undefined &&
      isYear(d.period) &&
      Number(d.period) > Number(period.value) &&
      d.span.start >= input.sentence.tokens[clause.first]!.start,
  );
  return {
    by: 'began',
    from: period.value,
    ...(later?.period === undefined ? {} : { to: later.period }),
    ...(period.inherited ? { carried: true } : {}),
  };
}

/** "From 2017 on output shrank", "has been falling since 2017"; a figure beside it makes it a change, not a run. */
function fromThenOn(input: RuleInput, cue: CueMention, clause: Clause): Told | undefined {
  if (hasFigure(input, clause)) return undefined;
  const start = startOf(input, clause);
  if (start.from === undefined || start.carried) return undefined;
  const noun = ['growth', 'rise', 'fall', 'increase', 'decline', 'drop', 'decrease', 'contraction'].includes(
    word(input, cue.first),
  );
  if (noun) return undefined;
  const stretch = start.to !== undefined;
  // "rose from 2017 to 2020" may have had its ups and downs: a run only when the words say so.
  if (stretch && !cueIn(input, clause, 'go_on')) return undefined;
  return { by: 'from-then-on', ...start };
}

/** "reached the top in 2014 and continued to rise". */
function goneOn(input: RuleInput, cue: CueMention, clause: Clause): Told | undefined {
  const mark = cuesOf(input, 'go_on').find((c) => c.last <= cue.first && cue.first - c.last <= 1);
  if (!mark || ['has', 'been'].includes(word(input, mark.first)) || hasFigure(input, clause))
    return undefined;
  const period = input.bind.period(cue.first);
  if (!period || !isYear(period.value) || (period.from === 'context' && !period.mention)) return undefined;
  // "aims to build more by 2025, even as output continues to rise": the year is the goal's.
  if (period.mention && !isStated(input, period.mention.first)) return undefined;
  return { by: 'went-on', from: period.value };
}

function hasFigure(input: RuleInput, clause: Clause): boolean {
  return quantitiesOf(input).some(
    (q) => q.first >= clause.first && q.first < clause.last && q.form !== 'ordinal' && q.form !== 'duration',
  );
}

const isYear = (p: Period): boolean => parsePeriod(p)?.kind === 'year';
