import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The program as people start it. `npm test` has built it; a stale build is made anew by the starter itself. */
const BIN = resolve(import.meta.dirname, '../../bin/pitwall.js');
const dir = mkdtempSync(join(tmpdir(), 'pitwall-bin-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function start(
  args: readonly string[],
  input = '',
  env: Record<string, string> = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BIN, ...args], {
    cwd: dir,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

// Builds when something is newer, so that what follows finds a quiet program.
beforeAll(() => void start(['--version']));

describe('the program', () => {
  it('checks what is piped in, results on stdout only', () => {
    const text = 'Chongqing built 2.788 million vehicles in 2025, up 9.7%.';
    const ran = start(['check', '-', '--no-ledger', '--format', 'json', '--quiet'], text);
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ summary: { contradicted: 0 } });
  });

  it('reads a web page, and gives the text that its spans point into', () => {
    writeFileSync(
      join(dir, 'page.html'),
      '<title>Output up</title><meta property="article:published_time" content="2026-01-13"><p>Chongqing built <b>2.788 million</b> vehicles last year.',
    );
    const ran = start(['read', 'page.html', '--format', 'json', '--quiet']);
    const { document, claims } = JSON.parse(ran.stdout);
    expect(document).toMatchObject({ title: 'Output up', published: '2026-01-13' });
    expect(claims[0]).toMatchObject({ kind: 'level', value: 2788000, period: '2025' });
    for (const { span, quote } of claims) expect(document.text.slice(span.start, span.end)).toBe(quote);
  });

  it('gives the exit codes of the contract', () => {
    expect(start(['check', 'nowhere.txt'])).toMatchObject({ status: 2, stdout: '' });
    expect(start(['nonsense']).status).toBe(2);
    expect(start(['--version'])).toMatchObject({ status: 0 });
    writeFileSync(join(dir, 'empty.txt'), '');
    expect(start(['read', 'empty.txt']).stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('stays quiet when the reader of its output has seen enough', () => {
    const command = `"${process.execPath}" "${BIN}" check - --no-ledger -v | head -n 1`;
    const text = 'Chongqing built 2.788 million vehicles in 2025. '.repeat(200);
    const ran = spawnSync('sh', ['-c', command], { cwd: dir, input: text, encoding: 'utf8' });
    expect(ran.stderr).not.toContain('EPIPE');
  });

  it('honours NO_COLOR and FORCE_COLOR', () => {
    const text = 'Chongqing built 2.788 million vehicles in 2025.';
    const forced = start(['check', '-', '--no-ledger'], text, { FORCE_COLOR: '1', NO_COLOR: '' });
    expect(forced.stdout).toContain('\u001b[');
    const plain = start(['check', '-', '--no-ledger'], text, { FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(plain.stdout).not.toContain('\u001b[');
  });
});
