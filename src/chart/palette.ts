import type { Ink } from './spec.ts';

/** The tokens of the page for pictures that leave it; a test holds the two together. */
export type Palette = Readonly<Record<Ink, string>>;

export const LIGHT: Palette = {
  ink: '#15181d',
  'ink-2': '#434953',
  'ink-3': '#5f6671',
  line: '#dcdcd5',
  'line-2': '#c3c4bd',
  edge: '#83888f',
  lead: '#5e2ca5',
  ok: '#00665a',
  fail: '#b42318',
  split: '#1b5fa8',
  soft: '#855300',
  none: '#5b626d',
  panel: '#ffffff',
  sunk: '#ecece6',
  e0: '#6b7280',
  e1: '#5e2ca5',
  e2: '#0b7285',
  e3: '#b4540a',
  e4: '#2f6b1f',
  e5: '#8a3b6b',
};

export const DARK: Palette = {
  ink: '#eceef1',
  'ink-2': '#bac0ca',
  'ink-3': '#959daa',
  line: '#272d37',
  'line-2': '#39414d',
  edge: '#6b7482',
  lead: '#b995f7',
  ok: '#4fc4aa',
  fail: '#ff8c7c',
  split: '#84b8f7',
  soft: '#e4b052',
  none: '#9da5b1',
  panel: '#161a21',
  sunk: '#0a0c10',
  e0: '#a6aebb',
  e1: '#b995f7',
  e2: '#4cc3d6',
  e3: '#f0a35e',
  e4: '#8fcb72',
  e5: '#e39bc4',
};

/** In a page: follows the theme, and paper. */
export const token = (ink: Ink): string => `var(--${ink})`;

/** Spells out every token of a picture, for where no style sheet follows it. */
export function spellOut(svg: string, palette: Palette): string {
  let out = svg;
  for (const [ink, value] of Object.entries(palette)) out = out.replaceAll(`var(--${ink})`, value);
  return out.replaceAll('var(--sans)', SANS);
}

const SANS = "Arial, 'Helvetica Neue', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
