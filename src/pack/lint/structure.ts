import type { Note, Severity } from '../../model/note.ts';
import type { Pack } from '../../model/pack.ts';
import { entityNames, foldName } from '../lookup.ts';
import { linksOf } from '../read-metrics.ts';

type Params = Readonly<Record<string, string | number>>;

const note = (code: string, params: Params, file: string, severity: Severity): Note => ({
  code,
  params,
  severity,
  at: { file },
});

/** What the tables say about each other: loops, names that cannot be told apart, things nothing refers to. */
export function lintStructure(pack: Pack): Note[] {
  return [...lintPartOf(pack), ...lintMetricLoops(pack), ...lintNames(pack), ...lintOrphans(pack)];
}

function lintPartOf(pack: Pack): Note[] {
  const wholes = new Map(
    [...pack.entities.values()].map((e) => [e.id as string, e.partOf.map((p) => p.entity as string)]),
  );
  return loopsIn(wholes).map((id) => note('part-of-loop', { id }, 'entities.csv', 'error'));
}

function lintMetricLoops(pack: Pack): Note[] {
  const wholes = new Map(
    [...pack.metrics.values()].map((m) => [
      m.id as string,
      [...(m.within ?? []), ...(m.complementOf ? [m.complementOf.whole] : [])] as string[],
    ]),
  );
  return loopsIn(wholes).map((id) => note('metric-loop', { id }, 'metrics.yaml', 'error'));
}

/** Nodes from which a walk upwards comes back to itself. Depth first with three colours, on a stack of its own. */
function loopsIn(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const stack: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const to = edges.get(top.id)?.[top.next++];
      if (to === undefined) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(to) === 'open') {
        found.push(to);
      } else if (!state.has(to)) {
        state.set(to, 'open');
        stack.push({ id: to, next: 0 });
      }
    }
  }
  return [...new Set(found)];
}

/** One name for two entities of one kind cannot be told apart by any text; across kinds only places that are one may share. */
function lintNames(pack: Pack): Note[] {
  const owners = new Map<string, Set<string>>();
  const notes: Note[] = [];
  const own = new Set<string>();
  for (const { name, id, language } of entityNames(pack)) {
    const key = foldName(name);
    const mine = `${id}|${language}|${key}`;
    if (own.has(mine)) notes.push(note('alias-repeated', { id, alias: name }, 'aliases.csv', 'info'));
    own.add(mine);
    const list = owners.get(key);
    if (list) list.add(id);
    else owners.set(key, new Set([id]));
  }
  for (const [name, ids] of owners) {
    if (ids.size < 2) continue;
    const list = [...ids].sort();
    const first = pack.entities.get(list[0]!)!;
    const onePlace = list.every((id) => id === first.id || first.samePlace?.includes(id));
    if (onePlace) continue;
    const kinds = new Set(list.map((id) => pack.entities.get(id)!.kind));
    const severity = kinds.size < list.length ? 'warning' : 'info';
    notes.push(note('name-shared', { name, ids: list.join(', ') }, 'aliases.csv', severity));
  }
  return notes;
}

function lintOrphans(pack: Pack): Note[] {
  const used = { entities: new Set<string>(), metrics: new Set<string>(), bases: new Set<string>() };
  const sources = new Set<string>();
  const origins = new Set<string>();
  const rows = [
    ...pack.observations,
    ...pack.claims,
    ...pack.events,
    ...pack.relations,
    ...pack.targets,
    ...pack.closedTables,
    ...(pack.statements ?? []),
    ...(pack.bridges ?? []),
  ];
  for (const row of rows) {
    sources.add(row.source);
    origins.add(row.origin);
  }
  for (const { entity, metric, basis } of pack.observations) {
    used.entities.add(entity);
    used.metrics.add(metric);
    used.bases.add(basis);
  }
  for (const { content: c } of pack.claims) {
    for (const id of [c.entity, c.other?.entity, c.whole?.entity, c.among?.within])
      if (id) used.entities.add(id);
    for (const id of [c.metric, c.other?.metric, c.whole?.metric]) if (id) used.metrics.add(id);
    if (c.basis) used.bases.add(c.basis);
  }
  for (const e of pack.events)
    for (const id of [...e.actors, ...(e.place ? [e.place] : [])]) used.entities.add(id);
  for (const r of pack.relations) for (const id of [r.subject, r.object]) used.entities.add(id);
  for (const t of pack.targets) {
    used.entities.add(t.entity).add(t.issuer);
    used.metrics.add(t.metric);
  }
  for (const s of pack.statements ?? []) {
    used.entities.add(s.entity);
    used.metrics.add(s.topic);
  }
  for (const metric of pack.metrics.values()) {
    for (const other of linksOf(metric)) used.metrics.add(other);
    if (linksOf(metric).length > 0) used.metrics.add(metric.id);
  }
  for (const entity of pack.entities.values())
    for (const whole of entity.partOf) used.entities.add(whole.entity);
  const orphans = (code: string, file: string, ids: Iterable<string>, known: ReadonlySet<string>): Note[] =>
    [...ids].filter((id) => !known.has(id)).map((id) => note(code, { id }, file, 'info'));
  return [
    ...orphans('entity-unused', 'entities.csv', pack.entities.keys(), used.entities),
    ...orphans('metric-unused', 'metrics.yaml', pack.metrics.keys(), used.metrics),
    ...orphans('basis-unused', 'bases.yaml', pack.bases.keys(), used.bases),
    ...orphans('source-unused', 'sources.csv', pack.sources.keys(), sources),
    ...orphans('origin-unused', 'origins.csv', pack.origins?.keys() ?? [], origins),
  ];
}
