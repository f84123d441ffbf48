import type { Claim, PrintedInterval } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import type { RecordedTarget } from '../../model/pack.ts';
import type { Period } from '../../model/period.ts';
import { type Rational, toRational } from '../../num/rational.ts';

/** A figure somebody promised or foresaw, whether read from a text or on record. */
export interface Goal {
  readonly entity: EntityId;
  readonly metric: MetricId;
  /** What must be reached: at least `value` when `up`, at most `value` otherwise. */
  readonly value: Rational;
  /** A forecast comes true within the rounding it was printed with; a goal is exact. */
  readonly rounded?: { readonly lo?: Rational; readonly hi?: Rational };
  readonly up: boolean;
  readonly unit?: string;
  readonly issuer?: EntityId;
  readonly deadline?: Period;
  readonly announced?: Period;
}

const DOWNWARD: ReadonlySet<string> = new Set(['less_than', 'at_most', 'nearly']);

/** Undefined when the goal has no figure or no metric: there is nothing to measure. */
export function goalOfClaim(claim: Claim): Goal | undefined {
  const { entity, metric, target } = claim;
  if (claim.kind !== 'target' || entity === undefined || metric === undefined) return undefined;
  const value = figureOf(claim.value, claim.interval);
  if (value === undefined) return undefined;
  return {
    entity,
    metric,
    value: toRational(value),
    ...(claim.modality === 'forecast' ? roundedOf(claim.interval) : {}),
    up: !isDownward(value, claim.bound, claim.direction),
    ...(claim.unit === undefined ? {} : { unit: claim.unit }),
    issuer: target?.issuer ?? claim.speaker ?? entity,
    ...(target?.deadline === undefined ? {} : { deadline: target.deadline }),
    ...(target?.announced === undefined ? {} : { announced: target.announced }),
  };
}

export function goalOfRecord(record: RecordedTarget): Goal | undefined {
  const value = figureOf(record.value, record.interval);
  if (value === undefined) return undefined;
  return {
    entity: record.entity,
    metric: record.metric,
    value: toRational(value),
    up: !isDownward(value, undefined, undefined),
    unit: record.unit,
    issuer: record.issuer,
    ...(record.deadline === undefined ? {} : { deadline: record.deadline }),
    ...(record.announced === undefined ? {} : { announced: record.announced }),
  };
}

/** A goal's figure is exact; of "between a and b" the lower end is the goal. */
function figureOf(value: number | undefined, interval: PrintedInterval | undefined): number | undefined {
  const figure = value ?? interval?.[0] ?? interval?.[1];
  return figure === undefined || figure === null || !Number.isFinite(figure) ? undefined : figure;
}

function roundedOf(interval: PrintedInterval | undefined): Pick<Goal, 'rounded'> {
  if (!interval) return {};
  const [lo, hi] = interval;
  return {
    rounded: {
      ...(lo === null ? {} : { lo: toRational(lo) }),
      ...(hi === null ? {} : { hi: toRational(hi) }),
    },
  };
}

/** To stop something is to bring it to nothing. */
function isDownward(value: number, bound: string | undefined, direction: 'up' | 'down' | undefined): boolean {
  return value === 0 || direction === 'down' || (bound !== undefined && DOWNWARD.has(bound));
}
