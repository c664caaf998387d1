import type { Price } from './price.js';

/** A price list as it was posted. Times are milliseconds since 1970. */
export interface PostedPrice {
  postedAt: number;
  price: Price;
}

export interface PostingRules {
  /** a price holds for at least so long: the next is not posted before */
  validMs: number;
  /** how long the price before is honoured after a new one is posted */
  graceMs: number;
}

/** The price that holds, and the one before it while it is honoured. */
export class PostedPrices {
  constructor(
    private readonly rules: PostingRules,
    private posted: readonly PostedPrice[] = [],
  ) {}

  /** Undefined before the first was posted. */
  get current(): PostedPrice | undefined {
    return this.posted.at(-1);
  }

  /** Whether a new price may be posted. */
  isDue(now: number): boolean {
    return this.current === undefined || now >= this.current.postedAt + this.rules.validMs;
  }

  /** What is to be remembered once `price` holds: it, and the one before it. */
  with(price: Price, now: number): readonly PostedPrice[] {
    return [...this.posted.slice(-1), { postedAt: now, price }];
  }

  /** @param posted of {@link with}, once it is durable */
  replace(posted: readonly PostedPrice[]): void {
    this.posted = posted;
  }

  /** Prices that a bundle may be charged at, the one that holds first: of several its sender pays the lowest. */
  honoured(now: number): Price[] {
    const [before, current] = this.posted.length > 1 ? this.posted : [undefined, this.posted[0]];
    if (!current) return [];
    const isHonoured = before !== undefined && now < current.postedAt + this.rules.graceMs;
    return isHonoured ? [current.price, before.price] : [current.price];
  }

  /** Until when a bundle costs no more than the current price says, milliseconds since 1970. */
  get honouredUntil(): number {
    const { validMs, graceMs } = this.rules;
    return (this.current?.postedAt ?? 0) + validMs + graceMs;
  }
}
