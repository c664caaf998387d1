import type { Metrics } from '#libs/platform';
import { BLOB_BYTES } from '#libs/protocol';

/** Metrics of the member's chain and of the blobs it holds. */
export class ChainMetrics {
  private readonly tipGauge;
  private readonly blobs;
  private readonly bytes;
  private readonly snapshot;

  constructor(metrics: Metrics) {
    this.tipGauge = metrics.gauge({ name: 'member_tip_batches', help: 'number of the last batch of its chain' });
    this.blobs = metrics.gauge({ name: 'held_blobs', help: 'blobs that it holds' });
    this.bytes = metrics.gauge({ name: 'held_bytes', help: 'bytes of the blobs that it holds' });
    this.snapshot = metrics.gauge({
      name: 'member_snapshot_batches',
      help: 'number of the batch of its last snapshot',
    });
  }

  tip(number: number): void {
    this.tipGauge.set(number);
  }

  held(blobs: number, snapshot: number): void {
    this.blobs.set(blobs);
    this.bytes.set(blobs * BLOB_BYTES);
    this.snapshot.set(snapshot);
  }
}
