import { randomBytes } from 'node:crypto';
import type { JsonRpcProvider, Wallet } from 'ethers';
import type { DataSource } from 'typeorm';
import { createKzg } from '#libs/kzg';
import {
  type BlobProofs,
  connectProvider,
  contractsOf,
  DEFAULT_FEE_POLICY,
  type Deployment,
  type DeploymentParameters,
  deploy,
  type FeePolicy,
  readFeeMarket,
  SettlementReader,
} from '#libs/l1';
import { type NewBlob, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { createLogger, Metrics, silentLogger } from '#libs/platform';
import {
  address,
  attestationDigest,
  batchNumber,
  concatBytes,
  encodeCertificate,
  encodeElement,
  encodeHeader,
  fromHex,
  type Header,
  type Hex,
  hashHeader,
  Lane,
  packBlobs,
  type Slot,
  slotAt,
  toHex,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import { connectPostgres, LeaderLock } from '#libs/storage';
import { freshAnvil, freshDatabase, type RpcProxyRules, startRpcProxy } from '#libs/testing';
import { loadTrustedSetup } from '../../src/devnet/l1.js';
import { BondWatch } from '../../src/settler/following/bond-watch.js';
import { Reconciler } from '../../src/settler/following/reconcile.js';
import { openStall, SettleRound } from '../../src/settler/following/settle-round.js';
import { settlerMetrics } from '../../src/settler/metrics.js';
import { BatchSender } from '../../src/settler/submitting/batch-sender.js';
import { SubmitBatches } from '../../src/settler/submitting/submit-batches.js';
import { GethNode, type L1Node } from '../geth/geth-node.js';
import { findProgram } from '../programs/provide.js';
import { testWallet } from './accounts.js';
import { OperatorPipeline } from './operator-pipeline.js';

/** The accounts that anvil funds. */
export const account = testWallet;

const logger = process.env.TEST_LOG ? createLogger('test', { level: 'debug' }) : silentLogger();

/** A chain. */
export interface TestL1 {
  node: L1Node;
  /** where its JSON-RPC is */
  url: string;
  provider: JsonRpcProvider;
  rpc: (method: string, ...parameters: unknown[]) => Promise<unknown>;
  /** makes a block, whether or not there are transactions */
  mine: () => Promise<unknown>;
  stop: () => Promise<void>;
  /** rules of the proxy in front, if there is one */
  rules?: RpcProxyRules;
}

/** A deployment on it, and the four wallets of its committee, three of whom are a quorum. */
export interface TestChain extends TestL1 {
  deployment: Deployment;
  sequencer: Wallet;
  members: Wallet[];
}

/** An anvil, behind the rules of clients that enforce more than it does. */
export async function startL1({ chainId }: { chainId?: number } = {}): Promise<TestL1> {
  const anvil = await freshAnvil(chainId);
  const proxy = await startRpcProxy(anvil.url);
  const stop = async () => {
    await proxy.stop();
    await anvil.stop();
  };
  const provider = connectProvider(proxy.url, 20);
  const l1 = connected({ ...anvil, stop }, proxy.url, provider, () => provider.send('evm_mine', []));
  await loadTrustedSetup(provider);
  return { ...l1, rules: proxy.rules };
}

/** A real geth if available, or else an anvil behind its rules. */
export async function startGethL1(): Promise<TestL1> {
  if (findProgram('geth') === undefined) return startL1();
  const node = await GethNode.start();
  return connected(node, node.url, connectProvider(node.url, 20), () => node.mine());
}

function connected(node: L1Node, url: string, provider: JsonRpcProvider, mine: TestL1['mine']): TestL1 {
  const stop = async () => {
    provider.destroy();
    await node.stop();
  };
  return { node, url, provider, rpc: (method, ...parameters) => provider.send(method, parameters), mine, stop };
}

export async function deployTo(l1: TestL1, parameters: Partial<DeploymentParameters> = {}): Promise<TestChain> {
  const sequencer = account(0);
  const members = [1, 2, 3, 4].map(account);
  const deployment = await deploy(account(5).connect(l1.provider), {
    sequencer: address(sequencer.address),
    emptyRoot: toHex(randomBytes(32)),
    verifiers: [{ insecureDevelopment: 'segment-4' }],
    parameters: { timelockSeconds: 0, minStake: 1n, ...parameters },
  });
  await Promise.all(
    members.map(async (member) => {
      const { committee } = contractsOf(deployment, member.connect(l1.provider));
      await (await committee.join('http://127.0.0.1:1', 1n)).wait();
    }),
  );
  const chain = { ...l1, deployment, sequencer, members };
  await newEpoch(chain);
  return chain;
}

/**
 * Takes a snapshot of the chain.
 * @returns a function that restores it, without pending transactions and with a current block
 */
export async function snapshotChain({ rpc }: TestL1): Promise<() => Promise<void>> {
  let snapshot = await rpc('evm_snapshot');
  return async () => {
    await rpc('anvil_dropAllTransactions');
    await rpc('evm_setAutomine', true);
    await rpc('evm_revert', snapshot);
    snapshot = await rpc('evm_snapshot');
    // Neither the clock nor the next base fee is restored.
    await rpc('evm_setTime', Math.floor(Date.now() / 1_000));
    await rpc('anvil_setNextBlockBaseFeePerGas', 10 ** 9);
    await rpc('evm_mine');
  };
}

/** Starts a new epoch with the same members. */
export async function newEpoch({
  provider,
  deployment,
  members,
}: Pick<TestChain, 'provider' | 'deployment' | 'members'>) {
  const { committee } = contractsOf(deployment, account(5).connect(provider));
  const addresses = members.map((member) => address(member.address));
  await (await committee.proposeEpoch(addresses, 3)).wait();
  await (await committee.activateEpoch()).wait();
}

/** The contents of a test batch: its blobs and their size. */
export interface BatchShape {
  rollup?: boolean;
  validium?: boolean;
  /** operations; default: 8 */
  count?: number;
  timestamp?: number;
  change?: Partial<Header>;
}

const transfer = (lane: Lane, memo: number): Uint8Array =>
  encodeElement({ kind: 'TRANSFER', a: slotAt(lane, 1) as Slot, b: slotAt(lane, 2), amount: 1n, memo: BigInt(memo) });

/**
 * Takes batches through the pipeline up to certified, like the sequencer. Roots are arbitrary, because L1 checks them
 * only by proofs.
 */
export class BatchMaker {
  private parent: { number: number; hash: Hex; timestamp: number };

  constructor(
    private readonly chain: TestChain,
    readonly pipeline: OperatorPipeline,
    genesis: Hex,
  ) {
    this.parent = { number: 0, hash: genesis, timestamp: 0 };
  }

  static async open(chain: TestChain, pipeline: OperatorPipeline): Promise<BatchMaker> {
    const genesis = await contractsOf(chain.deployment, chain.provider).settlement.headerHash(0);
    return new BatchMaker(chain, pipeline, genesis as Hex);
  }

  /** Makes the next batch extend this one, dropping later ones. */
  continueFrom(header: Header): void {
    this.parent = { number: header.number, hash: hashHeader(header), timestamp: header.timestamp };
  }

  /** Seals, commits and stores a batch. */
  async stored(shape: BatchShape = {}): Promise<Header> {
    const { rollup = true, validium = false, count = 8 } = shape;
    const number = this.parent.number + 1;
    const present = [rollup, validium].flatMap((used, lane) => (used ? [lane as Lane] : []));
    const lanes = Array.from({ length: count }, (_, i) => present[i % present.length] ?? Lane.rollup);
    const elements = lanes.map((lane, i) => transfer(lane, number * 10_000 + i));
    const blobs = packBlobs(elements, present.length > 0 ? lanes : []);
    const made = await Promise.all(
      [present.includes(Lane.rollup) ? blobs[0] : null, present.includes(Lane.validium) ? blobs[1] : null].map(
        (blob, lane) => blob && newBlob(blob, lane as Lane),
      ),
    );
    // A few seconds old, like certified batches. A chain's clock may lag slightly, for example after a reorg.
    const timestamp = shape.timestamp ?? Math.max(this.parent.timestamp, Math.floor(Date.now() / 1_000) - 5);
    const header: Header = {
      number: batchNumber(number),
      parentHash: this.parent.hash,
      timestamp,
      rollupRoot: toHex(randomBytes(32)),
      validiumRoot: toHex(randomBytes(32)),
      inboxHash: [`0x${'00'.repeat(32)}`, `0x${'00'.repeat(32)}`],
      inboxEnd: [0, 0],
      rollupBlob: (made[0] && toHex(made[0].versionedHash)) as VersionedHash | null,
      validiumBlob: (made[1] && toHex(made[1].versionedHash)) as VersionedHash | null,
      dataHash: toHex(randomBytes(32)),
      withdrawalsHash: toHex(randomBytes(32)),
      ...shape.change,
    };
    const hash = hashHeader(header);
    await this.pipeline.seal(
      {
        number,
        timestamp,
        operationCount: count,
        payouts: 0,
        elements: Buffer.from(concatBytes(...elements)),
        lanes: Buffer.from(lanes),
        draft: Buffer.from(encodeHeader(header)),
        authorizations: Buffer.alloc(0),
        sealedAt: new Date(),
      },
      [],
    );
    const blobRows = made.filter((blob) => blob !== null);
    await this.pipeline.commit(number, hash, encodeHeader(header), blobRows);
    await this.pipeline.store(
      number,
      'core',
      made.map((blob) => blob && 'cid'),
    );
    this.parent = { number, hash, timestamp };
    return header;
  }

  /** A certificate of members 0, 1 and 3 for this header. */
  certificate(header: Header, { epoch = 1, retainSeconds = 20 * 86_400 } = {}): Uint8Array {
    const retainUntil = header.timestamp + retainSeconds;
    const digest = attestationDigest(this.chain.deployment, { headerHash: hashHeader(header), epoch, retainUntil });
    const signatures = [0, 1, 3].map((member) => {
      const key = (this.chain.members[member] as Wallet).signingKey;
      return { member, signature: fromHex(key.sign(digest).compactSerialized) };
    });
    return encodeCertificate({ epoch, retainUntil, signatures });
  }

  /** A certified batch. It has a certificate if it has a validium blob that is not carried. */
  async certified(shape: BatchShape & { carried?: boolean; epoch?: number } = {}): Promise<Header> {
    const header = await this.stored(shape);
    const certificate =
      header.validiumBlob && !shape.carried ? this.certificate(header, { epoch: shape.epoch ?? 1 }) : null;
    await this.pipeline.certify(header.number, certificate, shape.carried ?? false);
    return header;
  }
}

async function newBlob(blob: Uint8Array, lane: Lane): Promise<NewBlob> {
  const kzg = await createKzg('native');
  const commitment = await kzg.commit(blob);
  const proof = await kzg.prove(blob, commitment);
  const versionedHash = Buffer.from(fromHex(versionedHashOf(commitment)));
  return { versionedHash, lane, commitment: Buffer.from(commitment), proof: Buffer.from(proof) };
}

export interface SettlerOptions {
  confirmations?: number;
  maxInFlight?: number;
  stuckMs?: number;
  graceMs?: number;
  /** 'blob' by default, which takes no time: cell proofs take half a second of a core per blob */
  blobProofs?: BlobProofs;
  fees?: FeePolicy;
  now?: () => number;
  /** wraps the settler's reader of L1 */
  reader?: (reader: SettlementReader) => SettlementReader;
}

/** A settler on its own connection, whose rounds the test runs. */
export interface TestSettler {
  round: SettleRound;
  lock: LeaderLock;
  metrics: Metrics;
  close: () => Promise<void>;
}

export async function openTestSettler(
  chain: TestChain,
  database: DataSource,
  options: SettlerOptions = {},
): Promise<TestSettler> {
  const { deployment, provider, sequencer: wallet } = chain;
  const pipeline = new OperatorPipeline(database);
  const metrics = new Metrics('settler');
  const measured = settlerMetrics(metrics);
  const plain = new SettlementReader(provider, deployment, address(wallet.address));
  const reader = options.reader ? options.reader(plain) : plain;
  const { maxInFlight = 4, stuckMs = 600_000, graceMs = 0, blobProofs = 'blob' } = options;
  const kzg = await createKzg('native');
  const sender = new BatchSender({ pipeline, reader, deployment, wallet, kzg, blobProofs, keep: maxInFlight });
  const submitBatches = new SubmitBatches({
    pipeline,
    reader,
    sender,
    market: () => readFeeMarket(provider),
    policy: { maxInFlight, fees: options.fees ?? DEFAULT_FEE_POLICY, stuckMs, failureMs: 1_000 },
    graceMs,
    blockSeconds: 0,
    metrics: measured,
    logger,
  });
  const lock = new LeaderLock(database, `settler of ${deployment.settlement}`);
  const reconciler = new Reconciler({ pipeline, reader, metrics: measured, logger });
  const { confirmations = 0 } = options;
  const { settlement } = contractsOf(deployment, provider);
  const bond = new BondWatch({ settlement, expected: deployment.parameters.bond, metrics: measured, logger });
  const round = new SettleRound({
    pipeline,
    reader,
    lock,
    reconciler,
    bond,
    submitBatches,
    stall: openStall(stuckMs, measured, logger),
    metrics: measured,
    logger,
    confirmations,
    maxLagSeconds: 60,
    now: options.now ?? Date.now,
  });
  return { round, lock, metrics, close: () => lock.release() };
}

/** An empty operator's database. */
export async function openPipeline(): Promise<{
  database: DataSource;
  pipeline: OperatorPipeline;
  url: string;
  close: () => Promise<void>;
}> {
  const { url, drop } = await freshDatabase();
  const database = await connectPostgres(url, { entities: pipelineEntities, migrations: pipelineMigrations });
  const close = async () => {
    await database.destroy();
    await drop();
  };
  return { database, pipeline: new OperatorPipeline(database), url, close };
}
