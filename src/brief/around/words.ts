import type { Language } from '../../model/pack.ts';
import type { Widen } from '../messages/messages.ts';

const EN = {
  roundTitle: (what: string) => `The next round: ${what}`,
  roundLegend: [
    '· nothing on file   – not in the list that names all   ( ) only a part of it, or the place around it',
  ] as readonly string[],
  roundMore: (n: number) => `${n} more places with one answer or none of their own: --format csv has them.`,
  city: 'Place',
  yes: 'yes',
  no: '–',
  unknown: '·',
  from: 'from',
  placeIn: (place: number, field: string, period: string) =>
    `${ordinal(place)}${field ? ` of ${field}` : ''} ${period}`,
  alliancesTitle: (name: string, asOf: string) => `${name}: ties as of ${asOf}`,
  listTitle: 'Who has most ties on file',
  exits: 'Who left or stood still',
  listings: 'Listings',
  sites: 'Sites',
  date: 'When',
  event: 'What happened',
  last: 'Last figure on file',
  proceeds: 'Proceeds, as printed',
  capacity: 'Capacity, as printed',
  site: 'Site',
  ties: 'Ties',
  ended: 'Ended before',
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  /** The tie from its object's end. */
  inverse: (type: string) => `← ${type}`,
  size: (metric: string, figure: string, period: string) => `${metric} ${period}: ${figure}`,
  timelineTitle: (what: string) => (what ? `Timeline: ${what}` : 'Timeline'),
  sources: 'Sources',
};

function ordinal(n: number): string {
  const tens = n % 100;
  return `${n}${tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

const ZH: Widen<typeof EN> = {
  roundTitle: (what) => `下一轮：${what}`,
  roundLegend: ['· 库中没有   – 完整名单中没有   （ ）只有其一部分或其上级的数据'],
  roundMore: (n) => `另有${n}个地区只有一项或没有本地答案：见 --format csv。`,
  city: '地区',
  yes: '有',
  no: '–',
  unknown: '·',
  from: '来源',
  placeIn: (place, field, period) => `${period}年${field}第${place}`,
  alliancesTitle: (name, asOf) => `${name}：截至${asOf}的关系`,
  listTitle: '库中关系最多者',
  exits: '退出或停摆者',
  listings: '上市',
  sites: '基地',
  date: '时间',
  event: '事件',
  last: '库中最后数字',
  proceeds: '募资（按原文）',
  capacity: '产能（按原文）',
  site: '基地',
  ties: '关系',
  ended: '此前已结束',
  since: (date) => `自${date}`,
  until: (date) => `至${date}`,
  inverse: (type) => `← ${type}`,
  size: (metric, figure, period) => `${period}年${metric}：${figure}`,
  timelineTitle: (what) => (what ? `大事记：${what}` : '大事记'),
  sources: '来源',
};

export type AroundWords = Widen<typeof EN>;
const TABLES: Readonly<Record<Language, AroundWords>> = { en: EN, zh: ZH };
export const aroundWords = (language: Language): AroundWords => TABLES[language];
