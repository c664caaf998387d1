import type { Metrics } from '#libs/platform';

/** What a member tells about its signing being held. */
export class HoldMetrics {
  private readonly until;

  constructor(metrics: Metrics) {
    this.until = metrics.gauge({
      name: 'member_signing_held_until_seconds',
      help: 'L1 time until which it signs nothing, since it may have forgotten what it signed; 0 where it signs',
    });
  }

  heldUntil(seconds: number): void {
    this.until.set(seconds);
  }
}
