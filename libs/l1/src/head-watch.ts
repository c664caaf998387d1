/** Within this time a lagging node has caught up, or its load balancer has excluded it. */
const LAG_MS = 30_000;

/**
 * Detects lagging nodes, since there may be several behind one address. A head lower than one seen before is that of a
 * lagging node. If it stays the highest for long, the chain did become shorter.
 */
export class HeadWatch {
  private highest = -1;
  private seenAt = 0;

  constructor(
    readonly lagMs = LAG_MS,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether a node with this head lags. Nothing can be concluded from what it lacks. */
  isBehind(number: number): boolean {
    const now = this.now();
    if (number < this.highest && now - this.seenAt < this.lagMs) return true;
    this.highest = number;
    this.seenAt = now;
    return false;
  }
}
