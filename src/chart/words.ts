/** Words inside pictures and in the tables beside them. */
const EN = {
  or: '…',
  lower: 'or lower',
  missing: 'no figure',
  basisChanges: 'basis changes',
  columns: {
    who: 'name',
    year: 'year',
    best: 'best place',
    worst: 'worst place',
    low: 'low',
    high: 'high',
    basis: 'basis',
    source: 'source',
    part: 'part',
    now: 'now',
    before: 'before',
    share: 'probability',
    count: 'number',
    kind: 'kind',
    event: 'event',
    records: 'records',
    rank: 'rank',
    shareGain: 'share, points gained',
    rankGain: 'places gained',
    since: 'since',
    until: 'until',
    tie: 'tie',
  },
  cell: {
    known: 'on file',
    elsewhere: 'only of a part, or of the place around it',
    none: 'none',
    unknown: 'not reported',
  },
  medianNow: 'median',
  records: (first: string, last: string, most: string) =>
    `Records from ${first} to ${last}; most in ${most}.`,
  ranked: (rows: string) => `Places with their range: ${rows}.`,
  answered: (rows: string) => `Answers on file: ${rows}.`,
  moves: (n: number, up: number, down: number) =>
    `${n} steps: with a larger share, ${up} gained places and ${down} lost some.`,
  ties: (n: number, first: string) => `${n} ties, the earliest since ${first}.`,
  undated: 'no date on file',
  series: (name: string, peak: string, last: string, gaps: string) =>
    `${name}. Highest ${peak}; last ${last}.${gaps === '' ? '' : ` No figure: ${gaps}.`}`,
  places: (firsts: string, last: string, now: string) =>
    `First places: ${firsts || 'none that is sure'}. In ${last}: ${now || 'no figures'}.`,
  ranges: (rows: string) => rows || 'No figures.',
  fan: (name: string, first: string, last: string) => `${name}. ${first}. ${last}.`,
  fanYear: (year: string, median: string, low: string, high: string) =>
    `${year}: median ${median}, 95% between ${low} and ${high}`,
  gap: (name: string, floor: string, ceiling: string) =>
    `${name} must lie at or above ${floor} and at or below ${ceiling}.`,
};

type Words = typeof EN;

const ZH: Words = {
  or: '…',
  lower: '或更低',
  missing: '无数字',
  basisChanges: '口径改变',
  columns: {
    who: '名称',
    year: '年份',
    best: '最高名次',
    worst: '最低名次',
    low: '下限',
    high: '上限',
    basis: '口径',
    source: '来源',
    part: '部分',
    now: '现在',
    before: '此前',
    share: '概率',
    count: '数目',
    kind: '类别',
    event: '事件',
    records: '记录数',
    rank: '名次',
    shareGain: '占比变化（百分点）',
    rankGain: '名次上升',
    since: '始于',
    until: '止于',
    tie: '关系',
  },
  cell: { known: '有记录', elsewhere: '只有其中一部分或其所在地的记录', none: '无', unknown: '未报告' },
  medianNow: '中位数',
  records: (first, last, most) => `记录自 ${first} 年至 ${last} 年，最多在 ${most} 年。`,
  ranked: (rows) => `名次与范围：${rows}。`,
  answered: (rows) => `有记录的项数：${rows}。`,
  moves: (n, up, down) => `共 ${n} 步：占比上升时，${up} 次名次上升，${down} 次下降。`,
  ties: (n, first) => `${n} 项关系，最早始于 ${first}。`,
  undated: '无日期',
  series: (name, peak, last, gaps) =>
    `${name}。最高 ${peak}；最近 ${last}。${gaps === '' ? '' : `缺数字的年份：${gaps}。`}`,
  places: (firsts, last, now) => `第一：${firsts || '没有可以确定的'}。${last} 年：${now || '没有数字'}。`,
  ranges: (rows) => rows || '没有数字。',
  fan: (name, first, last) => `${name}。${first}。${last}。`,
  fanYear: (year, median, low, high) => `${year} 年：中位数 ${median}，95% 在 ${low} 与 ${high} 之间`,
  gap: (name, floor, ceiling) => `${name}须不低于 ${floor}，又须不高于 ${ceiling}。`,
};

export type { Words };
export const wordsIn = (lang: 'en' | 'zh'): Words => (lang === 'zh' ? ZH : EN);
