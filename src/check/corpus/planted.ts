import type { Claim, ClaimContent, PrintedInterval } from '../../model/claim.ts';
import { CITIES, pickOf, type TrueWorld } from './true-world.ts';

/** One true sentence made false, as slips of the pen and of memory make it; undefined when the sentence offers no such slip. */
export type Slip = (w: TrueWorld, c: Claim) => Partial<ClaimContent> | undefined;

const times = (i: PrintedInterval | undefined, by: number): PrintedInterval =>
  i ? [i[0] === null ? null : i[0] * by, i[1] === null ? null : i[1] * by] : [null, null];
const plus = (i: PrintedInterval, by: number): PrintedInterval => [
  i[0] === null ? null : i[0] + by,
  i[1] === null ? null : i[1] + by,
];
const scaled = (c: Claim, by: number): Partial<ClaimContent> => ({
  ...(c.value === undefined ? {} : { value: c.value * by }),
  interval: times(c.interval, by),
});
const shifted = (c: Claim, by: number): Partial<ClaimContent> => ({
  value: c.value! + by,
  interval: plus(c.interval!, by),
});
const isPrinted = (c: Claim): boolean => c.bound === 'exact' && c.value !== undefined && !!c.interval;
/** Not taken back by the text itself. */
export const stands = (c: Claim, text: readonly Claim[]): boolean => !text.some((o) => o.supersedes === c.id);
/** Printed well enough that a third more is no rounding. */
const isFine = (c: Claim): boolean =>
  isPrinted(c) && c.interval![1]! - c.interval![0]! <= Math.abs(c.value!) / 20;

export const SLIPS: Readonly<Record<string, Slip>> = {
  'level a third too high': (_w, c) =>
    c.kind === 'level' && !c.aggregate && isFine(c) ? scaled(c, 1.35) : undefined,
  'level a zero too many': (_w, c) => (c.kind === 'level' && isFine(c) ? scaled(c, 10) : undefined),
  'sum a third too high': (_w, c) =>
    c.kind === 'level' && c.aggregate && isFine(c) ? scaled(c, 1.35) : undefined,
  'growth 15 points too high': (_w, c) =>
    c.kind === 'change' && c.unit === 'percent' && !c.perYear && isPrinted(c) ? shifted(c, 15) : undefined,
  'growth with the wrong sign': (_w, c) =>
    c.kind === 'change' && c.unit === 'percent' && !c.perYear && Math.abs(c.value!) > 10 && c.value! < 60
      ? { value: -c.value!, interval: [-c.interval![1]!, -c.interval![0]!] }
      : undefined,
  'gain doubled': (_w, c) =>
    c.kind === 'change' && c.unit === 'vehicle' && Math.abs(c.value!) > 20_000 ? scaled(c, 2) : undefined,
  'share 12 points too high': (_w, c) => (c.kind === 'share' && isPrinted(c) ? shifted(c, 12) : undefined),
  'share change 6 points too high': (_w, c) =>
    c.kind === 'change' && c.unit === 'point' && isPrinted(c) ? shifted(c, 6) : undefined,
  'order turned round': (_w, c) =>
    c.kind === 'comparison' && c.of === undefined && c.factor === undefined && !c.gap
      ? { op: c.op === 'greater' ? 'less' : 'greater' }
      : undefined,
  'another city first': (w, c) => {
    if (c.kind !== 'rank' || c.value !== 1 || c.of || c.among?.class !== 'city' || !c.metric || !c.period)
      return undefined;
    if (c.among.text !== 'cities') return undefined;
    return {
      entity: pickOf(
        w.random,
        CITIES.filter((e) => e !== c.entity),
      ),
    };
  },
  'record that was none': (w, c) => {
    if (c.kind !== 'extremum' || c.extremum?.which !== 'max' || c.extremum.over !== 'time') return undefined;
    const at = (y: string): number => w.value(c.entity!, c.metric!, y);
    const years = c.extremum.window!.split('/');
    const low = ['2020', '2021', '2022', '2023', '2024'].find(
      (y) => y <= years[1]! && at(y) < 0.97 * Math.max(at('2018'), at('2019')),
    );
    return low ? { period: low } : undefined;
  },
  'run a year too long': (w, c) => {
    if (c.kind !== 'streak' || !c.run?.from || c.run.from <= '2019' || c.run.length) return undefined;
    if (c.run.state !== 'rise' && c.run.state !== 'fall') return undefined;
    const y = Number(c.run.from) - 1;
    const ratio = w.value(c.entity!, c.metric!, String(y)) / w.value(c.entity!, c.metric!, String(y - 1));
    const holds = c.run.state === 'rise' ? ratio > 0.98 : ratio < 1.02;
    return holds ? undefined : { run: { ...c.run, from: String(y) } };
  },
};
