/**
 * A chart as plain data: what is drawn where, in which ink. The same data becomes a picture in the page, a picture that stands
 * alone, a Vega-Lite document and a table, so that none of them says more than the others.
 */

/** Colours by the names of their tokens; nobody else knows a colour. */
export type Ink =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'line-2'
  | 'edge'
  | 'lead'
  | 'ok'
  | 'fail'
  | 'split'
  | 'soft'
  | 'none'
  | 'panel'
  | 'sunk'
  | 'e0'
  | 'e1'
  | 'e2'
  | 'e3'
  | 'e4'
  | 'e5';

/**
 * How a shape is painted. Solid ink is a promise; the hatch says that the evidence leaves something open. `empty` shows the
 * ground; `wash` is a fifth of the ink.
 */
export interface Look {
  readonly ink: Ink;
  readonly fill?: 'solid' | 'hatch' | 'empty' | 'wash';
  readonly line?: 'solid' | 'dashed' | 'dotted' | 'none';
  /** Width of the line in pixels. */
  readonly weight?: number;
}

/** A bar of `size` pixels at `at` on the other axis; a bar without length is drawn as a tick that can be seen. */
export interface SpanRow extends Look {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface LineRow extends Look {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Disc: a place's own office; diamond: a statistics office above it; ring: press or "about"; dashed ring: derived; triangles: turns. */
export type Shape = 'disc' | 'diamond' | 'ring' | 'dashed' | 'up' | 'down';

export interface DotRow {
  readonly x: number;
  readonly y: number;
  readonly ink: Ink;
  readonly shape: Shape;
  readonly size?: number;
}

export interface TextRow {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: Ink;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly dx?: number;
  readonly dy?: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** An open end: the quantity lies that way, nobody knows how far. */
export interface ArrowRow {
  readonly x: number;
  readonly y: number;
  readonly ink: Ink;
  readonly to: 'left' | 'right' | 'up' | 'down';
}

export interface BandRow {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

export interface RuleRow extends Look {
  readonly at: number;
}

export type Layer =
  | {
      readonly mark: 'span';
      readonly along: 'x' | 'y';
      readonly size: number;
      readonly rows: readonly SpanRow[];
    }
  | { readonly mark: 'line'; readonly rows: readonly LineRow[] }
  | { readonly mark: 'dot'; readonly rows: readonly DotRow[] }
  | { readonly mark: 'text'; readonly rows: readonly TextRow[] }
  | { readonly mark: 'arrow'; readonly rows: readonly ArrowRow[] }
  | { readonly mark: 'band'; readonly look: Look; readonly rows: readonly BandRow[] }
  | { readonly mark: 'rule'; readonly across: 'x' | 'y'; readonly rows: readonly RuleRow[] };

export interface Tick {
  readonly at: number;
  readonly text: string;
  readonly ink?: Ink;
}

export interface Axis {
  /** A falling domain turns the axis round. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** Lines across the picture at the ticks. */
  readonly grid?: boolean;
}

export type TableCell = string | number | null;

export interface ChartSpec {
  /** Part of the name of a file. */
  readonly name: string;
  readonly title: string;
  /** Unit, basis, whose: what one must know to read the picture. */
  readonly facts: string;
  /** Source and as-of. */
  readonly foot: string;
  /** For those who do not see it: finding, numbers, doubt; at most 60 words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly x: Axis;
  readonly y: Axis;
  /** Later ones lie above earlier ones. */
  readonly layers: readonly Layer[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly TableCell[])[];
  };
}

/** Where and for whom a picture is made; words around it are given, those inside come from the table of this room. */
export interface Frame {
  readonly width: number;
  readonly lang: 'en' | 'zh';
  readonly title: string;
  readonly facts: string;
  readonly foot: string;
}
