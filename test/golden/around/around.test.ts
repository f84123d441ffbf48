import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alliancesOf, nextRoundAnswer, timelineOf } from '../../../src/app/around-of.ts';
import { indexAnswer, lackOf, readWeights } from '../../../src/app/index-of.ts';
import { openWorkspace } from '../../../src/app/workspace.ts';
import { nextRoundCsv, nextRoundPage } from '../../../src/brief/around/next-round-page.ts';
import { messagesFor } from '../../../src/brief/messages/messages.ts';
import { nameBook } from '../../../src/brief/name-book.ts';

const workspace = openWorkspace({ ledger: join(mkdtempSync(join(tmpdir(), 'pitwall-around-')), 'none') });
const { pack } = workspace.loaded();
const asOf = '2026-01-20';

describe('the next-round table', () => {
  const round = nextRoundAnswer(workspace, { asOf });
  const cell = (entity: string, column: string) => {
    const row = round.rows.find((r) => r.entity === entity)!;
    return row.cells[round.columns.findIndex((c) => c.id === column)]!;
  };

  it('has the permits, plates and pilots of Chongqing and Beijing, each with its source', () => {
    for (const city of ['city:chongqing', 'city:beijing']) {
      const l3 = cell(city, 'l3');
      expect(l3.kind).toBe('known');
      if (l3.kind !== 'known') continue;
      expect(l3.answers.some((a) => a.kind === 'event' && a.date === '2025-12-15')).toBe(true);
      for (const a of l3.answers) expect(pack.sources.has(a.evidence.source ?? '')).toBe(true);
    }
    expect(cell('city:chongqing', 'vrc').kind).toBe('known');
  });

  it('tells three kinds of blank apart', () => {
    expect(cell('city:cangzhou', 'vrc').kind).toBe('none');
    expect(cell('city:shanghai', 'bridges').kind).toBe('unknown');
    expect(cell('city:hefei', 'ai').kind).toBe('elsewhere');
  });

  it('knows nothing that came later', () => {
    const before = nextRoundAnswer(workspace, { asOf: '2025-12-01' });
    const l3 = before.rows.find((r) => r.entity === 'city:chongqing')!.cells[0]!;
    expect(l3.kind === 'known' && l3.answers.some((a) => a.kind === 'event' && a.date === '2025-12-15')).toBe(
      false,
    );
  });

  it('is told in both languages and as CSV', () => {
    for (const language of ['en', 'zh'] as const) {
      const page = nextRoundPage(round, pack, nameBook(pack, language), messagesFor(language), true);
      expect(page.sections.length).toBeGreaterThan(5);
      expect(page.sections[0]!.table!.rows.length).toBeGreaterThan(8);
    }
    expect(nextRoundCsv(round, pack, nameBook(pack, 'en'), messagesFor('en'))).toContain('city:chongqing');
  });
});

describe('alliances', () => {
  it('of Seres on a day: Huawei and CATL as partners, AITO as a brand, plants in Chongqing', () => {
    const answer = alliancesOf(workspace, { entity: 'Seres', asOf });
    if (answer.kind !== 'circle') throw new Error('no circle');
    const has = (type: string, other: string) =>
      answer.circle.ties.some((t) => t.type === type && t.other === other);
    expect(has('partner_of', 'company:huawei')).toBe(true);
    expect(has('partner_of', 'company:catl')).toBe(true);
    expect(has('brand_of', 'brand:aito')).toBe(true);
    expect(has('produces_in', 'city:chongqing')).toBe(true);
    for (const t of answer.circle.ties) expect(t.evidence.length).toBeGreaterThan(0);
  });

  it('of an earlier day lack what came later', () => {
    const answer = alliancesOf(workspace, { entity: 'Seres', asOf: '2020-12-31' });
    if (answer.kind !== 'circle') throw new Error('no circle');
    expect(answer.circle.ties.some((t) => t.other === 'company:huawei' && t.type === 'partner_of')).toBe(
      false,
    );
  });

  it('without a name list who has most, and name others where there are none', () => {
    const answer = alliancesOf(workspace, { asOf });
    expect(answer.kind === 'list' && answer.entities[0]!.ties).toBeGreaterThan(5);
    expect(() => alliancesOf(workspace, { entity: 'Zibo', asOf })).toThrow(/no tie of city:zibo/);
    expect(() => alliancesOf(workspace, { asOf: 'yesterday' })).toThrow(/not a date/);
  });
});

describe('the timeline', () => {
  it('of Seres begins with the spring works, in order', () => {
    const events = timelineOf(workspace, { entity: 'Seres' });
    expect(events[0]).toMatchObject({ year: 1986, type: 'founding' });
    expect(events.map((e) => e.date)).toEqual([...events.map((e) => e.date)].sort());
    const few = timelineOf(workspace, { type: 'permit', from: '2025', to: '2025' });
    for (const e of few) expect([e.type, e.year]).toEqual(['permit', 2025]);
  });

  it('refuses what it does not know', () => {
    expect(() => timelineOf(workspace, { type: 'wedding' })).toThrow(/partnership/);
    expect(() => timelineOf(workspace, { from: '3000' })).toThrow(/none of/);
  });
});

describe('the composite index', () => {
  it('gives no score where too few places are complete, and fills no hole', () => {
    const all = indexAnswer(workspace, { asOf: '2026-11-25' });
    expect(all.table.some((r) => r.values.includes(null))).toBe(true);
    const at = all.scored.map((id) => all.indicators.findIndex((i) => i.id === id));
    const full = all.table.filter((r) => at.every((j) => r.values[j] !== null)).map((r) => r.entity);
    expect(full.length).toBeGreaterThanOrEqual(5);
    expect([...all.result!.rows.map((r) => r.id)].sort()).toEqual([...full].sort());
    // Whoever names the columns gets all of them or no score.
    const asked = indexAnswer(workspace, {
      asOf: '2026-11-25',
      indicators: all.indicators.map((i) => i.id),
    });
    expect(asked.completeInAll).toBeLessThan(5);
    expect(asked.result).toBeUndefined();
  });

  it('tells what a place lacks, and takes no hole for a weakness', () => {
    const all = indexAnswer(workspace, { asOf: '2026-11-25' });
    const own = lackOf(workspace, all, 'Chongqing');
    const told = [...own.weak, ...own.other].map((s) => s.indicator);
    expect([...told, ...own.holes].sort()).toEqual(all.indicators.map((i) => i.id).sort());
    const row = all.table.find((r) => r.entity === own.entity)!;
    for (const hole of own.holes)
      expect(row.values[all.indicators.findIndex((i) => i.id === hole)]).toBeNull();
    for (const s of own.weak) expect(s.best.value).toBeGreaterThan(s.value);
    expect(() => lackOf(workspace, all, 'Huawei')).toThrow(/class city/);
  });

  it('scores the complete ones, every value with its evidence', () => {
    const some = indexAnswer(workspace, {
      asOf: '2026-11-25',
      indicators: ['output', 'nev', 'permits', 'makers'],
    });
    const ids = some.result!.rows.map((r) => r.id);
    expect(ids).toContain('city:chongqing');
    expect(new Set(some.result!.rows.map((r) => r.rank)).size).toBeGreaterThan(3);
    for (const r of some.table) for (const v of r.values) if (v) expect(v.evidence.length).toBeGreaterThan(0);
    const heavy = indexAnswer(workspace, {
      asOf: '2026-11-25',
      indicators: ['output', 'nev', 'permits', 'makers'],
      weights: readWeights('nev=50'),
    });
    expect(heavy.result!.rows[0]!.id).toBe('city:shenzhen');
  });

  it('refuses unknown indicators and weights that are none', () => {
    expect(() => indexAnswer(workspace, { indicators: ['charm'] })).toThrow(/output, nev/);
    for (const bad of ['nev', 'nev=', 'nev=-1', '=2']) expect(() => readWeights(bad)).toThrow(/no weight/);
  });
});
