import type { JsonRpcProvider, Wallet } from 'ethers';
import type { DataSource } from 'typeorm';
import { createKzg } from '#libs/kzg';
import { awaitDeployment, connectProvider, type Deployment, loadKeystore } from '#libs/l1';
import { loadCrypto } from '#libs/ledger';
import { PIPELINE_CHANNEL, PROOF_CHANNEL, ProofQueue, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { BackgroundLoop, type Checks, Closers, type Logger, type Metrics, STUCK_MS } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import { ChunkProver, type ReferenceString, unpackChunk } from '#libs/proving';
import { connectPostgres, PgNotifications, postgresCheck } from '#libs/storage';
import { LOOK_MS, type ProverConfig } from './config.js';
import { Leadership } from './leadership/leadership.js';
import { type ProverMetrics, proverMetrics } from './metrics.js';
import { openConfiguredString, requireTrusted } from './proving/trust.js';
import { Worker } from './proving/worker.js';

export const PROVER = Symbol('PROVER');

/** A running prover. */
export interface Prover {
  readonly checks: Checks;
  /** Ends what is under way and gives up everything that it holds. */
  close(): Promise<void>;
}

export interface ProverDeps {
  logger: Logger;
  metrics: Metrics;
  signal: AbortSignal;
}

/**
 * Opens a prover: its database, L1, workers, and, where it may lead, what leads.
 *
 * @throws CodedError VERIFIER_INSECURE, REFERENCE_STRING_INSECURE, REFERENCE_STRING_OTHER (P4); NO_ARTIFACT where there is no
 *   circuit for the deployment; KEYSTORE_MISSING where it may lead and has no key
 */
export async function openProver(config: ProverConfig, deps: ProverDeps): Promise<Prover> {
  const closers = new Closers();
  try {
    return await open(config, deps, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** Connections beside those of workers, each of which holds one: rows, the leader's lock. */
const SPARE_CONNECTIONS = 6;

interface Base extends ProverDeps {
  config: ProverConfig;
  provider: JsonRpcProvider;
  deployment: Deployment;
  database: DataSource;
  measured: ProverMetrics;
}

async function open(config: ProverConfig, deps: ProverDeps, closers: Closers): Promise<Prover> {
  const { logger } = deps;
  const wallet = await openWallet(config);
  const provider = connectProvider(config.l1.rpcUrl, config.l1.pollMs);
  closers.add(() => provider.destroy());
  const deployment = await awaitDeployment(provider, config.l1, deps);
  await requireTrusted(config, provider, deployment, logger);
  const database = await connectPostgres(config.postgres.url.reveal(), {
    ...config.postgres,
    poolSize: Math.max(config.postgres.poolSize, config.proving.workers + SPARE_CONNECTIONS),
    entities: pipelineEntities,
    migrations: pipelineMigrations,
    applicationName: 'volition prover',
    logger,
  });
  closers.add(() => database.destroy());
  const base = { ...deps, config, provider, deployment, database, measured: proverMetrics(deps.metrics) };
  const workers = await openWorkers(base, closers);
  const leadership = wallet ? await openLeadership(base, wallet, closers) : undefined;
  await listen(config, logger, closers, () => {
    for (const worker of workers) worker.wake();
    leadership?.wake();
  });
  return { checks: checksOf(base, leadership), close: () => closers.close() };
}

async function openWallet({ lead, keystore, network }: ProverConfig): Promise<Wallet | undefined> {
  if (!lead) return undefined;
  const { path, password } = keystore;
  if (path === undefined || password === undefined)
    throw new CodedError('KEYSTORE_MISSING', {}, 'a prover that may lead pays for proofs: it needs a keystore');
  return loadKeystore(path, password.reveal(), network.network);
}

async function openWorkers(base: Base, closers: Closers): Promise<BackgroundLoop[]> {
  const { config, deployment, logger, signal } = base;
  if (config.proving.workers === 0) return [];
  const referenceString = await openConfiguredString(config, deployment, signal);
  const loops: BackgroundLoop[] = [];
  for (let i = 0; i < config.proving.workers; i++) {
    const worker = await openWorker(base, referenceString, closers);
    const stuckMs = 1_000 * config.proving.maxSeconds + STUCK_MS;
    const options = { name: 'prove', logger, intervalMs: LOOK_MS, stuckMs, signal };
    const loop = new BackgroundLoop(options, (inner) => worker.run(inner)).start();
    closers.add(() => loop.stop());
    loops.push(loop);
  }
  return loops;
}

async function openWorker(base: Base, referenceString: ReferenceString, closers: Closers): Promise<Worker> {
  const { config, deployment, database, measured, logger } = base;
  const { threads, niceness, workDirectory, maxSeconds, silenceSeconds, failureSeconds } = config.proving;
  const { parameters } = deployment;
  const prover = await ChunkProver.open({ parameters, referenceString, threads, niceness, workDirectory, logger });
  closers.add(() => prover.close());
  const silenceMs = 1_000 * silenceSeconds;
  return new Worker({
    ...{ database, prover, metrics: measured, logger, unpack: unpackChunk },
    lease: { silenceMs, probeMs: silenceMs / 6, logger },
    proofMs: 1_000 * maxSeconds,
    failureMs: 1_000 * failureSeconds,
  });
}

async function openLeadership(base: Base, wallet: Wallet, closers: Closers): Promise<Leadership> {
  const { config, logger, measured } = base;
  const onFallback = (err: unknown) => logger.warn({ err }, 'no native KZG engine');
  const kzg = () => createKzg(config.kzg, { onFallback });
  const crypto = await loadCrypto();
  const leadership = new Leadership({ ...base, metrics: measured, wallet, kzg, crypto }, base.signal);
  closers.add(() => leadership.close());
  return leadership.start();
}

async function listen(config: ProverConfig, logger: Logger, closers: Closers, wake: () => void): Promise<void> {
  const notifications = new PgNotifications(config.postgres.url.reveal(), logger);
  closers.add(() => notifications.close());
  await notifications.start();
  await notifications.listen(PIPELINE_CHANNEL, wake);
  await notifications.listen(PROOF_CHANNEL, wake);
}

function checksOf({ config, database }: Base, leadership: Leadership | undefined): Checks {
  const queue = new ProofQueue(database);
  const lag = async (): Promise<void> => {
    const { oldest } = await queue.counts();
    const seconds = oldest ? (Date.now() - oldest.getTime()) / 1_000 : 0;
    if (seconds > config.maxLagSeconds)
      throw new CodedError('PROVING_LATE', { expectedSeconds: config.maxLagSeconds, actualSeconds: seconds });
  };
  const leading = leadership && { l1: () => leadership.check(), lag };
  return { database: postgresCheck(database), ...leading };
}
