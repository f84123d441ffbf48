import type { PrintedInterval } from '../../model/claim.ts';
import type { Note } from '../../model/note.ts';
import type { Observation, Pack } from '../../model/pack.ts';

/**
 * What the figures say about each other. Lint works in plain doubles and only warns; verdicts are the checker's business.
 * Only results count (`final`, `flash`): a forecast may miss and a known slip is already marked.
 */
export function lintFigures(pack: Pack): Note[] {
  const cells = byCell(pack.observations.filter(isResult));
  return [
    ...lintUnits(pack),
    ...lintScale(cells),
    ...lintGrowth(pack, cells),
    ...lintParts(pack, cells),
    ...lintPlaces(pack, cells),
  ];
}

type Cells = ReadonlyMap<string, readonly Observation[]>;

const isResult = (o: { readonly status: string }): boolean => o.status === 'final' || o.status === 'flash';

const keyOf = (entity: string, metric: string, period: string, basis: string): string =>
  `${entity}|${metric}|${period}|${basis}`;

function byCell(observations: readonly Observation[]): Cells {
  const cells = new Map<string, Observation[]>();
  for (const o of observations) {
    const key = keyOf(o.entity, o.metric, o.period, o.basis);
    const list = cells.get(key);
    if (list) list.push(o);
    else cells.set(key, [o]);
  }
  return cells;
}

/** Money may be printed in any currency; everything else stands in the metric's unit. */
function lintUnits(pack: Pack): Note[] {
  const notes: Note[] = [];
  for (const o of pack.observations) {
    const metric = pack.metrics.get(o.metric);
    if (!metric || metric.unit === o.unit || metric.dimension === 'money') continue;
    notes.push({
      code: 'unit-differs',
      params: { id: o.id, unit: o.unit, expected: metric.unit },
      severity: 'warning',
      at: o.at,
    });
  }
  return notes;
}

/** Two readings of one cell that differ by a clean power of ten, from ten up: thousand for million, 万 for 亿. */
function lintScale(cells: Cells): Note[] {
  const notes: Note[] = [];
  for (const rows of cells.values()) {
    const seen = new Set<number>();
    for (const [i, a] of rows.entries()) {
      for (const b of rows.slice(i + 1)) {
        if (!a.value || !b.value || a.unit !== b.unit || a.value * b.value <= 0 || seen.has(b.value))
          continue;
        const power = Math.log10(Math.abs(b.value / a.value));
        const nearest = Math.round(power);
        if (nearest === 0 || Math.abs(power - nearest) > 0.01) continue;
        seen.add(b.value);
        const params = { id: b.id, other: a.id, power: nearest };
        notes.push({ code: 'unit-slip', params, severity: 'warning', at: b.at });
      }
    }
  }
  return notes;
}

/** A printed growth rate that no pair of levels on file for its two periods can give. */
function lintGrowth(pack: Pack, cells: Cells): Note[] {
  const notes: Note[] = [];
  for (const claim of pack.claims) {
    const c = claim.content;
    if (c.kind !== 'change' || c.unit !== 'percent' || c.perYear || !isResult(claim)) continue;
    if (!c.entity || !c.metric || !c.period || !c.basePeriod || !c.basis || !c.interval) continue;
    if (pack.metrics.get(c.metric)?.signed) continue;
    const now = cells.get(keyOf(c.entity, c.metric, c.period, c.basis)) ?? [];
    const base = cells.get(keyOf(c.entity, c.metric, c.basePeriod, c.basis)) ?? [];
    if (now.length === 0 || base.length === 0) continue;
    const fits = now.some((a) => base.some((b) => meets(growthOf(a.interval, b.interval), c.interval!)));
    if (fits) continue;
    const a = now[0]!;
    const b = base[0]!;
    notes.push({
      code: 'growth-misfit',
      params: { id: claim.id, printed: c.value ?? c.interval[0] ?? 0, level: a.reported, base: b.reported },
      severity: 'warning',
      at: claim.at,
    });
  }
  return notes;
}

function growthOf(now: PrintedInterval, base: PrintedInterval): PrintedInterval {
  const lo = now[0] === null || base[1] === null ? null : (now[0] / base[1] - 1) * 100;
  const hi = now[1] === null || base[0] === null || base[0] <= 0 ? null : (now[1] / base[0] - 1) * 100;
  return [lo, hi];
}

function meets(a: PrintedInterval, b: PrintedInterval): boolean {
  const slack = 1e-9;
  const below = (x: number | null, y: number | null) =>
    x !== null && y !== null && x < y - slack * Math.max(1, Math.abs(y));
  return !below(a[1], b[0]) && !below(b[1], a[0]);
}

/** A part metric above its whole on one entity, period and basis, whichever rows are believed. */
function lintParts(pack: Pack, cells: Cells): Note[] {
  const notes: Note[] = [];
  for (const rows of cells.values()) {
    const { entity, metric, period, basis } = rows[0]!;
    for (const whole of pack.metrics.get(metric)?.within ?? []) {
      const wholes = cells.get(keyOf(entity, whole, period, basis)) ?? [];
      notes.push(...aboveNote('part-above-whole', rows, wholes));
    }
  }
  return notes;
}

/** A place above the place it lies in. */
function lintPlaces(pack: Pack, cells: Cells): Note[] {
  const notes: Note[] = [];
  for (const rows of cells.values()) {
    const { entity, metric, period, basis } = rows[0]!;
    if (!pack.metrics.get(metric)?.additiveOverPlaces) continue;
    const year = Number(period.slice(0, 4));
    for (const whole of pack.entities.get(entity)?.partOf ?? []) {
      if ((whole.from ?? year) > year || year > (whole.to ?? year)) continue;
      const wholes = cells.get(keyOf(whole.entity, metric, period, basis)) ?? [];
      notes.push(...aboveNote('place-above-whole', rows, wholes));
    }
  }
  return notes;
}

function aboveNote(code: string, parts: readonly Observation[], wholes: readonly Observation[]): Note[] {
  for (const part of parts) {
    const same = wholes.filter((w) => w.unit === part.unit);
    if (same.length === 0) continue;
    const top = Math.max(...same.map((w) => w.interval[1] ?? Infinity));
    if ((part.interval[0] ?? -Infinity) <= top) continue;
    const params = { id: part.id, part: part.reported, whole: same[0]!.reported, other: same[0]!.id };
    return [{ code, params, severity: 'warning', at: part.at }];
  }
  return [];
}
