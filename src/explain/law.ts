import { membersOf } from '../check/rank/members.ts';
import type { BasisId, EntityId, MetricId } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import { yearPeriod } from '../model/period.ts';
import type { EvidenceRef } from '../model/verdict.ts';
import { percentOf } from '../standings/ends.ts';
import { holdersOf } from '../standings/nested.ts';
import { classAt } from '../standings/settled.ts';
import type { ExactCell, SettledView } from '../standings/view.ts';
import { type Concordance, concordanceOf, type LawStep } from './concordance.ts';
import { middle, toRange } from './range.ts';

/** The pack's law as this view reads it: does a larger share of the part go with a better place in the whole? */
export interface LawSpec {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh?: string };
  /** Years from the change of the share to the change of the place. */
  readonly lag: number;
  readonly panels: readonly LawPanelSpec[];
}

export interface LawPanelSpec {
  readonly class: string;
  readonly part: MetricId;
  readonly whole: MetricId;
}

export interface LawRow extends LawStep {
  /** Percent before and after. */
  readonly share: readonly [number, number];
  readonly rank: readonly [number, number];
  readonly evidence: readonly EvidenceRef[];
}

export interface LawPanel extends LawPanelSpec {
  /** The one basis the panel stands on: that with most steps. */
  readonly basis?: BasisId;
  readonly rows: readonly LawRow[];
  readonly members: number;
  /** Members that make nothing but the part: their share cannot move, so they are in the ranking but in no step. */
  readonly full: readonly EntityId[];
  readonly result: Concordance;
}

export interface LawAnswer {
  readonly id: string;
  readonly name: LawSpec['name'];
  readonly lag: number;
  readonly panels: readonly LawPanel[];
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const isWord = (x: unknown): x is string => typeof x === 'string' && x !== '';

/** Undefined when the pack has no law, or one this view cannot read. */
export function lawOf(pack: Pack): LawSpec | undefined {
  const { law, focusShare } = pack;
  if (!isRecord(law) || !isWord(law.id) || !isRecord(law.name) || !isWord(law.name.en)) return undefined;
  const listed = Array.isArray(law.panels) ? law.panels : [law];
  const panels = listed.flatMap((p: unknown): LawPanelSpec[] => {
    if (!isRecord(p) || !isWord(p.class)) return [];
    const part = isWord(p.part) ? p.part : focusShare?.part;
    const whole = isWord(p.whole) ? p.whole : focusShare?.whole;
    const known = [part, whole].every((m) => m !== undefined && pack.metrics.has(m));
    return known ? [{ class: p.class, part: part!, whole: whole! }] : [];
  });
  if (panels.length === 0) return undefined;
  const lag = typeof law.lag === 'number' && Number.isInteger(law.lag) && law.lag >= 0 ? law.lag : 0;
  const zh = isWord(law.name.zh) ? { zh: law.name.zh } : {};
  return { id: law.id, name: { en: law.name.en, ...zh }, lag, panels };
}

export function testLaw(view: SettledView, law: LawSpec, seed: number): LawAnswer {
  return {
    id: law.id,
    name: law.name,
    lag: law.lag,
    panels: law.panels.map((panel) => testPanel(view, panel, law.lag, seed)),
  };
}

function testPanel(view: SettledView, spec: LawPanelSpec, lag: number, seed: number): LawPanel {
  const bases = new Set<BasisId>();
  const years = new Set<number>();
  const members = classMembers(view, spec);
  for (const m of members) {
    for (const y of view.yearsOf(m, spec.whole)) {
      years.add(y);
      for (const b of view.base.index.basesOf({ entity: m, metric: spec.whole, period: yearPeriod(y) }))
        bases.add(b);
    }
  }
  const panels = [...bases]
    .map((basis) => ({ basis, ...rowsOn(view, spec, members, [...years], basis, lag) }))
    .sort(
      (a, b) => b.rows.length - a.rows.length || b.full.size - a.full.size || (a.basis < b.basis ? -1 : 1),
    );
  const [best] = panels;
  const rows = best?.rows ?? [];
  const stepping = new Set(rows.map((r) => r.entity));
  return {
    ...spec,
    ...(best ? { basis: best.basis } : {}),
    rows,
    members: stepping.size,
    full: [...(best?.full ?? [])].filter((m) => !stepping.has(m)).sort(),
    result: concordanceOf(rows, seed),
  };
}

function classMembers(view: SettledView, spec: LawPanelSpec): EntityId[] {
  const at = classAt(view.base, { metric: spec.whole, period: '2000' }, spec.class);
  return membersOf(view.base, at).filter(
    (m) => view.base.metricsOf(m).has(spec.whole) && view.base.metricsOf(m).has(spec.part),
  );
}

/** Percent: what is printed as the whole is the whole, however the two figures were rounded. */
const ALL = 99.5;

interface Known {
  readonly entity: EntityId;
  readonly share: number;
  /** The part may be all there is. */
  readonly full: boolean;
  readonly level: number;
  readonly cells: readonly ExactCell[];
}

function rowsOn(
  view: SettledView,
  spec: LawPanelSpec,
  members: readonly EntityId[],
  years: readonly number[],
  basis: BasisId,
  lag: number,
): { readonly rows: LawRow[]; readonly full: ReadonlySet<EntityId> } {
  const known = new Map<number, Map<EntityId, Known>>();
  for (const year of years)
    known.set(
      year,
      new Map(members.flatMap((m) => knownIn(view, spec, m, year, basis)).map((k) => [k.entity, k])),
    );
  const rows: LawRow[] = [];
  const full = new Set<EntityId>();
  for (const year of [...years].sort((a, b) => a - b)) {
    const [before, after] = [known.get(year - 1), known.get(year)];
    const [from, to] = [known.get(year - 1 + lag), known.get(year + lag)];
    if (!before || !after || !from || !to) continue;
    // Only those present at both ends are ranked: who joins the panel moves nobody.
    const all = members.filter((m) => [before, after, from, to].every((k) => k.has(m)));
    // A subsidiary moves with its holder: one of the two is enough.
    const present = all.filter((m) => !holdersOf(view, m, year).some((h) => all.includes(h)));
    const rankIn = (k: Map<EntityId, Known>, m: EntityId): number =>
      1 + present.filter((o) => k.get(o)!.level > k.get(m)!.level).length;
    for (const m of present) {
      if (before.get(m)!.full && after.get(m)!.full) {
        full.add(m);
        continue;
      }
      const share = [before.get(m)!.share, after.get(m)!.share] as const;
      const rank = [rankIn(from, m), rankIn(to, m)] as const;
      rows.push({
        entity: m,
        year,
        share,
        rank,
        shareChange: share[1] - share[0],
        rankGain: rank[0] - rank[1],
        growth: (to.get(m)!.level / from.get(m)!.level - 1) * 100,
        evidence: refsOf([...before.get(m)!.cells, ...after.get(m)!.cells]),
      });
    }
  }
  return { rows, full };
}

function knownIn(
  view: SettledView,
  spec: LawPanelSpec,
  entity: EntityId,
  year: number,
  basis: BasisId,
): Known[] {
  const period = yearPeriod(year);
  const at = { entity, metric: spec.whole, period, basis };
  if (!view.canKnow(at) || !view.canKnow({ ...at, metric: spec.part })) return [];
  const whole = view.exact(at);
  const part = view.exact({ ...at, metric: spec.part });
  if (whole.status === 'unknown' || part.status === 'unknown') return [];
  const level = toRange(whole.interval);
  const percent = percentOf(part.interval, whole.interval);
  const share = percent && toRange(percent);
  if (!level || !share || level[0] <= 0) return [];
  const full = share[1] >= 100 && middle(share) >= ALL;
  return [{ entity, share: middle(share), full, level: middle(level), cells: [whole, part] }];
}

function refsOf(cells: readonly ExactCell[]): EvidenceRef[] {
  const found = new Map<string, EvidenceRef>();
  for (const c of cells) for (const r of c.evidence) found.set(r.id, r);
  return [...found.values()];
}
