import { CodedError } from '#libs/protocol';

export interface RateLimit {
  /** tokens that a caller gains each second; 0 is no limit */
  perSecond: number;
  /** tokens that it may have at once; what costs more takes all of them */
  burst: number;
}

interface Bucket {
  tokens: number;
  /** milliseconds */
  at: number;
}

/** Callers remembered at once; the least recently seen is forgotten, with its debts. */
const MAX_CALLERS = 100_000;

/** Token buckets by caller, whatever names one: each request takes its cost, or is refused until enough have come back. */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly limit: RateLimit) {}

  /** @throws CodedError RATE_LIMITED {retryAfterSeconds} */
  take(caller: string, price: number, now: number): void {
    if (this.limit.perSecond === 0) return;
    const cost = Math.min(price, this.limit.burst);
    const bucket = this.refilled(caller, now);
    if (bucket.tokens < cost) {
      const retryAfterSeconds = Math.ceil((cost - bucket.tokens) / this.limit.perSecond);
      throw new CodedError(
        'RATE_LIMITED',
        { retryAfterSeconds },
        `too many requests: try again in ${retryAfterSeconds} s`,
      );
    }
    bucket.tokens -= cost;
  }

  /** Takes more for what turned out dear, and refuses nothing: who has too little owes it, up to a burst. */
  charge(caller: string, price: number, now: number): void {
    if (this.limit.perSecond === 0) return;
    const bucket = this.refilled(caller, now);
    bucket.tokens = Math.max(bucket.tokens - price, -this.limit.burst);
  }

  private refilled(caller: string, now: number): Bucket {
    const { perSecond, burst } = this.limit;
    const bucket = this.buckets.get(caller) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    // Set anew, so that the order of the map is the order of use.
    this.buckets.delete(caller);
    this.buckets.set(caller, bucket);
    if (this.buckets.size > MAX_CALLERS) this.buckets.delete(this.buckets.keys().next().value as string);
    return bucket;
  }
}
