import type { MetricId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import { wordAt } from '../context/phrases.ts';
import { composeMetric } from '../context/resolve-metric.ts';
import type { Answer, RuleInput } from '../rule.ts';
import type { EntityMention, Mention, MetricMention, PeriodMention, QuantityMention } from '../types.ts';
import { metricOfFigure } from './figure/metric-of-figure.ts';

/** What one figure of a list is said of, when a list of names, times or metrics is told with a list of figures. */
export interface Partner {
  readonly entity?: EntityMention;
  readonly period?: Period;
  readonly metric?: Answer<MetricId>;
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
    });
  }
  return pairs;
}

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
  return a.form === b.form && isJoined(input, a, b);
}

function joinedFigures(
  input: RuleInput,
  amounts: readonly QuantityMention[],
  spread: boolean,
): QuantityMention[][] {
  const groups: QuantityMention[][] = [];
  for (const q of amounts) {
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
    input.mentions.filter((m): m is MetricMention => m.type === 'metric' && isUse(m)),
  );
  const metricList = lastOf(metrics, n, at);
  if (metricList)
    return metricList.map((m) => ({ metric: metricInList(input, m, metricList) })).filter(hasMetric);
  const names = input.mentions.filter((m): m is EntityMention => m.type === 'entity' && !m.anaphor);
  const nameList =
    lastOf(lists(input, names), n, at) ??
    (spread && namesBefore(names, at).length === n ? namesBefore(names, at) : undefined);
  if (nameList) return nameList.map((entity) => ({ entity }));
  return undefined;
}

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
