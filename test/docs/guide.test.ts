// Every command the README and the guide print is run as printed: a page that promises what the program does not do fails here.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = join(ROOT, 'docs/guide');
const PAGES = [
  join(ROOT, 'README.md'),
  ...readdirSync(GUIDE)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(GUIDE, name)),
];

interface Printed {
  readonly page: string;
  readonly line: number;
  readonly command: string;
}

/** Lines of code blocks (fenced as sh, or indented by four) that call the program; what fetches from outside is left out. */
function printedCommands(page: string): Printed[] {
  const found: Printed[] = [];
  let fence: string | undefined;
  for (const [index, line] of readFileSync(page, 'utf8').split('\n').entries()) {
    if (line.startsWith('```')) fence = fence === undefined ? line.slice(3) : undefined;
    const indented = fence === undefined && line.startsWith('    ');
    const call = line.trim().replace(/^npx /, '');
    if ((fence === 'sh' || indented) && call.startsWith('pitwall ') && !call.includes('--allow-net'))
      found.push({ page: page.slice(ROOT.length + 1), line: index + 1, command: call });
  }
  return found;
}

/** Words of a command line as a shell cuts them: quotes hold together, a `#` after a blank begins a remark. */
function words(command: string): string[] {
  const out: string[] = [];
  let word = '';
  let quote = '';
  for (const c of `${command} `) {
    if (quote !== '') {
      if (c === quote) quote = '';
      else word += c;
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '#' && word === '') break;
    else if (c === ' ') {
      if (word !== '') out.push(word);
      word = '';
    } else word += c;
  }
  return out.slice(1);
}

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'pitwall-guide-'));
  const text = 'Chongqing built 2.788 million vehicles in 2025, up 9.7%.\n';
  writeFileSync(join(dir, 'article.txt'), text);
  writeFileSync(join(dir, 'page.html'), `<html><body><article><p>${text}</p></article></body></html>`);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const commands = PAGES.flatMap(printedCommands);

it('finds the commands of the pages', () => {
  expect(commands.length).toBeGreaterThan(25);
});

it.each(commands)('$page:$line $command', async ({ command }) => {
  let out = '';
  let err = '';
  const own = (word: string): string =>
    /^(article\.txt|page\.html|briefing\.\w+|my-.*)$/.test(word) ? join(dir, word) : word;
  const args = words(command).map(own);
  const code = await run(args[0] === 'pack' ? args : [...args, '--ledger', join(dir, 'ledger')], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    inIsTerminal: false,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    env: {},
    readStdin: async () => new Uint8Array(),
    now: () => new Date('2026-02-03T04:05:06Z'),
    untilStopped: async () => undefined,
  });
  // 1 is an answer of `check` (something is contradicted), not a failure.
  expect([0, ...(args[0] === 'check' ? [1] : [])], err).toContain(code);
  const file = args[args.indexOf('--out') + 1];
  expect((args.includes('--out') && file ? readFileSync(file, 'utf8') : out).trim()).not.toBe('');
});
