import type { VerdictStatus } from '../../../src/model/verdict.ts';
import type { Answer } from '../answer.ts';

/** What an edit did: verdicts that are others now, by claim the old one, and conflicts that are gone. */
export interface Moves {
  readonly verdicts: ReadonlyMap<string, VerdictStatus>;
  readonly closed: readonly string[];
  readonly opened: readonly string[];
}

export const NO_MOVES: Moves = { verdicts: new Map(), closed: [], opened: [] };

export function movesBetween(before: Answer, after: Answer): Moves {
  const old = new Map(before.verdicts.map((v) => [v.claim as string, v.verdict] as const));
  const verdicts = new Map<string, VerdictStatus>();
  for (const v of after.verdicts) {
    const was = old.get(v.claim);
    if (was !== undefined && was !== v.verdict) verdicts.set(v.claim, was);
  }
  // Ids are given anew with every check; a conflict is known by its members.
  const membersOf = (answer: Answer): Map<string, string> =>
    new Map(
      answer.conflicts.map((k) => [
        k.members
          .map((m) => m.id)
          .sort()
          .join(' '),
        k.id,
      ]),
    );
  const from = membersOf(before);
  const to = membersOf(after);
  return {
    verdicts,
    closed: [...from].filter(([key]) => !to.has(key)).map(([, id]) => id),
    opened: [...to].filter(([key]) => !from.has(key)).map(([, id]) => id),
  };
}
