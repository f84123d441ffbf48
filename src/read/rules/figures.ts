import type { MetricId } from '../../model/ids.ts';
import type { Clause } from '../context/clauses.ts';
import { type Mark, wordAt } from '../context/phrases.ts';
import { isChangeNoun, isFiniteVerb } from '../context/verbs-en.ts';
import type { Answer, RuleInput } from '../rule.ts';
import type { EntityMention, MetricMention, QuantityMention } from '../types.ts';
import { areJoined } from './pairs.ts';

/** What a printed figure does in its sentence. Each figure has one role, so that no two rules claim it. */
export type FigureRole =
  | { readonly role: 'level'; readonly by: string; readonly verb?: Mark; readonly side?: 'above' | 'below' }
  | { readonly role: 'base_level'; readonly by: string; readonly partner?: QuantityMention }
  | { readonly role: 'change'; readonly by: string; readonly direction: 'up' | 'down'; readonly mark?: Mark }
  | { readonly role: 'share'; readonly by: string; readonly mark?: Mark }
  /** A limit that "first time", "only", "first to" speak about. */
  | { readonly role: 'limit' }
  /** Distance to a rival, multiple of something: comparisons. */
  | { readonly role: 'comparison' }
  | { readonly role: 'unknown' };

export type Figures = ReadonlyMap<QuantityMention, FigureRole>;

/** More figures than this in one sentence are a dump of numbers; the roles of figures are worked out by looking at pairs. */
const MOST_FIGURES = 64;

/** Printed figures of a sentence that are amounts, in order; none when there are too many to be told in words. */
export function amountsOf(input: RuleInput): QuantityMention[] {
  const amounts = input.mentions.filter(
    (m): m is QuantityMention => m.type === 'quantity' && m.form !== 'ordinal' && m.form !== 'duration',
  );
  return amounts.length > MOST_FIGURES ? [] : amounts;
}

export function figuresOf(input: RuleInput): Figures {
  const roles = new Map<QuantityMention, FigureRole>();
  const amounts = amountsOf(input);
  for (let k = 0; k < amounts.length; k++) {
    roles.set(amounts[k]!, roleOf(input, amounts, k, roles));
  }
  return roles;
}

function roleOf(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  k: number,
  before: Figures,
): FigureRole {
  const q = amounts[k]!;
  const clause = input.bind.clauseAt(q.first);
  if (isOfGoal(input, q) || isGap(input, q)) return { role: 'comparison' };
  const previous = amounts[k - 1];
  const joined = previous && areJoined(input, previous, q) ? before.get(previous) : undefined;
  // "up 12.5% and 11.4%", "reached 2.5 million and 2.8 million": one word for the whole list.
  if (joined && (joined.role === 'change' || joined.role === 'level')) return joined;
  if (shortOf(input, q)) return { role: 'comparison' };
  if (q.form === 'percent' || q.form === 'point') return percentRole(input, q, clause, previous, before);
  if (q.form === 'ratio') return ratioRole(input, q, clause);
  return countRole(input, amounts, k, clause, before);
}

/** "83.7% of its goal", "half of the peak": compared with something that is not a whole. */
function isOfGoal(input: RuleInput, q: QuantityMention): boolean {
  if (q.form === 'count') return false;
  if (wordAt(input.sentence, q.last) !== 'of' && wordAt(input.sentence, q.last - 1) !== 'of') return false;
  const from = wordAt(input.sentence, q.last) === 'of' ? q.last : q.last - 1;
  for (let i = from; i < from + 7; i++) {
    const word = wordAt(input.sentence, i);
    if (NOT_A_WHOLE.has(word)) return true;
    if (word === ',' || word === '') return false;
  }
  return false;
}

const NOT_A_WHOLE = new Set([
  'goal',
  'goals',
  'target',
  'targets',
  'peak',
  'plan',
  'objective',
  'what',
  'record',
  'level',
  'high',
]);

/** "297,100 more than X", "ahead by 297,100". */
function isGap(input: RuleInput, q: QuantityMention): boolean {
  const { sentence } = input;
  let i = q.last;
  const joined = sentence.tokens[i]?.kind === 'word';
  if (joined && (COMPARED.has(wordAt(sentence, i)) || COMPARED.has(wordAt(sentence, i + 1)))) {
    while (i < q.last + 6 && wordAt(sentence, i) !== 'than' && wordAt(sentence, i) !== 'of') i++;
    if (
      wordAt(sentence, i) === 'than' ||
      (wordAt(sentence, i) === 'of' && wordAt(sentence, i - 1) === 'ahead')
    ) {
      const rival = input.mentions.find((m) => m.type === 'entity' && m.first > i && m.first <= i + 3);
      const that = wordAt(sentence, i + 1) === 'that' || wordAt(sentence, i + 1) === 'those';
      if (that || (rival && !isOwn(input, q, rival as EntityMention))) return true;
    }
  }
  const back = wordAt(sentence, q.first - 1) === 'by' ? wordAt(sentence, q.first - 2) : '';
  if (
    GAP_WORDS.has(back) ||
    GAP_WORDS.has(wordAt(sentence, q.last)) ||
    wordAt(sentence, q.first - 1) === 'lead'
  )
    return true;
  const after = wordAt(sentence, q.last);
  return q.form !== 'count' && (after === 'as' || after === 'that' || after === 'those' || after === 'what');
}

const COMPARED = new Set([
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'larger',
  'smaller',
  'above',
  'below',
  'ahead',
  'behind',
]);
const GAP_WORDS = new Set(['ahead', 'behind', 'led', 'leads', 'trailed', 'trails', 'lead', 'outsold']);

function isOwn(input: RuleInput, q: QuantityMention, rival: EntityMention): boolean {
  const mine = input.bind.entity(q.first)?.value;
  return mine !== undefined && input.bind.entityOf(rival)?.value === mine;
}

/** A change word before or after the figure, nearest first, in its clause; and which way it points. */
function changeBeside(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
): { mark: Mark; by: string } | undefined {
  let best: { mark: Mark; by: string; cost: number } | undefined;
  for (const mark of input.marks) {
    if (mark.mark !== 'rise' && mark.mark !== 'fall') continue;
    if (mark.last <= clause.first || mark.first >= clause.last) continue;
    if (mark.last <= q.first) {
      const gap = q.first - mark.last;
      if (gap > 9 || hasFigureBetween(input, mark.last, q.first)) continue;
      const cost = gap;
      if (!best || cost < best.cost)
        best = { mark, by: isChangeNoun(input.sentence, mark.first) ? 'rise-of' : 'rise-by', cost };
    } else if (mark.first >= q.last) {
      const gap = mark.first - q.last;
      if (gap > 5 || hasFigureBetween(input, q.last, mark.first)) continue;
      // "9.7% increase" binds closer than "rose … 9.7%" when both stand near.
      const verbLater =
        !isChangeNoun(input.sentence, mark.first) &&
        !['up', 'down', 'higher', 'lower'].includes(wordAt(input.sentence, mark.first));
      if (verbLater) continue;
      const cost = gap + 0.5;
      if (!best || cost < best.cost) best = { mark, by: 'figure-rise', cost };
    }
  }
  return best;
}

function hasFigureBetween(input: RuleInput, from: number, to: number): boolean {
  return input.mentions.some(
    (m) =>
      m.type === 'quantity' &&
      m.form !== 'duration' &&
      m.form !== 'ordinal' &&
      m.first >= from &&
      m.last <= to,
  );
}

function percentRole(
  input: RuleInput,
  q: QuantityMention,
  clause: Clause,
  previous: QuantityMention | undefined,
  before: Figures,
): FigureRole {
  const share = shareBeside(input, q, clause);
  if (share && q.form === 'percent') return share;
  const more = moreOrLess(input, q);
  if (more) return { role: 'change', by: 'more-than', direction: more };
  const beside = changeBeside(input, q, clause);
  if (beside) {
    const to = wordAt(input.sentence, q.first - 1);
    // "rose to 47.9%", "from 37% to 46%": the level of a ratio, no change in percent.
    if (q.form === 'percent' && (to === 'to' || to === 'from' || to === 'at')) {
      return to === 'from'
        ? { role: 'base_level', by: 'from-to' }
        : { role: 'level', by: 'change-to', verb: beside.mark };
    }
    return {
      role: 'change',
      by: beside.by,
      direction: beside.mark.mark === 'rise' ? 'up' : 'down',
      mark: beside.mark,
    };
  }
  // "up 22.2% year on year and 7.4% month on month": one change word, two bases.
  const told = previous && before.get(previous);
  if (previous && told?.role === 'change' && isOtherBase(input, previous, q)) return told;
  const sign = wordAt(input.sentence, q.first - 1);
  if (sign === '+') return { role: 'change', by: 'sign', direction: 'up' };
  if (q.form === 'percent' && wordAt(input.sentence, q.last) === 'of')
    return { role: 'share', by: 'percent-of' };
  return levelByWords(input, q, clause) ?? { role: 'unknown' };
}

/** Only words of a base between two percentages. */
function isOtherBase(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  const base = input.marks.find(
    (m) => (m.mark === 'on_year' || m.mark === 'on_month' || m.mark === 'on_quarter') && m.first === a.last,
  );
  if (!base || b.first - base.last > 2) return false;
  for (let i = base.last; i < b.first; i++) {
    const word = wordAt(input.sentence, i);
    if (word !== 'and' && word !== ',' && word !== 'by') return false;
  }
  return true;
}

/** "fell 900,000 short of its target", "missed it by almost a million": a distance to something, no change and no goal. */
function shortOf(input: RuleInput, q: QuantityMention): boolean {
  const { sentence } = input;
  if (wordAt(sentence, q.last) === 'short' && wordAt(sentence, q.last + 1) === 'of') return true;
  const by = wordAt(sentence, q.first - 1) === 'by';
  const missed = input.marks.some((m) => m.mark === 'below' && m.last <= q.first && q.first - m.last <= 8);
  if (by && missed) return true;
  // "fell 897,564, or 16.3%, short of"
  for (let i = q.last; i < q.last + 10; i++) {
    if (wordAt(sentence, i) === 'short' && wordAt(sentence, i + 1) === 'of')
      return wordAt(sentence, q.first - 1) !== 'to';
    if (wordAt(sentence, i) === 'and') return false;
  }
  return false;
}

/** "51.1 percent more than a year earlier", "3% less than in 2024". */
function moreOrLess(input: RuleInput, q: QuantityMention): 'up' | 'down' | undefined {
  const word = wordAt(input.sentence, q.last);
  const up = word === 'more' || word === 'higher' || word === 'larger' || word === 'above';
  const down =
    word === 'less' || word === 'fewer' || word === 'lower' || word === 'smaller' || word === 'below';
  if (!up && !down) return undefined;
  return up ? 'up' : 'down';
}

function shareBeside(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole | undefined {
  const { sentence } = input;
  for (const mark of input.marks) {
    if (mark.first < clause.first || mark.first >= clause.last) continue;
    if (mark.mark === 'share' && mark.last <= q.first && q.first - mark.last <= 4) {
      // "contributed 9.7% growth" is a change.
      if (input.marks.some((m) => (m.mark === 'rise' || m.mark === 'fall') && m.first === q.last))
        return undefined;
      return { role: 'share', by: 'accounts-for', mark };
    }
    if (mark.mark === 'share_noun') {
      const gap = mark.last <= q.first ? q.first - mark.last : mark.first - q.last;
      if (
        gap < 0 ||
        gap > 14 ||
        hasFigureBetween(input, Math.min(mark.last, q.last), Math.max(mark.first, q.first))
      )
        continue;
      const grew = input.marks.find(
        (m) => (m.mark === 'rise' || m.mark === 'fall') && m.last <= q.first && m.first >= clause.first,
      );
      if (grew && wordAt(sentence, q.first - 1) !== 'to' && wordAt(sentence, q.first - 1) !== 'at')
        return undefined;
      return { role: 'share', by: 'share-of', mark };
    }
  }
  return undefined;
}

function ratioRole(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole {
  const written = wordAt(input.sentence, q.last - 1);
  if (DOUBLINGS.has(written)) {
    const than = wordAt(input.sentence, q.last);
    if (than !== 'that' && than !== 'the')
      return { role: 'change', by: 'doubled', direction: written === 'halved' ? 'down' : 'up' };
  }
  const share = shareBeside(input, q, clause);
  if (share) return share;
  const beside = changeBeside(input, q, clause);
  if (beside && beside.by !== 'figure-rise') {
    const fold = wordAt(input.sentence, q.last - 1).endsWith('fold');
    if (fold)
      return {
        role: 'change',
        by: 'fold',
        direction: beside.mark.mark === 'rise' ? 'up' : 'down',
        mark: beside.mark,
      };
  }
  return { role: 'comparison' };
}

export const DOUBLINGS: ReadonlySet<string> = new Set([
  ...[
    'doubled',
    'doubling',
    'tripled',
    'tripling',
    'trebled',
    'quadrupled',
    'quadrupling',
    'quintupled',
    'halved',
    'halving',
  ],
]);

function countRole(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  k: number,
  clause: Clause,
  before: Figures,
): FigureRole {
  const q = amounts[k]!;
  const { sentence } = input;
  if (isUnknownThing(input, q) || isRate(input, q)) return { role: 'unknown' };
  const before1 = wordAt(sentence, q.first - 1);
  // "rose 72 percent, to 1.4 million": the end of the movement cut off by a comma.
  const leaning = clause.leansOn === undefined ? undefined : input.clauses[clause.leansOn];
  const opensWithTo = clause.kind === 'fragment' && (before1 === 'to' || before1 === 'from');
  const from = opensWithTo && leaning ? leaning.first : clause.first;
  const change = input.marks.filter(
    (m) => (m.mark === 'rise' || m.mark === 'fall') && m.first >= from && m.last <= q.first,
  );
  const nearest = change[change.length - 1];
  const direction = nearest?.mark === 'fall' ? 'down' : 'up';
  const more = moreOrLess(input, q);
  if (more && wordAt(sentence, q.last + 1) === 'than')
    return { role: 'change', by: 'more-than', direction: more };
  if (nearest) {
    if (before1 === 'to' || before1 === 'at') {
      return { role: 'level', by: 'change-to', verb: nearest };
    }
    if (before1 === 'from') {
      const next = amounts[k + 1];
      const paired =
        next && input.bind.clauseAt(next.first) === clause && wordAt(sentence, next.first - 1) === 'to';
      return { role: 'base_level', by: paired ? 'from-to' : 'from', ...(paired ? { partner: next } : {}) };
    }
    if (
      before1 === 'by' ||
      (before1 === 'of' && isChangeNoun(sentence, nearest.first) && nearest.last === q.first - 1)
    ) {
      return { role: 'change', by: 'units', direction, mark: nearest };
    }
    if (nearest.last === q.first && !isLimitVerb(wordAt(sentence, nearest.first))) {
      return { role: 'change', by: 'units', direction, mark: nearest };
    }
  }
  if (isLimit(input, q, clause)) return { role: 'limit' };
  if (
    before1 === 'with' &&
    (wordAt(sentence, q.first - 2) === 'compared' || wordAt(sentence, q.first - 2) === 'compare')
  ) {
    return { role: 'base_level', by: 'compared-with' };
  }
  if (
    before1 === 'from' &&
    (wordAt(sentence, q.first - 2) === 'up' || wordAt(sentence, q.first - 2) === 'down')
  ) {
    return { role: 'base_level', by: 'from' };
  }
  const level = levelByWords(input, q, clause);
  if (level) return level;
  // "… 3.69 million and Guangdong 3.04 million": the verb is left out the second time.
  const previous = amounts[k - 1];
  if (
    previous &&
    previous.form === 'count' &&
    before.get(previous)?.role === 'level' &&
    isGapped(input, previous, q)
  ) {
    return { role: 'level', by: 'gapped' };
  }
  return { role: 'unknown' };
}

const isLimitVerb = (word: string): boolean => word === 'added' || word === 'raised' || word === 'lifted';

/** A bare count followed by a noun nobody knows ("12 bridges"): not a figure of a known metric. */
/** "400,000 yuan per item", "4 million items a year", "3 million annually", "each with 20 million": no figure of one period. */
function isRate(input: RuleInput, q: QuantityMention): boolean {
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

export function isUnknownThing(input: RuleInput, q: QuantityMention): boolean {
  if (q.form !== 'count' || (q.unit !== undefined && q.object === undefined && q.unit !== 'count'))
    return false;
  if (
    input.mentions.some((m) => m.type === 'class' && m.class !== '' && m.first <= q.last && m.last > q.last)
  )
    return true;
  const thing = input.mentions.find((m) => m.type === 'metric' && m.first === q.last);
  // Unit nouns go with their figure; a thing left over is part of a longer noun ("three X brands").
  if (thing?.type === 'metric' && thing.object !== undefined && thing.activity === undefined) return true;
  const next = input.sentence.tokens[q.last];
  if (next?.kind !== 'word') return false;
  if (AFTER_FIGURE.has(next.norm) || next.norm.endsWith('ly')) return false;
  if (input.mentions.some((m) => m.first === q.last && m.type !== 'entity' && m.type !== 'class'))
    return false;
  if (isFiniteVerb(input.sentence, q.last, input.marks)) return false;
  return !input.marks.some((m) => m.first === q.last);
}

const AFTER_FIGURE: ReadonlySet<string> = new Set(
  (
    'in by from to at on for of and or but while with as than a an the last this that these up down over under across during per each more less year per cent ' +
    'were was is are will would which who when where after before since until so yet still then again so far there here now only just last earlier later among including compared between against within nationwide worldwide respectively it its they their had has have did made came helped left put one'
  ).split(' '),
);

function isLimit(input: RuleInput, q: QuantityMention, clause: Clause): boolean {
  const { marks } = input;
  const inClause = (m: Mark) => m.first >= clause.first && m.first < clause.last;
  if (marks.some((m) => (m.mark === 'first_time' || m.mark === 'only') && inClause(m))) return true;
  for (let i = clause.first; i < q.first; i++) {
    // "the first city to pass 3 million", "the fourth … to reach 1 million"
    const ordinal = input.mentions.find(
      (m) => m.type === 'quantity' && m.form === 'ordinal' && m.first === i,
    );
    if (ordinal && hasWord(input, ordinal.last, q.first, 'to')) return true;
  }
  // "exceeded … for the first time in 2015 and exceeded 1 million three years later": the same passage told on.
  const leaning = clause.leansOn === undefined ? undefined : input.clauses[clause.leansOn];
  if (leaning && clause.kind === 'coordinate' && clause.subject === undefined) {
    const told = marks.some(
      (m) => m.mark === 'first_time' && m.first >= leaning.first && m.first < leaning.last,
    );
    const again = marks.some((m) => m.mark === 'exceed' && inClause(m) && m.last <= coreOf(input, q));
    if (told && again) return true;
  }
  return false;
}

function hasWord(input: RuleInput, from: number, to: number, word: string): boolean {
  for (let i = from; i < to; i++) if (wordAt(input.sentence, i) === word) return true;
  return false;
}

/** Words that may stand between a verb and its figure. */
const SKIP: ReadonlySet<string> = new Set(
  'about only just already still again quickly nearly a an total of some as many much at to by then even the record high altogether around roughly approximately almost over more than under less up also first now once finally with its it : - "'.split(
    ' ',
  ),
);

function levelByWords(input: RuleInput, q: QuantityMention, clause: Clause): FigureRole | undefined {
  const { sentence } = input;
  // The figure may have taken words before it for its bound: "fell [short of 3 million]", "[passed 800 billion]".
  const core = coreOf(input, q);
  const marks = input.marks.filter((m) => m.first >= clause.first && m.last <= core);
  const metrics = input.mentions.filter(
    (m): m is MetricMention => m.type === 'metric' && m.first >= clause.first && m.first < clause.last,
  );
  if (clause.kind === 'part') return { role: 'level', by: 'part' };
  // Nearest word that carries the figure, going left; a figure on the way takes it for itself.
  let i = core - 1;
  const stop = clause.first;
  let crossed = 0;
  for (; i >= stop && crossed < 24; i--, crossed++) {
    const mark = marks.find((m) => m.last === i + 1);
    if (mark) {
      if (mark.mark === 'reach' || mark.mark === 'be')
        return { role: 'level', by: mark.mark === 'be' ? 'was' : 'reached', verb: mark };
      if (mark.mark === 'exceed') return { role: 'level', by: 'exceeded', verb: mark, side: 'above' };
      if (mark.mark === 'below') return { role: 'level', by: 'fell-short', verb: mark, side: 'below' };
      if (mark.mark === 'goal' || mark.mark === 'forecast' || mark.mark === 'future') {
        return { role: 'level', by: 'goal', verb: mark };
      }
      if (mark.mark === 'rise' || mark.mark === 'fall') {
        const word = wordAt(sentence, mark.first);
        if (word === 'up' || word === 'down') break;
      }
    }
    if (
      input.lookups.activityOf(wordAt(sentence, i)) !== undefined &&
      isFiniteVerb(sentence, i, input.marks)
    ) {
      return { role: 'level', by: 'did' };
    }
    const metric = metrics.find((m) => m.last === i + 1);
    if (metric) {
      if (metric.verb) return { role: 'level', by: 'did' };
      const next = wordAt(sentence, metric.last);
      if (
        onlySkipped(input, metric.last, q.first) &&
        (next === 'of' || next === 'at' || next === ':' || next === '(' || metric.last === q.first)
      ) {
        return { role: 'level', by: 'metric-of' };
      }
      i = metric.first;
      continue;
    }
    const other = input.mentions.find(
      (m) => m.last === i + 1 && m.type === 'quantity' && m.form !== 'duration' && m.form !== 'ordinal',
    );
    if (other) break;
  }
  // "3 million … were sold"; "1.11 million were new energy …".
  const after = input.marks.find(
    (m) => m.mark === 'be' && m.first >= q.last && m.first <= q.last + 3 && m.first < clause.last,
  );
  if (after) {
    if (doneVerb(input, after) !== undefined) return { role: 'level', by: 'was-done' };
    const told = metrics.find((m) => m.first >= after.last && m.first <= after.last + 3);
    if (told) return { role: 'level', by: told.verb ? 'was-done' : 'were' };
  }
  // "Guangdong with 3.04 million", "Anhui (3.69 million)".
  const opener = wordAt(sentence, q.first - 1);
  if (opener === 'with' || opener === '(' || (opener === 'at' && clause.kind !== 'fragment')) {
    const name = input.mentions.some(
      (m) => m.type === 'entity' && m.first >= clause.first && m.last <= q.first,
    );
    const counted = q.object !== undefined || q.unit !== undefined || opener !== '(' || name;
    if (counted) return { role: 'level', by: 'with' };
  }
  return undefined;
}

/** Token at which the number proper begins. */
function coreOf(input: RuleInput, q: QuantityMention): number {
  let i = q.first;
  while (i < q.last && input.sentence.tokens[i]!.end <= q.core.start) i++;
  return i;
}

/** "… were sold", "were already built": what was done, in the passive. */
function doneVerb(input: RuleInput, be: Mark): string | undefined {
  for (let i = be.last; i <= be.last + 1; i++) {
    const activity = input.lookups.activityOf(wordAt(input.sentence, i));
    if (activity !== undefined) return activity;
  }
  return undefined;
}

function onlySkipped(input: RuleInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!SKIP.has(wordAt(input.sentence, i)) && wordAt(input.sentence, i) !== '(') return false;
  return true;
}

/** Between two figures only a joint and a name, a time or a metric. */
function isGapped(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  let named = false;
  for (let i = a.last; i < b.first; ) {
    const m = input.mentions.find(
      (x) => x.first === i && (x.type === 'entity' || x.type === 'period' || x.type === 'metric'),
    );
    if (m) {
      named = true;
      i = m.last;
      continue;
    }
    const word = wordAt(input.sentence, i);
    if (![',', 'and', ';', 'in', 'by', 'with', 'at', 'but', 'while', 'of', 'the', 'for'].includes(word))
      return false;
    i++;
  }
  return named;
}

/** Metric of a figure, "1.11 million were X" included. */
export function metricOfFigure(input: RuleInput, q: QuantityMention): Answer<MetricId> | undefined {
  const clause = input.bind.clauseAt(q.first);
  if (q.form === 'count') {
    const be = input.marks.find(
      (m) => m.mark === 'be' && m.first >= q.last && m.first <= q.last + 2 && m.first < clause.last,
    );
    const told =
      be &&
      input.mentions.find(
        (m): m is MetricMention => m.type === 'metric' && m.first >= be.last && m.first <= be.last + 3,
      );
    if (told?.object !== undefined && !told.verb) return input.bind.metric(q.first, { object: told.object });
    const done = be ? doneVerb(input, be) : verbBefore(input, q, clause);
    const object = q.object ?? input.lookups.defaultObject;
    const id = done !== undefined && object !== undefined ? input.lookups.metricFor(object, done) : undefined;
    if (id !== undefined) return { value: id, from: 'clause', inherited: false, alternatives: [] };
  }
  if (q.form === 'percent') return input.bind.metric(q.first, { unit: 'percent', own: true });
  const unit = q.form === 'count' ? (q.unit ?? undefined) : undefined;
  return input.bind.metric(q.first, {
    ...(q.object === undefined ? {} : { object: q.object }),
    ...(unit === undefined ? {} : { unit }),
  });
}

/** A verb of doing that no mention stands for, right before the figure's words. */
function verbBefore(input: RuleInput, q: QuantityMention, clause: Clause): string | undefined {
  if (q.object === undefined) return undefined;
  for (let i = q.first - 1; i >= clause.first && i >= q.first - 2; i--) {
    if (input.mentions.some((m) => m.type === 'metric' && m.first <= i && m.last > i)) return undefined;
    const activity = input.lookups.activityOf(wordAt(input.sentence, i));
    if (activity !== undefined && isFiniteVerb(input.sentence, i, input.marks)) return activity;
  }
  return undefined;
}
