import type { ClaimContent, Gap } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { amongAt } from './among.ts';
import { resolveTime } from './chain.ts';
import { fits } from './figures.ts';
import type { CueItem, FigureItem, Item } from './items.ts';
import { orderCell } from './places.ts';
import { draftAt, type Point, type Reading } from './reading.ts';
import { hasCue } from './voice.ts';
import { isJoint, pick, resolveBack } from './who.ts';

/** One beside another: 超过, 反超, 被…超越, 仅次于, 让位于, 比…多, 是…的2.3倍, 不足峰值的一半, 完成目标的83.7%. */
export function readComparisons(r: Reading, points: readonly Point[]): void {
  for (const point of points) {
    if (point.mood.silent || point.mood.modality !== 'stated') continue;
    const item = point.clause.items[point.at]!;
    if (item.type === 'figure') {
      readMultiple(r, point, item);
      readMerely(r, point);
      readGap(r, point, item);
    } else if (item.type === 'cue') readPassing(r, point, item);
  }
}

function readPassing(r: Reading, point: Point, cue: CueItem): void {
  if (point.blocked) return;
  const { items } = point.clause;
  const ahead = cue.cues.includes('ahead');
  const behind = cue.cues.includes('behind_only') || cue.cues.includes('give_way');
  if (!ahead && !behind) return;
  const rivals = namesAfter(r, point);
  const cell = orderCell(point);
  const metric = cell?.metric;
  if (!metric || growthSpoken(items, point.at)) return;
  // 被乙超越: the one behind the passive word passes.
  const passive = ahead ? passiveBefore(r, items, point.at) : undefined;
  if (passive !== undefined) {
    const loser = point.subjects.find((s) => s.value !== passive);
    if (!loser || !alike(r, passive, loser.value)) return;
    compare(r, point, { value: passive, where: 'clause' }, loser.value, loser.where === 'context');
    return;
  }
  const entity = cell.entity;
  if (!entity || rivals.length === 0) return;
  // 不及乙的三分之二: read as a multiple.
  if (items.slice(point.at + 1, point.at + 6).some((i) => i.type === 'figure' && i.form === 'ratio')) return;
  // With a figure behind the name it is a gap, read there.
  if (leads(r, cue) && gapBehind(items, point.at)) return;
  for (const rival of rivals) {
    if (rival === entity.value || !alike(r, rival, entity.value)) continue;
    if (ahead && !behind) compare(r, point, entity, rival, false);
    else compare(r, point, { value: rival, where: 'clause' }, entity.value, entity.where === 'context');
  }
  const word = r.text.slice(cue.start, cue.end);
  if (word === '仅次于' || word === '次于' || word.startsWith('仅')) secondTo(r, point, rivals);
}

/** 仅次于甲: the second place too. */
function secondTo(r: Reading, point: Point, rivals: readonly EntityId[]): void {
  const cell = orderCell(point);
  if (!cell?.entity || !cell.metric || rivals.length === 0) return;
  const among = amongAt(r, point, cell.entity.value);
  if (!among) return;
  if (
    r.drafts.some(
      (d) =>
        d.kind === 'rank' &&
        d.entity === cell.entity!.value &&
        d.metric === cell.metric!.value &&
        d.span.end >= point.clause.start - 8,
    )
  )
    return;
  const place = rivals.length + 1;
  const made = draftAt(r, point, 'rank/second-only', cell, {
    kind: 'rank',
    value: place,
    unit: 'ordinal',
    bound: 'exact',
    interval: [place, place],
    among,
    by: r.lexicon.pack.metrics.get(cell.metric.value)?.dimension === 'index' ? 'standing' : 'size',
  });
  if (made) r.drafts.push(made);
}

function compare(
  r: Reading,
  point: Point,
  entity: { readonly value: EntityId; readonly where: 'clause' | 'sentence' | 'context' },
  other: EntityId,
  otherInherited: boolean,
): void {
  const cell = orderCell({ ...point, subjects: [entity] });
  const metric = cell?.metric ?? point.metrics[0];
  if (!metric) return;
  const standing = r.lexicon.pack.metrics.get(metric.value)?.dimension === 'index';
  const fixed: ClaimContent = {
    kind: 'comparison',
    other: { entity: other },
    op: 'greater',
    ...(standing ? { of: 'rank' as const } : { implicit: true }),
  };
  const made = draftAt(
    r,
    point,
    'comparison/passed',
    { entity, metric, period: cell?.period ?? point.period },
    { ...fixed, ...(otherInherited ? { inherited: ['other'] } : {}) },
  );
  if (made) r.drafts.push(made);
}

/** Names right behind the word, joined in a list; 前者 and 其 too. */
function namesAfter(r: Reading, point: Point): EntityId[] {
  const { items } = point.clause;
  const found: EntityId[] = [];
  for (let i = point.at + 1; i < items.length && i <= point.at + 12; i++) {
    const item = items[i]!;
    if (item.type === 'name') {
      found.push(pick(r, item));
      continue;
    }
    if (item.type === 'back') {
      const id = resolveBack(r, item)?.value;
      if (id !== undefined) found.push(id);
      continue;
    }
    if (isJoint(item) && found.length > 0) continue;
    if (
      found.length === 0 &&
      (item.type === 'fill' || hasCue(item, 'ahead') || hasCue(item, 'reach') || item.type === 'time')
    )
      continue;
    break;
  }
  return found;
}

function passiveBefore(r: Reading, items: readonly Item[], at: number): EntityId | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const item = items[i]!;
    if (item.type === 'name') {
      const before = items.slice(Math.max(0, i - 2), i).find((x) => hasCue(x, 'passive'));
      return before && r.text[before.start] !== '为' ? pick(r, item) : undefined;
    }
    if (item.type !== 'fill' && item.type !== 'cue' && item.type !== 'time') return undefined;
  }
  return undefined;
}

function growthSpoken(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some((i) => hasCue(i, 'up_noun') || hasCue(i, 'down_noun') || hasCue(i, 'average'));
}

function gapBehind(items: readonly Item[], at: number): boolean {
  const rest = items.slice(at + 1, at + 6);
  const name = rest.findIndex((i) => i.type === 'name');
  return (
    name >= 0 &&
    rest
      .slice(name + 1, name + 3)
      .some((i) => i.type === 'figure' && (i.form === 'count' || i.form === 'percent'))
  );
}

/** Two of one kind: towns with towns and provinces, makers with makers. */
function alike(r: Reading, a: EntityId, b: EntityId): boolean {
  const { entities } = r.lexicon.pack;
  const kinds = (id: EntityId): string[] => {
    const e = entities.get(id);
    return [e?.kind ?? '', ...(e?.samePlace ?? []).map((x) => entities.get(x)?.kind ?? '')];
  };
  const makers = new Set(['company', 'brand', 'alliance']);
  const ka = kinds(a);
  const kb = kinds(b);
  return ka.some((k) => kb.includes(k)) || (ka.some((k) => makers.has(k)) && kb.some((k) => makers.has(k)));
}

/** 领先甲12万件 tells a margin, 超过甲300万件 may tell what the other has. */
function leads(r: Reading, cue: CueItem): boolean {
  const text = r.text.slice(cue.start, cue.end);
  return text.includes('领先') || text.includes('高出') || text.includes('多出') || text.includes('超出');
}

/** 全国增长72%，而甲仅从4万增至5万: the growth of the one against the growth of the other. */
function readMerely(r: Reading, point: Point): void {
  const { items } = point.clause;
  const before = items.slice(0, point.at);
  if (point.blocked || !before.some((i) => hasCue(i, 'merely'))) return;
  if (!before.some((i) => hasCue(i, 'up_to') || hasCue(i, 'up'))) return;
  const cell = orderCell(point);
  if (!cell?.entity || !cell.metric) return;
  const against = r.drafts.find(
    (d) =>
      d.kind === 'change' &&
      d.unit === 'percent' &&
      d.metric === cell.metric!.value &&
      d.entity !== cell.entity!.value &&
      d.entity !== undefined,
  );
  const period = against?.period;
  if (!against || period === undefined || against.basePeriod === undefined) return;
  const made = draftAt(
    r,
    point,
    'comparison/only-rose',
    { entity: cell.entity, metric: cell.metric, period: { value: period, where: 'sentence' } },
    {
      kind: 'comparison',
      basePeriod: against.basePeriod,
      op: 'less',
      of: 'change',
      other: { entity: against.entity! },
      implicit: true,
      inherited: ['other'],
    },
  );
  if (made) r.drafts.push(made);
}

/** 比甲多29.7万件, 领先甲12万件, 高出甲12%. */
function readGap(r: Reading, point: Point, figure: FigureItem): void {
  if (point.blocked || (figure.form !== 'count' && figure.form !== 'percent')) return;
  const { items } = point.clause;
  let more: boolean | undefined;
  let rival: EntityId | undefined;
  for (let i = point.at - 1; i >= 0 && i >= point.at - 9; i--) {
    const item = items[i]!;
    if (item.type === 'figure') break;
    if (item.type === 'name') {
      const before = items.slice(Math.max(0, i - 2), i);
      const word = before.filter((x): x is CueItem => x.type === 'cue').pop();
      if (!word) continue;
      if (word.cues.includes('than')) rival = pick(r, item);
      else if (leads(r, word) && more === undefined) {
        rival = pick(r, item);
        more = true;
      } else if (word.cues.includes('behind_only') && more === undefined) {
        rival = pick(r, item);
        more = false;
      }
      break;
    }
    if (item.type !== 'cue') continue;
    if (more === undefined && item.cues.includes('more')) more = true;
    else if (more === undefined && item.cues.includes('fewer')) more = false;
    else if (more === undefined && item.cues.includes('ahead') && i > 0) more = more ?? true;
  }
  if (rival === undefined || more === undefined || growthSpoken(items, point.at)) return;
  const entity = point.subjects.find((s) => s.value !== rival);
  const cell = orderCell(point);
  const metric = cell?.metric;
  if (!entity || !metric || !alike(r, entity.value, rival)) return;
  const unit = r.lexicon.pack.metrics.get(metric.value)?.unit ?? '';
  if (figure.form === 'count' && !fits(figure, unit)) return;
  if (figure.value === undefined) return;
  const gap: Gap = {
    value: figure.value,
    unit: figure.form === 'percent' ? 'percent' : unit,
    interval: figure.interval,
  };
  const made = draftAt(
    r,
    point,
    'comparison/gap',
    { entity, metric, period: cell.period },
    { kind: 'comparison', other: { entity: rival }, op: more ? 'greater' : 'less', gap, bound: figure.bound },
  );
  if (made) r.drafts.push(made);
}

/** 是甲的2.3倍, 相当于2016年的一半, 不足峰值的一半, 完成目标的83.7%. */
function readMultiple(r: Reading, point: Point, figure: FigureItem): void {
  const { items } = point.clause;
  if (figure.factor || figure.value === undefined) return;
  const goal = goalBefore(r, items, point.at);
  if (figure.form !== 'ratio' && !(figure.form === 'percent' && goal)) return;
  if (point.blocked && !goal) return;
  const cell = orderCell(point);
  if (!cell?.entity || !cell.metric) return;
  const side = goal
    ? { modality: 'goal' as const }
    : sideBefore(r, point, items, cell.entity.value, cell.metric.value);
  if (!side) return;
  const factor = Number((figure.form === 'percent' ? figure.value / 100 : figure.value).toPrecision(12));
  const under = items
    .slice(Math.max(0, point.at - 6), point.at)
    .some((i) => hasCue(i, 'under') || hasCue(i, 'deny'));
  const over =
    figure.bound === 'more_than' ||
    items.slice(Math.max(0, point.at - 6), point.at).some((i) => hasCue(i, 'pass'));
  const op = under || figure.bound === 'less_than' ? 'less' : over ? 'greater' : 'equal';
  const scale = figure.form === 'percent' ? 100 : 1;
  const end = (x: number | null): number | null => (x === null ? null : Number((x / scale).toPrecision(12)));
  // More and less than a multiple speak for themselves; a multiple told as such has the margin of its printing.
  const size: Partial<ClaimContent> =
    op === 'equal'
      ? { unit: 'ratio', bound: figure.bound, interval: [end(figure.interval[0]), end(figure.interval[1])] }
      : {};
  const made = draftAt(
    r,
    { ...point, mood: { ...point.mood, denied: false } },
    goal ? 'comparison/of-goal' : side.peak ? 'comparison/of-peak' : 'comparison/times',
    cell,
    {
      kind: 'comparison',
      op,
      factor,
      ...size,
      other: {
        ...(side.entity === undefined ? {} : { entity: side.entity }),
        ...(side.metric === undefined ? {} : { metric: side.metric }),
        ...(side.period === undefined ? {} : { period: side.period }),
        ...(side.modality === undefined ? {} : { modality: side.modality }),
      },
      ...(side.peak ? { inherited: ['other'] } : {}),
    },
  );
  if (made) r.drafts.push(made);
}

interface Side {
  readonly entity?: EntityId;
  readonly metric?: string;
  readonly period?: string;
  readonly modality?: 'goal';
  readonly peak?: true;
}

function goalBefore(r: Reading, items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 5), at)
    .some((i) => hasCue(i, 'goal') && r.text.startsWith('目标', i.start));
}

/** What the multiple is of: a name, a time, the peak of the series, right before 的. */
function sideBefore(
  r: Reading,
  point: Point,
  items: readonly Item[],
  entity: EntityId,
  metric: string,
): Side | undefined {
  const figure = items[point.at] as FigureItem;
  const before = r.text.slice(Math.max(0, figure.start - 1), figure.start);
  let timed: string | undefined;
  for (let i = point.at - 1; i >= 0 && i >= point.at - 7; i--) {
    const item = items[i]!;
    if (item.type === 'figure') return undefined;
    if (item.type === 'unknown') return undefined;
    if (item.type === 'fill' || item.type === 'mark' || item.type === 'metric') continue;
    if (hasCue(item, 'peak') && before === '的') {
      const peak = r.context.peaks[`${entity} ${metric}`];
      return { entity, metric, ...(peak === undefined ? {} : { period: peak.period }), peak: true };
    }
    if (item.type === 'time' && before === '的') {
      const found = resolveTime(item, point.period?.value, r.context.today);
      if (!found) return undefined;
      timed = found.period;
      continue;
    }
    if (item.type === 'name' && before === '的') {
      const id = pick(r, item);
      if (id === entity) return timed === undefined ? undefined : { entity, metric, period: timed };
      return alike(r, id, entity)
        ? { entity: id, ...(timed === undefined ? {} : { period: timed }) }
        : undefined;
    }
    if (item.type === 'cue') break;
    if (item.type === 'back') break;
  }
  return timed === undefined ? undefined : { entity, metric, period: timed };
}
