import type { Derived } from '../../model/verdict.ts';
import { stepsOf } from '../describe.ts';
import type { ClaimOutcome } from '../judge/evaluate.ts';
import { restatedBaseOf } from '../judge/restated.ts';
import { toInterval } from '../network/bounded.ts';
import { toPairOf } from '../readings.ts';
import type { Session } from '../session.ts';

/**
 * Bases that must have been restated for the growth told on them to fit: one figure each, printed by nobody. They stand beside the
 * figures that were printed, so that a text is neither held to these nor taken to have changed them.
 */
export function restatedBases(session: Session, outcomes: Iterable<ClaimOutcome>): Derived[] {
  const { table, input } = session;
  const found = new Map<string, Derived>();
  for (const { verdict, chosen } of outcomes) {
    if (verdict === 'contradicted' || verdict === 'disputed') continue;
    for (const core of chosen.best.restated) {
      const base = restatedBaseOf(table, core);
      if (!base) continue;
      const { print, growth, implied } = base;
      const cell = table.toCell(base.cell);
      const key = `${growth.ref.id}|${base.cell}|${print.ref.source ?? print.ref.id}`;
      if (found.has(key)) continue;
      found.set(key, {
        quantity: 'level',
        cell,
        unit: input.pack.metrics.get(cell.metric)?.unit ?? '',
        interval: toPairOf(toInterval(implied)),
        restated: {
          growth: growth.ref.id,
          printed: toPairOf(base.printed),
          ...(print.ref.source === undefined ? {} : { source: print.ref.source }),
        },
        derivation: stepsOf(implied, table, input.pack),
      });
    }
  }
  return [...found.values()];
}
