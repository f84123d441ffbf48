import type { ClashReason, GapReason, Language, OriginKind, RecordedBridge } from '../model/pack.ts';

/** What the pack desk says: the map of what is on file, known disagreements, ways of counting. */
export interface PackWords {
  readonly legend: string;
  /** Heading above the holes whose reason is on file. */
  readonly holes: string;
  readonly hole: Readonly<Record<GapReason, string>>;
  readonly figures: (total: number, byOrigin: Readonly<Record<OriginKind, number>>) => string;
  readonly reason: Readonly<Record<ClashReason, string>>;
  readonly clashes: (total: number, open: number) => string;
  readonly relation: Readonly<Record<RecordedBridge['relation'], string>>;
  readonly since: (period: string) => string;
}

const en: PackWords = {
  legend:
    'O official  C company  I industry body  m media  r copy  ~ no result yet  ? a hole whose reason is on file  · nothing',
  holes: 'Holes with a reason:',
  hole: {
    unreachable: 'printed, but in no copy that could be read',
    unpublished: 'printed nowhere',
    'only-derived': 'printed only as a difference, a share or a rate',
  },
  figures: (total, by) =>
    `${total} figures in all: ${by.official} official, ${by.company} of companies, ${by.industry_body} of associations, ${by.media} of media, ${by.copy} of copies.`,
  reason: {
    basis: 'basis',
    period: 'period',
    scope: 'scope',
    vintage: 'vintage',
    slip: 'slip',
    estimate: 'estimate',
    rounding: 'rounding',
    open: 'open',
  },
  clashes: (total, open) => `${total} known disagreements, ${open} of them open.`,
  relation: { replaced: 'replaced', wider: 'wider', narrower: 'narrower', beside: 'beside' },
  since: (period) => `since ${period}`,
};

const zh: PackWords = {
  legend: 'O 官方  C 企业  I 行业协会  m 媒体  r 转载  ~ 尚无结果  ? 缺数且原因在案  · 空白',
  holes: '缺数及原因：',
  hole: {
    unreachable: '已公布，但没有能读到的文本',
    unpublished: '没有公布过',
    'only-derived': '只以差额、占比或增速公布',
  },
  figures: (total, by) =>
    `共 ${total} 个数：官方 ${by.official}，企业 ${by.company}，协会 ${by.industry_body}，媒体 ${by.media}，转载 ${by.copy}。`,
  reason: {
    basis: '口径',
    period: '时段',
    scope: '范围',
    vintage: '版本',
    slip: '笔误',
    estimate: '估计',
    rounding: '取整',
    open: '未解',
  },
  clashes: (total, open) => `已知分歧 ${total} 处，其中 ${open} 处原因未明。`,
  relation: { replaced: '替换', wider: '更宽', narrower: '更窄', beside: '并列' },
  since: (period) => `自 ${period}`,
};

export const packWords = (language: Language): PackWords => (language === 'zh' ? zh : en);
