import type { Frame } from '../../model/verdict.ts';
import { inUnit } from '../units.ts';

type Params = Readonly<Record<string, string | number>>;

const fig = (p: Params, figure: string | number | undefined): string => inUnit(String(figure), p);

/** Framing codes of the public contract, section 4, in English. */
function attachment(p: Params): string {
  if (p.twin !== undefined) return `the text tells the same figure of another: ${p.twin}`;
  if (p.sharers !== undefined) return `the sentence gives only a name that is shared with ${p.sharers}`;
  if (p.passed !== undefined)
    return 'the figure on file is far above the limit: it may be a limit of a shorter time or of something else';
  if (p.carried !== undefined)
    return `the sentence does not say its ${p.carried}; as carried over from elsewhere it does not fit`;
  return `fits when it is said of ${p.metric}`;
}

function vintage(p: Params): string {
  if (p.early !== undefined) return `an estimate printed before the result was in (${p.early})`;
  if (p.near !== undefined) return `${p.by}% from what ${p.near} prints: prints of one figure lie that close`;
  if (p.lone !== undefined)
    return `${p.by}% from growth on the base that only ${p.lone} prints; the publisher may count that base otherwise today`;
  if (p.stretch !== undefined)
    return `${p.by}% from what a figure of another time implies that only ${p.stretch} prints; it may be drawn up another way`;
  if (p.base !== undefined && p.at !== undefined)
    return `implies ${p.base} restated at ${fig(p, p.at)}; ${fig(p, p.printed)} had been printed, ${p.by}% away or more`;
  if (p.base !== undefined)
    return `fits when ${p.base} was restated by ${p.by}% or more before the growth on it was told`;
  return `an earlier version of the figure; ${p.origin} now gives ${fig(p, p.now)}`;
}

const EN = {
  'ytd-not-full-year': (p: Params) =>
    p.unfinished !== undefined
      ? `${p.unfinished} was not over when the text was written (${p.written}): a figure so far`
      : `${fig(p, p.figure)} is the figure for ${p.period}, not for all of ${p.year}`,
  'sales-not-production': (p: Params) => `the figure on file for ${p.metric}, not for ${p.claimed}`,
  'basis-differs': (p: Params) => `${p.sure === 0 ? 'possible' : 'holds'} on ${p.holds}; fails on ${p.fails}`,
  'only-under-this-metric': (p: Params) => `by ${p.metric} ${p.leader} is ahead (${p.period})`,
  'only-in-this-class': (p: Params) => `among ${p.class} the place is ${p.place}`,
  'window-sensitive': (p: Params) =>
    p.leader === undefined ? `fits from ${p.from} to ${p.to}` : `over ${p.window} ${p.leader} is ahead`,
  'rounded-run': (p: Params) => `a round number of years: ${p.fits} counted exactly`,
  truncated: () => 'the figure is cut off, not rounded',
  'base-effect': (p: Params) =>
    `the rise starts from a low base: ${p.base} stood below ${p.before}, and ${p.period} is not above it yet`,
  'target-not-result': (p: Params) =>
    `${fig(p, p.figure)} is on file as ${p.status} for ${p.period}, not as a result`,
  'not-comparable': (p: Params) =>
    `${p.from} and ${p.to} are counted differently: ${p.fromBasis} against ${p.toBasis}`,
  'not-defined': () => 'no figure or measure is named by which it could be told',
  'attachment-ambiguous': attachment,
  vintage,
  repeats: (p: Params) => `says again what ${p.first} says`,
  'single-origin': (p: Params) => `borne out only by ${p.origin}, whom the text itself quotes`,
  touching: () => 'the figures meet only at the edge of their rounding',
  'order-within-rounding': (p: Params) =>
    `${p.a} and ${p.b} are too close for their rounding to tell who is ahead (${p.basis})`,
  'entity-slip': (p: Params) => `the figure on file for ${p.other}`,
  'scale-slip': (p: Params) => `fits when ${p.factor}`,
  'ratio-as-increase': (p: Params) =>
    `${p.printed}% looks like the new level as a share of the old; the increase would be ${p.increase}%`,
  'year-slip': (p: Params) => `fits ${p.period}`,
  swap: (p: Params) => `fits when exchanged: ${p.a} and ${p.b}`,
} as const;

export type FramingCode = keyof typeof EN;

export function frame(code: FramingCode, params: Params = {}): Frame {
  return { code, params, text: EN[code](params) };
}
