import type { Actor } from '../../../model/claim.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { Reading } from './fill.ts';
import { wordOf } from './line.ts';
import type { Match } from './match.ts';

export interface Pair {
  readonly actors: readonly Actor[];
  readonly place?: EntityId;
}

/** "A and B were chosen in P and Q respectively": the first with the first, the second with the second. */
export function pairsOf(reading: Reading, match: Match): readonly Pair[] | undefined {
  const { line, groups, kindsOf, input, book } = reading;
  const segment = line.segments[match.site.segment]!;
  let said = false;
  for (let i = segment.first; i < line.tokens.length && i < segment.last + 2; i++) {
    if (wordOf(line, i) === 'respectively') said = true;
  }
  if (!said) return undefined;
  const lists = match.fillers.filter((f) => f.members.length > 1);
  const first = lists[0];
  if (!first) return undefined;
  const n = first.members.length;
  const second = lists.find((f) => f !== first && f.members.length === n);
  const idOf = (i: number, members: typeof first.members) => input.bind.entityOf(members[i]!)?.value;
  const places = groups.find(
    (g) =>
      g.members.length === n &&
      g.first >= segment.first &&
      !first.members.includes(g.members[0]!) &&
      (g.prep === 'in' || g.prep === 'at' || g.prep === 'on') &&
      g.members.every((m) => kindsOf(m).some((k) => book.placeKinds.has(k))),
  );
  if (!second && !places) return undefined;
  const pairs: Pair[] = [];
  for (let i = 0; i < n; i++) {
    const a = idOf(i, first.members);
    const b = second ? idOf(i, second.members) : undefined;
    const place = places ? idOf(i, places.members) : undefined;
    if (a === undefined || (second && b === undefined) || (places && place === undefined)) return undefined;
    pairs.push({
      actors: [
        { id: a, role: first.role },
        ...wholes(reading, a),
        ...(b === undefined ? [] : [{ id: b, role: second!.role }]),
      ],
      ...(place === undefined ? {} : { place }),
    });
  }
  return pairs;
}

function wholes({ input, book }: Reading, id: EntityId): readonly Actor[] {
  const entity = input.lookups.pack.entities.get(id);
  if (!entity || book.placeKinds.has(entity.kind)) return [];
  return entity.partOf
    .map((w) => ({ id: w.entity, role: input.lookups.kind(w.entity) }))
    .filter((a) => a.role !== '' && !book.placeKinds.has(a.role));
}
