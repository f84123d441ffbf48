import type { EntityId } from '../../../model/ids.ts';
import { isLetterAt } from '../../../num/printed/chars.ts';
import type { Found } from './chain.ts';
import type { Point, Reading } from './reading.ts';
import { hasCue } from './voice.ts';
import { kindOf, pick } from './who.ts';

/** 突破单月销售8000件大关: a mark that was passed, however far its verb stands off. */
export function passesMark(r: Reading, point: Point): boolean {
  const figure = point.figure!;
  if (figure.bound !== 'exact' || figure.value === undefined) return false;
  if (!MARKS.some((word) => r.text.startsWith(word, figure.end))) return false;
  return point.clause.items.slice(0, point.at).some((i) => hasCue(i, 'pass'));
}

const MARKS = ['大关', '关口', '门槛', '大台阶'];

/** 跻身“四万件俱乐部”: a size that gives a group its name. */
export function isClub(text: string, at: number): boolean {
  const i = '”"’」'.includes(text[at] ?? ' ') ? at + 1 : at;
  return CLUBS.some((word) => text.startsWith(word, i));
}

const CLUBS = ['俱乐部', '俱樂部', '阵营', '陣營', '行列', '梯队', '梯隊'];

/** 交付7649件甲型: told of the type that was delivered; of a type nobody knows nothing is claimed. */
export function namedBehind(r: Reading, point: Point): Found<EntityId> | 'unknown' | undefined {
  const next = point.clause.items[point.at + 1];
  if (!next || next.start !== point.figure!.end) return undefined;
  const after = point.clause.items[point.at + 2];
  const longer = after?.type === 'unknown' && after.start === next.end && isLetterAt(r.text, after.start);
  if (next.type === 'unknown') return isLetterAt(r.text, next.start) ? 'unknown' : undefined;
  if (next.type !== 'name') return undefined;
  if (longer) return 'unknown';
  const id = pick(r, next);
  return r.lexicon.pack.entities.get(id)?.kind === 'model' ? { value: id, where: 'clause' } : undefined;
}

/** 超过第二名乙城的99万件: whose it is stands right before it. */
export function ownerBefore(r: Reading, point: Point): Found<EntityId> | undefined {
  const [name, of] = [point.clause.items[point.at - 2], point.clause.items[point.at - 1]];
  if (name?.type !== 'name' || of?.type !== 'fill' || r.text.slice(of.start, of.end) !== '的')
    return undefined;
  const subject = point.subjects[0]?.value;
  const id = pick(r, name);
  const same = subject !== undefined && kindOf(r, subject) === kindOf(r, id);
  return same && subject !== id ? { value: id, where: 'clause' } : undefined;
}

/** A noun of the object right behind the figure belongs to it: 278万件木桶. */
export function spanEnd(point: Point): number {
  const next = point.clause.items[point.at + 1];
  const figure = point.figure!;
  return next?.type === 'metric' &&
    next.object !== undefined &&
    next.activity === undefined &&
    next.start - figure.end <= 1
    ? next.end
    : figure.end;
}
