import type { Claim, ClaimContent } from '../../model/claim.ts';
import { covers, type Period, parsePeriod } from '../../model/period.ts';

/** Fields that make two claims say the same; where, how and by whom it was said is left out. */
const CONTENT = [
  ...['kind', 'entity', 'metric', 'period', 'value', 'unit', 'bound', 'interval', 'basePeriod', 'perYear'],
  ...[
    'whole',
    'parts',
    'among',
    'by',
    'other',
    'op',
    'factor',
    'gap',
    'of',
    'extremum',
    'run',
    'target',
    'event',
  ],
  ...['relation', 'modality', 'stance', 'aggregate'],
] as const satisfies readonly (keyof ClaimContent)[];

/** One string per content; words of a class do not count, only the class. */
export function contentKey(claim: ClaimContent, withoutPeriod = false): string {
  const fields: Record<string, unknown> = {};
  for (const name of CONTENT) {
    if (withoutPeriod && name === 'period') continue;
    const value = claim[name];
    if (value === undefined) continue;
    if (name === 'among') fields.among = [claim.among?.class, claim.among?.within];
    else fields[name] = value;
  }
  return JSON.stringify(fields);
}

const DATED_LATER = new Set(['comparison', 'rank', 'event']);

/**
 * Restatements point to the first telling. A fact told without a date takes the date over from a later sentence that tells
 * the same with one.
 */
export function linkRestatements(claims: readonly Claim[], text: string): Claim[] {
  const dated = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!DATED_LATER.has(claim.kind) || claim.period === undefined || isOpen(claim.period)) continue;
    const key = contentKey(claim, true);
    const list = dated.get(key);
    if (list) list.push(claim);
    else dated.set(key, [claim]);
  }
  const first = new Map<string, Told[]>();
  const done: Claim[] = [];
  for (const claim of claims) {
    let told = claim;
    if (DATED_LATER.has(claim.kind) && claim.period !== undefined && isOpen(claim.period)) {
      const others = (dated.get(contentKey(claim, true)) ?? []).filter((c) =>
        covers(claim.period!, c.period!),
      );
      const periods = new Set(others.map((c) => c.period));
      if (periods.size === 1) {
        told = { ...claim, period: others[0]!.period!, inherited: [...claim.inherited, 'period'] };
      } else {
        const period = periodBeside(claim, done[done.length - 1], text);
        if (period !== undefined) told = { ...claim, period, inherited: [...claim.inherited, 'period'] };
      }
    }
    const known = toldBefore(told, first);
    done.push(known === undefined ? told : { ...told, sameAs: known });
  }
  return done;
}

/** A claim that was the first to tell its content; the whole content is spelt out only when another agrees in the main. */
interface Told {
  readonly claim: Claim;
  content?: string;
}

/** Id of the first claim with the same content; a claim that is the first is kept as such. */
function toldBefore(claim: Claim, first: Map<string, Told[]>): string | undefined {
  const main = `${claim.kind} ${claim.entity} ${claim.metric} ${claim.period} ${claim.value}`;
  const alike = first.get(main);
  if (!alike) {
    first.set(main, [{ claim }]);
    return undefined;
  }
  const content = contentKey(claim);
  for (const told of alike) {
    told.content ??= contentKey(told.claim);
    if (told.content === content) return told.claim.id;
  }
  alike.push({ claim, content });
  return undefined;
}

/** Two claims of one sentence: so many characters apart at most, and no full stop between. */
const NEAR = 60;
const STOPS = new Set('.;!?。；！？');

/** "X overtook Y and claimed the top spot": the one has no other time than the other, and that was told later. */
function periodBeside(claim: Claim, before: Claim | undefined, text: string): Period | undefined {
  if (before?.period === undefined || !before.inherited.includes('period') || isOpen(before.period))
    return undefined;
  const between = text.slice(before.span.end, claim.span.start);
  const beside =
    claim.span.start >= before.span.end && between.length <= NEAR && ![...between].some((c) => STOPS.has(c));
  const same = before.entity === claim.entity && before.metric === claim.metric;
  return beside && same && DATED_LATER.has(before.kind) && covers(claim.period!, before.period)
    ? before.period
    : undefined;
}

function isOpen(period: string): boolean {
  return parsePeriod(period)?.kind === 'open';
}
