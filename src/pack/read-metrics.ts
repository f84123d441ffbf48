import type { BasisId, MetricId } from '../model/ids.ts';
import type { Basis, Metric } from '../model/pack.ts';
import type { NoteSink } from './table.ts';
import { isTree, nameAt, parseYaml, stringAt, stringsAt, type Tree, treeAt } from './tree.ts';

const DIMENSIONS: readonly Metric['dimension'][] = [
  'count',
  'money',
  'ratio',
  'index',
  'length',
  'speed',
  'area',
];

/** metrics.yaml: a list of metrics; identities between them are fields of the smaller side. */
export function readMetrics(file: string, text: string, sink: NoteSink): Map<MetricId, Metric> {
  const metrics = new Map<MetricId, Metric>();
  for (const item of listOf(file, text, sink)) {
    const id = stringAt(item, 'id') ?? '';
    const at = placeOf(file, text, id);
    const name = nameAt(item, 'name');
    const unit = stringAt(item, 'unit');
    const dimension = DIMENSIONS.find((d) => d === item.dimension);
    if (id === '' || !name || !unit || !dimension) {
      const column = id === '' ? 'id' : !name ? 'name' : !unit ? 'unit' : 'dimension';
      sink.add('item-missing-field', at, { id, column });
      continue;
    }
    if (metrics.has(id)) {
      sink.add('duplicate-id', at, { id });
      continue;
    }
    metrics.set(id, { id, name, unit, dimension, ...optionalFields(item) });
  }
  for (const metric of metrics.values()) {
    for (const other of linksOf(metric)) {
      if (!metrics.has(other)) {
        sink.add('metric-unknown-link', placeOf(file, text, metric.id), { id: metric.id, other });
      }
    }
  }
  return metrics;
}

function optionalFields(item: Tree): Omit<Metric, 'id' | 'name' | 'unit' | 'dimension'> {
  const word = (key: string) => {
    const value = stringAt(item, key);
    return value === undefined ? {} : { [key]: value };
  };
  const flag = (key: string) => (item[key] === true ? { [key]: true } : {});
  const list = (key: string) => {
    const values = stringsAt(item, key);
    return values.length === 0 ? {} : { [key]: values };
  };
  const pair = (key: 'complementOf' | 'ratioOf') => {
    const tree = treeAt(item, key);
    const whole = tree && stringAt(tree, 'whole');
    const part = tree && stringAt(tree, 'part');
    return whole === undefined || part === undefined ? {} : { [key]: { whole, part } };
  };
  const polarity = item.polarity === 'lower' ? 'lower' : 'higher';
  return {
    flow: item.flow === true,
    polarity,
    ...word('object'),
    ...word('activity'),
    ...word('family'),
    ...word('scope'),
    ...word('growthOf'),
    ...flag('signed'),
    ...flag('additiveOverPlaces'),
    ...flag('nominal'),
    ...flag('label'),
    ...list('within'),
    ...list('formerIds'),
    ...pair('complementOf'),
    ...pair('ratioOf'),
  };
}

/** Other metrics a metric's identities speak of. */
export function linksOf(metric: Metric): MetricId[] {
  return [
    ...(metric.within ?? []),
    ...(metric.complementOf ? [metric.complementOf.whole, metric.complementOf.part] : []),
    ...(metric.ratioOf ? [metric.ratioOf.whole, metric.ratioOf.part] : []),
    ...(metric.growthOf ? [metric.growthOf] : []),
  ];
}

/** bases.yaml: a list of `{ id, name, note? }`. */
export function readBases(file: string, text: string, sink: NoteSink): Map<BasisId, Basis> {
  const bases = new Map<BasisId, Basis>();
  for (const item of listOf(file, text, sink)) {
    const id = stringAt(item, 'id') ?? '';
    const name = nameAt(item, 'name');
    const note = stringAt(item, 'note');
    if (id === '' || !name) {
      sink.add('item-missing-field', placeOf(file, text, id), { id, column: id === '' ? 'id' : 'name' });
    } else if (bases.has(id)) {
      sink.add('duplicate-id', placeOf(file, text, id), { id });
    } else {
      bases.set(id, { id, name, ...(note === undefined ? {} : { note }) });
    }
  }
  return bases;
}

function listOf(file: string, text: string, sink: NoteSink): Tree[] {
  const parsed = parseYaml(file, text, sink);
  if (parsed === undefined) return [];
  if (!Array.isArray(parsed)) {
    sink.add('file-not-a-list', { file });
    return [];
  }
  return parsed.filter(isTree);
}

/** Found only when there is something to say: the parser keeps no lines. */
export function placeOf(file: string, text: string, id: string): { file: string; line?: number } {
  const found = id === '' ? -1 : text.indexOf(`id: ${id}\n`);
  return found < 0 ? { file } : { file, line: text.slice(0, found).split('\n').length };
}
