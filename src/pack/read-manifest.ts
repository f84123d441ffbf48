import type { EntityClass, OriginKind, Pack, RecordType } from '../model/pack.ts';
import type { NoteSink } from './table.ts';
import {
  isTree,
  nameAt,
  numberAt,
  parseYaml,
  stringAt,
  stringsAt,
  type Tree,
  treeAt,
  treesAt,
} from './tree.ts';

export type Manifest = Pick<Pack, 'id' | 'title' | 'classes' | 'weights' | 'eventTypes' | 'relationTypes'> &
  Partial<
    Pick<Pack, 'focusShare' | 'twoMeanings' | 'law' | 'nextRound' | 'composite' | 'alliances' | 'units'>
  >;

const DEFAULT_WEIGHTS: Readonly<Record<OriginKind, number>> = {
  official: 4,
  company: 3,
  industry_body: 2.5,
  media: 1,
  copy: 0.5,
};

/** pack.yaml: id, title, focusShare, twoMeanings, classes, weights, units, law, nextRound, composite, alliances, eventTypes, relationTypes. */
export function readManifest(file: string, text: string, sink: NoteSink): Manifest {
  const parsed = parseYaml(file, text, sink);
  const tree = isTree(parsed) ? parsed : {};
  const id = stringAt(tree, 'id');
  if (id === undefined) sink.add('item-missing-field', { file }, { id: '', column: 'id' });
  const focus = treeAt(tree, 'focusShare');
  const part = focus && stringAt(focus, 'part');
  const whole = focus && stringAt(focus, 'whole');
  const classes: EntityClass[] = [];
  for (const item of treesAt(tree, 'classes')) {
    const classId = stringAt(item, 'id');
    const name = nameAt(item, 'name');
    const kinds = stringsAt(item, 'kinds');
    const within = stringAt(item, 'within');
    if (classId === undefined || !name || kinds.length === 0) {
      sink.add('item-missing-field', { file }, { id: classId ?? '', column: 'classes' });
      continue;
    }
    classes.push({ id: classId, kinds, name, ...(within === undefined ? {} : { within }) });
  }
  const given = treeAt(tree, 'weights') ?? {};
  const weights = { ...DEFAULT_WEIGHTS };
  for (const kind of Object.keys(DEFAULT_WEIGHTS) as OriginKind[]) {
    const weight = numberAt(given, kind);
    if (weight === undefined) continue;
    if (weight > 0) weights[kind] = weight;
    else sink.add('weight-not-positive', { file }, { kind, value: weight });
  }
  return {
    id: id ?? 'pack',
    title: nameAt(tree, 'title')?.en ?? id ?? 'pack',
    classes,
    weights,
    units: readUnits(file, treeAt(tree, 'units') ?? {}, sink),
    eventTypes: readTypes(file, treesAt(tree, 'eventTypes'), sink),
    relationTypes: readTypes(file, treesAt(tree, 'relationTypes'), sink),
    ...(part === undefined || whole === undefined ? {} : { focusShare: { part, whole } }),
    ...pairsOf(tree.twoMeanings),
    ...(tree.law === undefined ? {} : { law: tree.law }),
    ...(tree.nextRound === undefined ? {} : { nextRound: tree.nextRound }),
    ...(tree.composite === undefined ? {} : { composite: tree.composite }),
    ...(tree.alliances === undefined ? {} : { alliances: tree.alliances }),
  };
}

function readUnits(file: string, tree: Tree, sink: NoteSink): NonNullable<Pack['units']> {
  const units = new Map<string, { en: [string, string]; zh: string }>();
  for (const unit of Object.keys(tree)) {
    const words = treeAt(tree, unit);
    const [one, many] = words ? stringsAt(words, 'en') : [];
    const zh = words && stringAt(words, 'zh');
    if (one === undefined || many === undefined || zh === undefined)
      sink.add('item-missing-field', { file }, { id: unit, column: 'units' });
    else units.set(unit, { en: [one, many], zh });
  }
  return units;
}

function readTypes(file: string, items: ReturnType<typeof treesAt>, sink: NoteSink): RecordType[] {
  const types: RecordType[] = [];
  for (const item of items) {
    const id = stringAt(item, 'id');
    const name = nameAt(item, 'name');
    if (id === undefined || !name) {
      sink.add('item-missing-field', { file }, { id: id ?? '', column: 'id, name' });
      continue;
    }
    types.push({
      id,
      family: stringAt(item, 'family') ?? id,
      name,
      ...(item.symmetric === true ? { symmetric: true } : {}),
      ...(item.part === true ? { part: true } : {}),
      ...(item.single === true ? { single: true } : {}),
      ...(item.in_words === true ? { inWords: true } : {}),
      ...(stringAt(item, 'tie') === undefined ? {} : { tie: stringAt(item, 'tie')! }),
      ...(Array.isArray(item.through) ? { through: item.through.filter((t) => typeof t === 'string') } : {}),
    });
  }
  return types;
}

/** Pairs of object ids; what is no pair is left out. */
function pairsOf(x: unknown): Pick<Pack, 'twoMeanings'> {
  if (!Array.isArray(x)) return {};
  const pairs = x.flatMap((pair): [string, string][] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((id) => typeof id === 'string')
      ? [[pair[0] as string, pair[1] as string]]
      : [],
  );
  return { twoMeanings: pairs };
}
