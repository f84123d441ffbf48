import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/brief/messages/messages.ts';
import { nameBook } from '../../src/brief/name-book.ts';
import { openConflictLines } from '../../src/brief/open-conflict-lines.ts';
import { evidenceOf } from '../../src/pack/evidence.ts';
import { lintPack } from '../../src/pack/lint/lint-pack.ts';
import { loadPack } from '../../src/pack/load-pack.ts';
import { conflictsOf } from '../../src/standings/conflicts.ts';
import { FOUND_BY_HAND } from './found-by-hand.ts';
import { packFiles } from './read-files.ts';

const pack = loadPack(packFiles(join(import.meta.dirname, '../../packs/auto-cities')));
const clashes = new Map((pack.clashes ?? []).map((c) => [c.id, c]));
const conflicts = conflictsOf(evidenceOf(pack), pack);

describe('known clashes of the first pack', () => {
  it.each(Object.entries(FOUND_BY_HAND))(
    '%s: every one found by hand is on record with its reason',
    (_study, items) => {
      for (const [item, ids] of Object.entries(items))
        for (const [id, reason] of Object.entries(ids))
          expect(clashes.get(id)?.reason, `${item}: ${id}`).toBe(reason);
    },
  );

  it('speak of rows that exist and bear the reasons out', () => {
    expect(lintPack(pack).filter((n) => n.code.startsWith('clash-'))).toEqual([]);
  });

  it('are told in both languages', () => {
    const silent = [...clashes.values(), ...(pack.bridges ?? [])].filter(
      (c) => !/[\u4e00-\u9fff]/.test(c.textZh ?? ''),
    );
    expect(silent.map((c) => c.id)).toEqual([]);
    const lines = (language: 'en' | 'zh') =>
      openConflictLines(conflicts, nameBook(pack, language), messagesFor(language)).map(
        (l) => l.explained ?? '',
      );
    const [en, zh] = [lines('en'), lines('zh')];
    const known = conflicts.map((c) => c.explained?.code.startsWith('known-') === true);
    expect(known.filter(Boolean).length).toBeGreaterThan(3);
    expect(zh.filter((text, i) => known[i] && !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
    expect(en.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
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
