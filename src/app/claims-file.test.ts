import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../check/check-claims.ts';
import { CROWN } from '../check/corpus/crown.ts';
import { NO_EVIDENCE, smallPack } from '../check/corpus/small-pack.ts';
import type { Claim } from '../model/claim.ts';
import { readClaimsFile } from './claims-file.ts';

const pack = smallPack();
const document = { id: 'doc:crown', published: '2026-01-13', language: 'en' };
const judged = (file: unknown): Record<string, string>[] =>
  readClaimsFile(JSON.stringify(file), 'claims.json', pack).map(({ document: info, claims }) => {
    const { verdicts } = checkClaims({ document: info, claims, pack, evidence: NO_EVIDENCE });
    return Object.fromEntries(verdicts.map((v) => [v.claim, v.verdict]));
  });

describe('a list of claims split under one document id', () => {
  it('is judged as if it had never been split', () => {
    const [whole] = judged({ document, claims: CROWN });
    expect(Object.values(whole!)).toContain('disputed');
    fc.assert(
      fc.property(fc.array(fc.nat(CROWN.length), { maxLength: 3 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), CROWN.length];
        const pieces = at.slice(1).map((to, i) => ({ document, claims: CROWN.slice(at[i], to) }));
        expect(judged(pieces)).toEqual([whole]);
      }),
      { numRuns: 12 },
    );
  });

  it('counts claims without an id through, keeps what any piece says of the document, and refuses one id twice', () => {
    const bare = (CROWN as readonly Claim[]).slice(0, 2).map(({ id: _id, ...c }) => c);
    const [read, ...more] = readClaimsFile(
      JSON.stringify([
        { document: { id: 'd', title: 'first' }, claims: [bare[0]] },
        { document: { id: 'd', title: 'second', publisher: 'somebody' }, claims: [bare[1]] },
      ]),
      'claims.json',
      pack,
    );
    expect(more).toEqual([]);
    expect(read!.claims.map((c) => c.id)).toEqual(['c1', 'c2']);
    expect(read!.document).toMatchObject({ id: 'd', title: 'first', publisher: 'somebody' });
    const twice = [0, 1].map(() => ({ document, claims: [CROWN[0]] }));
    expect(() => readClaimsFile(JSON.stringify(twice), 'claims.json', pack)).toThrow('two claims are called');
  });

  it('pieces without an id, or with another, stay apart', () => {
    const alone = { claims: CROWN.slice(0, 2) };
    expect(judged([alone, alone])).toHaveLength(2);
    const other = { document: { ...document, id: 'doc:other' }, claims: CROWN.slice(0, 2) };
    expect(judged([{ document, claims: CROWN.slice(0, 2) }, other])).toHaveLength(2);
  });
});
