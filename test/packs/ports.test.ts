import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/check/check-claims.ts';
import type { Pack, RecordedBridge } from '../../src/model/pack.ts';
import { evidenceOf } from '../../src/pack/evidence.ts';
import { lintPack } from '../../src/pack/lint/lint-pack.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { conflictsOf } from '../../src/standings/conflicts.ts';
import { standings } from '../../src/standings/standings.ts';
import { packFiles } from './read-files.ts';

/** Another industry, in another country, on the whole road: the engine knows neither. */
const pack = loadPack(packFiles(join(import.meta.dirname, 'ports')));

/** What goes through the gate is what the crane lifts, or up to a tenth more. */
const GATE: RecordedBridge = {
  id: 'gate',
  metric: 'container_throughput',
  from: 'by_crane',
  to: 'by_gate',
  relation: 'wider',
  ratio: [1, 1.1],
  text: 'The gate counts empties too',
  source: 'board-2030',
  origin: 'org:harbour-board',
  originKind: 'official',
  at: { file: 'bridges.csv', line: 2 },
};

function check(text: string, using: Pack = pack) {
  const document = { id: 'd1', published: '2031-02-10', language: 'en' as const, text };
  const { claims } = readDocument(document, using);
  const { verdicts } = checkClaims({
    document,
    claims,
    pack: using,
    evidence: evidenceOf(using),
  });
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

  it('lets an unstated figure stand on the other count where the pack knows the ratio', () => {
    const gate = 'In 2030 Easthaven handled 4.33 million containers.';
    expect(check(gate)[0]?.verdict).toBe('contradicted');
    const bridged = { ...pack, bridges: [GATE] };
    expect(check(gate, bridged)[0]?.verdict).toBe('consistent');
    expect(check('In 2030 Easthaven handled 5.0 million containers.', bridged)[0]?.verdict).toBe(
      'contradicted',
    );
    const elsewhere = { ...pack, bridges: [{ ...GATE, entity: 'port:westhaven' }] };
    expect(check(gate, elsewhere)[0]?.verdict).toBe('contradicted');
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
