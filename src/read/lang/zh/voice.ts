import type { Modality } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { isPast } from './chain.ts';
import type { Clause } from './clauses.ts';
import type { CueItem, Item, NameItem } from './items.ts';
import type { CueName } from './words.ts';

export const hasCue = (item: Item | undefined, cue: CueName): boolean =>
  item?.type === 'cue' && item.cues.includes(cue);

/** Who a stretch of the sentence is credited to, and where in the clause what he says begins. */
export interface Credit {
  readonly origin?: EntityId;
  readonly speaker?: EntityId;
  /** Index of the first item of the clause that is no part of the crediting words; the number of items when all are. */
  readonly from: number;
}

/**
 * 据甲局数据, 甲局发布数据显示, 乙公司宣布, 丙表示: the words in front that say whose figures follow. Figures end the search: what stands behind
 * one is told, not credited.
 */
export function creditOf(clause: Clause, kindOf: (id: EntityId) => string): Credit | undefined {
  const { items } = clause;
  let shows = -1;
  let credits = hasCue(items[0], 'according');
  let publishes = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.type === 'figure' || (item.type === 'cue' && isPredicate(item))) break;
    if (hasCue(item, 'show') || hasCue(item, 'say')) {
      if (!hasCue(items[i + 1], 'data') || hasCue(item, 'show')) shows = i;
      if (hasCue(item, 'say') && opensSpeech(items, i)) break;
    }
    if (hasCue(item, 'data') || hasCue(item, 'publish')) publishes = true;
  }
  // 张三预计，…: who foresees is the speaker.
  const foresees = items.findIndex((i) => hasCue(i, 'forecast'));
  const seers = foresees > 0 ? names(items, foresees).filter((n) => speaks(kindOf(n.ids[0]!))) : [];
  if (foresees === items.length - 1 && seers.length > 0) {
    return { ...credited(seers, kindOf), from: foresees };
  }
  const noFigure = !items.some((i) => i.type === 'figure');
  if (shows >= 0 && (publishes || credits || hasCue(items[shows], 'say') || names(items, shows).length > 0)) {
    const who = names(items, shows);
    return { ...credited(who, kindOf), from: shows + 1 };
  }
  credits =
    credits && (publishes || names(items, items.length).some((n) => speaks(kindOf(n.ids[0]!)))) && noFigure;
  if (
    credits ||
    (publishes &&
      noFigure &&
      names(items, items.length).some((n) => speaks(kindOf(n.ids[0]!))) &&
      hasBoth(items))
  ) {
    return { ...credited(names(items, items.length), kindOf), from: items.length };
  }
  return undefined;
}

const names = (items: readonly Item[], to: number): NameItem[] =>
  items.slice(0, to).filter((i): i is NameItem => i.type === 'name');

const hasBoth = (items: readonly Item[]): boolean =>
  items.some((i) => hasCue(i, 'publish')) && items.some((i) => hasCue(i, 'data'));

/** 宣布 and 称 are followed by what is said, not by an object of their own. */
function opensSpeech(items: readonly Item[], at: number): boolean {
  return at < items.length - 1;
}

function isPredicate(item: CueItem): boolean {
  return item.cues.some(
    (c) => c === 'up' || c === 'down' || c === 'up_to' || c === 'down_to' || c === 'first_time',
  );
}

const speaks = (kind: string): boolean =>
  kind === 'org' || kind === 'company' || kind === 'person' || kind === 'alliance';

function credited(names: readonly NameItem[], kindOf: (id: EntityId) => string): Omit<Credit, 'from'> {
  const person = names.filter((n) => kindOf(n.ids[0]!) === 'person').pop();
  if (person) return { speaker: person.ids[0]! };
  // 乙省木桶协会: an association of a place that goes by the tail of another's name.
  const local = names.some(
    (n, i) =>
      kindOf(n.ids[0]!) === 'org' &&
      i > 0 &&
      names[i - 1]!.end === n.start &&
      LOCAL.has(kindOf(names[i - 1]!.ids[0]!)),
  );
  if (local) return {};
  const org = names.find((n) => kindOf(n.ids[0]!) === 'org') ?? names.find((n) => speaks(kindOf(n.ids[0]!)));
  return org ? { origin: org.ids[0]! } : {};
}

const LOCAL = new Set(['city', 'province', 'district', 'region']);

/** How the words before a point of a sentence are meant. */
export interface Mood {
  readonly silent: boolean;
  readonly modality: Modality;
  readonly denied: boolean;
  /** 目标 as a noun: 完成年度目标的…. */
  readonly goalAt?: number;
}

export const STATED: Mood = { silent: false, modality: 'stated', denied: false };

/** Words that bring a plan back to facts. */
const FACTS = ['实际', '实际上', '已', '已经', '事实上', '如今', '目前'];

/** The mood while a clause is walked. */
export interface MoodWalk extends Mood {
  /** A time to come, a time that is over, a word of aiming stood before. */
  readonly future: boolean;
  readonly past: boolean;
  readonly aimed: boolean;
}

/** A goal told in one clause holds in the next ones of the sentence until a time that is over or a word of fact ends it. */
export function openMood(before: Mood, lead: string): MoodWalk {
  const fresh = lead === '；';
  return {
    silent: fresh ? false : before.silent,
    modality: fresh ? 'stated' : before.modality,
    denied: false,
    future: false,
    past: false,
    aimed: false,
  };
}

/** The mood behind one more item; `period` is the time the item names. */
export function stepMood(
  text: string,
  clause: Clause,
  at: number,
  mood: MoodWalk,
  period: string | undefined,
  today: string | undefined,
): MoodWalk {
  const item = clause.items[at]!;
  if (item.type === 'time') {
    if (period === undefined || item.role === 'base' || item.role === 'from' || item.role === 'since')
      return mood;
    if (!isPast(period, today)) return { ...mood, future: true };
    return { ...mood, past: true, ...(mood.aimed ? {} : { modality: 'stated' as const }) };
  }
  if (item.type === 'fill') {
    return mood.modality !== 'stated' && FACTS.includes(text.slice(item.start, item.end))
      ? { ...mood, modality: 'stated' }
      : mood;
  }
  if (item.type !== 'cue') return mood;
  const is = (cue: CueName): boolean => item.cues.includes(cue);
  if (is('condition') || is('wish')) return { ...mood, silent: true };
  const loose = (is('goal') || is('deny')) && isLoose(text, item, clause, at);
  if (is('goal') && !loose) return { ...mood, modality: 'goal', aimed: true };
  if (is('forecast')) {
    return { ...mood, aimed: true, ...(mood.modality === 'stated' ? { modality: 'forecast' as const } : {}) };
  }
  if (is('future') && mood.modality === 'stated' && (mood.future || !mood.past))
    return { ...mood, modality: 'forecast' };
  if (is('deny') && !loose) return { ...mood, denied: true };
  return is('goal') ? { ...mood, aimed: true } : mood;
}

/** 要 and 将 alone, 完成目标, 不仅: no plan, no denial. */
function isLoose(text: string, item: CueItem, clause: Clause, at: number): boolean {
  const word = text.slice(item.start, item.end);
  if (word === '要' || word === '努力') {
    const next = clause.items[at + 1];
    return next?.type !== 'cue' && next?.type !== 'time' && next?.type !== 'figure';
  }
  if (word === '目标') return reachesGoal(text, clause, at);
  return false;
}

const REACHES = [
  '完成',
  '达成',
  '超额完成',
  '实现',
  '达到',
  '超出',
  '超过',
  '高于',
  '低于',
  '原定',
  '距离',
  '距',
  '完成了',
  '达成了',
];

/** 完成全年目标, 超额完成年初目标: the goal is what is compared with. */
export function reachesGoal(text: string, clause: Clause, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const item = clause.items[i]!;
    const word = text.slice(item.start, item.end);
    if (REACHES.some((w) => word.endsWith(w))) return true;
    if (
      item.type !== 'fill' &&
      item.type !== 'time' &&
      item.type !== 'metric' &&
      item.type !== 'back' &&
      item.type !== 'figure' &&
      item.type !== 'unknown'
    )
      return false;
  }
  return false;
}
