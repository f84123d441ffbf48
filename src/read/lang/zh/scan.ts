import { isDigitAt, isLetterAt } from '../../../num/printed/chars.ts';
import type { At, Item, MetricItem } from './items.ts';
import { allAt, longestAt, type Sense, type ZhLexicon } from './lexicon.ts';
import { isBlank, type ZhSentence } from './lines.ts';
import { figureAt, placeAt } from './numbers.ts';
import { timeAt } from './times.ts';

const MARKS = '，,；;：:。！？!?、（）()“”‘’"「」『』《》【】—|·…';

/** Words behind a name that make a longer name of it: a bureau, a paper, a university named after a place. */
const TAILS = [
  '统计局',
  '工业协会',
  '行业协会',
  '协会',
  '商会',
  '日报',
  '晚报',
  '早报',
  '晨报',
  '商报',
  '大学',
  '学院',
  '海关',
  '银行',
  '证券',
  '研究院',
  '经信委',
  '经信局',
  '发改委',
  '市委',
  '省委',
  '人大',
  '政协',
  '工信局',
  '经信厅',
  '经济信息委',
  '经济和信息化委员会',
  '国资委',
  '交通局',
  '公安局',
  '展会',
  '港口',
  '机场',
  '高速公路',
  '工厂',
  '超级工厂',
  '生产基地',
  '基地',
  '街道',
  '火锅',
  '足球',
];

/**
 * One sentence as items from left to right: times and figures first, then the longest phrase of pack and language; what is left
 * over is unknown. Linear in the characters: nothing looks back further than a few words.
 */
export function scanSentence(text: string, sentence: ZhSentence, lexicon: ZhLexicon): Item[] {
  const items: Item[] = [];
  const { end } = sentence;
  let i = sentence.start;
  let unknown = -1;
  const close = (at: number): void => {
    if (unknown >= 0) items.push({ type: 'unknown', start: unknown, end: at });
    unknown = -1;
  };
  while (i < end) {
    const code = text.charCodeAt(i);
    const note = noteEnd(text, i, end);
    if (note > i) {
      close(i);
      i = note;
      continue;
    }
    if (isBlank(code)) {
      close(i);
      i++;
      continue;
    }
    if (MARKS.includes(text[i]!)) {
      close(i);
      const run = runOf(text, i, end);
      items.push({ type: 'mark', start: i, end: run, mark: markOf(text, i) });
      i = run;
      continue;
    }
    // Latin words go whole: no name starts inside one.
    const insideWord = isLetterAt(text, i) && isLetterAt(text, i - 1) && unknown >= 0;
    const found = insideWord ? undefined : itemAt(text, i, end, lexicon, items, unknown >= 0);
    if (found) {
      close(i);
      takeBack(items, found.start);
      items.push(found);
      i = found.end;
      continue;
    }
    if (unknown < 0) unknown = i;
    i = skipRun(text, i, end);
  }
  close(end);
  return joinMetrics(items);
}

/** [12]: the number of a note, no figure. */
function noteEnd(text: string, at: number, end: number): number {
  if (text[at] !== '[') return at;
  let i = at + 1;
  while (i < end && i < at + 4 && isDigitAt(text, i)) i++;
  return i > at + 1 && text[i] === ']' ? i + 1 : at;
}

/** A run of digits that is no figure is passed over whole: nothing inside it is one either. */
function skipRun(text: string, at: number, end: number): number {
  const inRun = isDigitAt(text, at) ? isDigitAt : isNumeralAt(text, at) ? isNumeralAt : undefined;
  let i = at + 1;
  if (!inRun) return i;
  while (i < end && inRun(text, i)) i++;
  return i - at > LONGEST_NUMERAL ? i : at + 1;
}

const LONGEST_NUMERAL = 13;
const isNumeralAt = (text: string, at: number): boolean =>
  '〇零一二三四五六七八九十'.includes(text[at] ?? ' ');

function runOf(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end && text[i] === text[at]) i++;
  return i;
}

function markOf(text: string, at: number): string {
  const c = text[at]!;
  const plain = ',;:!?()'.indexOf(c);
  return plain < 0 ? c : '，；：！？（）'[plain]!;
}

/** A figure takes the words of its bound in: 突破 before 300万. */
function takeBack(items: Item[], start: number): void {
  while (items.length > 0 && items[items.length - 1]!.start >= start) items.pop();
  const last = items[items.length - 1];
  if (last && last.end > start) items[items.length - 1] = { ...last, end: start };
}

function itemAt(
  text: string,
  at: number,
  end: number,
  lexicon: ZhLexicon,
  before: readonly Item[],
  afterUnknown: boolean,
): Item | undefined {
  const longest = longestAt(lexicon, text, at, end);
  const sense = longest?.ids ? nameMeant(text, at, end, longest, lexicon) : longest;
  // A name wins over a number it starts with (三亚, 一汽); a metric phrase over a time (年产量).
  const phrase =
    sense !== undefined && sense.length >= 2 && (sense.ids || sense.activity || sense.metric || sense.object);
  if (!phrase) {
    const time = timeAt(text, at, end);
    if (time && time.end <= end && !(sense && sense.length > time.end - time.start)) return time;
    const place = placeAt(text, at, end);
    if (place && !(sense && at + sense.length > place.end)) return place;
    const figure = figureAt(text, at, end, lexicon);
    if (figure && !(sense && at + sense.length > figure.end)) return figure;
  }
  return sense ? itemOf(text, at, sense, before, afterUnknown) : undefined;
}

/** Of the names that start here the longest that no bureau, paper or association is named after. */
function nameMeant(
  text: string,
  at: number,
  end: number,
  longest: Sense,
  lexicon: ZhLexicon,
): Sense | undefined {
  const isTail = (sense: Sense): boolean => TAILS.some((t) => text.startsWith(t, at + sense.length));
  if (!isTail(longest)) return shorterName(text, at, end, longest, lexicon);
  return [...allAt(lexicon, text, at, end)]
    .reverse()
    .find((s) => s.ids !== undefined && s.length >= 2 && s.length < longest.length && !isTail(s));
}

/**
 * A maker named after its town and its goods (甲城木桶) is not meant where what was done with the goods follows: 甲城木桶产量 is the town's.
 */
function shorterName(text: string, at: number, end: number, longest: Sense, lexicon: ZhLexicon): Sense {
  const behind = longestAt(lexicon, text, at + longest.length, end);
  if (!behind?.activity) return longest;
  for (const sense of allAt(lexicon, text, at, at + longest.length)) {
    if (!sense.ids || sense.length >= longest.length) continue;
    const rest = longestAt(lexicon, text, at + sense.length, at + longest.length);
    if (rest?.object && sense.length + rest.length === longest.length) return sense;
  }
  return longest;
}

function itemOf(
  text: string,
  at: number,
  sense: Sense,
  before: readonly Item[],
  afterUnknown: boolean,
): Item | undefined {
  const span: At = { start: at, end: at + sense.length };
  if (sense.ids) {
    if (isLetterAt(text, at) && (isLetterAt(text, at - 1) || isLetterAt(text, span.end))) return undefined;
    if (!sense.place) return { type: 'name', ...span, ids: sense.ids };
  }
  if (sense.place && sense.within) {
    return { type: 'name', ...span, ids: sense.ids ?? [sense.place] };
  }
  if (sense.place) return { type: 'name', ...span, ids: [sense.place] };
  if (sense.kind && (!sense.class || !isClassUse(before)))
    return { type: 'back', ...span, to: 'kind', kind: sense.kind };
  if (sense.narrow) return { type: 'class', ...span, class: '', narrow: true };
  if (sense.class) return { type: 'class', ...span, class: sense.class };
  if (sense.metric) return metric(span, { metric: sense.metric });
  if (sense.stranger || sense.size)
    return metric(span, { unknown: true, ...(sense.size ? { size: true } : {}) });
  if (sense.activity || sense.object || sense.measured) {
    return metric(span, {
      ...(sense.activity ? { activity: sense.activity } : {}),
      ...(sense.object ? { object: sense.object } : {}),
      ...(sense.measured ? { measured: sense.measured } : {}),
      ...(sense.second ? { second: sense.second } : {}),
    });
  }
  if (sense.basis) return { type: 'cue', ...span, cues: [], basis: sense.basis };
  if (sense.period) {
    const tail = ['期间', '时期', '末', '以来', '规划'].find((t) => text.startsWith(t, span.end));
    const stop = tail ? span.end + tail.length : span.end;
    const atEnd = tail === '末' ? { atEnd: true } : {};
    return { type: 'time', start: at, end: stop, named: sense.period, role: 'in', ...atEnd };
  }
  if (sense.back) return { type: 'back', ...span, to: sense.back };
  if (sense.top) {
    return {
      type: 'figure',
      ...span,
      form: 'ordinal',
      value: sense.top.place,
      interval: [sense.top.place, sense.top.place],
      bound: 'exact',
      unit: 'ordinal',
      ...(sense.top.noun === undefined ? {} : { noun: sense.top.noun }),
      core: span,
    };
  }
  if (sense.cues || sense.most) {
    // One character is a word of its own only where known words stand beside it.
    if (sense.length === 1 && afterUnknown && !'占超增降升达'.includes(text[at]!)) return undefined;
    return { type: 'cue', ...span, cues: sense.cues ?? [], ...(sense.most ? { most: sense.most } : {}) };
  }
  if (sense.fill) {
    if (sense.length === 1 && afterUnknown && !'的了在和与为'.includes(text[at]!)) return undefined;
    return { type: 'fill', ...span };
  }
  return undefined;
}

/** 全国城市, 所有公司: a class; 公司 alone points back. */
function isClassUse(before: readonly Item[]): boolean {
  const last = before[before.length - 1];
  return (
    last?.type === 'name' ||
    last?.type === 'class' ||
    (last?.type === 'cue' && (last.cues.includes('only') || last.most !== undefined))
  );
}

function metric(span: At, fields: Omit<MetricItem, 'type' | 'start' | 'end'>): MetricItem {
  return { type: 'metric', ...span, ...fields };
}

/**
 * Object and activity grow together: 橡木桶 + 产量, 生产 + 木桶, 产量 and 销量 share the object before them. What stands right behind an
 * unknown word is itself unknown (手机产量).
 */
function joinMetrics(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.type !== 'metric' || item.metric !== undefined || item.unknown) {
      out.push(item);
      continue;
    }
    const previous = out[out.length - 1];
    const leans = previous?.type === 'unknown' && previous.end === item.start;
    let next = i + 1;
    while (next < items.length && isBetween(items[next]!)) next++;
    const follower = items[next];
    const close = follower?.type === 'metric' && follower.metric === undefined && !follower.unknown;
    if (item.object && !item.activity && close && follower.activity && !follower.object) {
      out.push({ ...follower, start: item.start, object: item.object, ...(leans ? { unknown: true } : {}) });
      i = next;
      continue;
    }
    if (
      item.object &&
      !item.activity &&
      follower?.type === 'metric' &&
      (follower.unknown || follower.metric) &&
      next === i + 1
    ) {
      // 橡木桶出口额 as a phrase of its own, or 木桶零部件: the longer name decides.
      if (follower.unknown) {
        out.push({ ...follower, start: item.start });
        i = next;
        continue;
      }
    }
    if (item.activity && !item.object && close && follower.object && !follower.activity && next === i + 1) {
      out.push({ ...item, end: follower.end, object: follower.object, ...(leans ? { unknown: true } : {}) });
      i = next;
      continue;
    }
    // 零售渗透率: one activity of another is neither.
    const touching = out[out.length - 1];
    if (
      item.activity &&
      touching?.type === 'metric' &&
      touching.end === item.start &&
      touching.activity &&
      !item.object
    ) {
      out[out.length - 1] = { ...item, start: touching.start, unknown: true };
      continue;
    }
    if (item.activity && !item.object) {
      const shared = sharedObject(out);
      if (shared !== undefined) {
        out.push({ ...item, object: shared });
        continue;
      }
    }
    out.push(leans ? { ...item, unknown: true } : item);
  }
  return out;
}

function isBetween(item: Item): boolean {
  if (item.type === 'fill') return item.end - item.start <= 2;
  return item.type === 'time' && item.whole === true;
}

/** 木桶产量和销量, 木桶产、销量: the second activity counts the same thing. */
function sharedObject(out: readonly Item[]): string | undefined {
  const joint = out[out.length - 1];
  const before = out[out.length - 2];
  const joins =
    (joint?.type === 'mark' && joint.mark === '、') ||
    (joint?.type === 'cue' && joint.cues.includes('joint'));
  return joins && before?.type === 'metric' && before.activity !== undefined ? before.object : undefined;
}
