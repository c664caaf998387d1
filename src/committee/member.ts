import type { DataSource } from 'typeorm';
import { createKzg } from '#libs/kzg';
import { awaitDeployment, type Deployment, type L1Follower } from '#libs/l1';
import { emptyRoot, loadCrypto } from '#libs/ledger';
import { BackgroundLoop, type Checks, type Logger, type Metrics } from '#libs/platform';
import { type Address, CodedError, signingDomain } from '#libs/protocol';
import { connectCommittee, Identity } from '#libs/rpc';
import {
  cidOf,
  connectPostgres,
  l1StoreMigrations,
  postgresCheck,
  SnapshotStore,
  snapshotMigrations,
} from '#libs/storage';
import { AttestMetrics } from './attesting/attest-metrics.js';
import { Attester } from './attesting/attester.js';
import { SerialQueue } from './attesting/serial-queue.js';
import type { Standing } from './callers/caller.js';
import { Gatekeeper } from './callers/gatekeeper.js';
import { type CatchingUp, startCatchingUp } from './catching-up/start-catching-up.js';
import type { CommitteeConfig } from './config.js';
import { BatchBook } from './custody/batch-book.js';
import { BlobCustody } from './custody/blob-custody.js';
import { CustodyMetrics } from './custody/custody-metrics.js';
import { bindToDeployment } from './custody/deployment-bond.js';
import { custodyEntities } from './custody/entities.js';
import { Intake } from './custody/intake.js';
import { custodyMigrations } from './custody/migrations.js';
import { forgetAuthorizations, forgetExpired } from './custody/retention.js';
import { SnapshotKeeper } from './custody/snapshot-keeper.js';
import { Trees } from './custody/trees.js';
import { type IpfsNode, openIpfs } from './ipfs-store.js';
import { loadSigner, type MemberSigner } from './keystore/load-signer.js';
import { connectOwnL1, followL1 } from './l1/follow-l1.js';
import type { StatusDeps } from './serving/member-status.js';
import { openSigningHold, takeAlone, watchCertificates } from './signing-hold/open.js';
import type { SigningHold } from './signing-hold/signing-hold.js';

/** Injection token of the {@link Member}. */
export const MEMBER = Symbol('MEMBER');

export interface MemberSurroundings {
  logger: Logger;
  metrics: Metrics;
  /** Aborts when shutdown begins. */
  signal: AbortSignal;
}

/** A running committee member, as its doors (gRPC, HTTP) see it. */
export interface Member {
  attester: Attester;
  book: BatchBook;
  blobs: BlobCustody;
  trees: Trees;
  /** What is saved of the last final batch's trees, as of one moment. */
  readSnapshot: () => ReturnType<SnapshotStore['read']>;
  status: StatusDeps;
  checks: Checks;
  deployment: Deployment;
  /** who it is to others (C6) */
  identity: Identity;
  gatekeeper: Gatekeeper;
  close(): Promise<void>;
}

const seconds = (): number => Math.floor(Date.now() / 1_000);
const HOUSEKEEPING_MS = 10_000;

/**
 * Opens everything that a member owns: key, database, IPFS node, view of L1, trees; resolves when it can attest.
 *
 * @throws CodedError of the part that cannot be opened; the parts before it are closed again
 */
export async function openMember(config: CommitteeConfig, surroundings: MemberSurroundings): Promise<Member> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    return { ...(await assemble(config, surroundings, (step) => closing.push(step))), close };
  } catch (error) {
    await close().catch((err) => surroundings.logger.error({ err }, 'closing after a failed start'));
    throw error;
  }
}

async function assemble(
  config: CommitteeConfig,
  { logger, metrics, signal }: MemberSurroundings,
  atClose: (step: () => Promise<void>) => void,
): Promise<Omit<Member, 'close'>> {
  const { keystore, network } = config;
  const signer = await loadSigner(keystore.path, keystore.password.reveal(), network.network);
  const dataSource = await openDatabase(config, logger);
  atClose(() => dataSource.destroy());
  const sole = await takeAlone(config, { dataSource, logger, signal });
  atClose(() => sole.release());
  const ipfs = await openIpfs(config, logger);
  atClose(() => ipfs.store.close());
  const provider = connectOwnL1(config.l1);
  atClose(async () => provider.destroy());
  const deployment = await awaitDeployment(provider, config.l1, { logger, signal });
  await bindToDeployment(dataSource, deployment);
  const l1 = await followL1({ provider, deployment, dataSource, metrics, logger }, config.l1, signal);
  atClose(() => l1.stop());
  const identity = new Identity(deployment, signer);
  const owned = { signer, identity, dataSource, ipfs, deployment, l1, logger, metrics, signal };
  const hold = await openSigningHold(config, { ...owned, sole, now: seconds });
  const deps = await buildParts(config, { ...owned, hold });
  checkGenesis(deps.book, l1);
  await deps.trees.restore();
  atClose(keepHouse(config, { ...deps, ...owned }));
  atClose(watchCertificates({ hold, queue: deps.queue, l1, logger, signal }));
  const catchingUp = catchUp(config, { ...deps, ...owned, hold });
  atClose(() => catchingUp.stop());
  logger.info({ signer: signer.address, batch: deps.trees.at.header.number }, 'member stands');
  const { attester, book, blobs, trees, store } = deps;
  const status = { signer: signer.address, book, hold, l1, catchUp: catchingUp.status, multiaddrs: ipfs.multiaddrs };
  const standingOf = (address: Address): Standing => standing(address, deployment, l1);
  const gatekeeper = new Gatekeeper({ limits: config.callers, standingOf, metrics });
  const checks = checksOf(dataSource, ipfs, l1);
  const readSnapshot = () => store.read();
  return { attester, book, blobs, trees, readSnapshot, status, deployment, identity, gatekeeper, checks };
}

/** What an address is by this member's own view of L1. */
function standing(address: Address, { sequencer }: Deployment, { confirmed }: L1Follower): Standing {
  if (address === sequencer) return 'sequencer';
  return (confirmed.member(address)?.stake ?? 0n) > 0n ? 'member' : 'stranger';
}

/** §5: what this member builds on is what L1 builds on. @throws CodedError WRONG_GENESIS */
function checkGenesis({ genesis }: BatchBook, { confirmed }: L1Follower): void {
  const onL1 = confirmed.batch(0);
  if (onL1 !== undefined && onL1.headerHash !== genesis.hash)
    throw new CodedError('WRONG_GENESIS', { expected: genesis.hash, actual: onL1.headerHash });
}

function openDatabase({ postgres }: CommitteeConfig, logger: Logger): Promise<DataSource> {
  return connectPostgres(postgres.url.reveal(), {
    schema: postgres.schema,
    // One more is the lock's, for life.
    poolSize: postgres.poolSize + 1,
    statementTimeoutMs: postgres.statementTimeoutMs,
    entities: custodyEntities,
    migrations: [...l1StoreMigrations, ...snapshotMigrations, ...custodyMigrations],
    applicationName: 'volition committee',
    logger,
  });
}

interface Owned {
  signer: MemberSigner;
  identity: Identity;
  dataSource: DataSource;
  ipfs: IpfsNode;
  deployment: Deployment;
  l1: L1Follower;
  hold: SigningHold;
}

async function buildParts(config: CommitteeConfig, owned: Owned & MemberSurroundings) {
  const { signer, dataSource, ipfs, deployment, l1, hold, logger, metrics, signal } = owned;
  const onFallback = (err: unknown): void => logger.warn({ err }, 'the native KZG engine does not load');
  const [crypto, kzg] = await Promise.all([loadCrypto(), createKzg(config.kzg, { precompute: false, onFallback })]);
  const { parameters } = deployment;
  const book = new BatchBook(dataSource, emptyRoot(crypto.hash));
  const blobs = new BlobCustody(ipfs.store, book);
  const store = new SnapshotStore(dataSource);
  const snapshots = new SnapshotKeeper(store, book, config.snapshotBatches, logger);
  const domain = signingDomain(deployment);
  const trees = new Trees({ crypto, domain, parameters, book, blobs: ipfs.store, snapshots, l1, logger, signal });
  const queue = new SerialQueue(config.attestQueue);
  const attestMetrics = new AttestMetrics(metrics);
  const intake = new Intake({ parameters, l1, book, blobs, trees, metrics: attestMetrics, logger });
  const own = { deployment, signer, l1, kzg, book, blobs, intake, hold, queue, logger, now: seconds };
  const attester = new Attester({ ...own, metrics: attestMetrics });
  return { attester, attestMetrics, book, blobs, store, snapshots, trees, intake, queue, crypto, kzg };
}

type Built = Owned & MemberSurroundings & Awaited<ReturnType<typeof buildParts>>;

function catchUp({ catchUp: config }: CommitteeConfig, built: Built): CatchingUp {
  const { signer, identity, deployment, crypto, ipfs, attestMetrics } = built;
  return startCatchingUp(config, {
    ...built,
    signer: signer.address,
    parameters: deployment.parameters,
    hash: crypto.hash,
    ipfs: ipfs.store,
    connectPeer: (member, endpoint) => connectCommittee(endpoint, { deployment, member, identity }),
    onTip: (number) => attestMetrics.tip(number),
  });
}

interface Housekeeping extends MemberSurroundings {
  book: BatchBook;
  snapshots: SnapshotKeeper;
  queue: SerialQueue;
  l1: L1Follower;
  ipfs: IpfsNode;
}

/** Snapshots, retention, and what goes once batches are final, in turns with attesting. @returns what ends it */
function keepHouse(config: CommitteeConfig, deps: Housekeeping): () => Promise<void> {
  const { book, snapshots, queue, l1, ipfs, logger, signal } = deps;
  const metrics = new CustodyMetrics(deps.metrics);
  const saving = new BackgroundLoop(
    { name: 'follow finality', logger, signal, intervalMs: HOUSEKEEPING_MS },
    async () => {
      await queue.runAlways(() => snapshots.settle(l1.confirmed));
      metrics.held(await book.countBlobs(), snapshots.saved);
      const more = await queue.runAlways(() => forgetAuthorizations({ book, logger }, l1.confirmed));
      return more ? 'again' : undefined;
    },
  ).start();
  const forgetting = new BackgroundLoop(
    { name: 'forget expired blobs', logger, signal, intervalMs: 1_000 * config.retentionSeconds },
    async () => {
      const round = { book, ipfs: ipfs.store, snapshots, logger };
      const more = await queue.runAlways(() => forgetExpired(round, seconds()));
      return more ? 'again' : undefined;
    },
  ).start();
  const stopListening = l1.onAdvance(() => saving.wake());
  return async () => {
    stopListening();
    await Promise.all([saving.stop(), forgetting.stop()]);
    // What is being attested ends before the database and the store do.
    await queue.runAlways(async () => {});
  };
}

function checksOf(dataSource: DataSource, ipfs: IpfsNode, l1: L1Follower): Checks {
  const nothing = cidOf(new Uint8Array());
  return { l1: () => l1.check(), database: postgresCheck(dataSource), ipfs: () => ipfs.store.has(nothing) };
}
