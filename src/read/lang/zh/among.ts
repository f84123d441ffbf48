import type { Among } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { ClassItem, Item } from './items.ts';
import type { Point, Reading } from './reading.ts';
import { isJoint, pick, resolveBack } from './who.ts';

/**
 * Ranked among what: 全国城市, 省区市, 国内厂商. The class stands before or behind the place; the whole is the name right before it, or the
 * name alone (全国第一), the class then being that of the one ranked.
 */
export function amongAt(r: Reading, point: Point, entity: EntityId): Among | undefined {
  const { items } = point.clause;
  const cls = classNear(items, point.at);
  if (cls?.item.narrow) return undefined;
  const before = cls === undefined ? undefined : items[cls.at - 1];
  // 西部某类城市: words nobody knows narrow the class.
  if (cls && (before?.type === 'unknown' || before?.type === 'class') && before.end === cls.item.start)
    return undefined;
  const whole = wholeNear(r, point, cls?.at ?? point.at, entity);
  const kind = r.lexicon.pack.entities.get(entity)?.kind ?? '';
  const { classes } = r.lexicon.pack;
  const own = classes.find((c) => c.kinds.includes(kind));
  const figure = items[point.at]!;
  const noun = figure.type === 'figure' ? figure.noun : undefined;
  const id = cls?.item.class ?? (noun === undefined ? own?.id : classOfNoun(r, noun));
  if (id === undefined) return undefined;
  const row = classes.find((c) => c.id === id);
  if ((cls || noun !== undefined) && !fitsClass(r, entity, id)) return undefined;
  const within = whole ?? row?.within;
  const from = cls?.item ?? point.clause.items[point.at]!;
  return {
    class: id,
    ...(within === undefined ? {} : { within }),
    text: r.text.slice(from.start, from.end),
  };
}

function classOfNoun(r: Reading, noun: string): string | undefined {
  return Object.entries(r.lexicon.lexicon.classes).find(([, words]) => words.includes(noun))?.[0];
}

/** A row of the class itself, or one place with such a row; brands and their makers are ranked side by side. */
function fitsClass(r: Reading, entity: EntityId, id: string): boolean {
  const { entities, classes } = r.lexicon.pack;
  const kinds = classes.find((c) => c.id === id)?.kinds ?? [id];
  const own = entities.get(entity);
  const kindsOf = [own?.kind ?? '', ...(own?.samePlace ?? []).map((x) => entities.get(x)?.kind ?? '')];
  if (kindsOf.some((k) => kinds.includes(k))) return true;
  return (
    (id === 'company' || id === 'brand') &&
    kindsOf.some((k) => k === 'company' || k === 'brand' || k === 'alliance')
  );
}

function classNear(items: readonly Item[], at: number): { item: ClassItem; at: number } | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 7; i--) {
    const item = items[i]!;
    if (item.type === 'figure' && item.form !== 'duration') break;
    if (item.type === 'class') return { item, at: i };
  }
  for (let i = at + 1; i < items.length && i <= at + 5; i++) {
    const item = items[i]!;
    if (item.type === 'class') return { item, at: i };
    if (item.type === 'name' || item.type === 'figure' || item.type === 'time') break;
  }
  return undefined;
}

/** 全国, 全球, 全市 right before the class or before the place itself; never the topic. */
function wholeNear(r: Reading, point: Point, at: number, entity: EntityId): EntityId | undefined {
  const { items } = point.clause;
  const from = Math.min(at, point.at);
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    const item = items[i]!;
    if (item.type === 'back' && item.kind !== undefined) {
      const found = resolveBack(r, item)?.value;
      return found === entity ? undefined : found;
    }
    if (item.type === 'name') {
      const id = pick(r, item);
      const topic = point.subjects.some((s) => s.value === id);
      return topic || id === entity || !isPlace(r, id) ? undefined : id;
    }
    if (item.type === 'figure' || item.type === 'unknown' || item.type === 'metric') return undefined;
    if (isJoint(item)) return undefined;
  }
  return undefined;
}

function isPlace(r: Reading, id: EntityId): boolean {
  const kind = r.lexicon.pack.entities.get(id)?.kind ?? '';
  return kind !== 'company' && kind !== 'brand' && kind !== 'model' && kind !== 'org' && kind !== 'person';
}
