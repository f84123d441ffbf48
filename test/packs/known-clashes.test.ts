import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/pack/evidence.ts';
import { lintPack } from '../../src/pack/lint/lint-pack.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { conflictsOf } from '../../src/standings/conflicts.ts';
import { packFiles } from './read-files.ts';

/** Disagreements found by hand in the sources of the first pack, and how each comes out. */
const EXPECTED: Readonly<Record<string, string>> = {
  'chongqing-2016': 'basis',
  'chongqing-half-of-peak': 'basis',
  'chongqing-2014-ceremony': 'estimate',
  'chongqing-nev-2020': 'open',
  'chongqing-nev-2023': 'vintage',
  'shenzhen-nev-2022': 'slip',
  'shenzhen-nev-2023': 'estimate',
  'guangzhou-reign': 'open',
  'anhui-2024': 'basis',
  'anhui-nev-h1-2025': 'slip',
  'guangdong-2025': 'basis',
  'shanghai-2025': 'period',
  'hefei-nev-2025': 'period',
  'hefei-wuhu-anhui': 'estimate',
  'hunan-h1-2025': 'slip',
  'caam-2022-total': 'vintage',
  'caam-2019-total': 'slip',
  'nbs-caam-nev-2023': 'basis',
  'byd-2025-passenger': 'scope',
  'changan-profit-2024': 'scope',
  'geely-2024-growth': 'vintage',
  'jac-loss-h1-2025': 'slip',
  'chery-exports-year': 'slip',
  'dongfeng-2024': 'scope',
  'tesla-shanghai-2022': 'slip',
  'pony-weride-ipo': 'slip',
  'xpeng-q2-2025': 'slip',
};

const pack = loadPack(packFiles(join(import.meta.dirname, '../../packs/auto-cities')));
const clashes = new Map((pack.clashes ?? []).map((c) => [c.id, c]));
const conflicts = conflictsOf(evidenceOf(pack), pack);

describe('known clashes of the first pack', () => {
  it.each(Object.entries(EXPECTED))('%s: %s', (id, reason) => {
    expect(clashes.get(id)?.reason).toBe(reason);
  });

  it('speak of rows that exist and bear the reasons out', () => {
    expect(lintPack(pack).filter((n) => n.code.startsWith('clash-'))).toEqual([]);
  });

  it('leave no conflict among the figures without a reason on record', () => {
    const unknown = conflicts.filter((c) => {
      const members = new Set(c.members.map((m) => m.id));
      return ![...clashes.values()].some((k) => k.rows.filter((r) => members.has(r)).length > 1);
    });
    expect(unknown.map((c) => c.id)).toEqual([]);
  });

  it('come out as conflicts where nobody knows the reason', () => {
    const cellOf = new Map(
      pack.observations.map((o) => [o.id, `${o.entity}|${o.metric}|${o.period}|${o.basis}`]),
    );
    const openCells = [...clashes.values()].filter((c) => {
      const cells = c.rows.map((r) => cellOf.get(r));
      return c.reason === 'open' && cells.length === 2 && cells[0] !== undefined && cells[0] === cells[1];
    });
    expect(openCells.length).toBeGreaterThanOrEqual(3);
    for (const clash of openCells) {
      const found = conflicts.find((c) => clash.rows.every((r) => c.members.some((m) => m.id === r)));
      expect(found, clash.id).toBeDefined();
      expect(found?.explained, clash.id).toBeUndefined();
    }
  });

  it('explain a conflict by the reason on record, not by a guess', () => {
    const saic = conflicts.find((c) => c.members.some((m) => m.id === 'co-0522'));
    expect(saic?.explained?.code).toBe('known-scope');
  });
});
