import type { MetricId } from '../../model/ids.ts';
import type { Answer } from '../rule.ts';
import type { MetricMention } from '../types.ts';
import type { Lookups } from './lookups.ts';

export interface Parts {
  readonly object?: string | undefined;
  readonly activity?: string | undefined;
  /** Where a part missing here was found. */
  readonly objectFrom?: Answer<string>['from'];
  readonly activityFrom?: Answer<string>['from'];
  /** Things of kinds that the text told figures of before: one of them may be meant, and is not taken for said. */
  readonly elsewhere?: readonly string[];
}

/** Object and activity of a metric, for words that name only one of them. */
export function partsOf(id: MetricId | undefined, lookups: Lookups): Parts {
  const metric = id === undefined ? undefined : lookups.metric(id);
  return metric ? { object: metric.object, activity: metric.activity } : {};
}

/**
 * The metric of one mention. What the words leave out is looked for in `near` (the sentence, nearest first) and then in
 * `running` (the text so far); an object found nowhere is the pack's default, an activity found nowhere leaves it open.
 */
export function composeMetric(
  mention: Pick<MetricMention, 'metric' | 'object' | 'activity'>,
  near: readonly Parts[],
  running: Parts,
  lookups: Lookups,
  source?: MetricMention,
): Answer<MetricId> | undefined {
  const done = (
    value: MetricId,
    from: Answer<MetricId>['from'],
    alternatives: readonly MetricId[] = [],
  ): Answer<MetricId> => ({
    value,
    from,
    inherited: from === 'context',
    alternatives,
    ...(source ? { mention: source } : {}),
  });
  if (mention.metric !== undefined) {
    const { metric, object: counted, activity: told } = mention;
    const other =
      counted !== undefined && told !== undefined && lookups.metricFor(counted, told) === metric
        ? lookups.orMetric(counted, told)
        : undefined;
    return done(mention.metric, 'point', other === undefined ? [] : [other]);
  }
  let from: Answer<MetricId>['from'] = 'point';
  let { object, activity } = mention;
  if (activity === undefined) {
    activity = near.find((p) => p.activity !== undefined)?.activity;
    from = 'sentence';
    if (activity === undefined) {
      activity = running.activity;
      from = 'context';
    }
    if (activity === undefined) return undefined;
  }
  if (object === undefined) {
    const counted = (o: string | undefined) =>
      o !== undefined && lookups.metricFor(o, activity!) !== undefined;
    object = near.find((p) => counted(p.object))?.object;
    from = 'sentence';
    if (object === undefined && counted(running.object)) {
      object = running.object;
      from = 'context';
    }
    if (object === undefined) {
      object = lookups.defaultObject;
      from = 'default';
      const plain = object === undefined ? undefined : lookups.metricFor(object, activity);
      const maybe = (running.elsewhere ?? []).flatMap((o) => lookups.metricFor(o, activity!) ?? []);
      const others = maybe.filter((id) => id !== plain);
      if (plain !== undefined && others.length > 0) return done(plain, 'context', others);
    }
    if (object === undefined) return undefined;
    const value = lookups.metricFor(object, activity);
    if (value === undefined) return undefined;
    const plain =
      lookups.defaultObject === undefined ? undefined : lookups.metricFor(lookups.defaultObject, activity);
    // "Its production" after a part was spoken of may mean the whole.
    const other = from !== 'default' && plain !== undefined && plain !== value ? [plain] : [];
    return done(value, from, other);
  }
  const value = lookups.metricFor(object, activity);
  const or = lookups.orMetric(object, activity);
  return value === undefined ? undefined : done(value, from, or === undefined ? [] : [or]);
}

/** Is `part` drawn from `whole` (what is counted in the part is also counted in the whole), by the pack's identities? */
export function isWithin(part: MetricId, whole: MetricId, lookups: Lookups): boolean {
  if (part === whole) return true;
  const seen = new Set<MetricId>([part]);
  const open = [part];
  while (open.length > 0) {
    for (const up of lookups.metric(open.pop()!)?.within ?? []) {
      if (up === whole) return true;
      if (!seen.has(up)) {
        seen.add(up);
        open.push(up);
      }
    }
  }
  return false;
}
