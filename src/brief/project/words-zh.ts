import type { Widen } from '../messages/messages.ts';
import type { WORDS_EN } from './words-en.ts';

type P = Readonly<Record<string, string | number>>;

export const WORDS_ZH: Widen<typeof WORDS_EN> = {
  titleOdds: (metric, field, basis, to) =>
    `谁将领先：${metric}，${field}，至${to}年${basis ? `，${basis}` : ''}`,
  titleOne: (metric, name, to) => `${name}：${metric}，至${to}年`,
  headline: (name, chance, year, scope) => `${year}年${scope}第一为${name}的概率：${chance}`,
  baseSays: (chance) => `；基准概率：当前领先者保持第一为${chance}`,
  scope: (metric, field, basis) => [metric, field, basis].filter(Boolean).join('，'),
  provisional: '在下列数据公布之前为暂定结论',
  odds: '位居第一的概率',
  columns: {
    name: '名称',
    last: '最近数据',
    topThree: (year) => `${year}年前三`,
    year: '年份',
    low: '10%',
    middle: '中位',
    high: '90%',
    range: '95%区间',
    method: '',
    source: '提出者',
    goal: '目标',
    from: '起点',
    needs: '每年对数优势增量',
    chance: '概率',
    origin: '已知至',
    said: '80%区间',
    actual: '实际',
    first: '实际第一',
    given: '当时给出',
    leader: '当时领先',
  },
  baseRow: '领先者保持',
  star: '* 估计值、来源冲突或假设值；末行为基准概率',
  others: (n) => `另有${n}个，各年概率均低于1%`,
  forecasts: '后续年份',
  goals: '各方预测及其所需条件',
  goalsByCurves: '概率取自上表曲线。',
  goalsBelow: (mean, sd, n) =>
    `库中新事物的份额每年对数优势增加${mean}±${sd}（${n}段）；概率指增量足够的概率。`,
  settledBy: (year) => `${year}年的份额最能定论。`,
  what: '使用之前',
  method: '计算方法',
  methods: { trend: '趋势', carried: '沿用末值', nowcast: '年内累计', curves: '曲线' },
  soFar: (months, value, carried) => `前${months}个月：${value}；按累计增速推全年为${carried}`,
  made: {
    trend: '趋势：动态优化Theta模型与漂移线的平均，满六年起用；不足六年沿用末值。',
    intervals:
      '区间：同一方法在1344条年度序列上的实测误差，并入本指标自身长序列的误差；不采用模型自评的误差。',
    odds: (draws, seed, common) =>
      `概率：模拟${draws}次，种子${seed}；年度意外中有${common}为各方共有，不改变名次。`,
    panel: (n, restless) => `取自本指标${n}条长序列；其中一半年变动小于${restless}。`,
    curves: '曲线：逻辑斯蒂与冈珀茨曲线，上限取100%、80%、60%，等权，并按以往误差放宽。',
    nowcast: '年内累计：以往各年同期占比与累计增速之半，误差由1428条月度序列实测。',
  },
  variant: {
    estimates: (year) => `只用实绩、不用估计值（${year}年）`,
    stands: (year) => `不作任何假设（${year}年）`,
    line: (name, chance) => `${name} ${chance}`,
  },
  backtest: {
    title: '以往会怎么说',
    cover: (cells, in80, in95) => `${cells}次一至三年预测：${in80}落入80%区间，${in95}落入95%区间。`,
    races: (n, brier, base) =>
      `${n}场竞争：布里尔得分${brier}${base ? `，“领先者保持”为${base}` : ''}；0为满分。`,
    none: '库中年份太少，无法检验。',
  },
  notes: {
    'not-in-race': (p: P) =>
      `本类中${p.count}个成员近三年没有数据，未列入：${p.entities}${Number(p.count) > 8 ? '……' : ''}。`,
    'other-basis-out': (p: P) =>
      `${p.entity}未列入：其最近数据（${p.year}年${p.value}）口径不同（${p.basis}），既不能赢也不能输。`,
    'provisional-estimate': (p: P) => `暂定：${p.entity}${p.year}年为估计值，尚无实绩。`,
    'provisional-old': (p: P) => `暂定：${p.entity}最近数据为${p.year}年，缺${p.until}年。`,
    'provisional-weak': (p: P) => `暂定：${p.entity}${p.year}年数据既非官方、协会，也非企业自报。`,
    'start-contested': (p: P) => `${p.entity}${p.year}年各来源冲突；起点区间涵盖全部。`,
    'no-own-trend': (p: P) =>
      `${p.entity}：库中仅${p.count}年，看不出自身趋势（需${p.needed}年）；沿用末值。`,
    'share-too-short': (p: P) => `${p.entity}：仅${p.count}年，看不出方向；需${p.needed}年。`,
    'year-bridged': (p: P) => `${p.entity}缺${p.year}年，取前后两年的中间值。`,
    assumed: (p: P) => `假设：${p.entity}${p.year}年。`,
    'basis-chained': (p: P) => `${p.entity}：${p.until}年及以前口径不同，已折算为${p.basis}。`,
    'beyond-measured': (p: P) => `${p.entity}：预测${p.ahead}年；误差实测至${p.measured}年，其后外推放宽。`,
    'bases-mixed': (p: P) => `可能领先者的口径不一：${p.bases}。`,
    'no-odds-share': () => '份额不计名次概率：请指定一个主体。',
    'no-odds-signed': () => '可能为负的数值不计名次概率。',
  } as Readonly<Record<string, (p: P) => string>>,
  short: (names) => `库中不足六年、看不出自身趋势：${names}。`,
};
