import { parseHTML } from 'linkedom';
import { drawChart } from '../../chart/draw.ts';
import { DARK, LIGHT } from '../../chart/palette.ts';
import { pictureOf } from '../../chart/picture.ts';
import type { ChartSpec } from '../../chart/spec.ts';

/** A chart as an SVG that needs nothing else; drawn by the same code as in the page, in a document that nobody shows. */
export function chartSvg(spec: ChartSpec, theme: 'light' | 'dark' = 'light'): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = drawChart(spec, { document, id: `pitwall-${spec.name}` });
  return pictureOf(drawn.outerHTML, spec, theme === 'dark' ? DARK : LIGHT);
}
