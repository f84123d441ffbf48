import { createHash } from 'node:crypto';
import type { CheckAnswer } from './check-answer.ts';
import type { Desk, Watch } from './desk.ts';
import type { JobResults } from './jobs.ts';

/** A text that was just checked is asked again when the language is changed back, a panel reopened, a link passed round. */
const MOST_CHECKS = 48;
/** Longer texts are checked anew: their answers would push out everybody else's. */
const LONGEST = 120_000;

/** Checks by what was asked: the same question on the same ledger has the same answer. Everything else goes through. */
export function keepChecks(run: Desk['run'], state: () => string): Desk['run'] {
  const kept = new Map<string, CheckAnswer>();
  let known = '';
  return async (job, watch?: Watch) => {
    const request = job as { readonly kind: string; readonly request: { readonly text?: string } };
    if (request.kind !== 'check' || (request.request.text ?? '').length > LONGEST) return run(job, watch);
    const now = state();
    if (now !== known) {
      kept.clear();
      known = now;
    }
    const key = createHash('sha256').update(JSON.stringify(request.request)).digest('base64url');
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
      return found as JobResults[typeof job.kind];
    }
    const answer = await run(job, watch);
    if (state() === now) {
      kept.set(key, answer as CheckAnswer);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_CHECKS) break;
        kept.delete(oldest);
      }
    }
    return answer;
  };
}
