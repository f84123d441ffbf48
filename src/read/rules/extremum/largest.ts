import type { Among, ClaimDraft } from '../../../model/claim.ts';
import { type Answer, draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import { amongAt } from '../order/among.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { overTime } from '../order/place-words.ts';
import { classesOf, cuesOf, isOfClass, isStated, metricsOf, word } from '../order/scan.ts';

/** The largest of things that are measured themselves ("the largest IPO in the industry"), and the smallest of a class. */
export function readLargest(input: RuleInput): ClaimDraft[] {
  return [...largestThing(input), ...smallest(input)];
}

const SIZES = new Set(['largest', 'biggest', 'greatest', 'smallest']);

function largestThing(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'most', 'least').flatMap((cue): ClaimDraft[] => {
    if (!SIZES.has(word(input, cue.first))) return [];
    if (word(input, cue.first - 1) === 'of' || word(input, cue.first - 1) === '-') return [];
    if (input.mentions.some((m) => m.type === 'quantity' && m.form === 'ordinal' && m.last === cue.first))
      return [];
    // A thing: a metric by its own name, no output or sales.
    const metric = metricsOf(input).find(
      (m) =>
        m.first >= cue.last && m.first <= cue.last + 2 && m.metric !== undefined && m.activity === undefined,
    );
    const info = metric && input.lookups.metric(metric.metric!);
    if (!metric || !info || info.nominal || info.activity !== undefined || info.object === undefined)
      return [];
    const clause = input.bind.clauseAt(cue.first);
    if (!isStated(input, cue.first) || !isPredicate(input, cue.first) || overTime(input, metric.last, clause))
      return [];
    const entity = subjectAt(input, verbOf(input, cue.first));
    if (!entity) return [];
    const among = thingClass(input, cue.first, metric.last, entity.value);
    const draft = draftClaim(
      input,
      cue.first,
      'en/extremum/largest',
      spanOfTokens(input.sentence, clause.first, clause.last),
      { entity, metric: input.bind.metricOf(metric), period: periodAt(input, cue.first), among },
      { kind: 'extremum', extremum: { which: cue.cue === 'most' ? 'max' : 'min', over: 'entities' } },
    );
    return draft ? [draft] : [];
  });
}

/** "became the largest", "was last year's biggest". */
function isPredicate(input: RuleInput, at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) {
    if (
      [
        'became',
        'was',
        'is',
        'becomes',
        'becoming',
        'being',
        'as',
        'were',
        'remains',
        'remained',
        'made',
        'marked',
      ].includes(word(input, i))
    )
      return true;
  }
  return false;
}

function verbOf(input: RuleInput, at: number): number {
  for (let i = at - 1; i > at - 6; i--)
    if (['became', 'was', 'is', 'becomes', 'becoming', 'being'].includes(word(input, i))) return i;
  return at;
}

function thingClass(input: RuleInput, first: number, last: number, entity: string): Answer<Among> {
  const clause = input.bind.clauseAt(first);
  let end = last;
  if (['in', 'of', 'on', 'by'].includes(word(input, last))) {
    while (
      end < clause.last &&
      end < last + 9 &&
      input.sentence.tokens[end]!.kind !== 'punct' &&
      !input.mentions.some((m) => m.type === 'period' && m.first === end)
    )
      end++;
  }
  const span = spanOfTokens(input.sentence, first, end);
  return {
    value: { class: input.lookups.kind(entity), text: input.text.slice(span.start, span.end) },
    from: 'clause',
    inherited: false,
    alternatives: [],
  };
}

/** "the lowest of all provinces", "the smallest output among the cities". */
function smallest(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'least').flatMap((cue): ClaimDraft[] => {
    const clause = input.bind.clauseAt(cue.first);
    if (
      !['lowest', 'smallest', 'fewest'].includes(word(input, cue.first)) ||
      !isStated(input, cue.first) ||
      overTime(input, cue.last, clause)
    )
      return [];
    if (
      word(input, cue.first - 1) === '-' ||
      input.mentions.some(
        (m) =>
          m.type === 'quantity' && m.form === 'ordinal' && m.last >= cue.first - 1 && m.last <= cue.first,
      )
    )
      return [];
    const cls = classesOf(input).find(
      (c) =>
        (c.first >= cue.last &&
          c.first < clause.last &&
          c.first <= cue.last + 6 &&
          ['of', 'among', 'in'].includes(word(input, c.first - 1))) ||
        (c.class === '' && c.first === cue.last),
    );
    const entity = cls && subjectAt(input, cue.first);
    if (!cls || !entity || (cls.class !== '' && !isOfClass(input, entity.value, cls.class))) return [];
    const metric = input.bind.metric(cue.first);
    const among = amongAt(input, { first: cue.first, last: cls.last, own: cls, clause }, entity.value);
    if (!metric || metric.inherited || !among) return [];
    const draft = draftClaim(
      input,
      cue.first,
      'en/extremum/smallest',
      spanOfTokens(input.sentence, clause.first, cls.last),
      {
        entity,
        metric,
        period: periodAt(input, cue.first),
        basis: input.bind.basis(cue.first, metric.value),
        among,
      },
      { kind: 'extremum', extremum: { which: 'min', over: 'entities' } },
    );
    return draft ? [draft] : [];
  });
}
