import type { Claim } from '../model/claim.ts';
import type { Conflict } from '../model/verdict.ts';
import { formatNumber, formatShortfall } from './format.ts';
import type { Messages } from './messages/messages.ts';
import { type NameBook, nameSource } from './name-book.ts';

/** A conflict as people see it: who takes part, the chain of arithmetic, by how much it fails, what would close it. */
export interface ConflictDrawing {
  readonly id: string;
  readonly head: string;
  readonly members: readonly { readonly name: string; readonly text: string }[];
  readonly lines: readonly string[];
  readonly repairs: readonly string[];
}

export function drawConflict(
  conflict: Conflict,
  claims: ReadonlyMap<string, Claim>,
  names: NameBook,
  m: Messages,
): ConflictDrawing {
  const { shortBy } = conflict;
  const short = shortBy !== undefined && shortBy > 0 ? m.shortBy(formatShortfall(shortBy)) : '';
  return {
    id: conflict.id,
    head: [conflict.id, m.conflictClass[conflict.class], short].filter(Boolean).join(' · '),
    members: conflict.members.map(({ kind, id }) => memberOf(kind, id, claims, names)),
    lines: conflict.lines.map((line) => nameSource(line, names)),
    repairs: conflict.repairs.map((r) =>
      m.repairOf(
        r.claim,
        m.repair(
          r.field,
          fieldValue(r.field, r.from, names),
          fieldValue(r.field, r.to, names),
          m.list(r.closes),
        ),
      ),
    ),
  };
}

/** A value of a claim's field as people write it: names for ids, digits in groups. */
function fieldValue(field: string, value: string, names: NameBook): string {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (name === 'metric') return names.metric(value as string);
  if (name === 'entity') return names.entity(value as string);
  if (name === 'basis') return names.basis(value);
  const number = Number(value);
  return ['value', 'threshold'].includes(name) && Number.isFinite(number) ? formatNumber(number) : value;
}

function memberOf(
  kind: string,
  id: string,
  claims: ReadonlyMap<string, Claim>,
  names: NameBook,
): { name: string; text: string } {
  const claim = kind === 'claim' ? claims.get(id) : undefined;
  if (claim) return { name: id, text: claim.quote === '' ? '' : `“${claim.quote}”` };
  const observation = names.observation(id);
  if (observation) {
    const { entity, metric, period, reported, source } = observation;
    const cell = [names.entity(entity), names.metric(metric), period].join(', ');
    return {
      name: names.witness({ kind: 'observation', id, source }),
      text: `${cell}: “${reported}” (${names.basis(observation.basis)})`,
    };
  }
  const recorded = names.recorded(id);
  if (recorded) {
    return {
      name: names.witness({ kind: 'claim', id, source: recorded.source }),
      text: `“${recorded.statement}”`,
    };
  }
  const happening = names.happening(id);
  if (happening) {
    return { name: names.witness({ kind: 'event', id, source: happening.source }), text: happening.text };
  }
  return { name: id, text: '' };
}
