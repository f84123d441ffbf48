import { LIGHT, type Palette } from '../../../src/chart/palette.ts';

/** The colours as they are in the page at this moment, theme and all. */
export function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    Object.entries(LIGHT).map(([ink, value]) => [ink, style.getPropertyValue(`--${ink}`).trim() || value]),
  ) as Palette;
}
