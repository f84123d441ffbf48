import type { ClaimContent } from '../model/claim.ts';
import type { Pack } from '../model/pack.ts';
import type { EvidenceRef, Frame, Step } from '../model/verdict.ts';
import { type Interval, scaleInterval } from '../num/interval.ts';
import { ONE, type Rational, signOf, toNumber, toRational } from '../num/rational.ts';
import { FRAME_TEXT, type FrameCode, STEP_TEXT, type StepCode } from './messages/en.ts';
import { type Bounded, type TrailStep, toInterval } from './network/bounded.ts';
import type { CellTable } from './network/cell-table.ts';
import { type CellNo, type Constraint, type Fact, ONE_CELL } from './network/constraint.ts';
import { MARK_AMOUNT } from './network/standings.ts';

import { unitParams } from './units.ts';

type Params = Readonly<Record<string, string | number>>;

export function makeStep(
  code: StepCode,
  params: Params,
  evidence: readonly EvidenceRef[],
  bounds?: Interval,
): Step {
  const exact = bounds && exactEnds(bounds);
  return { code, params, text: STEP_TEXT[code](params), evidence, ...(exact ? { exact } : {}) };
}

/** Both ends as fractions a person can recompute; what is shown in the text may be rounded. */
export function exactEnds({ lo, hi }: Interval): Step['exact'] {
  return lo || hi
    ? { ...(lo ? { lo: lo.toFraction() } : {}), ...(hi ? { hi: hi.toFraction() } : {}) }
    : undefined;
}

export function makeFrame(code: FrameCode): Frame {
  return { code, params: {}, text: FRAME_TEXT[code]() };
}

/** Thousands apart; fractions to six significant digits. Display only: nothing is decided on the rounded figure. */
export function formatNumber(r: Rational): string {
  const x = toNumber(r);
  const size = Math.abs(x);
  if (size >= 10000 || (Number.isInteger(x) && size >= 1000)) return group(Math.round(x));
  if (Number.isInteger(x)) return String(x);
  return String(Number(x.toPrecision(6)));
}

function group(n: number): string {
  const s = String(Math.abs(n));
  let out = '';
  for (let i = 0; i < s.length; i++) {
    if (i > 0 && (s.length - i) % 3 === 0) out += ',';
    out += s[i];
  }
  return n < 0 ? `−${out}` : out;
}

export function spanParams(i: Interval): Record<string, string | number> {
  return {
    ...(i.lo ? { lo: formatNumber(i.lo) } : {}),
    ...(i.hi ? { hi: formatNumber(i.hi) } : {}),
    ...(i.lo && i.loOpen ? { loOpen: 1 } : {}),
    ...(i.hi && i.hiOpen ? { hiOpen: 1 } : {}),
  };
}

export function cellName(no: CellNo, table: CellTable, pack: Pack): string {
  const c = table.cell(no);
  const entity = pack.entities.get(c.entity)?.name.en ?? markName(c.entity) ?? c.entity;
  const metric = pack.metrics.get(c.metric)?.name.en ?? c.metric;
  const place = c.ranking === undefined || c.ranking === MARK_AMOUNT ? '' : ', place';
  return `${entity} ${metric} ${c.period}${place}`;
}

/** A limit that members are counted past: its figure. */
function markName(id: string): string | undefined {
  return id.startsWith('mark:') ? formatNumber(toRational(Number(id.slice('mark:'.length)))) : undefined;
}

/** A claim of the document by its id, evidence by who published it and when. */
export function labelOf(fact: Fact, pack: Pack): string {
  const { kind, id, source } = fact.ref;
  if (kind !== 'observation' && kind !== 'claim') return '';
  if (fact.claim || source === undefined) return id;
  const known = pack.sources.get(source);
  return known ? [known.publisher, known.published].filter(Boolean).join(', ') : source;
}

/** Both ends of an implied quantity as one list of steps where they took the same road, else one road after the other. */
export function stepsOf(b: Bounded, table: CellTable, pack: Pack): Step[] {
  const lo = b.lo?.steps ?? [];
  const hi = b.hi?.steps ?? [];
  const sameRoad =
    lo.length === hi.length &&
    lo.every((s, i) => !s.row && s.fact.id === hi[i]!.fact.id && s.cell === hi[i]!.cell);
  if (sameRoad) return hi.map((s, i) => trailStep(s, lo[i], table, pack));
  return [
    ...lo.map((s) => trailStep(s, undefined, table, pack)),
    ...hi.map((s) => trailStep(s, undefined, table, pack)),
  ];
}

/** A chain that ends in a clash, step by step. */
export function chainSteps(chain: readonly TrailStep[], table: CellTable, pack: Pack): Step[] {
  return chain.flatMap((s) => [
    trailStep(s, undefined, table, pack),
    ...totalStep(s),
    ...countedStep(s, table, pack),
  ]);
}

/** "2 × A + B − 1.0975 × C is at most 5": a row of a proof by a weighted sum. What would be all minus is told from below. */
function rowStep(step: TrailStep, row: Row, table: CellTable, pack: Pack): Step {
  const turned = row.form.every((t) => signOf(t.factor) < 0);
  const terms = turned ? row.form.map((t) => ({ ...t, factor: t.factor.neg() })) : row.form;
  const form = terms
    .map(({ cell, factor }, i) => {
      const sign = signOf(factor) < 0 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + ';
      const size = factor.abs();
      return `${sign}${size.equals(ONE) ? '' : `${exactly(size)} × `}${cellName(cell, table, pack)}`;
    })
    .join('');
  const times = row.times.equals(ONE) ? 1 : exactly(row.times);
  const by = labelOf(step.fact, pack);
  const limit = turned
    ? `${row.strict ? 'above' : 'at least'} ${formatNumber(row.limit.neg())}`
    : limitText(row.limit, row.strict);
  return makeStep('weighed', { by, form, limit, times }, [step.fact.ref]);
}

function totalStep({ row }: TrailStep): Step[] {
  if (!row?.total) return [];
  const strict = signOf(row.total) === 0;
  return [makeStep('weighed-total', { limit: limitText(row.total, strict) }, [])];
}

/** "3 have more than X: A, B, C". */
function countedStep({ counted, cell }: TrailStep, table: CellTable, pack: Pack): Step[] {
  if (!counted) return [];
  const name = (no: CellNo): string => {
    const { entity } = table.cell(no);
    return pack.entities.get(entity)?.name.en ?? markName(entity) ?? entity;
  };
  const params = { count: counted.length, name: name(cell), names: counted.map(name).join(', ') };
  return [makeStep('places-counted', params, [])];
}

function limitText(limit: Rational, strict: boolean): string {
  return `${strict ? 'below' : 'at most'} ${formatNumber(limit)}`;
}

/** A factor to be multiplied by hand: the fraction itself while it is short. */
function exactly(r: Rational): string {
  const decimal = String(toNumber(r));
  if (decimal.length <= 10 && toRational(toNumber(r)).equals(r)) return decimal;
  const fraction = r.toFraction();
  return fraction.length <= 15 ? fraction : String(Number(toNumber(r).toPrecision(9)));
}

type Row = NonNullable<TrailStep['row']>;

function trailStep(step: TrailStep, twin: TrailStep | undefined, table: CellTable, pack: Pack): Step {
  if (step.row) return rowStep(step, step.row, table, pack);
  const { constraint } = step;
  const range: Interval = twin
    ? toInterval({ lo: asBound(twin), hi: asBound(step) })
    : toInterval(step.side === 'lo' ? { lo: asBound(step) } : { hi: asBound(step) });
  const code: StepCode = constraint.type === 'broken' ? 'run' : constraint.why;
  const params: Record<string, string | number> = {
    ...spanParams(range),
    ...stepUnit(step, table, pack),
    by: labelOf(step.fact, pack),
    cell: cellName(step.cell, table, pack),
  };
  if (constraint.type === 'ratio' && constraint.over !== ONE_CELL) {
    const prev = constraint.of === step.cell ? constraint.over : constraint.of;
    // The first step of a ratio is the relation itself: to name it again would say one thing twice.
    if (step.over !== prev) {
      params.prev = cellName(prev, table, pack);
      params.relation = relationText(constraint, step.cell);
    }
    if (step.over !== ONE_CELL) params.cell = `${params.cell} / ${cellName(step.over, table, pack)}`;
  }
  return makeStep(relationCode(code, constraint), params, [step.fact.ref], range);
}

/** The unit of what a step bounds: that of its metric; ratios and places have none. */
function stepUnit(step: TrailStep, table: CellTable, pack: Pack): Record<string, string> {
  const cell = table.cell(step.cell);
  if (step.over !== ONE_CELL || cell === undefined || cell.ranking !== undefined) return {};
  return unitParams(pack, pack.metrics.get(cell.metric)?.unit);
}

function relationCode(code: StepCode, c: Constraint): StepCode {
  // Level-like reasons on a ratio of two cells and the other way round read wrong.
  if (
    c.type === 'ratio' &&
    c.over === ONE_CELL &&
    (code === 'run' || code === 'ahead' || code === 'comparison')
  )
    return 'level';
  return code;
}

/** How `cell` stands to the other cell of the constraint: "1.0965 to 1.0975 times", "below", "at least". */
function relationText(c: Extract<Constraint, { type: 'ratio' }>, cell: CellNo): string {
  const { lo, hi, loOpen, hiOpen } = c.interval;
  const turned = cell !== c.of;
  const from = turned ? hi?.inverse() : lo;
  const to = turned ? lo?.inverse() : hi;
  const text = (r: Rational): string => String(Number(toNumber(r).toPrecision(6)));
  if (from && to) return from.equals(to) ? `${text(from)} times` : `${text(from)} to ${text(to)} times`;
  const strict = !!(from ? (turned ? hiOpen : loOpen) : turned ? loOpen : hiOpen);
  const order = from ? (strict ? 'above' : 'at least') : strict ? 'below' : 'at most';
  const limit = from ?? to;
  return limit === undefined || limit.equals(ONE) ? order : `${order} ${text(limit)} times`;
}

function asBound(s: TrailStep) {
  return { value: s.value, strict: s.strict, steps: [] };
}

/** Turns an implied ratio or share back into the unit of the claim: 1.097 → 9.7 percent. */
export function inClaimUnit(
  content: ClaimContent,
  constraint: Constraint | undefined,
  i: Interval,
): Interval {
  if (!constraint || constraint.type === 'linear' || constraint.type === 'broken') return i;
  if (constraint.type === 'ratio' && constraint.over === ONE_CELL) return i;
  const hundred = toRational(100);
  if (content.kind === 'change' && content.unit === 'percent') {
    const less = { ...i, ...(i.lo ? { lo: i.lo.sub(ONE) } : {}), ...(i.hi ? { hi: i.hi.sub(ONE) } : {}) };
    return scaleInterval(less, hundred);
  }
  if (content.kind === 'share' && content.unit !== 'ratio') return scaleInterval(i, hundred);
  if (content.unit === 'point') return scaleInterval(i, hundred);
  return i;
}
