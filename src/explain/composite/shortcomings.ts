/** Where a member stands on one indicator among those with a value. */
export interface Standing {
  readonly indicator: string;
  readonly value: number;
  readonly place: number;
  /** Members with a value, the member itself included. */
  readonly of: number;
  /** The one ahead of all, and its value; the member itself when it is first. */
  readonly best: { readonly entity: string; readonly value: number };
  /** Middle value of all. */
  readonly median: number;
}

/** What a member lacks: where it is weak, weakest first, and what nothing is on file of. */
export interface Shortcomings {
  readonly entity: string;
  /** In the lower half or below half of the best. */
  readonly weak: readonly Standing[];
  readonly other: readonly Standing[];
  /** Ids of indicators without a value: a hole in the file, not a weakness. */
  readonly holes: readonly string[];
}

export interface ValueTable {
  readonly indicators: readonly { readonly id: string }[];
  readonly table: readonly {
    readonly entity: string;
    readonly values: readonly ({ readonly value: number } | null)[];
  }[];
}

export function shortcomingsOf(t: ValueTable, entity: string): Shortcomings | undefined {
  const own = t.table.find((r) => r.entity === entity);
  if (!own) return undefined;
  const standings = t.indicators.flatMap(({ id }, j): Standing[] => {
    const value = own.values[j]?.value;
    if (value === undefined) return [];
    const all = t.table
      .flatMap((r) => (r.values[j] ? [{ entity: r.entity, value: r.values[j].value }] : []))
      .sort((a, b) => b.value - a.value || Number(b.entity === entity) - Number(a.entity === entity));
    return [
      {
        indicator: id,
        value,
        place: 1 + all.filter((x) => x.value > value).length,
        of: all.length,
        best: all[0]!,
        median: medianOf(all.map((x) => x.value)),
      },
    ];
  });
  const rated = [...standings].sort((a, b) => b.place / b.of - a.place / a.of);
  return {
    entity,
    weak: rated.filter(isWeak),
    other: rated.filter((s) => !isWeak(s)),
    holes: t.indicators.filter((_, j) => own.values[j] === null).map((i) => i.id),
  };
}

function isWeak(s: Standing): boolean {
  return s.place > 1 && (s.place > (s.of + 1) / 2 || s.value < s.best.value / 2);
}

/** Values come sorted. */
function medianOf(sorted: readonly number[]): number {
  const mid = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[mid]! : (sorted[mid - 1]! + sorted[mid]!) / 2;
}
