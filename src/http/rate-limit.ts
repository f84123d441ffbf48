/** A bucket of tokens for each caller: `burst` at once, `perSecond` after that. */
export interface RateLimit {
  /** Seconds to wait; 0 when the request may go on. */
  take(caller: string, nowMs: number): number;
}

/** Callers nobody has heard of for this long are forgotten, so that the table stays small. */
const FORGET_MS = 60_000;

export function rateLimit(perSecond: number, burst: number): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  let swept = 0;
  return {
    take(caller, now) {
      if (now - swept > FORGET_MS) {
        for (const [key, b] of buckets) if (now - b.at > FORGET_MS) buckets.delete(key);
        swept = now;
      }
      const known = buckets.get(caller) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond);
      const allowed = tokens >= 1;
      buckets.set(caller, { tokens: allowed ? tokens - 1 : tokens, at: now });
      return allowed ? 0 : Math.ceil((1 - tokens) / perSecond);
    },
  };
}
