import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { chartSvg } from '../render/chart/standalone.ts';
import { drawChart } from './draw.ts';
import { fanChart } from './kinds/fan.ts';
import { intervalsChart } from './kinds/intervals.ts';
import { partsChart } from './kinds/parts.ts';
import { placesChart } from './kinds/places.ts';
import { seriesChart } from './kinds/series.ts';
import { sharesChart } from './kinds/shares.ts';
import { slopeChart } from './kinds/slope.ts';
import { tilesChart } from './kinds/tiles.ts';
import { fitted, spread, thinned, widthOf, wrap } from './measure.ts';
import { DARK, LIGHT } from './palette.ts';
import type { ChartSpec, Frame } from './spec.ts';
import { vegaOf } from './vega.ts';

const frame: Frame = {
  width: 600,
  lang: 'en',
  title: 'Tonnage of ports <"&">',
  facts: 'tonnes, by registered port',
  foot: 'Harbour Office · as of 2026-01-01',
};
const quantiles = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].map((p) => ({ p, value: 100 * (1 + p) }));

const charts: Readonly<Record<string, ChartSpec>> = {
  places: placesChart(
    {
      years: [
        { year: '2020', basis: 'a', breaks: false },
        { year: '2021', basis: 'b', breaks: true },
      ],
      lines: [
        {
          entity: 'port:a',
          name: 'Aport',
          points: [
            { year: '2020', best: 1, worst: 1, order: 1, interval: [5, 6] },
            { year: '2021', best: 1, worst: 3, order: 1, interval: [4, 9] },
          ],
        },
        {
          entity: 'port:b',
          name: 'Beport',
          points: [{ year: '2021', best: 2, worst: null, order: 2, interval: [3, null] }],
        },
      ],
    },
    frame,
    (e) => (e === 'port:a' ? 'e1' : 'e2'),
  ),
  series: seriesChart(
    {
      points: [
        {
          year: 2018,
          basis: 'a',
          basisName: 'A',
          interval: [90, 110],
          contested: true,
          sources: [
            { value: 95, shape: 'disc', by: 'Office' },
            { value: 105, shape: 'ring', by: 'Paper' },
          ],
          others: [{ interval: [80, 82], basisName: 'B' }],
        },
        { year: 2020, basis: 'b', basisName: 'B', interval: [50, null], sources: [], others: [] },
      ],
      turns: [{ year: 2018, kind: 'peak' }],
      events: [{ year: 2018, number: 1, text: 'A pier opens' }],
    },
    frame,
  ),
  intervals: intervalsChart(
    {
      rows: [
        { name: 'Aport', interval: [10, 12], ink: 'e1', allowed: [9, 14], cap: 15 },
        { name: 'Beport', interval: [8, null], ink: 'e2' },
        { name: 'Ceport', interval: [7, 7], ink: 'e0' },
      ],
    },
    frame,
  ),
  contributions: partsChart(
    {
      rows: [
        { group: '2025', name: 'total', range: [9.6, 9.8], ink: 'ink-2', total: true },
        { group: '2025', name: 'bulk', range: [-1, 2], ink: 'e2' },
        { group: '2025', name: 'rest', range: [-4, -3.6], ink: 'e3' },
      ],
    },
    frame,
  ),
  fan: fanChart(
    {
      lines: [
        {
          name: 'Aport',
          ink: 'e1',
          past: [{ year: 2025, interval: [100, 101] }],
          future: [{ year: 2026, quantiles }],
        },
      ],
      goals: [{ year: 2027, value: 150, text: 'goal' }],
    },
    frame,
  ),
  slope: slopeChart(
    { from: '2020', to: '2025', lines: [{ entity: 'port:a', name: 'Aport', from: [1, 2], to: [3, 3.1] }] },
    frame,
    () => 'e1',
  ),
  map: tilesChart(
    {
      tiles: [
        { name: 'North', short: 'No', column: 1, row: 0, value: '3', ink: 'e1', fill: 'solid' },
        { name: 'South', short: 'So', column: 0, row: 1, ink: 'line-2', fill: 'hatch' },
      ],
    },
    frame,
  ),
  shares: sharesChart(
    {
      parts: [
        { id: 'held', name: 'held', ink: 'ok' },
        { id: 'not', name: 'did not', ink: 'fail' },
      ],
      rows: [{ name: 'Harbour Office', counts: { held: 5, not: 1 } }],
    },
    frame,
  ),
};
const kinds = Object.entries(charts);

describe('a chart', () => {
  it.each(kinds)(
    '%s is drawn without anything that a strict policy refuses, its hatches its own',
    (_k, spec) => {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const svg = drawChart(spec, { document, id: 'one' }).outerHTML;
      expect(svg).not.toMatch(/<style|style=|NaN|undefined/);
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((m) => m[1]);
      for (const id of used) {
        expect(id).toMatch(/^one-/);
        expect(svg).toContain(`id="${id}"`);
      }
    },
  );

  it('hatches what is open', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    for (const kind of ['places', 'series', 'intervals', 'contributions', 'map'])
      expect(drawChart(charts[kind]!, { document, id: 'x' }).outerHTML, kind).toContain('<pattern');
  });

  it.each(kinds)(
    '%s stands alone: title, unit, basis, source and day inside, colours spelled out',
    (_k, spec) => {
      for (const theme of ['light', 'dark'] as const) {
        const svg = chartSvg(spec, theme);
        expect(svg).toContain('Tonnage of ports &lt;&quot;&amp;&quot;&gt;');
        expect(svg).toContain('tonnes, by registered port');
        expect(svg).toContain('Harbour Office · as of 2026-01-01');
        expect(svg).not.toContain('var(--');
        expect(svg).toContain(theme === 'dark' ? DARK.panel : LIGHT.panel);
      }
    },
  );

  it.each(kinds)('%s is a Vega-Lite document that compiles', (_k, spec) => {
    const complaints: string[] = [];
    const complain = (...told: unknown[]): object => {
      complaints.push(told.join(' '));
      return logger;
    };
    const quiet = (): object => logger;
    const logger: object = { level: quiet, info: quiet, debug: quiet, warn: complain, error: complain };
    const { spec: vega } = compile(vegaOf(spec) as never, { logger: logger as never });
    expect(complaints).toEqual([]);
    expect(vega.marks?.length).toBe(1 + new Set(vega.marks?.slice(1)).size);
    expect(JSON.stringify(vega)).not.toContain('NaN');
  });

  it.each(kinds)('%s has its table and its words', (_k, spec) => {
    expect(spec.table.rows.length).toBeGreaterThan(0);
    for (const row of spec.table.rows) expect(row.length).toBe(spec.table.columns.length);
    expect(spec.alt.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(spec.alt).not.toBe('');
  });

  it('has the colours of the page', () => {
    const css = readFileSync(resolve(import.meta.dirname, '../../web/src/style/tokens.css'), 'utf8');
    const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
    for (const [palette, text] of [
      [LIGHT, light],
      [DARK, dark],
    ] as const)
      for (const [ink, value] of Object.entries(palette)) expect(text, ink).toContain(`--${ink}: ${value};`);
  });
});

describe('the layout of labels', () => {
  it('pushes labels apart and keeps them inside', () => {
    const out = spread([1, 1, 1, 9.9], 1, [0, 10]);
    const sorted = [...out].sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i++)
      expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(Math.max(...out)).toBeLessThanOrEqual(10);
    expect(spread([3, 7], 1, [0, 10])).toEqual([3, 7]);
  });

  it('keeps the last of labels that do not all fit', () => {
    const ticks = Array.from({ length: 20 }, (_, i) => ({ text: String(2006 + i) }));
    const few = thinned(ticks, 300, 12);
    expect(few.at(-1)?.text).toBe('2025');
    expect(few.length * (widthOf('2025', 12) + 10)).toBeLessThanOrEqual(300 + 40);
    expect(thinned(ticks, 3000, 12).length).toBe(20);
  });

  it('cuts a text that does not fit, and says so', () => {
    expect(fitted('Harbour', 200, 12)).toBe('Harbour');
    const cut = fitted('Harbour Office of the North', 60, 12);
    expect(cut).toMatch(/^Harb.*…$/);
    expect(widthOf(cut, 12)).toBeLessThanOrEqual(60);
  });

  it('breaks lines between words, and between Han letters', () => {
    expect(wrap('one two three', widthOf('one two', 12) + 1, 12)).toEqual(['one two', 'three']);
    expect(wrap('一二三四', 25, 12)).toEqual(['一二', '三四']);
    expect(wrap('', 25, 12)).toEqual([]);
  });
});
