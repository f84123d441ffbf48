import type { EntityId, MetricId } from '../../../model/ids.ts';
import type { Found } from './chain.ts';
import { round, spanStart } from './figures.ts';
import { draftAt, type Point, type Reading } from './reading.ts';
import type { Role } from './roles.ts';

type ShareRole = Extract<Role, { role: 'share' }>;

/** A part of a whole: 占全国的8.1%, 占总产量的46.5%, 占比46.5%, 以44.3%的销量占比. */
export function shareOf(r: Reading, point: Point, role: ShareRole): void {
  const figure = point.figure!;
  if ((figure.form !== 'percent' && figure.form !== 'ratio') || point.mood.modality !== 'stated') return;
  const percent = figure.form === 'ratio' ? 100 : 1;
  const part = partOf(r, point, role);
  if (!part) return;
  const { entity, metric, wholeEntity } = part;
  const wholeMetric =
    role.wholeMetric ?? (wholeEntity === undefined ? wholeOf(r, metric.value, point.whole) : undefined);
  const sameCell = (wholeMetric === undefined || wholeMetric === metric.value) && wholeEntity === undefined;
  if (sameCell || r.lexicon.pack.metrics.get(metric.value)?.unit === 'percent') return;
  const times = (x: number | null): number | null => (x === null ? null : round(x * percent));
  const period = role.period === undefined ? point.period : { value: role.period, where: 'clause' as const };
  const made = draftAt(
    r,
    point,
    role.rule,
    { entity, metric, period },
    {
      kind: 'share',
      ...(figure.value === undefined ? {} : { value: round(figure.value * percent) }),
      unit: 'percent',
      bound: figure.bound,
      interval: [times(figure.interval[0]), times(figure.interval[1])],
      whole: {
        ...(wholeEntity === undefined ? {} : { entity: wholeEntity }),
        metric: wholeMetric ?? metric.value,
      },
    },
    spanStart(point),
    role.end,
  );
  if (made) r.drafts.push(made);
}

interface Part {
  readonly entity: Found<EntityId>;
  readonly metric: Found<MetricId>;
  readonly wholeEntity: EntityId | undefined;
}

/** Who and of what; what the words leave out is counted the way the whole is. */
function partOf(r: Reading, point: Point, role: ShareRole): Part | undefined {
  const { lexicon, chain } = r;
  const whole = role.wholeMetric;
  const object = chain.object?.value;
  const activity = role.activity ?? (whole === undefined ? undefined : lexicon.activityOf(whole));
  // 橡木桶占甲城木桶产量的…: the owner stands with the whole.
  const isSaid = point.ownMetric && point.metrics[0]?.where !== 'context';
  if (!isSaid && object !== undefined && activity !== undefined) {
    const composed = lexicon.metricOf(object, activity);
    if (composed !== undefined) {
      const owned = !point.ownSubject && role.wholeEntity !== undefined;
      const entity: Found<EntityId> | undefined = owned
        ? { value: role.wholeEntity!, where: 'clause' }
        : point.subjects[0];
      if (!entity || (point.subjects.length > 1 && !owned)) return undefined;
      const metric = { value: composed, where: 'clause' } as const;
      return { entity, metric, wholeEntity: owned ? undefined : role.wholeEntity };
    }
  }
  const entity = point.subjects[0];
  const named = point.metrics[0];
  if (!entity || !named || point.subjects.length > 1) return undefined;
  // 其产量占全国橡木桶产量的四分之一: the same thing is counted on both sides.
  const same =
    role.wholeEntity !== undefined &&
    whole !== undefined &&
    named.where !== 'clause' &&
    lexicon.activityOf(named.value) === lexicon.activityOf(whole);
  const metric: Found<MetricId> = same ? { value: whole, where: 'sentence' } : named;
  return { entity, metric, wholeEntity: role.wholeEntity };
}

/** 占比 alone: of the whole 其中 left, else of all that is counted the same way. */
export function wholeOf(r: Reading, part: MetricId, whole: MetricId | undefined): MetricId | undefined {
  if (whole !== undefined && whole !== part) return whole;
  const activity = r.lexicon.activityOf(part);
  const plain = r.lexicon.defaultObject;
  if (activity === undefined || plain === undefined) return undefined;
  const id = r.lexicon.metricOf(plain, activity);
  return id === part ? undefined : id;
}
