import { UNSPECIFIED } from '../../check/facts.ts';
import type { ClassAt } from '../../check/rank/members.ts';
import type { ClaimContent } from '../../model/claim.ts';
import { type BasisId, type EntityId, type OriginId, UNSTATED } from '../../model/ids.ts';
import type { RecordedClaim } from '../../model/pack.ts';
import { yearOf, yearPeriod } from '../../model/period.ts';
import type { EvidenceRef } from '../../model/verdict.ts';
import type { SettledView } from '../view.ts';
import type { RaceSide } from './types.ts';

/** What one source says outright of one member's place in one year. */
export interface Report {
  readonly entity: EntityId;
  readonly stand: 'first' | 'not-first';
  readonly how: NonNullable<RaceSide['how']>;
  readonly behind?: EntityId;
  readonly basis: BasisId;
  readonly origin: OriginId;
  readonly source: string;
  readonly weight: number;
  readonly ref: EvidenceRef;
}

/** Members by place, so that a town that is a province too is found under either id. */
export type Runners = ReadonlyMap<EntityId, EntityId>;

export function runnersOf(view: SettledView, members: readonly EntityId[]): Runners {
  return new Map(members.map((m) => [view.base.places.canonical(m), m] as const));
}

export function reportsOf(
  view: SettledView,
  at: ClassAt,
  runners: Runners,
  year: number,
  basis?: BasisId,
): Report[] {
  return view.base.recordsOf(at.metric).flatMap((claim) => {
    const c = claim.content;
    if ((c.modality ?? 'stated') !== 'stated' || c.stance === 'denied' || c.stance === 'asked') return [];
    if (c.of !== undefined && c.of !== 'level') return [];
    const own = basisOf(c);
    if (basis !== undefined && own !== UNSPECIFIED && own !== basis) return [];
    return readReport(view, at, runners, claim, year).map((r) => ({
      ...r,
      basis: own,
      origin: claim.origin,
      source: claim.source,
      weight: view.base.weightOf(claim.originKind),
      ref: { kind: 'claim', id: claim.id, source: claim.source, origin: claim.origin },
    }));
  });
}

export function basisOf(c: ClaimContent): BasisId {
  return c.basis === undefined || c.basis === UNSTATED ? UNSPECIFIED : c.basis;
}

type Reading = Pick<Report, 'entity' | 'stand' | 'how' | 'behind'>;

function readReport(
  view: SettledView,
  at: ClassAt,
  runners: Runners,
  claim: RecordedClaim,
  year: number,
): Reading[] {
  const c = claim.content;
  const runner = (id: EntityId | undefined): EntityId | undefined =>
    id === undefined ? undefined : runners.get(view.base.places.canonical(id));
  const entity = runner(c.entity);
  if (entity === undefined) return [];
  const here = c.period === yearPeriod(year);
  switch (c.kind) {
    case 'rank': {
      const scope = scopeOf(view, at, c);
      if (!here || c.by === 'time' || c.by === 'standing' || c.value === undefined || !scope) return [];
      if (c.value === 1 && (c.bound ?? 'exact') === 'exact') return [{ entity, stand: 'first', how: 'rank' }];
      // Second in the world may still be first at home.
      const lower = c.value > 1 && (c.bound === undefined || c.bound === 'exact' || c.bound === 'more_than');
      return lower && scope === 'same' ? [{ entity, stand: 'not-first', how: 'rank' }] : [];
    }
    case 'extremum': {
      const { which, over } = c.extremum ?? {};
      const top = over === 'entities' && (which === 'max' || which === 'only');
      return here && top && scopeOf(view, at, c) ? [{ entity, stand: 'first', how: 'extreme' }] : [];
    }
    case 'streak':
      return scopeOf(view, at, c) ? readRun(c, entity, year, publishedYear(view, claim)) : [];
    case 'comparison': {
      const { other, op } = c;
      const rival = runner(other?.entity);
      const alike = (other?.metric ?? c.metric) === c.metric && (other?.period ?? c.period) === c.period;
      if (!here || !rival || rival === entity || !alike || c.factor !== undefined || op === 'equal')
        return [];
      return op === 'greater'
        ? [{ entity: rival, stand: 'not-first', how: 'order', behind: entity }]
        : [{ entity, stand: 'not-first', how: 'order', behind: rival }];
    }
    default:
      return [];
  }
}

function publishedYear(view: SettledView, claim: RecordedClaim): number | undefined {
  const date = view.pack.sources.get(claim.source)?.published;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/**
 * A reign "from 2019, four years running" says of 2018 that it had not begun. Of the year after its end it speaks only when
 * that year was over when it was written.
 */
function readRun(c: ClaimContent, entity: EntityId, year: number, written: number | undefined): Reading[] {
  const { state, place, from, to, length } = c.run ?? {};
  if (place !== 1 || (state !== 'rank' && state !== 'not_rank')) return [];
  const first = from === undefined ? undefined : yearOf(from);
  const last = to === undefined ? undefined : yearOf(to);
  const inside = first !== undefined && last !== undefined && first <= year && year <= last;
  if (inside) return [{ entity, stand: state === 'rank' ? 'first' : 'not-first', how: 'run' }];
  const counted = length !== undefined && first !== undefined && last !== undefined;
  const wasOver = written !== undefined && written > year;
  const justOutside = counted && (year === first - 1 || (year === last + 1 && wasOver));
  return state === 'rank' && justOutside && length === last - first + 1
    ? [{ entity, stand: 'not-first', how: 'run-start' }]
    : [];
}

/** `same`: ranked in the class asked for; `wider`: in a class that contains it. A narrower class says nothing of this one. */
function scopeOf(view: SettledView, at: ClassAt, c: ClaimContent): 'same' | 'wider' | undefined {
  if (c.among?.class !== at.class) return undefined;
  const { within } = c.among;
  if (within === undefined || within === at.within) return 'same';
  const { places } = view.base;
  if (at.within === undefined) {
    // A class without a whole is everybody's: only the widest whole names the same field.
    const whole = places.entity(within);
    return whole && whole.partOf.length === 0 && whole.kind !== 'country' ? 'same' : undefined;
  }
  return places.isInside(at.within, within) ? 'wider' : undefined;
}

/** Reports that agree, gathered into one side with its distinct origins. */
export function gatherReports(reports: readonly Report[], basisFor: (list: Report[]) => BasisId): RaceSide[] {
  const groups = new Map<string, Report[]>();
  for (const r of reports) {
    const outside = r.how === 'run-start' ? 'outside' : '';
    const key = `${r.entity}|${r.stand}|${r.behind ?? ''}|${outside}`;
    groups.set(key, [...(groups.get(key) ?? []), r]);
  }
  return [...groups.values()].map((list) => {
    const weights = new Map<OriginId, number>();
    for (const r of list) weights.set(r.origin, Math.max(r.weight, weights.get(r.origin) ?? 0));
    const { entity, stand, behind, how } = list[0]!;
    return {
      entity,
      stand,
      by: 'reported',
      basis: basisFor(list),
      how,
      ...(behind === undefined ? {} : { behind }),
      origins: [...weights.keys()].sort(),
      weight: [...weights.values()].reduce((a, b) => a + b, 0),
      evidence: list.map((r) => r.ref),
    };
  });
}
