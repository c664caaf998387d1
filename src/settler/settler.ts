import type { JsonRpcProvider, Wallet } from 'ethers';
import type { DataSource } from 'typeorm';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  awaitDeployment,
  connectProvider,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  loadKeystore,
  readFeeMarket,
  SettlementReader,
} from '#libs/l1';
import { PIPELINE_CHANNEL, pipelineEntities, pipelineMigrations, SettlerPipeline } from '#libs/pipeline';
import { BackgroundLoop, type Checks, Closers, type Logger, type Metrics, Stall } from '#libs/platform';
import { address, CodedError } from '#libs/protocol';
import { connectPostgres, LeaderLock, PgNotifications, postgresCheck } from '#libs/storage';
import type { SettlerConfig } from './config.js';
import { BondWatch } from './following/bond-watch.js';
import { Reconciler } from './following/reconcile.js';
import { SettleRound } from './following/settle-round.js';
import { type SettlerMetrics, settlerMetrics } from './metrics.js';
import { BatchSender } from './submitting/batch-sender.js';
import { SubmitBatches } from './submitting/submit-batches.js';

export const SETTLER = Symbol('SETTLER');

/** A running settler. */
export interface Settler {
  readonly checks: Checks;
  /** Ends the round under way and gives up everything that it holds. */
  close(): Promise<void>;
}

export interface SettlerDeps {
  logger: Logger;
  metrics: Metrics;
  signal: AbortSignal;
}

/**
 * Opens a settler: its key, database and L1, and the loop that submits.
 *
 * @throws CodedError NOT_SEQUENCER where the key is not the one that the settlement contract names (B5)
 */
export async function openSettler(config: SettlerConfig, deps: SettlerDeps): Promise<Settler> {
  const closers = new Closers();
  try {
    return await open(config, deps, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function open(config: SettlerConfig, deps: SettlerDeps, closers: Closers): Promise<Settler> {
  const { logger, signal } = deps;
  const { keystore, network } = config;
  const wallet = await loadKeystore(keystore.path, keystore.password.reveal(), network.network);
  const kzg = await createKzg(config.kzg, { onFallback: (err) => logger.warn({ err }, 'no native KZG engine') });
  const provider = connectProvider(config.l1.rpcUrl, config.l1.pollMs);
  closers.add(() => provider.destroy());
  const deployment = await awaitDeployment(provider, config.l1, { logger, signal });
  requireSequencer(wallet, deployment);
  const databaseUrl = config.postgres.url.reveal();
  const database = await connectPostgres(databaseUrl, {
    ...config.postgres,
    entities: pipelineEntities,
    migrations: pipelineMigrations,
    applicationName: 'volition settler',
    logger,
  });
  closers.add(() => database.destroy());
  const { round, lock } = assemble(config, { ...deps, wallet, kzg, provider, deployment, database });
  closers.add(() => lock.release());
  const loop = new BackgroundLoop({ name: 'settle', logger, intervalMs: config.l1.pollMs, signal }, () => round.look());
  closers.add(() => loop.stop());
  const notifications = new PgNotifications(databaseUrl, logger);
  closers.add(() => notifications.close());
  await notifications.start();
  await notifications.listen(PIPELINE_CHANNEL, () => {
    round.notice();
    loop.wake();
  });
  loop.start();
  const checks = {
    database: postgresCheck(database),
    l1: () => round.checkL1(),
    bond: () => round.checkBond(),
    submission: () => round.checkStall(),
    lag: () => round.checkLag(),
  };
  return { checks, close: () => closers.close() };
}

// B5: only the sequencer submits.
function requireSequencer(wallet: Wallet, { sequencer }: Deployment): void {
  const actual = address(wallet.address);
  if (actual !== sequencer) throw new CodedError('NOT_SEQUENCER', { expected: sequencer, actual });
}

interface Dependencies extends SettlerDeps {
  wallet: Wallet;
  kzg: Kzg;
  provider: JsonRpcProvider;
  deployment: Deployment;
  database: DataSource;
}

function assemble(config: SettlerConfig, dependencies: Dependencies): { round: SettleRound; lock: LeaderLock } {
  const { logger, wallet, kzg, provider, deployment, database } = dependencies;
  const { maxInFlight, stuckSeconds, failureSeconds, graceSeconds, blobProofs, maxTransactionFee, ...ceiling } =
    config.submission;
  const metrics = settlerMetrics(dependencies.metrics);
  const stuckMs = 1_000 * stuckSeconds;
  const pipeline = new SettlerPipeline(database);
  const reader = new SettlementReader(provider, deployment, address(wallet.address));
  const sender = new BatchSender({ pipeline, reader, deployment, wallet, kzg, blobProofs, keep: maxInFlight });
  const submitBatches = new SubmitBatches({
    pipeline,
    reader,
    sender,
    market: () => readFeeMarket(provider),
    policy: {
      maxInFlight,
      fees: { ...DEFAULT_FEE_POLICY, ceiling, maxTransactionFee },
      stuckMs,
      failureMs: 1_000 * failureSeconds,
    },
    graceMs: 1_000 * graceSeconds,
    blockSeconds: config.l1.blockSeconds,
    metrics,
    logger,
  });
  const lock = new LeaderLock(database, `volition settler ${deployment.chainId} ${deployment.settlement}`);
  const reconciler = new Reconciler({ pipeline, reader, metrics, logger });
  const { settlement } = contractsOf(deployment, provider);
  const bond = new BondWatch({ settlement, expected: deployment.parameters.bond, metrics, logger });
  const { confirmations } = config.l1;
  const { maxLagSeconds } = config;
  const round = new SettleRound({
    pipeline,
    reader,
    lock,
    reconciler,
    bond,
    submitBatches,
    stall: openStall(stuckMs, metrics, logger),
    metrics,
    logger,
    confirmations,
    maxLagSeconds,
    now: Date.now,
  });
  return { round, lock };
}

/** What keeps batches from L1. */
export const openStall = (longMs: number, metrics: SettlerMetrics, logger: Logger): Stall =>
  new Stall({
    ...{ longMs, logger, message: 'batches cannot be sent to L1' },
    measure: (seconds) => metrics.stalled.set(seconds),
  });
