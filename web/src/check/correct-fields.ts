import type { Claim } from '../../../src/model/claim.ts';

export type FieldList = 'entities' | 'metrics' | 'bases' | 'classes' | 'op' | 'direction';

/** A field that a person may correct; `list` is what it is chosen from, absent where it is typed. */
export interface Field {
  readonly name: string;
  readonly list?: FieldList;
  readonly value: (claim: Claim) => string | undefined;
  readonly on: (claim: Claim) => boolean;
}

const has = (x: unknown): boolean => x !== undefined;
const text = (x: number | undefined): string | undefined => (x === undefined ? undefined : String(x));
const counted = (c: Claim): boolean => c.kind !== 'event' && c.kind !== 'relation';

const FIELDS: readonly Field[] = [
  { name: 'entity', list: 'entities', value: (c) => c.entity, on: (c) => counted(c) && !c.parts },
  { name: 'op', list: 'op', value: (c) => c.op, on: (c) => c.kind === 'comparison' },
  { name: 'other.entity', list: 'entities', value: (c) => c.other?.entity, on: (c) => has(c.other?.entity) },
  { name: 'metric', list: 'metrics', value: (c) => c.metric, on: (c) => has(c.metric) },
  { name: 'period', value: (c) => c.period, on: (c) => counted(c) && c.kind !== 'streak' },
  { name: 'basePeriod', value: (c) => c.basePeriod, on: (c) => has(c.basePeriod) },
  { name: 'direction', list: 'direction', value: (c) => c.direction, on: (c) => has(c.direction) },
  { name: 'value', value: (c) => text(c.value), on: (c) => has(c.value) || has(c.interval) },
  {
    name: 'extremum.threshold',
    value: (c) => text(c.extremum?.threshold),
    on: (c) => has(c.extremum?.threshold),
  },
  { name: 'among.class', list: 'classes', value: (c) => c.among?.class, on: (c) => has(c.among) },
  { name: 'run.from', value: (c) => c.run?.from, on: (c) => has(c.run) },
  { name: 'run.to', value: (c) => c.run?.to, on: (c) => has(c.run) },
  { name: 'run.length', value: (c) => text(c.run?.length), on: (c) => has(c.run?.length) },
  { name: 'target.deadline', value: (c) => c.target?.deadline, on: (c) => c.kind === 'target' },
  {
    name: 'relation.subject',
    list: 'entities',
    value: (c) => c.relation?.subject,
    on: (c) => has(c.relation),
  },
  { name: 'relation.object', list: 'entities', value: (c) => c.relation?.object, on: (c) => has(c.relation) },
  { name: 'event.place', list: 'entities', value: (c) => c.event?.place, on: (c) => has(c.event) },
  { name: 'event.date', value: (c) => c.event?.date, on: (c) => has(c.event) },
  { name: 'basis', list: 'bases', value: (c) => c.basis, on: (c) => has(c.metric) },
];

export function fieldsOf(claim: Claim): readonly Field[] {
  return FIELDS.filter((f) => f.on(claim));
}
