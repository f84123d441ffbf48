import type { ClaimDraft } from '../../../model/claim.ts';
import { parsePeriod } from '../../../model/period.ts';
import { draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import { metricOfFigure } from '../figure/metric-of-figure.ts';
import { lapsesIn } from '../order/lapse.ts';
import { isStated, quantitiesOf, word } from '../order/scan.ts';

const STAYING = new Set([
  'stayed',
  'remained',
  'kept',
  'held',
  'stays',
  'remains',
  'been',
  'exceeded',
  'topped',
  'surpassed',
  'passed',
  'sold',
  'produced',
  'built',
  'exported',
  'delivered',
  'was',
  'were',
]);

/** "has stayed above 2 million for five consecutive years", "exceeded 3 million for three years running". */
export function readLimits(input: RuleInput): ClaimDraft[] {
  return quantitiesOf(input).flatMap((q) => {
    if (q.form !== 'count' || (q.bound !== 'more_than' && q.bound !== 'less_than')) return [];
    const clause = input.bind.clauseAt(q.first);
    const lapse = lapsesIn(input, q.last, clause.last).find((l) => l.row && !l.nth && l.first - q.last <= 4);
    if (!lapse || !isStated(input, q.first)) return [];
    const verb = Array.from({ length: 5 }, (_, k) => word(input, q.first - k)).some((w) => STAYING.has(w));
    const entity = verb ? input.bind.entity(q.first) : undefined;
    const metric = metricOfFigure(input, q);
    if (!entity || !metric) return [];
    const period = input.bind.period(q.first);
    const to =
      period && parsePeriod(period.value)?.kind === 'year' && period.from !== 'context'
        ? period.value
        : undefined;
    const draft = draftClaim(
      input,
      q.first,
      'en/streak/limit-held',
      spanOfTokens(input.sentence, clause.first, Math.max(clause.last, lapse.last)),
      { entity, metric, basis: input.bind.basis(q.first, metric.value) },
      {
        kind: 'streak',
        run: {
          state: q.bound === 'more_than' ? 'above' : 'below',
          threshold: q.value,
          ...(to === undefined ? {} : { to }),
          length: lapse.length,
          unit: lapse.unit,
        },
      },
    );
    return draft ? [draft] : [];
  });
}
