/** What of a socket is needed to hold it. */
export interface Holdable {
  readonly destroyed: boolean;
  pause(): unknown;
  destroy(): unknown;
}

export interface HoldLimits {
  /** how long a connection is held, in milliseconds: up to half as long again, so that those that came together do not come again so */
  holdMs: number;
  /** that are held at once for one caller */
  perCaller: number;
  /** and for all */
  inAll: number;
}

/**
 * Connections that are neither read nor closed for a while: to close one at once costs more than to hold it, since whoever floods opens
 * the next at once. Beyond the bounds they are closed.
 */
export class HeldConnections {
  private readonly callers = new Map<string, number>();
  private readonly held = new WeakSet<Holdable>();
  private all = 0;

  constructor(
    private readonly limits: HoldLimits,
    private readonly random: () => number = Math.random,
  ) {}

  /** Reads no more of a connection, and closes it after a while. A connection that is held already stays so. */
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
