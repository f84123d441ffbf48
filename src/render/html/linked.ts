import { escapeHtml as e } from './escape.ts';

/** Only addresses of the web become links; the address is spelled out in print. */
export function linked(text: string, url: string | undefined): string {
  const safe = url !== undefined && (url.startsWith('https://') || url.startsWith('http://'));
  return safe ? `<a href="${e(url)}" rel="noopener noreferrer">${e(text)}</a>` : e(text);
}
