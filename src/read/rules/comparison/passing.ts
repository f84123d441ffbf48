import type { ClaimDraft } from '../../../model/claim.ts';
import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Clause } from '../../context/clauses.ts';
import { type Answer, type RuleInput, spanOfTokens } from '../../rule.ts';
import type { CueMention, EntityMention } from '../../types.ts';
import { isOneTime, isPassive, periodAt, subjectAt } from '../order/bind.ts';
import { metricAt } from '../order/metric.ts';
import {
  classesOf,
  comparable,
  cuesOf,
  entitiesOf,
  isStated,
  metricsOf,
  namesFrom,
  periodsOf,
  quantitiesOf,
  word,
} from '../order/scan.ts';
import { STANDING_ABOVE, SUCCEEDING, WIDE_PASSING } from '../order/words-en.ts';
import { draftSides, objectOf } from './side.ts';

/** One passes another: "X overtook Y", "Y was overtaken by X", "X's output exceeded that of Y", "Y lost the crown to X". */
export function readPassings(input: RuleInput): ClaimDraft[] {
  const cues = cuesOf(input, 'overtake', 'lose_to').filter(
    (c, k, all) =>
      !all.some(
        (o, j) => j !== k && o.first <= c.first && o.last >= c.last && o.last - o.first > c.last - c.first,
      ),
  );
  return cues.flatMap((cue) => passing(input, cue));
}

function passing(input: RuleInput, cue: CueMention): ClaimDraft[] {
  if (!isStated(input, cue.first)) return [];
  const clause = input.bind.clauseAt(cue.first);
  if (quantitiesOf(input).some((q) => q.last > cue.first && q.first <= cue.last && q.form !== 'ordinal'))
    return [];
  if (['to', 'not', 'without', "n't", 'never', 'from', 'about'].includes(word(input, cue.first - 1)))
    return [];
  const passive = cue.cue === 'overtake' && isPassive(input, cue.first, cue.last);
  const objects = passive ? doers(input, cue) : passed(input, cue);
  if (objects.length === 0) return [];
  const ids = objects
    .filter((m) => m.anaphor !== 'pronoun')
    .flatMap((m) => input.bind.entityOf(m)?.value ?? []);
  const subject = subjectAt(input, cue.first, ids);
  if (!subject) return [];
  const drafts: ClaimDraft[] = [];
  for (const m of objects) {
    const object = objectOf(input, m, [subject.value]);
    if (!object || !comparable(input, subject.value, object.value)) continue;
    const below = passive || cue.cue === 'lose_to';
    const [entity, rival]: [Answer<EntityId>, Answer<EntityId>] = below
      ? [object, subject]
      : [subject, object];
    const told = toldBefore(input, cue, subject.value);
    const found = told?.metric ?? metricAt(input, cue.first, Math.max(m.last, cue.last), entity.value);
    const metric = found && isMeans(input, m.last, found) ? metricOfPlaced(input, entity.value) : found;
    if (!metric || (!told && !isSure(input, cue, metric.inherited))) continue;
    const standing = STANDING_ABOVE.has(word(input, cue.first)) && !passive;
    const period = told?.period ?? periodOf(input, cue, entity.value, metric.value, standing);
    const last = Math.max(
      m.last,
      cue.last,
      ...periodsOf(input)
        .filter(
          (p) => p.first >= cue.last && p.last <= clause.last && p.first <= m.last + 8 && p.role === 'in',
        )
        .map((p) => p.last),
    );
    const draft = draftSides(
      input,
      cue.first,
      `en/comparison/${cue.cue === 'lose_to' ? 'lost-to' : passive ? 'was-passed' : standing ? 'exceeded' : 'passed'}`,
      spanOfTokens(input.sentence, clause.first, Math.min(clause.last, last)),
      { entity, rival, metric, period },
      {
        op: 'greater',
        ...(input.lookups.metric(metric.value)?.dimension === 'index' ? { of: 'rank' as const } : {}),
        ...(standing ? {} : { implicit: true }),
      },
    );
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** "dethroning X with strong sales of crates": how it was done, not in what. */
function isMeans(input: RuleInput, from: number, metric: Answer<MetricId>): boolean {
  const { mention } = metric;
  if (mention === undefined || mention.first < from) return false;
  for (let i = from; i < mention.first; i++)
    if (['with', 'amid', 'thanks', 'helped', 'driven', 'due', 'despite'].includes(word(input, i)))
      return true;
  return false;
}

/** What the place it led to was told of. */
function metricOfPlaced(input: RuleInput, entity: EntityId): Answer<MetricId> | undefined {
  const place = input.drafts.find((d) => d.kind === 'rank' && d.entity === entity && d.metric !== undefined);
  return place && { value: place.metric!, from: 'sentence', inherited: false, alternatives: [] };
}

/** An overtaking without a date of its own has that of the place it led to: "… first, X second, which overtook Y". */
function periodOf(input: RuleInput, cue: CueMention, entity: EntityId, metric: MetricId, standing: boolean) {
  const found = periodAt(input, cue.first, !standing);
  if (isOneTime(found?.value)) return found;
  const place = input.drafts
    .filter((d) => d.kind === 'rank' && d.entity === entity && d.metric === metric && isOneTime(d.period))
    .pop();
  return place?.period === undefined
    ? found
    : { value: place.period, from: 'sentence' as const, inherited: false, alternatives: [] };
}

/** "reached 1.0152 million in 2022, narrowly beating X": the figure beside a wide verb says of what and when. */
function toldBefore(input: RuleInput, cue: CueMention, subject: EntityId) {
  const clause = input.bind.clauseAt(cue.first);
  if (!WIDE_PASSING.has(word(input, cue.first)) || SUCCEEDING.has(word(input, cue.first))) return undefined;
  if (clause.kind !== 'participle' || metricsOf(input).some((m) => isIn(m, clause))) return undefined;
  const start = input.sentence.tokens[cue.first]!.start;
  const level = input.drafts
    .filter(
      (d) => d.kind === 'level' && d.entity === subject && d.span.end <= start && d.period !== undefined,
    )
    .pop();
  if (level?.metric === undefined) return undefined;
  const of = { from: 'sentence' as const, inherited: false, alternatives: [] };
  return { metric: { value: level.metric, ...of }, period: { value: level.period!, ...of } };
}

const isIn = (m: { first: number }, clause: Clause): boolean =>
  m.first >= clause.first && m.first < clause.last;

/** Wide verbs need the metric beside them; clear ones may take it from the text. */
function isSure(input: RuleInput, cue: CueMention, inherited: boolean): boolean {
  const clause = input.bind.clauseAt(cue.first);
  if (SUCCEEDING.has(word(input, cue.first)) && !isOrderBehind(input, cue, clause)) return false;
  if (input.sentence.kind === 'heading') return !inherited;
  if (!WIDE_PASSING.has(word(input, cue.first))) return true;
  const deed = classesOf(input).some((c) => c.deed !== undefined && isIn(c, clause));
  return !inherited && (deed || metricsOf(input).some((m) => isIn(m, clause)));
}

/** "replaced X as the largest …", "took over from X at the top"; without a place it may be any change of persons or things. */
function isOrderBehind(input: RuleInput, cue: CueMention, clause: Clause): boolean {
  return cuesOf(input, 'most', 'top', 'runner_up').some((c) => c.first >= cue.last && c.first < clause.last);
}

/** Who is passed: names right behind the verb, "that of X" included; not the owner of something else. */
function passed(input: RuleInput, cue: CueMention): EntityMention[] {
  let i = cue.last;
  const noun = metricsOf(input);
  while (i < cue.last + 6) {
    if (
      [
        'that',
        'those',
        'of',
        'the',
        'both',
        'its',
        'rival',
        'rivals',
        'neighbour',
        'neighbor',
        'longtime',
        'perennial',
        'in',
        'even',
        ',',
      ].includes(word(input, i)) &&
      !entitiesOf(input).some((m) => m.first === i)
    ) {
      i++;
      continue;
    }
    const m = noun.find((x) => x.first === i && !x.verb);
    if (!m || i === cue.last + 6) break;
    i = m.last;
  }
  const names = namesFrom(input, whoseName(input, i), undefined, 0);
  const last = names[names.length - 1];
  if (!last) return [];
  // "exceeded Y's in 2016", "exceeded Y's output": fine; "overtook Y's chairman", "passed Y Street": not Y.
  const next = word(input, last.last);
  const after = next === "'s" || next === "'" ? last.last + 1 : last.last;
  const owned = last.possessive || next === "'s";
  if (
    owned &&
    !input.mentions.some((m) => m.first === after && (m.type === 'metric' || m.type === 'period')) &&
    input.sentence.tokens[after]?.kind === 'word' &&
    ![
      'in',
      'for',
      'by',
      'last',
      'and',
      'to',
      'as',
      'on',
      'with',
      'during',
      'again',
      'total',
      'annual',
      'own',
    ].includes(word(input, after))
  )
    return [];
  return names;
}

/** "Utopia's X", "its Utopian rival X": the place says where X is from. */
function whoseName(input: RuleInput, at: number): number {
  const place = entitiesOf(input).find((m) => m.first === at);
  if (!place) return at;
  if (place.anaphor) return place.possessive || word(input, at) === 'its' ? rivalAfter(input, place) : at;
  let i = word(input, place.last) === "'s" ? place.last + 1 : place.last;
  while (i < at + 5 && (RIVALS.has(word(input, i)) || ['giant', 'giants', 'group'].includes(word(input, i))))
    i++;
  const cls = classesOf(input).find((c) => c.first === i);
  i = cls?.last ?? i;
  const next = entitiesOf(input).find((m) => m.first === i);
  const [from, id] = [place.ids[0], next?.ids[0]];
  return from !== undefined && id !== undefined && from !== id && !comparable(input, from, id) ? i : at;
}

/** "its [Utopian] rival X", "its long-time rival X". */
function rivalAfter(input: RuleInput, owner: EntityMention): number {
  for (let i = owner.last; i < owner.last + 5; i++) {
    if (input.sentence.tokens[i]?.kind === 'punct' && word(input, i) !== '-') break;
    if (RIVALS.has(word(input, i)) && entitiesOf(input).some((m) => m.first === i + 1)) return i + 1;
  }
  return owner.first;
}

const RIVALS = new Set([
  'rival',
  'rivals',
  'archrival',
  'competitor',
  'competitors',
  'peer',
  'peers',
  'neighbour',
  'neighbor',
]);

/** "was overtaken [in 2024] by X". */
function doers(input: RuleInput, cue: CueMention): EntityMention[] {
  for (let i = cue.last; i < cue.last + 8; i++) {
    if (word(input, i) === 'only') return [];
    if (word(input, i) === 'by') return namesFrom(input, i + 1, undefined, 2);
    if (input.sentence.tokens[i]?.kind === 'punct') return [];
  }
  return [];
}
