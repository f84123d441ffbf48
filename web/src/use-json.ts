import { useEffect, useState } from 'react';
import { getJson } from './api.ts';

export interface Loaded<T> {
  /** The last answer: it stays while the next is on its way. */
  readonly value?: T;
  readonly problem?: string;
  readonly busy: boolean;
}

/** What an address answers; an older answer never overtakes a newer one. */
export function useJson<T>(address: string | undefined): Loaded<T> {
  const [state, setState] = useState<{
    readonly of: string;
    readonly value?: T;
    readonly problem?: string;
  }>();
  useEffect(() => {
    if (address === undefined) return;
    const stop = new AbortController();
    getJson<T>(address, stop.signal).then(
      (value) => setState({ of: address, value }),
      (error: Error) => {
        if (!stop.signal.aborted) setState({ of: address, problem: error.message });
      },
    );
    return () => stop.abort();
  }, [address]);
  return {
    ...(state?.value === undefined ? {} : { value: state.value }),
    ...(state?.problem !== undefined && state.of === address ? { problem: state.problem } : {}),
    busy: state?.of !== address,
  };
}
