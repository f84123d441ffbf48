import type { Note } from '../../model/note.ts';
import type { ClashReason, Observation, Pack, RecordedClash } from '../../model/pack.ts';

/** What lint may know of a record, whatever table it stands in. */
interface Trait {
  readonly status?: string;
  readonly source: string;
  readonly entity?: string;
  readonly metric?: string;
  readonly period?: string;
  readonly basis?: string;
  readonly inWords?: boolean;
}

/** Known clashes: their rows must exist, and what is said of them must show in the rows. */
export function lintClashes(pack: Pack): Note[] {
  const clashes = pack.clashes ?? [];
  if (clashes.length === 0) return [];
  const traits = traitsOf(pack);
  return clashes.flatMap((clash) => {
    const missing = clash.rows.filter((id) => !traits.has(id));
    if (missing.length > 0)
      return [note('clash-row-unknown', clash, { id: clash.id, row: missing.join(', ') }, 'error')];
    const rows = clash.rows.map((id) => traits.get(id)!);
    return bearsOut(clash.reason, rows)
      ? []
      : [note('clash-reason-misfit', clash, { id: clash.id, reason: clash.reason }, 'warning')];
  });
}

function bearsOut(reason: ClashReason, rows: readonly Trait[]): boolean {
  const several = (field: (t: Trait) => string | undefined): boolean => new Set(rows.map(field)).size > 1;
  switch (reason) {
    case 'basis':
      return several((r) => r.basis ?? r.source);
    case 'period':
      return several((r) => r.period) || rows.some((r) => r.status === 'media_error');
    case 'scope':
      return rows.length === 1 || several((r) => `${r.entity}|${r.metric}|${r.basis}|${r.source}`);
    case 'vintage':
      return several((r) => `${r.source}|${r.basis}`);
    case 'slip':
      return rows.some((r) => r.status === 'media_error' || r.inWords);
    case 'estimate':
      return rows.some((r) => r.status !== undefined && r.status !== 'final' && r.status !== 'flash');
    case 'rounding':
    case 'open':
      return rows.length > 1;
  }
}

function traitsOf(pack: Pack): ReadonlyMap<string, Trait> {
  const traits = new Map<string, Trait>();
  for (const o of pack.observations) traits.set(o.id, ofObservation(o));
  for (const { id, content: c, status, source } of pack.claims) {
    traits.set(id, {
      status,
      source,
      ...(c.entity === undefined ? {} : { entity: c.entity }),
      ...(c.metric === undefined ? {} : { metric: c.metric }),
      ...(c.period === undefined ? {} : { period: c.period }),
      ...(c.basis === undefined ? {} : { basis: c.basis }),
    });
  }
  for (const s of pack.statements ?? [])
    traits.set(s.id, {
      source: s.source,
      entity: s.entity,
      metric: s.topic,
      inWords: true,
      ...(s.period === undefined ? {} : { period: s.period }),
    });
  for (const e of pack.events)
    traits.set(e.id, {
      source: e.source,
      metric: e.type,
      ...(e.date === undefined ? {} : { period: e.date }),
    });
  for (const r of pack.relations) traits.set(r.id, { source: r.source, entity: r.subject, metric: r.type });
  for (const t of pack.targets) traits.set(t.id, { source: t.source, entity: t.entity, metric: t.metric });
  return traits;
}

function ofObservation(o: Observation): Trait {
  return {
    status: o.status,
    source: o.source,
    entity: o.entity,
    metric: o.metric,
    period: o.period,
    basis: o.basis,
  };
}

function note(
  code: string,
  clash: RecordedClash,
  params: Readonly<Record<string, string>>,
  severity: Note['severity'],
): Note {
  return { code, params, severity, at: clash.at };
}
