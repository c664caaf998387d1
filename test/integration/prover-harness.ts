import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptKeystoreJson, type Wallet } from 'ethers';
import { createKzg } from '#libs/kzg';
import {
  contractsOf,
  type Deployment,
  type DeploymentParameters,
  type DeployOptions,
  deploy,
  L1Follower,
  MemoryL1Store,
  RpcL1Source,
} from '#libs/l1';
import {
  BatchBuilder,
  type Crypto,
  emptyRoot,
  keyOf,
  loadCrypto,
  operationForEntry,
  State,
  signedOwner,
  signOperation,
} from '#libs/ledger';
import { type NewBlob, ProofQueue } from '#libs/pipeline';
import { createLogger, type Logger, loadConfig, silentLogger } from '#libs/platform';
import {
  type Address,
  type AssetId,
  address,
  batchNumber,
  bigintToBytes,
  concatBytes,
  encodeHeader,
  fromHex,
  genesisHeader,
  type Header,
  hashHeader,
  LANES,
  Lane,
  packAuthorizations,
  packBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  toHex,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import type { Provers } from '#libs/proving';
import { connectPostgres, SnapshotStore, snapshotMigrations } from '#libs/storage';
import { makeTemporaryDirectory, waitFor } from '#libs/testing';
import { proverConfig } from '../../src/prover/config.js';
import { LedgerCursor } from '../../src/prover/planning/ledger-cursor.js';
import { Planner } from '../../src/prover/planning/planner.js';
import { account, openPipeline, openTestSettler, startL1, type TestL1, type TestSettler } from './settler-harness.js';

const PASSWORD = 'a password';
/** Generated once, in a second. */
const REFERENCE_STRINGS = join(tmpdir(), 'volition-reference-strings');
/** MiB: enough for segments of 16, the smallest that L1 takes, which are proved in seconds. */
const MEMORY = 600;
const ETH = 0 as AssetId;

export const testLogger = (): Logger =>
  process.env.TEST_LOG ? createLogger('prover', { level: 'debug' }) : silentLogger();

interface User {
  wallet: Wallet;
  owner: Address;
  secret: Uint8Array;
}

/**
 * L1, a deployment that takes proofs of the smallest circuit, the operator's database, and methods that seal and submit
 * batches.
 */
export class ProverWorld {
  readonly state: State;
  readonly headers: Header[];
  private readonly closing: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly l1: TestL1,
    readonly deployment: Deployment,
    readonly crypto: Crypto,
    readonly store: Awaited<ReturnType<typeof openPipeline>>,
    readonly follower: L1Follower,
    readonly users: User[],
    private readonly settler: TestSettler,
    readonly directory: string,
  ) {
    this.state = new State(crypto.hash);
    this.headers = [genesisHeader(emptyRoot(crypto.hash))];
  }

  static async open(
    parameters: Partial<DeploymentParameters> = {},
    start = startL1,
    verifiers: DeployOptions['verifiers'] = [{ insecureDevelopment: 'segment-16' }],
  ): Promise<ProverWorld> {
    const { directory, remove } = await makeTemporaryDirectory();
    const l1 = await start();
    const crypto = await loadCrypto();
    const sequencer = account(0);
    const deployment = await deploy(account(5).connect(l1.provider), {
      sequencer: address(sequencer.address),
      emptyRoot: emptyRoot(crypto.hash),
      verifiers,
      parameters: { timelockSeconds: 0, safetySeconds: 0, ...parameters },
    });
    const store = await openPipeline();
    const ending = new AbortController();
    const source = new RpcL1Source(l1.provider, deployment, ending.signal);
    const follower = new L1Follower({
      ...{ source, deployment, store: new MemoryL1Store(), confirmations: 0, pollMs: 20 },
      logger: silentLogger(),
    });
    await follower.start(ending.signal);
    const users = [6, 7].map((index): User => {
      const wallet = account(index).connect(l1.provider) as Wallet;
      return { wallet, owner: address(wallet.address), secret: bigintToBytes(BigInt(1_000 + index), 32) };
    });
    const settler = await openTestSettler({ ...l1, deployment, sequencer, members: [] }, store.database);
    const world = new ProverWorld(l1, deployment, crypto, store, follower, users, settler, directory);
    world.closing.push(
      () => settler.close(),
      async () => ending.abort(),
      () => follower.stop(),
      () => store.close(),
      () => l1.stop(),
      remove,
    );
    return world;
  }

  async close(): Promise<void> {
    for (const step of this.closing.splice(0)) await step();
  }

  get contracts() {
    return contractsOf(this.deployment, this.l1.provider);
  }

  /** Registers keys and makes deposits of all users in the rollup lane. */
  async fund(amount = 1_000_000n): Promise<void> {
    const before = this.follower.head.inboxLength(Lane.rollup);
    for (const { wallet, owner, secret } of this.users) {
      const { keyRegistry, inbox } = contractsOf(this.deployment, wallet);
      const key = keyOf(this.crypto.hash, this.crypto.scheme.publicKey(secret));
      if ((await keyRegistry.keyOf(owner)) === 0n) await (await keyRegistry.register(key)).wait();
      await (await inbox.deposit(owner, ETH, amount, Lane.rollup)).wait();
    }
    await this.follower.waitFor((view) => view.inboxLength(Lane.rollup) === before + this.users.length);
  }

  slotOf(user: User): Slot {
    const [slot] = this.state.slotsOf(user.owner);
    if (slot === undefined) throw new Error('no slot yet');
    return slot;
  }

  /** Seals a batch that serves all inbox entries, followed by the given numbers of transfers and withdrawals. */
  async sealed({ transfers = 0, withdrawals = 0 } = {}): Promise<Header> {
    const parent = this.headers.at(-1) as Header;
    const { inboxHash, inboxEnd } = parent;
    const { state, crypto } = this;
    const domain = signingDomain(this.deployment);
    const builder = new BatchBuilder({ state, crypto, domain, inboxHash, inboxEnd });
    const view = this.follower.head;
    for (const lane of LANES)
      for (let i = inboxEnd[lane]; i < view.inboxLength(lane); i++) {
        const { kind, slot, owner, asset, amount, key } = view.entry(lane, i)!;
        const entry = { kind, slot, owner, asset, amount, key };
        builder.add([{ operation: operationForEntry(state, entry), entry }]);
      }
    const [from, to] = this.users as [User, User];
    const signed = (operation: SignedOperation) => {
      const authorization = signOperation(
        crypto,
        domain,
        operation,
        state.get(operation.a)!,
        signedOwner(state, operation),
        from.secret,
      );
      builder.add([{ operation, authorization }]);
    };
    for (let i = 0; i < transfers; i++)
      signed({ kind: 'TRANSFER', a: this.slotOf(from), b: this.slotOf(to), amount: 5n, memo: BigInt(i) });
    for (let i = 0; i < withdrawals; i++) signed({ kind: 'WITHDRAW', a: this.slotOf(from), amount: 100n + BigInt(i) });
    return this.commit(parent, builder.seal());
  }

  private async commit(parent: Header, batch: ReturnType<BatchBuilder['seal']>): Promise<Header> {
    const { pipeline } = this.store;
    const blobs = packBlobs(batch.elements, batch.lanes);
    const made = await Promise.all(blobs.map((blob, lane) => blob && newBlob(blob, lane)));
    const number = parent.number + 1;
    const { rollupRoot, validiumRoot, inboxHash, inboxEnd, dataHash, withdrawalsHash } = batch;
    const header: Header = {
      ...{ rollupRoot, validiumRoot, inboxHash, inboxEnd, dataHash, withdrawalsHash },
      number: batchNumber(number),
      parentHash: hashHeader(parent),
      timestamp: Math.max(parent.timestamp, Math.floor(Date.now() / 1_000) - 5),
      rollupBlob: (made[0] && toHex(made[0].versionedHash)) as VersionedHash | null,
      validiumBlob: (made[1] && toHex(made[1].versionedHash)) as VersionedHash | null,
    };
    await pipeline.seal(
      {
        ...{
          number,
          timestamp: header.timestamp,
          operationCount: batch.steps.length,
          payouts: batch.withdrawals.length,
        },
        elements: Buffer.from(concatBytes(...batch.elements)),
        lanes: Buffer.from(batch.lanes),
        draft: Buffer.from(encodeHeader(header)),
        authorizations: Buffer.from(packAuthorizations(batch.steps.map(({ authorization }) => authorization))),
        sealedAt: new Date(),
      },
      [],
    );
    const rows = made.filter((blob): blob is NewBlob => Boolean(blob));
    await pipeline.commit(number, hashHeader(header), encodeHeader(header), rows);
    await pipeline.store(
      number,
      'core',
      made.map((blob) => (blob ? 'cid' : null)),
    );
    await pipeline.certify(number, null, false);
    this.headers.push(header);
    return header;
  }

  /** Runs the settler until the last batch is submitted. */
  async submitted(): Promise<void> {
    const { number } = this.headers.at(-1) as Header;
    await waitFor(
      async () => {
        await this.settler.round.run();
        return (await this.store.pipeline.summary(number))?.state === 'submitted';
      },
      { deadlineMs: 30_000, what: `batch ${number} to be submitted` },
    );
  }

  /** Seals and submits a batch. */
  async batch(content: { transfers?: number; withdrawals?: number } = {}): Promise<Header> {
    const header = await this.sealed(content);
    await this.submitted();
    return header;
  }

  /** A keystore file of this key. */
  async keystore({ address, privateKey }: Pick<Wallet, 'address' | 'privateKey'>): Promise<string> {
    const path = join(this.directory, `${address}.json`);
    const scrypt = { N: 2, r: 8, p: 1 };
    await writeFile(path, await encryptKeystoreJson({ address, privateKey }, PASSWORD, { scrypt }));
    return path;
  }

  /** Environment of a prover that may lead. @param index of anvil's account that pays */
  async environment(index: number, more: Record<string, string> = {}): Promise<Record<string, string>> {
    const { VOLITION_PROVER_ROLE, ...own } = this.workerEnvironment();
    return {
      ...own,
      VOLITION_KEYSTORE: await this.keystore(account(index)),
      VOLITION_KEYSTORE_PASSWORD: PASSWORD,
      VOLITION_L1_RPC_URL: this.l1.url,
      VOLITION_SETTLEMENT: this.deployment.settlement,
      VOLITION_L1_CONFIRMATIONS: '0',
      VOLITION_L1_POLL_MS: '100',
      ...more,
    };
  }

  /** Environment of a prover that only proves: it needs neither L1 nor a key. */
  workerEnvironment(more: Record<string, string> = {}): Record<string, string> {
    return {
      DATABASE_URL: this.store.url,
      VOLITION_PROVER_ROLE: 'worker',
      VOLITION_PROVER_MEMORY: `${MEMORY}`,
      VOLITION_HTTP_PORT: '0',
      VOLITION_REFERENCE_STRING_DIRECTORY: REFERENCE_STRINGS,
      VOLITION_FAILURE_PAUSE_SECONDS: '1',
      VOLITION_LOG_LEVEL: process.env.TEST_LOG ? 'debug' : 'silent',
      ...more,
    };
  }

  workerConfig(more: Record<string, string> = {}) {
    return loadConfig(proverConfig, this.workerEnvironment(more));
  }

  async config(index: number, more: Record<string, string> = {}) {
    return loadConfig(proverConfig, await this.environment(index, more));
  }

  /** Plans all submitted batches, as a leader does. */
  async plan(provers: Provers = { memory: MEMORY }): Promise<void> {
    const { database, pipeline, url } = this.store;
    const pages = await connectPostgres(url, { schema: 'pages', migrations: snapshotMigrations });
    const cursor = new LedgerCursor({
      ...{ pipeline, crypto: this.crypto, provers, logger: silentLogger() },
      snapshots: new SnapshotStore(pages),
      domain: signingDomain(this.deployment),
      entries: (lane, index) => this.follower.head.entry(lane, index),
    });
    const queue = new ProofQueue(database);
    const referenceString = 'insecure-development';
    const options = { queue, cursor, referenceString, latestFinal: () => 0, maxQueuedBatches: 1_000 } as const;
    const planner = new Planner({ ...options, logger: silentLogger() });
    while ((await planner.run(new AbortController().signal)) === 'again');
    await pages.destroy();
  }

  async latestFinal(): Promise<number> {
    return this.contracts.settlement.latestFinal();
  }
}

async function newBlob(blob: Uint8Array, lane: number): Promise<NewBlob> {
  const kzg = await createKzg('native');
  const commitment = await kzg.commit(blob);
  const proof = await kzg.prove(blob, commitment);
  const versionedHash = Buffer.from(fromHex(versionedHashOf(commitment)));
  return { versionedHash, lane, commitment: Buffer.from(commitment), proof: Buffer.from(proof) };
}
