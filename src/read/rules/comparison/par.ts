import type { ClaimDraft, OtherSide } from '../../../model/claim.ts';
import { parsePeriod } from '../../../model/period.ts';
import { isPhraseAt } from '../../context/phrases.ts';
import { draftClaim, type RuleInput, spanOfTokens } from '../../rule.ts';
import { periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import { comparable, entitiesOf, isStated, metricsOf, periodsOf, quantitiesOf, word } from '../order/scan.ts';

/** How far from each other two amounts may be that are told to be on one level; no print says it closer. */
const ABOUT: readonly [number, number] = [0.9, 1.1];

/** "were on par with X's", "level with those of X", "roughly the same as in September": two amounts as good as equal. */
export function readPar(input: RuleInput): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let i = 1; i < input.sentence.tokens.length; i++) {
    const end = parAt(input, i);
    const draft = end === undefined ? undefined : onPar(input, i, end);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Token behind the words, when they begin here. */
function parAt(input: RuleInput, i: number): number | undefined {
  if (!BE.has(word(input, i - 1))) return undefined;
  const phrase = PHRASES.find((words) => isPhraseAt(input.sentence, i, words));
  return phrase && i + phrase.length;
}

const PHRASES: readonly (readonly string[])[] = [
  ['on', 'par', 'with'],
  ['on', 'a', 'par', 'with'],
  ['level', 'with'],
  ['roughly', 'equal', 'to'],
  ['about', 'equal', 'to'],
  ['roughly', 'on', 'par', 'with'],
  ['almost', 'on', 'par', 'with'],
  ['broadly', 'on', 'par', 'with'],
  ['roughly', 'the', 'same', 'as'],
  ['about', 'the', 'same', 'as'],
  ['largely', 'unchanged', 'from'],
  ['little', 'changed', 'from'],
];
const BE = new Set(['was', 'were', 'is', 'are', 'stood', 'remained', 'stayed', 'being', ',']);

function onPar(input: RuleInput, at: number, from: number): ClaimDraft | undefined {
  if (!isStated(input, at)) return undefined;
  let i = from;
  while (i < from + 5 && LOOSE.has(word(input, i))) i++;
  const name = entitiesOf(input).find((m) => m.first === i && m.anaphor === undefined);
  const rival = name && input.bind.entityOf(name);
  const subject = subjectAt(input, at, rival ? [rival.value] : []);
  if (!subject) return undefined;
  const own = metricsOf(input).some((m) => m.last <= at && m.first >= input.bind.clauseAt(at).first);
  const metric = metricAt(input, at, name?.last ?? from, subject.value);
  // "was on par with X": in what, the clause must say.
  if (!metric || metric.inherited || !own) return undefined;
  const period = periodAt(input, at);
  const other = rival
    ? rivalSide(input, subject.value, rival.value, name!.last)
    : timeSide(input, i, period?.value);
  if (!other) return undefined;
  const clause = input.bind.clauseAt(at);
  return draftClaim(
    input,
    at,
    'en/comparison/on-par',
    spanOfTokens(input.sentence, clause.first, clause.last),
    { entity: subject, metric, period, basis: input.bind.basis(at, metric.value) },
    {
      kind: 'comparison',
      op: 'equal',
      factor: 1,
      unit: 'ratio',
      bound: 'about',
      interval: ABOUT,
      other: other.entity === undefined ? { entity: subject.value, ...other } : other,
    },
  );
}

const LOOSE = new Set([
  'that',
  'those',
  'of',
  'the',
  'in',
  'its',
  'level',
  'figure',
  'seen',
  'recorded',
  'a',
]);

/** Not "X's plans": an amount, or nothing more. */
function rivalSide(input: RuleInput, subject: string, rival: string, last: number): OtherSide | undefined {
  if (!comparable(input, subject, rival)) return undefined;
  const after = word(input, last) === "'s" ? last + 1 : last;
  const token = input.sentence.tokens[after];
  const counted =
    metricsOf(input).some((m) => m.first === after) || quantitiesOf(input).some((q) => q.first === after);
  const ends =
    !token || token.kind === 'punct' || ['in', 'for', 'and', 'last', 'during'].includes(token.norm);
  return counted || ends ? { entity: rival } : undefined;
}

function timeSide(input: RuleInput, at: number, now: string | undefined): OtherSide | undefined {
  const time = periodsOf(input).find((p) => p.first === at || p.first === at - 1);
  const value = time && input.bind.periodOf(time)?.value;
  const kind = value === undefined ? undefined : parsePeriod(value)?.kind;
  if (value === undefined || kind === 'open' || kind === 'years' || value === now) return undefined;
  return now !== undefined && parsePeriod(now)?.kind === kind ? { period: value } : undefined;
}
