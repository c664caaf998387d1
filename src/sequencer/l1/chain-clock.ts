import {
  type ChainClock,
  chainTime,
  headerTimestamp,
  latestAcceptable,
  observeBlock,
  UNKNOWN_CLOCK,
} from './header-time.js';

/** The chain's clock, from the heads that are seen as they come. */
export class ObservedChainClock {
  private clock: ChainClock = UNKNOWN_CLOCK;

  constructor(private readonly nowMs: () => number = Date.now) {}

  /** @param live whether the block was seen as it came */
  observe(timestamp: number, live: boolean): void {
    this.clock = observeBlock(this.clock, timestamp, live, this.nowMs() / 1_000);
  }

  /** Seconds. */
  readonly time = (): number => chainTime(this.clock, this.nowMs() / 1_000);

  /** Seconds: a sealed header that is later is sealed again. */
  readonly latestAcceptable = (): number => latestAcceptable(this.clock);

  readonly headerTime = (parentTimestamp: number): number =>
    headerTimestamp(this.clock, parentTimestamp, this.nowMs() / 1_000);
}
