import { boundBefore } from '../../../num/printed/bounds.ts';
import type { PrintedBound, ScannedNumber } from '../../../num/printed/types.ts';
import { hitAt, norm, type Scan } from '../scan.ts';

interface BoundFound {
  readonly bound: PrintedBound;
  /** First token of the bound words. */
  readonly first: number;
}

const MARKS: Readonly<Record<string, PrintedBound>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'more_than',
  '<': 'less_than',
  '≥': 'at_least',
  '≤': 'at_most',
};

const WENT_UP = new Set(
  'went go goes gone going moved rose ticked shot climbed edged built was is crept add adds added sped speed stepped'.split(
    ' ',
  ),
);

/** "handed over 31,767": the word belongs to the verb. */
const HANDED = new Set(['handed', 'hands', 'hand', 'handing', 'turned', 'turning']);

const NEGATORS = new Set(['not', "n't", 'never']);

const VERB_BOUNDS = new Set(
  'exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing top topped pass passed cross crossed'.split(
    ' ',
  ),
);

export function boundAround(scan: Scan, start: number, n: ScannedNumber, isDuration: boolean): BoundFound {
  if (n.inner) return { bound: n.inner, first: start };
  const mark = MARKS[norm(scan, start - 1)];
  if (mark) return { bound: mark, first: start - 1 };
  const hit = boundBefore((k) => (scan.taken[start - k] ? undefined : scan.tokens[start - k]?.norm));
  if (hit) {
    const first = start - hit.length;
    const word = norm(scan, first);
    // "surpasses the 10,422 made in July": the article names a known figure; what the verb says of it is for the rules.
    const known = norm(scan, start - 1) === 'the' && (VERB_BOUNDS.has(word) || word === 'short');
    if (known) return { bound: 'exact', first: start };
    const ok =
      !(
        word === 'up' &&
        (WENT_UP.has(norm(scan, first - 1)) ||
          hitAt(scan, first - 1, 'cue')?.entries.some((e) => e.cue === 'rise'))
      ) &&
      !(word === 'over' && HANDED.has(norm(scan, first - 1))) &&
      !(word === 'some' && !n.scaled && n.digits < 10) &&
      !((word === 'top' || word === 'tops') && isSmall(n)) &&
      !((word === 'pass' || word === 'passes' || word === 'passed' || word === 'cross') && isSmall(n)) &&
      !(
        isDuration &&
        (word === 'past' || word === 'over' || word === 'under' || word === 'beyond') &&
        norm(scan, first - 1) !== 'for'
      );
    if (ok) {
      if (hit.bound === 'more_than' && VERB_BOUNDS.has(word)) return { bound: verbBound(scan, first), first };
      return { bound: hit.bound, first };
    }
  }
  return { bound: 'exact', first: start };
}

function isSmall(n: ScannedNumber): boolean {
  return !n.scaled && n.decimals === 0 && n.digits < 1000;
}

/** "failed to exceed", "did not exceed": read as their opposite. */
function verbBound(scan: Scan, verb: number): PrintedBound {
  for (let k = verb - 1; k >= 0 && k >= verb - 4; k--) {
    const word = norm(scan, k);
    if (NEGATORS.has(word)) return 'at_most';
    if (
      word === 'failed' ||
      word === 'fail' ||
      word === 'fails' ||
      word === 'failing' ||
      word === 'unable' ||
      word === 'yet'
    )
      return 'less_than';
    if (word === ',' || word === 'and' || word === 'but') break;
  }
  return 'more_than';
}
