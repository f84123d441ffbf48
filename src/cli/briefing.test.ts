import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Briefing } from '../brief/briefing/briefing.ts';
import { run } from './run.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pitwall-brief-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function pitwall(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run([...args, '--ledger', join(dir, 'ledger')], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    inIsTerminal: false,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    env: {},
    readStdin: async () => new Uint8Array(),
    now: () => new Date('2026-02-03T04:05:06Z'),
    untilStopped: async () => undefined,
  });
  return { code, out, err };
}

const cited = (text: string): Set<string> =>
  new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((m) => m[1]!));
const given = (text: string): string[] => [...text.matchAll(/^\[\^(\d+)\]: .+$/gm)].map((m) => m[1]!);

describe('brief', () => {
  it('gives every sentence its sources, and lists no source that nothing rests on', async () => {
    const { code, out } = await pitwall('brief', '--about', 'Chongqing');
    expect(code).toBe(0);
    expect(out).toContain('# Briefing: Chongqing');
    expect(given(out).length).toBeGreaterThan(20);
    expect(new Set(given(out))).toEqual(cited(out));
    expect(given(out)).toEqual(given(out).map((_, i) => String(i + 1)));
    const figures = out.split('\n').filter((l) => l.startsWith('| 20'));
    expect(figures.length).toBeGreaterThan(10);
    for (const row of figures) expect(row).toMatch(/^\| 20\d\d\[\^\d+\]/);
    // On stdout there is nowhere for the chart to lie.
    expect(out).not.toContain('![');
  });

  it('places a member of two classes in each, and never calls it first where somebody is above', async () => {
    const { out } = await pitwall('brief', '--about', 'city:chongqing', '--format', 'json');
    const short = (JSON.parse(out) as Briefing).sections.find((s) => s.id === 'short')!;
    const texts = short.lines.map((l) => l.text);
    expect(texts.some((t) => t.startsWith('Place 3 in') && t.includes('behind Guangdong'))).toBe(true);
    expect(texts.some((t) => t.startsWith('First in') && t.includes('provinces'))).toBe(false);
    for (const line of short.lines) expect(line.notes.length).toBeGreaterThan(0);
  });

  it('speaks Chinese from head to sources', async () => {
    const { out } = await pitwall('brief', '--about', '重庆', '--lang', 'zh');
    for (const head of ['# 简报：重庆', '## 要点', '## 数字', '## 宣布过的目标与结果', '## 来源'])
      expect(out).toContain(head);
    expect(out).not.toMatch(/^## [A-Z]/m);
    expect(out).toContain('万');
  });

  it('puts the chart beside a Markdown file, and inside a page that runs no script', async () => {
    const md = join(dir, 'a town.md');
    const html = join(dir, 'town.html');
    await pitwall('brief', '--about', 'Chongqing', '--out', md, '--quiet');
    await pitwall('brief', '--about', 'Chongqing', '--format', 'html', '--out', html, '--quiet');
    expect(readFileSync(md, 'utf8')).toContain('(a%20town.svg)');
    const svg = readFileSync(join(dir, 'a town.svg'), 'utf8').trim();
    expect(svg.startsWith('<svg') && svg.endsWith('</svg>')).toBe(true);
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<figure><svg');
    expect(page).not.toContain('<script');
    expect(readdirSync(dir).filter((f) => f.includes('.new-'))).toEqual([]);
  });

  it('says in one line what to ask instead', async () => {
    const unknown = await pitwall('brief', '--about', 'Chongking');
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toMatch(/^pitwall: .*Chongking.*Chongqing.*\n$/);
    expect((await pitwall('brief')).code).toBe(2);
  });
});

describe('history', () => {
  it('prints every version of a figure with its source, oldest first, and what they settle', async () => {
    const { code, out } = await pitwall(
      'history',
      'chongqing',
      'vehicle_production',
      '2025',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const h = JSON.parse(out) as { versions: { id: string; source: string }[]; settled: unknown[] };
    expect(h.versions.length).toBeGreaterThan(3);
    expect(h.settled.length).toBeGreaterThan(0);
    const csv = await pitwall('history', 'chongqing', 'vehicle_production', '2025', '--format', 'csv');
    expect(csv.out.trim().split('\r\n')).toHaveLength(h.versions.length + 1);
  });

  it('names the periods there are, when there is nothing for the one asked for', async () => {
    const { code, err } = await pitwall('history', 'chongqing', 'vehicle_production', '1950');
    expect(code).toBe(2);
    expect(err).toMatch(/2025/);
  });
});
