import { useEffect, useState } from 'react';
import { getJson, Refused } from './api.ts';

export interface Loaded<T> {
  /** The last answer: it stays while the next is on its way. */
  readonly value?: T;
  readonly problem?: string;
  /** The code of the problem, where the server gave one. */
  readonly code?: string;
  readonly busy: boolean;
}

/** What an address answers; an older answer never overtakes a newer one. */
export function useJson<T>(address: string | undefined): Loaded<T> {
  const [state, setState] = useState<{
    readonly of: string;
    readonly value?: T;
    readonly problem?: string;
    readonly code?: string;
  }>();
  useEffect(() => {
    if (address === undefined) return;
    const stop = new AbortController();
    getJson<T>(address, stop.signal).then(
      (value) => setState({ of: address, value }),
      (error: Error) => {
        if (!stop.signal.aborted)
          setState({
            of: address,
            problem: error.message,
            ...(error instanceof Refused ? { code: error.code } : {}),
          });
      },
    );
    return () => stop.abort();
  }, [address]);
  const isRefused = state?.problem !== undefined && state.of === address;
  return {
    ...(state?.value === undefined ? {} : { value: state.value }),
    ...(isRefused ? { problem: state.problem, ...(state.code ? { code: state.code } : {}) } : {}),
    busy: state?.of !== address,
  };
}
