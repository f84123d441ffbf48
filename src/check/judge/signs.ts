import type { Claim } from '../../model/claim.ts';
import type { BasisId } from '../../model/ids.ts';
import type { Session } from '../session.ts';
import type { BasisOutcome } from './judge.ts';

/** What the text's other figures show of how it is to be read. */
export interface Signs {
  /** Another figure of the quantity, close before, is borne out by the file: then what was carried over was carried over rightly. */
  isBorneOut(claim: Claim): boolean;
  /** Ways of counting on which the text's own figures of a quantity stand. */
  standsOn(metric: string): ReadonlySet<BasisId>;
}

/** Characters between a figure and the one before it. */
const CLOSE = 150;

export function signsOf(session: Session, alone: ReadonlyMap<string, readonly BasisOutcome[]>): Signs {
  const bases = new Map<string, Set<BasisId>>();
  const borne: Claim[] = [];
  for (const { claim } of session.claims) {
    if (claim.metric === undefined) continue;
    const good = (alone.get(claim.id) ?? []).filter(
      (o) => o.best.weight === 0 && o.support.direct.length > 0,
    );
    if (good.length > 0 || (alone.get(claim.id) ?? []).some((o) => o.support.level === 'supported'))
      borne.push(claim);
    const metric = session.places.metricId(claim.metric);
    for (const o of good) bases.set(metric, (bases.get(metric) ?? new Set()).add(o.basis));
  }
  return {
    isBorneOut: (claim) =>
      borne.some((b) => {
        const gap = claim.span.start - b.span.end;
        return (
          b.id !== claim.id &&
          b.metric === claim.metric &&
          b.entity === claim.entity &&
          gap >= 0 &&
          gap <= CLOSE
        );
      }),
    standsOn: (metric) => bases.get(session.places.metricId(metric)) ?? new Set(),
  };
}
