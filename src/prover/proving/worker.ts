import type { DataSource } from 'typeorm';
import type { ProvedChild } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { type CircuitName, type Prover, provePart, type ReferenceStringKind, wrongChild } from '#libs/proving';
import type { ProverMetrics } from '../metrics.js';
import { failurePause } from './failure-pause.js';
import { type LeaseOptions, PartLease } from './part-lease.js';

export interface WorkerOptions {
  database: DataSource;
  prover: Pick<Prover, 'prove'>;
  /** MiB for one proof: it takes parts that need no more */
  memory: number;
  /** that it has */
  circuits: readonly CircuitName[];
  /** of its proofs */
  referenceString: ReferenceStringKind;
  lease: LeaseOptions;
  /** longest time for one proof */
  proofMs: number;
  /** pause of a part after its first failure; it doubles each time */
  failureMs: number;
  metrics: ProverMetrics;
  logger: Logger;
}

/** Takes parts from the queue, one at a time, and proves them. */
export class Worker {
  constructor(private readonly options: WorkerOptions) {}

  /** Proves the next part. @returns `'again'` if there was one @throws the failure of proving, once it is counted */
  async run(signal: AbortSignal): Promise<'again' | undefined> {
    const { database, memory, circuits, lease: options } = this.options;
    const lease = await PartLease.take(database, { memory, circuits }, options);
    if (!lease) return undefined;
    await this.requireSameString(lease);
    try {
      await this.work(lease, signal);
      return 'again';
    } catch (error) {
      if (signal.aborted) await lease.release();
      else if (isCoded(lease.lost.reason, 'PART_UNWANTED')) return await this.unwanted(lease);
      else await this.failed(lease, error);
      throw error;
    }
  }

  /** P4: another prover, of the right string, must have the part. */
  private async requireSameString(lease: PartLease): Promise<void> {
    const { referenceString: expected } = lease.taken;
    const { referenceString: actual } = this.options;
    if (expected === actual) return;
    await lease.release();
    throw new CodedError('REFERENCE_STRING_MISMATCH', { expected, actual });
  }

  private async work(lease: PartLease, signal: AbortSignal): Promise<void> {
    const { prover, proofMs } = this.options;
    const startedAt = performance.now();
    const limit = AbortSignal.timeout(proofMs);
    try {
      const made = await provePart(prover, lease.taken, AbortSignal.any([signal, lease.lost, limit]));
      await this.proved(lease, made, (performance.now() - startedAt) / 1_000);
    } catch (cause) {
      if (limit.aborted) throw new CodedError('PROOF_TIMEOUT', { milliseconds: proofMs }, undefined, { cause });
      const wrong = wrongChild(cause, lease.taken.children);
      if (!wrong) throw cause;
      await this.reject(lease, wrong);
    }
  }

  private async proved(
    lease: PartLease,
    { proof, sums, seconds }: Awaited<ReturnType<typeof provePart>>,
    provingSeconds: number,
  ): Promise<void> {
    const { metrics, logger } = this.options;
    const { number, part, circuit } = lease.taken;
    await lease.prove({ proof, sums, provingSeconds });
    for (const step of ['inputs', 'witness', 'proof'] as const) metrics[step].observe({ circuit }, seconds[step]);
    metrics.proved.inc({ circuit });
    logger.info({ batch: number, part, circuit, seconds: provingSeconds }, 'part proved');
  }

  /** Whoever made this proof, it is made again before anything is folded. */
  private async reject(lease: PartLease, wrong: ProvedChild): Promise<void> {
    const { failureMs, metrics, logger } = this.options;
    const { part, circuit, attempts } = wrong;
    await lease.reject(wrong, 'CHILD_PROOF_INVALID', failurePause(attempts, failureMs));
    metrics.rejected.inc({ circuit });
    const error = new CodedError('CHILD_PROOF_INVALID', { part, circuit });
    logger.error({ batch: lease.taken.number, attempt: attempts + 1, err: error }, 'a wrong proof: proving again');
  }

  private async unwanted(lease: PartLease): Promise<'again'> {
    const { number, part } = lease.taken;
    await lease.release();
    this.options.logger.info(
      { batch: number, part },
      'part dropped: L1 has a proof of the batch, or the batch is gone',
    );
    return 'again';
  }

  private async failed(lease: PartLease, error: unknown): Promise<void> {
    const { failureMs, metrics, logger } = this.options;
    const { number, part, circuit, attempts } = lease.taken;
    // Another prover may have the part by now.
    if (lease.lost.aborted) {
      metrics.failures.inc({ code: 'LEASE_LOST' });
      await lease.release();
      return;
    }
    const code = isCoded(error) ? error.code : 'INTERNAL';
    metrics.failures.inc({ code });
    logger.error({ batch: number, part, circuit, code, attempt: attempts + 1, err: error }, 'proving a part failed');
    await lease.fail(code, failurePause(attempts, failureMs));
  }
}
