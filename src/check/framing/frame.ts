import type { Claim } from '../../model/claim.ts';
import { type BasisId, UNSTATED } from '../../model/ids.ts';
import type { Frame } from '../../model/verdict.ts';
import { intersect } from '../../num/interval.ts';
import { UNSPECIFIED } from '../facts.ts';
import { intervalOf } from '../printed.ts';
import type { OrderContext, OrderJudgement } from '../rank/judge.ts';
import { basisName, listNames, metricName } from '../rank/words.ts';
import type { FrameContext } from '../types.ts';
import { frameChange } from './change.ts';
import { frameLevel, originName } from './level.ts';
import { frame } from './messages.ts';
import { frameOrder } from './order.ts';

/** What framing may know beside the claim: the verdict's context and, for claims of order, how they were judged. */
export type FramingContext = Pick<FrameContext, 'verdict' | 'reading' | 'byBasis'> & {
  readonly order: OrderContext;
  readonly judgement?: OrderJudgement;
  /** Frame of two claims mixed up, from `findSwaps`. */
  readonly swap?: Frame;
};

const CLASH: ReadonlySet<string> = new Set(['contradicted', 'disputed', 'strained']);

/**
 * "True, but …": what changes when one parameter of the claim is moved (measure, class, window, basis), and which slip
 * would explain a clash. Three-valued underneath: nothing is said unless the neighbour surely fails or surely fits.
 */
export function frameVerdict(claim: Claim, context: FramingContext): Frame[] {
  const { base } = context.order;
  const isClash = CLASH.has(context.verdict);
  const frames = [
    ...readingFrames(claim, context),
    ...basisFrames(claim, context),
    ...frameLevel(context.reading.content, base, isClash),
    ...frameChange(context.reading.content, base, isClash),
    ...(context.judgement ? frameOrder(claim, context.judgement, context.order) : []),
    ...(context.swap && isClash ? [context.swap] : []),
    ...undefinedGoal(claim),
    ...singleOrigin(claim, context),
    ...(claim.sameAs ? [frame('repeats', { first: claim.sameAs })] : []),
  ];
  return uniqueByCode(frames);
}

function readingFrames(claim: Claim, { verdict, reading, order }: FramingContext): Frame[] {
  if (verdict === 'contradicted' || verdict === 'disputed' || verdict === 'unverifiable') return [];
  switch (reading.code) {
    case 'truncated':
      return [frame('truncated')];
    case 'rounded-run':
      return [
        frame('rounded-run', { printed: claim.run?.length ?? 0, fits: reading.content.run?.length ?? 0 }),
      ];
    case 'alternative': {
      const { run } = reading.content;
      if (reading.changed.includes('run') && run?.from !== undefined && run.to !== undefined)
        return [frame('window-sensitive', { from: run.from, to: run.to })];
      const moved = reading.content.metric;
      if (moved === undefined || moved === claim.metric) return [];
      return [frame('attachment-ambiguous', { metric: metricName(order.base, moved) })];
    }
    default:
      return [];
  }
}

function basisFrames(claim: Claim, { verdict, byBasis, order, judgement }: FramingContext): Frame[] {
  if (judgement || verdict === 'contradicted' || verdict === 'disputed') return [];
  if (claim.basis !== undefined && claim.basis !== UNSTATED) return [];
  const named = (outcome: string): string[] =>
    [...byBasis].filter(([b, o]) => o === outcome && isNamed(b)).map(([b]) => basisName(order.base, b));
  const holds = named('holds');
  const fails = named('fails');
  if (holds.length === 0 || fails.length === 0) return [];
  return [frame('basis-differs', { holds: listNames(holds), fails: listNames(fails) })];
}

function isNamed(basis: BasisId): boolean {
  return basis !== UNSTATED && basis !== UNSPECIFIED;
}

function undefinedGoal(claim: Claim): Frame[] {
  if (claim.kind !== 'target' || claim.value !== undefined || claim.interval !== undefined) return [];
  return [frame('not-defined')];
}

/** Only whom the text quotes bears it out. */
function singleOrigin(claim: Claim, { verdict, order }: FramingContext): Frame[] {
  if (verdict !== 'supported' || !claim.origin || claim.kind !== 'level') return [];
  if (!claim.entity || !claim.metric || !claim.period) return [];
  const own = intervalOf(claim);
  if (!own) return [];
  const { base } = order;
  const agreeing = base.index
    .levelsOf({ entity: claim.entity, metric: claim.metric, period: claim.period })
    .filter((r) => intersect(r.interval, own));
  const origins = new Set(agreeing.map((r) => r.origin));
  if (origins.size !== 1 || !origins.has(claim.origin)) return [];
  return [frame('single-origin', { origin: originName(base, claim.origin) })];
}

function uniqueByCode(frames: readonly Frame[]): Frame[] {
  const seen = new Set<string>();
  return frames.filter((f) => !seen.has(f.code) && seen.add(f.code));
}
