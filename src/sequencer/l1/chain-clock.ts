import {
  type ChainClock,
  chainTime,
  headerTimestamp,
  latestAcceptable,
  observeBlock,
  UNKNOWN_CLOCK,
} from './header-time.js';

/** The chain's clock, derived from live heads. */
export class ObservedChainClock {
  private clock: ChainClock = UNKNOWN_CLOCK;

  constructor(private readonly nowMs: () => number = Date.now) {}

  /** @param live whether the block was seen when it was made */
  observe(timestamp: number, live: boolean): void {
    this.clock = observeBlock(this.clock, timestamp, live, this.nowMs() / 1_000);
  }

  /** Seconds. */
  readonly time = (): number => chainTime(this.clock, this.nowMs() / 1_000);

  /** Seconds: a sealed header with a later time is sealed again. */
  readonly latestAcceptable = (): number => latestAcceptable(this.clock);

  readonly headerTime = (parentTimestamp: number): number =>
    headerTimestamp(this.clock, parentTimestamp, this.nowMs() / 1_000);
}
