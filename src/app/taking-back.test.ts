import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDocument } from './add-document.ts';
import { carryCorrections, keptCorrections } from './carried-corrections.ts';
import { correctDocument } from './correct-document.ts';
import { historyOf } from './history-of.ts';
import { retractDocument } from './retract-document.ts';
import { addRows } from './rows-in.ts';
import { verifyLedger } from './verify-ledger.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const TEXT = 'Chongqing built 2,955,000 vehicles in 2025. Of these, 1,296,000 were new energy vehicles.\n';
const input = { text: TEXT, publisher: 'The Daily', published: '2026-02-01', url: 'https://daily.example/a' };
const CELL = { entity: 'city:chongqing', metric: 'vehicle_production', period: '2025' };

let dir: string;
let workspace: Workspace;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pitwall-back-'));
  workspace = openWorkspace({ ledger: join(dir, 'ledger'), now: () => new Date('2026-02-03T04:05:06Z') });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const printed = (): (number | undefined)[] => historyOf(workspace, CELL).versions.map((o) => o.value);

describe('a document that is taken back', () => {
  it('leaves the evidence, is told as withdrawn with its reason, and comes back when it is added again', () => {
    const added = addDocument(workspace, input);
    expect(printed()).toContain(2_955_000);
    const report = retractDocument(workspace, String(added.seq), 'the paper printed a correction');
    expect(report.claims).toBe(added.claims);
    expect(printed()).not.toContain(2_955_000);
    expect(historyOf(workspace, CELL).withdrawn).toMatchObject([
      { publisher: 'The Daily', on: '2026-02-03', reason: 'the paper printed a correction' },
    ]);
    expect(addDocument(workspace, input).outcome).toBe('added');
    expect(printed()).toContain(2_955_000);
    expect(historyOf(workspace, CELL).withdrawn).toEqual([]);
    expect(verifyLedger(workspace).fault).toBeUndefined();
  });

  it('is found by its address, and refused without a reason or twice', () => {
    addDocument(workspace, input);
    expect(() => retractDocument(workspace, input.url, ' ')).toThrow('say why');
    retractDocument(workspace, input.url, 'a copy');
    expect(() => retractDocument(workspace, input.url, 'a copy')).toThrow('It holds none yet');
  });

  it('is refused when the words fit several', () => {
    addDocument(workspace, { ...input, title: 'Monthly report' });
    addDocument(workspace, { text: 'Shenzhen built 10 vehicles in 2012.', title: 'Monthly report' });
    expect(() => retractDocument(workspace, 'Monthly report', 'a copy')).toThrow('fits 2 documents');
  });
});

describe('a reading that is corrected', () => {
  const fix = { claim: 'c1', field: 'value', value: '2.788 million', reason: 'lost in the scan' };

  it('counts from then on, keeps earlier corrections, and is kept when the same text comes again', () => {
    const { seq } = addDocument(workspace, input);
    correctDocument(workspace, String(seq), fix);
    expect(printed()).toContain(2_788_000);
    expect(printed()).not.toContain(2_955_000);
    const second = correctDocument(workspace, String(seq), { ...fix, claim: 'c2', value: '1.3 million' });
    expect(second.outcome).toBe('read-again');
    expect(addDocument(workspace, input).outcome).toBe('known');
    const kept = [...workspace.ledgerIndex().claims.values()][0]?.corrections;
    expect(kept?.map((c) => [c.claim, c.value, c.reason])).toEqual([
      ['c1', '2.788 million', 'lost in the scan'],
      ['c2', '1.3 million', 'lost in the scan'],
    ]);
  });

  it('is refused for a claim that is not there, and for a table of figures', () => {
    const { seq } = addDocument(workspace, input);
    expect(() => correctDocument(workspace, String(seq), { ...fix, claim: 'c99' })).toThrow('no claim c99');
    const rows = addRows(workspace, {
      text: 'entity,metric,period,reported\nChongqing,vehicle_production,2025,2.7 million\n',
      publisher: 'A desk',
    });
    expect(() => correctDocument(workspace, String(rows.seq), fix)).toThrow('table of figures');
  });

  it('follows the words of its claim into another reading, and is lost rather than put on another', () => {
    addDocument(workspace, input);
    const { claims = [] } = [...workspace.ledgerIndex().claims.values()][0] ?? {};
    const kept = keptCorrections([fix], claims);
    const renumbered = claims.map((c, i) => ({ ...c, id: `c${i + 7}` as typeof c.id }));
    expect(carryCorrections(kept, renumbered).carried).toEqual([{ ...fix, claim: 'c7' }]);
    const { carried, lost } = carryCorrections(kept, renumbered.slice(1));
    expect([carried, lost.length]).toEqual([[], 1]);
  });
});
