import type { Language } from '../../model/pack.ts';
import type { Widen } from '../messages/messages.ts';

const LAW_EN = {
  title: (name: string) => `The law “${name}”, tested`,
  lag: (n: number) => (n === 0 ? 'Share and place of the same year' : `Place ${n} year(s) after the share`),
  panel: (cls: string, part: string, whole: string) => `${cls}: share of ${part}, place in ${whole}`,
  basis: (name: string, steps: number, members: number) =>
    `${name}; ${steps} steps of ${members} members, all on this basis`,
  unknownBasis:
    'These figures do not say how they were counted, so they may not stand on one basis: places among them are only as good as that.',
  columns: { name: 'Name', year: 'Year', share: 'Share', place: 'Place', growth: 'Growth' },
  tooFew: (steps: number, least: number) =>
    `Too few to test: ${steps} steps, ${least} are needed. The table stands for itself.`,
  result: (c: string, pairs: number, p: string, lo: string, hi: string, without: string) =>
    `Of two in one year, the one whose share rose more gained more places in ${c} of ${pairs} pairs (chance: 50%), p = ${p}; leaving one out: ${lo} (without ${without}) to ${hi}.`,
  growth: (c: string) => `With growth instead of places: ${c}.`,
  outcome: {
    'too-few': 'Nobody can say yet.',
    supported: 'These figures speak for it, and no single member carries it.',
    fragile: 'These figures speak for it only as long as one member is among them.',
    'not-supported': 'These figures do not show it: no more agreement than chance makes.',
  },
  full: (names: string) => `In the ranking but in no step, since they make nothing else: ${names}.`,
  /** The answer in one sentence: what was tested with which outcome, and what was not. */
  answer: (tested: string, untested: string) =>
    tested === ''
      ? `Answer: nobody can say yet. ${untested}`
      : `Answer: ${tested}${untested === '' ? '' : `. ${untested}`}`,
  panelOutcome: (cls: string, outcome: string) => `among ${cls}, ${outcome}`,
  short: {
    'too-few': '',
    supported: 'the figures speak for it',
    fragile: 'they speak for it only with one member among them',
    'not-supported': 'they do not show it',
  },
  untested: (list: string, least: number) =>
    `Too few steps to test, of ${least} needed: ${list}. What is printed below is a table, not a proof.`,
  steps: (cls: string, n: number) => `${cls} ${n}`,
  nothing: 'No member has share and place in two years in a row on one basis.',
};

export type LawWords = Widen<typeof LAW_EN>;

const LAW_ZH: LawWords = {
  title: (name) => `检验「${name}」`,
  lag: (n) => (n === 0 ? '同年的占比与位次' : `占比变动 ${n} 年后的位次`),
  panel: (cls, part, whole) => `${cls}：${part}占比，${whole}位次`,
  basis: (name, steps, members) => `${name}；${members} 个成员共 ${steps} 步，均为此口径`,
  unknownBasis: '这些数字未说明口径，未必同一口径，其间的位次也只能如此看待。',
  columns: { name: '名称', year: '年', share: '占比', place: '位次', growth: '增速' },
  tooFew: (steps, least) => `太少，无法检验：${steps} 步，至少需要 ${least} 步。表格自明。`,
  result: (c, pairs, p, lo, hi, without) =>
    `同年两者相比，占比升得多的一方位次也升得多，占 ${pairs} 对中的 ${c}（随机为 50%），p = ${p}；去掉任一成员：${lo}（去掉${without}）至 ${hi}。`,
  growth: (c) => `以增速代替位次：${c}。`,
  outcome: {
    'too-few': '尚无法判断。',
    supported: '数字支持，且不系于任何单个成员。',
    fragile: '数字支持，但系于一个成员。',
    'not-supported': '数字看不出：一致程度不超过随机。',
  },
  full: (names) => `只产此类，占比无从变动，计入位次但不算步：${names}。`,
  answer: (tested, untested) =>
    tested === '' ? `结论：尚无人能断定。${untested}` : `结论：${tested}。${untested}`,
  panelOutcome: (cls, outcome) => `${cls}：${outcome}`,
  short: {
    'too-few': '',
    supported: '数字支持',
    fragile: '数字支持，但系于一个成员',
    'not-supported': '数字看不出',
  },
  untested: (list, least) => `步数不足 ${least}，无法检验：${list}。下表只是数据，不是证明。`,
  steps: (cls, n) => `${cls} ${n} 步`,
  nothing: '没有成员在同一口径下连续两年兼有占比与位次。',
};

const TABLES: Readonly<Record<Language, LawWords>> = { en: LAW_EN, zh: LAW_ZH };

export function lawWords(language: Language): LawWords {
  return TABLES[language];
}
