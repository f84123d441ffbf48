import { widthOf, wrap } from './measure.ts';
import { type Palette, spellOut } from './palette.ts';
import type { ChartSpec } from './spec.ts';

const EDGE = 14;
const TITLE = 16;
const SMALL = 12;
/** Titles have at least so much room, however small what is drawn. */
const NARROWEST = 420;

/** A drawn chart as a picture that stands alone: title, unit, basis, source and day inside, colours spelled out. */
export function pictureOf(drawn: string, spec: ChartSpec, palette: Palette): string {
  const inner = Math.max(spec.width, NARROWEST) - EDGE;
  const title = wrap(spec.title, inner, TITLE * 1.06);
  const facts = spec.facts === '' ? [] : wrap(spec.facts, inner, SMALL);
  const foot = spec.foot === '' ? [] : wrap(spec.foot, inner, SMALL);
  const width = Math.ceil(
    Math.max(spec.width, NARROWEST, ...[...facts, ...foot].map((l) => widthOf(l, SMALL))) + 2 * EDGE,
  );
  let y = 10;
  const lines: string[] = [];
  const say = (text: string, size: number, ink: string, weight: number): void => {
    y += size + 6;
    lines.push(
      `<text x="${EDGE}" y="${y}" font-size="${size}" font-weight="${weight}" fill="var(--${ink})">${escaped(text)}</text>`,
    );
  };
  for (const line of title) say(line, TITLE, 'ink', 600);
  for (const line of facts) say(line, SMALL, 'ink-3', 400);
  y += 10;
  const top = y;
  y += spec.height + 4;
  for (const line of foot) say(line, SMALL, 'ink-3', 400);
  const height = y + 14;
  const body = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="var(--sans)" role="img">`,
    `<title>${escaped(spec.title)}</title><desc>${escaped(spec.alt)}</desc>`,
    `<rect width="100%" height="100%" fill="var(--panel)"/>`,
    ...lines,
    `<g transform="translate(${EDGE} ${top})">${drawn}</g></svg>`,
  ];
  return spellOut(body.join(''), palette);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
