import type { Claim } from '../model/claim.ts';
import type { Conflict } from '../model/verdict.ts';
import { type Gauge, gaugeOf } from './conflict-gauge.ts';
import { formatNumber, formatShortfall } from './format.ts';
import type { Messages } from './messages/messages.ts';
import { type NameBook, nameSource } from './name-book.ts';
import { type StepLine, stepLine } from './step-line.ts';
import { stepText } from './step-text.ts';

/** Who takes part: a claim of the text, or evidence with its source. */
export interface ConflictMember {
  readonly name: string;
  readonly text: string;
  /** Set when the member is a claim of the text under check. */
  readonly claim?: string;
  readonly url?: string;
}

/** A single edit that would close it. */
export interface RepairLine {
  readonly claim: string;
  readonly field: string;
  readonly label: string;
  /** As shown, and as the field holds it. */
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly closes: readonly string[];
  readonly relieves: readonly string[];
}

/** A conflict as people see it: who takes part, the chain of arithmetic, by how much it fails, what would close it. */
export interface ConflictDrawing {
  readonly id: string;
  readonly head: string;
  readonly members: readonly ConflictMember[];
  readonly lines: readonly string[];
  readonly repairs: readonly string[];
  readonly steps: readonly StepLine[];
  /** "short by 4.9%", the sharpest that is known; empty for places and records. */
  readonly gap: string;
  readonly gauge?: Gauge;
  readonly edits: readonly RepairLine[];
}

export function drawConflict(
  conflict: Conflict,
  claims: ReadonlyMap<string, Claim>,
  names: NameBook,
  m: Messages,
): ConflictDrawing {
  const { shortBy } = conflict;
  const told = (by: number | undefined): string =>
    by !== undefined && by > 0 ? m.shortBy(formatShortfall(by)) : '';
  const short = told(shortBy);
  const steps = conflict.steps ?? [];
  const gauge = gaugeOf(conflict, claims, names, m);
  return {
    id: conflict.id,
    head: [conflict.id, m.conflictClass[conflict.class], short].filter(Boolean).join(' · '),
    members: conflict.members.map(({ kind, id }) => memberOf(kind, id, claims, names)),
    lines:
      steps.length > 0
        ? steps.map((s) => stepText(s, names))
        : conflict.lines.map((line) => nameSource(line, names)),
    steps:
      steps.length > 0
        ? steps.map((s) => stepLine(s, names, m))
        : conflict.lines.map((text) => ({ text: nameSource(text, names) })),
    gap: told(conflict.sharpened?.shortBy ?? shortBy),
    ...(gauge ? { gauge } : {}),
    edits: conflict.repairs.map((r) => ({
      claim: r.claim,
      field: r.field,
      label: fieldLabel(r.field, m),
      from: fieldValue(r.field, r.from, names),
      to: fieldValue(r.field, r.to, names),
      value: r.to,
      closes: r.closes,
      relieves: r.relieves ?? [],
    })),
    repairs: conflict.repairs.map((r) =>
      m.repairOf(
        r.claim,
        m.repair(
          names.language === 'en' ? r.field : fieldLabel(r.field, m),
          fieldValue(r.field, r.from, names),
          fieldValue(r.field, r.to, names),
          m.list(r.closes),
          m.slip[r.slip],
        ),
      ),
    ),
  };
}

/** A field as the reading calls it; what has no name of its own keeps the field's. */
function fieldLabel(field: string, m: Messages): string {
  const known: Readonly<Record<string, string>> = {
    entity: m.reading.who,
    metric: m.reading.metric,
    period: m.reading.period,
    basePeriod: m.reading.base,
    value: m.reading.figure,
    basis: m.reading.basis,
    'other.entity': m.reading.other,
    'run.length': m.reading.run,
    'run.from': m.reading.run,
    'run.to': m.reading.run,
    'target.deadline': m.reading.deadline,
    'extremum.threshold': m.reading.extremum,
  };
  return known[field] ?? field;
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
): ConflictMember {
  const claim = kind === 'claim' ? claims.get(id) : undefined;
  if (claim) return { name: id, text: claim.quote === '' ? '' : `“${claim.quote}”`, claim: id };
  const link = (source: string): { url?: string } => {
    const url = names.source(source)?.url;
    return url ? { url } : {};
  };
  const observation = names.observation(id);
  if (observation) {
    const { entity, metric, period, reported, source } = observation;
    const cell = [names.entity(entity), names.metric(metric), period].join(', ');
    return {
      name: names.witness({ kind: 'observation', id, source }),
      text: `${cell}: “${reported}” (${names.basis(observation.basis)})`,
      ...link(source),
    };
  }
  const recorded = names.recorded(id);
  if (recorded) {
    return {
      name: names.witness({ kind: 'claim', id, source: recorded.source }),
      text: `“${recorded.statement}”`,
      ...link(recorded.source),
    };
  }
  const happening = names.happening(id);
  if (happening) {
    return {
      name: names.witness({ kind: 'event', id, source: happening.source }),
      text: happening.text,
      ...link(happening.source),
    };
  }
  if (kind === 'identity') return { name: identityName(id, names), text: '' };
  return { name: id, text: '' };
}

/** "part-of:CELL≤CELL", "rest:CELL" with their cells (entity/metric/period) in names. */
function identityName(id: string, names: NameBook): string {
  const cells = id.slice(id.indexOf(':') + 1).split('≤');
  const named = cells.map((cell) => {
    const [entity, metric, ...period] = cell.split('/');
    return metric === undefined || period.length === 0
      ? undefined
      : [names.entity(entity!), names.metric(metric), period.join('/')].join(', ');
  });
  return named.every((n) => n !== undefined) ? named.join(' ≤ ') : id;
}
