import type { EntityId } from '../../../model/ids.ts';
import { isLetterAt } from '../../../num/printed/chars.ts';
import type { Found } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { BackItem, Item, NameItem } from './items.ts';
import { allAt } from './lexicon.ts';
import type { Reading, Walk } from './reading.ts';
import { hasCue } from './voice.ts';

/** Things that are spoken of, never counted as the owner of a figure. */
const NO_OWNERS = new Set(['person', 'org', 'plan', 'report']);

export function kindOf(r: Reading, id: EntityId): string {
  return r.lexicon.pack.entities.get(id)?.kind ?? id.slice(0, Math.max(0, id.indexOf(':')));
}

/** The words right before an item, fill aside. */
export function previous(items: readonly Item[], k: number, from: number): Item | undefined {
  for (let i = k - 1; i >= from; i--) if (items[i]!.type !== 'fill') return items[i];
  return undefined;
}

const OTHER_SIDE = [
  'oblique',
  'than',
  'passive',
  'behind_only',
  'ahead',
  'give_way',
  'share',
  'equal',
  'pass',
] as const;

/** Is the name what something is compared with, taken from or placed in, and not the topic? */
export function isOther(text: string, items: readonly Item[], k: number, from: number): boolean {
  let i = k;
  // 高于甲、乙和丙: the list belongs to the word before it.
  while (i - 2 >= from && isJoint(items[i - 1]!) && items[i - 2]!.type === 'name') i -= 2;
  let before = previous(items, i, from);
  // 超过第二名乙: the place of whom it passed.
  if (before?.type === 'figure' && before.form === 'ordinal')
    before = previous(items, items.indexOf(before), from);
  if (before?.type === 'cue' && OTHER_SIDE.some((c) => before.cues.includes(c))) {
    if (before.cues.includes('passive')) return text[before.start] !== '为' || isPassive(items, i);
    return true;
  }
  const next = items[k + 1];
  // 与甲相比
  if (hasCue(before, 'joint') && items.slice(k + 1, k + 3).some((x) => hasCue(x, 'than'))) return true;
  // 是乙的2.8倍: what is multiplied.
  const after = items.slice(k + 1, k + 5).find((x) => x.type === 'figure');
  if (after?.type === 'figure' && after.form === 'ratio' && text[after.start - 1] === '的') return true;
  return next?.type === 'class' || (next?.type === 'cue' && next.most !== undefined);
}

/** 为甲所超越: only with a verb of passing behind it. */
function isPassive(items: readonly Item[], k: number): boolean {
  return items.slice(k + 1, k + 4).some((x) => hasCue(x, 'ahead'));
}

export function isJoint(item: Item): boolean {
  return (item.type === 'mark' && item.mark === '、') || hasCue(item, 'joint');
}

export function onName(
  r: Reading,
  clause: Clause,
  walk: Walk,
  item: NameItem,
  k: number,
  from: number,
): void {
  const id = pick(r, item);
  if (NO_OWNERS.has(kindOf(r, id))) return;
  if (isObject(r, clause.items, k) || isCompanion(clause.items, k, from)) return;
  if (isLonger(r, clause.items, k)) {
    r.chain.subjects = 'stranger';
    walk.subjects = [];
    return;
  }
  if (isOther(r.text, clause.items, k, from)) return;
  const next = clause.items[k + 1];
  // 甲公司在乙城: where, not who; 甲城凭…的“东风”: a figure of speech.
  const lead = clause.items[k - 1];
  const placed = lead?.type === 'fill' && r.text.slice(lead.start, lead.end) === '在';
  const quoted = lead?.type === 'mark' && lead.mark === '“' && next?.type === 'mark' && next.mark === '”';
  // 甲公司在乙国的销量, 甲公司乙国销量: neither the maker's nor the place's.
  if (isOwnersThere(r, clause.items, k, placed)) {
    r.chain.subjects = 'stranger';
    walk.subjects = [];
    return;
  }
  if ((placed || quoted) && walk.subjects.length > 0) return;
  if (isWide(r, id) && next?.type === 'figure' && next.form === 'ordinal') return;
  // 全国居首, behind the topic: in what it is first.
  if (isWide(r, id) && walk.subjects.length > 0 && hasCue(next, 'rank_verb')) return;
  // 全球产量, in a paragraph about a maker: all of his.
  if (kindOf(r, id) === 'world' && ofMaker(r, clause.items, k)) return;
  // 世界经济低迷: the world is a topic only where something of it is counted.
  if (kindOf(r, id) === 'world' && !counts(clause.items, k)) return;
  // 甲集团去年全球销量, of somebody unknown.
  if (isWide(r, id) && walk.subjects.length === 0 && strangerBefore(clause.items, k, from)) {
    r.chain.subjects = 'stranger';
    return;
  }
  // “全国木桶第一城”, 我国最大的城市: the whole of another class.
  if (isWide(r, id) && ofOthers(clause.items, k)) return;
  // 甲公司2025年全球销量: where it sold, not who.
  if (isWide(r, id) && walk.lastSubject >= from && beside(clause.items, walk.lastSubject, k)) return;
  // 甲城是全国产量最高的城市: the whole of what it is ranked in.
  if (
    isWide(r, id) &&
    (walk.subjects.length > 0 || becomes(clause.items, k, from)) &&
    ranksBehind(clause.items, k)
  )
    return;
  // Behind a figure, without a joint, a name is no topic of what stands before.
  const before = clause.items[k - 1];
  const found: Found<EntityId> = { value: id, where: 'clause' };
  const joined =
    before !== undefined && isJoint(before) && walk.lastSubject === k - 2 && walk.subjects.length > 0;
  walk.subjects = joined ? [...walk.subjects, found] : [found];
  walk.lastSubject = k;
  if (!joined) {
    // A new topic ends the part of the old one, not what is counted.
    if (r.chain.subjects !== 'stranger' && r.chain.subjects[0]?.value !== id) leavePart(r, id);
  }
  r.chain.subjects = walk.subjects;
}

/**
 * A new topic ends the part of the old one, not what is counted. 甲城产量a，其中橡木桶b，乙城则为c: one of the old topic's kind is told of the
 * whole, as that was; of another kind (全国产量a，其中橡木桶甲城b，乙城c) it goes on with the part.
 */
function leavePart(r: Reading, next: EntityId): void {
  const { chain } = r;
  const host = chain.subjects === 'stranger' ? undefined : chain.subjects[0]?.value;
  const { whole, metric } = chain;
  chain.whole = undefined;
  if (whole === undefined || metric === undefined || metric === 'stranger' || metric.value === whole) return;
  if (host !== undefined && kindOf(r, host) === kindOf(r, next))
    chain.metric = { value: whole, where: 'sentence' };
}

/** A place right behind a maker, or behind 在 with the maker before it, and right before what is counted. */
function isOwnersThere(r: Reading, items: readonly Item[], k: number, placed: boolean): boolean {
  const [owner, place] = [items[placed ? k - 2 : k - 1], items[k]!];
  if (owner?.type !== 'name' || place.type !== 'name') return false;
  const id = pick(r, place);
  if (placeKind(r, id) !== 'place' || kindOf(r, id) === 'world') return false;
  if (placeKind(r, pick(r, owner)) !== 'company') return false;
  const start = placed ? items[k - 1]!.start : place.start;
  const next = items[k + 1];
  const counted = next?.type === 'fill' && r.text.slice(next.start, next.end) === '的' ? items[k + 2] : next;
  return owner.end === start && counted?.type === 'metric';
}

/** 交付7649件甲型: what was delivered, not who did. */
function isObject(r: Reading, items: readonly Item[], k: number): boolean {
  const before = items[k - 1];
  return (
    before?.type === 'figure' &&
    before.end === items[k]!.start &&
    kindOf(r, items[k]!.type === 'name' ? (items[k] as NameItem).ids[0]! : '') === 'model'
  );
}

/** 与甲合作的…: beside the topic. */
function isCompanion(items: readonly Item[], k: number, from: number): boolean {
  const before = items[k - 1];
  return before !== undefined && k - 1 === from && hasCue(before, 'joint');
}

/** 甲M8, 甲某和乙, 甲+乙: characters right behind a maker's name make another name of it. */
function isLonger(r: Reading, items: readonly Item[], k: number): boolean {
  const name = items[k]!;
  const next = items[k + 1];
  if (r.text[name.start - 1] === '+' || r.text[name.start - 1] === '＋') return true;
  if (next?.type === 'class' && next.class === 'brand' && next.start === name.end)
    return name.type === 'name' && kindOf(r, name.ids[0]!) === 'company';
  if (next?.type !== 'unknown' || next.start - name.end > 1) return false;
  if (next.start > name.end) return isLetterAt(r.text, next.start);
  const c = r.text[next.start]!;
  if (c === '+' || c === '＋') return true;
  if (isLetterAt(r.text, next.start)) return true;
  const after = items[k + 2];
  if (after?.type === 'metric' && after.unknown && after.start === next.end) return true;
  return next.end - next.start <= 3 && after !== undefined && after.start === next.end && isJoint(after);
}

/** 成为全国唯一…的城市: said of the topic before. */
function ofMaker(r: Reading, items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  if (next?.type !== 'metric' || next.start !== items[k]!.end) return false;
  const running =
    r.chain.subjects === 'stranger' ? undefined : (r.chain.subjects[0]?.value ?? r.context.entity);
  const near = r.context.metricParagraph === r.sentence.paragraph || r.chain.subjects.length > 0;
  return running !== undefined && near && placeKind(r, running) === 'company' && next.object === undefined;
}

function counts(items: readonly Item[], k: number): boolean {
  return items.slice(k + 1, k + 4).some((i) => i.type === 'metric' || i.type === 'class');
}

function strangerBefore(items: readonly Item[], k: number, from: number): boolean {
  for (let i = k - 1; i >= from; i--) {
    const item = items[i]!;
    if (item.type === 'unknown') return true;
    if (item.type !== 'time' && item.type !== 'fill') return false;
  }
  return false;
}

function ofOthers(items: readonly Item[], k: number): boolean {
  for (const item of items.slice(k + 1, k + 8)) {
    if (item.type === 'figure') return item.form === 'ordinal' && item.noun !== undefined;
    if (item.type === 'class')
      return (
        item.class !== 'country' &&
        items.slice(k + 1).some((i) => i.type === 'cue' && i.most !== undefined && i.start < item.start)
      );
    if (item.type === 'name') return false;
  }
  return false;
}

function becomes(items: readonly Item[], k: number, from: number): boolean {
  const before = previous(items, k, from);
  return hasCue(before, 'rank_verb') || hasCue(before, 'reach');
}

function beside(items: readonly Item[], a: number, b: number): boolean {
  return items.slice(a + 1, b).every((i) => i.type === 'time' || i.type === 'fill') && b - a > 0;
}

function ranksBehind(items: readonly Item[], k: number): boolean {
  for (const item of items.slice(k + 1)) {
    if (item.type === 'figure')
      return item.form === 'ordinal' || items.slice(k + 1).some((i) => i.type === 'class');
    if (item.type === 'class' || (item.type === 'cue' && item.most !== undefined)) return true;
  }
  return false;
}

function isWide(r: Reading, id: EntityId): boolean {
  const kind = kindOf(r, id);
  return kind === 'country' || kind === 'world';
}

/** One place in two classes keeps the first id; of two places the one the text speaks of. */
export function pick(r: Reading, item: NameItem): EntityId {
  const first = item.ids[0]!;
  if (item.ids.length === 1) return first;
  const order = new Map<string, number>();
  for (const c of r.lexicon.pack.classes)
    for (const kind of c.kinds) if (!order.has(kind)) order.set(kind, order.size);
  const rank = (id: EntityId): number => order.get(kindOf(r, id)) ?? 99;
  const sorted = [...item.ids].sort((a, b) => rank(a) - rank(b));
  return sorted.find((id) => id === r.context.entity) ?? sorted[0]!;
}

export function onBack(r: Reading, walk: Walk, item: BackItem, k: number): void {
  const found = resolveBack(r, item);
  if (!found) {
    if (item.to === 'kind') {
      r.chain.subjects = 'stranger';
      walk.subjects = [];
    }
    return;
  }
  walk.subjects = [found];
  walk.lastSubject = k;
  r.chain.subjects = walk.subjects;
}

/** 其, 该市, 前者: the topic, the last of its kind, the first of the last list. */
export function resolveBack(r: Reading, item: BackItem): Found<EntityId> | undefined {
  const { chain, context } = r;
  const running = chain.subjects === 'stranger' ? undefined : chain.subjects[0];
  const carried = (id: EntityId | undefined): Found<EntityId> | undefined =>
    id === undefined ? undefined : { value: id, where: 'context' };
  if (item.to === 'subject') {
    if (chain.subjects === 'stranger') return undefined;
    return running ?? (context.stranger ? undefined : carried(context.entity));
  }
  if (item.to === 'former' || item.to === 'latter') {
    const list =
      chain.subjects !== 'stranger' && chain.subjects.length > 1
        ? chain.subjects.map((s) => s.value)
        : context.entities;
    if (list.length < 2) return undefined;
    const id = item.to === 'former' ? list[0]! : list[list.length - 1]!;
    const here = chain.subjects !== 'stranger' && chain.subjects.length > 1;
    return { value: id, where: here ? 'sentence' : 'context', alternatives: list.filter((x) => x !== id) };
  }
  const ofKind = (id: EntityId | undefined): EntityId | undefined => {
    if (id === undefined || item.kind === undefined) return undefined;
    if (kindOf(r, id) === item.kind) return id;
    const same = r.lexicon.pack.entities.get(id)?.samePlace ?? [];
    return same.some((x) => kindOf(r, x) === item.kind) ? id : undefined;
  };
  if (running && ofKind(running.value)) return running;
  const named = [...namedBefore(r, item), ...placesOfNames(r, item)]
    .map(ofKind)
    .find((id) => id !== undefined);
  if (named !== undefined) return { value: named, where: 'sentence' };
  if (running) {
    // 全省 of a town: the province it lies in.
    const around = r.lexicon.pack.entities
      .get(running.value)
      ?.partOf.map((p) => ofKind(p.entity))
      .find((id) => id !== undefined);
    return around === undefined ? undefined : { value: around, where: 'sentence' };
  }
  return carried(
    ofKind(context.entity) ??
      ofKind(context.titleEntity) ??
      (item.kind ? context.latest[item.kind] : undefined),
  );
}

/** 甲市统计局: the place a bureau is named after. */
function placesOfNames(r: Reading, item: Item): EntityId[] {
  const found: EntityId[] = [];
  for (const clause of r.clauses) {
    for (const x of clause.items) {
      if (x.type !== 'name' || x.end > item.start || kindOf(r, x.ids[0]!) !== 'org') continue;
      for (const s of allAt(r.lexicon, r.text, x.start, x.end))
        if (s.ids && s.length < x.end - x.start) found.push(...s.ids);
    }
  }
  return found;
}

/** Names of the sentence before an item, the nearest first. */
function namedBefore(r: Reading, item: Item): EntityId[] {
  const found: EntityId[] = [];
  for (const clause of r.clauses) {
    for (const x of clause.items) if (x.type === 'name' && x.end <= item.start) found.unshift(...x.ids);
  }
  return found;
}

/** Places are of one kind here: what is told of a province may be told of its city. */
export function placeKind(r: Reading, id: EntityId): string {
  const kind = kindOf(r, id);
  const isPlace =
    r.lexicon.pack.classes.some((c) => c.within !== undefined && c.kinds.includes(kind)) || kind === 'world';
  return isPlace ? 'place' : kind === 'brand' || kind === 'alliance' ? 'company' : kind;
}
