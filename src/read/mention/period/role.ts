import { PERIOD_PREPOSITIONS, PERIOD_SOFTENERS, type Role } from '../../lang/en/months.ts';
import { hitAt, norm, type Scan } from '../scan.ts';

/** How a time stands in its sentence, from the words before (and, for "2017 on", after) it. */
export function roleOf(scan: Scan, first: number, last: number, isBase: boolean): Role {
  const tail = norm(scan, last - 1);
  if (tail === 'on' || tail === 'onward' || tail === 'onwards') return 'since';
  const own = norm(scan, first);
  if (own === 'in' || own === 'over' || own === 'within' || own === 'during' || own === 'between')
    return 'in';
  if (own === 'since') return 'since';
  if (own === 'from') return 'in';
  let i = first - 1;
  for (let steps = 0; steps < 6 && i >= 0 && PERIOD_SOFTENERS.has(norm(scan, i)) && !scan.taken[i]; steps++)
    i--;
  const word = norm(scan, i);
  const before = norm(scan, i - 1);
  // "vs. October"
  if (word === '.' && before === 'vs') return 'base';
  if (word === 'to') {
    if (before === 'compared' || before === 'relative') return 'base';
    if (before === 'prior') return 'before';
    return before === 'back' ? 'in' : 'until';
  }
  // "through the first three quarters": the stretch itself, not its end.
  if (word === 'through' && (own === 'first' || norm(scan, first + 1) === 'first')) return 'in';
  if (word === 'with') return before === 'compared' ? 'base' : 'in';
  if ((word === 'above' || word === 'below' || word === 'under') && afterChange(scan, i)) return 'base';
  if (word === 'from' || word === 'over' || word === 'on') {
    if (afterChange(scan, i)) return 'base';
    return word === 'from' ? 'from' : 'in';
  }
  if (word === 'as' && before === 'early') return 'in';
  const role = PERIOD_PREPOSITIONS.get(word);
  if (role) return role;
  // "by 66 percent from their 2023 total"
  const owned = word === 'its' || word === 'their' || word === 'the';
  if (
    owned &&
    ['from', 'over', 'on'].includes(before) &&
    afterChange(scan, i - 1) &&
    LEVELS.has(norm(scan, last))
  )
    return 'base';
  return isBase && afterChange(scan, i + 1) ? 'base' : 'in';
}

const LEVELS = new Set([
  'total',
  'level',
  'levels',
  'figure',
  'sales',
  'output',
  'result',
  'results',
  'volume',
]);

/** A percentage, a change word or a count stands right before: "up 9% on 2024", "an increase from 2024". */
function afterChange(scan: Scan, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const word = norm(scan, k);
    if (
      word === '%' ||
      word === 'percent' ||
      (word === 'cent' && norm(scan, k - 1) === 'per') ||
      word === 'points' ||
      word === 'point'
    )
      return true;
    const cue = hitAt(scan, k, 'cue');
    if (cue?.entries.some((e) => e.cue === 'rise' || e.cue === 'fall')) return true;
    if (word === ',' || word === ';') return false;
    if (word === 'more' || word === 'less' || word === 'fewer' || word === 'higher' || word === 'lower')
      return true;
  }
  return false;
}
