import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Host } from './host.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PORTS = join(import.meta.dirname, '../../test/packs/ports');

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
  return { code: await run(args, host), ...told };
}

describe('pitwall pack', () => {
  const fresh = join(folder, 'boats');

  it('new writes a pack that lints clean and can be checked against', async () => {
    expect((await pitwall('pack', 'new', fresh)).code).toBe(0);
    const lint = await pitwall('pack', 'lint', fresh);
    expect(lint).toMatchObject({ code: 0, out: 'boats: 0 errors, 0 warnings, 0 worth knowing.\n' });
    const text = join(folder, 'boats.txt');
    writeFileSync(text, 'Output of Northport reached 1.25 million pieces in 2025.\n');
    const check = await pitwall(
      'check',
      text,
      '--pack',
      fresh,
      '--ledger',
      join(folder, 'ledger'),
      '--format',
      'json',
    );
    expect(JSON.parse(check.out).verdicts[0].verdict).toBe('supported');
  });

  it('new leaves a folder alone that holds something', async () => {
    const again = await pitwall('pack', 'new', fresh);
    expect(again.code).toBe(2);
    expect(again.err).toContain('there is something in this folder');
    expect((await pitwall('pack', 'new', join(folder, 'no good name'))).code).toBe(2);
  });

  it('lint names file and line of a bad row and exits with 1', async () => {
    const broken = join(folder, 'broken');
    await pitwall('pack', 'new', broken);
    const file = join(broken, 'observations/places.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('place:southport', 'place:nowhere'));
    const lint = await pitwall('pack', 'lint', broken);
    expect(lint.code).toBe(1);
    expect(lint.out).toContain('observations/places.csv:4: entity: nobody is called place:nowhere');
  });

  it('lint sees a part above its whole, and --strict makes it count', async () => {
    const odd = join(folder, 'odd');
    await pitwall('pack', 'new', odd);
    const file = join(odd, 'observations/places.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"410,000"', '"1,410,000"'));
    expect((await pitwall('pack', 'lint', odd)).code).toBe(0);
    const strict = await pitwall('pack', 'lint', odd, '--strict');
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('the part 1,410,000 is above the whole 1.25 million');
  });

  it('coverage draws entity by year and names what it does not know', async () => {
    const shown = await pitwall(
      'pack',
      'coverage',
      'container_throughput',
      '--class',
      'port',
      '--from',
      '2029',
      '--to',
      '2030',
      '--pack',
      PORTS,
    );
    expect(shown.code).toBe(0);
    expect(shown.out.split('\n').slice(1, 5)).toEqual([
      '              29 30',
      'Easthaven      O  O',
      'Westhaven      ·  O',
      'Graymouth      ·  ~',
    ]);
    const wrong = await pitwall(
      'pack',
      'coverage',
      'container_troughput',
      '--class',
      'port',
      '--pack',
      PORTS,
    );
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('container_throughput');
    expect(
      (
        await pitwall(
          'pack',
          'coverage',
          'container_throughput',
          '--class',
          'port',
          '--pack',
          PORTS,
          '--from',
          '2031',
          '--to',
          '2030',
        )
      ).code,
    ).toBe(2);
  });

  it('clashes lists the known ones, open ones first', async () => {
    const shown = await pitwall('pack', 'clashes', '--format', 'json');
    const reasons = (JSON.parse(shown.out) as { reason: string }[]).map((c) => c.reason);
    expect(reasons.length).toBeGreaterThan(100);
    expect(reasons.lastIndexOf('open')).toBeLessThan(reasons.indexOf('basis'));
    expect((await pitwall('pack', 'clashes')).out).toContain('known disagreements');
    const zh = await pitwall('pack', 'clashes', '--lang', 'zh');
    expect(zh.out).toContain('未解');
    expect(zh.out).not.toContain('known disagreements');
  });

  it('coverage marks holes whose reason is on file and tells it, in both languages', async () => {
    const shown = await pitwall('pack', 'coverage', 'vehicle_production', '--class', 'city', '--lang', 'zh');
    expect(shown.out).toMatch(/重庆 .* \? {2}\? {2}O {2}O/);
    expect(shown.out).toContain('缺数及原因');
    expect(shown.out).toContain('重庆 2021 (');
    const en = await pitwall('pack', 'coverage', 'vehicle_production', '--class', 'city');
    expect(en.out).toContain('Chongqing 2021 (printed, but in no copy that could be read)');
  });
});
