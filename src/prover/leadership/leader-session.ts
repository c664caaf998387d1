import type { JsonRpcProvider, Wallet } from 'ethers';
import type { DataSource } from 'typeorm';
import type { Kzg } from '#libs/kzg';
import {
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  L1Follower,
  RpcL1Source,
  readFeeMarket,
  type SignedTransaction,
  TransactionSender,
} from '#libs/l1';
import type { Crypto } from '#libs/ledger';
import { PipelineReader, type ProofItem, ProofQueue, type ProofTransactionKind } from '#libs/pipeline';
import { BackgroundLoop, Disposer, type Logger, Stall } from '#libs/platform';
import { signingDomain } from '#libs/protocol';
import type { CircuitName } from '#libs/proving';
import { connectPostgres, l1StoreMigrations, PgL1Store, SnapshotStore, snapshotMigrations } from '#libs/storage';
import { type LeaderConfig, LOOK_MS, type ProverConfig } from '../config.js';
import type { ProverMetrics } from '../metrics.js';
import { LedgerCursor } from '../planning/ledger-cursor.js';
import { Planner } from '../planning/planner.js';
import { workerMemory } from '../proving/memory.js';
import { FeeCollection } from '../submitting/fee-collection.js';
import { HeldItems } from '../submitting/held-items.js';
import { ProofCalls } from '../submitting/proof-calls.js';
import { ProofReader } from '../submitting/proof-reader.js';
import { QueueFollower } from '../submitting/queue-follower.js';
import { RecordedTransactions } from '../submitting/recorded-transactions.js';
import { Submitter } from '../submitting/submitter.js';

export interface LeaderDeps {
  config: ProverConfig;
  role: LeaderConfig;
  /** that this prover's workers have; undefined if it has no workers */
  circuits: readonly CircuitName[] | undefined;
  /** the operator's */
  database: DataSource;
  provider: JsonRpcProvider;
  deployment: Deployment;
  wallet: Wallet;
  /** lazy: an engine takes three core-seconds to load, and a leader that never proves a batch needs none */
  kzg: () => Promise<Kzg>;
  crypto: Crypto;
  metrics: ProverMetrics;
  logger: Logger;
}

/** The leader's work, for as long as it leads: plans batches, follows L1, and sends proofs there. */
export class LeaderSession {
  private constructor(
    readonly l1: L1Follower,
    private readonly planner: Planner,
    private readonly loops: readonly BackgroundLoop[],
    private readonly stall: Stall,
    private readonly disposer: Disposer,
  ) {}

  /** Opens what leading needs, reads L1 up to its head, and starts the loops. */
  static async open(deps: LeaderDeps, outer: AbortSignal): Promise<LeaderSession> {
    const onLateError = (err: unknown) => deps.logger.error({ err }, 'closing a resource of an ended session');
    const disposer = new Disposer(onLateError);
    const life = new AbortController();
    const signal = AbortSignal.any([life.signal, outer]);
    disposer.defer(() => life.abort());
    try {
      const own = await openSchema(deps, deps.role.ownSchema, disposer);
      const l1 = followL1(deps, new PgL1Store(own), signal);
      disposer.defer(() => l1.stop());
      disposer.defer(() => life.abort());
      await l1.start(signal);
      const snapshots = new SnapshotStore(await openSchema(deps, deps.role.snapshotSchema, disposer));
      const reader = new ProofReader(deps.provider);
      const stall = openStall(deps);
      const submitter = openSubmitter(deps, l1, reader, stall);
      const planner = openPlanner(deps, l1, snapshots);
      const loops = sessionLoops(deps, l1, { planner, reader, submitter }, signal);
      for (const loop of loops) disposer.defer(() => loop.stop());
      disposer.defer(() => life.abort());
      l1.onAdvance(() => {
        for (const loop of loops) loop.wake();
      });
      for (const loop of loops) loop.start();
      return new LeaderSession(l1, planner, loops, stall, disposer);
    } catch (error) {
      await disposer.dispose();
      throw error;
    }
  }

  /** Wakes all loops: something may be due. */
  wake(): void {
    for (const loop of this.loops) loop.wake();
  }

  /** Readiness: L1 answers, and what is due is not stalled. @throws CodedError what stalls it */
  async check(): Promise<void> {
    await this.l1.check();
    this.stall.check();
  }

  /** Readiness: the next batch can be planned. @throws CodedError MEMORY_TOO_SMALL */
  checkPlan(): void {
    this.planner.check();
  }

  close(): Promise<void> {
    return this.disposer.dispose();
  }
}

async function openSchema(
  { config, role, logger }: LeaderDeps,
  schema: string,
  disposer: Disposer,
): Promise<DataSource> {
  const migrations = schema === role.ownSchema ? l1StoreMigrations : snapshotMigrations;
  const options = { schema, poolSize: 2, migrations, applicationName: `volition prover ${schema}`, logger };
  const opened = await connectPostgres(config.postgres.url.reveal(), options);
  disposer.defer(() => opened.destroy());
  return opened;
}

function followL1(
  { role, provider, deployment, metrics, logger }: LeaderDeps,
  store: PgL1Store,
  signal: AbortSignal,
): L1Follower {
  const { confirmations, pollMs } = role.l1;
  const source = new RpcL1Source(provider, deployment, signal);
  return new L1Follower({
    ...{ source, deployment, store, confirmations, pollMs, logger },
    onMeaningless: metrics.meaningless,
  });
}

function sessionLoops(
  deps: LeaderDeps,
  l1: L1Follower,
  { planner, reader, submitter }: { planner: Planner; reader: ProofReader; submitter: Submitter },
  signal: AbortSignal,
): BackgroundLoop[] {
  const { role, database, logger } = deps;
  const queue = new ProofQueue(database);
  const { credit, keepBlocks } = role.submission;
  const follower = new QueueFollower({
    ...{ queue, l1, metrics: deps.metrics, logger },
    mined: (hash) => reader.mined(hash),
    policy: { credit, keepBlocks },
  });
  const loop = (name: string, round: (signal: AbortSignal) => Promise<unknown>) =>
    new BackgroundLoop({ name, logger, intervalMs: LOOK_MS, signal }, round);
  return [
    loop('plan', (inner) => planner.run(inner)),
    loop('follow proofs', () => follower.run()),
    loop('submit proofs', (inner) => submitter.run(inner)),
  ];
}

function openPlanner(
  { config, role, circuits, database, deployment, crypto, logger }: LeaderDeps,
  l1: L1Follower,
  snapshots: SnapshotStore,
): Planner {
  const { maxQueuedBatches, memory } = role.planning;
  // Other provers have more memory, and every circuit that fits it.
  const provers = memory === undefined ? { memory: workerMemory(config.proving), circuits } : { memory };
  const cursor = new LedgerCursor({
    ...{ pipeline: new PipelineReader(database), snapshots, crypto, logger, provers },
    domain: signingDomain(deployment),
    entries: (lane, index) => l1.head.entry(lane, index),
  });
  const latestFinal = () => l1.confirmed.latestFinal;
  const { kind: referenceString } = config.referenceString;
  return new Planner({
    queue: new ProofQueue(database),
    cursor,
    referenceString,
    latestFinal,
    maxQueuedBatches,
    logger,
  });
}

function openStall({ role, metrics, logger }: LeaderDeps): Stall {
  return new Stall({
    ...{ longMs: 1_000 * role.submission.stuckSeconds, logger, message: 'nothing that is due can be sent to L1' },
    measure: (seconds) => metrics.stalled.set(seconds),
  });
}

/** Its first round resumes transactions sent before a restart. */
function openSubmitter(deps: LeaderDeps, l1: L1Follower, reader: ProofReader, stall: Stall): Submitter {
  const { config, role, database, provider, deployment, wallet, kzg, metrics, logger } = deps;
  const { stuckSeconds, credit, collectFeesMultiple, maxGas, ...prices } = role.submission;
  const { maxTransactionFee, maxFeePerGas, maxPriorityFeePerGas } = prices;
  const queue = new ProofQueue(database);
  const failureMs = 1_000 * config.proving.failureSeconds;
  const purpose: { kind: ProofTransactionKind; items: ProofItem[] } = { kind: 'prove', items: [] };
  const held = new HeldItems(failureMs);
  const stuckMs = 1_000 * stuckSeconds;
  const recorded = new RecordedTransactions({ queue, purpose, reader, stuckMs, logger });
  const sender = new TransactionSender({
    ...{ provider, wallet, chainId: deployment.chainId, stuckMs, stall, logger },
    fees: {
      ...DEFAULT_FEE_POLICY,
      maxTransactionFee,
      ceiling: { ...DEFAULT_FEE_POLICY.ceiling, maxFeePerGas, maxPriorityFeePerGas },
    },
    onCeiling: () => metrics.atCeiling.inc(),
    pollMs: role.l1.pollMs,
    record: (transaction: SignedTransaction) => recorded.record(transaction),
  });
  const calls = new ProofCalls({ pipeline: new PipelineReader(database), queue, kzg, deployment, provider });
  const collection = new FeeCollection({
    inbox: contractsOf(deployment, provider).inbox,
    market: () => readFeeMarket(provider),
    safetySeconds: deployment.parameters.safetySeconds,
    multiple: collectFeesMultiple,
  });
  return new Submitter({
    ...{ queue, calls, reader, sender, held, recorded, purpose, credit, collection, failureMs, stall },
    ...{ metrics, logger },
    head: () => l1.head,
    maxGas: BigInt(maxGas),
  });
}
