import type { Metrics } from '#libs/platform';

/** Metrics of catching up. */
export class CatchUpMetrics {
  private readonly behindGauge;
  private readonly batches;
  private readonly snapshotSyncs;
  private readonly failures;

  constructor(metrics: Metrics) {
    this.behindGauge = metrics.gauge({
      name: 'member_behind_batches',
      help: 'batches that L1 has and this member lacks',
    });
    this.batches = metrics.counter({
      name: 'caught_up_batches_total',
      help: 'batches followed without the sequencer',
    });
    this.snapshotSyncs = metrics.counter({ name: 'snapshot_syncs_total', help: "peers' snapshots adopted" });
    this.failures = metrics.counter({
      name: 'catch_up_failures_total',
      help: 'failed attempts to catch up, by error code',
      labels: ['code'],
    });
  }

  behind(batches: number): void {
    this.behindGauge.set(batches);
  }

  followed(): void {
    this.batches.inc();
  }

  snapshotSynced(): void {
    this.snapshotSyncs.inc();
  }

  failed(code: string): void {
    this.failures.inc({ code });
  }
}
