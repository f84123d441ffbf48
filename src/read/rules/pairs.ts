import type { MetricId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { Clause } from '../context/clauses.ts';
import { wordAt } from '../context/phrases.ts';
import { composeMetric } from '../context/resolve-metric.ts';
import type { Answer, RuleInput } from '../rule.ts';
import type { EntityMention, Mention, MetricMention, PeriodMention, QuantityMention } from '../types.ts';
import { metricOfFigure } from './figure/metric-of-figure.ts';
import { isNarrowed } from './figure/narrowed.ts';

/** What one figure of a list is said of, when a list of names, times or metrics is told with a list of figures. */
export interface Partner {
  readonly entity?: EntityMention;
  readonly period?: Period;
  readonly metric?: Answer<MetricId>;
  /** Others that the same figure is said of: "output and sales both passed 3 million". */
  readonly also?: readonly Partner[];
}

/** `none`: a figure of a list that no other list fits: nobody can tell what it is said of. */
export type Pairs = ReadonlyMap<QuantityMention, Partner | 'none'>;

/** "Output and sales of X reached A and B, up a% and b%"; "In 2024 and 2025 … A and B respectively". */
export function pairsOf(input: RuleInput, amounts: readonly QuantityMention[]): Pairs {
  const pairs = new Map<QuantityMention, Partner | 'none'>();
  const spread = input.sentence.tokens.some((t) => t.norm === 'respectively');
  for (const group of joinedFigures(input, amounts, spread)) {
    // "made 5.19 million widgets and 2.53 million bolts": each says itself what it counts.
    if (saysItself(group)) continue;
    const partners =
      partnersOf(input, group, spread) ?? (spread ? partsOfFigures(input, amounts, group) : undefined);
    group.forEach((q, i) => {
      pairs.set(q, partners?.[i] ?? 'none');
      const rate = wordAt(input.sentence, q.last) === '(' ? rateInBracket(amounts, q) : undefined;
      if (rate) pairs.set(rate, partners?.[i] ?? 'none');
    });
  }
  for (const q of amounts) {
    const shared = pairs.has(q) ? undefined : sharedBy(input, amounts, q);
    if (shared) pairs.set(q, shared);
  }
  return pairs;
}

/** A rate in brackets behind a figure that opens or goes on with a list. */
export function isInBracket(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  q: QuantityMention,
): boolean {
  const k = amounts.indexOf(q);
  const [a, b] = [amounts[k - 1], amounts[k + 1]];
  if (q.form !== 'percent' || a === undefined || wordAt(input.sentence, a.last) !== '(') return false;
  return b !== undefined && areJoined(input, a, b);
}

/** The one rate in brackets right behind a figure. */
const rateInBracket = (
  amounts: readonly QuantityMention[],
  q: QuantityMention,
): QuantityMention | undefined =>
  amounts.find((m) => m.form === 'percent' && m.first > q.last && m.first - q.last <= 3);

/** All that one figure is said of, the first with the others in tow. */
export const partnersIn = (partner: Partner | undefined): readonly (Partner | undefined)[] =>
  partner?.also ? [partner, ...partner.also] : [partner];

/**
 * "Output and sales both passed 3 million": one figure of each metric of the list. Without a word that says each, nobody can tell
 * whether the figure is of each or of all together.
 */
function sharedBy(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  q: QuantityMention,
): Partner | 'none' | undefined {
  const clause = input.bind.clauseAt(q.first);
  const said = input.mentions.filter((m): m is MetricMention => m.type === 'metric' && isUse(m));
  const each = saysEach(input, clause, q);
  if ((q.form === 'percent' || q.form === 'ratio') && each) {
    const told = lists(input, said.flatMap(apart)).filter((l) => l.length > 1 && l[0]!.first < q.first);
    const listed =
      told[told.length - 1] ?? (each === 'metrics' ? metricsOfFigures(input, amounts, q) : undefined);
    return listed && spreadOver(input, listed);
  }
  // "output and sales reached A and B, up 12%": of which of the two, or of both, nobody can tell.
  if (q.form !== 'count') return isBehindList(input, amounts, q) ? 'none' : undefined;
  const before = said.filter((m) => m.last <= q.first && m.first >= clause.first);
  const last = before[before.length - 1];
  const list = lists(input, before.flatMap(apart)).pop();
  if (!last || last.verb || !list || list.length < 2) return undefined;
  // A name for both together is one metric, unless each is said.
  if (!each) return last.each ? undefined : 'none';
  return spreadOver(input, list);
}

/** Nothing but the figures of a list, one for each metric, stands before it in its part of the sentence. */
function isBehindList(input: RuleInput, amounts: readonly QuantityMention[], q: QuantityMention): boolean {
  const [b, a] = amounts.filter((m) => m.last <= q.first).reverse();
  if (!a || !b || a.form !== 'count' || !areJoined(input, a, b)) return false;
  const clause = input.bind.clauseAt(q.first);
  const leans = clause.leansOn !== undefined || input.bind.clauseAt(b.first) === clause;
  const own = input.mentions.some((m) => m.type === 'metric' && m.first >= b.last && m.last <= q.first);
  return leans && !own && partnersOf(input, [a, b], false)?.[0]?.metric !== undefined;
}

const apart = (m: MetricMention): readonly MetricMention[] => m.each ?? [m];

function spreadOver(input: RuleInput, list: readonly MetricMention[]): Partner | 'none' {
  const all = list.map((m) => ({ metric: metricInList(input, m, list) }));
  const [first, ...also] = all.filter(hasMetric);
  return first && also.length === all.length - 1 ? { ...first, also } : 'none';
}

/** "production reached 31 million, while sales climbed to 30 million, … up over 11% for both metrics" */
function metricsOfFigures(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  q: QuantityMention,
): readonly MetricMention[] | undefined {
  const told = amounts.filter((m) => m.form === 'count' && m.last <= q.first).slice(-2);
  const named = told.map((m) =>
    [...input.mentions]
      .reverse()
      .find((x): x is MetricMention => x.type === 'metric' && isUse(x) && x.last <= m.first),
  );
  const [a, b] = named;
  return a && b && a !== b && !a.verb && !b.verb ? [a, b] : undefined;
}

/** "both", "each" in the clause of a figure: `metrics` when it says outright of what ("for both metrics"). */
function saysEach(input: RuleInput, clause: Clause, q: QuantityMention): 'yes' | 'metrics' | undefined {
  const { sentence } = input;
  for (let i = clause.first; i < Math.min(clause.last, q.last + 4); i++) {
    const word = wordAt(sentence, i);
    if (word === 'each' && i >= q.last && i <= q.last + 1) return 'yes';
    if (word !== 'both') continue;
    if (OF_METRICS.has(wordAt(sentence, i + 1))) return 'metrics';
    // "both at home and abroad": a pair of something else.
    const other = input.mentions.some((m) => m.type === 'entity' && m.first >= i && m.first <= i + 2);
    if (i < q.first && !other && !PLACING.has(wordAt(sentence, i + 1))) return 'yes';
  }
  return undefined;
}

const OF_METRICS = new Set(['metrics', 'measures', 'figures', 'indicators', 'counts']);
const PLACING = new Set(['in', 'at', 'on', 'for', 'of', 'by', 'from', 'domestic', 'domestically', 'here']);

const saysItself = (group: readonly QuantityMention[]): boolean =>
  group.every((q) => q.object !== undefined) && new Set(group.map((q) => q.object)).size === group.length;

/** "…, accounting for 17% and 27% of the national total, respectively": told of the figures before, one by one. */
function partsOfFigures(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  group: readonly QuantityMention[],
): readonly Partner[] | undefined {
  const before = amounts.filter((q) => q.form === 'count' && q.last <= group[0]!.first).slice(-group.length);
  if (before.length !== group.length || group[0]!.form !== 'percent') return undefined;
  const told = before.map((q) => ({ metric: metricOfFigure(input, q) })).filter(hasMetric);
  if (new Set(told.map((t) => t.metric.value)).size !== group.length) return undefined;
  return told.length === group.length ? told : undefined;
}

/** Is `b` the next figure of one list with `a` ("A and B", "A, B")? */
export function areJoined(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  // "made 3 million and 2.8 million were sold": the second has a clause of its own.
  const own = input.bind.clauseAt(b.first);
  const apart = own !== input.bind.clauseAt(a.first) && own.kind === 'coordinate' && own.verb !== undefined;
  return !apart && a.form === b.form && (isJoined(input, a, b) || isJoinedBehindBracket(input, a, b));
}

/** "205,093 units (up 65.7%) and 135,330 units (up 41.4%), respectively": what stands in brackets is of the figure before. */
function isJoinedBehindBracket(input: RuleInput, a: QuantityMention, b: QuantityMention): boolean {
  if (wordAt(input.sentence, a.last) !== '(' || !input.sentence.tokens.some((t) => t.norm === 'respectively'))
    return false;
  let i = a.last;
  while (i < b.first && i - a.last < BRACKET && wordAt(input.sentence, i) !== ')') i++;
  return wordAt(input.sentence, i) === ')' && isJoined(input, { ...a, last: i + 1 }, b);
}

/** Tokens of a rate in brackets. */
const BRACKET = 10;

function joinedFigures(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  spread: boolean,
): QuantityMention[][] {
  const groups: QuantityMention[][] = [];
  for (const q of amounts) {
    if (isInBracket(input, amounts, q)) continue;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && areJoined(input, last, q)) group.push(q);
    else groups.push([q]);
  }
  const lists = groups.filter((g) => g.length > 1);
  if (lists.length > 0 || !spread) return lists;
  return [];
}

function partnersOf(
  input: RuleInput,
  group: readonly QuantityMention[],
  spread: boolean,
): readonly Partner[] | undefined {
  const at = group[0]!.first;
  const n = group.length;
  const times = input.mentions
    .filter((m): m is PeriodMention => m.type === 'period')
    .flatMap((m): Period[] => (m.list ? [...m.list] : []));
  if (times.length === n) return times.map((period) => ({ period }));
  const metrics = lists(
    input,
    input.mentions.filter((m): m is MetricMention => m.type === 'metric' && isUse(m)).flatMap(apart),
  );
  const metricList = lastOf(metrics, n, at);
  if (metricList) {
    // "luxury-use crate output and sales": the words that cut are said once for both.
    const [head] = metricList;
    if (head && !head.verb && isNarrowed(input, head)) return undefined;
    // One that nobody knows leaves its figure to nobody; the others keep their places.
    const told = metricList.map((m) => ({ metric: metricInList(input, m, metricList) }));
    return told.every(hasMetric) ? told : undefined;
  }
  const names = input.mentions.filter(
    (m): m is EntityMention =>
      m.type === 'entity' && !m.anaphor && !m.ids.some((id) => SPEAKERS.has(input.lookups.kind(id))),
  );
  const nameList =
    lastOf(lists(input, names), n, at) ??
    (spread && namesBefore(names, at).length === n ? namesBefore(names, at) : undefined);
  if (nameList) return nameList.map((entity) => ({ entity }));
  return undefined;
}

/** They tell figures and have none. */
const SPEAKERS = new Set(['org', 'person']);

const namesBefore = (names: readonly EntityMention[], at: number): readonly EntityMention[] =>
  names.filter((m) => m.last <= at);

const isUse = (m: MetricMention): boolean => m.metric !== undefined || m.activity !== undefined;

function hasMetric(p: { metric: Answer<MetricId> | undefined }): p is { metric: Answer<MetricId> } {
  return p.metric !== undefined;
}

/** "Output and sales of X": what is counted is said once for both. */
function metricInList(
  input: RuleInput,
  m: MetricMention,
  list: readonly MetricMention[],
): Answer<MetricId> | undefined {
  if (m.metric !== undefined || m.object !== undefined) return input.bind.metricOf(m);
  const object = list.find((x) => x.object !== undefined)?.object;
  if (object === undefined) return input.bind.metricOf(m);
  return composeMetric(m, [{ object }], {}, input.lookups, m);
}

function lists<M extends Mention>(input: RuleInput, mentions: readonly M[]): M[][] {
  const groups: M[][] = [];
  for (const m of mentions) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && isJoined(input, last, m)) group.push(m);
    else groups.push([m]);
  }
  return groups;
}

function lastOf<M extends Mention>(groups: readonly M[][], n: number, before: number): M[] | undefined {
  return [...groups].reverse().find((g) => g.length === n && g[0]!.first < before);
}

/** Nothing but joints between two mentions. */
function isJoined(input: RuleInput, a: Mention, b: Mention): boolean {
  if (b.first <= a.last || b.first - a.last > 3) return false;
  for (let i = a.last; i < b.first; i++) {
    const word = wordAt(input.sentence, i);
    if (word !== 'and' && word !== ',' && word !== 'the' && word !== 'by') return false;
  }
  return true;
}
