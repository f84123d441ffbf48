import { LIGHT } from './palette.ts';
import type { Axis, ChartSpec, Layer, Look } from './spec.ts';

/** The same chart as a Vega-Lite document: its data inside, so that it can be restyled elsewhere. Vega has no hatch: what is hatched here is pale and dashed there. */
export function vegaOf(spec: ChartSpec): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: spec.title, subtitle: [spec.facts, spec.foot].filter((line) => line !== '') },
    description: spec.alt,
    width: spec.width - spec.margin.left - spec.margin.right,
    height: spec.height - spec.margin.top - spec.margin.bottom,
    layer: [
      // A layer of nothing carries the axes, so that an empty chart has them too.
      {
        data: { values: [{ x: spec.x.domain[0], y: spec.y.domain[0] }] },
        mark: { type: 'point', opacity: 0 },
        encoding: { x: channel('x', spec.x), y: channel('y', spec.y) },
      },
      ...spec.layers.flatMap((layer) => layersOf(layer, spec)),
    ],
  };
}

type Row = Readonly<Record<string, unknown>>;

function layersOf(layer: Layer, spec: ChartSpec): object[] {
  const rows = layer.rows.map((r): Row => ({ ...r }));
  return rows.length === 0 ? [] : groupsOf(layer, rows).map((values) => layerOf(layer, values, spec));
}

function layerOf(layer: Layer, values: readonly Row[], { x, y }: ChartSpec): object {
  const look = (layer.mark === 'band' ? layer.look : values[0]) as Look;
  const data = { values };
  const X = (field: string): object => channel(field, x);
  const Y = (field: string): object => channel(field, y);
  switch (layer.mark) {
    case 'span': {
      const mark = { type: 'rule', strokeWidth: layer.size, ...paint(look), strokeCap: 'butt' };
      return layer.along === 'x'
        ? { data, mark, encoding: { x: X('from'), x2: { field: 'to' }, y: Y('at') } }
        : { data, mark, encoding: { y: Y('from'), y2: { field: 'to' }, x: X('at') } };
    }
    case 'line':
      return {
        data,
        mark: { type: 'rule', strokeWidth: look.weight ?? 2, ...paint(look) },
        encoding: { x: X('x1'), x2: { field: 'x2' }, y: Y('y1'), y2: { field: 'y2' } },
      };
    case 'rule':
      return {
        data,
        mark: { type: 'rule', strokeWidth: look.weight ?? 1.5, ...paint(look) },
        encoding: layer.across === 'x' ? { x: X('at') } : { y: Y('at') },
      };
    case 'band':
      return {
        data,
        mark: { type: 'area', color: LIGHT[look.ink], opacity: look.fill === 'solid' ? 1 : 0.2 },
        encoding: { x: X('x'), y: Y('y1'), y2: { field: 'y2' } },
      };
    case 'dot':
      return {
        data,
        mark: { type: 'point', filled: !isOpen(values[0]), color: LIGHT[look.ink], size: 70 },
        encoding: { x: X('x'), y: Y('y') },
      };
    case 'arrow':
      return {
        data,
        mark: {
          type: 'text',
          text: ARROWS[String(values[0]?.to)] ?? '→',
          color: LIGHT[look.ink],
          fontSize: 16,
        },
        encoding: { x: X('x'), y: Y('y') },
      };
    case 'text': {
      const { anchor, dx, dy, size, bold } = values[0] as { readonly [k: string]: unknown };
      return {
        data,
        mark: {
          type: 'text',
          color: LIGHT[look.ink],
          align: anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'center',
          dx: dx ?? 0,
          dy: dy ?? 0,
          fontSize: size ?? 12,
          fontWeight: bold ? 600 : 400,
        },
        encoding: { x: X('x'), y: Y('y'), text: { field: 'text', type: 'nominal' } },
      };
    }
  }
}

const ARROWS: Readonly<Record<string, string>> = { left: '←', right: '→', up: '↑', down: '↓' };
const isOpen = (row: Row | undefined): boolean => row?.shape === 'ring' || row?.shape === 'dashed';

function paint({ ink, fill = 'solid', line = 'solid' }: Look): object {
  const dash = line === 'dashed' ? [5, 3] : line === 'dotted' ? [1.5, 4] : undefined;
  return { color: LIGHT[ink], opacity: fill === 'solid' ? 1 : 0.35, ...(dash ? { strokeDash: dash } : {}) };
}

function groupsOf(layer: Layer, rows: readonly Row[]): readonly (readonly Row[])[] {
  if (layer.mark === 'band') return [rows];
  const keys = ['ink', 'fill', 'line', 'weight', 'shape', 'to', 'anchor', 'dx', 'dy', 'size', 'bold'];
  const same = layer.mark === 'span' ? keys.filter((k) => k !== 'to') : keys;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = same.map((k) => String(row[k])).join(' ');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function channel(field: string, { domain, ticks, grid }: Axis): object {
  const [a, b] = domain;
  const cases = ticks.map((t) => `abs(datum.value - ${t.at}) < 1e-9 ? ${JSON.stringify(t.text)} : `).join('');
  return {
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: a <= b ? [a, b] : [b, a], reverse: a > b, nice: false, zero: false },
    axis: {
      values: ticks.map((t) => t.at),
      labelExpr: `${cases}''`,
      grid: grid ?? false,
      domain: false,
      ticks: false,
    },
  };
}
