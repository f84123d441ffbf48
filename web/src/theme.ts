import { recall, remember } from './remembered.ts';

const KEY = 'theme';

/** What a person chose before wins over what the system asks for. */
export function applyTheme(): void {
  const kept = recall(KEY);
  if (kept === 'dark' || kept === 'light') document.documentElement.dataset.theme = kept;
}

export function switchTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  remember(KEY, root.dataset.theme);
}
