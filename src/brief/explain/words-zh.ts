import type { ExplainWords } from './words.ts';

export const EXPLAIN_ZH: ExplainWords = {
  title: (entity, metric, years) => `${entity}：${metric}，${years}`,
  head: {
    series: '序列',
    turns: '峰与谷',
    break: '一处检验过的转折',
    drivers: '增长由何而来',
    beside: '转折前后的事件',
    reasons: '媒体所给的原因',
    reversals: '所言与后来所行',
  },
  columns: {
    year: '年',
    value: '数值',
    growth: '增速',
    bar: '',
    turn: '',
    basis: '口径',
    total: '总量',
    part: (name) => name,
    rest: '其余',
    share: '占比 前 → 后',
    ofChange: '占净变化',
  },
  empty: '没有整年的数字在册。',
  gaps: (years) => `无数字：${years}。`,
  seams: (years) => `${years} 年口径改变，跨口径增速不列。`,
  rule: '规则：上一谷以来的最高值，其后下降至少 10% 或连续两次下降，为峰；谷反之。',
  noTurns: '按规则没有。',
  turn: { peak: '峰', trough: '谷' },
  turnLine: (year, kind, value) => `${year} 年${kind}：${value}`,
  unsure: '未超出舍入所容',
  turnCross: '由不同口径的数字得出',
  breakFound: (year, shift, set) =>
    `自 ${year} 年起平均增速变动 ${shift} 个百分点${set ? `（数据无法与 ${set} 区分）` : ''}。`,
  breakNone: (n, detectable) =>
    `${n} 个增速中测不出转折。这不等于「没有」：变动达 ${detectable} 个百分点才有九成把握发现。`,
  breakShort: (n, least) => `未检验：同一口径连续增速 ${n} 个，至少需要 ${least} 个。`,
  breakWhere: (from, to, basis, t, critical) =>
    `${from}–${to}，${basis}；最大 t 值 ${t}，无转折时二十次有十九次低于 ${critical}（模拟）。`,
  noDrivers: '没有同一口径下总量与部分连续两年齐全的年份。',
  shift: (year, change, whole, tide, mix, local) =>
    `${year} 年变化 ${change}：${tide} 随${whole}大势，${mix} 由结构，${local} 由本地优势`,
  shiftLocal: (part, partValue, restValue) => `本地优势：${part} ${partValue}，其余 ${restValue}`,
  wholeShare: (whole, before, after) => `占${whole}的比重：${before} → ${after}`,
  wholeBasis: (own, whole) => `口径不同：此处为${own}，全体为${whole}`,
  lmdi: (part, year, change, volume, share) =>
    `${part} ${year} 年 ${change}，其中 ${volume} 随总量而来，${share} 因占比提高`,
  members: (year, list) => `${year} 年各成员贡献（百分点，限此口径在册者，并非全部）：${list}`,
  member: (name, points) => `${name} ${points}`,
  and: '；',
  noEvents: '无在册事件',
  placebo: (year, effect, rank, of, p, basis) =>
    `自 ${year} 年起年增速变动 ${effect} 个百分点，在 ${of} 个中列第 ${rank}（${basis}）；此比较所能达到的最小 p 为 ${p}`,
  outcome: {
    'bears-out': '数字支持',
    partly: '部分成立',
    against: '数字相反',
    opinion: '看法：无在册数字可检验',
    'no-figures': '无法检验：缺数字',
  },
  measure: {
    explained: (value) => `可解释变动的 ${value}`,
    use: (value) => `在册产能利用 ${value}`,
    'share-gap': (value) => `占比与全体相差 ${value} 个百分点`,
  },
  reason: (statement, stretch) => `${statement}（${stretch}）`,
  says: (who) => `${who}称`,
  noReasons: '无在册原因。',
  later: (date, text) => `后来，${date}：${text}`,
  said: (date, text) => `${date}：${text}`,
};
