import type { ClaimDraft } from '../../../model/claim.ts';
import type { MetricId } from '../../../model/ids.ts';
import { parsePeriod } from '../../../model/period.ts';
import type { Clause } from '../../context/clauses.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { cuesOf, isStated, metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';

/** "exceeded 100,000 for the first time in 2015 and 1 million three years later", "2015 was the first year in which …". */
export function readPassages(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = sharesPassed(input);
  for (const q of quantitiesOf(input)) {
    if ((q.form !== 'count' && q.form !== 'percent') || !isStated(input, q.first)) continue;
    // "entered the top 10 for the first time" passes no limit.
    if (word(input, q.first - 1) === 'top') continue;
    const clause = input.bind.clauseAt(q.first);
    if (!isPassed(input, q) || !firstTime(input, clause, q)) continue;
    for (const metric of metricsFor(input, q, clause)) {
      const draft = passage(input, q, clause, metric);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** "accounted for more than half of the total for the first time": a share passes its limit. */
function sharesPassed(input: RuleInput): ClaimDraft[] {
  return quantitiesOf(input).flatMap((q): ClaimDraft[] => {
    if (q.form !== 'percent' && q.form !== 'ratio') return [];
    const clause = input.bind.clauseAt(q.first);
    const share = input.drafts.find(
      (d) => d.kind === 'share' && d.span.start <= q.span.start && d.span.end >= q.core.end && !isNarrow(d),
    );
    if (!share || !isStated(input, q.first) || !isPassed(input, q) || !firstTime(input, clause, q)) return [];
    const { value, interval: _i, bound: _b, kind: _k, alternatives: _a, rule: _r, ...shared } = share;
    if (value === undefined) return [];
    return [
      {
        ...shared,
        kind: 'extremum',
        of: 'share',
        extremum: { which: 'first_passage', over: 'time', threshold: value },
        rule: 'en/extremum/share-passage',
        span: spanOfTokens(input.sentence, clause.first, clause.last),
      },
    ];
  });
}

/** A share that is the subject of another claim than a plain part of a whole. */
const isNarrow = (d: ClaimDraft): boolean => d.modality !== undefined && d.modality !== 'stated';

/** A limit that was passed: "exceeded v", "above v", "topped the v mark". */
function isPassed(input: RuleInput, q: QuantityMention): boolean {
  if (q.bound === 'more_than' || q.bound === 'at_least') return true;
  if (q.bound !== 'exact') return false;
  return cuesOf(input, 'exceed').some((c) => c.first < q.first && q.first - c.last <= 2);
}

function firstTime(input: RuleInput, clause: Clause, q: QuantityMention): boolean {
  const cues = cuesOf(input, 'first_time', 'first_year', 'first_time_since');
  const inside = (c: Clause) => cues.some((x) => x.first >= c.first && x.first < c.last);
  if (inside(clause)) return nearest(input, clause, q);
  const lead = input.clauses[clause.index - 1];
  if (lead?.kind === 'lead' && inside(lead)) return nearest(input, clause, q);
  // "…, the first time that …": the fragment behind speaks of the figure before it.
  const next = input.clauses[clause.index + 1];
  const opens = next && cues.some((x) => x.first >= next.first && x.first <= next.first + 2);
  if (next && opens && !hasFigure(input, next)) return nearest(input, clause, q);
  // "… for the first time in 2015 and [quickly] exceeded 1 million just three years later".
  const leaning = clause.leansOn === undefined ? undefined : input.clauses[clause.leansOn];
  if (!leaning || clause.kind !== 'coordinate' || clause.subject !== undefined) return false;
  return inside(leaning) && periodsOf(input).some((p) => p.first >= clause.first && p.first < clause.last);
}

/** Of several figures in the clause only the one the words stand at. */
function nearest(input: RuleInput, clause: Clause, q: QuantityMention): boolean {
  const cue = cuesOf(input, 'first_time', 'first_year', 'first_time_since').find(
    (c) => c.first >= clause.first && c.first <= clause.last + 2,
  );
  const all = quantitiesOf(input).filter(
    (x) => x.form === q.form && x.first >= clause.first && x.first < clause.last,
  );
  const at = cue?.first ?? clause.last;
  return [...all].sort((a, b) => Math.abs(a.first - at) - Math.abs(b.first - at))[0] === q;
}

const hasFigure = (input: RuleInput, clause: Clause): boolean =>
  quantitiesOf(input).some((q) => q.form === 'count' && q.first >= clause.first && q.first < clause.last);

/** "production and sales both exceeded v": one claim each. */
function metricsFor(input: RuleInput, q: QuantityMention, clause: Clause): Answer<MetricId>[] {
  const named = metricsOf(input).filter((m) => m.first >= clause.first && m.last <= q.first && !m.verb);
  const [a, b] = named.slice(-2);
  if (a && b && b.first - a.last <= 2 && word(input, b.first - 1) === 'and') {
    return [a, b].flatMap((m) => input.bind.metricOf(m) ?? []);
  }
  // "output rose to a, while sales rose to b, both topping v"
  for (let i = q.first - 1; i >= clause.first && i > q.first - 4; i--) {
    if (word(input, i) !== 'both') continue;
    const told = input.drafts
      .filter((d) => d.kind === 'level' && d.metric !== undefined && d.span.end <= q.span.start)
      .slice(-2);
    const ids = [...new Set(told.map((d) => d.metric!))];
    if (ids.length === 2)
      return ids.map((value) => ({ value, from: 'sentence', inherited: false, alternatives: [] }));
  }
  const one = metricOfFigure(input, q);
  return one ? [one] : [];
}

function passage(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
  metric: Answer<MetricId>,
): ClaimDraft | undefined {
  const entity = input.bind.entity(q.first);
  const own = input.lookups.metric(metric.value);
  if (q.form === 'percent' && own?.unit !== 'percent') return undefined;
  if (!entity || !own || own.nominal || (q.unit !== undefined && q.unit !== own.unit)) return undefined;
  const period = input.bind.period(q.first);
  const window = windowSince(input, clause, period?.value);
  return draftClaim(
    input,
    q.first,
    'en/extremum/first-passage',
    spanOfTokens(input.sentence, clause.first, clause.last),
    { entity, metric, period, basis: input.bind.basis(q.first, metric.value) },
    {
      kind: 'extremum',
      extremum: {
        which: 'first_passage',
        over: 'time',
        threshold: q.value,
        ...(window === undefined ? {} : { window }),
      },
      unit: own.unit,
    },
  );
}

/** "for the first time since 2016": only the years after it are spoken of. */
function windowSince(input: RuleInput, clause: Clause, period: string | undefined): string | undefined {
  const since = periodsOf(input).find(
    (p) =>
      p.role === 'since' &&
      p.first >= (input.clauses[clause.index - 1]?.kind === 'lead' ? 0 : clause.first) &&
      p.first < clause.last,
  );
  const value = since && input.bind.periodOf(since)?.value;
  if (value === undefined || period === undefined) return undefined;
  return parsePeriod(value)?.kind === 'year' &&
    parsePeriod(period)?.kind === 'year' &&
    Number(value) < Number(period)
    ? `${Number(value) + 1}/${period}`
    : undefined;
}
