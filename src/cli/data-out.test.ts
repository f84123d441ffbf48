import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { searchLedger } from '../app/ledger-search.ts';
import { openWorkspace } from '../app/workspace.ts';
import type { Host } from './host.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ledger = join(folder, 'ledger');

async function pitwall(...args: string[]) {
  const told = { out: '', err: '' };
  const host: Host = {
    out: (t) => {
      told.out += t;
    },
    err: (t) => {
      told.err += t;
    },
    inIsTerminal: false,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    readStdin: async () => new Uint8Array(),
    now: () => new Date('2026-01-15T00:00:00Z'),
    untilStopped: async () => {},
  };
  const code = await run([args[0]!, '--ledger', ledger, ...args.slice(1)], host);
  return { code, ...told };
}

const table = join(folder, 'figures.csv');
writeFileSync(
  table,
  'entity,metric,period,reported\nChongqing,vehicle_production,2031,3.11 million\nShenzen,vehicle_production,2031,2.9 million\n',
);

describe('data in and out', () => {
  it('has nothing to copy before anything is on file', async () => {
    const { code, err } = await pitwall('backup', join(folder, 'early'));
    expect(code).toBe(2);
    expect(err).toContain('there is no ledger yet');
  });

  it('looks at a table, names the row that cannot be taken and who was meant, and writes nothing', async () => {
    const { code, out } = await pitwall('import', table, '--preview');
    expect(code).toBe(2);
    expect(out).toContain('line 2: city:chongqing, vehicle_production, 2031: 3.11 million');
    expect(out).toMatch(/line 3: left out: .*Shenzhen/);
    expect(out).toContain('1 of 2 rows can be taken; nothing was written.');
    expect(existsSync(ledger)).toBe(false);
  });

  it('keeps no table without its publisher, and previews no pack', async () => {
    const { code, err } = await pitwall('import', table);
    expect(code).toBe(2);
    expect(err).toContain('say whose table it is');
    expect((await pitwall('import', '--preview')).err).toContain('--preview is for a table');
    expect(existsSync(ledger)).toBe(false);
  });

  it('takes a table as one document, once', async () => {
    const first = await pitwall('import', table, '--publisher', 'The bureau', '--date', '2032-01-20');
    expect(first.out).toContain('1 of 2 rows added (record 2)');
    const again = await pitwall('import', table, '--publisher', 'The bureau', '--date', '2032-01-20');
    expect(again.out).toContain('already in the ledger (record 2); nothing was written.');
  });

  it('finds a figure that was taken by the name of its publisher', () => {
    const [found] = searchLedger(openWorkspace({ ledger }), 'the bureau 2031');
    expect(found).toMatchObject({ entity: 'city:chongqing', period: '2031', prints: 1 });
  });

  it('prints every figure with its source, and the texts that were added', async () => {
    const { out } = await pitwall('export', 'figures');
    const [head, ...rows] = out.trimEnd().split('\r\n');
    expect(head).toMatch(/^entity,metric,period,basis,reported,low,high,unit,status,origin,publisher/);
    expect(rows.length).toBeGreaterThan(1000);
    const ours = rows.filter((r) => r.includes('The bureau'));
    expect(ours).toHaveLength(1);
    expect(ours[0]).toMatch(
      /^city:chongqing,vehicle_production,2031,unspecified,3.11 million,3105000,3115000,vehicle,final,press:The bureau,The bureau,2032-01-20,/,
    );
    const texts = JSON.parse((await pitwall('export', 'documents', '--format', 'json')).out);
    expect(texts).toMatchObject([{ record: 2, publisher: 'The bureau', claims: 1 }]);
    expect((await pitwall('export', 'everything')).code).toBe(2);
  });

  it('copies the journal whole; the copy is a ledger with the same head', async () => {
    const copy = join(folder, 'copy');
    expect((await pitwall('backup', copy)).out).toContain('3 records copied and read back');
    const heads = await Promise.all(
      [ledger, copy].map(async (dir) => (await pitwall('verify', '--ledger', dir)).out),
    );
    expect(readdirSync(copy).sort()).toEqual(readdirSync(ledger).sort());
    expect(heads[1]).toBe(heads[0]!.replace(ledger, copy));
    expect(heads[0]).toContain('3 records');
    const again = await pitwall('backup', copy);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('exists already');
    const lost = await pitwall('backup', join(folder, 'none', 'copy'));
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('ENOENT');
  });

  it('makes no copy of a journal that is not whole, and leaves nothing behind', async () => {
    const segment = readdirSync(ledger).find((f) => f.endsWith('.ndjson'))!;
    appendFileSync(join(ledger, segment), '{"seq":9');
    const { code, err } = await pitwall('backup', join(folder, 'bad'));
    expect(code).toBe(2);
    expect(err).toContain('cut off');
    expect(readdirSync(folder).filter((f) => f.startsWith('bad'))).toEqual([]);
  });
});
