import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Deployment } from '#libs/l1';
import { DEPLOYMENT } from '#libs/operator';
import { BackgroundLoop, Disposer, LOGGER, type Logger, SERVICE_SIGNAL, STUCK_MS } from '#libs/platform';
import { ChunkProver, type ReferenceString, unpackChunk } from '#libs/proving';
import { LOOK_MS, PROVER_CONFIG, type ProverConfig } from '../config.js';
import { PROVER_METRICS, type ProverMetrics } from '../metrics.js';
import { openConfiguredString } from './trust.js';
import { Worker } from './worker.js';

/** Injection token of the workers' loops, `BackgroundLoop[]`. {@link ProverLoops} runs them. */
export const WORKER_LOOPS = Symbol('WORKER_LOOPS');
/** The reference string; undefined if this prover has no workers. */
const REFERENCE_STRING = Symbol('REFERENCE_STRING');
const WORKERS = Symbol('WORKERS');

/** Takes chunks from the queue and proves them, each worker with a child process of its own. */
@Module({
  providers: [
    {
      provide: REFERENCE_STRING,
      // The database first: a reference string takes minutes to fetch.
      inject: [DEPLOYMENT, DataSource, PROVER_CONFIG, SERVICE_SIGNAL],
      useFactory: async (deployment: Deployment, _database: DataSource, config: ProverConfig, signal: AbortSignal) =>
        config.proving.workers > 0 ? openConfiguredString(config, deployment, signal) : undefined,
    },
    {
      provide: WORKERS,
      inject: [REFERENCE_STRING, DEPLOYMENT, DataSource, PROVER_CONFIG, PROVER_METRICS, LOGGER, Disposer],
      useFactory: async (
        referenceString: ReferenceString | undefined,
        { parameters }: Deployment,
        database: DataSource,
        { proving }: ProverConfig,
        metrics: ProverMetrics,
        logger: Logger,
        disposer: Disposer,
      ) => {
        const workers: Worker[] = [];
        if (!referenceString) return workers;
        const { threads, niceness, workDirectory, maxSeconds, silenceSeconds, failureSeconds } = proving;
        const silenceMs = 1_000 * silenceSeconds;
        while (workers.length < proving.workers) {
          const options = { parameters, referenceString, threads, niceness, workDirectory, logger };
          const prover = disposer.use(await ChunkProver.open(options), (open) => open.close());
          const worker = new Worker({
            ...{ database, prover, metrics, logger, unpack: unpackChunk },
            lease: { silenceMs, probeMs: silenceMs / 6, logger },
            proofMs: 1_000 * maxSeconds,
            failureMs: 1_000 * failureSeconds,
          });
          workers.push(worker);
        }
        return workers;
      },
    },
    {
      provide: WORKER_LOOPS,
      inject: [WORKERS, PROVER_CONFIG, LOGGER, SERVICE_SIGNAL],
      useFactory: (workers: readonly Worker[], { proving }: ProverConfig, logger: Logger, signal: AbortSignal) =>
        workers.map((worker) => {
          const stuckMs = 1_000 * proving.maxSeconds + STUCK_MS;
          const options = { name: 'prove', logger, intervalMs: LOOK_MS, stuckMs, signal };
          return new BackgroundLoop(options, (inner) => worker.run(inner));
        }),
    },
  ],
  exports: [WORKER_LOOPS],
})
export class ProvingModule {}
