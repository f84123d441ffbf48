import { type MouseEvent, useSyncExternalStore } from 'react';

/** Where the page is: everything that changes the picture stands in the address. */
export interface Place {
  readonly path: string;
  readonly query: string;
  readonly hash: string;
}

const CHANGED = 'pitwall:place';

function subscribe(tell: () => void): () => void {
  addEventListener('popstate', tell);
  addEventListener(CHANGED, tell);
  return () => {
    removeEventListener('popstate', tell);
    removeEventListener(CHANGED, tell);
  };
}

export function usePlace(): Place {
  const href = useSyncExternalStore(subscribe, () => location.pathname + location.search + location.hash);
  const url = new URL(href, location.origin);
  return { path: url.pathname, query: url.search, hash: decodeURIComponent(url.hash.slice(1)) };
}

/** A step that Back undoes; `replace` for one that it should not. */
export function go(to: string, replace = false): void {
  if (to === location.pathname + location.search + location.hash) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(CHANGED));
}

/** A link inside the page: followed without loading it anew, unless another tab was asked for. */
export function follow(e: MouseEvent<HTMLAnchorElement>): void {
  if (e.metaKey || e.ctrlKey || e.shiftKey) return;
  e.preventDefault();
  go(e.currentTarget.getAttribute('href') ?? '/');
  scrollTo(0, 0);
}
