import type { Language } from '../../model/pack.ts';
import type { Widen } from '../messages/messages.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const EN = {
  title: (name: string) => `Briefing: ${name}`,
  subtitle: (metric: string, day: string) =>
    `On ${metric} and what belongs to it, from the figures on file on ${day}. Numbers in brackets are the sources at the end.`,
  head: {
    short: 'In short',
    series: 'The figures',
    drivers: 'What drove it',
    events: 'What happened',
    goals: 'What was announced, and what became of it',
    conflicts: 'Where the figures clash',
    press: 'What the press has said, checked',
    unknown: 'What nobody has printed',
    sources: 'Sources',
  },
  level: (metric: string, period: string, value: string, basis: string) =>
    `In ${period}, ${metric} was ${value} (${basis}).`,
  growth: (rate: string) => `That is ${rate} on the year before, counted the same way.`,
  contested: 'Origins do not agree on this figure; the range covers what each of them allows.',
  share: (metric: string, value: string) => `${value} of it was ${metric}.`,
  ofWhole: (whole: string, value: string) => `It was ${value} of the figure of ${whole}.`,
  ofWholeAcross: (whole: string, value: string) =>
    `It was ${value} of the figure of ${whole}, which is counted in another way.`,
  first: (scope: string) => `First in ${scope}.`,
  firstOnFile: (scope: string) =>
    `Largest on file in ${scope}; members without a figure could be above, so nobody can call it first.`,
  place: (place: string, scope: string) => `Place ${place} in ${scope}.`,
  openPlace: (best: number) => `${best} or lower`,
  range: (best: number, worst: number) => (best === worst ? `${best}` : `${best} to ${worst}`),
  behind: (gap: string, name: string) => `${gap} behind ${name}.`,
  ahead: (gap: string, name: string) => `${gap} ahead of ${name}.`,
  reign: (stretch: string, n: number, contested: number) =>
    `Held first place ${stretch} (${plural(n, 'year')}${contested ? `, ${contested} of them contested` : ''}).`,
  neverFirst: (among: string, from: string, to: string) =>
    `In no year from ${from} to ${to} does the evidence on file put it first among ${among}.`,
  columns: { year: 'Year', value: 'Value', growth: 'Growth', basis: 'Counted by', source: 'Sources' },
  turn: { peak: 'peak', trough: 'trough' } as Readonly<Record<string, string>>,
  who: (issuer: string, entity: string) => (issuer === entity ? issuer : `${issuer} → ${entity}`),
  goal: (issuer: string, what: string, by: string, outcome: string) =>
    `${issuer}: ${what}${by ? ` by ${by}` : ''}: ${outcome}.`,
  now: (value: string, period: string) => `Latest: ${value} (${period}).`,
  need: (rate: string) => `It would take ${rate} a year from there.`,
  said: (publisher: string, text: string, verdict: string) => `${publisher}: ${text}: ${verdict}`,
  gaps: (years: string) => `No figure on file for ${years}.`,
  single: (years: string) => `One origin only: ${years}.`,
  seams: (years: string) => `The way of counting changes in ${years}; growth across it cannot be worked out.`,
  printed: (text: string) => `printed: “${text}”`,
  more: (n: number) => `and ${n} more`,
  picture: (name: string, metric: string) => `${name}: ${metric}`,
  foot: (day: string, sources: string) => `as of ${day} · ${sources}`,
  event: (n: number, date: string, text: string) => `(${n}) ${date}: ${text}`,
};
export type BriefWords = Widen<typeof EN>;

const ZH: BriefWords = {
  title: (name) => `简报：${name}`,
  subtitle: (metric, day) =>
    `${metric}及相关情况，依据截至 ${day} 的在册数字。方括号内的数字是文末来源的编号。`,
  head: {
    short: '要点',
    series: '数字',
    drivers: '增长从何而来',
    events: '发生了什么',
    goals: '宣布过的目标与结果',
    conflicts: '数字冲突之处',
    press: '媒体说法与核查',
    unknown: '尚无人公布的数字',
    sources: '来源',
  },
  level: (metric, period, value, basis) => `${period} 年${metric} ${value}（${basis}）。`,
  growth: (rate) => `同口径同比 ${rate}。`,
  contested: '各来源对此数说法不一；区间包含各方所容许的值。',
  share: (metric, value) => `其中${metric}占 ${value}。`,
  ofWhole: (whole, value) => `占${whole}的 ${value}。`,
  ofWholeAcross: (whole, value) => `占${whole}的 ${value}（后者口径不同）。`,
  first: (scope) => `${scope}居第一。`,
  firstOnFile: (scope) => `${scope}在册最大；尚无数字的成员可能更高，故不能称为第一。`,
  place: (place, scope) => `${scope}第 ${place} 位。`,
  openPlace: (best) => `${best} 或更后`,
  range: (best, worst) => (best === worst ? `${best}` : `${best} 至 ${worst}`),
  behind: (gap, name) => `比${name}少 ${gap}。`,
  ahead: (gap, name) => `比${name}多 ${gap}。`,
  reign: (stretch, n, contested) =>
    `${stretch}居第一（${n} 年${contested ? `，其中 ${contested} 年有争议` : ''}）。`,
  neverFirst: (among, from, to) => `${from} 至 ${to} 年间，在册证据没有一年显示其在${among}中居第一。`,
  columns: { year: '年份', value: '数值', growth: '增速', basis: '口径', source: '来源' },
  turn: { peak: '峰', trough: '谷' },
  who: (issuer, entity) => (issuer === entity ? issuer : `${issuer} → ${entity}`),
  goal: (issuer, what, by, outcome) => `${issuer}：${by ? `到 ${by} ` : ''}${what}：${outcome}。`,
  now: (value, period) => `最近：${value}（${period}）。`,
  need: (rate) => `由此起每年需 ${rate}。`,
  said: (publisher, text, verdict) => `${publisher}：${text}：${verdict}`,
  gaps: (years) => `${years} 无在册数字。`,
  single: (years) => `仅有单一来源：${years}。`,
  seams: (years) => `${years} 口径改变，跨口径的增速无法计算。`,
  printed: (text) => `原文：“${text}”`,
  more: (n) => `另有 ${n} 项`,
  picture: (name, metric) => `${name}：${metric}`,
  foot: (day, sources) => `截至 ${day} · ${sources}`,
  event: (n, date, text) => `（${n}）${date}：${text}`,
};

export const briefWords = (language: Language): BriefWords => (language === 'zh' ? ZH : EN);
