import type { Language } from '../../model/pack.ts';
import type { OpenConflict } from '../../standings/conflicts.ts';
import type { Widen } from '../messages/messages.ts';

const EN = {
  title: (open: number) =>
    open === 0
      ? 'No open conflict among the figures on file'
      : `${open} ${open === 1 ? 'conflict' : 'conflicts'} among the figures on file: what cannot all be true`,
  about:
    'Each is two sides that exclude each other. Order: weight of the lighter side, then how far apart they are.',
  explained: (n: number) => `${n} more look like conflicts and are not: there is a known reason.`,
  offBy: (gap: string) => `off by ${gap}`,
  kind: {
    cell: 'two figures of one quantity exclude each other',
    growth: 'the printed change does not fit the levels',
    part: 'a part is larger than its whole',
    inside: 'members add up to more than the place they lie in',
    stretch: 'a part of the time has more than all of it',
  },
  short: {
    cell: 'One quantity, two figures',
    growth: 'Growth against levels',
    part: 'A part above its whole',
    inside: 'Members above their place',
    stretch: 'A part of a year above the year',
  },
  atMost: (x: string) => `at most ${x}`,
  atLeast: (x: string) => `at least ${x}`,
  between: (a: string, b: string) => `${a} to ${b}`,
  says: {
    levels: 'the levels say',
    printed: 'the change is printed as',
    low: 'one side',
    high: 'the other side',
  },
  chain: (low: string, high: string) => `${low} and ${high}: no number is both`,
  alt: (cell: string, low: string, high: string, gap: string) =>
    `${cell}: one side allows ${low}, the other ${high}${gap === '' ? '' : `; they miss each other by ${gap}`}.`,
  setAside: (range: string, weight: string) => `Set aside ${range} (weight ${weight})`,
  even: 'Both sides weigh the same: nothing on file decides.',
  basis: 'Or they count in different ways after all: it would take a word of the publisher.',
  reason: {
    'basis-unknown': 'neither source says how it counted',
    vintage: 'one origin, two dates: the later figure replaces the earlier',
    'ytd-not-full-year': 'the lower figure is that of a part of the year',
    'scale-slip': 'the two differ by a power of ten: a slip of the scale',
    'basis-change': 'the rate stands on the earlier figure of another way of counting',
    'known-basis': 'two ways of counting',
    'known-period': 'two stretches of time',
    'known-scope': 'two scopes',
    'known-vintage': 'one figure, printed at two dates',
    'known-slip': 'a known misprint',
    'known-estimate': 'one of them is an estimate',
    'known-rounding': 'rounded in different ways',
    'known-open': 'open',
  },
};

export type ConflictWords = Widen<typeof EN>;

const ZH: ConflictWords = {
  title: (open) => (open === 0 ? '在册数字中没有未决的冲突' : `在册数字中有 ${open} 处冲突：不可能都对`),
  about: '每一处都是互相排斥的两方。排序：较轻一方的权重，再看相差多远。',
  explained: (n) => `另有 ${n} 处貌似冲突而实非：原因已知。`,
  offBy: (gap) => `相差 ${gap}`,
  kind: {
    cell: '同一个量的两个数字互相排斥',
    growth: '所印的变化与水平值不合',
    part: '部分大于整体',
    inside: '成员之和超过所在地区',
    stretch: '一段时间多于全部时间',
  },
  short: {
    cell: '一个量，两个数',
    growth: '增速与水平不合',
    part: '部分高于整体',
    inside: '成员高于所在地区',
    stretch: '部分时段高于全年',
  },
  atMost: (x) => `至多 ${x}`,
  atLeast: (x) => `至少 ${x}`,
  between: (a, b) => `${a} 至 ${b}`,
  says: { levels: '水平值表明', printed: '所印变化为', low: '一方', high: '另一方' },
  chain: (low, high) => `${low}，又${high}：没有这样的数`,
  alt: (cell, low, high, gap) =>
    `${cell}：一方容许${low}，另一方${high}${gap === '' ? '' : `；相差 ${gap}`}。`,
  setAside: (range, weight) => `舍去${range}（权重 ${weight}）`,
  even: '两方权重相同：在册资料无法裁决。',
  basis: '或者口径终究不同：须由发布者说明。',
  reason: {
    'basis-unknown': '两个来源都没有说明口径',
    vintage: '同一来源、两个日期：后者取代前者',
    'ytd-not-full-year': '较低的数字只是一年中的一段',
    'scale-slip': '两者相差十的幂：量级笔误',
    'basis-change': '增速所依的是另一口径的上年数字',
    'known-basis': '两种口径',
    'known-period': '两段时间',
    'known-scope': '两种范围',
    'known-vintage': '同一数字，两个日期所印',
    'known-slip': '已知误印',
    'known-estimate': '其中一个是估计',
    'known-rounding': '取整方式不同',
    'known-open': '未决',
  },
};

export const conflictWords = (language: Language): ConflictWords => (language === 'zh' ? ZH : EN);
export type ConflictKindName = OpenConflict['kind'];
