import type { EntityId } from '../../../model/ids.ts';
import { type Period, parsePeriod } from '../../../model/period.ts';
import type { ZhContext } from './chain.ts';
import type { NameItem } from './items.ts';
import type { Reading } from './reading.ts';
import { pick } from './who.ts';

const NO_TOPICS = new Set(['person', 'org', 'plan', 'report']);

/** What the next sentence may take over from this one. */
export function foldContext(r: Reading): ZhContext {
  const { chain, context, sentence } = r;
  const names = r.clauses.flatMap((c) => c.items.filter((i): i is NameItem => i.type === 'name'));
  const latest: Record<string, EntityId> = { ...context.latest };
  const kindOf = (id: EntityId): string => r.lexicon.pack.entities.get(id)?.kind ?? '';
  for (const n of names) {
    const id = pick(r, n);
    latest[kindOf(id)] = id;
  }
  const heading = sentence.kind === 'heading';
  const topics = names.map((n) => pick(r, n)).filter((id) => !NO_TOPICS.has(kindOf(id)));
  const subjects = chain.subjects === 'stranger' ? [] : chain.subjects.map((s) => s.value);
  const origin = r.credit?.origin;
  const counted = origin === undefined ? undefined : r.lexicon.countedBy(origin);
  const entity =
    subjects.length === 1 ? subjects[0] : subjects.length > 1 ? undefined : (context.entity ?? counted);
  const metric = chain.metric === 'stranger' ? undefined : (chain.metric?.value ?? context.metric);
  const period = monthOfNews(r) ?? chain.period?.value ?? context.period;
  return {
    ...context,
    entity: heading && subjects.length === 0 ? (topics[0] ?? context.entity) : entity,
    entities: subjects.length > 1 ? subjects : context.entities,
    stranger:
      chain.subjects === 'stranger' ? true : subjects.length > 0 ? false : context.stranger && !heading,
    latest,
    metric,
    metricKind: chain.metric === undefined ? context.metricKind : chain.metricKind,
    levels: levelsOf(r),
    metricWhole:
      chain.metric === undefined
        ? context.metricWhole
        : chain.whole !== undefined && chain.whole !== metric
          ? chain.whole
          : undefined,
    metricParagraph: chain.metric === undefined ? context.metricParagraph : sentence.paragraph,
    period,
    periodParagraph: chain.period ? sentence.paragraph : context.periodParagraph,
    periods: chain.period ? withPeriod(context.periods, chain.period.value) : context.periods,
    titleEntity: context.titleEntity ?? (sentence.index <= 0 ? topics[0] : undefined),
    peaks: withPeaks(r),
  };
}

/**
 * 8月交付1.6万，1-8月累计交付9.3万。乙交付1.2万: news goes on about its month; what adds up since January was an aside. Where the sentence told no
 * figure of that month, the stretch itself is what the text speaks of.
 */
function monthOfNews(r: Reading): Period | undefined {
  const shape = r.chain.period && parsePeriod(r.chain.period.value);
  if (shape?.kind !== 'months' || shape.from % 12 !== 0) return undefined;
  return r.drafts
    .filter((d) => d.kind === 'level' && d.period !== undefined)
    .map((d) => d.period!)
    .find((p) => {
      const own = parsePeriod(p);
      return own?.kind === 'month' && own.to === shape.to;
    });
}

function levelsOf(r: Reading): ZhContext['levels'] {
  const before = r.context.metricParagraph === r.sentence.paragraph ? r.context.levels : [];
  const told = r.drafts.flatMap((d) => (d.kind === 'level' && d.metric !== undefined ? [d.metric] : []));
  return told.length === 0 ? before : [...new Set([...before, ...told])].slice(-6);
}

function withPeriod(periods: readonly Period[], period: Period): readonly Period[] {
  return periods.includes(period) ? periods : [...periods, period].slice(-8);
}

function withPeaks(r: Reading): ZhContext['peaks'] {
  let peaks = r.context.peaks;
  for (const d of r.drafts) {
    if (d.kind !== 'level' || d.entity === undefined || d.metric === undefined || d.period === undefined)
      continue;
    if (parsePeriod(d.period)?.kind !== 'year' || d.value === undefined) continue;
    const key = `${d.entity} ${d.metric}`;
    const known = peaks[key];
    if (!known || d.value > known.value) peaks = { ...peaks, [key]: { value: d.value, period: d.period } };
  }
  return peaks;
}
