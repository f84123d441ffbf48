import type { CueMention } from '../types.ts';
import { at, type Scan } from './scan.ts';

/** Words with a role for the rules, of the language and of the pack; they may lie inside other mentions, and at one place several roles may stand. */
export function findCues(scan: Scan): CueMention[] {
  const found: CueMention[] = [];
  for (let i = 0; i < scan.tokens.length; i++) {
    const hits = scan.hits[i];
    if (!hits) continue;
    const cue = hits.get('cue');
    if (cue) {
      for (const entry of cue.entries) {
        if (entry.t === 'cue') found.push(cueAt(scan, i, cue.last, entry.cue));
      }
    }
    const basis = hits.get('basis');
    if (basis) {
      const entry = basis.entries[0]!;
      if (entry.t === 'basis')
        found.push({ type: 'cue', ...at(scan, i, basis.last), cue: 'basis', params: { basis: entry.id } });
    }
    const same = hits.get('same_period');
    if (same) found.push(cueAt(scan, i, same.last, 'same_period'));
  }
  return found;
}

/** Cues are by far the most frequent mentions: built field by field. */
function cueAt(scan: Scan, first: number, last: number, cue: string): CueMention {
  const span = { start: scan.tokens[first]!.start, end: scan.tokens[last - 1]!.end };
  return { type: 'cue', first, last, span, cue };
}
