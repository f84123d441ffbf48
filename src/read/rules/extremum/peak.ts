import type { ClaimDraft } from '../../../model/claim.ts';
import { parsePeriod } from '../../../model/period.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { entityOfFigure, metricAround } from '../figure/owner.ts';
import { cuesOf, isStated } from '../order/scan.ts';

/** "output peaked at 3.16 million in 2016", "sales reached their peak in 2018": the highest of its series. */
export function readPeaks(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'peaked').flatMap((cue) => peak(input, cue) ?? []);
}

function peak(input: RuleInput, cue: CueMention): ClaimDraft | undefined {
  if (!isStated(input, cue.first)) return undefined;
  const clause = input.bind.clauseAt(cue.first);
  const [from, to] = [clause.first, clause.last].map(
    (i) => input.sentence.tokens[i]?.start ?? Number.POSITIVE_INFINITY,
  );
  // "reached its peak in 2018, delivering 245,000": the participle says of what.
  const next = input.clauses[clause.index + 1];
  const told = next?.kind === 'participle' && next.leansOn === clause.index;
  const end = told ? (input.sentence.tokens[next.last]?.start ?? Number.POSITIVE_INFINITY) : to!;
  const level = input.drafts.find(
    (d) => d.kind === 'level' && d.span.start >= from! && d.span.end <= end && d.entity !== undefined,
  );
  const of = (name: string, value: string): Answer<string> => ({
    value,
    from: 'sentence',
    inherited: level?.inherited?.includes(name) ?? false,
    alternatives: [],
  });
  const entity = level?.entity ? of('entity', level.entity) : entityOfFigure(input, cue.first);
  const metric = level?.metric ? of('metric', level.metric) : metricAround(input, cue.first);
  const period = level?.period ? of('period', level.period) : input.bind.period(cue.first);
  if (!entity || !metric || !period || (!level && (metric.inherited || period.inherited))) return undefined;
  if (period.from === 'default' || input.lookups.metric(metric.value)?.nominal) return undefined;
  const kind = parsePeriod(period.value)?.kind;
  if (kind === undefined || kind === 'open' || kind === 'years' || kind === 'day') return undefined;
  return draftClaim(
    input,
    cue.first,
    'en/extremum/peaked',
    spanOfTokens(input.sentence, clause.first, clause.last),
    { entity, metric, period, basis: input.bind.basis(cue.first, metric.value) },
    { kind: 'extremum', extremum: { which: 'max', over: 'time' } },
  );
}
