import { getBytes, hexlify, type SigningKey } from 'ethers';
import type { DataSource } from 'typeorm';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  awaitDeployment,
  connectProvider,
  countMeaningless,
  type Deployment,
  L1Follower,
  loadKeystore,
  RpcL1Source,
  readFeeMarket,
} from '#libs/l1';
import { emptyRoot, loadCrypto } from '#libs/ledger';
import {
  PIPELINE_CHANNEL,
  PipelinePruning,
  pipelineEntities,
  pipelineMigrations,
  SequencerPipeline,
} from '#libs/pipeline';
import { type Logger, Metrics } from '#libs/platform';
import { type Address, address, CodedError, genesisHeader, signingDomain } from '#libs/protocol';
import { connectCommittee, Identity, partySigner } from '#libs/rpc';
import {
  type BlobStore,
  connectPostgres,
  HeliaStore,
  KuboStore,
  LeaderLock,
  l1StoreMigrations,
  PgL1Store,
  PgNotifications,
  SnapshotStore,
  snapshotMigrations,
} from '#libs/storage';
import type { DigestSigner } from './attesting/attest-requests.js';
import { ObservedChainClock } from './batching/chain-clock.js';
import type { SequencerConfig } from './config.js';
import { feesPolicy } from './fees/policy.js';
import type { GasPrices } from './fees/price.js';
import { SequencerMetrics } from './metrics.js';
import { EntryPlaces, entryPlaceMigrations } from './recovery/entry-places.js';
import { ReorgPatience } from './recovery/reorg-patience.js';
import { Sequencer } from './sequencer.js';
import type { L1Source } from './session.js';
import { VerifierPool } from './verifying/verifier-pool.js';

/** What a process that runs several services may share with the sequencer; whoever gives it closes it. */
export interface SharedDeps {
  store?: BlobStore;
  deployment?: Deployment;
  /** follows L1 already, as many blocks behind its head as the sequencer's own would */
  l1?: L1Source;
}

export interface OpenOptions {
  logger: Logger;
  metrics: Metrics;
  signal: AbortSignal;
  shared?: SharedDeps;
}

/** A sequencer with all that it opened. */
export interface OpenedSequencer {
  sequencer: Sequencer;
  metrics: SequencerMetrics;
  close(): Promise<void>;
}

/** What is closed at the end, the last opened first. */
class Closing {
  private readonly deps: (() => unknown)[] = [];

  add<T>(part: T, close: (part: T) => unknown): T {
    this.deps.push(() => close(part));
    return part;
  }

  async close(): Promise<void> {
    for (const close of this.deps.splice(0).reverse()) await close();
  }
}

/**
 * Opens all that a sequencer stands on. It leads, and is ready, some time after it was started: health says when.
 *
 * @throws CodedError DATABASE_UNAVAILABLE, KEYSTORE_UNREADABLE, KEYSTORE_WRONG, KEY_WELL_KNOWN, NOT_SEQUENCER, KZG_ENGINE_UNAVAILABLE, STORE_UNAVAILABLE
 */
export async function openSequencer(config: SequencerConfig, options: OpenOptions): Promise<OpenedSequencer> {
  const closing = new Closing();
  try {
    return await open(config, options, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function open(config: SequencerConfig, options: OpenOptions, closing: Closing): Promise<OpenedSequencer> {
  const { logger } = options;
  const databases = await openDatabases(config, logger, closing);
  const clock = new ObservedChainClock();
  const { deployment, l1 } = await openL1(config, options, databases.own, closing);
  closing.add(watchClock(l1, clock), (stop) => stop());
  const [kzg, crypto] = await Promise.all([openKzg(config, logger), loadCrypto()]);
  const metrics = new SequencerMetrics(options.metrics);
  const key = await openKey(config, deployment);
  const identity = new Identity(deployment, partySigner(key));
  const domain = signingDomain(deployment);
  const deps = {
    config,
    pipeline: new SequencerPipeline(databases.shared),
    pruning: new PipelinePruning(databases.shared),
    snapshots: new SnapshotStore(databases.own),
    entryPlaces: new EntryPlaces(databases.own),
    store: await openStore(config, options, closing),
    kzg,
    crypto,
    domain,
    verifier: closing.add(openVerifier(config, domain, metrics, logger), (pool) => pool.close()),
    genesis: genesisHeader(emptyRoot(crypto.hash)),
    deployment,
    l1,
    clock,
    patience: new ReorgPatience(config.l1.reorgPatienceMs),
    fees: feesPolicy(config.fees, deployment),
    readGas: openGas(config, closing),
    signer: digestSigner(key),
    connectMember: (endpoint: string, member: Address) => connectCommittee(endpoint, { deployment, member, identity }),
    metrics,
    logger,
  };
  const { url, schema } = config.postgres;
  const lock = new LeaderLock(databases.shared, `volition sequencer of ${schema}`);
  const sequencer = new Sequencer({ deps, database: databases.shared, lock, maxLagSeconds: config.maxLagSeconds });
  const notifications = closing.add(new PgNotifications(url.reveal(), logger), (open) => open.close());
  await notifications.start();
  await notifications.listen(PIPELINE_CHANNEL, () => sequencer.wake());
  closing.add(sequencer, (running) => running.stop());
  return { sequencer, metrics, close: () => closing.close() };
}

/** The operator's database, which the services share, and the sequencer's own schema in it. */
async function openDatabases(config: SequencerConfig, logger: Logger, closing: Closing) {
  const { url, schema, poolSize, statementTimeoutMs } = config.postgres;
  const common = { poolSize, statementTimeoutMs, logger };
  const shared = await connectPostgres(url.reveal(), {
    ...common,
    schema,
    entities: pipelineEntities,
    migrations: pipelineMigrations,
    applicationName: 'volition sequencer',
  });
  closing.add(shared, (source) => source.destroy());
  const own = await connectPostgres(url.reveal(), {
    ...common,
    schema: config.ownSchema,
    migrations: [...snapshotMigrations, ...l1StoreMigrations, ...entryPlaceMigrations],
    applicationName: 'volition sequencer (own)',
  });
  closing.add(own, (source) => source.destroy());
  return { shared, own };
}

async function openL1(
  config: SequencerConfig,
  { logger, metrics, signal, shared }: OpenOptions,
  own: DataSource,
  closing: Closing,
) {
  if (shared?.l1 && shared.deployment) return { deployment: shared.deployment, l1: shared.l1 };
  const { rpcUrl, confirmations, pollMs } = config.l1;
  const provider = closing.add(connectProvider(rpcUrl, pollMs), (open) => open.destroy());
  const deployment = await awaitDeployment(provider, config.l1, { logger, signal });
  const life = closing.add(new AbortController(), (controller) => controller.abort());
  const until = AbortSignal.any([signal, life.signal]);
  const source = new RpcL1Source(provider, deployment, until);
  const store = new PgL1Store(own);
  const follower = new L1Follower({
    ...{ source, deployment, store, confirmations, pollMs, logger },
    onMeaningless: countMeaningless(metrics),
  });
  closing.add(follower, (following) => {
    life.abort();
    return following.stop();
  });
  await follower.start(until);
  return { deployment, l1: follower };
}

/** Over a connection of its own: the one that follows L1 may be shared with other services. */
function openGas({ l1 }: SequencerConfig, closing: Closing): () => Promise<GasPrices> {
  const provider = closing.add(connectProvider(l1.rpcUrl, l1.pollMs), (open) => open.destroy());
  return () => readFeeMarket(provider);
}

/** What was there at the start may be as old as the chain is idle; what comes from now on is seen as it comes. */
function watchClock(l1: L1Source, clock: ObservedChainClock): () => void {
  clock.observe(l1.head.block.timestamp, false);
  return l1.onAdvance(() => clock.observe(l1.head.block.timestamp, true));
}

function openKzg({ kzg }: SequencerConfig, logger: Logger): Promise<Kzg> {
  return createKzg(kzg, {
    onFallback: (err) => logger.warn({ err }, 'the native KZG engine did not load: the slow one serves'),
  });
}

function openVerifier(
  { admission }: SequencerConfig,
  domain: bigint,
  metrics: SequencerMetrics,
  logger: Logger,
): VerifierPool {
  return new VerifierPool({
    domain,
    threads: admission.verifierThreads,
    deadlineMs: admission.verifyDeadlineMs,
    logger,
    onVerified: (seconds) => metrics.verifyDuration.observe(seconds),
  });
}

async function openStore(
  { ipfs }: SequencerConfig,
  { logger, shared }: OpenOptions,
  closing: Closing,
): Promise<BlobStore> {
  if (shared?.store) return shared.store;
  const store = ipfs.kind === 'kubo' ? new KuboStore(ipfs.rpcUrl) : await HeliaStore.open({ ...ipfs, logger });
  return closing.add(store, (open) => open.close());
}

async function openKey({ keystore, network }: SequencerConfig, deployment: Deployment): Promise<SigningKey> {
  const { signingKey, address: found } = await loadKeystore(keystore.path, keystore.password.reveal(), network.network);
  // C4: members believe only the sequencer that L1 names.
  if (address(found) !== deployment.sequencer)
    throw new CodedError('NOT_SEQUENCER', { expected: deployment.sequencer, actual: found });
  return signingKey;
}

const digestSigner = (key: SigningKey): DigestSigner => ({
  sign: (digest) => getBytes(key.sign(hexlify(digest)).serialized),
});
