import type { RankBase } from '../check/rank/base.ts';
import type { Bound, PrintedInterval } from '../model/claim.ts';
import type { EvidenceBase, Observation, RecordedClaim } from '../model/pack.ts';
import { covers, type Period, parsePeriod } from '../model/period.ts';
import type { Cell } from '../model/verdict.ts';
import { ClaimTable, type RatioClaim } from '../num/batch/claim-table.ts';
import { componentsOf } from '../num/batch/components.ts';
import { BatchNetwork } from '../num/batch/network.ts';

/** Where figures on file may exclude each other. */
export interface Suspects {
  readonly has: (cell: Cell) => boolean;
  /** Some cell of the series, on any way of counting. */
  readonly inSeries: (entity: string, metric: string) => boolean;
}

const RESULTS: ReadonlySet<string> = new Set(['final', 'flash']);

/**
 * The whole ledger as one network of ratios: levels, yearly rates, parts and shorter stretches of time below their wholes. One pass
 * names the claims that cannot all be true; whatever a component without such a claim prints fits together, so only the others need be looked at
 * figure by figure. A figure that the network cannot hold exactly makes its component suspect: too many are looked at, never too few.
 */
export function suspectsOf(evidence: EvidenceBase, base: RankBase): Suspects {
  const ledger = new Ledger(base);
  for (const o of evidence.observations) if (RESULTS.has(o.status)) ledger.level(o);
  for (const c of evidence.claims) if (RESULTS.has(c.status)) ledger.rate(c);
  ledger.wholes();
  return ledger.suspects();
}

class Ledger {
  private readonly base: RankBase;
  private readonly table = new ClaimTable();
  private readonly nodes = new Map<string, number>();
  /** `entity|metric|basis` → period → node. */
  private readonly series = new Map<string, Map<Period, number>>();
  private readonly doubtful = new Set<number>();

  constructor(base: RankBase) {
    this.base = base;
  }

  level(o: Observation): void {
    const node = this.nodeOf(o.entity, o.metric, o.period, o.basis);
    // Amounts that may be negative have no logarithm.
    if (this.base.places.metric(o.metric)?.signed) this.doubtful.add(node);
    else this.add(node, 0, ends(o.interval, o.bound));
  }

  rate({ content: c }: RecordedClaim): void {
    if (c.kind !== 'change' || c.unit !== 'percent' || c.perYear || !c.interval) return;
    if (!c.entity || !c.metric || !c.period || !c.basePeriod || !c.basis) return;
    const now = this.nodeOf(c.entity, c.metric, c.period, c.basis);
    const before = this.nodeOf(c.entity, c.metric, c.basePeriod, c.basis);
    const printed = ends(c.interval, undefined);
    const [lo, hi] = printed ? [printed.lo + 100 * printed.den, printed.hi + 100 * printed.den] : [0, 0];
    const strict = { loStrict: c.bound !== 'exact', hiStrict: c.bound !== 'exact' };
    const ratio =
      printed && hi > 0 ? { lo: Math.max(0, lo), hi, den: 100 * printed.den, ...strict } : undefined;
    this.add(now, before, ratio);
  }

  /** A part is no more than its whole; a stretch of time no more than one that holds it. */
  wholes(): void {
    const { places } = this.base;
    const parts = [...this.base.pack.metrics.values()].flatMap((m) =>
      (m.within ?? []).map((whole) => [m.id, places.metricId(whole)] as const),
    );
    for (const [key, byPeriod] of this.series) {
      const [entity, metric, basis] = key.split('|');
      for (const [part, whole] of parts) {
        const wider = part === metric ? this.series.get(`${entity}|${whole}|${basis}`) : undefined;
        for (const [period, node] of wider ? byPeriod : []) this.below(node, wider!.get(period));
      }
      const own = places.metric(metric!);
      if (!own?.flow || own.signed) continue;
      const periods = [...byPeriod.keys()];
      const shorter = periods.filter((p) => !['year', 'day'].includes(parsePeriod(p)?.kind ?? 'day'));
      for (const p of shorter)
        for (const q of periods) if (p !== q && covers(q, p)) this.below(byPeriod.get(p)!, byPeriod.get(q));
    }
  }

  suspects(): Suspects {
    const { table, nodes, doubtful } = this;
    const { places } = this.base;
    const keyOf = ({ entity, metric, period, basis }: Cell): string =>
      `${places.canonical(entity)}|${places.metricId(metric)}|${places.period(period)}|${basis}`;
    const network = new BatchNetwork(table);
    const { conflicts, undecided } = network.detect();
    if (undecided > 0) return { has: () => true, inSeries: () => true };
    const component = componentsOf(table);
    const bad = new Set([...doubtful].map((node) => component[node]));
    for (const k of conflicts)
      for (const c of k.claims)
        for (const node of [table.of[c]!, table.over[c]!]) if (node > 0) bad.add(component[node]);
    const isBad = (node: number | undefined): boolean => node !== undefined && bad.has(component[node]);
    const series = new Set<string>();
    for (const [key, byPeriod] of this.series) {
      const [entity, metric] = key.split('|');
      if ([...byPeriod.values()].some(isBad)) series.add(`${entity}|${metric}`);
    }
    return {
      has: (cell) => isBad(nodes.get(keyOf(cell))),
      inSeries: (entity, metric) => series.has(`${places.canonical(entity)}|${places.metricId(metric)}`),
    };
  }

  private nodeOf(entity: string, metric: string, period: Period, basis: string): number {
    const { places } = this.base;
    const at = `${places.canonical(entity)}|${places.metricId(metric)}`;
    const when = places.period(period);
    const key = `${at}|${when}|${basis}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const node = this.nodes.size + 1;
    this.nodes.set(key, node);
    const series = this.series.get(`${at}|${basis}`) ?? new Map<Period, number>();
    this.series.set(`${at}|${basis}`, series.set(when, node));
    return node;
  }

  private below(part: number, whole: number | undefined): void {
    if (whole !== undefined) this.table.add({ of: part, over: whole, lo: 0, hi: 1, den: 1 });
  }

  private add(of: number, over: number, claim: Omit<RatioClaim, 'of' | 'over'> | undefined): void {
    if (claim && claim.hi > 0) this.table.add({ ...claim, of, over });
    else this.doubtful.add(of).add(over === 0 ? of : over);
  }
}

/** Both ends as whole numbers over one power of ten; undefined where doubles do not hold them so, or where they are no amounts. */
function ends(
  [lo, hi]: PrintedInterval,
  bound: Bound | undefined,
): (Omit<RatioClaim, 'of' | 'over'> & { readonly lo: number; readonly hi: number }) | undefined {
  for (let den = 1; den <= 1e6; den *= 10) {
    const low = whole(lo ?? 0, den);
    const high = hi === null ? Number.POSITIVE_INFINITY : whole(hi, den);
    if (low === undefined || high === undefined) continue;
    const strict = bound === undefined || bound === 'exact' || bound === 'between' ? {} : STRICT;
    return { lo: bound === undefined ? low : Math.max(0, low), hi: high, den, ...strict };
  }
  return undefined;
}

/** Which end of a vague word is open is for the closer look to tell. */
const STRICT = { loStrict: true, hiStrict: true } as const;

function whole(x: number, den: number): number | undefined {
  const scaled = Math.round(x * den);
  return Number.isSafeInteger(scaled * 1000) && scaled / den === x ? scaled : undefined;
}
