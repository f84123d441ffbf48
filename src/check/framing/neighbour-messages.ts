import type { Neighbour } from '../../model/verdict.ts';
import { inUnit } from '../units.ts';

type Params = Readonly<Record<string, string | number>>;

const size = (p: Params): string => (p.down ? 'small' : 'large');
const shown = (p: Params): string => (p.share === undefined ? '; not on file' : `: ${p.share}`);

/** What one moved parameter makes of a statement. English; another language needs the same keys. */
const EN = {
  'near/period': (p: Params) => `in ${p.period}`,
  'near/metric': (p: Params) => `by ${p.metric}`,
  'near/class': (p: Params) => `among ${p.class}`,
  'near/basis': (p: Params) => `counted as ${p.basis}`,
  'near/base': (p: Params) => `against ${p.base}: ${p.change}`,
  'near/growth': (p: Params) => `in ${p.period} against ${p.base}: ${p.change}`,
  'near/share': (p: Params) => `as a share of ${p.whole}: ${p.change}`,
  'near/share-year': (p: Params) => `as ${size(p)} a share in ${p.period}${shown(p)}`,
  'near/share-whole': (p: Params) => `as ${size(p)} a share of ${p.whole}${shown(p)}`,
  'near/share-member': (p: Params) => `as ${size(p)} a share for ${p.name}${shown(p)}`,
  'near/window': (p: Params) => `from ${p.from} to ${p.to}`,
  'near/rival': (p: Params) =>
    `${p.name} would have to be ${inUnit(`at most ${p.bound}`, p)} (${p.period}); no figure on file`,
} as const;

export type NeighbourCode = keyof typeof EN;

export function neighbour(code: NeighbourCode, params: Params, outcome: Neighbour['outcome']): Neighbour {
  return { code, params, text: EN[code](params), outcome };
}
