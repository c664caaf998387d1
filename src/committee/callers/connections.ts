import { type RateLimit, RateLimiter } from '#libs/platform';
import type { Incoming } from './caller.js';

export interface ConnectionLimits {
  /** connections of strangers, including those whose handshake is not done */
  strangers: number;
  /** of them, connections from one address */
  perAddress: number;
  /** connections of one party that is registered on L1 */
  perParty: number;
  /** rate of new connections from one address */
  arrivals: RateLimit;
}

/**
 * The open connections. Above a limit, the oldest connection is closed for the new one. So nobody can keep a registered
 * party out by holding connections, and no registered party's connection is closed for a stranger's.
 */
export class Connections {
  /** oldest first */
  private readonly open = new Set<Incoming>();
  private readonly arrivals: RateLimiter;

  /** @param partyOf the registered party at the other end; undefined for anyone else */
  constructor(
    private readonly limits: ConnectionLimits,
    private readonly partyOf: (incoming: Incoming) => string | undefined,
  ) {
    this.arrivals = new RateLimiter(limits.arrivals);
  }

  /**
   * A new connection, of which only the remote address is known.
   *
   * @param now milliseconds
   * @throws CodedError RATE_LIMITED
   */
  arrived(incoming: Incoming, now: number): void {
    this.arrivals.take(incoming.remote, 1, now);
    const strangers = [...this.open].filter((each) => this.partyOf(each) === undefined);
    const neighbours = strangers.filter(({ remote }) => remote === incoming.remote);
    if (neighbours.length >= this.limits.perAddress) this.end(neighbours[0]);
    else if (strangers.length >= this.limits.strangers) this.end(strangers[0]);
    this.open.add(incoming);
  }

  /** The handshake is done, so the caller is known. */
  identified(incoming: Incoming): void {
    const party = this.partyOf(incoming);
    if (party === undefined) return;
    const same = [...this.open].filter((each) => this.partyOf(each) === party);
    if (same.length > this.limits.perParty) this.end(same[0]);
  }

  left(incoming: Incoming): void {
    this.open.delete(incoming);
  }

  closeAll(): void {
    for (const incoming of this.open) this.end(incoming);
  }

  private end(incoming: Incoming | undefined): void {
    if (incoming === undefined) return;
    this.open.delete(incoming);
    incoming.close();
  }
}
