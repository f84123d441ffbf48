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
        if (entry.t === 'cue') found.push({ type: 'cue', ...at(scan, i, cue.last), cue: entry.cue });
      }
    }
    const basis = hits.get('basis');
    if (basis) {
      const entry = basis.entries[0]!;
      if (entry.t === 'basis')
        found.push({ type: 'cue', ...at(scan, i, basis.last), cue: 'basis', params: { basis: entry.id } });
    }
    const same = hits.get('same_period');
    if (same) found.push({ type: 'cue', ...at(scan, i, same.last), cue: 'same_period' });
  }
  return found;
}
