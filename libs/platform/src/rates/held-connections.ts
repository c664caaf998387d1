/** The part of a socket that holding needs. */
export interface Holdable {
  readonly destroyed: boolean;
  pause(): unknown;
  destroy(): unknown;
}

export interface HoldLimits {
  /** how long a connection is held, plus up to 50 % jitter, so that connections are not all released at once */
  holdMs: number;
  /** most connections held at once for one caller */
  perCaller: number;
  /** most connections held at once for all callers */
  inAll: number;
}

/**
 * Holds connections for a while without reading them. Holding is cheaper than closing, because a flooding client
 * reconnects at once. Connections beyond the limits are closed.
 */
export class HeldConnections {
  private readonly callers = new Map<string, number>();
  private readonly held = new WeakSet<Holdable>();
  private all = 0;

  constructor(
    private readonly limits: HoldLimits,
    private readonly random: () => number = Math.random,
  ) {}

  /** Stops reading a connection and closes it after `holdMs`. Does nothing if it is already held. */
  hold(caller: string, connection: Holdable): void {
    if (connection.destroyed || this.held.has(connection)) return;
    const { holdMs, perCaller, inAll } = this.limits;
    const held = this.callers.get(caller) ?? 0;
    if (held >= perCaller || this.all >= inAll) {
      connection.destroy();
      return;
    }
    connection.pause();
    this.held.add(connection);
    this.callers.set(caller, held + 1);
    this.all++;
    setTimeout(() => this.release(caller, connection), holdMs * (1 + this.random() / 2)).unref();
  }

  private release(caller: string, connection: Holdable): void {
    const left = (this.callers.get(caller) ?? 1) - 1;
    if (left > 0) this.callers.set(caller, left);
    else this.callers.delete(caller);
    this.all--;
    connection.destroy();
  }
}
