import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The order of the house (ARCHITECTURE.md), without exemptions. A room may import the rooms named here and itself;
 * type-only imports count.
 */
const PURE = ['num', 'model', 'pack', 'read', 'check', 'standings', 'explain', 'project', 'brief'];
const before = (room: string): string[] => PURE.slice(0, PURE.indexOf(room));
const MAY_IMPORT: Record<string, readonly string[]> = {
  ...Object.fromEntries(PURE.map((room) => [room, before(room)])),
  ledger: ['num', 'model', 'pack'],
  chart: ['model'],
  render: ['num', 'model', 'brief', 'chart'],
  files: ['num', 'model'],
  app: [...PURE, 'ledger', 'render', 'files'],
  cli: ['app', 'brief', 'model', 'render', 'http', 'mcp'],
  http: ['app', 'brief', 'chart', 'model', 'render'],
  mcp: ['app', 'brief', 'model', 'render'],
};
/** `cli serve` and `cli mcp` start the other shells through one door each. */
const SHELL_DOORS = ['http/serve.ts', 'mcp/serve.ts'];

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });
}

/** Module specifiers of a file, static, dynamic and re-exported. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g)].map((m) => m[1]!);
}

const sources = filesUnder(src).filter((f) => !f.endsWith('.test.ts'));
const roomOf = (path: string): string => relative(src, path).split('/')[0]!;

describe('the order of the house', () => {
  it('has only known rooms', () => {
    const rooms = new Set(sources.map(roomOf));
    expect([...rooms].filter((r) => !(r in MAY_IMPORT))).toEqual([]);
    expect(rooms.size).toBeGreaterThan(5);
  });

  it('imports only leftwards', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const room = roomOf(file);
      for (const spec of importsOf(file)) {
        if (!spec.startsWith('.')) continue;
        const target = resolve(dirname(file), spec);
        const inside = relative(src, target);
        if (inside.startsWith('..')) {
          wrong.push(`${relative(root, file)} leaves src: ${spec}`);
          continue;
        }
        const to = inside.split('/')[0]!;
        if (to === room) continue;
        if (!MAY_IMPORT[room]!.includes(to)) wrong.push(`${relative(root, file)} → ${to}`);
        const shell = ['http', 'mcp'].includes(to) && !SHELL_DOORS.includes(inside);
        if (shell)
          wrong.push(`${relative(root, file)} → ${inside}: only through ${SHELL_DOORS.join(' or ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the host out of the pure rooms', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      if (!PURE.includes(roomOf(file))) continue;
      for (const spec of importsOf(file)) {
        if (spec.startsWith('node:')) wrong.push(`${relative(root, file)} imports ${spec}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the web app away from the engines: types of the model, and how charts are drawn', () => {
    const wrong: string[] = [];
    for (const file of filesUnder(join(root, 'web')).filter(
      (f) => !f.includes('node_modules') && !f.includes('/dist/'),
    )) {
      const text = readFileSync(file, 'utf8');
      for (const m of text.matchAll(
        /(?:import|export)\s+(type\s+)?[^'";]*from\s+['"]([^'"]*\/src\/[^'"]+)['"]/g,
      )) {
        const target = relative(src, resolve(dirname(file), m[2]!));
        if (target.startsWith('..') || target.startsWith('chart/')) continue;
        if (!m[1] || !target.startsWith('model/')) wrong.push(`${relative(root, file)} imports ${m[2]}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no default export, no util folder, and no domain word in the engine', () => {
    const wrong: string[] = [];
    const domain =
      /\b(vehicles?|nevs?|automobiles?|automakers?|carmakers?|cars?|chongqing|guangzhou|shenzhen|changan|byd|seres|huawei)\b|[辆车]|重庆|广州|深圳|汽车/i;
    for (const file of sources) {
      const name = relative(root, file);
      const text = readFileSync(file, 'utf8');
      if (/^export default/m.test(text)) wrong.push(`${name}: default export`);
      if (/\/utils?\//.test(name)) wrong.push(`${name}: what is this folder really about?`);
      if (/corpus/.test(name)) continue;
      text.split('\n').forEach((line, i) => {
        if (domain.test(line)) wrong.push(`${name}:${i + 1}: ${line.trim().slice(0, 80)}`);
      });
    }
    expect(wrong).toEqual([]);
  });
});
