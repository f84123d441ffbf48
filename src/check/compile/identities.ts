import type { Pack } from '../../model/pack.ts';
import { covers, firstYearOf, parsePeriod } from '../../model/period.ts';
import { makeInterval } from '../../num/interval.ts';
import { ONE, ZERO } from '../../num/rational.ts';
import type { FactNumbers } from '../facts.ts';
import type { CellTable } from '../network/cell-table.ts';
import type { BoundFact, CellNo, Constraint, TableCell, Why } from '../network/constraint.ts';
import type { BasisBridges } from './bridges.ts';

/** Identities already made, by what they say; a check makes each once. */
export class Identities {
  private readonly known = new Map<string, BoundFact>();
  private seen = 0;
  /** Ids of those that cannot hold together. */
  readonly clashing = new Set<string>();
  private readonly table: CellTable;
  private readonly pack: Pack;
  private readonly numbers: FactNumbers;

  private readonly bridges: BasisBridges;

  constructor(table: CellTable, pack: Pack, numbers: FactNumbers, bridges: BasisBridges) {
    this.bridges = bridges;
    this.table = table;
    this.pack = pack;
    this.numbers = numbers;
  }

  /** Identities between cells of the table that were not made before: part ≤ whole, city ≤ province, months ≤ year, total = part + rest. */
  fresh(): BoundFact[] {
    // Cells are never taken out: while there are no new ones there is nothing new to say.
    if (this.table.size === this.seen) return [];
    this.seen = this.table.size;
    const cells = this.table.all().filter((c) => c.ranking === undefined && !c.signed);
    const byMetric = groupBy(cells, (c) => `${c.metric}|${c.period}|${c.basis}`);
    const bySeries = groupBy(cells, (c) => `${c.entity}|${c.metric}|${c.basis}`);
    const byThing = groupBy(cells, (c) => `${c.entity}|${c.metric}|${c.period}`);
    const byPlace = groupBy(cells, (c) => `${c.entity}|${c.period}|${c.basis}`);
    return [
      ...[...byPlace.values()].flatMap((group) => this.metricIdentities(group)),
      ...[...byMetric.values()].flatMap((group) => this.placeIdentities(group)),
      ...[...bySeries.values()].flatMap((group) => this.periodIdentities(group)),
      ...[...byThing.values()].flatMap((group) => this.basisIdentities(group)),
    ];
  }

  /** Every identity made so far, and those still to make. */
  everything(): BoundFact[] {
    this.fresh();
    return [...this.known.values()];
  }

  private metricIdentities(group: readonly TableCell[]): BoundFact[] {
    const byMetric = new Map(group.map((c) => [c.metric, c]));
    const out: BoundFact[] = [];
    for (const part of group) {
      const metric = this.pack.metrics.get(part.metric);
      for (const wholeId of metric?.within ?? []) {
        const whole = byMetric.get(this.table.places.metricId(wholeId));
        if (whole) out.push(...this.atMost(part, whole, 'part-of'));
      }
      const rest = metric?.complementOf;
      if (!rest) continue;
      const whole = byMetric.get(this.table.places.metricId(rest.whole));
      const taken = byMetric.get(this.table.places.metricId(rest.part));
      if (whole && taken) out.push(...this.restOf(whole, taken, part));
    }
    return out;
  }

  private placeIdentities(group: readonly TableCell[]): BoundFact[] {
    const metric = group[0] && this.pack.metrics.get(group[0].metric);
    if (!metric?.additiveOverPlaces || group.length < 2) return [];
    const year = firstYearOf(group[0]!.period);
    const at = new Map(group.map((c) => [c.entity, c]));
    const { places } = this.table;
    // Walk up from each cell: never every pair of a large class.
    return group.flatMap((inner) =>
      placesAbove(inner, this.pack, year, places.canonical).flatMap((up) => {
        const outer = at.get(up);
        return outer && outer.no !== inner.no ? this.atMost(inner, outer, 'within-place') : [];
      }),
    );
  }

  private periodIdentities(group: readonly TableCell[]): BoundFact[] {
    const metric = group[0] && this.pack.metrics.get(group[0].metric);
    if (!metric?.flow || group.length < 2) return [];
    const years = groupBy(group, (c) => String(firstYearOf(c.period)));
    return [...years.values()].flatMap((cells) =>
      cells.flatMap((outer) =>
        cells.flatMap((inner) =>
          inner !== outer && covers(outer.period, inner.period) && isLonger(outer, inner)
            ? this.atMost(inner, outer, 'within-period')
            : [],
        ),
      ),
    );
  }

  /** One thing counted two ways, where the pack knows how far the counts may lie apart. */
  private basisIdentities(group: readonly TableCell[]): BoundFact[] {
    if (group.length < 2) return [];
    const byBasis = new Map(group.map((c) => [c.basis, c]));
    return this.bridges.of(group[0]!).flatMap(({ id, from, to, ratio }) => {
      const a = byBasis.get(from);
      const b = byBasis.get(to);
      if (!a || !b) return [];
      const constraint: Constraint = { type: 'ratio', of: b.no, over: a.no, interval: ratio, why: 'bridge' };
      return this.once(`bridge:${id}:${nameOf(a)}`, [a.no, b.no], constraint);
    });
  }

  private atMost(inner: TableCell, outer: TableCell, why: Why): BoundFact[] {
    const constraint: Constraint = {
      type: 'ratio',
      of: inner.no,
      over: outer.no,
      interval: makeInterval(undefined, ONE),
      why,
    };
    return this.once(`${why}:${nameOf(inner)}≤${nameOf(outer)}`, [inner.no, outer.no], constraint);
  }

  private restOf(whole: TableCell, part: TableCell, rest: TableCell): BoundFact[] {
    const constraint: Constraint = {
      type: 'linear',
      terms: [
        { cell: whole.no, factor: ONE },
        { cell: part.no, factor: ONE.neg() },
        { cell: rest.no, factor: ONE.neg() },
      ],
      interval: makeInterval(ZERO, ZERO),
      why: 'rest',
    };
    return this.once(`rest:${nameOf(rest)}`, [whole.no, part.no, rest.no], constraint);
  }

  private once(id: string, cells: readonly CellNo[], constraint: Constraint): BoundFact[] {
    const key = `${id}#${cells.join(',')}`;
    if (this.known.has(key)) return [];
    const fact = {
      id: this.numbers.take(),
      ref: { kind: 'identity' as const, id },
      group: 'identity',
      weight: Number.POSITIVE_INFINITY,
    };
    const bound = { fact, constraints: [constraint] };
    this.known.set(key, bound);
    return [bound];
  }
}

function nameOf(c: TableCell): string {
  return `${c.entity}/${c.metric}/${c.period}`;
}

function isLonger(outer: TableCell, inner: TableCell): boolean {
  const a = parsePeriod(outer.period)!;
  const b = parsePeriod(inner.period)!;
  return a.to - a.from > b.to - b.from || (b.kind === 'day' && a.kind !== 'day');
}

function placesAbove(
  cell: TableCell,
  pack: Pack,
  year: number | undefined,
  canonical: (id: string) => string,
): string[] {
  const seen = new Set<string>();
  const stack = [cell.entity];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const p of pack.entities.get(id)?.partOf ?? []) {
      if (year !== undefined && ((p.from ?? year) > year || (p.to ?? year) < year)) continue;
      const up = canonical(p.entity);
      if (seen.has(up)) continue;
      seen.add(up);
      stack.push(up);
    }
  }
  return [...seen];
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = groups.get(k);
    if (list) list.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
