import type { JsonRpcProvider } from 'ethers';
import type { DataSource } from 'typeorm';
import { type BlobSource, checkBlobBytes, createKzg, type Kzg } from '#libs/kzg';
import {
  awaitDeployment,
  connectProvider,
  countMeaningless,
  type Deployment,
  fetchL1Blobs,
  L1Follower,
  RpcL1Source,
  slotAtTime,
} from '#libs/l1';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { PIPELINE_CHANNEL, PipelineReader, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { type Checks, Disposer, type Logger, type Metrics, retry } from '#libs/platform';
import {
  type Address,
  address,
  CodedError,
  isCoded,
  type Slot,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import { connectSequencer } from '#libs/rpc';
import {
  type BlobStore,
  connectPostgres,
  DiskStore,
  KuboStore,
  l1StoreMigrations,
  PgL1Store,
  PgNotifications,
  postgresCheck,
  SnapshotStore,
  snapshotMigrations,
} from '#libs/storage';
import { Availability } from './batches/availability.js';
import { Batches } from './batches/batches.js';
import { Chunks } from './batches/chunks.js';
import { type BlobRecord, type CarriedBlobs, l1Source, membersSource, storeSource } from './blobs/blob-sources.js';
import { Blobs } from './blobs/blobs.js';
import { Openings } from './blobs/openings.js';
import { Receipts } from './bundles/receipts.js';
import { SequencerDoor } from './bundles/sequencer-door.js';
import { Members } from './committee/members.js';
import type { GatewayConfig } from './config.js';
import { Assets } from './deployment/assets.js';
import { EventHub } from './events/event-hub.js';
import { EventStreams } from './events/event-streams.js';
import { Finality } from './finality/finality.js';
import { FinalityWatch } from './finality/finality-watch.js';
import { readVerifier } from './finality/verifier.js';
import { BatchIndex } from './history/batch-index.js';
import { BatchReader } from './history/batch-reader.js';
import { History } from './history/history.js';
import { historyMigrations } from './history/migrations.js';
import { OperationIndex } from './history/operation-index.js';
import { PendingOperations } from './history/pending-operations.js';
import { ProvingQueue } from './queue/proving-queue.js';
import { ReplicaFollower } from './replica/replica-follower.js';
import { WithdrawalIndex } from './withdrawals/withdrawal-index.js';
import { Withdrawals } from './withdrawals/withdrawals.js';

/** Shorter than what proxies let a silent connection live. */
const HEARTBEAT_MS = 15_000;
/** How long a step waits until its batch is indexed, for streams of some accounts only. */
const INDEXED_WITHIN_MS = 10_000;

export interface GatewaySurroundings {
  logger: Logger;
  metrics: Metrics;
  /** Aborts when shutdown begins. */
  signal: AbortSignal;
  /** The operator's store, where it lives in this process: instead of the configured one, and closed by its owner. */
  blobStore?: BlobStore;
}

/** The running parts of a gateway, as its controllers see them. */
export interface Gateway {
  deployment: Deployment;
  l1: L1Follower;
  pipeline: PipelineReader;
  replica: ReplicaFollower;
  sequencer: SequencerDoor;
  members: Members;
  receipts: Receipts;
  finality: Finality;
  batches: Batches;
  chunks: Chunks;
  withdrawals: Withdrawals;
  history: History;
  queue: ProvingQueue;
  availability: Availability;
  blobs: Blobs;
  openings: Openings;
  assets: Assets;
  streams: EventStreams;
  checks: Checks;
  close(): Promise<void>;
}

/**
 * Connects to the operator's database, L1, the sequencer and the members, and begins to follow them.
 *
 * @throws CodedError of the part that cannot be opened; those before it are closed again
 */
export async function openGateway(config: GatewayConfig, surroundings: GatewaySurroundings): Promise<Gateway> {
  const disposer = new Disposer();
  try {
    return { ...(await assemble(config, surroundings, disposer)), close: () => disposer.dispose() };
  } catch (error) {
    await disposer.dispose().catch((err) => surroundings.logger.error({ err }, 'closing after a failed start'));
    throw error;
  }
}

async function assemble(
  config: GatewayConfig,
  surroundings: GatewaySurroundings,
  disposer: Disposer,
): Promise<Omit<Gateway, 'close'>> {
  const { logger } = surroundings;
  const database = await openDatabase(config, logger, disposer);
  const { provider, deployment, l1, own } = await openL1(config, surroundings, disposer);
  const onFallback = (err: unknown): void => logger.warn({ err }, 'the native KZG engine does not load');
  const [crypto, kzg] = await Promise.all([loadCrypto(), createKzg(config.kzg, { onFallback })]);
  const pipeline = new PipelineReader(database);
  const sequencer = new SequencerDoor(connectSequencer(config.sequencer.endpoint), config.sequencer.deadlineMs);
  disposer.defer(() => sequencer.close());
  const members = openMembers(config, { deployment, l1 }, disposer);
  const finality = await openFinality(config, { logger, signal: surroundings.signal, provider, deployment, l1 });
  const events = new EventHub(pipeline, finality, logger);
  disposer.defer(() => events.close());
  const snapshots = new SnapshotStore(await openPages(config, logger, disposer));
  const deps = { ...surroundings, database, snapshots, pipeline, crypto, deployment, l1, finality, own };
  let reader: BatchReader | undefined;
  const replica = openReplica(config, { ...deps, onBatch: () => reader?.loop.wake() }, disposer);
  reader = openReader(config, { ...deps, replica }, disposer);
  const derived = { ...deps, replica, reader };
  await listen(config, logger, { events, replica, l1, reader }, disposer);
  const blobs = await openBlobs(config, { ...surroundings, pipeline, kzg, members, l1 }, disposer);
  const receipts = new Receipts(pipeline, database, finality, new OperationIndex(own));
  const batches = new Batches(pipeline, database, finality);
  return {
    ...{ deployment, l1, pipeline, replica, sequencer, members, batches, blobs, finality },
    withdrawals: openWithdrawals(derived),
    history: openHistory(derived),
    queue: new ProvingQueue(database, () => finality.view),
    chunks: openChunks({ ...deps, replica }),
    receipts,
    streams: openStreams(config, { ...derived, events, receipts }),
    availability: new Availability(batches, pipeline, members, () => l1.confirmed),
    openings: new Openings(blobs, kzg, config.blobs.maxOpenings),
    assets: new Assets(provider, () => l1.confirmed, logger),
    // Without the sequencer nothing can be submitted, but everything can be read: ready all the same.
    checks: { database: postgresCheck(database), l1: () => l1.check(), state: replica.check },
  };
}

async function openDatabase({ postgres }: GatewayConfig, logger: Logger, disposer: Disposer): Promise<DataSource> {
  const database = await connectPostgres(postgres.url.reveal(), {
    schema: postgres.schema,
    poolSize: postgres.poolSize,
    statementTimeoutMs: postgres.statementTimeoutMs,
    entities: pipelineEntities,
    migrations: pipelineMigrations,
    applicationName: 'volition gateway',
    logger,
  });
  disposer.defer(() => database.destroy());
  return database;
}

/** The sequencer's pages of the state, which a start begins with: replaying all history would take hours. */
async function openPages({ postgres, snapshotSchema }: GatewayConfig, logger: Logger, disposer: Disposer) {
  const pages = await connectPostgres(postgres.url.reveal(), {
    schema: snapshotSchema,
    poolSize: 1,
    statementTimeoutMs: postgres.statementTimeoutMs,
    migrations: snapshotMigrations,
    applicationName: 'volition gateway',
    logger,
  });
  disposer.defer(() => pages.destroy());
  return pages;
}

/** The gateway's own view of L1, in a schema of its own, with what it derives from batches: one follower writes one store. */
async function openL1(config: GatewayConfig, { logger, metrics, signal }: GatewaySurroundings, disposer: Disposer) {
  const { rpcUrl, confirmations, pollMs } = config.l1;
  const provider = connectProvider(rpcUrl, pollMs);
  disposer.defer(() => provider.destroy());
  const deployment = await awaitDeployment(provider, config.l1, { logger, signal });
  const own = await connectPostgres(config.postgres.url.reveal(), {
    schema: config.l1Schema,
    poolSize: 2,
    migrations: [...l1StoreMigrations, ...historyMigrations],
    applicationName: 'volition gateway l1',
    logger,
  });
  disposer.defer(() => own.destroy());
  const source = new RpcL1Source(provider, deployment, signal);
  const store = new PgL1Store(own);
  const l1 = new L1Follower({
    ...{ source, deployment, store, confirmations, pollMs, logger },
    onMeaningless: countMeaningless(metrics),
  });
  disposer.defer(() => l1.stop());
  await l1.start(signal);
  return { provider, deployment, l1, own };
}

interface ChainDeps extends Pick<GatewaySurroundings, 'logger' | 'signal'> {
  provider: JsonRpcProvider;
  deployment: Deployment;
  l1: L1Follower;
}

async function openFinality({ network }: GatewayConfig, deps: ChainDeps): Promise<Finality> {
  const { logger, signal, provider, deployment, l1 } = deps;
  const verifier = await retry(() => readVerifier(provider, deployment, { network: network.network, logger }), {
    signal,
    isRetryable: (error) => !isCoded(error),
    onFailure: (err, attempt) => logger.warn({ err, attempt }, 'L1 does not answer'),
  });
  return new Finality(() => l1.confirmed, deployment.parameters, verifier);
}

function openMembers(
  { members }: GatewayConfig,
  { deployment, l1 }: Pick<ChainDeps, 'deployment' | 'l1'>,
  disposer: Disposer,
): Members {
  const overrides = new Map(members.endpoints.map(parseEndpoint));
  const opened = new Members(deployment, () => l1.confirmed, overrides, members.deadlineMs);
  disposer.defer(() => opened.close());
  return opened;
}

function parseEndpoint(text: string): [Address, string] {
  const [member, endpoint] = text.split('=');
  if (!member || !endpoint) throw new CodedError('CONFIG_INVALID', { expected: 'address=host:port', actual: text });
  return [address(member), endpoint];
}

interface ReplicaDeps extends GatewaySurroundings {
  database: DataSource;
  snapshots: SnapshotStore;
  pipeline: PipelineReader;
  crypto: Crypto;
  deployment: Deployment;
  l1: L1Follower;
  finality: Finality;
  /** the gateway's own schema */
  own: DataSource;
}

type FollowingDeps = ReplicaDeps & { replica: ReplicaFollower };
type DerivedDeps = FollowingDeps & { reader: BatchReader };

function openReplica(
  config: GatewayConfig,
  deps: ReplicaDeps & { onBatch(): void },
  disposer: Disposer,
): ReplicaFollower {
  const { onBatch, snapshots, pipeline, crypto, deployment, l1, logger, metrics, signal } = deps;
  const height = metrics.gauge({
    name: 'gateway_state_batches',
    help: 'Number of the batch that accounts are read at',
  });
  const replica = new ReplicaFollower(
    {
      ...{ pipeline, crypto, logger },
      snapshots,
      parameters: deployment.parameters,
      entry: (lane, index) => l1.head.entry(lane, index),
      pollMs: config.pollMs,
      undoDepth: config.undoBatches,
      onBatch: (number) => {
        height.set(number);
        onBatch();
      },
    },
    signal,
  );
  replica.loop.start();
  disposer.defer(() => replica.loop.stop());
  return replica;
}

/** Reads what batches hold as the state reaches them. */
function openReader(config: GatewayConfig, deps: FollowingDeps, disposer: Disposer): BatchReader {
  const { database, pipeline, replica, own, logger, signal } = deps;
  const state = () => {
    if (!replica.isReady) return undefined;
    const { position, state: accounts } = replica.replica;
    const { number, parentHash } = position.header;
    // In the midst of a batch not all of its slots are known.
    const after = position.chunk
      ? { number: number - 1, headerHash: parentHash }
      : { number, headerHash: position.headerHash };
    return { ...after, holders: (slot: Slot) => accounts.get(slot) };
  };
  const options = { pipeline, database, index: new BatchIndex(own), state, logger };
  const reader = new BatchReader({ ...options, pollMs: config.pollMs }, signal);
  reader.loop.start();
  disposer.defer(() => reader.loop.stop());
  return reader;
}

function openWithdrawals({ database, deployment, l1, finality, replica, own, reader }: DerivedDeps): Withdrawals {
  const { chunkSize, safetySeconds } = deployment.parameters;
  return new Withdrawals({
    ...{ index: new WithdrawalIndex(own), database, chunkSize, safetySeconds },
    requireCaughtUp: () => reader.requireCaughtUp(),
    state: () => replica.replica.state,
    stateOf: (batch) => finality.stateOf(batch),
    view: () => l1.confirmed,
  });
}

function openHistory({ database, pipeline, l1, finality, replica, own, reader }: DerivedDeps): History {
  const pending = new PendingOperations({
    database,
    read: () => reader.number,
    holders: (slot) => replica.replica.state.get(slot),
    entry: (lane, index) => l1.head.entry(lane, index),
  });
  return new History({
    ...{ index: new OperationIndex(own), pending, database, pipeline, finality },
    requireCaughtUp: () => reader.requireCaughtUp(),
  });
}

function openChunks({ pipeline, deployment, l1, replica }: FollowingDeps): Chunks {
  return new Chunks({
    pipeline,
    chunkSize: deployment.parameters.chunkSize,
    entry: (lane, index) => l1.head.entry(lane, index),
    holderOf: (slot) => replica.replica.state.get(slot),
  });
}

interface StreamDeps extends DerivedDeps {
  events: EventHub;
  receipts: Receipts;
}

function openStreams({ api }: GatewayConfig, deps: StreamDeps): EventStreams {
  const { pipeline, finality, own, reader, logger, metrics, events, receipts } = deps;
  const index = new OperationIndex(own);
  const open = metrics.gauge({ name: 'gateway_event_streams', help: 'Event streams that are open' });
  return new EventStreams({
    ...{ hub: events, receipts, logger },
    history: {
      touched: (numbers, owners, slots) => index.touched(numbers, owners, slots),
      reached: (number) => reader.reached(number, INDEXED_WITHIN_MS),
    },
    tips: () => finality.tips(pipeline),
    heartbeatMs: HEARTBEAT_MS,
    maxStreams: api.maxStreams,
    maxStreamsPerCaller: api.maxStreamsPerAddress,
    onCount: (count) => open.set(count),
  });
}

interface Following extends Pick<Gateway, 'replica' | 'l1'> {
  events: EventHub;
  reader: BatchReader;
}

/** Looks again whenever the pipeline or L1 has moved, and tells what L1 did. */
async function listen(
  { postgres }: GatewayConfig,
  logger: Logger,
  { events, replica, l1, reader }: Following,
  disposer: Disposer,
): Promise<void> {
  const notifications = new PgNotifications(postgres.url.reveal(), logger);
  disposer.defer(() => notifications.close());
  await notifications.start();
  await notifications.listen(PIPELINE_CHANNEL, (payload) => {
    events.announced(payload);
    replica.loop.wake();
    reader.loop.wake();
  });
  disposer.defer(l1.onAdvance(() => replica.loop.wake()));
  const watch = new FinalityWatch();
  const look = (): void => events.onL1(watch.look(l1.confirmed));
  look();
  disposer.defer(l1.onAdvance(look));
  disposer.defer(l1.onReorg(look));
}

interface BlobDeps extends GatewaySurroundings {
  pipeline: PipelineReader;
  kzg: Kzg;
  members: Members;
  l1: L1Follower;
}

async function openBlobs(config: GatewayConfig, deps: BlobDeps, disposer: Disposer): Promise<Blobs> {
  const { pipeline, kzg, members, l1, logger } = deps;
  const { cacheBytes, deadlineMs } = config.blobs;
  const store = deps.blobStore ?? (await openStore(config, disposer));
  const sources: BlobSource<BlobRecord>[] = [
    // A share of the time: what the operator's own store does not have at once, others may.
    ...(store ? [storeSource(store, Math.ceil(deadlineMs / 4))] : []),
    membersSource(members, (blob, bytes) => checkBlobBytes(kzg, blob.versionedHash, bytes, blob)),
    ...carriedBlobs(config, kzg).map((beacon) => l1Source(beacon, () => l1.confirmed)),
  ];
  return new Blobs({ pipeline, sources, kzg, cacheBytes, deadlineMs, logger });
}

async function openStore({ blobs }: GatewayConfig, disposer: Disposer): Promise<BlobStore | undefined> {
  const { store } = blobs;
  if (store.kind === 'members') return undefined;
  const opened = store.kind === 'kubo' ? new KuboStore(store.rpcUrl) : await DiskStore.open(store.directory);
  disposer.defer(() => opened.close());
  return opened;
}

function carriedBlobs({ l1 }: GatewayConfig, kzg: Kzg): CarriedBlobs[] {
  const { beaconUrl, beaconGenesisSeconds: genesisSeconds, beaconSlotSeconds: secondsPerSlot } = l1;
  if (beaconUrl === undefined) return [];
  const slotOf = ({ blockNumber, blockTimestamp }: Parameters<CarriedBlobs['blob']>[0]): number =>
    genesisSeconds === undefined ? blockNumber : slotAtTime({ genesisSeconds, secondsPerSlot }, blockTimestamp);
  const named = async (bytes: Uint8Array, name: VersionedHash) => versionedHashOf(await kzg.commit(bytes)) === name;
  return [
    {
      blob: async (place, name, signal) => {
        const found = await fetchL1Blobs(beaconUrl, slotOf(place), [name], signal);
        for (const bytes of found) if (await named(bytes, name)) return bytes;
        throw new CodedError('NOT_FOUND_YET', { source: 'l1' });
      },
    },
  ];
}
