import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addRows, previewRows } from './rows-in.ts';
import { openWorkspace } from './workspace.ts';

const dir = mkdtempSync(join(tmpdir(), 'pitwall-rows-'));
const workspace = openWorkspace({
  pack: resolve(import.meta.dirname, '../../test/packs/ports'),
  ledger: join(dir, 'ledger'),
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const { pack } = workspace.loaded();
const [known] = pack.observations.filter((o) => o.period.length === 4 && o.bound === 'exact');
const head = 'entity,metric,period,reported,basis\n';
const row = (reported: string, period: string = known!.period): string =>
  `${known!.entity},${known!.metric},${period},${reported},${known!.basis}\n`;
const on = (text: string) => ({ text, publisher: 'Harbour Gazette', published: '2031-06-02' });

describe('a table of figures', () => {
  it('is read row by row, each checked against what is on file, bad rows told with their line', () => {
    const far = String(Math.round((known!.value ?? 1) * 7));
    const text = `${head}${row(known!.reported.replaceAll(',', ''))}${row(far)}nobody,${known!.metric},2020,5,\n${row('no figure')}${row('5', '20x')}`;
    const { rows, result } = previewRows(workspace, on(text));
    expect(rows.map((r) => [r.line, r.claim !== undefined])).toEqual([
      [2, true],
      [3, true],
      [4, false],
      [5, false],
      [6, false],
    ]);
    for (const r of rows.slice(2)) expect(r.problem).not.toBe('');
    const verdicts = new Map(result.verdicts.map((v) => [v.claim as string, v.verdict] as const));
    expect(verdicts.get('r1')).not.toMatch(/contradicted|disputed/);
    expect(verdicts.get('r2')).toMatch(/contradicted|disputed/);
    for (const { claim } of rows)
      if (claim) expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
  });

  it('names the columns that are missing, and asks whose it is', () => {
    expect(() => previewRows(workspace, on('who,what\na,b\n'))).toThrow(/entity, metric, period, reported/);
    expect(() => addRows(workspace, { text: `${head}${row('5')}` })).toThrow(/whose table/);
  });

  it('is kept once, and bears witness from then on', () => {
    const text = `${head}${row('12345', '1987')}nobody,x,1987,5,\n`;
    expect(addRows(workspace, on(text))).toMatchObject({ outcome: 'added', taken: 1, refused: 1 });
    expect(addRows(workspace, on(text))).toMatchObject({ outcome: 'known' });
    const found = workspace.settledView().base.evidence.observations.filter((o) => o.period === '1987');
    expect(found.map((o) => [o.reported, o.basis])).toEqual([['12345', known!.basis]]);
  });
});
