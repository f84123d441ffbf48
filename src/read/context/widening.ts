import type { EntityId, MetricId } from '../../model/ids.ts';
import { kindOf } from '../../model/ids.ts';
import type { Pack } from '../../model/pack.ts';
import type { ActivityWords } from '../mention/lexicon.ts';

/** By the pack's words (`wide` of an activity) and its identities: who makes one kind only has that kind's figure for a total. */
export function widening(
  pack: Pack,
  activities: Readonly<Record<string, Partial<Pick<ActivityWords, 'metrics' | 'wide'>>>> | undefined,
): (metric: MetricId, entity: EntityId) => MetricId | undefined {
  const lead = pack.focusShare ? pack.metrics.get(pack.focusShare.whole)?.object : undefined;
  const wides = new Map<MetricId, { readonly metric: MetricId; readonly kinds: readonly string[] }>();
  for (const { wide, metrics } of Object.values(activities ?? {})) {
    const narrow = lead === undefined ? undefined : metrics?.[lead];
    if (wide && narrow !== undefined) wides.set(narrow, wide);
  }
  const only = new Set(pack.sameFigures?.flatMap((s) => s.metrics.map((id) => `${s.entity} ${id}`)) ?? []);
  return (metric, id) => {
    const wide = wides.get(metric);
    const entity = pack.entities.get(id);
    if (!wide?.kinds.includes(entity?.kind ?? kindOf(id))) return undefined;
    return [id, ...(entity?.samePlace ?? [])].some((x) => only.has(`${x} ${metric}`))
      ? undefined
      : wide.metric;
  };
}
