import { CLOCK_TOLERANCE_SECONDS, latestHeaderTime } from '#libs/protocol';

/** What is known of the chain's clock, in seconds. */
export interface ChainClock {
  /** highest block's time */
  latest: number;
  /** the last live block's time less this machine's time then; undefined before the first */
  skew: number | undefined;
}

export const UNKNOWN_CLOCK: ChainClock = { latest: 0, skew: undefined };

/**
 * The clock after seeing a head. Only a live head shows the chain's time: the first one may be as old as the chain has
 * been idle.
 *
 * @param live whether the block was seen when it was made
 * @param now seconds
 */
export function observeBlock(clock: ChainClock, timestamp: number, live: boolean, now: number): ChainClock {
  if (timestamp <= clock.latest) return clock;
  return { latest: timestamp, skew: live ? timestamp - now : clock.skew };
}

/**
 * The chain's estimated time. A chain may run ahead of this machine or lag behind it: an anvil whose time was moved.
 */
export function chainTime({ latest, skew }: ChainClock, now: number): number {
  return Math.max(latest, Math.floor(now + (skew ?? 0)));
}

/**
 * A header's timestamp. B3: timestamp ≤ block time ≤ timestamp + SUBMIT, so it is the chain's estimated time, never
 * before the parent's. C4: it is never far ahead of L1's head, whatever this machine's clock says: one wrong reading
 * would delay this batch and all after it, through their parent's time. If it is ahead of the next block, L1 takes the
 * batch that much later.
 */
export function headerTimestamp(clock: ChainClock, parentTimestamp: number, now: number): number {
  return Math.max(parentTimestamp, Math.min(chainTime(clock, now), latestHeaderTime(clock.latest)));
}

/** The latest header time worth waiting for; a later one is sealed again. Twice the tolerance, for a node that lags. */
export const latestAcceptable = ({ latest }: ChainClock): number => latestHeaderTime(latest) + CLOCK_TOLERANCE_SECONDS;
