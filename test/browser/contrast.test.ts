import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Tools that look at pages do not see text in pictures, nor states nobody is in: the tokens themselves must hold (WCAG 2.2 AA). */
const css = readFileSync(resolve(import.meta.dirname, '../../web/src/style/tokens.css'), 'utf8');

function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

const TEXT = 4.5;
const SHAPE = 3;
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) =>
    ['paper', 'panel', 'sunk'].map((on) => [ink, on, TEXT] as const),
  ),
  ...['ok', 'fail', 'split', 'soft', 'none', 'lead'].flatMap((c) => [
    [c, 'panel', TEXT] as const,
    [c, `${c}-wash`, TEXT] as const,
  ]),
  ['bar-ink', 'bar', TEXT],
  ['bar-dim', 'bar', TEXT],
  ['bar-ink', 'bar-2', TEXT],
  ['f-ink', 'f-fail', TEXT],
  ...['0', '1', '2', '3', '4', '5'].flatMap((n) => [
    [`e${n}`, 'panel', TEXT] as const,
    ['f-ink', `fe${n}`, TEXT] as const,
  ]),
  ['edge', 'panel', SHAPE],
  ['focus', 'panel', SHAPE],
  ['focus', 'paper', SHAPE],
];

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('%s colours', (_name, selector) => {
  const tokens = tokensOf(selector);
  it.each(PAIRS)('%s on %s has at least %d', (ink, on, least) => {
    const [a, b] = [tokens.get(ink), tokens.get(on)];
    expect(a).toBeDefined();
    expect(b).toBeDefined();
    expect(contrast(a!, b!)).toBeGreaterThanOrEqual(least);
  });
});

it('asks for the same dark whether the system or a person chose it', () => {
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(tokensOf(':root[data-theme="dark"]'));
});
