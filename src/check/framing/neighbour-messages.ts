import type { Neighbour } from '../../model/verdict.ts';
import { inUnit } from '../units.ts';

type Params = Readonly<Record<string, string | number>>;

/** What one moved parameter makes of a statement. English; another language needs the same keys. */
const EN = {
  'near/period': (p: Params) => `in ${p.period}`,
  'near/metric': (p: Params) => `by ${p.metric}`,
  'near/class': (p: Params) => `among ${p.class}`,
  'near/basis': (p: Params) => `counted as ${p.basis}`,
  'near/base': (p: Params) => `against ${p.base}: ${p.change}`,
  'near/window': (p: Params) => `from ${p.from} to ${p.to}`,
  'near/rival': (p: Params) =>
    `${p.name} would have to be ${inUnit(`at most ${p.bound}`, p)} (${p.period}); no figure on file`,
} as const;

export type NeighbourCode = keyof typeof EN;

export function neighbour(code: NeighbourCode, params: Params, outcome: Neighbour['outcome']): Neighbour {
  return { code, params, text: EN[code](params), outcome };
}
