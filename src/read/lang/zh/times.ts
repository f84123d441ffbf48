import { digitAt, isDigitAt } from '../../../num/printed/chars.ts';
import type { Part, TimeItem } from './items.ts';

/**
 * Times as Chinese prints them: 2025年1—11月, 前11个月, 上半年, 一季度, 去年同期, 翌年, 三年后, 2017—2020年, 近三年, 截至2025年底. What the
 * words leave out (the year of 12月) the reading supplies.
 */
export function timeAt(text: string, at: number, end: number): TimeItem | undefined {
  if (!OPENERS.has(text[at] ?? '')) return undefined;
  const head = yearsAt(text, at, end) ?? relativeAt(text, at, end) ?? spanAt(text, at, end);
  const from = head?.end ?? at;
  const part = partAt(text, skipSpace(text, from), end, head !== undefined);
  if (!head && !part) return wholeAt(text, at) ?? lastMonthAt(text, at, end);
  let stop = part?.end ?? from;
  const tail = tailAt(text, stop, end);
  stop = tail.end;
  const { end: _end, ...fields } = head ?? { end: 0 };
  return withRole(text, {
    type: 'time',
    start: at,
    end: stop,
    role: 'in',
    ...fields,
    ...(part ? { part: part.part } : {}),
    ...(tail.same ? { same: true } : {}),
    ...(tail.atEnd ? { atEnd: true } : {}),
  });
}

/** 上月, 上个月; in 比上月 it is what is compared with, which is a word of change. */
function lastMonthAt(text: string, at: number, end: number): TimeItem | undefined {
  const word = LAST_MONTH.find((w) => text.startsWith(w, at) && at + w.length <= end);
  if (!word || text.startsWith('同期', at + word.length)) return undefined;
  return withRole(text, { type: 'time', start: at, end: at + word.length, role: 'in', lastMonth: true });
}

const LAST_MONTH = ['上月', '上个月'];

/** Every time starts with one of these. */
const OPENERS: ReadonlySet<string> = new Set(
  '0123456789〇零一二三四五六七八九十两上前去今明后同当该这那本次翌第隔过最近此首下全年',
);

type Head = Pick<TimeItem, 'end' | 'year' | 'yearTo' | 'relative' | 'span'>;

const YEAR_DIGITS = '〇零一二三四五六七八九';

/** A year from 1900 to 2099 with the place behind its digits. */
function yearDigits(text: string, at: number): { year: number; end: number } | undefined {
  if (isDigitAt(text, at)) {
    if (isDigitAt(text, at - 1) || text[at - 1] === '.') return undefined;
    let year = 0;
    for (let i = at; i < at + 4; i++) {
      const d = digitAt(text, i);
      if (d < 0) return undefined;
      year = year * 10 + d;
    }
    if (isDigitAt(text, at + 4)) return undefined;
    return year >= 1900 && year < 2100 ? { year, end: at + 4 } : undefined;
  }
  let year = 0;
  for (let i = at; i < at + 4; i++) {
    const d = YEAR_DIGITS.indexOf(text[i] ?? ' ');
    if (d < 0) return undefined;
    year = year * 10 + (d < 2 ? 0 : d - 1);
  }
  return year >= 1900 && year < 2100 ? { year, end: at + 4 } : undefined;
}

const JOINTS = '-－‐‑–—―~～至到';

function yearsAt(text: string, at: number, end: number): Head | undefined {
  const a = yearDigits(text, at);
  if (!a) return undefined;
  let i = a.end;
  const own = text[i] === '年';
  if (own) i++;
  const joint = i;
  while (JOINTS.includes(text[i] ?? '') && i < joint + 2 && i < end) i++;
  if (i > joint) {
    const b = yearDigits(text, i);
    if (b && text[b.end] === '年' && b.year > a.year && b.end < end) {
      return { year: a.year, yearTo: b.year, end: b.end + 1 };
    }
  }
  if (!own && text.startsWith('全年', joint)) return { year: a.year, end: joint };
  if (!own) return undefined;
  // 2025年度
  return { year: a.year, end: text[joint] === '度' ? joint + 1 : joint };
}

const RELATIVE: readonly (readonly [string, 'document' | 'context', number])[] = [
  ['上一年', 'context', -1],
  ['前一年', 'context', -1],
  ['前年', 'document', -2],
  ['去年', 'document', -1],
  ['上年', 'context', -1],
  ['今年', 'document', 0],
  ['明年', 'document', 1],
  ['后年', 'document', 2],
  ['同年', 'context', 0],
  ['当年', 'context', 0],
  ['该年', 'context', 0],
  ['这一年', 'context', 0],
  ['那一年', 'context', 0],
  ['本年度', 'context', 0],
  ['次年', 'context', 1],
  ['翌年', 'context', 1],
  ['第二年', 'context', 1],
  ['一年后', 'context', 1],
  ['隔年', 'context', 1],
];

const COUNTS = '零一二三四五六七八九十';

function smallNumber(text: string, at: number): { n: number; end: number } | undefined {
  if (isDigitAt(text, at)) {
    let n = 0;
    let i = at;
    while (isDigitAt(text, i) && i < at + 3) n = n * 10 + digitAt(text, i++);
    return isDigitAt(text, i) ? undefined : { n, end: i };
  }
  const c = text[at] ?? ' ';
  if (c === '两') return { n: 2, end: at + 1 };
  const d = COUNTS.indexOf(c);
  if (d < 1) return undefined;
  if (d === 10) {
    const unit = COUNTS.indexOf(text[at + 1] ?? ' ');
    return unit > 0 && unit < 10 ? { n: 10 + unit, end: at + 2 } : { n: 10, end: at + 1 };
  }
  if (text[at + 1] === '十') {
    const unit = COUNTS.indexOf(text[at + 2] ?? ' ');
    return unit > 0 && unit < 10 ? { n: d * 10 + unit, end: at + 3 } : { n: d * 10, end: at + 2 };
  }
  return { n: d, end: at + 1 };
}

function relativeAt(text: string, at: number, end: number): Head | undefined {
  for (const [word, from, years] of RELATIVE) {
    if (!text.startsWith(word, at) || at + word.length > end) continue;
    return { relative: { from, years }, end: at + word.length };
  }
  // 三年后, 3年之后: counted from the year spoken of.
  const n = smallNumber(text, at);
  if (!n || n.n === 0 || text[n.end] !== '年') return undefined;
  const after = text[n.end + 1] === '之' ? n.end + 2 : n.end + 1;
  if (text[after] === '后' && after < end)
    return { relative: { from: 'context', years: n.n }, end: after + 1 };
  return undefined;
}

/** 近三年, 过去五年, 三年间, 三年来. */
function spanAt(text: string, at: number, end: number): Head | undefined {
  let i = at;
  let opened = false;
  for (const word of ['过去', '最近', '近', '这', '此后', '前后']) {
    if (text.startsWith(word, i)) {
      i += word.length;
      opened = true;
      break;
    }
  }
  const n = smallNumber(text, i);
  if (!n || n.n < 2 || n.n > 60 || text[n.end] !== '年') return undefined;
  let k = n.end + 1;
  let closed = false;
  for (const word of ['时间里', '时间', '间', '来', '内', '里']) {
    if (text.startsWith(word, k)) {
      k += word.length;
      closed = true;
      break;
    }
  }
  if (!closed && !opened) return undefined;
  if (k > end) return undefined;
  return { span: n.n, end: k };
}

const HALVES: readonly (readonly [string, number, number])[] = [
  ['上半年', 1, 6],
  ['下半年', 7, 12],
  ['前三季度', 1, 9],
  ['前三个季度', 1, 9],
  ['前两个季度', 1, 6],
  ['第一季度', 1, 3],
  ['第二季度', 4, 6],
  ['第三季度', 7, 9],
  ['第四季度', 10, 12],
  ['首季度', 1, 3],
  ['首季', 1, 3],
  ['一季度', 1, 3],
  ['二季度', 4, 6],
  ['三季度', 7, 9],
  ['四季度', 10, 12],
  ['首月', 1, 1],
];

function partAt(
  text: string,
  at: number,
  end: number,
  afterYear: boolean,
): { part: Part; end: number } | undefined {
  const from = afterYear && text[at] === '的' ? at + 1 : at;
  for (const [word, a, b] of HALVES) {
    if (text.startsWith(word, from) && from + word.length <= end && isWholeWord(text, from, word)) {
      return { part: { kind: 'months', from: a, to: b }, end: from + word.length };
    }
  }
  if (text[from] === '前' || text[from] === '首') {
    const n = smallNumber(text, from + 1);
    if (n && n.n >= 2 && n.n <= 12 && text.startsWith('个月', n.end)) {
      return { part: { kind: 'months', from: 1, to: n.n }, end: n.end + 2 };
    }
    if (n && n.n >= 2 && n.n <= 12 && text[n.end] === '月') {
      return { part: { kind: 'months', from: 1, to: n.n }, end: n.end + 1 };
    }
    return undefined;
  }
  return monthsAt(text, from, end);
}

/** 三季度 inside 前三季度 or 一季度 inside 第一季度 is found by the longer word; here: nothing numeric stands before. */
function isWholeWord(text: string, at: number, word: string): boolean {
  return !(
    COUNTS.includes(word[0]!) &&
    COUNTS.includes(text[at - 1] ?? ' ') &&
    text[at - 1] !== undefined &&
    at > 0 &&
    '十'.includes(text[at - 1]!)
  );
}

function monthsAt(text: string, at: number, end: number): { part: Part; end: number } | undefined {
  const a = smallNumber(text, at);
  if (!a || a.n < 1 || a.n > 12) return undefined;
  let i = a.end;
  const own = text[i] === '月';
  if (own) i++;
  const joint = i;
  while (JOINTS.includes(text[i] ?? '') && i < joint + 2 && i < end) i++;
  if (i > joint) {
    const b = smallNumber(text, i);
    if (b && b.n > a.n && b.n <= 12 && text[b.end] === '月' && b.end < end) {
      const last = text.startsWith('份', b.end + 1) ? b.end + 2 : b.end + 1;
      return { part: { kind: 'months', from: a.n, to: b.n }, end: last };
    }
  }
  if (!own) return undefined;
  const day = smallNumber(text, joint);
  if (day && day.n >= 1 && day.n <= 31 && (text[day.end] === '日' || text[day.end] === '号')) {
    return { part: { kind: 'day', month: a.n, day: day.n }, end: day.end + 1 };
  }
  return { part: { kind: 'months', from: a.n, to: a.n }, end: text[joint] === '份' ? joint + 1 : joint };
}

/** 同期, 年底, 末, 期间 behind a time; 全年 belongs to it. */
function tailAt(text: string, at: number, end: number): { end: number; same?: boolean; atEnd?: boolean } {
  let i = at;
  if (text.startsWith('全年', i)) i += 2;
  if (text.startsWith('的', i) && text.startsWith('同期', i + 1)) i++;
  if (text.startsWith('同期', i)) return { end: Math.min(end, i + 2), same: true };
  if (text.startsWith('同月', i)) return { end: Math.min(end, i + 2), same: true };
  if (text[i] === '底' || text[i] === '末') return { end: i + 1, atEnd: true };
  if (text.startsWith('年底', i) || text.startsWith('年末', i)) return { end: i + 2, atEnd: true };
  if (text[i] === '初') return { end: i + 1 };
  return { end: i };
}

/** 全年, 同期, 年底 with no year beside them. */
function wholeAt(text: string, at: number): TimeItem | undefined {
  const item = { type: 'time', start: at, role: 'in' } as const;
  if (text.startsWith('全年', at)) return { ...item, end: at + 2, whole: true };
  if (text.startsWith('同期', at)) return withRole(text, { ...item, end: at + 2, same: true });
  if (text.startsWith('年底', at) || text.startsWith('年末', at)) {
    return { ...item, end: at + 2, whole: true, atEnd: true };
  }
  return undefined;
}

const BASES = [
  '比',
  '较',
  '相比',
  '相较',
  '相较于',
  '相比于',
  '对比',
  '比起',
  '与',
  '同',
  '和',
  '超',
  '超过',
  '高于',
  '低于',
  '是',
];
const UNTIL = ['直到', '直至', '止于'];
const BY = ['截至', '截止', '截止到', '到', '至', '预计到', '计划到', '力争到', '最迟'];
const FROM = ['从', '自', '由', '自从'];

/** How the time stands in its clause: 较2019年 is a base, 到2027年 a deadline or a state reached, 2016年以来 a start. */
function withRole(text: string, item: TimeItem): TimeItem {
  const before = (word: string): boolean => text.endsWith(word, item.start);
  const rest = (word: string): boolean => text.startsWith(word, item.end);
  if (UNTIL.some(before)) return { ...item, role: 'until' };
  if (rest('以前') || rest('之前')) return { ...item, role: 'by', before: true, end: item.end + 2 };
  if (rest('前，') || rest('前实现') || rest('前达') || rest('前建') || rest('前后'))
    return { ...item, role: 'by' };
  if (rest('以来') || rest('之后') || rest('以后')) return { ...item, role: 'since', end: item.end + 2 };
  if (rest('起') || rest('至今') || rest('开始')) return { ...item, role: 'since' };
  if (item.start > 0) {
    if (BASES.some(before) && isBase(text, item)) return { ...item, role: 'base' };
    if (FROM.some(before)) return { ...item, role: 'from' };
    if (BY.some(before)) return { ...item, role: 'by' };
  }
  return item;
}

/** 与2019年相比, 是2019年的两倍, 比2019年: a base. 与2025年 alone joins. */
function isBase(text: string, item: TimeItem): boolean {
  const word = BASES.filter((w) => text.endsWith(w, item.start)).sort((a, b) => b.length - a.length)[0]!;
  if (word === '与' || word === '同' || word === '和')
    return text.startsWith('相比', item.end) || text.startsWith('比', item.end);
  if (word === '是') return text.startsWith('的', item.end) || item.same === true;
  // 超过2023年全年: what is passed; 超过2023年产量的… is left to the words behind.
  if (word.startsWith('超') || word === '高于' || word === '低于')
    return (
      text.startsWith('的', item.end) || item.same === true || '，。；,'.includes(text[item.end] ?? '。')
    );
  return true;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ') i++;
  return i;
}
