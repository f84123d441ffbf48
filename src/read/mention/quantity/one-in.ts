import { printedInterval } from '../../../num/printed/interval.ts';
import { ONES } from '../../../num/printed/numerals-en.ts';
import { scanNumber } from '../../../num/printed/scan-number.ts';
import type { QuantityMention } from '../../types.ts';
import { at, hitAt, isFree, norm, type Scan, tokenAfter } from '../scan.ts';
import { boundAround } from './bound.ts';

/** More than this is a count of odd ones, not a share: "one in a thousand". */
const MOST = 20;

/** "one in four crates", "one out of every ten crates", "two of every three crates": a share, told of the things themselves. */
export function oneInSoMany(scan: Scan, i: number): QuantityMention | undefined {
  const part = ONES.get(norm(scan, i));
  if (part === undefined || part > 9) return undefined;
  let k = i + 1;
  const out = norm(scan, k) === 'out' && norm(scan, k + 1) === 'of';
  if (out) k += 2;
  else if (norm(scan, k) === 'in' || norm(scan, k) === 'of') k++;
  else return undefined;
  const every = norm(scan, k) === 'every';
  if (every) k++;
  if (!out && !every && norm(scan, k - 1) === 'of') return undefined;
  const whole = scanNumber(scan.text, scan.tokens[k]?.start ?? scan.text.length, 'en');
  if (whole?.form !== 'cardinal' || whole.exponent !== 0 || whole.digits <= part || whole.digits > MOST)
    return undefined;
  const object = hitAt(scan, tokenAfter(scan, k + 1, whole.end), 'object');
  if (!object?.entries.some((e) => e.plural) || !isFree(scan, i, object.last)) return undefined;
  const n = {
    ...whole,
    start: scan.tokens[i]!.start,
    digits: part,
    over: whole.digits,
    form: 'fraction' as const,
    words: true,
  };
  const bound = boundAround(scan, i, n, false);
  const printed = printedInterval(n, bound.bound, 'ratio');
  return {
    type: 'quantity',
    ...at(scan, bound.first, object.last),
    form: 'ratio',
    written: scan.text.slice(n.start, whole.end),
    value: part / whole.digits,
    interval: printed.interval,
    bound: printed.bound,
    ...(printed.soft ? { soft: printed.soft } : {}),
    unit: 'ratio',
    object: object.entries[0]!.id,
    core: { start: n.start, end: whole.end },
  };
}
