import type { Language } from '../../model/pack.ts';
import type { Widen } from '../messages/messages.ts';

const EN = {
  title: (what: string, asOf: string) => `Composite index: ${what}, as of ${asOf}`,
  place: 'Place',
  name: 'Name',
  score: 'Score',
  likely: '9 of 10 runs',
  first: 'first in',
  drivers: 'moved most by',
  none: 'nothing',
  tables: 'What it stands on',
  dropped: 'Place without …',
  methods: 'Place under each method',
  notEnough: (complete: number, needed: number) =>
    `No score: only ${complete} of the places below have every indicator, ${needed} are needed. What is missing is never filled in; read the columns one by one, or choose fewer with --indicators.`,
  leftOut: (left: string, n: number, have: number, inAll: number, needed: number) =>
    `Scored on ${n} indicators: ${left} left out, since only ${inAll} places have all. Rule: the largest set of indicators that at least ${needed} places have in full (${have} have this one); nothing is filled in.`,
  lacks: 'What each lacks',
  lacksTitle: (name: string, asOf: string) => `What ${name} lacks, as of ${asOf}`,
  fallsShort: (name: string, list: string) => `${name} falls short in ${list}.`,
  noWeakness: (name: string) => `${name} has no weak column among those on file.`,
  weakIn: (
    head: string,
    value: string,
    place: number,
    of: number,
    median: string,
    best: string,
    most: string,
  ) => `${head} (${value}, place ${place} of ${of}; middle ${median}, best ${best} ${most})`,
  otherIn: (head: string, value: string, place: number, of: number) =>
    `${head} (${value}, place ${place} of ${of})`,
  holdsUp: (list: string) => `It holds up in ${list}.`,
  holes: (list: string) => `Nothing on file of ${list}: that is a hole here, not a weakness there.`,
  semicolon: '; ',
  weakRule: 'Weak: in the lower half of those with a figure, or below half of the best.',
  how: (runs: string, seed: number) =>
    `Score: min-max from 1 to 100, weighted arithmetic mean. ${runs} runs (seed ${seed}) move every weight by up to 25% and draw among three normalisations and two means.`,
  weights: (list: string) => `Weights: ${list}.`,
  mixed: (head: string, list: string) => `${head} is not counted alike: ${list}.`,
  hole: '· nothing on file. Only places with every scored column get a score.',
  normaliser: { minMax: 'min-max', zScore: 'z-score', byPlace: 'by place' },
  aggregator: { arithmetic: 'arithmetic', geometric: 'geometric' },
  more: (n: number) => `${n} more places with one indicator.`,
};

const ZH: Widen<typeof EN> = {
  title: (what, asOf) => `综合指数：${what}，截至${asOf}`,
  place: '名次',
  name: '名称',
  score: '得分',
  likely: '九成模拟',
  first: '居首',
  drivers: '影响最大',
  none: '无',
  tables: '所据数据',
  dropped: '去掉一项后的名次',
  methods: '各方法下的名次',
  notEnough: (complete, needed) =>
    `不计得分：下列地区中只有${complete}个指标齐全，至少需${needed}个。缺失值从不填补；请逐列阅读，或用 --indicators 少选几项。`,
  leftOut: (left, n, have, inAll, needed) =>
    `按${n}项指标计分：${left}不计，因为只有${inAll}个地区各项齐全。规则：取至少${needed}个地区齐全的最大指标组（此组${have}个齐全），不填补任何缺失。`,
  lacks: '各地短板',
  lacksTitle: (name, asOf) => `${name}的短板，截至${asOf}`,
  fallsShort: (name, list) => `${name}的短板：${list}。`,
  noWeakness: (name) => `${name}在库中各项里没有明显短板。`,
  weakIn: (head, value, place, of, median, best, most) =>
    `${head}（${value}，${of}个中第${place}；中位数${median}，最高${best}${most}）`,
  otherIn: (head, value, place, of) => `${head}（${value}，${of}个中第${place}）`,
  holdsUp: (list) => `其余较好：${list}。`,
  holes: (list) => `库中没有：${list}（是资料缺口，不是短板）。`,
  semicolon: '；',
  weakRule: '短板：在有数字者中居后一半，或不到最高者的一半。',
  how: (runs, seed) =>
    `得分：极差法归一到1–100，加权算术平均。模拟${runs}次（种子${seed}），每个权重上下浮动25%，并在三种归一化与两种平均之间抽取。`,
  weights: (list) => `权重：${list}。`,
  mixed: (head, list) => `${head}口径不一：${list}。`,
  hole: '· 库中没有。只有计分各项齐全的地区才有得分。',
  normaliser: { minMax: '极差', zScore: '标准分', byPlace: '名次' },
  aggregator: { arithmetic: '算术', geometric: '几何' },
  more: (n) => `另有${n}个地区只有一项指标。`,
};

export type CompositeWords = Widen<typeof EN>;
const TABLES: Readonly<Record<Language, CompositeWords>> = { en: EN, zh: ZH };
export const compositeWords = (language: Language): CompositeWords => TABLES[language];
