import { type Metrics, timed } from '#libs/platform';
import { isCoded } from '#libs/protocol';

/** Steps of an attestation, in order (C4). */
export type AttestStep = 'extend' | 'blobs' | 'inbox' | 'apply' | 'durable' | 'sign' | 'total';

/** What a member tells about its attesting. */
export class AttestMetrics {
  private readonly duration;
  private readonly refusals;
  private readonly signatures;
  private readonly tipGauge;

  constructor(metrics: Metrics) {
    this.duration = metrics.histogram({
      name: 'attest_duration_seconds',
      help: 'time of each step of an attestation, waiting excluded',
      labels: ['step'],
    });
    this.refusals = metrics.counter({
      name: 'attest_refusals_total',
      help: 'requests that were not signed, by the code they were refused with',
      labels: ['code'],
    });
    this.signatures = metrics.counter({ name: 'attest_signatures_total', help: 'attestations signed' });
    this.tipGauge = metrics.gauge({
      name: 'member_tip_batches',
      help: 'number of the last batch that it stands behind',
    });
  }

  step<T>(step: AttestStep, work: () => Promise<T>): Promise<T> {
    return timed({ startTimer: () => this.duration.startTimer({ step }) as never }, work);
  }

  refused(error: unknown): void {
    this.refusals.inc({ code: isCoded(error) ? error.code : 'INTERNAL' });
  }

  signed(): void {
    this.signatures.inc();
  }

  tip(number: number): void {
    this.tipGauge.set(number);
  }
}
