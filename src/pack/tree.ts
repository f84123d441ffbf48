import { parse } from 'yaml';
import type { NoteSink } from './table.ts';

/** A YAML node seen with suspicion: every accessor answers with the right type or nothing. */
export type Tree = Readonly<Record<string, unknown>>;

export function isTree(x: unknown): x is Tree {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

/** Undefined, with a note, when the text is not YAML. Duplicate keys are not looked for: lists with ids are checked by their readers. */
export function parseYaml(file: string, text: string, sink: NoteSink): unknown {
  try {
    return parse(text, { uniqueKeys: false, prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    const line = lineOf(error);
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    sink.add('file-not-yaml', line === undefined ? { file } : { file, line }, { reason });
    return undefined;
  }
}

function lineOf(error: unknown): number | undefined {
  const pos = isTree(error) ? error.linePos : undefined;
  const first = Array.isArray(pos) ? pos[0] : undefined;
  return isTree(first) && typeof first.line === 'number' ? first.line : undefined;
}

export function stringAt(tree: Tree, key: string): string | undefined {
  const x = tree[key];
  return typeof x === 'string' ? x : undefined;
}

export function numberAt(tree: Tree, key: string): number | undefined {
  const x = tree[key];
  return typeof x === 'number' && Number.isFinite(x) ? x : undefined;
}

export function treeAt(tree: Tree, key: string): Tree | undefined {
  const x = tree[key];
  return isTree(x) ? x : undefined;
}

export function stringsAt(tree: Tree, key: string): string[] {
  const x = tree[key];
  return Array.isArray(x) ? x.filter((v): v is string => typeof v === 'string') : [];
}

export function treesAt(tree: Tree, key: string): Tree[] {
  const x = tree[key];
  return Array.isArray(x) ? x.filter(isTree) : [];
}

/** `{ en, zh }` or a plain string. */
export function nameAt(tree: Tree, key: string): { en: string; zh?: string } | undefined {
  const x = tree[key];
  if (typeof x === 'string') return { en: x };
  if (!isTree(x)) return undefined;
  const en = stringAt(x, 'en');
  const zh = stringAt(x, 'zh');
  return en === undefined ? undefined : { en, ...(zh === undefined ? {} : { zh }) };
}
