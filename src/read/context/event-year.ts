import type { ClaimDraft, EventInfo } from '../../model/claim.ts';
import type { EntityId } from '../../model/ids.ts';
import { firstYearOf, type Period, parsePeriod, yearOf, yearPeriod } from '../../model/period.ts';
import type { EntityMention, Mention, PeriodMention, Sentence } from '../types.ts';
import { wordAt } from './phrases.ts';

/** Events kept for "the year when …"; older ones are forgotten. */
const REMEMBERED = 200;
/** How far the clause after "when" is looked through for names. */
const CLAUSE_REACH = 16;

/** Dated events of a sentence, added to those told before. */
export function withEvents(
  events: readonly EventInfo[] | undefined,
  drafts: readonly ClaimDraft[],
): readonly EventInfo[] {
  const more = drafts.flatMap((d) => {
    const date = d.event?.date;
    const open = date === undefined || parsePeriod(date)?.kind === 'open';
    return d.event && !open && d.stance !== 'denied' ? [d.event] : [];
  });
  return more.length === 0 ? (events ?? []) : [...(events ?? []), ...more].slice(-REMEMBERED);
}

/** "The same year when X did Y": the year of the event told before that had two of the names; nothing when they differ. */
export function yearOfEvent(
  mention: PeriodMention,
  sentence: Sentence,
  mentions: readonly Mention[],
  events: readonly EventInfo[] | undefined,
  entityOf: (m: EntityMention) => EntityId | undefined,
): Period | undefined {
  const r = mention.relative;
  if (!events || r?.anchor !== 'context' || r.offset !== 0 || r.unit !== 'year' || r.month !== undefined)
    return undefined;
  const next = wordAt(sentence, mention.last);
  if (next !== 'when' && next !== 'that' && next !== 'as') return undefined;
  const ids = new Set<EntityId>();
  for (const m of mentions) {
    if (m.type !== 'entity' || m.first <= mention.last || m.first > mention.last + CLAUSE_REACH) continue;
    const id = entityOf(m);
    if (id !== undefined) ids.add(id);
  }
  const years = new Set<number>();
  for (const event of events) {
    if (event.actors.filter((a) => ids.has(a.id)).length < 2 || event.date === undefined) continue;
    const year = yearOf(event.date) ?? firstYearOf(event.date);
    if (year !== undefined) years.add(year);
  }
  return years.size === 1 ? yearPeriod([...years][0]!) : undefined;
}
