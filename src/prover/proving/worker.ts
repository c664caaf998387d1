import type { DataSource } from 'typeorm';
import type { Logger } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import type { Chunk, ChunkStatement } from '#libs/witness';
import type { ProverMetrics } from '../metrics.js';
import { ChunkLease, type LeaseOptions } from './chunk-lease.js';
import { failurePause } from './failure-pause.js';
import { encodeStatement } from './statement-codec.js';

/** Makes proofs: libs/proving's ChunkProver. */
export interface Prover {
  prove(
    chunk: Chunk,
    signal: AbortSignal,
  ): Promise<{
    statement: ChunkStatement;
    proof: Uint8Array;
    seconds: { inputs: number; witness: number; proof: number };
  }>;
}

export interface WorkerOptions {
  database: DataSource;
  prover: Prover;
  unpack: (job: Uint8Array) => Chunk;
  lease: LeaseOptions;
  /** longest time for one proof */
  proofMs: number;
  /** pause of a chunk after its first failure; it doubles each time */
  failureMs: number;
  metrics: ProverMetrics;
  logger: Logger;
}

/** Takes chunks from the queue, one at a time, and proves them. */
export class Worker {
  constructor(private readonly options: WorkerOptions) {}

  /** Proves the next chunk. @returns `'again'` if there was one @throws the failure of proving, once it is counted */
  async run(signal: AbortSignal): Promise<'again' | undefined> {
    const lease = await ChunkLease.take(this.options.database, this.options.lease);
    if (!lease) return undefined;
    try {
      await this.prove(lease, signal);
      return 'again';
    } catch (error) {
      if (signal.aborted) await lease.release();
      else await this.failed(lease, error);
      throw error;
    }
  }

  private async prove(lease: ChunkLease, signal: AbortSignal): Promise<void> {
    const { prover, unpack, proofMs, metrics, logger } = this.options;
    const { taken } = lease;
    const startedAt = performance.now();
    const limit = AbortSignal.timeout(proofMs);
    const chunk = unpack(taken.job);
    const { statement, proof, seconds } = await prover
      .prove(chunk, AbortSignal.any([signal, lease.lost, limit]))
      .catch((error) => {
        throw limit.aborted
          ? new CodedError('PROOF_TIMEOUT', { milliseconds: proofMs }, undefined, { cause: error })
          : error;
      });
    const provingSeconds = (performance.now() - startedAt) / 1_000;
    await lease.prove({ proof, statement: encodeStatement(statement), provingSeconds });
    for (const step of ['inputs', 'witness', 'proof'] as const) metrics[step].observe(seconds[step]);
    metrics.proved.inc();
    logger.info({ batch: taken.number, chunk: taken.chunk, seconds: provingSeconds }, 'chunk proved');
  }

  private async failed(lease: ChunkLease, error: unknown): Promise<void> {
    const { failureMs, metrics, logger } = this.options;
    const { number, chunk, attempts } = lease.taken;
    // Another prover may have the chunk by now.
    if (lease.lost.aborted) {
      metrics.failures.inc({ code: 'LEASE_LOST' });
      await lease.release();
      return;
    }
    const code = isCoded(error) ? error.code : 'INTERNAL';
    metrics.failures.inc({ code });
    logger.error({ batch: number, chunk, code, attempt: attempts + 1, err: error }, 'proving a chunk failed');
    await lease.fail(code, failurePause(attempts, failureMs));
  }
}
