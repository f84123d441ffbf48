import type { ClaimDraft } from '../../../model/claim.ts';
import { type Period, parsePeriod, yearOf } from '../../../model/period.ts';
import { amongAt } from './among.ts';
import { fits } from './figures.ts';
import type { CueItem, FigureItem, Item } from './items.ts';
import { orderCell } from './places.ts';
import { draftAt, type Point, type Reading } from './reading.ts';
import { carriesFirst } from './roles.ts';
import { hasCue } from './voice.ts';

/** The only one above a limit, limits passed for the first time, records, the lowest of all. */
export function readExtrema(r: Reading, points: readonly Point[]): void {
  for (const point of points) {
    if (point.mood.silent || point.mood.modality !== 'stated') continue;
    // 产销首次双双突破: each of the two told.
    const twins = point.told.length > 1 && !point.ownMetric && !point.ownSubject ? point.told : undefined;
    for (const one of twins ? twins.map((t): Point => ({ ...point, told: [t] })) : [point]) readOne(r, one);
  }
}

function readOne(r: Reading, point: Point): void {
  const item = point.clause.items[point.at]!;
  const made =
    item.type === 'figure'
      ? (byTimeOf(r, point, item) ?? limitOf(r, point, item))
      : item.type === 'cue'
        ? (recordOf(r, point, item) ?? lowestOf(r, point, item) ?? largestOf(r, point, item))
        : undefined;
  if (made) r.drafts.push(made);
}

/** 唯一产量超过300万件的城市; 首次突破10万件. */
function limitOf(r: Reading, point: Point, figure: FigureItem): ClaimDraft | undefined {
  if (point.blocked || figure.value === undefined || figure.form === 'ordinal' || figure.form === 'duration')
    return undefined;
  if (figure.bound !== 'more_than' && figure.bound !== 'at_least') return undefined;
  const before = point.clause.items.slice(0, point.at);
  const only = before.some((i) => hasCue(i, 'only')) || onlyBefore(r, point);
  const first = !only && (before.some((i) => hasCue(i, 'first_time')) || carriesFirst(r, point));
  if (!only && !first) return undefined;
  const cell = orderCell(point);
  if (!cell?.entity || !cell.metric || !cell.period) return undefined;
  const unit = r.lexicon.pack.metrics.get(cell.metric.value)?.unit ?? '';
  if (!fits(figure, unit)) return undefined;
  const asserted: Point = { ...point, mood: { ...point.mood, denied: false } };
  if (only) {
    const among = amongAt(r, point, cell.entity.value);
    if (!among || parsePeriod(cell.period.value)?.kind === 'open') return undefined;
    return draftAt(r, asserted, 'extremum/only', cell, {
      kind: 'extremum',
      among,
      unit,
      extremum: { which: 'only', over: 'entities', threshold: figure.value },
    });
  }
  if (point.mood.denied) return undefined;
  return draftAt(r, asserted, 'extremum/first-passage', cell, {
    kind: 'extremum',
    unit,
    extremum: {
      which: 'first_passage',
      over: 'time',
      threshold: figure.value,
      ...windowSince(r, point, cell.period.value),
    },
  });
}

/** 成为全国唯一的城市 told in the clause before. */
function onlyBefore(r: Reading, point: Point): boolean {
  const previous = r.clauses[point.clause.index - 1];
  return (
    previous?.items.some((i) => hasCue(i, 'only')) === true &&
    !previous.items.some((i) => i.type === 'figure')
  );
}

/** 2016年以来首次: the years from the next one on. */
function windowSince(r: Reading, point: Point, period: Period): { window?: Period } {
  const since = [...point.clause.items, ...(r.clauses[point.clause.index - 1]?.items ?? [])].find(
    (i) => i.type === 'time' && i.role === 'since' && i.year !== undefined,
  );
  const to = yearOf(period);
  if (since?.type !== 'time' || since.year === undefined || to === undefined || since.year >= to) return {};
  return { window: `${since.year + 1}/${to}` };
}

/** 创历史新高, 创九年新高, 2016年以来最高, 历史新低. */
function recordOf(r: Reading, point: Point, cue: CueItem): ClaimDraft | undefined {
  const high = cue.cues.includes('high');
  const low = cue.cues.includes('low');
  if ((!high && !low) || point.mood.denied) return undefined;
  const { items } = point.clause;
  if (point.blocked && point.told.length !== 1) return undefined;
  if (
    items.slice(0, point.at).some((i) => hasCue(i, 'up_noun') || hasCue(i, 'down_noun') || hasCue(i, 'share'))
  )
    return undefined;
  const cell = orderCell(point);
  if (!cell?.entity || !cell.metric || !cell.period || parsePeriod(cell.period.value)?.kind === 'open')
    return undefined;
  const word = r.text.slice(cue.start, cue.end);
  const duration = items
    .slice(Math.max(0, point.at - 4), point.at)
    .find((i): i is FigureItem => i.type === 'figure' && i.form === 'duration');
  const since = windowSince(r, point, cell.period.value);
  const to = yearOf(cell.period.value);
  const span = items
    .slice(Math.max(0, point.at - 4), point.at)
    .find((i) => i.type === 'time' && i.span !== undefined);
  const length = duration?.unit === 'year' ? duration.value : span?.type === 'time' ? span.span : undefined;
  const years = length !== undefined && to !== undefined ? `${to - length + 1}/${to}` : undefined;
  const window = years ?? since.window;
  // 新高 alone, without 创 or 历史, is a figure of speech.
  if (
    window === undefined &&
    !word.includes('历史') &&
    !word.includes('创') &&
    !word.includes('纪录') &&
    !word.includes('史上')
  ) {
    const made = items
      .slice(Math.max(0, point.at - 3), point.at)
      .some((i) => i.type === 'unknown' || i.type === 'cue');
    if (!made || word === '新高') return undefined;
  }
  return draftAt(r, point, 'extremum/record', cell, {
    kind: 'extremum',
    extremum: { which: high ? 'max' : 'min', over: 'time', ...(window === undefined ? {} : { window }) },
  });
}

/** 产量最低的省份: the lowest of the class. */
function lowestOf(r: Reading, point: Point, cue: CueItem): ClaimDraft | undefined {
  if (cue.most !== 'min' || point.blocked || point.mood.denied) return undefined;
  const { items } = point.clause;
  const named =
    items.slice(point.at + 1).some((i) => i.type === 'class') ||
    items.slice(0, point.at).some((i) => i.type === 'class');
  if (!named || !point.ownMetric) return undefined;
  const cell = orderCell(point);
  const among = cell?.entity ? amongAt(r, point, cell.entity.value) : undefined;
  if (!cell?.entity || !cell.metric || !among) return undefined;
  return draftAt(r, point, 'extremum/lowest', cell, {
    kind: 'extremum',
    among,
    extremum: { which: 'min', over: 'entities' },
  });
}

/** 前者成为行业最大IPO: the largest of its kind, told of what the metric measures. */
function largestOf(r: Reading, point: Point, cue: CueItem): ClaimDraft | undefined {
  if (cue.most !== 'max' || point.mood.denied || point.subjects.length !== 1) return undefined;
  const { items } = point.clause;
  const next = items
    .slice(point.at + 1)
    .find((i) => i.type !== 'fill' && !(i.type === 'cue' && i.cues.length === 0));
  if (next?.type !== 'metric' || next.metric === undefined || next.unknown) return undefined;
  if (r.lexicon.pack.metrics.get(next.metric)?.dimension !== 'money') return undefined;
  if (items.slice(items.indexOf(next) + 1).some((i) => i.type !== 'fill')) return undefined;
  const subject = point.subjects[0]!;
  const kind = r.lexicon.pack.entities.get(subject.value)?.kind;
  const row = r.lexicon.pack.classes.find((c) => kind !== undefined && c.kinds.includes(kind));
  if (!row) return undefined;
  const text = r.text.slice(cue.start, next.end);
  return draftAt(
    r,
    point,
    'extremum/largest',
    { entity: subject, metric: { value: next.metric, where: 'clause' }, period: point.period },
    {
      kind: 'extremum',
      among: { class: row.id, ...(row.within === undefined ? {} : { within: row.within }), text },
      extremum: { which: 'max', over: 'entities' },
    },
  );
}

/** 全球第四家实现盈利的企业, 首个产量突破100万件的城市: an order in time. */
function byTimeOf(r: Reading, point: Point, figure: FigureItem): ClaimDraft | undefined {
  const { items } = point.clause;
  if (figure.form !== 'ordinal' || figure.value === undefined || figure.bound !== 'exact') return undefined;
  const next = r.text[figure.end] ?? '';
  if (next === '' || !'家座个款'.includes(next) || point.subjects.length !== 1) return undefined;
  const rest = items.slice(point.at + 1);
  if (!rest.some((i) => i.type === 'class') || rest.some((i) => i.type === 'unknown')) return undefined;
  const metricItem = rest.find(
    (i): i is Extract<Item, { type: 'metric' }> =>
      i.type === 'metric' && !i.unknown && (i.metric !== undefined || i.activity !== undefined),
  );
  const limit = rest.find(
    (i): i is FigureItem => i.type === 'figure' && i.form === 'count' && i.value !== undefined,
  );
  const metric = metricItem ? metricOfItem(r, metricItem) : undefined;
  if (metric === undefined) return undefined;
  const unit = r.lexicon.pack.metrics.get(metric)?.unit ?? '';
  if (limit && !fits(limit, unit)) return undefined;
  const subject = point.subjects[0]!;
  const among = amongAt(r, point, subject.value);
  if (!among || !point.period) return undefined;
  return draftAt(
    r,
    point,
    'rank/nth-to',
    { entity: subject, metric: { value: metric, where: 'clause' }, period: point.period },
    {
      kind: 'rank',
      value: figure.value,
      unit: 'ordinal',
      bound: 'exact',
      interval: [figure.value, figure.value],
      among,
      by: 'time',
      ...(limit?.value === undefined
        ? {}
        : { extremum: { which: 'first_passage', over: 'time', threshold: limit.value } }),
    },
  );
}

function metricOfItem(r: Reading, item: Extract<Item, { type: 'metric' }>): string | undefined {
  if (item.metric !== undefined) return r.lexicon.pack.metrics.has(item.metric) ? item.metric : undefined;
  const object = item.object ?? r.lexicon.defaultObject;
  return object === undefined || item.activity === undefined
    ? undefined
    : r.lexicon.metricOf(object, item.activity);
}
