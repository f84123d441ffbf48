import type { Mention, MetricMention } from '../types.ts';
import { norm, type Scan } from './scan.ts';

/**
 * Things a figure is said to hold as well: "sales, including mixed crates, reached …", "… when mixed crates are included". They have no
 * figure here, and the figure beside them is of more than they are: they say nothing of what it counts.
 */
export function withoutTakenIn(scan: Scan, mentions: Mention[]): Mention[] {
  if (!scan.tokens.some((t) => TAKING.has(t.norm) || TAKEN.has(t.norm))) return mentions;
  const things = mentions.filter((m): m is MetricMention => m.type === 'metric' && !m.verb);
  const out = new Set<Mention>();
  for (const [k, first] of things.entries()) {
    const list = listFrom(scan, things, k);
    const last = list[list.length - 1]!.last;
    if (isOpened(scan, first.first) ? ENDS.has(norm(scan, last)) : isClosed(scan, last))
      for (const m of list) out.add(m);
  }
  return out.size === 0 ? mentions : mentions.filter((m) => !out.has(m));
}

const TAKING = new Set(['including', 'include', 'includes', 'incl']);
const TAKEN = new Set(['included', 'counted']);
const BE = new Set(['are', 'is', 'were', 'was', 'being', 'be']);
const OPENING = new Set(['the', 'its', 'their', 'both', 'all', '.']);
const ENDS = new Set(['', ',', '.', ';', ')', '-', '–', '—']);

/** The thing and those named beside it: "mixed crates and boxes". */
function listFrom(scan: Scan, things: readonly MetricMention[], k: number): MetricMention[] {
  const list = [things[k]!];
  for (const next of things.slice(k + 1)) {
    const last = list[list.length - 1]!.last;
    const joint = norm(scan, last);
    if (next.first !== last + 1 || (joint !== 'and' && joint !== 'or')) break;
    list.push(next);
  }
  return list;
}

function isOpened(scan: Scan, first: number): boolean {
  let i = first - 1;
  while (OPENING.has(norm(scan, i))) i--;
  return TAKING.has(norm(scan, i));
}

function isClosed(scan: Scan, last: number): boolean {
  const be = BE.has(norm(scan, last)) ? 1 : 0;
  // "crates included 1.2 million boxes" tells a part with its figure.
  return TAKEN.has(norm(scan, last + be)) && ENDS.has(norm(scan, last + be + 1));
}
