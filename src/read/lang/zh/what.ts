import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Found } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { FigureItem, Item, MetricItem } from './items.ts';
import type { Reading, Walk } from './reading.ts';
import { sinceStart } from './sums.ts';
import { hasCue } from './voice.ts';
import { isJoint, placeKind } from './who.ts';

export function onMetric(
  r: Reading,
  clause: Clause,
  walk: Walk,
  item: MetricItem,
  k: number,
  from: number,
): void {
  const { chain, lexicon } = r;
  if (item.basis) walk.basis = item.basis;
  if (isShared(clause.items, k, from) || isAside(r, clause.items, k)) return;
  if (item.size && clause.items.slice(from, k).some((i) => i.type === 'metric' && i.measured !== undefined))
    return;
  if (item.unknown) {
    chain.metric = 'stranger';
    walk.metrics = [];
    walk.lastMetric = k;
    return;
  }
  const unitFigure = clause.items
    .slice(k + 1)
    .find((i): i is FigureItem => i.type === 'figure' && i.form !== 'duration');
  // 木桶第一城: what the pack's leading metric does with the goods.
  const crown = clause.items[k + 1];
  const leading =
    crown?.type === 'figure' &&
    crown.noun !== undefined &&
    item.object !== undefined &&
    item.activity === undefined;
  const whole = item.activity === undefined ? undefined : sinceStart(r, clause, k, item.activity);
  const anew = walk.subjects.length > 0 && isWholeAgain(r, item);
  const meant: MetricItem = leading
    ? { ...item, activity: lexicon.defaultActivity ?? '' }
    : anew
      ? { ...item, object: lexicon.defaultObject ?? '' }
      : item;
  const ids: Found<MetricId>[] | undefined =
    whole !== undefined ? [{ value: whole, where: 'clause' }] : metricsOf(r, meant, unitFigure);
  if (ids === undefined) {
    chain.metric = 'stranger';
    walk.metrics = [];
    walk.lastMetric = k;
    return;
  }
  if (ids.length === 0) return;
  const before = clause.items[k - 1];
  const joined =
    before !== undefined && isJoint(before) && walk.lastMetric === k - 2 && walk.metrics.length > 0;
  walk.metrics = joined ? [...walk.metrics, ...ids] : ids;
  walk.lastMetric = k;
  chain.metric = walk.metrics[walk.metrics.length - 1];
  chain.listedMetrics = walk.metrics.length > 1 ? walk.metrics : [];
  chain.metricKind = topicKind(r);
  const basis = item.activity === undefined ? undefined : lexicon.lexicon.activities[item.activity]?.basis;
  if (basis) walk.basis = basis;
}

/** 占木桶产量的46.5%: what stands behind 占 is the whole. */
function isShared(items: readonly Item[], k: number, from: number): boolean {
  for (let i = k - 1; i >= from; i--) {
    const item = items[i]!;
    if (item.type === 'figure') return false;
    if (hasCue(item, 'share')) return true;
  }
  return false;
}

const ASIDE = ['的拉动下', '的带动下', '的推动下', '的影响下', '的支撑下', '的背景下'];

/** 在大桶的拉动下, 橡木桶甲, 橡木桶是…: said of something else, or in apposition; not what is counted. */
function isAside(r: Reading, items: readonly Item[], k: number): boolean {
  const item = items[k]!;
  if (item.type !== 'metric' || item.object === undefined || item.activity !== undefined) return false;
  if (ASIDE.some((w) => r.text.startsWith(w, item.end))) return true;
  // 第100万件木桶: the one that rolled off, not what is counted next.
  const before = items[k - 1];
  if (before?.type === 'figure' && r.text[before.core.start - 1] === '第') return true;
  const next = items[k + 1];
  if (next?.type === 'name' && next.start === item.end) {
    const kind = r.lexicon.pack.entities.get(next.ids[0]!)?.kind;
    return kind === 'company' || kind === 'brand' || kind === 'model';
  }
  return (
    hasCue(next, 'reach') && '是为'.includes(r.text[next!.start]!) && !items.some((i) => i.type === 'figure')
  );
}

function topicEntity(r: Reading): EntityId | undefined {
  const { subjects } = r.chain;
  return subjects === 'stranger' ? undefined : (subjects[0]?.value ?? r.context.entity);
}

function topicKind(r: Reading): string | undefined {
  const { subjects } = r.chain;
  if (subjects === 'stranger') return undefined;
  const id = subjects[0]?.value ?? (r.context.stranger ? undefined : r.context.entity);
  return id === undefined ? undefined : placeKind(r, id);
}

/**
 * The metrics of one mention; what it leaves out comes from the chain. Undefined: an object and an activity that together are no metric
 * of the pack; empty: half a metric that waits for the other half.
 */
function metricsOf(
  r: Reading,
  item: MetricItem,
  figure: FigureItem | undefined,
): Found<MetricId>[] | undefined {
  const { chain, lexicon } = r;
  const found = (
    value: MetricId | undefined,
    where: Found<MetricId>['where'] = 'clause',
    alternatives?: readonly MetricId[],
  ): Found<MetricId>[] | undefined =>
    value === undefined || !lexicon.pack.metrics.has(value)
      ? undefined
      : [{ value, where, ...(alternatives && alternatives.length > 0 ? { alternatives } : {}) }];
  if (item.metric !== undefined) return found(item.metric);
  const runningMetric = carriedMetric(r, topicEntity(r))[0]?.value;
  if (item.measured !== undefined && item.activity === undefined) {
    const unit = lexicon.pack.metrics.get(item.measured)?.unit;
    if (figure && figure.unit === unit) return found(item.measured);
    if (item.object === undefined) return [];
  }
  if (item.object !== undefined && item.activity !== undefined) {
    const one = found(lexicon.metricOf(item.object, item.activity));
    if (item.second === undefined) return one;
    const two = found(lexicon.metricOf(item.object, item.second));
    return one && two ? [...one, ...two] : undefined;
  }
  if (item.object !== undefined) {
    chain.object = { value: item.object, where: 'clause' };
    const activity =
      chain.activity?.value ?? (runningMetric === undefined ? undefined : lexicon.activityOf(runningMetric));
    const where =
      chain.activity || (chain.metric !== undefined && chain.metric !== 'stranger') ? 'sentence' : 'context';
    if (activity === undefined) return [];
    const id = lexicon.metricOf(item.object, activity);
    // An object that is never counted this way is none of ours: what follows is not told of the running metric.
    return id === undefined ? undefined : found(id, where);
  }
  if (item.activity === undefined) return [];
  chain.activity = { value: item.activity, where: 'clause' };
  const inSentence = chain.object?.value ?? objectInSentence(r);
  // What was counted in another paragraph is not what is counted here.
  const near = chain.metric !== undefined || r.context.metricParagraph === r.sentence.paragraph;
  // A topic named anew with a lesser activity alone (销量): all of it, whatever part the text was speaking of.
  const anew =
    item.activity !== lexicon.defaultActivity &&
    chain.metric === undefined &&
    chain.subjects !== 'stranger' &&
    chain.subjects.some((s) => s.where === 'clause');
  const running = runningMetric === undefined || !near || anew ? undefined : lexicon.objectOf(runningMetric);
  const plain = lexicon.defaultObject;
  const compose = (activity: string): Found<MetricId>[] | undefined => {
    // What the sentence counts decides: where that is never counted so, nothing else is meant.
    for (const object of inSentence === undefined ? [running, plain] : [inSentence]) {
      if (object === undefined) continue;
      const id = lexicon.metricOf(object, activity);
      if (id === undefined) continue;
      const whole = plain === undefined ? undefined : lexicon.metricOf(plain, activity);
      const others = whole !== undefined && whole !== id && object !== plain ? [whole] : [];
      return found(id, object === inSentence || object === plain ? 'sentence' : 'context', others);
    }
    return undefined;
  };
  const one = compose(item.activity);
  if (item.second === undefined || !one) return one;
  const two = compose(item.second);
  return two ? [...one, ...two] : undefined;
}

/** 甲产量a，其中橡木桶b；乙产量c: where all of it and a part were told of one, a bare word of the next is all of it again. */
function isWholeAgain(r: Reading, item: MetricItem): boolean {
  const { lexicon, chain } = r;
  const plain = lexicon.defaultObject;
  if (item.activity === undefined || item.object !== undefined || plain === undefined) return false;
  const running = chain.metric === 'stranger' ? undefined : (chain.metric?.value ?? r.context.metric);
  if (running === undefined || lexicon.objectOf(running) === plain) return false;
  const whole = lexicon.metricOf(plain, item.activity);
  if (whole === undefined) return false;
  return (
    r.text.startsWith('总', item.start) ||
    (chain.metric === undefined
      ? r.context.metricParagraph === r.sentence.paragraph && r.context.levels.includes(whole)
      : r.drafts.some((d) => d.metric === whole && d.kind === 'level'))
  );
}

function objectInSentence(r: Reading): string | undefined {
  const { chain, lexicon } = r;
  if (chain.metric === undefined || chain.metric === 'stranger') return undefined;
  return chain.metric.where === 'context' ? undefined : lexicon.objectOf(chain.metric.value);
}

/** 以278万件的木桶产量: the metric behind the figure is its own. */
export function metricBehind(r: Reading, clause: Clause, at: number): Found<MetricId>[] | undefined {
  const figure = clause.items[at] as FigureItem;
  if (figure.form !== 'count') return undefined;
  const next = clause.items.slice(at + 1, at + 3).find((i) => i.type === 'metric');
  if (next?.type !== 'metric' || next.unknown || next.start - figure.end > 2) return undefined;
  // 278万件木桶 counts the object; only what was done makes a metric of its own.
  if (r.text[figure.end] !== '的' && (next.activity === undefined || next.object !== undefined))
    return undefined;
  const found = metricsOf(r, next, figure);
  return found && found.length > 0 ? found : undefined;
}

/** The metric told before, when it was told of a topic of this kind. */
export function carriedMetric(r: Reading, entity: EntityId | undefined): Found<MetricId>[] {
  const { chain, context } = r;
  if (chain.metric === 'stranger') return [];
  const kind = chain.metric ? chain.metricKind : context.metricKind;
  if (kind !== undefined && entity !== undefined && placeKind(r, entity) !== kind) return [];
  if (chain.metric)
    return [chain.metric.where === 'context' ? chain.metric : { ...chain.metric, where: 'sentence' }];
  if (context.metric === undefined) return [];
  // In another paragraph the part told behind 其中 is no longer meant, all of it is.
  const far = context.metricParagraph !== r.sentence.paragraph && context.metricWhole !== undefined;
  return [{ value: far ? context.metricWhole! : context.metric, where: 'context' }];
}
