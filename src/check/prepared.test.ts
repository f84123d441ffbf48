import { describe, expect, it } from 'vitest';
import { checkClaims } from './check-claims.ts';
import { claim, DOCUMENT, level, NO_EVIDENCE } from './corpus/small-pack.ts';
import { trueText } from './corpus/true-claims.ts';
import { datedPack, trueRows, trueWorld } from './corpus/true-world.ts';
import { prepareEvidence } from './prepared.ts';

const pack = datedPack();
const evidence = { ...NO_EVIDENCE, observations: trueRows(trueWorld(77), 0.5) };
/** A goal and the text's own figure for it: whether it was met must not be remembered for the next text. */
const goal = (seed: number) => [
  level('u1', 'city:chongqing', 'nev_production', '2019', (seed - 76) * 1000, 100),
  claim('u2', {
    kind: 'target',
    entity: 'city:chongqing',
    metric: 'nev_production',
    value: 2000,
    unit: 'vehicle',
    interval: [2000, 2000],
    target: { issuer: 'city:chongqing', announced: '2018', deadline: '2019' },
  }),
];
/** Texts of other worlds beside the true one: they clash with the file, and leave their mark if anything can. */
const texts = [77, 78, 79, 77].map((seed, i) => [
  ...goal(seed),
  ...trueText(trueWorld(seed), 14).slice(i, i + 12),
]);

describe('evidence made ready once', () => {
  it('answers every document as if it had been made ready for it alone, in any order', () => {
    const input = (i: number) => ({ document: DOCUMENT, claims: texts[i]!, pack, evidence });
    const alone = texts.map((_, i) => checkClaims(input(i)));
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0, 0, 1],
    ]) {
      const ready = prepareEvidence(evidence, pack);
      for (const i of order) expect(checkClaims(input(i), ready)).toEqual(alone[i]);
    }
  });

  it('is refused for another pack or other evidence', () => {
    const ready = prepareEvidence(NO_EVIDENCE, pack);
    expect(() => checkClaims({ document: DOCUMENT, claims: [], pack, evidence }, ready)).toThrow();
  });
});
