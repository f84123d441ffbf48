import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../test/packs/read-files.ts';
import type { Claim } from '../model/claim.ts';
import type { CheckResult, Verdict } from '../model/verdict.ts';
import { evidenceOf } from '../pack/evidence.ts';
import { excludeDocument } from '../pack/exclude.ts';
import { loadPack } from '../pack/load-pack.ts';
import { checkClaims } from './check-claims.ts';
import { CROWN } from './corpus/crown.ts';
import { claim, DOCUMENT, NO_EVIDENCE } from './corpus/small-pack.ts';

/** The founding claims, typed by hand, against the shipped pack. */
const pack = loadPack(packFiles(resolve(import.meta.dirname, '../../packs/auto-cities')));
const document = { ...DOCUMENT, url: 'https://eu.36kr.com/en/p/3641287413829249' };
const evidence = excludeDocument(evidenceOf(pack), document);

const ipo = claim('largest-ipo', {
  kind: 'extremum',
  entity: 'company:weride',
  metric: 'ipo_proceeds_hkd',
  period: '2025',
  among: { class: 'company', text: 'the global autonomous driving industry' },
  extremum: { which: 'max', over: 'entities' },
  alternatives: [{ entity: 'company:pony-ai' }],
});
/** As a reader that takes "according to local statistics" for the city's own count would have it. */
const stated = (c: Claim): Claim =>
  c.id === 'output-2016' || c.id === 'only-2016' ? { ...c, basis: 'city_count' } : c;

const of = (r: CheckResult, id: string): Verdict => r.verdicts.find((v) => v.claim === id)!;
const codes = (r: CheckResult, id: string): string[] => of(r, id).framing.map((f) => f.code);

describe.each([
  ['unstated', (c: Claim) => c],
  ['the basis of 2016 stated', stated],
] as const)('the founding claims against the pack, %s', (_, turn) => {
  const claims = [...CROWN, ipo].map(turn);
  const r = checkClaims({ document, claims, pack, evidence });

  it('contradicts the passing of 2016, with records of several origins and the year as hint', () => {
    const v = of(r, 'guangzhou-over-chongqing');
    expect(v.verdict).toBe('contradicted');
    expect(codes(r, 'guangzhou-over-chongqing')).toContain('year-slip');
    const members = r.conflicts
      .filter((k) => v.conflicts.includes(k.id))
      .map((k) => k.members.map((m) => m.id));
    expect(members).toContainEqual(expect.arrayContaining(['only-2016', 'guangzhou-over-chongqing']));
    expect(members.length).toBeGreaterThan(1);
  });

  it('contradicts the largest listing and says who it was', () => {
    expect(of(r, 'largest-ipo').verdict).toBe('contradicted');
    expect(codes(r, 'largest-ipo')).toContain('swap');
  });

  it('tells the city count from the bureau count', () => {
    for (const id of ['output-2016', 'half-of-peak', 'first-2014']) {
      expect([id, codes(r, id).includes('basis-differs')]).toEqual([id, true]);
      expect([id, of(r, id).verdict]).toEqual([id, 'supported']);
    }
    expect(['contradicted', 'disputed']).not.toContain(of(r, 'only-2016').verdict);
  });

  it('supports the crown of 2025 and frames it', () => {
    expect(of(r, 'first-2025').verdict).toBe('supported');
    expect(codes(r, 'first-2025')).toContain('only-under-this-metric');
    expect(of(r, 'third-2025').verdict).toBe('supported');
    for (const id of ['output-2025', 'growth-2025', 'nev-2025', 'nev-growth-2025']) {
      expect([id, of(r, id).verdict]).toEqual([id, 'supported']);
      expect(of(r, id).witnesses).toBeGreaterThan(0);
    }
  });

  it('ties the 51.1% to the part and not to the whole', () => {
    expect(of(r, 'changan-nev-growth').verdict).toBe('supported');
    expect(codes(r, 'changan-nev-growth')).not.toContain('attachment-ambiguous');
  });

  it('strains the runs and accuses nobody else', () => {
    expect(of(r, 'dormancy').verdict).toBe('strained');
    expect(of(r, 'seven-years').verdict).toBe('strained');
    const contradicted = r.verdicts.filter((v) => v.verdict === 'contradicted').map((v) => v.claim);
    // 51,100 of 2020 stands against the work report and a broadcast, which have 43,000.
    expect(contradicted.filter((id) => id !== 'nev-2020').sort()).toEqual([
      'guangzhou-over-chongqing',
      'largest-ipo',
    ]);
  });
});

describe('the founding claims by the text alone, the basis of 2016 stated', () => {
  it('finds the same pair: the named basis is the one the unstated figures share', () => {
    const r = checkClaims({ document, claims: CROWN.map(stated), pack, evidence: NO_EVIDENCE });
    expect(r.conflicts.map((k) => k.members.map((m) => m.id).sort())).toEqual([
      ['guangzhou-over-chongqing', 'only-2016'],
    ]);
    expect(r.conflicts[0]!.sharpened?.by.map((m) => m.id)).toEqual(['output-2016']);
    expect(of(r, 'half-of-peak').verdict).toBe('supported');
    expect(r.derived.some((d) => d.quantity === 'share' && d.cell.period === '2024')).toBe(true);
  });
});
