import type { EvidenceRef, Step } from '../../model/verdict.ts';
import { inUnit } from '../units.ts';

type Params = Readonly<Record<string, string | number>>;

const fig = (p: Params, figure: string | number | undefined): string =>
  figure === 'it' ? 'it' : inUnit(String(figure), p);

const EN = {
  goal: (p: Params) =>
    `goal: ${p.name}, ${p.metric}, ${p.direction} ${fig(p, p.value)}${p.deadline ? ` by ${p.deadline}` : ''}`,
  level: (p: Params) => `${p.period}: ${fig(p, p.range)} (${p.basis})`,
  rest: (p: Params) =>
    `${p.period}: ${fig(p, p.whole)} less ${fig(p, p.part)} leaves ${fig(p, p.range)} (${p.basis})`,
  ratio: (p: Params) => `${p.period}: ${fig(p, p.part)} of ${fig(p, p.whole)} is ${p.range}% (${p.basis})`,
  met: (p: Params) => `reached: ${fig(p, p.range)} against ${fig(p, p.value)}`,
  missed: (p: Params) => `missed: ${fig(p, p.range)} against ${fig(p, p.value)}`,
  reached: (p: Params) => `${p.percent}% of the goal`,
  split: () => 'bases differ: met on one, missed on another',
  required: (p: Params) =>
    `from ${fig(p, p.range)} in ${p.period} it takes ${p.perYear}% a year for ${p.years} years`,
  'required-fall': (p: Params) =>
    `from ${fig(p, p.range)} in ${p.period} it takes a fall of ${p.perYear}% a year for ${p.years} years`,
  pace: (p: Params) => `last year on file: ${p.perYear}%`,
  'no-figure': (p: Params) => `no figure on file for ${p.period}`,
  'no-cell': () => 'it is not said whose figure this is, or of what',
  'no-value': () => 'the goal names no figure',
  record: (p: Params) =>
    `on record: ${p.issuer} announced ${fig(p, p.value)}${p.deadline ? ` by ${p.deadline}` : ''}${p.announced ? ` (${p.announced})` : ''}`,
  'record-differs': (p: Params) =>
    `another figure on record: ${p.issuer} announced ${fig(p, p.value)}${p.deadline ? ` by ${p.deadline}` : ''}${p.announced ? ` (${p.announced})` : ''}`,
} as const;

export type TargetStepCode = keyof typeof EN;

export function targetStep(
  code: TargetStepCode,
  params: Params = {},
  evidence: readonly EvidenceRef[] = [],
): Step {
  return { code: `target/${code}`, params, text: EN[code](params), evidence };
}
