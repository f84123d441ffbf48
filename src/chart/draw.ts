import {
  areaY,
  type ChannelValueSpec,
  dot,
  link,
  type Markish,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
  vector,
} from '@observablehq/plot';
import { thinned } from './measure.ts';
import { token } from './palette.ts';
import type { ChartSpec, DotRow, Ink, Layer, LineRow, Look, RuleRow, Shape, SpanRow, Tick } from './spec.ts';

/** What is asked of an element here; a browser's and a server's both have it. */
export interface Drawn {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): { remove(): void } | null;
  prepend(child: unknown): void;
}

export interface Host {
  /** The document that elements are made in: the page's, or a server's. */
  readonly document: object;
  /** Unique in the page: hatch patterns are found by it. */
  readonly id: string;
}

const SIZE = 12;
/** A bar that would be thinner cannot be seen. */
const THINNEST = 3;

/**
 * Draws a chart with Observable Plot. The element has neither a style sheet nor `style` attributes, which a strict policy refuses:
 * colours are presentation attributes that name tokens.
 */
export function drawChart(spec: ChartSpec, host: Host): Drawn {
  const { x, y, margin, width, height } = spec;
  const across = width - margin.left - margin.right;
  const marks: Markish[] = [
    ...grid(spec),
    ...axisMarks(thinned(x.ticks, across, SIZE), 'x'),
    ...axisMarks(y.ticks, 'y'),
    ...spec.layers.flatMap((layer) => marksOf(layer, host.id)),
  ];
  const svg = plot({
    document: host.document as never,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    className: 'plot',
    x: { type: 'linear', domain: [...x.domain], axis: null },
    y: { type: 'linear', domain: [...y.domain], axis: null },
    marks,
  }) as unknown as Drawn;
  svg.querySelector('style')?.remove();
  svg.removeAttribute('class');
  svg.setAttribute('font-family', 'var(--sans)');
  svg.setAttribute('font-size', String(SIZE));
  svg.setAttribute('aria-hidden', 'true');
  const inks = hatchedIn(spec.layers);
  if (inks.length > 0) svg.prepend(patterns(host, inks));
  return svg;
}

function grid({ x, y }: ChartSpec): Markish[] {
  const paint = { stroke: token('line'), strokeWidth: 1 };
  return [
    ...(y.grid
      ? [
          ruleY(
            y.ticks.map((t) => t.at),
            paint,
          ),
        ]
      : []),
    ...(x.grid
      ? [
          ruleX(
            x.ticks.map((t) => t.at),
            paint,
          ),
        ]
      : []),
  ];
}

function axisMarks(ticks: readonly Tick[], axis: 'x' | 'y'): Markish[] {
  return byKey(ticks, (t) => t.ink ?? 'ink-3').map(([ink, rows]) =>
    text(rows, {
      [axis]: 'at',
      text: 'text',
      fill: token(ink as Ink),
      fontSize: SIZE,
      ...(axis === 'x'
        ? { frameAnchor: 'bottom' as const, dy: 18, lineAnchor: 'middle' as const }
        : { frameAnchor: 'left' as const, dx: -8, textAnchor: 'end' as const }),
    }),
  );
}

/** Rows that look alike become one mark. */
function marksOf(layer: Layer, id: string): Markish[] {
  switch (layer.mark) {
    case 'span':
      return byKey(layer.rows, lookKey).map(([, rows]) => spanMark(layer, rows, id));
    case 'line':
      return byKey<LineRow>(layer.rows, lookKey).map(([, rows]) =>
        link(rows, {
          x1: 'x1',
          x2: 'x2',
          y1: 'y1',
          y2: 'y2',
          ...strokeOf(rows[0]!, 2),
          strokeLinecap: 'round',
        }),
      );
    case 'rule':
      return byKey<RuleRow>(layer.rows, lookKey).map(([, rows]) =>
        (layer.across === 'x' ? ruleX : ruleY)(
          rows.map((r) => r.at),
          strokeOf(rows[0]!, 1.5),
        ),
      );
    case 'band':
      return [areaY(layer.rows, { x: 'x', y1: 'y1', y2: 'y2', ...fillOf(layer.look, id), strokeWidth: 0 })];
    case 'dot':
      return byKey<DotRow>(layer.rows, (r) => `${r.ink} ${r.shape} ${r.size ?? ''}`).map(([, rows]) =>
        dotMark(rows),
      );
    case 'arrow':
      return byKey(layer.rows, (r) => `${r.ink} ${r.to}`).map(([, rows]) =>
        vector(rows, {
          x: 'x',
          y: 'y',
          length: 16,
          rotate: { up: 0, right: 90, down: 180, left: 270 }[rows[0]!.to],
          anchor: 'start',
          stroke: token(rows[0]!.ink),
          strokeWidth: 2,
        }),
      );
    case 'text':
      return byKey(layer.rows, (r) => `${r.ink} ${r.anchor} ${r.dx} ${r.dy} ${r.size} ${r.bold}`).map(
        ([, rows]) => {
          const { ink, anchor = 'middle', dx = 0, dy = 0, size = SIZE, bold = false } = rows[0]!;
          return text(rows, {
            x: 'x',
            y: 'y',
            text: 'text',
            fill: token(ink),
            // A halo keeps a label apart from the lines it crosses.
            ...(ink === 'panel' ? {} : { stroke: token('panel'), strokeWidth: 4 }),
            textAnchor: anchor,
            dx,
            dy,
            fontSize: size,
            ...(bold ? { fontWeight: 600 } : {}),
          });
        },
      );
  }
}

function spanMark(
  { along, size }: Extract<Layer, { mark: 'span' }>,
  rows: readonly SpanRow[],
  id: string,
): Markish {
  const look = rows[0]!;
  const half = -size / 2;
  const thin = (r: SpanRow): boolean => r.from === r.to;
  const [from, to]: [ChannelValueSpec, ChannelValueSpec] = ['from', 'to'];
  const paint = { ...fillOf(look, id), ...strokeOf(look, 1.5) };
  // A span without length gets one in pixels; it shares a mark only with its like, see `lookKey`.
  const pad = thin(look) ? -THINNEST / 2 : 0;
  return along === 'x'
    ? rect(rows, {
        x1: from,
        x2: to,
        y1: 'at',
        y2: 'at',
        insetTop: half,
        insetBottom: half,
        insetLeft: pad,
        insetRight: pad,
        ...paint,
      })
    : rect(rows, {
        y1: from,
        y2: to,
        x1: 'at',
        x2: 'at',
        insetLeft: half,
        insetRight: half,
        insetTop: pad,
        insetBottom: pad,
        ...paint,
      });
}

function dotMark(rows: readonly DotRow[]): Markish {
  const { ink, shape, size = 4.5 } = rows[0]!;
  const open = shape === 'ring' || shape === 'dashed';
  return dot(rows, {
    x: 'x',
    y: 'y',
    r: size,
    symbol: SYMBOLS[shape],
    rotate: shape === 'down' ? 180 : 0,
    fill: token(open ? 'panel' : ink),
    stroke: token(open ? ink : 'panel'),
    strokeWidth: open ? 2 : 1,
    ...(shape === 'dashed' ? { strokeDasharray: '2 2' } : {}),
  });
}

const SYMBOLS = {
  disc: 'circle',
  ring: 'circle',
  dashed: 'circle',
  diamond: 'diamond',
  up: 'triangle',
  down: 'triangle',
} as const satisfies Record<Shape, string>;

function fillOf({ ink, fill = 'solid' }: Look, id: string): { fill: string; fillOpacity?: number } {
  switch (fill) {
    case 'solid':
      return { fill: token(ink) };
    case 'empty':
      return { fill: token('panel') };
    case 'wash':
      return { fill: token(ink), fillOpacity: 0.2 };
    case 'hatch':
      return { fill: `url(#${patternId(id, ink)})` };
  }
}

function strokeOf(
  { ink, line = 'solid', weight }: Look,
  usual: number,
): { stroke: string; strokeWidth: number; strokeDasharray?: string } {
  if (line === 'none') return { stroke: 'none', strokeWidth: 0 };
  const base = { stroke: token(ink), strokeWidth: weight ?? usual };
  if (line === 'solid') return base;
  return { ...base, strokeDasharray: line === 'dashed' ? '5 3' : '1.5 4' };
}

const lookKey = (r: Look & { readonly from?: number; readonly to?: number }): string =>
  `${r.ink} ${r.fill} ${r.line} ${r.weight} ${r.from !== undefined && r.from === r.to}`;

/** Groups that keep the order in which they first come. */
function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups];
}

function hatchedIn(layers: readonly Layer[]): readonly Ink[] {
  const inks = new Set<Ink>();
  for (const layer of layers) {
    if (layer.mark === 'band' && layer.look.fill === 'hatch') inks.add(layer.look.ink);
    if (layer.mark === 'span') for (const r of layer.rows) if (r.fill === 'hatch') inks.add(r.ink);
  }
  return [...inks];
}

const patternId = (id: string, ink: Ink): string => `${id}-${ink}`;
const SVG = 'http://www.w3.org/2000/svg';

interface Maker {
  createElementNS(
    ns: string,
    name: string,
  ): { setAttribute(name: string, value: string): void; append(child: unknown): void };
}

function patterns({ document, id }: Host, inks: readonly Ink[]): unknown {
  const maker = document as Maker;
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const el = maker.createElementNS(SVG, name);
    for (const [k, v] of Object.entries(attributes)) el.setAttribute(k, v);
    return el;
  };
  const defs = make('defs', {});
  for (const ink of inks) {
    const pattern = make('pattern', {
      id: patternId(id, ink),
      width: '5',
      height: '5',
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    });
    pattern.append(make('rect', { width: '5', height: '5', fill: token('panel') }));
    pattern.append(make('path', { d: 'M1 0V5', stroke: token(ink), 'stroke-width': '2' }));
    defs.append(pattern);
  }
  return defs;
}
