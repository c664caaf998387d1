export interface Backoff {
  /** The wait after the first failure, before jitter. */
  firstMs: number;
  /** The longest wait, before jitter. */
  maxMs: number;
}

export const DEFAULT_BACKOFF: Backoff = { firstMs: 100, maxMs: 10_000 };

/**
 * How long to wait after `failures` failures in a row: doubling, bounded, and spread over the upper half so that many
 * who failed together do not return together.
 *
 * @param random uniform in [0, 1)
 */
export function backoffMs(failures: number, backoff: Backoff, random: number): number {
  const full = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round((full / 2) * (1 + random));
}
