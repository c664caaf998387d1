import type { ProvingWork } from '#libs/pipeline';

export interface ProvingPolicy {
  /** PROVE_DEADLINE: a batch not proved by then costs the bond (F2) */
  proveSeconds: number;
  /** part of the deadline within which everything accepted must be provable, above 0 and below 1 */
  safeFraction: number;
  /** assumed operations per second until the rate is measured */
  expectedRate: number;
  /** busy time at which the measured rate counts as much as the expected one */
  expectedSeconds: number;
}

/** The configured policy. @param proveSeconds PROVE_DEADLINE */
export function provingPolicy(
  {
    safePercent,
    operationsPerHour,
    windowSeconds,
  }: { safePercent: number; operationsPerHour: number; windowSeconds: number },
  proveSeconds: number,
): ProvingPolicy {
  const expectedSeconds = windowSeconds / 6;
  return { proveSeconds, safeFraction: safePercent / 100, expectedRate: operationsPerHour / 3_600, expectedSeconds };
}

/** How much may be accepted and unproved. */
export interface ProvingBound {
  /** operations a second */
  rate: number;
  /** operations that may be unproved; 0 while the oldest has waited too long */
  limit: number;
}

/**
 * What the provers can prove within the safe part of PROVE_DEADLINE, at the measured rate. The expected rate counts
 * while little is measured; the longer batches wait without being proved, the lower the rate. Once a batch has waited
 * for the safe part of its deadline, nothing more is accepted, whatever the rate.
 */
export function provingBound(work: ProvingWork, policy: ProvingPolicy): ProvingBound {
  const { proveSeconds, safeFraction, expectedRate, expectedSeconds } = policy;
  const rate = (work.proved + expectedRate * expectedSeconds) / (work.busySeconds + expectedSeconds);
  const safeSeconds = safeFraction * proveSeconds;
  return { rate, limit: work.oldestSeconds >= safeSeconds ? 0 : Math.floor(rate * safeSeconds) };
}

/** Longest `retryAfterSeconds` for callers: by then the rate may have changed. */
const MAX_RETRY_SECONDS = 600;

/** How long until the backlog is within the bound, at this rate, in whole seconds. */
export function retryAfterSeconds(unproved: number, { rate, limit }: ProvingBound): number {
  const seconds = rate > 0 ? Math.ceil((unproved - limit) / rate) : MAX_RETRY_SECONDS;
  return Math.min(Math.max(seconds, 1), MAX_RETRY_SECONDS);
}
