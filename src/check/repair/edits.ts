import type { ClaimContent, PrintedInterval } from '../../model/claim.ts';
import type { EntityId, MetricId } from '../../model/ids.ts';
import {
  isYearToDate,
  normalizePeriod,
  type Period,
  parsePeriod,
  shiftYears,
  yearOf,
} from '../../model/period.ts';
import type { Slip } from '../../model/verdict.ts';
import { type Rational, toNumber, toRational } from '../../num/rational.ts';
import { unitOf } from '../printed.ts';
import type { DocumentClaim, Session } from '../session.ts';

/** A single change of one field that might be the slip of the pen. */
export interface Edit {
  readonly slip: Slip;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly content: ClaimContent;
  /** The edited claim speaks of a cell that no other sentence need speak of: only figures on file can bear the edit out. */
  readonly leaves?: boolean;
}

/** The likelier first. */
export const SLIPS: readonly Slip[] = [
  'year',
  'run',
  'scale',
  'digits',
  'sign',
  'ratio',
  'year-to-date',
  'swap',
  'measure',
  'place',
];

/** Every single edit that is tried on a claim. */
export function editsOf(session: Session, c: DocumentClaim): Edit[] {
  const { content } = c.readings[0]!;
  return [
    ...yearEdits(content),
    ...runEdits(content),
    ...scaleEdits(content),
    ...digitEdits(content),
    ...signEdits(session, content),
    ...ratioEdits(content),
    ...yearToDateEdits(session, content),
    ...swapEdits(content),
    ...measureEdits(session, content),
    ...placeEdits(session, content),
  ];
}

function yearEdits(content: ClaimContent): Edit[] {
  const { period } = content;
  if (period === undefined || content.kind === 'streak') return [];
  return [1, -1].map((by) => {
    const to: Period = shiftYears(period, by);
    const other = content.other?.period === period ? { other: { ...content.other, period: to } } : {};
    const edited = { ...content, period: to, ...other };
    return { slip: 'year', field: 'period', from: period, to, content: edited };
  });
}

/** ×10, ÷10 and the steps between units of counting (thousand to million, ten thousand to hundred million). */
function scaleEdits(content: ClaimContent): Edit[] {
  if (content.kind !== 'level' || !content.value || !content.interval) return [];
  return [10, 0.1, 1000, 0.001, 10000, 0.0001].map((by) => {
    const factor = by < 1 ? toRational(Math.round(1 / by)).inverse() : toRational(by);
    return valueEdit('scale', content, (x) => x.mul(factor));
  });
}

/** Two neighbouring printed digits exchanged: 2.788 for 2.878. */
function digitEdits(content: ClaimContent): Edit[] {
  const { value, kind } = content;
  const unit = unitOf(content);
  if ((kind !== 'level' && kind !== 'change' && kind !== 'share') || !value || !unit) return [];
  const printed = toRational(value).abs();
  const digits = printed.div(unit).round().toString();
  // The unit may not be a step of the figure ("half a million", a range): then these are not its digits.
  if (digits.length < 2 || !toRational(Number(digits)).mul(unit).equals(printed)) return [];
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a, b] = [digits[i]!, digits[i + 1]!];
    if (a === b || (i === 0 && b === '0')) continue;
    const to = toRational(Number(digits.slice(0, i) + b + a + digits.slice(i + 2))).mul(unit);
    const by = value < 0 ? printed.sub(to) : to.sub(printed);
    edits.push(valueEdit('digits', content, (x) => x.add(by)));
  }
  return edits;
}

/** A rise told as a fall, a profit as a loss. */
function signEdits(session: Session, content: ClaimContent): Edit[] {
  const { kind, value, metric } = content;
  const signed = metric !== undefined && !!session.places.metric(metric)?.signed;
  if (!value || !(kind === 'change' || (kind === 'level' && signed))) return [];
  const edit = valueEdit('sign', content, (x) => x.neg());
  const { direction } = content;
  const turned = direction === undefined ? {} : { direction: direction === 'up' ? 'down' : 'up' };
  return [{ ...edit, content: { ...edit.content, ...turned } as ClaimContent }];
}

/** "Up 220%" for 220% of what it was. */
function ratioEdits(content: ClaimContent): Edit[] {
  const { kind, value, unit } = content;
  if (kind !== 'change' || unit !== 'percent' || content.perYear || (value ?? 0) <= 100) return [];
  return [valueEdit('ratio', content, (x) => x.sub(100))];
}

/** January to some month sold as the year: the months that the text or the file has figures of. */
function yearToDateEdits(session: Session, content: ClaimContent): Edit[] {
  const { kind, entity, metric, period } = content;
  if ((kind !== 'level' && kind !== 'change') || !entity || !metric || period === undefined) return [];
  const year = parsePeriod(period)?.kind === 'year' ? yearOf(period) : undefined;
  if (year === undefined) return [];
  const told = session.claims.flatMap(({ claim }) => (claim.period === undefined ? [] : [claim.period]));
  const filed = session.prepared.rank.periodsOf(session.places.canonical(entity), metric);
  const months = new Set(
    [...told, ...filed].map(normalizePeriod).filter((p) => isYearToDate(p) && yearOf(p) === year),
  );
  return [...months].sort().map((to) => {
    const { basePeriod } = content;
    const base =
      kind === 'change' && basePeriod !== undefined && parsePeriod(basePeriod)?.kind === 'year'
        ? { basePeriod: shiftYears(to, yearOf(basePeriod)! - year) }
        : {};
    const edited = { ...content, period: to, ...base };
    const leaves = !told.some((p) => normalizePeriod(p) === to);
    return { slip: 'year-to-date', field: 'period', from: period, to, content: edited, leaves };
  });
}

function runEdits(content: ClaimContent): Edit[] {
  const { run } = content;
  if (content.kind !== 'streak' || !run) return [];
  const edits: Edit[] = [];
  for (const by of [1, -1]) {
    if (run.from === undefined) break;
    const from = shiftYears(run.from, by);
    const edited = { ...content, run: { ...run, from } };
    edits.push({ slip: 'run', field: 'run.from', from: run.from, to: from, content: edited });
  }
  for (const by of [1, -1]) {
    if (run.length === undefined) break;
    const length = run.length + by;
    const edited = { ...content, run: { ...run, length } };
    edits.push({
      slip: 'run',
      field: 'run.length',
      from: String(run.length),
      to: String(length),
      content: edited,
    });
  }
  return edits;
}

function swapEdits(content: ClaimContent): Edit[] {
  const { entity, other } = content;
  if (content.kind !== 'comparison' || !entity || !other?.entity || other.entity === entity) return [];
  const edited = { ...content, entity: other.entity, other: { ...other, entity } };
  return [{ slip: 'swap', field: 'entity', from: entity, to: other.entity, content: edited }];
}

/** The same thing counted at another point of its life (built, sold). */
function measureEdits(session: Session, content: ClaimContent): Edit[] {
  const { places, input } = session;
  const own = content.metric && places.metric(content.metric);
  if (!own?.object) return [];
  const edits: Edit[] = [];
  for (const m of input.pack.metrics.values()) {
    if (m.id === own.id || m.object !== own.object || m.unit !== own.unit || !m.activity || !m.flow) continue;
    const edited = { ...content, metric: m.id };
    const leaves = !isToldOf(session, content.entity, m.id);
    edits.push({ slip: 'measure', field: 'metric', from: own.id, to: m.id, content: edited, leaves });
  }
  return edits.slice(0, 4);
}

/** The place around it, and the places inside that the text names: one's figure given to the other. */
function placeEdits(session: Session, content: ClaimContent): Edit[] {
  const { places, claims } = session;
  const { entity } = content;
  if (!entity) return [];
  const around = (places.entity(entity)?.partOf ?? [])
    .map((up) => up.entity)
    .filter((id) => places.entity(id)?.kind !== 'country');
  const named = new Set<EntityId>(claims.flatMap(({ claim }) => (claim.entity ? [claim.entity] : [])));
  const inside = [...named].filter((id) => {
    const parts = places.entity(id)?.partOf ?? [];
    return id !== entity && parts.some((p) => places.rowsOf(entity).includes(p.entity));
  });
  return [...around, ...inside].slice(0, 4).map((to) => {
    const leaves = !isToldOf(session, to, content.metric);
    return { slip: 'place', field: 'entity', from: entity, to, content: { ...content, entity: to }, leaves };
  });
}

/** Some sentence of the text gives the measure of the entity. */
function isToldOf({ places, claims }: Session, entity?: EntityId, metric?: MetricId): boolean {
  return claims.some(
    ({ claim }) =>
      claim.entity !== undefined &&
      claim.metric !== undefined &&
      entity !== undefined &&
      metric !== undefined &&
      places.canonical(claim.entity) === places.canonical(entity) &&
      places.metricId(claim.metric) === places.metricId(metric),
  );
}

/** Value and both ends moved alike, worked out exactly; a map that turns round exchanges the ends. */
function valueEdit(slip: Slip, content: ClaimContent, map: (x: Rational) => Rational): Edit {
  const move = (x: number): number => toNumber(map(toRational(x)));
  const { value, interval } = content;
  const to = move(value!);
  const ends = interval?.map((x) => (x === null ? null : move(x)));
  const turned = map(toRational(1)).compare(map(toRational(0))) < 0;
  const moved = ends && ((turned ? ends.reverse() : ends) as unknown as PrintedInterval);
  const edited = { ...content, value: to, ...(moved ? { interval: moved } : {}) };
  return { slip, field: 'value', from: String(value), to: String(to), content: edited };
}
