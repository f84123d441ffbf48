/**
 * English wording of the checker's coded messages. Params are ready-made strings (names, formatted figures); a table in another
 * language needs the same keys.
 */
import { inUnit } from '../units.ts';

type Params = Readonly<Record<string, string | number>>;

const span = (p: Params): string => inUnit(bareSpan(p), p);

const bareSpan = (p: Params): string =>
  p.lo !== undefined && p.hi !== undefined
    ? p.lo === p.hi
      ? `${p.lo}`
      : `${p.lo} to ${p.hi}`
    : p.lo !== undefined
      ? `${p.loOpen ? 'more than' : 'at least'} ${p.lo}`
      : p.hi !== undefined
        ? `${p.hiOpen ? 'less than' : 'at most'} ${p.hi}`
        : 'unknown';

const says = (p: Params): string => (p.by ? `${p.by}: ` : '');

const linked = (p: Params): string =>
  p.relation === undefined
    ? `${says(p)}${p.cell} is ${span(p)}`
    : `${says(p)}${p.cell} is ${p.relation} ${p.prev}, so ${span(p)}`;

const quantity = (p: Params): string =>
  p.relates === 'change'
    ? `the change of ${p.quantity} on ${p.on}`
    : p.relates === 'share'
      ? `the share of ${p.quantity} in ${p.on}`
      : `${p.quantity}`;

export const STEP_TEXT = {
  level: (p: Params) => `${says(p)}${p.cell} is ${span(p)}`,
  threshold: (p: Params) => `${says(p)}${p.cell} is ${span(p)}`,
  place: (p: Params) => `${says(p)}${p.cell}: ${span(p)}`,
  growth: (p: Params) => linked(p),
  share: (p: Params) => linked(p),
  comparison: (p: Params) => linked(p),
  ahead: (p: Params) => linked(p),
  run: (p: Params) => linked(p),
  'part-of': (p: Params) => `A part is no more than its whole: ${p.cell} is ${span(p)}`,
  'within-place': (p: Params) => `A place is no more than what contains it: ${p.cell} is ${span(p)}`,
  'within-period': (p: Params) => `Part of a year is no more than the year: ${p.cell} is ${span(p)}`,
  bridge: (p: Params) => `Two ways of counting lie this close: ${p.cell} is ${span(p)}`,
  sum: (p: Params) => `${says(p)}from the sum, ${p.cell} is ${span(p)}`,
  rest: (p: Params) => `Whole = part + rest: ${p.cell} is ${span(p)}`,
  difference: (p: Params) => `${says(p)}from the difference, ${p.cell} is ${span(p)}`,
  'share-change': (p: Params) => `${says(p)}the share moved by ${span(p)}`,
  'growth-comparison': (p: Params) => `${says(p)}the growth rates compared: ${span(p)}`,
  'so-implied': (p: Params) =>
    `So ${quantity(p)} is ${span(p)}; the text says ${p.figure ? inUnit(`${p.printed}`, p) : p.printed}`,
  'same-on-file': (p: Params) => `${p.by} gives ${p.printed} for ${quantity(p)}`,
  'run-counted': (p: Params) => `${p.from} to ${p.to} is ${p.counted} years; the text says ${p.printed}`,
  sharpened: (p: Params) => `With ${p.by} the gap is at least ${p.percent}%`,
  weighed: (p: Params) =>
    `${says(p)}${p.form} is ${p.limit}${p.times === 1 ? '' : ` (taken ${p.times} times)`}`,
  'weighed-total': (p: Params) =>
    `Added up, with what is “at least” or “above” taken away, the left cancels and 0 would have to be ${p.limit}`,
  'places-counted': (p: Params) => `${p.count} stand above ${p.name}: ${p.names}`,
  corners: (p: Params) => `${p.cell} from ${p.inputs}: ${span(p)}`,
} as const;

export type StepCode = keyof typeof STEP_TEXT;

export const FRAME_TEXT = {
  soft: () => 'The figure lies between what the words suggest and what they allow at most',
} as const;

export type FrameCode = keyof typeof FRAME_TEXT;
