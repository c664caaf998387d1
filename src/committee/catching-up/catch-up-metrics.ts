import type { Metrics } from '#libs/platform';

/** What a member tells about its catching up. */
export class CatchUpMetrics {
  private readonly behindGauge;
  private readonly taken;
  private readonly jumps;
  private readonly failures;

  constructor(metrics: Metrics) {
    this.behindGauge = metrics.gauge({ name: 'member_behind_batches', help: 'batches that L1 has and it has not' });
    this.taken = metrics.counter({
      name: 'caught_up_batches_total',
      help: 'batches that it got by itself, not from the sequencer',
    });
    this.jumps = metrics.counter({ name: 'snapshots_taken_over_total', help: 'snapshots of peers that it took over' });
    this.failures = metrics.counter({
      name: 'catch_up_failures_total',
      help: 'attempts to catch up that failed, by code',
      labels: ['code'],
    });
  }

  behind(batches: number): void {
    this.behindGauge.set(batches);
  }

  took(): void {
    this.taken.inc();
  }

  jumped(): void {
    this.jumps.inc();
  }

  failed(code: string): void {
    this.failures.inc({ code });
  }
}
