import type { Metrics } from '#libs/platform';

/** Metrics of the signing guard. */
export class GuardMetrics {
  private readonly until;

  constructor(metrics: Metrics) {
    this.until = metrics.gauge({
      name: 'member_signing_held_until_seconds',
      help: 'L1 time until which signing is suspended, since the member may have forgotten signatures; 0 while it signs',
    });
  }

  heldUntil(seconds: number): void {
    this.until.set(seconds);
  }
}
