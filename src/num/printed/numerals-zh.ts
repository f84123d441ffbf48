/** Number characters of Chinese, as data. */

export const ZH_DIGITS: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['兩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['貳', 2],
  ['參', 3],
  ['陸', 6],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
]);

/** Powers of ten inside a group of four. */
export const ZH_SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);

/** Powers of ten that close a group. */
export const ZH_BIG: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['兆', 12],
]);

/** Characters inside a number that say there is more to it: 300多万, 7600余. */
export const ZH_MORE: ReadonlySet<string> = new Set(['多', '余', '餘', '几', '幾', '來', '来']);

/** Numerals of banknotes that are words of their own when they stand alone: 大陆, 收拾, 放肆, 入伍. */
export const ZH_BANKERS: ReadonlySet<string> = new Set('壹贰貳叁參肆伍陆陸柒捌玖拾佰仟');
