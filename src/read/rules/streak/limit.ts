import type { ClaimDraft } from '../../../model/claim.ts';
import type { MetricId } from '../../../model/ids.ts';
import { parsePeriod } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { type Lapse, lapsesIn } from '../order/lapse.ts';
import { cuesOf, isStated, metricsOf, quantitiesOf, word } from '../order/scan.ts';

/**
 * A limit kept in a row: "has stayed above 2 million for five consecutive years", "exceeding 30,000 for the fourth straight month", "the
 * second consecutive month that its sales topped 20,000".
 */
export function readLimits(input: RuleInput): ClaimDraft[] {
  return quantitiesOf(input).flatMap((q) => {
    if (q.form !== 'count' && q.form !== 'percent') return [];
    const state = stateOf(input, q);
    const lapse = state && (lapseBehind(input, q) ?? lapseAhead(input, q));
    if (!lapse || !isStated(input, q.first) || isMoving(input, q, lapse)) return [];
    const entity = entityOfFigure(input, q.first);
    const metric = metricOf(input, q);
    if (!entity || !metric || input.lookups.metric(metric.value)?.nominal) return [];
    const draft = draftClaim(
      input,
      q.first,
      'en/streak/limit-held',
      spanOfTokens(
        input.sentence,
        Math.min(input.bind.clauseAt(q.first).first, lapse.first),
        Math.max(input.bind.clauseAt(q.first).last, lapse.last),
      ),
      { entity, metric, basis: input.bind.basis(q.first, metric.value) },
      {
        kind: 'streak',
        run: { state, threshold: q.value, ...endOf(input, q, lapse), length: lapse.length, unit: lapse.unit },
      },
    );
    return draft ? [draft] : [];
  });
}

/** The figure is a limit: its own words say so, or a verb of passing right before it. */
function stateOf(input: RuleInput, q: QuantityMention): 'above' | 'below' | undefined {
  if (q.bound === 'more_than' || q.bound === 'at_least') return 'above';
  if (q.bound === 'less_than') return 'below';
  if (q.bound !== 'exact') return undefined;
  const passed = cuesOf(input, 'exceed').some(
    (c) => c.last <= q.first && q.first - c.last <= 2 && !REACHING.has(word(input, c.first)),
  );
  return passed ? 'above' : undefined;
}

/** To reach a figure is no limit passed. */
const REACHING = new Set(['reach', 'reached', 'reaching', 'hit', 'hitting']);

/** "exceeded 30,000 [units] for the fourth consecutive month". */
function lapseBehind(input: RuleInput, q: QuantityMention): Lapse | undefined {
  const clause = input.bind.clauseAt(q.first);
  return lapsesIn(input, q.last, clause.last).find((l) => {
    if (!l.row || l.first - q.last > LONGEST) return false;
    return !quantitiesOf(input).some((x) => x.form === q.form && x.first >= q.last && x.last <= l.first);
  });
}

/** "the second consecutive month that …", "for five straight months monthly sales topped …": no other figure stands between. */
function lapseAhead(input: RuleInput, q: QuantityMention): Lapse | undefined {
  const clause = input.bind.clauseAt(q.first);
  const before = input.clauses[clause.index - 1];
  const opens = before !== undefined && (clause.kind === 'relative' || before.kind === 'lead');
  const from = opens ? before.first : clause.first;
  return lapsesIn(input, from, q.first).find((l) => {
    if (
      !l.row ||
      quantitiesOf(input).some((x) => x.form === q.form && x.first >= l.last && x.last <= q.first)
    )
      return false;
    return (
      !l.nth ||
      OPENS.has(word(input, l.last)) ||
      word(input, l.first - 2) === 'for' ||
      word(input, l.last) === ','
    );
  });
}

/** Words between a limit and how long it was kept, at most. */
const LONGEST = 6;
const OPENS = new Set([
  'that',
  'where',
  'when',
  'in',
  'with',
  'of',
  'above',
  'over',
  'below',
  'under',
  'its',
  'it',
]);

/** "rose for the third straight month to more than 30,000": what goes on there is the rise. */
function isMoving(input: RuleInput, q: QuantityMention, lapse: Lapse): boolean {
  const from = Math.min(input.bind.clauseAt(q.first).first, lapse.first);
  const to = Math.max(q.last, lapse.last + 3);
  return cuesOf(input, 'rise', 'fall').some(
    (c) => c.first >= from && c.first < to && !STILL.has(word(input, c.first)),
  );
}

/** Up and down as words of place; the rest tells of a movement. */
const STILL = new Set(['up', 'down', 'growth']);

function metricOf(input: RuleInput, q: QuantityMention): Answer<MetricId> | undefined {
  if (q.form === 'count') return metricOfFigure(input, q);
  const named = metricsOf(input).some((m) => m.last <= q.first);
  const found = named ? input.bind.metric(q.first, { unit: 'percent', own: true }) : undefined;
  return found && input.lookups.metric(found.value)?.unit === 'percent' ? found : undefined;
}

/** The time spoken of is the last of the run; one that the text spoke of before ends only a row told by its last member. */
function endOf(input: RuleInput, q: QuantityMention, lapse: Lapse): { to?: string } {
  const period = input.bind.period(q.first);
  if (!period || parsePeriod(period.value)?.kind !== lapse.unit) return {};
  return period.from === 'context' && !lapse.nth ? {} : { to: period.value };
}
