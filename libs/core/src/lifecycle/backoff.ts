export interface Backoff {
  /** The wait after the first failure, before jitter. */
  firstMs: number;
  /** The longest wait, before jitter. */
  maxMs: number;
}

export const DEFAULT_BACKOFF: Backoff = { firstMs: 100, maxMs: 10_000 };

/**
 * The wait in milliseconds after `failures` consecutive failures: exponential, capped, with jitter over the upper half,
 * so that clients that failed together do not retry together.
 *
 * @param random uniform in [0, 1)
 */
export function backoffMs(failures: number, backoff: Backoff, random: number): number {
  const full = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round((full / 2) * (1 + random));
}
