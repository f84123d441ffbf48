import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceBase, Observation } from '../model/pack.ts';
import { checkClaims } from './check-claims.ts';
import { DOCUMENT, NO_EVIDENCE } from './corpus/small-pack.ts';
import { trueText } from './corpus/true-claims.ts';
import { datedPack, trueRows, trueWorld } from './corpus/true-world.ts';
import { prepareEvidence, renewEvidence } from './prepared.ts';
import { knownLevel } from './rank/known.ts';

const pack = datedPack();
const world = trueWorld(5);
/** Documents of the ledger, and one from another world that clashes with all of them. */
const rows = trueRows(world, 0.6);
const documents: readonly (readonly Observation[])[] = [
  ...[0, 1, 2, 3, 4].map((k) => rows.filter((_, i) => i % 5 === k)),
  trueRows(trueWorld(6), 0.1).map((o) => ({ ...o, id: `other-${o.id}` })),
];
const claims = trueText(world, 12);

const evidenceOf = (present: ReadonlySet<number>): EvidenceBase => ({
  ...NO_EVIDENCE,
  observations: [...present].sort().flatMap((i) => documents[i]!),
});

const cellOf = ({ entity, metric, period, basis }: Observation) => ({ entity, metric, period, basis });

describe('evidence kept up to date as documents come and go', () => {
  it('answers as evidence made ready from nothing, after any steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 }), (steps) => {
        const present = new Set([0, 2]);
        let ready = prepareEvidence(evidenceOf(present), pack);
        for (const step of steps) {
          checkClaims({ document: DOCUMENT, claims, pack, evidence: ready.evidence }, ready);
          for (const o of rows) knownLevel(ready.rank, cellOf(o));
          if (!present.delete(step)) present.add(step);
          ready = renewEvidence(ready, evidenceOf(present));
        }
        const { evidence } = ready;
        const renewed = checkClaims({ document: DOCUMENT, claims, pack, evidence }, ready);
        const fresh = prepareEvidence(evidence, pack);
        expect(renewed).toEqual(checkClaims({ document: DOCUMENT, claims, pack, evidence }, fresh));
        for (const o of rows)
          expect(knownLevel(ready.rank, cellOf(o))).toEqual(knownLevel(fresh.rank, cellOf(o)));
      }),
      { numRuns: Number(process.env.PITWALL_RUNS ?? 4) },
    );
  });

  it('keeps what no row that came can reach, and drops the rest', () => {
    const before = prepareEvidence(evidenceOf(new Set([0, 1, 2, 3, 4])), pack);
    const at = (metric: string) => ({
      entity: 'city:chongqing',
      metric,
      period: '2024',
      basis: 'city_count',
    });
    const [kept, dropped] = ['net_profit', 'vehicle_production'].map((m) => knownLevel(before.rank, at(m)));
    const row = rows.find((o) => o.metric === 'nev_production')!;
    const after = renewEvidence(before, {
      ...before.evidence,
      observations: [...before.evidence.observations, { ...row, id: 'new' }],
    });
    expect(knownLevel(after.rank, at('net_profit'))).toBe(kept);
    expect(knownLevel(after.rank, at('vehicle_production'))).not.toBe(dropped);
  });
});
