import type { Among } from '../../model/claim.ts';
import type { BasisId, EntityId, MetricId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { Answer } from '../rule.ts';
import type { ClassMention, Mention, MetricMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Frame } from './frame.ts';

export function findBasis(
  f: Frame,
  clause: Clause,
  metric: MetricId | undefined,
  metricOf: (m: MetricMention) => Answer<MetricId> | undefined,
): Answer<BasisId> | undefined {
  let found: Answer<BasisId> | undefined;
  for (const m of f.mentions) {
    const basis =
      m.type === 'metric' ? m.basis : m.type === 'cue' && m.cue === 'basis' ? m.params?.basis : undefined;
    if (basis === undefined) continue;
    const near = m.first >= clause.first && m.first < clause.last;
    // A word that names metric and basis in one ("retail sales") says nothing of other figures.
    if (m.type === 'metric' && !near) continue;
    if (!found || near) {
      found = {
        value: String(basis),
        from: near ? 'clause' : 'sentence',
        inherited: false,
        alternatives: [],
        mention: m,
      };
    }
  }
  const use = (id: MetricId | undefined) => (id === undefined ? undefined : f.lookups.metric(id)?.activity);
  // "with wholesale sales up 35% and production up 33%": how sales were counted says nothing of output.
  const word = found?.mention && f.mentions.find((m) => m.type === 'metric' && isInside(found!.mention!, m));
  if (word?.type === 'metric' && metric !== undefined && f.lookups.isBasisOfUse(found!.value)) {
    const told = metricOf(word)?.value;
    if (told !== undefined && use(told) !== use(metric)) return undefined;
  }
  if (found || f.context.basis === undefined || f.context.said.basis !== f.sentence.paragraph) return found;
  // How sales were counted says nothing of output.
  if (
    metric !== undefined &&
    f.lookups.isBasisOfUse(f.context.basis) &&
    use(metric) !== use(f.context.metric)
  )
    return undefined;
  return { value: f.context.basis, from: 'context', inherited: true, alternatives: [] };
}

const isInside = (m: Mention, other: Mention): boolean => m.first >= other.first && m.last <= other.last;

export function findAmong(
  f: Frame,
  classes: readonly ClassMention[],
  at: number,
  clause: Clause,
): Answer<Among> | undefined {
  const toAmong = (m: ClassMention): Among => {
    const within = m.within ?? f.lookups.classOf(m.class)?.within;
    return {
      class: m.class,
      ...(within === undefined ? {} : { within }),
      text: f.text.slice(m.span.start, m.span.end),
    };
  };
  const inClause = classes.filter((m) => m.first >= clause.first && m.first < clause.last);
  const pick = inClause.find((m) => m.first >= at) ?? inClause[inClause.length - 1] ?? nearest(classes, at);
  if (pick) {
    const from = inClause.includes(pick) ? 'clause' : 'sentence';
    return { value: toAmong(pick), from, inherited: false, alternatives: [], mention: pick };
  }
  if (!f.context.among) return undefined;
  return { value: f.context.among, from: 'context', inherited: true, alternatives: [] };
}

function nearest(classes: readonly ClassMention[], at: number): ClassMention | undefined {
  let best: ClassMention | undefined;
  for (const m of classes) if (!best || Math.abs(m.first - at) < Math.abs(best.first - at)) best = m;
  return best;
}

export function findPeak(f: Frame, entity: EntityId, metric: MetricId): Period | undefined {
  let best: { value: number; period: Period } | undefined;
  const see = (value: number, period: Period) => {
    if (!best || value > best.value) best = { value, period };
  };
  for (const level of f.context.levels) {
    if (level.entity === entity && level.metric === metric) see(level.value, level.period);
  }
  for (const d of f.drafts()) {
    if (d.kind !== 'level' || d.entity !== entity || d.metric !== metric) continue;
    if (d.value !== undefined && d.period !== undefined) see(d.value, d.period);
  }
  return best?.period;
}
