import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BackgroundLoop, Disposer, LOGGER, type Logger, SERVICE_SIGNAL, STUCK_MS } from '#libs/platform';
import { Prover } from '#libs/proving';
import { LOOK_MS, PROVER_CONFIG, type ProverConfig } from '../config.js';
import { PROVER_METRICS, type ProverMetrics } from '../metrics.js';
import { openCircuits, type WorkerCircuits } from './circuits.js';
import { workerMemory } from './memory.js';
import { Worker } from './worker.js';

/** Injection token of the workers' loops, `BackgroundLoop[]`. {@link ProverLoops} runs them. */
export const WORKER_LOOPS = Symbol('WORKER_LOOPS');
/** Injection token of the {@link WorkerCircuits}; undefined if this prover has no workers. */
export const WORKER_CIRCUITS = Symbol('WORKER_CIRCUITS');
const WORKERS = Symbol('WORKERS');

/** Takes parts from the queue and proves them, each worker with a child process of its own. */
@Module({
  providers: [
    {
      provide: WORKER_CIRCUITS,
      // The database first: a reference string takes minutes to fetch.
      inject: [DataSource, PROVER_CONFIG, LOGGER, SERVICE_SIGNAL],
      useFactory: async (_database: DataSource, config: ProverConfig, logger: Logger, signal: AbortSignal) =>
        config.proving.workers > 0 ? openCircuits(config, logger, signal) : undefined,
    },
    {
      provide: WORKERS,
      inject: [WORKER_CIRCUITS, DataSource, PROVER_CONFIG, PROVER_METRICS, LOGGER, Disposer],
      useFactory: (
        circuits: WorkerCircuits | undefined,
        database: DataSource,
        { proving, referenceString: { kind } }: ProverConfig,
        metrics: ProverMetrics,
        logger: Logger,
        disposer: Disposer,
      ) => {
        if (!circuits) return [];
        const { threads, niceness, workDirectory, maxSeconds, silenceSeconds, failureSeconds } = proving;
        const silenceMs = 1_000 * silenceSeconds;
        return Array.from({ length: proving.workers }, () => {
          const prover = new Prover({
            referenceString: circuits.referenceString,
            threads,
            niceness,
            workDirectory,
            logger,
          });
          disposer.defer(() => prover.close());
          return new Worker({
            ...{ database, prover, metrics, logger, referenceString: kind },
            ...{ memory: workerMemory(proving), circuits: circuits.circuits },
            lease: { silenceMs, probeMs: silenceMs / 6, logger },
            proofMs: 1_000 * maxSeconds,
            failureMs: 1_000 * failureSeconds,
          });
        });
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
  exports: [WORKER_LOOPS, WORKER_CIRCUITS],
})
export class ProvingModule {}
