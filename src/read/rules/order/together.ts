import type { MetricId } from '../../../model/ids.ts';
import type { Answer, RuleInput } from '../../rule.ts';
import type { MetricMention } from '../../types.ts';
import { metricsOf, word } from './scan.ts';

/** "ranked first in output and sales", "output and sales both hit record highs": the metric named beside the one that was found. */
export function toldTogether(input: RuleInput, found: Answer<MetricId>): Answer<MetricId> | undefined {
  const { mention } = found;
  if (mention?.type !== 'metric' || mention.verb || mention.activity === undefined) return undefined;
  const beside = metricsOf(input).find(
    (m) =>
      !m.verb && m.activity !== undefined && (isJoined(input, m, mention) || isJoined(input, mention, m)),
  );
  const own = input.lookups.metric(found.value);
  const told = beside && input.bind.metricOf(beside);
  if (!beside || !told || own?.object === undefined) return undefined;
  // What it counts is said once, of both.
  const value =
    beside.object === undefined && beside.metric === undefined
      ? input.lookups.metricFor(own.object, beside.activity!)
      : told.value;
  const info = value === undefined ? undefined : input.lookups.metric(value);
  if (value === undefined || value === found.value || info?.object !== own.object || info.nominal)
    return undefined;
  return { ...told, value };
}

const isJoined = (input: RuleInput, a: MetricMention, b: MetricMention): boolean =>
  b.first === a.last + 1 && word(input, a.last) === 'and';
