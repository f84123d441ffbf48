import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkText, openWorkspace, readText } from '../src/app/library.ts';

const root = resolve(import.meta.dirname, '..');
const SHORT = 'Chongqing produced 2.788 million vehicles in 2025, up 9.7%. 2025年重庆汽车产量278.8万辆。';

/** The package by its own name, as a program that has it installed would write it. */
const program = (ledger: string): string => `
  import { checkText, openWorkspace, readText } from 'pitwall';
  const workspace = openWorkspace({ ledger: ${JSON.stringify(ledger)}, now: () => new Date(0) });
  const text = ${JSON.stringify(SHORT)};
  console.log(JSON.stringify({
    read: readText(workspace, { text }).result,
    check: checkText(workspace, { text }).result.verdicts.map((v) => [v.claim, v.verdict, v.implied ?? []]),
  }));`;

it('the built library reads and checks as the sources do', () => {
  const ledger = join(mkdtempSync(join(tmpdir(), 'pitwall-library-')), 'ledger');
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program(ledger)], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  const workspace = openWorkspace({ ledger, now: () => new Date(0) });
  const { verdicts } = checkText(workspace, { text: SHORT }).result;
  expect(verdicts.map((v) => v.verdict)).toContain('supported');
  expect(JSON.parse(run.stdout)).toEqual({
    read: JSON.parse(JSON.stringify(readText(workspace, { text: SHORT }).result)),
    check: JSON.parse(JSON.stringify(verdicts.map((v) => [v.claim, v.verdict, v.implied ?? []]))),
  });
  rmSync(resolve(ledger, '..'), { recursive: true, force: true });
});

it('what the engine compiled at the build is taken at the start, and nothing depends on it', () => {
  const accepted = `
    import { readFileSync } from 'node:fs';
    import { Script } from 'node:vm';
    const { cachedDataRejected } = new Script(readFileSync('dist/bundle/library.code.js', 'latin1'), {
      cachedData: readFileSync('dist/bundle/library.compiled'),
    });
    console.log(cachedDataRejected);`;
  const run = (code: string, cwd: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd, encoding: 'utf8' });
  expect(run(accepted, root).stdout.trim()).toBe('false');

  const other = mkdtempSync(join(tmpdir(), 'pitwall-library-'));
  cpSync(join(root, 'dist/bundle'), join(other, 'dist/bundle'), { recursive: true });
  copyFileSync(join(root, 'package.json'), join(other, 'package.json'));
  symlinkSync(join(root, 'packs'), join(other, 'packs'));
  writeFileSync(join(other, 'dist/bundle/library.compiled'), 'of another engine');
  const reading = run(program(join(other, 'ledger')), other);
  expect(reading.stderr).toBe('');
  expect(JSON.parse(reading.stdout)).toEqual(JSON.parse(run(program(join(other, 'ledger')), root).stdout));
  rmSync(other, { recursive: true, force: true });
});
