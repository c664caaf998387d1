import { CodedError } from '#libs/protocol';

export interface RateLimit {
  /** tokens that a caller regains each second; 0 disables the limit */
  perSecond: number;
  /** most tokens that a caller can have; a request that costs more takes all of them */
  burst: number;
}

interface Bucket {
  tokens: number;
  /** milliseconds */
  at: number;
}

/** Callers tracked at once. The least recently seen is dropped, with its debt. */
const MAX_CALLERS = 100_000;

/** Token buckets per caller. A request takes its price, or is refused until enough tokens have been regained. */
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

  /** Takes tokens after the fact and never refuses. A caller without enough goes into debt, up to one burst. */
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
    // Reinsert, so that the map stays in order of last use.
    this.buckets.delete(caller);
    this.buckets.set(caller, bucket);
    if (this.buckets.size > MAX_CALLERS) this.buckets.delete(this.buckets.keys().next().value as string);
    return bucket;
  }
}
