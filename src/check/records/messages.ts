import type { EvidenceRef, Frame, Step } from '../../model/verdict.ts';

type Params = Readonly<Record<string, string | number>>;

const when = (p: Params): string => (p.date ? ` (${p.date})` : '');
const where = (p: Params): string => (p.place ? `, in ${p.place}` : '');

/** English wording; another language needs the same keys. */
export const RECORD_TEXT = {
  'record-found': (p: Params) => `${p.origin} records it${when(p)}${where(p)}: ${p.what}`,
  'record-covers-part': (p: Params) => `${p.origin} records part of it${when(p)}: ${p.what}`,
  'tie-found': (p: Params) => `${p.origin} has the tie${when(p)}: ${p.what}`,
  'chain-link': (p: Params) => `${p.origin}${when(p)}: ${p.what}`,
  'record-undated': (p: Params) => `${p.origin} records it without a date: ${p.what}`,
  'record-unpaired': (p: Params) => `${p.origin} records it, not who belongs where: ${p.what}`,
  'record-other-place': (p: Params) => `${p.origin} puts ${p.actor} in ${p.found}, the text in ${p.told}`,
  'record-other-date': (p: Params) => `${p.origin} dates it ${p.found}, the text ${p.told}`,
  'record-other-holder': (p: Params) => `${p.origin} gives ${p.thing} to ${p.found}, the text to ${p.told}`,
  'record-other-object': (p: Params) => `${p.origin}: ${p.subject} – ${p.found}; the text says ${p.told}`,
  'order-not-on-file': (p: Params) =>
    `The records bear out the event, not its place in the order (${p.ordinal})`,
  'count-not-on-file': (p: Params) => `The records bear out the event, not the number (${p.count})`,
  'denied-but-recorded': (p: Params) => `The text denies what ${p.origin} records${when(p)}: ${p.what}`,
  'pair-fits': (p: Params) => `${p.actor} with ${p.place}: so ${p.origin}`,
} as const;

export type RecordCode = keyof typeof RECORD_TEXT;

export const RECORD_FRAME_TEXT = {
  swap: (p: Params) => `The records fit with the two exchanged: ${p.fits}`,
  'year-slip': (p: Params) => `The records date it ${p.found}`,
  'single-origin': (p: Params) => `Only ${p.origin}, whom the text credits, bears this out`,
} as const;

export type RecordFrameCode = keyof typeof RECORD_FRAME_TEXT;

export function recordStep(code: RecordCode, params: Params, evidence: readonly EvidenceRef[]): Step {
  return { code, params, text: RECORD_TEXT[code](params), evidence };
}

export function recordFrame(code: RecordFrameCode, params: Params): Frame {
  return { code, params, text: RECORD_FRAME_TEXT[code](params) };
}
