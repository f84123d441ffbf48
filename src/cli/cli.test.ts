import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckResult } from '../model/verdict.ts';
import { run } from './run.ts';

const SAMPLE = resolve(import.meta.dirname, '../../packs/auto-cities/corpus/eleven-months.md');
const TEXT =
  'Chongqing built 2.788 million vehicles in 2025, up 9.7%. Of these, 1.296 million were new energy vehicles.\n';

let dir: string;
let ledger: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pitwall-cli-'));
  ledger = join(dir, 'ledger');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function pitwall(
  args: readonly string[],
  given: { stdin?: string | Uint8Array; terminal?: boolean } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const { stdin = '', terminal = false } = given;
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    inIsTerminal: terminal,
    outIsTerminal: terminal,
    errIsTerminal: terminal,
    columns: 80,
    env: {},
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    now: () => new Date('2026-02-03T04:05:06Z'),
    untilStopped: async () => undefined,
  });
  return { code, out, err };
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const withLedger = (...args: string[]): string[] => [...args, '--ledger', ledger];
const oneLine = (text: string): void => expect(text.trimEnd().split('\n')).toHaveLength(1);

describe('check', () => {
  it('prints the contract object for one text and an array for several', async () => {
    const a = file('a.txt', TEXT);
    const one = await pitwall(withLedger('check', a, '--format', 'json', '--date', '2026-02-01'));
    const result = JSON.parse(one.out) as CheckResult;
    expect(one.code).toBe(0);
    expect(result.document.published).toBe('2026-02-01');
    expect(result.verdicts).toHaveLength(result.claims.length);
    expect(result.summary.claims).toBeGreaterThanOrEqual(3);
    for (const c of result.claims) expect(TEXT.slice(c.span.start, c.span.end)).toBe(c.quote);
    const two = await pitwall(withLedger('check', a, SAMPLE, '--format', 'json'));
    expect(JSON.parse(two.out)).toHaveLength(2);
  });

  it('points spans into the file, head included', async () => {
    const { out } = await pitwall(withLedger('check', SAMPLE, '--format', 'json'));
    const text = readFileSync(SAMPLE, 'utf8');
    const { claims } = JSON.parse(out) as CheckResult;
    expect(claims.length).toBeGreaterThan(0);
    for (const c of claims) expect(text.slice(c.span.start, c.span.end)).toBe(c.quote);
  });

  it('fits 80 columns, without a colour code when piped, with some at a terminal', async () => {
    const piped = await pitwall(withLedger('check', SAMPLE));
    expect(piped.out).not.toContain('\u001b');
    // Addresses are never cut.
    const lines = piped.out.split('\n').filter((l) => !l.includes('://'));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    const seen = await pitwall(withLedger('check', SAMPLE), { terminal: true });
    expect(seen.out).toContain('\u001b[');
    expect(seen.err).toContain('Reading and checking');
  });

  it('tells what moving one thing makes of a claim when asked for the steps', async () => {
    const stdin =
      "Chongqing's vehicle production in 2025 was the highest since 2018, at 2.788 million vehicles.";
    const args = withLedger('check', '-', '--date', '2026-01-20');
    expect((await pitwall(args, { stdin })).out).not.toContain('nearby');
    const told = await pitwall([...args, '--detail', 'steps'], { stdin });
    expect(told.out).toMatch(/nearby +(holds|fails|not known): from 2018 to 2025/);
    const zh = await pitwall([...args, '--detail', 'steps', '--lang', 'zh'], { stdin });
    expect(zh.out).toContain('2018 至 2025');
  });

  it('reads stdin, and says so when there is nobody to wait for', async () => {
    const piped = await pitwall(withLedger('check', '-', '--no-ledger', '--format', 'json'), { stdin: TEXT });
    expect((JSON.parse(piped.out) as CheckResult).summary.claims).toBeGreaterThanOrEqual(3);
    const waiting = await pitwall(withLedger('check'), { terminal: true });
    expect(waiting).toMatchObject({ code: 2, out: '' });
    oneLine(waiting.err);
  });

  it('does without evidence when told to', async () => {
    const { out } = await pitwall(['check', '-', '--no-ledger', '--format', 'json'], { stdin: TEXT });
    const { verdicts } = JSON.parse(out) as CheckResult;
    expect(verdicts.flatMap((v) => v.evidence).filter((e) => e.kind === 'observation')).toEqual([]);
    expect(verdicts.every((v) => v.witnesses === 0)).toBe(true);
  });

  it('exits with 1 at the verdict asked for', async () => {
    const quiet = 'Springfield built 1.5 million vehicles in 2025.';
    const never = await pitwall(['check', '-', '--no-ledger', '--fail-on', 'never'], { stdin: quiet });
    expect(never.code).toBe(0);
    const strict = await pitwall(['check', '-', '--no-ledger', '--fail-on', 'unverifiable'], { stdin: TEXT });
    expect(strict.code).toBe(1);
  });

  it('checks claims as read printed them, and gives the verdicts of the text', async () => {
    const read = await pitwall(withLedger('read', '-', '--format', 'json'), { stdin: TEXT });
    const claims = file('claims.json', read.out);
    const given = await pitwall(withLedger('check', '--claims', claims, '--format', 'json'));
    const direct = await pitwall(withLedger('check', '-', '--format', 'json'), { stdin: TEXT });
    const verdicts = (r: Ran) => (JSON.parse(r.out) as CheckResult).verdicts.map((v) => [v.claim, v.verdict]);
    expect(verdicts(given)).toEqual(verdicts(direct));
    expect((await pitwall(withLedger('check', '--claims', claims))).out).toContain('c1');
  });

  it('names the place of a slip in a claims file', async () => {
    const bad = file('bad.json', '{"claims":[{"kind":"level","perod":"2025"}]}');
    const { code, err } = await pitwall(['check', '--claims', bad]);
    expect(code).toBe(2);
    expect(err).toMatch(/claims\[0\].*perod/);
    oneLine(err);
    const notJson = await pitwall(['check', '--claims', file('x.json', '{"claims":')]);
    expect(notJson.err).toContain('not JSON');
    const unknown = file(
      'u.json',
      '{"claims":[{"kind":"level","entity":"city:chonqing","metric":"vehicle_production","period":"2025","value":1,"unit":"vehicle","interval":[1,1]}]}',
    );
    const { out } = await pitwall(['check', '--claims', unknown]);
    expect(out).toContain('city:chongqing');
  });
});

describe('read', () => {
  it('shows what was carried over, and the rules when asked', async () => {
    const plain = await pitwall(['read', '-'], { stdin: TEXT });
    expect(plain.out).toContain('[Chongqing]');
    expect(plain.out).not.toContain('en/');
    const explained = await pitwall(['read', '-', '--explain'], { stdin: TEXT });
    expect(explained.out).toContain('rule en/');
    const left = await pitwall(['read', '-', '--explain'], {
      stdin: 'Did Chongqing build 12,000 vehicles?\n',
    });
    expect(left.out).toContain('“12,000 vehicles” left: a question');
    const traced = await pitwall(['read', '-', '--explain', '--format', 'json'], { stdin: TEXT });
    expect(JSON.parse(traced.out).trace[0].figures[0]).toHaveProperty('role');
  });

  it('says it in Chinese too', async () => {
    const { out } = await pitwall(['read', '-', '--lang', 'zh'], { stdin: TEXT });
    expect(out).toContain('278.8万');
  });
});

describe('add, import, verify', () => {
  it('keeps a text once, whatever its name and line breaks', async () => {
    const a = file('a.txt', TEXT);
    const first = await pitwall(withLedger('add', a));
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('added as doc:');
    const again = await pitwall(withLedger('add', file('b.txt', TEXT.replaceAll(' ', '\n'))));
    expect(again.out).toContain('already in the ledger');
    const whole = await pitwall(withLedger('verify', '--format', 'json'));
    expect(JSON.parse(whole.out)).toMatchObject({ records: 3 });
  });

  it('lets a kept document speak about another, never for itself', async () => {
    const claim = 'Springfield built 1.5 million vehicles in 2025.';
    void claim;
    await pitwall(withLedger('add', file('a.txt', TEXT)));
    const self = await pitwall(withLedger('check', '-', '--format', 'json'), { stdin: TEXT });
    const ids = (JSON.parse(self.out) as CheckResult).verdicts.flatMap((v) =>
      v.evidence.map((e) => e.source ?? ''),
    );
    expect(ids.filter((id) => id.startsWith('doc:'))).toEqual([]);
  });

  it('imports the pack once and counts rows in and out', async () => {
    const first = await pitwall(withLedger('import', '--format', 'json'));
    const report = JSON.parse(first.out) as {
      outcome: string;
      counts: { rows: number; loaded: number }[];
      problems: string[];
    };
    expect(report.outcome).toBe('imported');
    expect(report.problems).toEqual([]);
    expect(report.counts.reduce((n, c) => n + c.rows, 0)).toBeGreaterThan(4000);
    expect((await pitwall(withLedger('import'))).out).toContain('nothing was written');
  });

  it('finds damage, names the record, writes nothing on top of it', async () => {
    await pitwall(withLedger('add', file('a.txt', TEXT)));
    const segment = join(ledger, readdirSync(ledger).find((f) => f.endsWith('.ndjson'))!);
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('2.788 million', '2.888 million'));
    const before = readFileSync(segment);
    const verified = await pitwall(withLedger('verify'));
    expect(verified).toMatchObject({ code: 1, err: '' });
    expect(verified.out).toMatch(/record 2 is damaged/);
    for (const args of [
      ['add', file('b.txt', 'Other text, 5 cars.')],
      ['check', join(dir, 'a.txt')],
    ]) {
      const refused = await pitwall(withLedger(...args));
      expect(refused.code).toBe(2);
      expect(refused.err).toMatch(/record 2 is damaged/);
      oneLine(refused.err);
    }
    expect(readFileSync(segment).equals(before)).toBe(true);
  });

  it('moves a torn tail aside when told to', async () => {
    await pitwall(withLedger('add', file('a.txt', TEXT)));
    const segment = join(ledger, readdirSync(ledger).find((f) => f.endsWith('.ndjson'))!);
    appendFileSync(segment, '{"seq":4,"pre');
    const torn = await pitwall(withLedger('verify'));
    expect(torn.code).toBe(1);
    expect(torn.out).toContain('pitwall verify --repair');
    const mended = await pitwall(withLedger('verify', '--repair'));
    expect(mended).toMatchObject({ code: 0 });
    expect(mended.out).toContain('Moved 13 bytes');
  });

  it('does not make a ledger by looking', async () => {
    await pitwall(withLedger('check', '-'), { stdin: TEXT });
    expect(existsSync(ledger)).toBe(false);
    const none = await pitwall(withLedger('verify'));
    expect(none.code).toBe(2);
    expect(none.err).toContain('no ledger yet');
  });
});

describe('standings and conflicts', () => {
  it('prints a table and takes names for ids', async () => {
    const table = await pitwall([
      'standings',
      'vehicle_production',
      '--class',
      'city',
      '--period',
      '2025',
      '--lang',
      'zh',
    ]);
    expect(table.code).toBe(0);
    expect(table.out).toContain('重庆');
    const json = await pitwall([
      'standings',
      'vehicle production',
      '--class',
      'city',
      '--period',
      '2025',
      '--format',
      'json',
    ]);
    const first = (JSON.parse(json.out) as { rows: { entity: string }[] }).rows[0];
    expect(first?.entity).toBe('city:chongqing');
  });

  it('answers an unknown id with the nearest, never with an empty table', async () => {
    const cases: [string[], RegExp][] = [
      [['vehicle_prodction', '--class', 'city', '--period', '2025'], /vehicle_production/],
      [['vehicle_production', '--class', 'town', '--period', '2025'], /city/],
      [['vehicle_production', '--class', 'city', '--period', 'last year'], /not a period/],
      [['vehicle_production', '--class', 'city', '--period', '1950'], /There are figures for/],
      [
        ['vehicle_production', '--class', 'city', '--period', '2025', '--basis', 'legal_entty'],
        /legal_entity/,
      ],
    ];
    cases.push(
      [['vehicle_production', '--entities', ' , ', '--period', '2025'], /list of entities is empty/],
      [['vehicle_production', '--entities', 'Huawei,Xiamen', '--period', '2025'], /no figure of/],
      [['vehicle_production', '--entities', 'Chongking,Wuhan', '--period', '2025'], /city:chongqing/],
      [['vehicle_production', '--period', '2025'], /a class \(.*or a list/],
      [['vehicle_production', '--class', 'city', '--period', '2025', '--within', 'Sichan'], /sichuan/],
    );
    for (const [args, message] of cases) {
      const { code, out, err } = await pitwall(['standings', ...args]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(message);
      oneLine(err);
    }
  });

  it('prints a table as comma-separated values', async () => {
    const { code, out } = await pitwall([
      'standings',
      'vehicle_production',
      '--class',
      'city',
      '--period',
      '2025',
      '--format',
      'csv',
    ]);
    expect(code).toBe(0);
    const [head, first] = out.split('\r\n');
    expect(head).toContain('entity,name,basis,lo,hi,best,worst');
    expect(first).toContain('city:chongqing,Chongqing');
  });

  it('shows who led each year, in text and JSON', async () => {
    const args = ['race', 'vehicle_production', '--class', 'city', '--from', '2014', '--to', '2016'];
    const page = await pitwall(args);
    expect(page.code).toBe(0);
    expect(page.out).toMatch(/2016 {2}◧ Chongqing/);
    for (const line of page.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const { out } = await pitwall([...args, '--format', 'json']);
    const race = JSON.parse(out) as { years: { first: string[] }[] };
    expect(race.years.map((y) => y.first)).toEqual([
      ['city:chongqing'],
      ['city:chongqing'],
      ['city:chongqing'],
    ]);
  });

  it.each([
    [['standings', 'vehicle_production', '--class', 'city', '--period', '2025'], ['bars']],
    [
      ['race', 'vehicle_production', '--class', 'city', '--from', '2010', '--to', '2015'],
      ['baton', 'bump', 'slope'],
    ],
    [
      ['explain', 'city:chongqing'],
      ['series', 'contributions'],
    ],
  ])('gives what to draw as data: %j', async (args, charts) => {
    const { code, out } = await pitwall([...args, '--format', 'charts', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(charts);
    expect(out).toMatch(/重庆|口径/);
  });

  it('explains a series, tests the law, shows what became of goals', async () => {
    const explained = await pitwall(['explain', 'city:chongqing', 'vehicle_production']);
    expect(explained.code).toBe(0);
    expect(explained.out).toMatch(/2016 peak/);
    expect(explained.out).toMatch(/opinion: nothing on file to test it by/);
    const law = await pitwall(['law', '--format', 'json']);
    expect((JSON.parse(law.out) as { panels: unknown[] }).panels.length).toBeGreaterThan(1);
    const goals = await pitwall([
      'targets',
      '--entity',
      'company:changan',
      '--as-of',
      '2026-01-13',
      '--lang',
      'zh',
    ]);
    expect(goals.code).toBe(0);
    expect(goals.out).toContain('长安');
    for (const line of explained.out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it.each([
    [['explain', 'Chongking'], /chongqing/],
    [['explain', 'city:chongqing', 'net_profit'], /There are years of/],
    [['targets', '--as-of', 'then'], /not a date/],
    [['law', '--class', 'model'], /panel/],
    [['race', 'vehicle_production'], /class/],
    [['race', 'vehicle_production', '--class', 'city', '--from', 'then'], /not a year/],
  ])('%j gets one clear line', async (args, message) => {
    const { code, out, err } = await pitwall(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    oneLine(err);
  });

  it('lists open conflicts', async () => {
    const { code, out } = await pitwall(['conflicts']);
    expect(code).toBe(0);
    expect(out).toMatch(/open conflict/);
  });

  it('lists how the figures of each source fared', async () => {
    const text = await pitwall(['conflicts', '--sources', '--lang', 'zh']);
    expect(text.out).toMatch(/被舍弃/);
    const json = JSON.parse((await pitwall(['conflicts', '--sources', '--format', 'json'])).out);
    for (const r of json) expect(r.tested).toBeGreaterThanOrEqual(r.agreed);
    expect(json.some((r: { dropped: number }) => r.dropped > 0)).toBe(true);
    const csv = await pitwall(['conflicts', '--sources', '--format', 'csv']);
    expect(csv.out.split('\r\n')).toHaveLength(json.length + 2);
    expect((await pitwall(['conflicts', '--format', 'csv'])).code).toBe(2);
  });
});

describe('serve', () => {
  it('takes in the pack, says where it is, and ends when asked', async () => {
    const { code, out } = await pitwall(withLedger('serve', '--port', '0'));
    expect(code).toBe(0);
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(out).toContain('pitwall check ');
    expect((await pitwall(withLedger('verify', '--format', 'json'))).out).toContain('"records": 2');
  });

  it('refuses a port that is none', async () => {
    const { code, err } = await pitwall(['serve', '--port', 'http']);
    expect(code).toBe(2);
    oneLine(err);
  });
});

describe('bad input and bad usage: one clear line, exit code 2', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['empty file', () => ['check', file('empty.txt', '')], /empty\.txt: there is nothing in it/],
    ['blank file', () => ['check', file('blank.txt', ' \n\n')], /no text in it/],
    ['binary file', () => ['check', file('b.bin', Uint8Array.from([1, 0, 2, 0, 255, 0]))], /b\.bin: it is/],
    ['damaged PDF', () => ['read', file('a.pdf', '%PDF-1.4')], /this PDF is damaged/],
    ['PDF by another name', () => ['read', file('a.txt', '%PDF-1.4')], /this PDF is damaged/],
    ['picture', () => ['read', file('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))], /a\.png: it is/],
    ['page without text', () => ['read', file('a.html', '<p> </p>')], /no text in this page/],
    ['missing file', () => ['check', join(dir, 'none.txt')], /none\.txt: there is no such file/],
    ['folder', () => ['check', dir], /folder/],
    ['bad date', () => ['check', file('a.txt', TEXT), '--date', '13 January'], /YYYY-MM-DD/],
    ['unknown option', () => ['check', '--formt', 'json'], /--formt.*--format/],
    ['unknown command', () => ['chekc', 'x'], /chekc.*check/],
    ['file where a command should be', () => [file('a.txt', TEXT)], /pitwall check /],
    ['unknown format', () => ['check', 'x', '--format', 'xml'], /text, json/],
    ['unknown fail-on', () => ['check', 'x', '--fail-on', 'wrong'], /contradicted/],
    ['no pack', () => ['check', file('a.txt', TEXT), '--pack', join(dir, 'nopack')], /no such pack/],
    ['folder that is no pack', () => ['check', file('a.txt', TEXT), '--pack', dir], /pack\.yaml/],
    ['address without the net', () => ['check', 'https://example.org/a'], /the net is off/],
    ['text and claims', () => ['check', 'a.txt', '--claims', 'b.json'], /not both/],
    ['facts of one for several', () => ['check', 'a', 'b', '--title', 'T'], /one document at a time/],
    ['missing argument', () => ['add'], /files/],
    ['choice that is none', () => ['check', 'x', '--lang', 'fr'], /are en, zh\. See: pitwall check --help/],
    ['name that is near none', () => ['explain', 'Atlantis'], /near it\. Give .* such as \w+:[\w-]+\./],
  ];
  for (const [name, args, message] of cases) {
    it(name, async () => {
      const { code, out, err } = await pitwall(args());
      expect(err).toMatch(message);
      expect([code, out]).toEqual([2, '']);
      oneLine(err);
    });
  }

  it('checks the good ones when one of several is bad', async () => {
    const { code, out, err } = await pitwall([
      'check',
      join(dir, 'none.txt'),
      file('a.txt', TEXT),
      '--no-ledger',
      '--format',
      'json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ document: { language: 'en' } });
    oneLine(err);
  });

  it('takes a text without a claim as it is', async () => {
    const { code, out } = await pitwall(['check', '-', '--no-ledger'], {
      stdin: 'A quiet morning in the harbour.',
    });
    expect(code).toBe(0);
    expect(out).toContain('No checkable claim was found');
  });

  it('reads five megabytes of digits without a word', async () => {
    const started = performance.now();
    const { code } = await pitwall(['check', '-', '--no-ledger'], { stdin: '1234567890'.repeat(500_000) });
    expect(code).toBe(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('has help with examples everywhere', async () => {
    const top = await pitwall(['--help']);
    expect(top).toMatchObject({ code: 0, err: '' });
    // The list is the program's own, so a new verb without help of this form fails here.
    const listed = top.out.slice(top.out.indexOf('\nCommands:'), top.out.indexOf('\nExamples:'));
    const commands = [...listed.matchAll(/^ {2}([a-z]+) /gm)]
      .map((m) => `${m[1]}`)
      .filter((c) => c !== 'help');
    expect(commands.length).toBeGreaterThan(20);
    for (const command of commands) {
      const help = await pitwall([command, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain('Examples:');
      for (const line of help.out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(88);
    }
  });
});
