import type { ClaimDraft } from '../../../model/claim.ts';
import { parsePeriod } from '../../../model/period.ts';
import { draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import { entityOfFigure } from '../figure/owner.ts';
import { lapsesIn } from '../order/lapse.ts';
import { cuesOf, isStated, metricsOf, word } from '../order/scan.ts';

/**
 * "set a record for the sixth consecutive month", "its sixth straight monthly record": each was above all before it, so the series rose
 * from one to the next.
 */
export function readRecordRuns(input: RuleInput): ClaimDraft[] {
  for (const cue of cuesOf(input, 'record')) {
    const clause = input.bind.clauseAt(cue.first);
    const lapse = lapsesIn(input, clause.first, clause.last).find(
      (l) => l.row && ((l.first >= cue.last && l.first - cue.last <= MOST) || l.last === cue.first),
    );
    if (!lapse || !isStated(input, cue.first) || word(input, lapse.last) === 'of') continue;
    const level = input.drafts.filter((d) => d.kind === 'level' && d.bound === 'exact').pop();
    const named = metricsOf(input).some((m) => m.first >= clause.first && m.last <= cue.first);
    const metric = input.bind.metric(cue.first);
    const entity = entityOfFigure(input, cue.first);
    if (!entity || !metric || (metric.inherited && !named && level?.metric !== metric.value)) continue;
    if (!input.lookups.metric(metric.value)?.flow) continue;
    const period = input.bind.period(cue.first);
    const ends = period && period.from !== 'context' && parsePeriod(period.value)?.kind === lapse.unit;
    const draft = draftClaim(
      input,
      cue.first,
      'en/streak/records',
      spanOfTokens(input.sentence, clause.first, Math.max(clause.last, lapse.last)),
      { entity, metric, basis: input.bind.basis(cue.first, metric.value) },
      {
        kind: 'streak',
        run: { state: 'rise', ...(ends ? { to: period.value } : {}), length: lapse.length, unit: lapse.unit },
        implicit: true,
      },
    );
    if (draft) return [draft];
  }
  return [];
}

/** Tokens between a record and how often it was set in a row. */
const MOST = 4;
