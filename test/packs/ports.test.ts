import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/check/check-claims.ts';
import { evidenceOf } from '../../src/pack/evidence.ts';
import { lintPack } from '../../src/pack/lint/lint-pack.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { conflictsOf } from '../../src/standings/conflicts.ts';
import { standings } from '../../src/standings/standings.ts';
import { packFiles } from './read-files.ts';

/** Another industry, in another country, on the whole road: the engine knows neither. */
const pack = loadPack(packFiles(join(import.meta.dirname, 'ports')));

function check(text: string) {
  const document = { id: 'd1', published: '2031-02-10', language: 'en' as const, text };
  const { claims } = readDocument(document, pack);
  const { verdicts } = checkClaims({ document, claims, pack, evidence: evidenceOf(pack) });
  return claims.map((c) => ({ ...c, verdict: verdicts.find((v) => v.claim === c.id)?.verdict }));
}

describe('a pack of another industry', () => {
  it('has nothing wrong', () => {
    expect(lintPack(pack).filter((n) => n.severity !== 'info')).toEqual([]);
  });

  it('is read: level, change and rank with its own names and units', () => {
    const found = check(
      'In 2030, Easthaven handled 4.12 million containers, up 6.4%, ranking first among ports.',
    );
    expect(found.map((c) => [c.kind, c.entity, c.metric, c.period])).toEqual([
      ['level', 'port:easthaven', 'container_throughput', '2030'],
      ['change', 'port:easthaven', 'container_throughput', '2030'],
      ['rank', 'port:easthaven', 'container_throughput', '2030'],
    ]);
    expect(found[0]).toMatchObject({ value: 4120000, unit: 'teu', interval: [4115000, 4125000] });
    expect(found.map((c) => c.verdict)).toEqual(['supported', 'supported', 'supported']);
  });

  it('is checked: a figure that its own ledger excludes is contradicted, a false first too', () => {
    const [level] = check('Westhaven handled 3.9 million containers in 2030.');
    expect(level?.verdict).toBe('contradicted');
    const rank = check('In 2030 Westhaven ranked first among ports by container throughput.').find(
      (c) => c.kind === 'rank',
    );
    expect(rank?.verdict).toBe('contradicted');
  });

  it('does not accuse where it knows nothing', () => {
    const [level] = check('Graymouth handled 1.9 million containers in 2028.');
    expect(level?.verdict).toBe('unverifiable');
  });

  it('gives standings and no conflict', () => {
    const table = standings(
      { metric: 'container_throughput', class: 'port', period: '2030', basis: 'by_crane' },
      evidenceOf(pack),
      pack,
    );
    expect(table.rows.map((r) => r.entity)).toEqual(['port:easthaven', 'port:westhaven']);
    expect(table.rows[0]?.rank).toEqual({ best: 1, worst: 1 });
    expect(conflictsOf(evidenceOf(pack), pack)).toEqual([]);
  });
});
