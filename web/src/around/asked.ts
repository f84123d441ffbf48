import { useCallback } from 'react';
import { go, usePlace } from '../route.ts';

export interface AskedInPlace {
  readonly get: (name: string) => string;
  /** Undefined or empty takes a parameter away. `quietly`: Back does not stop here. */
  readonly set: (change: Readonly<Record<string, string | undefined>>, quietly?: boolean) => void;
}

/** What is asked stands in the address: read from there, changed there. */
export function useAsked(): AskedInPlace {
  const { path, query } = usePlace();
  const get = useCallback((name: string) => new URLSearchParams(query).get(name) ?? '', [query]);
  const set = useCallback(
    (change: Readonly<Record<string, string | undefined>>, quietly = false) => {
      const next = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const text = next.toString();
      go(text === '' ? path : `${path}?${text}`, quietly);
    },
    [path],
  );
  return { get, set };
}

export function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]));
  return `${path}?${new URLSearchParams(kept)}`;
}
