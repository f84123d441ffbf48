import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Reading, Walk } from './reading.ts';
import { hasCue } from './voice.ts';

/**
 * Unknown words between the topic and the point, or where the topic should stand. A run of them where a name is expected is a stranger:
 * what follows in the chain is told of him.
 */
export function isBlocked(r: Reading, clause: Clause, walk: Walk, at: number, from: number): boolean {
  const { items } = clause;
  const { chain } = r;
  let anchor = Math.max(walk.lastMetric, walk.lastSubject);
  const figure = items[at]!;
  for (let i = at - 1; i > anchor && i >= from; i--) {
    const item = items[i]!;
    // Figures and marks of the list before are read already.
    if (item.type === 'figure') {
      anchor = i;
      break;
    }
    if (item.type !== 'unknown') continue;
    // 1/4: a sign is nobody.
    if (item.end - item.start === 1 && r.text[item.start] === '/') return true;
    if (walk.lastSubject < 0 && walk.lastMetric < 0) stranger(r, item.start, item.end, figure);
    forget(r, figure);
    return true;
  }
  if (walk.lastMetric > walk.lastSubject) {
    const floor = Math.max(walk.lastSubject, from - 1);
    for (let i = walk.lastMetric - 1; i > floor; i--) {
      const item = items[i]!;
      if (item.type !== 'unknown') continue;
      if (walk.lastSubject < 0) {
        stranger(r, item.start, item.end, figure);
      }
      forget(r, figure);
      return true;
    }
  }
  if (isAmount(figure) && countsMembers(items, walk, at)) return true;
  return chain.metric === 'stranger' || chain.subjects === 'stranger';
}

/** 多家厂商销量创新高, 3家厂商…; 在销量创新高的同时，…: of members nobody named, or of whoever comes behind. */
export function isOfSeveral(r: Reading, clause: Clause, walk: Walk, at: number): boolean {
  const item = clause.items[at]!;
  if (!(hasCue(item, 'high') || hasCue(item, 'low')) || walk.lastSubject >= 0) return false;
  const told = r.text.slice(clause.start, clause.end);
  if (told.startsWith('在') && MEANWHILE.test(told)) return true;
  return clause.items
    .slice(0, at)
    .some((i) => i.type === 'class' && SEVERAL.test(r.text.slice(clause.start, i.start)));
}

const MEANWHILE = /(?:的同时|之际|之时|的当下)[，,]?$/;
const SEVERAL = /(?:[多数几两三四五六七八九十\d]+[家款个座]|不少|众多|部分|多数)[^，,。]{0,8}$/;

/** 有16个省份产量突破100万: told of members, not of the topic. */
function countsMembers(items: readonly Item[], walk: Walk, at: number): boolean {
  for (let i = Math.max(walk.lastSubject, 0) + 1; i < at; i++) {
    const item = items[i]!;
    const before = items[i - 1];
    if (item.type === 'class' && before?.type === 'figure' && before.form === 'count') return true;
  }
  return false;
}

/** A figure of something unknown: bare figures behind it are told of that. */
function forget(r: Reading, at: Item): void {
  if (!isAmount(at)) return;
  r.chain.metric = 'stranger';
  r.chain.told = [];
}

const isAmount = (item: Item): boolean =>
  item.type === 'figure' && item.form !== 'ordinal' && item.form !== 'duration';

function stranger(r: Reading, start: number, end: number, at: Item): void {
  if (!isAmount(at)) return;
  r.chain.subjects = 'stranger';
  const name = r.text.slice(start, end);
  if (name.length < 2 || name.length > 24 || r.notes.some((n) => n.span?.start === start)) return;
  const near = r.lexicon.nearest.entities(name).map((c) => c.name);
  r.notes.push({
    code: 'unknown-entity',
    params: { name, nearest: near.join(', ') },
    span: { start, end },
    severity: 'info',
  });
}
