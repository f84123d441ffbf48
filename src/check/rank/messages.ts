import type { EvidenceRef, Step } from '../../model/verdict.ts';
import { inUnit } from '../units.ts';
import { ordinal } from './words.ts';

type Params = Readonly<Record<string, string | number>>;

const fig = (p: Params, figure: string | number | undefined): string => inUnit(String(figure), p);

/** Steps of a proof of order. English now; the keys are the codes, the params are typed by use. */
const EN = {
  level: (p: Params) => `${p.name}: ${fig(p, p.range)} (${p.basis}, ${p.period})`,
  'level-implied': (p: Params) => `${p.name}: ${fig(p, p.range)}, by ${p.how} (${p.basis}, ${p.period})`,
  above: (p: Params) => `${p.count} surely above: ${p.names}`,
  'none-above': (p: Params) => `nobody on file is surely above ${p.name}`,
  maybe: (p: Params) => `too near to tell who is ahead: ${p.names}`,
  'maybe-basis': (p: Params) => `counted in ways not stated, too near to tell who is ahead: ${p.names}`,
  'table-closed': (p: Params) =>
    `the table of ${p.class} names everyone above ${fig(p, p.cap)} (${p.last}); nobody it leaves out can be above ${fig(p, p.mark)}`,
  'places-closed': (p: Params) =>
    `no member can exceed the one of the ${p.class} it lies in: only inside ${p.names} could anyone be above ${fig(p, p.mark)}`,
  'places-none': (p: Params) =>
    `no member can exceed the one of the ${p.class} it lies in, and none of these is above ${fig(p, p.mark)}`,
  'inside-place': (p: Params) =>
    `inside ${p.around} (${fig(p, p.cap)}) at most ${p.most} can be above ${fig(p, p.mark)}`,
  estimate: (p: Params) =>
    `${p.name}: ${fig(p, p.range)} is an estimate or forecast (${p.status}) and does not count`,
  'place-proven': (p: Params) =>
    p.best === p.worst
      ? `${p.name} is ${ordinal(Number(p.best))} (${p.basis}, ${p.period})`
      : `${p.name} is between ${ordinal(Number(p.best))} and ${ordinal(Number(p.worst))} (${p.basis}, ${p.period})`,
  'place-open': (p: Params) => `${p.name} is ${ordinal(Number(p.best))} or lower (${p.basis}, ${p.period})`,
  'not-above-mark': (p: Params) =>
    `${p.name}: ${fig(p, p.range)}, which is not above ${fig(p, p.mark)} (${p.basis}, ${p.period})`,
  'others-above-mark': (p: Params) => `also above ${fig(p, p.mark)}: ${p.names}`,
  'above-mark': (p: Params) => `${p.count} surely above ${fig(p, p.mark)}: ${p.names}`,
  'most-above-mark': (p: Params) =>
    `at most ${p.most}${p.name === undefined ? '' : ` besides ${p.name}`} can be above ${fig(p, p.mark)}`,
  'order-holds': (p: Params) => `${p.a}: ${p.rangeA}; ${p.b}: ${p.rangeB} (${p.basis}, ${p.period})`,
  'run-year': (p: Params) => `${p.year}: ${p.what}`,
  undated: (p: Params) => `told without a date; it holds for ${p.year}`,
  record: (p: Params) => `on record: ${p.statement}`,
  'record-against': (p: Params) => `on record against it: ${p.statement}`,
  'record-set-aside': (p: Params) => `a record is set aside, its figures fail on this basis: ${p.statement}`,
  'basis-of-document': (p: Params) => `the text's own figures do not stand on: ${p.names}`,
  'unknown-membership': (p: Params) => `${p.names}: not known to belong to "${p.text}"`,
  placed: (p: Params) => `${p.name}: place ${p.range} in ${p.metric} (${p.period})`,
  'years-apart': (p: Params) =>
    `${p.name} was last in that place in ${p.last}: ${p.between} years without it, ${p.apart} years from one to the next`,
} as const;

export type RankStepCode = keyof typeof EN;

export function rankStep(
  code: RankStepCode,
  params: Params,
  evidence: readonly EvidenceRef[] = [],
  exact?: Step['exact'],
): Step {
  return { code: `rank/${code}`, params, text: EN[code](params), evidence, ...(exact ? { exact } : {}) };
}
