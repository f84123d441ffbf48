import type { ClaimDraft } from '../../../model/claim.ts';
import { type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention } from '../../types.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { findPlaces } from '../order/find-places.ts';
import { metricAt } from '../order/metric.ts';
import { comparable, cuesOf, isStated, namesFrom, word } from '../order/scan.ts';
import { draftSides, objectOf } from './side.ts';

/** Rivals named beside a place: "14th, behind X and Y", "first, ahead of X", "followed by X", "second only to X", "X was ahead of Y". */
export function readPlaced(input: RuleInput): ClaimDraft[] {
  return cuesOf(input, 'behind', 'ahead', 'second_only', 'lose_to').flatMap((cue) => placed(input, cue));
}

const ABOVE_ME = new Set([
  'behind',
  'trailing',
  'trailed',
  'trails',
  'lagged',
  'lagging',
  'lags',
  'second',
  'surpassed',
  'beaten',
  'exceeded',
  'outranked',
]);

function placed(input: RuleInput, cue: CueMention): ClaimDraft[] {
  const opener = word(input, cue.first);
  // "above 3 million", "below half": limits. A bare "ahead" looks forward.
  if (cue.cue === 'lose_to' || opener === 'above' || opener === 'below' || !isStated(input, cue.first))
    return [];
  if (opener === 'ahead' && word(input, cue.first + 1) !== 'of') return [];
  if (word(input, cue.first - 1) === 'from' || word(input, cue.first + 1) === 'schedule') return [];
  const clause = input.bind.clauseAt(cue.first);
  // "behind central provinces such as X and Y": a class may stand before its names.
  let at = cue.last;
  const cls = input.mentions.find((m) => m.type === 'class' && m.first >= at && m.first <= at + 4);
  if (cls) {
    at = cls.last;
    if (word(input, at) === 'such' && word(input, at + 1) === 'as') at += 2;
    else if (word(input, at) === 'like' || word(input, at) === 'including') at += 1;
    else return [];
  }
  let skip = 0;
  while (
    skip < 2 &&
    ['both', 'its', 'rival', 'only', 'the', 'just', 'that', 'of', 'rivals', ','].includes(word(input, at)) &&
    !input.mentions.some((m) => m.type === 'entity' && m.first === at)
  ) {
    at++;
    skip++;
  }
  const names = namesFrom(input, at, undefined, 0);
  const ids = names
    .filter((m) => m.anaphor !== 'pronoun')
    .flatMap((m) => input.bind.entityOf(m)?.value ?? []);
  if (names.length === 0) return [];
  const verb = isVerbBeside(input, cue);
  const leaning =
    clause.kind === 'fragment' || clause.kind === 'participle' || clause.kind === 'main'
      ? clause.leansOn
      : undefined;
  const place = verb
    ? undefined
    : findPlaces(input)
        .filter((p) => p.clause === clause || p.clause.index === leaning)
        .pop();
  const told = place || verb ? undefined : figureBefore(input, cue, ids);
  if (!place && !verb && !told) return [];
  const subjects = told ? [told.entity] : subjectsAt(input, place ? place.at : cue.first, ids);
  const drafts: ClaimDraft[] = [];
  const end = names[names.length - 1]!.last;
  for (const subject of subjects) {
    for (const m of names) {
      const rival = objectOf(
        input,
        m,
        subjects.map((x) => x.value),
      );
      if (!rival || !comparable(input, subject.value, rival.value)) continue;
      // "first, followed by X": X was given a place of its own.
      if (opener === 'followed' && isPlaced(input, rival.value)) continue;
      const metric = told?.metric ?? metricAt(input, place ? place.at : cue.first, end, subject.value);
      if (!metric || (metric.inherited && !place && !input.context.order)) continue;
      const standing = input.lookups.metric(metric.value)?.dimension === 'index';
      const above = cue.cue === 'second_only' || ABOVE_ME.has(opener);
      const draft = draftSides(
        input,
        cue.first,
        `en/comparison/${above ? 'behind' : 'ahead-of'}`,
        spanOfTokens(
          input.sentence,
          Math.min(cue.first, clause.first === cue.first ? cue.first : clause.first),
          end,
        ),
        {
          entity: above ? rival : subject,
          rival: above ? subject : rival,
          metric,
          period: told?.period ?? periodAt(input, place ? place.at : cue.first),
        },
        { op: 'greater', ...(standing ? { of: 'rank' as const } : {}) },
      );
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** "delivered 31,767, behind X's 42,013", "…, ahead of X but behind Y": words that lean on the subject's own amount right before them. */
function figureBefore(input: RuleInput, cue: CueMention, rivals: readonly string[]) {
  const before = word(input, cue.first - 1);
  const joined = before === ',' || before === '(' || before === 'but' || before === 'and';
  const start = input.sentence.tokens[cue.first]!.start;
  const level = input.drafts.filter((d) => d.kind === 'level' && d.span.start < start).pop();
  const { entity, metric, period } = level ?? {};
  if (!joined || !level || !entity || !metric || !period || level.bound !== 'exact') return undefined;
  if (rivals.includes(entity)) return undefined;
  const of = (name: string, value: string) => ({
    value,
    from: 'sentence' as const,
    inherited: level.inherited?.includes(name) ?? false,
    alternatives: [],
  });
  return { entity: of('entity', entity), metric: of('metric', metric), period: of('period', period) };
}

const isPlaced = (input: RuleInput, id: string): boolean =>
  input.drafts.some((d) => d.kind === 'rank' && d.entity === id && d.rule.endsWith('/followed-by'));

/** "was ahead of", "trailed", "stood behind": an order told by itself. */
function isVerbBeside(input: RuleInput, cue: CueMention): boolean {
  const opener = word(input, cue.first);
  if (['trailed', 'trails', 'trailing', 'lagged', 'lags'].includes(opener)) return true;
  const before = ['well', 'far', 'just', 'only', 'still', 'clearly', 'narrowly', 'slightly', 'also'].includes(
    word(input, cue.first - 1),
  )
    ? 2
    : 1;
  return [
    'was',
    'were',
    'is',
    'are',
    'stood',
    'stayed',
    'remained',
    'came',
    'finished',
    'ranked',
    'placed',
    'remains',
    'been',
  ].includes(word(input, cue.first - before));
}

/** One subject, or both of "both X and Y were ahead of it". */
function subjectsAt(input: RuleInput, at: number, exclude: readonly string[]) {
  let i = at;
  while (
    i > at - 3 &&
    ['was', 'were', 'is', 'are', 'both', 'also', 'stood', 'ranked', 'came'].includes(word(input, i - 1))
  )
    i--;
  const first = input.mentions.find((m) => m.type === 'entity' && m.last === i);
  if (first && word(input, i) === 'were') {
    const start = [...input.mentions]
      .reverse()
      .find((m) => m.type === 'entity' && m.last < i && m.last >= first.first - 2);
    if (start) {
      const list = namesFrom(input, start.first, undefined, 0).flatMap((m) => input.bind.entityOf(m) ?? []);
      if (list.length > 1 && list.every((a) => !exclude.includes(a.value))) return list;
    }
  }
  const one = subjectAt(input, at, exclude);
  return one ? [one] : [];
}
