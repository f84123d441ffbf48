import type { Actor, ClaimDraft } from '../../../model/claim.ts';
import type { EntityId, OriginId } from '../../../model/ids.ts';
import type { Period } from '../../../model/period.ts';
import { resolveTime } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { Frame, ZhFrames } from './frames.ts';
import type { Item, NameItem } from './items.ts';
import type { Reading } from './reading.ts';
import { hasCue } from './voice.ts';
import { isJoint, kindOf, pick } from './who.ts';

/** Happenings and ties by the frames of the pack: who did what with whom, when and where. */
export function readEvents(r: Reading, clause: Clause, frames: ZhFrames): void {
  const names = clause.items.filter((i): i is NameItem => i.type === 'name');
  if (names.length === 0 && (r.chain.subjects === 'stranger' || r.chain.subjects.length === 0)) return;
  if (clause.items.length > 60) return;
  const done = new Set<string>();
  for (let at = clause.start; at < clause.end; at++) {
    const list = frames.byVerb.get(r.text[at]!);
    if (!list || names.some((n) => at >= n.start && at < n.end)) continue;
    let taken = 0;
    for (const { verb, frame } of list) {
      if (verb.length < taken || done.has(frame.type) || !r.text.startsWith(verb, at)) continue;
      // 上市公司, 与…的合作: a noun.
      if (frames.nouns.some((n) => r.text.startsWith(n, at + verb.length)) || r.text[at - 1] === '的')
        continue;
      if (at + verb.length > clause.end || !hasThing(r, clause, frame, at, verb.length)) continue;
      if (isOnlyMeant(clause, at, verb.length)) continue;
      const made = eventsOf(r, clause, frame, at, at + verb.length);
      if (made.length === 0) continue;
      taken = verb.length;
      done.add(frame.type);
      r.drafts.push(...made);
    }
  }
  readTies(r, clause, frames);
}

/** The thing stands in the clause and is no part of the verb, unless the verb names it itself. */
function hasThing(r: Reading, clause: Clause, frame: Frame, at: number, length: number): boolean {
  if (frame.things.length === 0) return true;
  const stop = Math.min(r.sentence.end, clause.end + 1);
  const text = r.text.slice(clause.start, stop);
  return frame.things.some((t) => text.includes(t)) || frame.things.includes(r.text.slice(at, at + length));
}

/** Plans, wishes, conditions and denials before the verb: nothing has happened. A plan that is announced is itself the verb. */
function isOnlyMeant(clause: Clause, at: number, length: number): boolean {
  return clause.items.some((i) => {
    if (i.type !== 'cue' || i.start >= at + length) return false;
    if (i.end > at) return false;
    return ['goal', 'forecast', 'future', 'wish', 'condition', 'deny'].some((c) =>
      i.cues.includes(c as never),
    );
  });
}

function eventsOf(r: Reading, clause: Clause, frame: Frame, first: number, last: number): ClaimDraft[] {
  const filled = new Map<string, EntityId[]>();
  const used = new Set<EntityId>();
  let carried = false;
  for (const slot of frame.slots) {
    const found = fillersOf(r, clause, slot.from, first, last, slot.kinds).filter((id) => !used.has(id));
    if (found.length === 0 && slot.from === 'agent') {
      const topic = r.chain.subjects === 'stranger' ? [] : r.chain.subjects.map((s) => s.value);
      const ids =
        topic.length > 0
          ? topic
          : r.context.entity !== undefined && !r.context.stranger
            ? [r.context.entity]
            : [];
      const fit = ids.filter((id) => slot.kinds.includes(kindOf(r, id)) && !used.has(id));
      if (fit.length > 0) {
        carried = topic.length === 0;
        found.push(...fit);
      }
    }
    if (found.length === 0) continue;
    for (const id of found) used.add(id);
    filled.set(slot.role, [...(filled.get(slot.role) ?? []), ...found]);
  }
  if (!frame.needs.every((roles) => roles.some((role) => filled.has(role)))) return [];
  if (used.size < frame.least) return [];
  const place = placeOf(r, clause, frame, used);
  const date = dateOf(r, clause, first);
  const label = quotedAfter(r, clause, last);
  const all: Actor[] = [...filled].flatMap(([role, ids]) => ids.map((id) => ({ id, role })));
  const each = frame.each === undefined ? undefined : filled.get(frame.each);
  const groups =
    each && each.length > 1
      ? each.map((id) => all.filter((a) => a.role !== frame.each || a.id === id))
      : [all];
  const inherited = [...(carried ? ['event.actors'] : []), ...(date?.inherited ? ['event.date'] : [])];
  const origin: OriginId | undefined = r.credit?.origin as string | undefined;
  return groups.map(
    (actors): ClaimDraft => ({
      kind: 'event',
      entity: actors[0]!.id,
      event: {
        type: frame.type,
        actors,
        ...(place === undefined ? {} : { place }),
        ...(date === undefined ? {} : { date: date.period }),
        ...(label === undefined ? {} : { of: label }),
      },
      ...(origin === undefined ? {} : { origin }),
      span: { start: clause.start, end: clause.end },
      rule: `zh/event/${frame.id}`,
      ...(inherited.length > 0 ? { inherited } : {}),
    }),
  );
}

const WITH = ['与', '和', '同', '跟', '联合', '携手', '联手', '牵手'];
const TO = ['给', '向', '授予', '为'];
const AT = ['在', '于', '登陆'];

/** Names of one slot: by the word before their list, by their side of the verb. */
function fillersOf(
  r: Reading,
  clause: Clause,
  from: string,
  first: number,
  last: number,
  kinds: readonly string[],
): EntityId[] {
  const found: EntityId[] = [];
  const { items } = clause;
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    if (item.type !== 'name') continue;
    const id = fitting(r, item, kinds);
    // 全国首块…: of what it is the first, not who gave it.
    const next = items[k + 1];
    if (id === undefined) continue;
    const wide = kindOf(r, id) === 'country' || kindOf(r, id) === 'world';
    if (wide && (next?.type === 'class' || hasCue(next, 'first_time') || hasCue(next, 'only'))) continue;
    const word = wordBefore(r, items, k);
    const beforeVerb = item.end <= first;
    const role =
      beforeVerb && WITH.includes(word)
        ? 'with'
        : AT.includes(word)
          ? 'at'
          : word === '由' || word === '被'
            ? 'by'
            : word === '从' || word === '自'
              ? 'from'
              : TO.includes(word) && !beforeVerb
                ? 'to'
                : beforeVerb
                  ? 'agent'
                  : 'object';
    if (
      role === from ||
      (from === 'agent' && role === 'by') ||
      (from === 'object' && role === 'to' && item.start >= last)
    ) {
      found.push(id);
    }
  }
  return [...new Set(found)];
}

function fitting(r: Reading, item: NameItem, kinds: readonly string[]): EntityId | undefined {
  const first = pick(r, item);
  if (kinds.includes(kindOf(r, first))) return first;
  return item.ids.find((id) => kinds.includes(kindOf(r, id)));
}

/** The word before the list a name stands in: 联合甲、乙和丙 gives 联合 for each. 甲与乙, with 甲 before the verb, gives 与 for 乙. */
function wordBefore(r: Reading, items: readonly Item[], k: number): string {
  let i = k - 1;
  while (
    i > 0 &&
    ((items[i]!.type === 'mark' && (items[i] as { mark: string }).mark === '、') || items[i]!.type === 'name')
  )
    i--;
  const before = items[i];
  if (!before || before.type === 'time') return '';
  if (isJoint(before) && i > 0 && items[i - 1]!.type === 'name' && !hasPartner(r, items, k)) return '';
  return r.text.slice(before.start, before.end);
}

/** 甲和乙宣布: two agents; 甲与乙合作: partners. 与 and its kin tie a partner, 和 and 及 a list. */
function hasPartner(r: Reading, items: readonly Item[], k: number): boolean {
  const before = items[k - 1];
  return (
    before !== undefined &&
    ['与', '同', '跟', '联合', '携手'].includes(r.text.slice(before.start, before.end))
  );
}

function placeOf(
  r: Reading,
  clause: Clause,
  frame: Frame,
  used: ReadonlySet<EntityId>,
): EntityId | undefined {
  if (frame.slots.some((s) => s.role === 'place')) return undefined;
  const places = ['city', 'province', 'district', 'area'];
  const [id] = fillersOf(r, clause, 'at', clause.end, clause.end, places).filter((x) => !used.has(x));
  return id;
}

/** The last time told before the verb in the sentence; else the running one of the paragraph. */
function dateOf(
  r: Reading,
  clause: Clause,
  first: number,
): { period: Period; inherited: boolean } | undefined {
  let running = r.context.period;
  let told: Period | undefined;
  for (const c of r.clauses) {
    if (c.index > clause.index) break;
    for (const item of c.items) {
      if (item.type !== 'time' || item.start > first || item.role === 'base' || item.role === 'since')
        continue;
      const found = resolveTime(item, running, r.context.today);
      if (!found) continue;
      running = found.period;
      told = found.period;
    }
  }
  if (told !== undefined) return { period: told, inherited: false };
  const once =
    r.chain.once || r.clauses.some((c) => c.index <= clause.index && c.items.some((i) => hasCue(i, 'once')));
  if (once || r.context.period === undefined || r.context.periodParagraph !== r.sentence.paragraph)
    return undefined;
  return { period: r.context.period, inherited: true };
}

function quotedAfter(r: Reading, clause: Clause, from: number): string | undefined {
  const text = r.text.slice(from, Math.min(r.sentence.end, clause.end + 1));
  const open = text.search(/[“《]/);
  if (open < 0 || open > 12) return undefined;
  const close = text.indexOf(text[open] === '“' ? '”' : '》', open);
  return close > open + 1 && close - open <= 40 ? text.slice(open + 1, close) : undefined;
}

/** 甲公司董事长乙; 甲公司旗下品牌丙. */
function readTies(r: Reading, clause: Clause, frames: ZhFrames): void {
  const { items } = clause;
  let before: NameItem | undefined;
  for (const item of items) {
    if (item.type !== 'name') continue;
    const between = before ? r.text.slice(before.end, item.start) : '';
    if (before && between.length > 0 && between.length <= 12) {
      const [a, b] = [pick(r, before), pick(r, item)];
      const word = between.replace(/[的“”\s]/g, '');
      const kindB = kindOf(r, b);
      if (kindB === 'person' && frames.officers.includes(word))
        tie(r, 'officer_of', b, a, before.start, item.end);
      const owned = frames.ownedAs[kindB];
      if (owned !== undefined && kindOf(r, a) === 'company' && frames.owned.includes(word))
        tie(r, owned, b, a, before.start, item.end);
    }
    before = item;
  }
}

function tie(
  r: Reading,
  type: string,
  subject: EntityId,
  object: EntityId,
  start: number,
  end: number,
): void {
  r.drafts.push({
    kind: 'relation',
    entity: subject,
    relation: { type, subject, object },
    span: { start, end },
    rule: `zh/relation/${type}`,
  });
}
