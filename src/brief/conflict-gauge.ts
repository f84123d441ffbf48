import type { Claim } from '../model/claim.ts';
import type { Conflict, Step } from '../model/verdict.ts';
import { formatNumber } from './format.ts';
import type { Messages } from './messages/messages.ts';
import type { NameBook } from './name-book.ts';
import { boundText } from './step-line.ts';
import { spokenName } from './step-text.ts';

export interface GaugeEnd {
  readonly value: number;
  readonly text: string;
  readonly label: string;
  /** Claim or source behind it. */
  readonly by: string;
}

/** Floor and ceiling of one quantity that miss each other: the floor lies above the ceiling. */
export interface Gauge {
  readonly cell: string;
  readonly floor: GaugeEnd;
  readonly ceiling: GaugeEnd;
  /** The picture in words. */
  readonly alt: string;
}

/** Drawn where the chain ends with two limits of one cell; a clash of records or places has none. */
export function gaugeOf(
  conflict: Conflict,
  claims: ReadonlyMap<string, Claim>,
  names: NameBook,
  m: Messages,
): Gauge | undefined {
  const steps = (conflict.steps ?? []).filter((s) => s.params.cell !== undefined);
  const last = steps.at(-1);
  if (!last) return undefined;
  const other = steps.slice(0, -1).findLast((s) => s.params.cell === last.params.cell);
  if (!other) return undefined;
  const [low, high] = last.params.lo !== undefined ? [last, other] : [other, last];
  const floor = endOf(low, 'lo', names, m);
  const ceiling = endOf(high, 'hi', names, m);
  if (!floor || !ceiling || floor.value < ceiling.value) return undefined;
  const sharp = sharpenedFloor(conflict, claims, floor, ceiling, names, m);
  const cell = spokenName(String(last.params.cell), names);
  const shown = sharp ?? { floor, ceiling };
  return {
    cell,
    ...shown,
    alt: m.gaugeAlt(
      cell,
      `${shown.floor.label} ${shown.floor.text}`,
      `${shown.ceiling.label} ${shown.ceiling.text}`,
    ),
  };
}

function endOf(step: Step, side: 'lo' | 'hi', names: NameBook, m: Messages): GaugeEnd | undefined {
  const raw = step.params[side];
  if (raw === undefined) return undefined;
  const value = Number(String(raw).replaceAll(',', '').replace('−', '-'));
  if (!Number.isFinite(value)) return undefined;
  const open = step.params[`${side}Open`] === 1;
  const label =
    side === 'lo' ? (open ? m.gauge.above : m.gauge.floor) : open ? m.gauge.below : m.gauge.ceiling;
  return { value, text: boundText({ lo: raw, hi: raw }, names), label, by: ownerOf(step, names) };
}

function ownerOf(step: Step, names: NameBook): string {
  const [ref] = step.evidence;
  if (!ref) return '';
  return ref.source === undefined ? (ref.kind === 'claim' ? ref.id : '') : names.witness(ref);
}

/** Further evidence may push one limit outward; it is used where its own printed interval says by how much. */
function sharpenedFloor(
  conflict: Conflict,
  claims: ReadonlyMap<string, Claim>,
  floor: GaugeEnd,
  ceiling: GaugeEnd,
  names: NameBook,
  m: Messages,
): { floor: GaugeEnd; ceiling: GaugeEnd } | undefined {
  const { sharpened } = conflict;
  const [by] = sharpened?.by ?? [];
  const lo = by?.kind === 'claim' ? claims.get(by.id)?.interval?.[0] : undefined;
  if (!sharpened || !by || lo === undefined || lo === null || ceiling.value <= 0) return undefined;
  const gap = lo / ceiling.value - 1;
  if (Math.abs(gap - sharpened.shortBy) > 0.001 || lo <= floor.value) return undefined;
  const text = boundText({ lo: formatNumber(lo), hi: formatNumber(lo) }, names);
  return { floor: { value: lo, text, label: m.gauge.floor, by: by.id }, ceiling };
}
