import type { ClaimDraft } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import { draftClaim, type Rule, spanOfTokens } from '../../rule.ts';
import { actorsOf, type Reading } from '../event/fill.ts';
import { type Match, matchFrames } from '../event/match.ts';
import type { SentenceReader } from '../event/sentence-reader.ts';
import { roleNounTies, type Tie } from './role-nouns.ts';

/** Reads standing ties between named things: "S, the chairman of O", "S is based in P" (lexicon key `relations`). */
export function relationRule({ book, readingOf }: SentenceReader): Rule {
  return {
    id: 'en/relation',
    kind: 'relation',
    read(input) {
      const reading = input.once(readingOf);
      if (!reading) return [];
      const ties = [
        ...roleNounTies(reading),
        ...matchFrames(reading, book.relations).flatMap((m) => frameTies(reading, m)),
      ];
      return distinct(ties).flatMap((tie) => draftTie(reading, tie));
    },
  };
}

/** Every pair of a subject and an object of a matched frame. */
function frameTies(reading: Reading, match: Match): readonly Tie[] {
  const { link, type, id } = match.frame;
  if (!link) return [];
  const who = actorsOf(reading, match);
  if (!who) return [];
  const of = (role: string) => who.actors.filter((a) => a.role === role).map((a) => a.id);
  return of(link[0]).flatMap((subject) =>
    of(link[1])
      .filter((object) => object !== subject)
      .map((object) => ({
        type,
        pattern: id,
        subject,
        object,
        at: match.site.first,
        first: match.first,
        last: match.last,
        denied: match.denied,
        inherited: who.inherited.length > 0,
      })),
  );
}

function distinct(ties: readonly Tie[]): readonly Tie[] {
  const seen = new Set<string>();
  return ties.filter((t) => {
    const key = `${t.type}|${t.subject}|${t.object}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function draftTie(reading: Reading, tie: Tie): readonly ClaimDraft[] {
  const { input } = reading;
  const since = sinceOf(reading, tie);
  const draft = draftClaim(
    input,
    tie.at,
    `en/relation/${tie.pattern}`,
    spanOfTokens(input.sentence, tie.first, tie.last),
    {},
    {
      kind: 'relation',
      entity: tie.subject,
      relation: {
        type: tie.type,
        subject: tie.subject,
        object: tie.object,
        ...(since === undefined ? {} : { since }),
      },
      ...(tie.denied ? { stance: 'denied' as const } : {}),
      ...(tie.inherited ? { inherited: ['relation.subject'] } : {}),
    },
  );
  if (!draft) return [];
  // What "X, the chairman of Y, expects" says of X is no expectation.
  const { modality: _, ...fact } = draft;
  return [withoutSelf(fact, tie.subject)];
}

/** A person is not the source for being who they are. */
function withoutSelf(draft: ClaimDraft, subject: EntityId): ClaimDraft {
  if (draft.speaker !== subject && (draft.origin as string | undefined) !== (subject as string)) return draft;
  const { speaker: _s, origin: _o, ...rest } = draft;
  return rest;
}

function sinceOf({ line, input }: Reading, tie: Tie): string | undefined {
  const p = line.periods.find((x) => x.role === 'since' && x.first >= tie.first && x.first <= tie.last + 3);
  return p && input.bind.periodOf(p)?.value;
}
