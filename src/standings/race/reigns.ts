import type { ClassAt } from '../../check/rank/members.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RecordedClaim } from '../../model/pack.ts';
import { firstYearOf, lastYearOf } from '../../model/period.ts';
import type { SettledView } from '../view.ts';
import type { Runners } from './reports.ts';
import type { RaceYear, Reign, StatedRun } from './types.ts';

/** Unbroken runs of one holder, with how sources themselves date them. */
export function reignsOf(
  view: SettledView,
  at: ClassAt,
  runners: Runners,
  years: readonly RaceYear[],
): Reign[] {
  const runs: RaceYear[][] = [];
  for (const y of years) {
    const last = runs.at(-1);
    if (y.first[0] === undefined) continue;
    const before = last?.at(-1);
    const joins = before?.first[0] === y.first[0] && Number(before.year) === Number(y.year) - 1;
    if (last && joins) last.push(y);
    else runs.push([y]);
  }
  return runs.map((run) => {
    const entity = run[0]!.first[0]!;
    const from = Number(run[0]!.year);
    const to = Number(run.at(-1)!.year);
    const stated = statedRuns(view, at, runners, entity, from, to);
    const starts = new Set(stated.flatMap((s) => (s.from === undefined ? [] : [s.from])));
    return {
      entity,
      from: String(from),
      to: String(to),
      years: run.length,
      contested: run.filter((y) => y.status === 'contested').length,
      stated,
      startsClash: starts.size > 1,
    };
  });
}

/** Streaks of the metric and of its parts: a paper that counts a part dates the reign by it. */
function statedRuns(
  view: SettledView,
  at: ClassAt,
  runners: Runners,
  entity: EntityId,
  from: number,
  to: number,
): StatedRun[] {
  const metrics = [at.metric, ...view.base.partsOf(at.metric)];
  const runs = new Map<string, StatedRun>();
  for (const metric of metrics) {
    for (const claim of view.base.recordsOf(metric)) {
      if (!isReign(view, at, runners, claim, entity, from, to)) continue;
      const { run } = claim.content;
      const key = `${metric}|${run?.from ?? ''}|${run?.to ?? ''}|${run?.length ?? ''}`;
      const old = runs.get(key);
      const ref = { kind: 'claim' as const, id: claim.id, source: claim.source, origin: claim.origin };
      runs.set(key, {
        ...(run?.from === undefined ? {} : { from: run.from }),
        ...(run?.to === undefined ? {} : { to: run.to }),
        ...(run?.length === undefined ? {} : { length: run.length }),
        ...(metric === at.metric ? {} : { metric }),
        origins: [...new Set([...(old?.origins ?? []), claim.origin])].sort(),
        evidence: [...(old?.evidence ?? []), ref],
      });
    }
  }
  return [...runs.values()].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function isReign(
  view: SettledView,
  at: ClassAt,
  runners: Runners,
  { content: c }: RecordedClaim,
  entity: EntityId,
  from: number,
  to: number,
): boolean {
  if (c.kind !== 'streak' || c.run?.state !== 'rank' || c.run.place !== 1) return false;
  if (c.among?.class !== at.class || c.entity === undefined) return false;
  if (runners.get(view.base.places.canonical(c.entity)) !== entity) return false;
  const first = c.run.from === undefined ? undefined : firstYearOf(c.run.from);
  const last = c.run.to === undefined ? undefined : lastYearOf(c.run.to);
  return (first ?? from) <= to && (last ?? to) >= from;
}
