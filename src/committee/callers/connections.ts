import { type RateLimit, RateLimiter } from '#libs/platform';
import type { Incoming } from './caller.js';

export interface ConnectionLimits {
  /** connections of strangers, those that have not said yet who they are included */
  strangers: number;
  /** of them from one address */
  perAddress: number;
  /** connections of one party that L1 names */
  perParty: number;
  /** how many may come from one address */
  arrivals: RateLimit;
}

/**
 * The connections that there are. Where there are too many, the one that has been there longest ends for the one that comes: nobody
 * keeps a party out by holding connections, and no party's ends for a stranger's.
 */
export class Connections {
  /** the oldest first */
  private readonly open = new Set<Incoming>();
  private readonly arrivals: RateLimiter;

  /** @param partyOf which party that L1 names it is; undefined for anyone else */
  constructor(
    private readonly limits: ConnectionLimits,
    private readonly partyOf: (incoming: Incoming) => string | undefined,
  ) {
    this.arrivals = new RateLimiter(limits.arrivals);
  }

  /**
   * Nothing is known of it yet but where it comes from.
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

  /** Its handshake is done. */
  known(incoming: Incoming): void {
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
