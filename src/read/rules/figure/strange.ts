import { wordAt } from '../../context/phrases.ts';
import { isFiniteVerb } from '../../context/verbs-en.ts';
import { QUALITIES } from '../../lang/en/compounds.ts';
import type { RuleInput } from '../../rule.ts';
import type { QuantityMention } from '../../types.ts';

/** "400,000 yuan per item", "4 million items a year", "3 million annually", "each with 20 million": no figure of one period. */
export function isRate(input: RuleInput, q: QuantityMention): boolean {
  const next = wordAt(input.sentence, q.last);
  const after = wordAt(input.sentence, q.last + 1);
  if (next === 'per' || next === 'apiece' || next === 'annually' || next === 'yearly') return true;
  if ((next === 'a' || next === 'each' || next === 'every') && TIME_UNITS.has(after)) {
    // "2.5 million a year earlier" is a date.
    return !BACKWARDS.has(wordAt(input.sentence, q.last + 2));
  }
  const clause = input.bind.clauseAt(q.first);
  for (let i = clause.first; i < q.first; i++) {
    if (wordAt(input.sentence, i) === 'each' && wordAt(input.sentence, i + 1) === 'with') return true;
  }
  return false;
}

const BACKWARDS = new Set(['earlier', 'ago', 'before', 'prior', 'later']);
const TIME_UNITS = new Set(['year', 'quarter', 'month', 'week', 'day']);

/** A bare count followed by a noun nobody knows ("12 bridges"): not a figure of a known metric. */
export function isUnknownThing(input: RuleInput, q: QuantityMention): boolean {
  if (q.form !== 'count' || (q.unit !== undefined && q.object === undefined && q.unit !== 'count'))
    return false;
  if (
    input.mentions.some((m) => m.type === 'class' && m.class !== '' && m.first <= q.last && m.last > q.last)
  )
    return true;
  // "sold to 80 countries": members of a class are counted, and nothing of theirs.
  if (q.unit === 'count' && q.object === undefined) return true;
  const thing = input.mentions.find((m) => m.type === 'metric' && m.first === q.last);
  // Unit nouns go with their figure; a thing left over is part of a longer noun ("three X brands").
  if (thing?.type === 'metric' && thing.object !== undefined && thing.activity === undefined) return true;
  const next = input.sentence.tokens[q.last];
  if (next?.kind !== 'word') return false;
  if (next.norm === 'of' && q.last - q.first > 1 && isNarrowThing(input, q.last + 1)) return true;
  if (AFTER_FIGURE.has(next.norm) || next.norm.endsWith('ly')) return false;
  if (q.object !== undefined && AWAY.has(next.norm)) return false;
  if (input.mentions.some((m) => m.first === q.last && m.type !== 'entity' && m.type !== 'class'))
    return false;
  if (isFiniteVerb(input.sentence, q.last, input.marks)) return false;
  return !input.marks.some((m) => m.first === q.last);
}

/** "units of commercial X": a word nobody knows before the thing. */
function isNarrowThing(input: RuleInput, at: number): boolean {
  const token = input.sentence.tokens[at];
  if (
    token?.kind !== 'word' ||
    token.text !== token.norm ||
    QUALITIES.has(token.norm) ||
    DETERMINERS.has(token.norm)
  )
    return false;
  return !input.mentions.some((m) => m.first <= at && m.last > at);
}

const DETERMINERS = new Set([
  'the',
  'its',
  'their',
  'all',
  'these',
  'those',
  'new',
  'which',
  'such',
  'a',
  'both',
]);

const AWAY = new Set(['abroad', 'overseas']);

const AFTER_FIGURE: ReadonlySet<string> = new Set(
  (
    'in by from to at on for of and or but while with as than a an the last this that these up down over under across during per each more less year per cent ' +
    'were was is are will would which who when where after before since until so yet still then again so far there here now only just last earlier later among including compared between against within nationwide worldwide respectively it its they their implies implied implying represents marks reflects equals compares had has have did made came helped left put one ' +
    'through throughout despite amid amidst due thanks following via outside beyond altogether overall versus vs because though although if owing driven helped boosted reflecting yoy mom y/y alone whereas whilst although ytd sending making leaving lifting taking bringing good enough thereby even both'
  ).split(' '),
);

/** "1.35 trillion yuan (189.2 billion dollars)": the same sum once more. */
export function isConversion(
  input: RuleInput,
  before: QuantityMention | undefined,
  q: QuantityMention,
): boolean {
  if (!before || q.unit === undefined || before.unit === undefined || q.unit === before.unit) return false;
  if (q.form !== 'count' || before.form !== 'count' || q.first - before.last > 4) return false;
  for (let i = before.last; i < q.first; i++) if (wordAt(input.sentence, i) === '(') return true;
  return false;
}
