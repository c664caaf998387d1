import { type Metrics, timed } from '#libs/platform';
import { isCoded } from '#libs/protocol';
import type { ImportStep } from '../chain/batch-importer.js';

/** Steps of an attestation (C4). */
export type AttestStep = 'extend' | 'blobs' | ImportStep | 'sign' | 'total';

/** Metrics of attesting. */
export class AttestMetrics {
  private readonly duration;
  private readonly refusals;
  private readonly signatures;

  constructor(metrics: Metrics) {
    this.duration = metrics.histogram({
      name: 'attest_duration_seconds',
      help: 'time of each step of an attestation, waiting excluded',
      labels: ['step'],
    });
    this.refusals = metrics.counter({
      name: 'attest_refusals_total',
      help: 'requests that were not signed, by error code',
      labels: ['code'],
    });
    this.signatures = metrics.counter({ name: 'attest_signatures_total', help: 'attestations signed' });
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
}
