import type { DeploymentParameters } from '#libs/l1';
import type { BuilderOptions } from '#libs/ledger';
import type { NewBatch, SequencerPipeline } from '#libs/pipeline';
import type { Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { sealingPolicy } from '../batching/sealing-config.js';
import type { SealingConditions } from '../batching/sealing-policy.js';
import type { SequencerConfig } from '../config.js';
import type { Fees } from '../fees/fees.js';
import type { ObservedChainClock } from '../l1/chain-clock.js';
import type { L1Source } from '../l1/l1-source.js';
import type { SequencerMetrics } from '../metrics.js';
import type { ProvingGate } from '../proving/proving-gate.js';
import type { VerifierPool } from '../verifying/verifier-pool.js';
import { Admission } from './admission.js';
import { DurableLog } from './durable-log.js';
import { Ledger, type LedgerTip } from './ledger.js';
import { Orderer } from './orderer.js';
import { Sealer } from './sealer.js';

export interface ExecutionDeps extends Pick<BuilderOptions, 'state' | 'crypto' | 'domain'> {
  config: Pick<SequencerConfig, 'sealing' | 'admission'>;
  parameters: DeploymentParameters;
  pipeline: Pick<SequencerPipeline, 'journal' | 'seal' | 'bundleByOperations'>;
  l1: Pick<L1Source, 'confirmed'>;
  clock: Pick<ObservedChainClock, 'headerTime'>;
  verifier: Pick<VerifierPool, 'verify'>;
  fees: Fees;
  gate: ProvingGate;
  conditions: () => SealingConditions;
  metrics: SequencerMetrics;
  logger: Logger;
}

export interface ExecutionEvents {
  /** a batch is closed, but not durable yet */
  onClosed: (batch: NewBatch) => void;
  /** a batch is durable */
  onSealed: (batch: NewBatch) => void;
  /** awaited after a batch was closed, before anything else is executed */
  afterSeal: () => Promise<void>;
  /** an unrecoverable error; execution has stopped */
  onEnd: (reason: unknown) => void;
}

/** The pending state and what executes on it: admission, ordering, sealing and the journal, over one ledger. */
export class Execution {
  readonly ledger: Ledger;
  readonly log: DurableLog;
  readonly sealer: Sealer;
  readonly orderer: Orderer;
  readonly admission: Admission;

  constructor(
    private readonly deps: ExecutionDeps,
    tip: LedgerTip,
    nextSequence: number,
    private readonly events: ExecutionEvents,
  ) {
    const { state, crypto, domain, pipeline, l1, config, gate, fees, verifier, metrics } = deps;
    this.ledger = new Ledger({ state, crypto, domain }, tip);
    this.log = new DurableLog(pipeline, {
      onSealed: events.onSealed,
      onBroken: events.onEnd,
      onCommit: (bundles, seconds) => {
        metrics.journalDuration.observe(seconds);
        metrics.journalGroup.observe(bundles);
      },
    });
    this.sealer = this.openSealer();
    this.orderer = new Orderer(this.ledger, this.log, this.sealer, fees, {
      inbox: () => l1.confirmed,
      nextSequence,
      now: Date.now,
      afterSeal: events.afterSeal,
      onConflict: () => events.onEnd(new CodedError('INBOX_REORGANISED')),
      onBroken: events.onEnd,
      logger: deps.logger,
    });
    const limits = { maxOperations: config.admission.maxQueuedOperations, verify: verifier.verify };
    this.admission = new Admission(this.ledger, this.orderer, pipeline, gate, fees, limits);
  }

  private openSealer(): Sealer {
    const { config, parameters, clock, conditions, gate, metrics, logger } = this.deps;
    return new Sealer(this.ledger, this.log, {
      policy: sealingPolicy(config.sealing, parameters),
      conditions,
      now: Date.now,
      headerTime: clock.headerTime,
      onSealed: (batch, why) => {
        gate.sealed(batch.operationCount);
        this.events.onClosed(batch);
        metrics.sealings.inc({ why });
        logger.debug({ batch: batch.number, why }, 'batch closed');
      },
    });
  }
}
