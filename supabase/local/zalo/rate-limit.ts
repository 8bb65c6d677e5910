export interface RateLimit {
  /** Counts a call; answers how many are left, or -1 where it is one too many. */
  take(limit: number): number;
}

/** Calls in the last minute. By the real clock: where the product's stands still, so would a limit. */
export function createRateLimit(now: () => number = Date.now): RateLimit {
  const times: number[] = [];
  return {
    take(limit) {
      const from = now() - 60_000;
      while (times[0] !== undefined && times[0] <= from) times.shift();
      if (times.length >= limit) return -1;
      times.push(now());
      return limit - times.length;
    },
  };
}
