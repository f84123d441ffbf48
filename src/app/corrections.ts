import type { Claim, PrintedInterval } from '../model/claim.ts';
import { UNSTATED } from '../model/ids.ts';
import type { Pack } from '../model/pack.ts';
import { isPeriod, normalizePeriod } from '../model/period.ts';
import { readPrinted } from '../num/printed/read-printed.ts';
import { findBasis, findClass, findEntityId, findMetric } from './find-id.ts';
import { Problem } from './problem.ts';

/**
 * One field of one claim as a person reads it: `field` is its path in the claim ("period", "other.entity", "run.from"), `value` an
 * id, a name, a period or a figure as printed ("2.78 million"). The publisher's words are never touched.
 */
export interface Correction {
  readonly claim: string;
  readonly field: string;
  readonly value: string;
  readonly reason?: string | undefined;
}

/** The field that takes a claim out: what was read there is not a claim. */
export const NOT_A_CLAIM = 'not-a-claim';

type Setter = (value: string, claim: Claim, pack: Pack) => unknown;

const entity: Setter = (value, _claim, pack) => findEntityId(pack, value);
const period: Setter = (value) => {
  if (!isPeriod(value))
    throw new Problem(
      'bad-period',
      `“${value}” is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-06 or 2025-01/2025-11.`,
    );
  return normalizePeriod(value);
};
const oneOf =
  (...words: readonly string[]): Setter =>
  (value) => {
    if (words.includes(value)) return value;
    throw new Problem('bad-correction', `“${value}” is none of ${words.join(', ')}.`);
  };
const wholeNumber = (value: string): number => {
  const n = Number(value);
  if (value.trim() !== '' && Number.isInteger(n) && n >= 0 && n < 10_000) return n;
  throw new Problem('bad-correction', `“${value}” is not a whole number.`);
};

const SETTERS: Readonly<Record<string, Setter>> = {
  entity,
  metric: (value, _claim, pack) => findMetric(pack, value),
  period,
  basePeriod: period,
  basis: (value, _claim, pack) => (value === UNSTATED ? UNSTATED : findBasis(pack, value)),
  op: oneOf('greater', 'less', 'equal'),
  direction: oneOf('up', 'down'),
  'other.entity': entity,
  'other.period': period,
  'among.class': (value, _claim, pack) => findClass(pack, value),
  'extremum.threshold': (value, claim) => figure(value, claim).value,
  'run.from': period,
  'run.to': period,
  'run.length': wholeNumber,
  'target.deadline': period,
  'event.place': entity,
  'event.date': period,
  'relation.subject': entity,
  'relation.object': entity,
};

/** The fields that may be corrected. */
export const CORRECTABLE: readonly string[] = [...Object.keys(SETTERS), 'value', NOT_A_CLAIM];

/** Claims as a person corrected them. Such a claim has one reading: what is said by hand has no alternatives. */
export function applyCorrections(
  claims: readonly Claim[],
  corrections: readonly Correction[],
  pack: Pack,
): Claim[] {
  const byClaim = new Map<string, Correction[]>();
  for (const c of corrections) byClaim.set(c.claim, [...(byClaim.get(c.claim) ?? []), c]);
  const known = new Set<string>(claims.map((c) => c.id));
  for (const id of byClaim.keys()) {
    if (!known.has(id)) throw new Problem('unknown-claim', `there is no claim ${id} in this text.`);
  }
  const out = new Set(corrections.filter((c) => c.field === NOT_A_CLAIM).map((c) => c.claim));
  return claims
    .filter((c) => !out.has(c.id))
    .map((claim) => {
      const own = byClaim.get(claim.id);
      const { sameAs, ...rest } = claim;
      // What only retold a claim that is gone stands for itself.
      const free = sameAs !== undefined && (own || out.has(sameAs)) ? rest : claim;
      return own ? own.reduce<Claim>((c, one) => corrected(c, one, pack), withoutReadings(free)) : free;
    });
}

function withoutReadings(claim: Claim): Claim {
  const { alternatives, ...rest } = claim;
  void alternatives;
  return { ...rest, rule: 'by-hand' };
}

function corrected(claim: Claim, { field, value }: Correction, pack: Pack): Claim {
  const inherited = claim.inherited.filter((f) => f !== field);
  if (field === 'value') return { ...claim, ...figure(value, claim), inherited };
  const setter = SETTERS[field];
  if (!setter) {
    throw new Problem(
      'bad-correction',
      `“${field}” cannot be corrected. These can: ${CORRECTABLE.join(', ')}.`,
    );
  }
  const found = setter(value, claim, pack);
  const [head = '', tail] = field.split('.');
  const whole = (claim as unknown as Record<string, object | undefined>)[head];
  const set = tail === undefined ? found : { ...whole, [tail]: found };
  const unit =
    field === 'metric' && claim.kind === 'level' ? pack.metrics.get(found as string)?.unit : undefined;
  return { ...claim, [head]: set, ...(unit ? { unit } : {}), inherited };
}

/** A figure as printed, in the claim's own unit: a percentage may be typed without its sign, a rank is a bare number. */
function figure(text: string, claim: Claim): Pick<Claim, 'value' | 'interval' | 'bound'> {
  if (claim.kind === 'rank') {
    const place = wholeNumber(text);
    return { value: place, interval: [place, place], bound: 'exact' };
  }
  const percent = claim.unit === 'percent' || claim.unit === 'point';
  const printed = percent && !text.includes('%') ? `${text}%` : text;
  const read = readPrinted(printed, hasHan(printed) ? 'zh' : 'en');
  if (!read) {
    throw new Problem(
      'bad-figure',
      `“${text}” is not a figure. Write it as printed: 2.78 million, 278.8万, 9.7%.`,
    );
  }
  const down = claim.kind === 'change' && claim.direction === 'down';
  const [lo, hi] = read.interval;
  const interval: PrintedInterval = down ? [negative(hi), negative(lo)] : [lo, hi];
  const value = read.value === undefined ? {} : { value: down ? -read.value : read.value };
  return { ...value, interval, bound: read.bound };
}

const negative = (x: number | null): number | null => (x === null ? null : -x);

function hasHan(text: string): boolean {
  for (const c of text) if (c >= '\u4e00' && c <= '\u9fff') return true;
  return false;
}
