import type { FramingCode } from '../../check/framing/messages.ts';
import type { NeighbourCode } from '../../check/framing/neighbour-messages.ts';
import type { FrameCode, StepCode } from '../../check/messages/en.ts';
import type { RankStepCode } from '../../check/rank/messages.ts';
import type { RecordCode, RecordFrameCode } from '../../check/records/messages.ts';
import type { TargetStepCode } from '../../check/targets/messages.ts';

type P = Readonly<Record<string, string | number>>;
type Table<Code extends string> = Readonly<Record<Code, (p: P) => string>>;

const says = (p: P): string => (p.by ? `${p.by}：` : '');

/** A figure with its unit, which `p.unit` names in Chinese already. */
const fig = (p: P, figure: string | number | undefined): string => `${figure}${p.unit ?? ''}`;

const span = (p: P): string => fig(p, bareSpan(p));

const bareSpan = (p: P): string => {
  if (p.lo !== undefined && p.hi !== undefined) return p.lo === p.hi ? `${p.lo}` : `${p.lo} 至 ${p.hi}`;
  if (p.lo !== undefined) return `${p.loOpen ? '超过' : '至少'} ${p.lo}`;
  return p.hi === undefined ? '未知' : `${p.hiOpen ? '不足' : '至多'} ${p.hi}`;
};

/** "A 为 5", "A 至多 5". */
const isSpan = (p: P): string => (p.lo !== undefined && p.hi !== undefined ? `为 ${span(p)}` : ` ${span(p)}`);

const cell = (p: P): string => `${says(p)}${p.cell}${isSpan(p)}`;

const linked = (p: P): string =>
  p.relation === undefined ? cell(p) : `${says(p)}${p.cell}${p.relation}${p.prev}，故${isSpan(p)}`;

const quantity = (p: P): string =>
  p.relates === 'change'
    ? `${p.quantity}较${p.on}的增幅`
    : p.relates === 'share'
      ? `${p.quantity}占${p.on}的比重`
      : `${p.quantity}`;

const STEPS: Table<StepCode> = {
  level: cell,
  threshold: cell,
  place: (p) => `${says(p)}${p.cell}：${span(p)}`,
  growth: linked,
  share: linked,
  comparison: linked,
  ahead: linked,
  run: linked,
  'part-of': (p) => `部分不大于整体：${p.cell}${isSpan(p)}`,
  'within-place': (p) => `下辖不大于上级：${p.cell}${isSpan(p)}`,
  'within-period': (p) => `部分月份不大于全年：${p.cell}${isSpan(p)}`,
  bridge: (p) => `两种口径相差有限：${p.cell}${isSpan(p)}`,
  sum: (p) => `${says(p)}由合计推得，${p.cell}${isSpan(p)}`,
  rest: (p) => `整体 = 部分 + 其余：${p.cell}${isSpan(p)}`,
  difference: (p) => `${says(p)}由差额推得，${p.cell}${isSpan(p)}`,
  'share-change': (p) => `${says(p)}占比变动 ${span(p)}`,
  'growth-comparison': (p) => `${says(p)}增速相比：${span(p)}`,
  'so-implied': (p) => `故${quantity(p)}${isSpan(p)}；文中为${p.figure ? fig(p, p.printed) : p.printed}`,
  'same-on-file': (p) => `${p.by}给出${quantity(p)}：${p.printed}`,
  'run-counted': (p) => `${p.from} 至 ${p.to} 共 ${p.counted} 年；文中为 ${p.printed} 年`,
  sharpened: (p) => `再据${p.by}，至少相差 ${p.percent}%`,
  weighed: (p) => `${says(p)}${p.form} ${p.limit}${p.times === 1 ? '' : `（取 ${p.times} 倍）`}`,
  'weighed-total': (p) => `各式相加（“至少”“高于”者相减），左边全部抵消，0 须${p.limit}，不可能`,
  'places-counted': (p) => `排在${p.name}之前的有 ${p.count} 个：${p.names}`,
  corners: (p) => `${p.cell}，据${p.inputs}：${span(p)}`,
};

const FRAMES: Table<FrameCode | FramingCode | RecordFrameCode> = {
  soft: () => '数值介于字面常义与字面极限之间',
  'ytd-not-full-year': (p) =>
    p.unfinished !== undefined
      ? `成文时（${p.written}）${p.unfinished} 尚未结束，是截至当时的数字`
      : `${fig(p, p.figure)}是 ${p.period} 的累计数，不是 ${p.year} 全年`,
  'sales-not-production': (p) => `在册的是${p.metric}的数字，不是${p.claimed}`,
  'basis-differs': (p) => `按${p.holds}${p.sure === 0 ? '可能成立' : '成立'}；按${p.fails}不成立`,
  'only-under-this-metric': (p) => `按${p.metric}，${p.leader}在前（${p.period}）`,
  'only-in-this-class': (p) => `在${p.class}中位次为 ${p.place}`,
  'window-sensitive': (p) =>
    p.leader === undefined ? `${p.from} 至 ${p.to} 方合` : `以 ${p.window} 计，${p.leader}在前`,
  'rounded-run': (p) => `年数取整：确切为 ${p.fits} 年`,
  truncated: () => '数字是截断，不是四舍五入',
  'base-effect': (p) => `低基数上的增长：${p.base} 低于 ${p.before}，${p.period} 尚未超过`,
  'target-not-result': (p) => `${fig(p, p.figure)}在册为 ${p.period} 的${p.status}，并非结果`,
  'not-comparable': (p) => `${p.from} 与 ${p.to} 口径不同：${p.fromBasis}对${p.toBasis}`,
  'not-defined': () => '没有指明可据以判定的数字或指标',
  'attachment-ambiguous': (p) => {
    if (p.twin !== undefined) return `文中同一数字另指他者：${p.twin}`;
    if (p.sharers !== undefined) return `句中只有简称，${p.sharers}也用这个简称`;
    if (p.passed !== undefined) return '在册数字远高于这一门槛：门槛或指更短的时段，或另有所指';
    return p.carried === undefined
      ? `若说的是${p.metric}则相符`
      : '本句未写明所指，系承上文补出；照此理解则不相符';
  },
  vintage: (p) => {
    if (p.early !== undefined) return `是结果公布前的估计数（${p.early}）`;
    if (p.near !== undefined) return `与${p.near}所载相差 ${p.by}%：同一数字的不同版本也有这样的出入`;
    if (p.stretch !== undefined)
      return `与${p.stretch}独家所载另一时段数字所推相差 ${p.by}%；该数字的统计范围可能不同`;
    if (p.lone !== undefined)
      return `与按${p.lone}独家所载基数算出的增幅相差 ${p.by}%；发布者今日或已另行计算该基数`;
    if (p.base !== undefined && p.at !== undefined)
      return `可推知${p.base}已调整为 ${fig(p, p.at)}；此前所载为 ${fig(p, p.printed)}，至少相差 ${p.by}%`;
    return p.base === undefined
      ? `是旧版数字；${p.origin}现为 ${fig(p, p.now)}`
      : `若计算增幅之前${p.base}已调整 ${p.by}% 以上，则相合`;
  },
  repeats: (p) => `重复 ${p.first} 所说`,
  'single-origin': (p) => `仅有文中所引的${p.origin}可证`,
  touching: () => '两数只在取整边缘相接',
  'order-within-rounding': (p) => `${p.a}与${p.b}相差在取整之内，分不出先后（${p.basis}）`,
  'entity-slip': (p) => `在册的是${p.other}的数字`,
  'scale-slip': (p) => `${p.factor}则相符`,
  'ratio-as-increase': (p) => `${p.printed}% 像是「为上年的百分之几」；增幅应为 ${p.increase}%`,
  'year-slip': (p) => (p.found === undefined ? `与 ${p.period} 相符` : `记录中为 ${p.found}`),
  swap: (p) => (p.fits === undefined ? `互换则相符：${p.a}与${p.b}` : `互换则与记录相符：${p.fits}`),
};

const size = (p: P): string => (p.down ? '低' : '高');
const shown = (p: P): string => (p.share === undefined ? '；无在册数字' : `：${p.share}`);

const NEIGHBOURS: Table<NeighbourCode> = {
  'near/period': (p) => `${p.period}`,
  'near/metric': (p) => `按${p.metric}`,
  'near/class': (p) => `在${p.class}中`,
  'near/basis': (p) => `按${p.basis}`,
  'near/base': (p) => `与 ${p.base} 相比：${p.change === 'not on file' ? '无在册数字' : p.change}`,
  'near/growth': (p) => `${p.period} 与 ${p.base} 相比：${p.change}`,
  'near/share': (p) => `以占${p.whole}的比重计：${p.change}`,
  'near/share-year': (p) => `${p.period} 的比重同样这么${size(p)}${shown(p)}`,
  'near/share-whole': (p) => `占${p.whole}的比重同样这么${size(p)}${shown(p)}`,
  'near/share-member': (p) => `${p.name}的比重同样这么${size(p)}${shown(p)}`,
  'near/window': (p) => `${p.from} 至 ${p.to}`,
  'near/rival': (p) => `${p.name}须至多 ${fig(p, p.bound)}（${p.period}）；无在册数字`,
};

const when = (p: P): string => (p.date ? `（${p.date}）` : '');
const RECORDS: Table<RecordCode> = {
  'record-found': (p) => `${p.origin}有记录${when(p)}${p.place ? `，在${p.place}` : ''}：${p.what}`,
  'record-covers-part': (p) => `${p.origin}记录了其中一部分${when(p)}：${p.what}`,
  'tie-found': (p) => `${p.origin}记有这一关系${when(p)}：${p.what}`,
  'chain-link': (p) => `${p.origin}${when(p)}：${p.what}`,
  'record-undated': (p) => `${p.origin}有记录，未注日期：${p.what}`,
  'record-unpaired': (p) => `${p.origin}有记录，未说各在何处：${p.what}`,
  'record-other-place': (p) => `${p.origin}记${p.actor}在${p.found}，文中在${p.told}`,
  'record-other-date': (p) => `${p.origin}记为 ${p.found}，文中为 ${p.told}`,
  'record-other-holder': (p) => `${p.origin}记${p.thing}归${p.found}，文中归${p.told}`,
  'record-other-object': (p) => `${p.origin}：${p.subject}—${p.found}；文中为${p.told}`,
  'order-not-on-file': (p) => `记录可证此事，未证其次序（${p.ordinal}）`,
  'count-not-on-file': (p) => `记录可证此事，未证其数目（${p.count}）`,
  'denied-but-recorded': (p) => `文中否认，而${p.origin}有记录${when(p)}：${p.what}`,
  'pair-fits': (p) => `${p.actor}在${p.place}：据${p.origin}`,
};

const at = (p: P): string => `（${p.basis}，${p.period}）`;
const RANK: Table<RankStepCode> = {
  level: (p) => `${p.name}：${fig(p, p.range)}${at(p)}`,
  'level-implied': (p) => `${p.name}：${fig(p, p.range)}，推得${at(p)}`,
  above: (p) => `确定在前的有 ${p.count} 个：${p.names}`,
  'none-above': (p) => `在册数字中没有确定高于${p.name}的`,
  maybe: (p) => `太近，分不出先后：${p.names}`,
  'maybe-basis': (p) => `口径未说明，太近，分不出先后：${p.names}`,
  'table-closed': (p) =>
    `${p.class}榜列出了所有高于 ${fig(p, p.cap)}（${p.last}）者；榜外没有能高于 ${fig(p, p.mark)} 的`,
  'places-closed': (p) => `下辖不能超过所在的${p.class}：只有${p.names}之内可能有高于 ${fig(p, p.mark)} 的`,
  'places-none': (p) => `下辖不能超过所在的${p.class}，而其中没有高于 ${fig(p, p.mark)} 的`,
  'inside-place': (p) => `${p.around}（${fig(p, p.cap)}）之内至多 ${p.most} 个能高于 ${fig(p, p.mark)}`,
  estimate: (p) => `${p.name}：${fig(p, p.range)} 是估计或预测（${p.status}），不计`,
  'place-proven': (p) =>
    p.best === p.worst
      ? `${p.name}为第 ${p.best}${at(p)}`
      : `${p.name}在第 ${p.best} 至第 ${p.worst} 之间${at(p)}`,
  'place-open': (p) => `${p.name}为第 ${p.best} 或更后${at(p)}`,
  'not-above-mark': (p) => `${p.name}：${fig(p, p.range)}，不高于 ${fig(p, p.mark)}${at(p)}`,
  'others-above-mark': (p) => `同样高于 ${fig(p, p.mark)}：${p.names}`,
  'above-mark': (p) => `确定高于 ${fig(p, p.mark)} 的有 ${p.count} 个：${p.names}`,
  'most-above-mark': (p) =>
    `${p.name === undefined ? '' : `除${p.name}外，`}至多 ${p.most} 个能高于 ${fig(p, p.mark)}`,
  'order-holds': (p) => `${p.a}：${fig(p, p.rangeA)}；${p.b}：${fig(p, p.rangeB)}${at(p)}`,
  undated: (p) => `文中未注时间；${p.year}年成立`,
  'run-year': (p) => `${p.year}：${p.what}`,
  record: (p) => `在册：${p.statement}`,
  'record-against': (p) => `在册而相反：${p.statement}`,
  'record-set-aside': (p) => `一条记录不计，其数字在此口径上不成立：${p.statement}`,
  'basis-of-document': (p) => `文中数字在此口径上不成立：${p.names}`,
  'unknown-membership': (p) => `${p.names}：不知是否属于「${p.text}」`,
  placed: (p) => `${p.name}：${p.metric}第 ${p.range}（${p.period}）`,
  'years-apart': (p) => `${p.name}上次居此位在 ${p.last}：其间 ${p.between} 年不在，前后相隔 ${p.apart} 年`,
};

const due = (p: P): string =>
  `${p.deadline ? `，${p.deadline} 前` : ''}${p.announced ? `（${p.announced}）` : ''}`;
const TARGETS: Table<TargetStepCode> = {
  goal: (p) => `目标：${p.name}，${p.metric}，${p.direction} ${fig(p, p.value)}${due(p)}`,
  level: (p) => `${p.period}：${fig(p, p.range)}（${p.basis}）`,
  rest: (p) => `${p.period}：${fig(p, p.whole)} 减 ${fig(p, p.part)} 余 ${fig(p, p.range)}（${p.basis}）`,
  ratio: (p) => `${p.period}：${fig(p, p.part)} 占 ${fig(p, p.whole)} 的 ${p.range}%（${p.basis}）`,
  met: (p) => `达成：${fig(p, p.range)} 对 ${fig(p, p.value)}`,
  missed: (p) => `未达成：${fig(p, p.range)} 对 ${fig(p, p.value)}`,
  reached: (p) => `达目标的 ${p.percent}%`,
  split: () => '口径不一：一种达成，一种未达成',
  required: (p) => `自 ${p.period} 的 ${fig(p, p.range)} 起，${p.years} 年须每年增 ${p.perYear}%`,
  'required-fall': (p) => `自 ${p.period} 的 ${fig(p, p.range)} 起，${p.years} 年须每年降 ${p.perYear}%`,
  pace: (p) => `在册最近一年：${p.perYear}%`,
  'no-figure': (p) => `${p.period} 无在册数字`,
  'no-cell': () => '没有说是谁的、什么的数字',
  'no-value': () => '目标没有给出数字',
  record: (p) => `在册：${p.issuer}宣布 ${fig(p, p.value)}${due(p)}`,
  'record-differs': (p) => `在册的是另一数字：${p.issuer}宣布 ${fig(p, p.value)}${due(p)}`,
};

const under = (prefix: string, table: Table<string>): [string, (p: P) => string][] =>
  Object.entries(table).map(([code, say]) => [`${prefix}${code}`, say]);

/** Wording of the checker's coded messages in Chinese; a code that a table lacks does not compile. Names in `p` are translated already. */
export const STEPS_ZH: ReadonlyMap<string, (p: P) => string> = new Map([
  ...under('', STEPS),
  ...under('', FRAMES),
  ...under('', NEIGHBOURS),
  ...under('', RECORDS),
  ...under('rank/', RANK),
  ...under('target/', TARGETS),
]);
