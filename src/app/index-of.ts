import { type IndexAnswer, indexOf } from '../explain/composite/city-index.ts';
import { type CompositeSpec, compositeOf } from '../explain/composite/config.ts';
import type { Shortcomings } from '../explain/composite/shortcomings.ts';
import { seeded } from '../project/chance/random.ts';
import { findEntityId } from './find-id.ts';
import { Problem } from './problem.ts';
import { isDate } from './source-document.ts';
import type { Workspace } from './workspace.ts';

export interface IndexRequest {
  readonly asOf?: string;
  /** Ids of indicators; all when absent. */
  readonly indicators?: readonly string[];
  /** Weights by id, the others as the pack has them. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly runs?: number;
  readonly seed?: number;
}

const RUNS = 1000;

/** The composite index of the pack, with how far places move when weights and methods do. */
export function indexAnswer(workspace: Workspace, request: IndexRequest = {}): IndexAnswer {
  const { pack } = workspace.loaded();
  const spec = compositeOf(pack);
  if (!spec) throw new Problem('no-index', `the pack ${pack.id} defines no index (pack.yaml: composite).`);
  const asOf = request.asOf ?? workspace.now().toISOString().slice(0, 10);
  if (!isDate(asOf)) throw new Problem('bad-date', `“${asOf}” is not a date. Write it as YYYY-MM-DD.`);
  const seed = request.seed ?? 1;
  return indexOf(workspace.settledView(), chosen(spec, request), {
    asOf,
    runs: request.runs ?? RUNS,
    seed,
    random: seeded(seed),
    chosen: request.indicators !== undefined,
  });
}

/** What one member lacks; a member without any value is told so. */
export function lackOf(workspace: Workspace, answer: IndexAnswer, word: string): Shortcomings {
  const { pack } = workspace.loaded();
  const id = findEntityId(pack, word);
  const same = new Set([id, ...(pack.entities.get(id)?.samePlace ?? [])]);
  const found = answer.shortcomings.find((s) => same.has(s.entity));
  if (found) return found;
  throw new Problem(
    'nothing-on-file',
    `no indicator of the index is on file for ${id} (members are of the class ${answer.class}).`,
  );
}

function chosen(spec: CompositeSpec, request: IndexRequest): CompositeSpec {
  const known = spec.indicators.map((i) => i.id);
  for (const id of [...(request.indicators ?? []), ...Object.keys(request.weights ?? {})])
    if (!known.includes(id))
      throw new Problem('unknown-indicator', `there is no indicator “${id}”. There are ${known.join(', ')}.`);
  const indicators = spec.indicators
    .filter((i) => request.indicators === undefined || request.indicators.includes(i.id))
    .map((i) => ({ ...i, weight: request.weights?.[i.id] ?? i.weight }));
  return { ...spec, indicators };
}

/** "output=2,permits=0.5" as typed. */
export function readWeights(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [id = '', value = ''] = part.split('=').map((s) => s.trim());
      const weight = Number(value);
      if (id === '' || value === '' || !Number.isFinite(weight) || weight <= 0)
        throw new Problem(
          'bad-usage',
          `“${part}” is no weight. Write INDICATOR=NUMBER, the number above zero.`,
        );
      return [id, weight];
    }),
  );
}

export type { IndexAnswer };
