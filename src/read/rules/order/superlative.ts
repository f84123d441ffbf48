import type { RuleInput } from '../../rule.ts';
import type { ClassMention, CueMention, QuantityMention } from '../../types.ts';
import type { Place } from './place.ts';
import { hasPunct, isInUnknown, isLoose, overTime, verbBefore } from './place-words.ts';
import { classesOf, cuesOf, entitiesOf, isWhole, metricsOf, periodsOf, quantitiesOf, word } from './scan.ts';
import { LOOSE, MORE } from './words-en.ts';

/** "the second largest city", "the third-biggest maker in the country". */
export function nthLargest(input: RuleInput, q: QuantityMention): Place | undefined {
  const at = word(input, q.last) === '-' ? q.last + 1 : q.last;
  const most = cuesOf(input, 'most').find((c) => c.first === at);
  return most && superlative(input, most, q.value, q.first);
}

/** "the largest city", "the highest of any city", "the highest output in the country", "built the most of any city". */
export function superlative(
  input: RuleInput,
  most: CueMention,
  place: number,
  first: number,
): Place | undefined {
  const clause = input.bind.clauseAt(most.first);
  if (isSaidOfClass(input, most.first)) return undefined;
  if (word(input, first - 1) === 'of' && ['one', 'some', 'many', 'several'].includes(word(input, first - 2)))
    return undefined;
  if (
    ['one', 'among', 'at'].includes(word(input, first - 2)) &&
    word(input, first - 1) !== '-' &&
    word(input, first - 2) !== 'at'
  )
    return undefined;
  const cls = classesOf(input).find(
    (c) => c.first >= most.last && c.first < clause.last && c.first <= most.last + 9,
  );
  if (!cls) return highestIn(input, most, place, first);
  if (overTime(input, most.last, clause)) return undefined;
  const base = { form: 'superlative', first, place, bound: 'exact', by: 'size', own: cls, clause } as const;
  const metric = metricsOf(input).find(
    (m) => m.first >= most.last && m.last <= cls.first && isLoose(input, most.last, m.first),
  );
  if (metric) {
    // "the highest output among all cities", "the most units of any city".
    for (let i = metric.last; i < cls.first; i++)
      if (
        ![
          'of',
          'among',
          'for',
          'by',
          'in',
          'the',
          'all',
          'any',
          'volume',
          'figure',
          'last',
          'year',
          'that',
        ].includes(word(input, i)) &&
        !periodsOf(input).some((p) => i >= p.first && i < p.last)
      )
        return undefined;
    if (word(input, most.first) === 'leading' || word(input, most.first) === 'top') return undefined;
    return { ...base, at: most.first, last: cls.last, again: false };
  }
  const gap = cls.first - most.last;
  if (
    cls.singular &&
    gap <= 3 &&
    !['of', 'among', 'in'].includes(word(input, most.last)) &&
    !hasPunct(input, most.last, cls.first)
  ) {
    // "the largest city": predicate of a verb, or "as the largest city".
    const verb = verbBefore(input, first, clause);
    if (!verb) return inverted(input, base, cls, most);
    if (word(input, cls.last) === 'to') return undefined;
    if (isInUnknown(input, cls.last)) return undefined;
    return { ...base, at: verb.first, last: cls.last, again: verb.again };
  }
  // "was the highest of any city", ", the highest in the country".
  if (word(input, most.first) === 'most' || word(input, most.first) === 'leading') return undefined;
  if (cls.class !== '' && !['of', 'among'].includes(word(input, most.last))) return undefined;
  if (cls.class === '' && gap > 1) return undefined;
  if (word(input, first - 1) !== 'the' && word(input, first - 1) !== 'ranked') return undefined;
  return { ...base, at: first, last: cls.last, again: false };
}

/** "on the list of the cities that build the most crates": what tells a class apart is said of nobody in it. */
function isSaidOfClass(input: RuleInput, at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) {
    if (word(input, i) !== 'that' && word(input, i) !== 'which') continue;
    return classesOf(input).some((c) => !c.singular && c.last === i);
  }
  return false;
}

/** "The best-selling brand in 2025 was X": the class is the subject, the name stands behind the verb. */
function inverted(
  input: RuleInput,
  base: Omit<Place, 'at' | 'last' | 'again'>,
  cls: ClassMention,
  most: CueMention,
): Place | undefined {
  let start = base.first;
  while (
    start > base.clause.first &&
    ['the', "'s", 'world', 'country', 'nation'].includes(word(input, start - 1))
  )
    start--;
  // "Springfield's largest": the owner was taken into the class.
  const owner = word(input, start) === "'s" && cls.within !== undefined && start - base.clause.first <= 2;
  if (start > base.clause.first && !owner) return undefined;
  let i = cls.last;
  for (
    ;
    i < Math.min(base.clause.last, cls.last + 9) && !['was', 'is', 'were'].includes(word(input, i));
    i++
  ) {
    const known = input.mentions.some((m) => m.type !== 'cue' && i >= m.first && i < m.last);
    if (!known && !['in', 'by', 'of', 'for', 'the', 'last', 'year'].includes(word(input, i)))
      return undefined;
  }
  const who = entitiesOf(input).find((m) => m.first === i + 1 && m.anaphor === undefined && !m.possessive);
  if (!who || !['was', 'is'].includes(word(input, i))) return undefined;
  return { ...base, at: most.first, last: who.last, again: false, who };
}

/** ", the highest in X", "was the largest in X": a place that classes are ranked within, behind a figure of the sentence. */
function highestIn(input: RuleInput, most: CueMention, place: number, first: number): Place | undefined {
  const clause = input.bind.clauseAt(most.first);
  if (!['highest', 'largest', 'biggest', 'most'].includes(word(input, most.first))) return undefined;
  const whole = entitiesOf(input).find((m) => m.first === most.last + 1 && !m.possessive);
  const id = whole?.ids[0];
  if (word(input, most.last) !== 'in' || id === undefined || !isWhole(input, id)) return undefined;
  const opens = [',', '(', '—', 'was', 'were', 'is'].includes(word(input, first - 2));
  if (word(input, first - 1) !== 'the' || !opens) return undefined;
  if (!input.drafts.some((d) => d.kind === 'level')) return undefined;
  return {
    form: 'superlative',
    at: first,
    first,
    last: most.last,
    place,
    bound: 'exact',
    by: 'size',
    again: false,
    clause,
  };
}

/** "No city built more than X". */
export function noneAbove(input: RuleInput, cls: ClassMention): Place | undefined {
  if (!cls.singular || !['no', 'other'].includes(word(input, cls.first - 1))) return undefined;
  const no = word(input, cls.first - 1) === 'no' ? cls.first - 1 : cls.first - 2;
  if (word(input, no) !== 'no') return undefined;
  const clause = input.bind.clauseAt(cls.first);
  for (let i = cls.last; i < Math.min(clause.last, cls.last + 8); i++) {
    if (!MORE.has(word(input, i))) continue;
    // "No city shows how fast things turn better than X": nothing is counted.
    if (!input.mentions.some((m) => m.type === 'metric' && m.first >= clause.first && m.last <= clause.last))
      return undefined;
    let than = i + 1;
    while (than < i + 6 && word(input, than) !== 'than') than++;
    const who = entitiesOf(input).find((m) => m.first === than + 1 && !m.anaphor);
    if (word(input, than) !== 'than' || !who || quantitiesOf(input).some((q) => q.last > i && q.first < than))
      return undefined;
    return {
      form: 'above-all-others',
      at: i,
      first: no,
      last: who.last,
      place: 1,
      bound: 'exact',
      by: 'size',
      again: false,
      own: cls,
      clause,
      who,
    };
  }
  return undefined;
}

/** "more units than any other city". */
export function aboveAllOthers(input: RuleInput, cue: CueMention): Place | undefined {
  const clause = input.bind.clauseAt(cue.first);
  let than = cue.first - 1;
  while (than > cue.first - 4 && word(input, than) !== 'than') than--;
  if (word(input, than) !== 'than') return undefined;
  let more = -1;
  for (let i = than - 1; i >= clause.first && i > than - 7; i--) {
    if (['fewer', 'less', 'lower', 'smaller', 'faster', 'slower'].includes(word(input, i))) return undefined;
    if (['more', 'higher', 'larger', 'greater', 'bigger'].includes(word(input, i))) more = i;
  }
  if (more < 0) return undefined;
  // "more bridges than any other city": only what is measured.
  for (let i = more + 1; i < than; i++) {
    const known = input.mentions.some((m) => m.type !== 'cue' && m.first <= i && m.last > i);
    if (!known && !LOOSE.has(word(input, i))) return undefined;
  }
  const cls = classesOf(input).find((c) => c.first >= than && c.first <= cue.last + 4);
  return {
    form: 'above-all-others',
    at: more,
    first: more,
    last: Math.max(cue.last, cls?.last ?? 0),
    place: 1,
    bound: 'exact',
    by: 'size',
    again: false,
    ...(cls ? { own: cls } : {}),
    clause,
  };
}
