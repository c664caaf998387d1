import type { Price } from './price.js';

/** A posted price list. Times are milliseconds since 1970. */
export interface PostedPrice {
  postedAt: number;
  price: Price;
}

export interface PostingRules {
  /** validity of a price: the next is not posted before */
  validMs: number;
  /** how long the previous price is honoured after a new one is posted */
  graceMs: number;
}

/** The current price, and the previous one while it is honoured. */
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

  /** The prices to store once `price` is in force: it and the previous one. */
  with(price: Price, now: number): readonly PostedPrice[] {
    return [...this.posted.slice(-1), { postedAt: now, price }];
  }

  /** @param posted of {@link with}, once it is durable */
  replace(posted: readonly PostedPrice[]): void {
    this.posted = posted;
  }

  /** Prices that a bundle may be charged at, the current one first. The sender pays the lowest. */
  honoured(now: number): Price[] {
    const [before, current] = this.posted.length > 1 ? this.posted : [undefined, this.posted[0]];
    if (!current) return [];
    const isHonoured = before !== undefined && now < current.postedAt + this.rules.graceMs;
    return isHonoured ? [current.price, before.price] : [current.price];
  }

  /** Until when a bundle costs at most the current price, milliseconds since 1970. */
  get honouredUntil(): number {
    const { validMs, graceMs } = this.rules;
    return (this.current?.postedAt ?? 0) + validMs + graceMs;
  }
}
