import type { Claim, ClaimContent } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import { parsePeriod, shiftYears, yearOf, yearPeriod } from '../../model/period.ts';
import type { Frame } from '../../model/verdict.ts';
import { compareIntervals } from '../../num/interval.ts';
import { UNSPECIFIED } from '../facts.ts';
import { atomsOf } from '../rank/atoms.ts';
import { type BasisOutcome, judgeOrderClaim, type OrderContext, type OrderJudgement } from '../rank/judge.ts';
import { knownLevel } from '../rank/known.ts';
import { basisName, listNames, metricName, nameOf, ordinal } from '../rank/words.ts';
import { frame } from './messages.ts';

/** Frames of a claim of order: under which measure, class, window and basis it would not hold. */
export function frameOrder(claim: Claim, judged: OrderJudgement, context: OrderContext): Frame[] {
  const frames = [...basisFrames(judged, context), ...swapped(claim, judged, context)];
  if (judged.verdict === 'contradicted' || judged.verdict === 'disputed')
    return frames.length > 0 ? frames : otherYear(claim, context);
  if (!isFirst(claim)) return [...frames, ...withinRounding(claim, judged, context)];
  return [
    ...frames,
    ...otherMetric(claim, context),
    ...otherClass(claim, context),
    ...wholeYear(claim, context),
    ...withinRounding(claim, judged, context),
  ];
}

function basisFrames(judged: OrderJudgement, { base }: OrderContext): Frame[] {
  const names = (outcome: 'holds' | 'fails'): string[] =>
    [...judged.byBasis]
      .filter(([b, o]) => o === outcome && b !== UNSPECIFIED)
      .map(([b]) => basisName(base, b));
  const fails = names('fails');
  if (fails.length === 0 || judged.verdict === 'contradicted' || judged.verdict === 'disputed') return [];
  const holds = names('holds');
  const open = [...judged.byBasis]
    .filter(([b, o]) => o === 'open' && b !== UNSPECIFIED)
    .map(([b]) => basisName(base, b));
  const kept = holds.length > 0 ? holds : open;
  if (kept.length === 0) return [];
  return [
    frame('basis-differs', {
      holds: listNames(kept),
      fails: listNames(fails),
      sure: holds.length > 0 ? 1 : 0,
    }),
  ];
}

/** "The former" where the latter is meant: the statement fails, and holds of the other one the text names. */
function swapped(claim: Claim, judged: OrderJudgement, { base }: OrderContext): Frame[] {
  const { reading } = judged;
  if (judged.verdict !== 'contradicted' && judged.verdict !== 'disputed') return [];
  if (reading.code !== 'alternative' || !reading.changed.includes('entity')) return [];
  const other = reading.content.entity;
  if (!other || !claim.entity) return [];
  return [frame('swap', { a: nameOf(base, claim.entity), b: nameOf(base, other) })];
}

/** The statement fails in its year and is borne out in the year before or after. */
function otherYear(claim: Claim, context: OrderContext): Frame[] {
  if (claim.period === undefined || parsePeriod(claim.period)?.kind !== 'year') return [];
  const { alternatives: _a, sameAs: _s, ...rest } = claim;
  for (const step of [1, -1]) {
    const period = shiftYears(claim.period, step);
    const judged = judgeOrderClaim({ ...rest, period }, context);
    if (judged?.verdict === 'supported') return [frame('year-slip', { period })];
  }
  return [];
}

/** First by size, said as a place or as the largest. */
export function isFirst(content: ClaimContent): boolean {
  if (content.kind === 'rank')
    return content.value === 1 && (content.bound ?? 'exact') === 'exact' && content.by !== 'time';
  return (
    content.kind === 'extremum' && content.extremum?.which === 'max' && content.extremum.over === 'entities'
  );
}

/** First in the whole, somebody else in the part the story turns on, or the other way round. */
function otherMetric(claim: Claim, context: OrderContext): Frame[] {
  const { base } = context;
  const focus = base.pack.focusShare;
  const own = claim.metric === undefined ? undefined : base.places.metricId(claim.metric);
  const other = focus && (own === focus.whole ? focus.part : own === focus.part ? focus.whole : undefined);
  if (!other || !claim.period) return [];
  const moved = failing(claim, { metric: other }, context);
  if (!moved) return [];
  const leader = leaderOf(moved, { ...claim, metric: other }, context);
  if (!leader) return [];
  return [
    frame('only-under-this-metric', {
      metric: metricName(base, other),
      leader: nameOf(base, leader),
      period: claim.period,
    }),
  ];
}

/** The same claim with some fields changed, when it then surely fails. */
function failing(
  claim: Claim,
  changed: Partial<ClaimContent>,
  context: OrderContext,
): OrderJudgement | undefined {
  const { alternatives: _a, sameAs: _s, among, ...rest } = claim;
  // The class stays as it was read, said or not: only the measure is another.
  const same = among ? { among: { ...among, text: among.class ?? '' } } : {};
  // A neighbour is judged on every basis: the document's figures say nothing about another measure.
  const judged = judgeOrderClaim({ ...rest, ...same, ...changed, inherited: [] } as Claim, context);
  return judged && (judged.verdict === 'contradicted' || judged.verdict === 'disputed') ? judged : undefined;
}

/** Who is ahead: by the figures of the failing basis, else by the record against. */
function leaderOf(
  judged: OrderJudgement,
  content: ClaimContent,
  { base, records }: OrderContext,
): EntityId | undefined {
  const lead: BasisOutcome | undefined = judged.outcomes.find((o) => o.outcome === 'fails');
  const atom = atomsOf(base, content)?.[0];
  if (!lead || atom?.type !== 'place') return undefined;
  const own = base.places.canonical(atom.entity);
  let best: { entity: EntityId; level: ReturnType<typeof knownLevel> } | undefined;
  for (const entity of base.index.entitiesOf(atom.at.metric, atom.at.period)) {
    if (entity === own || !base.places.isMember(entity, atom.at.class, atom.at.within)) continue;
    const level = knownLevel(base, {
      entity,
      metric: atom.at.metric,
      period: atom.at.period,
      basis: lead.basis,
    });
    if (!level.printed || !level.lo) continue;
    if (!best || level.lo.value.compare(best.level.lo!.value) > 0) best = { entity, level };
  }
  const self = knownLevel(base, {
    entity: atom.entity,
    metric: atom.at.metric,
    period: atom.at.period,
    basis: lead.basis,
  });
  if (best && compareIntervals(best.level.interval, self.interval) === 1) return best.entity;
  const record = records(atom.at.metric).find((r) => lead.against.some((ref) => ref.id === r.ref.id));
  return record?.atom.type === 'place' ? record.atom.entity : undefined;
}

/** First among one kind of place, not among the other the place also is. Silent when the text says so itself. */
function otherClass(claim: Claim, context: OrderContext): Frame[] {
  const { base, claims } = context;
  const { entity } = claim;
  const own = claim.among?.class;
  if (!entity || own === undefined) return [];
  for (const row of base.places.rowsOf(entity)) {
    const cls = base.pack.classes.find((c) => c.kinds.includes(base.places.entity(row)?.kind ?? ''));
    if (!cls || cls.id === own) continue;
    if (claims.some((c) => c.kind === 'rank' && c.among?.class === cls.id && c.period === claim.period))
      continue;
    const among = {
      class: cls.id,
      ...(cls.within === undefined ? {} : { within: cls.within }),
      text: cls.name.en,
    };
    const moved = failing(claim, { among }, context);
    const best = moved?.outcomes.find((o) => o.outcome === 'fails' && o.best !== undefined)?.best;
    if (best !== undefined && best > 1)
      return [frame('only-in-this-class', { class: cls.name.en, place: `${ordinal(best)} at best` })];
  }
  return [];
}

/** First over some months, not over the year. */
function wholeYear(claim: Claim, context: OrderContext): Frame[] {
  const shape = claim.period === undefined ? undefined : parsePeriod(claim.period);
  const year = claim.period === undefined ? undefined : yearOf(claim.period);
  if (!shape || shape.kind === 'year' || year === undefined) return [];
  const changed = { period: yearPeriod(year) };
  const moved = failing(claim, changed, context);
  const leader = moved && leaderOf(moved, { ...claim, ...changed }, context);
  return leader ? [frame('window-sensitive', { window: year, leader: nameOf(context.base, leader) })] : [];
}

/** Two printed figures overlap: who is ahead turns on their rounding. */
function withinRounding(claim: Claim, judged: OrderJudgement, { base }: OrderContext): Frame[] {
  if (judged.verdict === 'supported') return [];
  const atom = atomsOf(base, claim)?.[0];
  if (!atom) return [];
  const pairs: [EntityId, EntityId, MetricId, string][] =
    atom.type === 'over'
      ? [[atom.entity, atom.other, atom.metric, atom.period]]
      : atom.type === 'place' && atom.best === 1 && atom.worst === 1
        ? base.index
            .entitiesOf(atom.at.metric, atom.at.period)
            .filter((e) => base.places.isMember(e, atom.at.class, atom.at.within))
            .map((e) => [atom.entity, e, atom.at.metric, atom.at.period])
        : [];
  for (const [a, b, metric, period] of pairs) {
    if (base.places.canonical(a) === base.places.canonical(b)) continue;
    for (const basis of base.index.basesOf({ entity: a, metric, period })) {
      const x = knownLevel(base, { entity: a, metric, period, basis });
      const y = knownLevel(base, { entity: b, metric, period, basis });
      if (!isRounded(x) || !isRounded(y) || compareIntervals(x.interval, y.interval) !== 0) continue;
      return [
        frame('order-within-rounding', {
          a: nameOf(base, a),
          b: nameOf(base, b),
          basis: basisName(base, basis),
        }),
      ];
    }
  }
  return [];
}

function isRounded(known: ReturnType<typeof knownLevel>): boolean {
  const { lo, hi } = known;
  return known.printed && !known.contested && lo?.code === 'printed' && hi?.code === 'printed';
}
