import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { CodedError } from '#libs/protocol';

export interface RateLimit {
  /** tokens that an address gains each second */
  perSecond: number;
  /** tokens that it may have at once */
  burst: number;
}

interface Bucket {
  tokens: number;
  /** milliseconds */
  at: number;
}

/** Addresses remembered at once; the least recently seen is forgotten, with its debts. */
const MAX_ADDRESSES = 100_000;

/** Token buckets by address: each request takes its cost, or is refused until enough have come back. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();

  constructor(private readonly limit: RateLimit) {}

  /** @throws CodedError RATE_LIMITED {retryAfterSeconds} */
  take(address: string, cost: number, now: number): void {
    const bucket = this.#refilled(address, now);
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

  #refilled(address: string, now: number): Bucket {
    const { perSecond, burst } = this.limit;
    const bucket = this.#buckets.get(address) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    // Set anew, so that the order of the map is the order of use.
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    if (this.#buckets.size > MAX_ADDRESSES) this.#buckets.delete(this.#buckets.keys().next().value as string);
    return bucket;
  }
}

/**
 * Whose request it is: the socket's address, or, where that is a proxy of ours, the last address in X-Forwarded-For that is not.
 * Everything left of it was written by the client and means nothing.
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: BlockList): string {
  if (!isListed(proxies, socket) || forwarded === undefined) return socket;
  const hops = forwarded.split(',').map((hop) => hop.trim());
  return hops.reverse().find((hop) => !isListed(proxies, hop)) ?? socket;
}

/** @throws CodedError BAD_PROXY */
export function proxyList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = '', prefix] = text.split('/');
    const type = familyOf(address);
    if (!type) throw new CodedError('BAD_PROXY', { expected: 'an IP address or subnet', actual: text });
    if (prefix === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(prefix), type);
  }
  return list;
}

function isListed(list: BlockList, address: string): boolean {
  const type = familyOf(address);
  return type !== undefined && list.check(address, type);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  return isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
}
