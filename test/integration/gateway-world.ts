import {
  type GrpcObject,
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { JsonRpcProvider, Wallet } from 'ethers';
import type { DataSource } from 'typeorm';
import { type Anvil, freePort, startAnvil } from '#libs/embedded';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  batchTransaction,
  blobsToCarry,
  type CarriedBlob,
  carriedBlob,
  connectProvider,
  contractsOf,
  type Deployment,
  type DeploymentParameters,
  deploy,
  deployDevnetToken,
  type L1Entry,
  L1Follower,
  MemoryL1Store,
  RpcL1Source,
} from '#libs/l1';
import {
  type Account,
  type Authorization,
  BatchBuilder,
  type Crypto,
  emptyRoot,
  encodeBatchCore,
  execute,
  loadCrypto,
  operationForEntry,
  type SealedBatch,
  State,
  signedMessage,
  signedOwner,
} from '#libs/ledger';
import { type NewBlob, pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import {
  createLogger,
  grpcFailure,
  loadConfig,
  outwardError,
  type RunningService,
  sha256,
  silentLogger,
} from '#libs/platform';
import {
  type Address,
  address,
  attestationDigest,
  bigintToBytes,
  bundleId,
  CodedError,
  concatBytes,
  encodeCertificate,
  encodeElement,
  encodeHeader,
  fromHex,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  isSigned,
  type Lane,
  type Operation,
  packAuthorizations,
  packBlobs,
  packOperations,
  type Slot,
  signingDomain,
  type VersionedHash,
  versionedHashOf,
  ZERO_HASH,
} from '#libs/protocol';
import { type FeesMessage, operationFromMessage, protoOptions, type SubmitRequest } from '#libs/rpc';
import { connectPostgres, MemoryStore } from '#libs/storage';
import { type GatewayConfig, gatewayConfig } from '../../src/gateway/config.js';
import { startGateway } from '../../src/gateway/start.js';
import '../../src/sequencer/error-registry.js';
import { testWallet } from './accounts.js';
import { credentialsOf } from './committee-harness.js';
import { OperatorPipeline } from './operator-pipeline.js';

/** anvil's accounts: 0 is the governor, 1 the sequencer, 2 to 5 are members, the rest owners. */
export const walletAt = testWallet;

const logger = process.env.TEST_LOG ? createLogger('test', { level: 'debug' }) : silentLogger();
export const PARAMETERS = { timelockSeconds: 0, minStake: 1n };
const SECONDS_KEPT = 20 * 86_400;

type Handlers = Record<string, (request: never) => unknown>;

interface ServeOptions {
  credentials?: ServerCredentials;
}

/** A gRPC server of one of our services, whose handlers are plain functions. */
export async function serveGrpc(
  service: 'sequencer' | 'committee',
  name: string,
  handlers: Handlers,
  { credentials = ServerCredentials.createInsecure() }: ServeOptions = {},
) {
  const { protoPath, loader } = protoOptions(service);
  const root = loadPackageDefinition(loadSync(protoPath, loader));
  const definition = ((root.openvolition as GrpcObject).v1 as GrpcObject)[name] as ServiceClientConstructor;
  const server = new Server();
  const answering = Object.entries(handlers).map(([method, handler]) => [
    method,
    (call: { request: never }, done: (error: unknown, reply?: unknown) => void) =>
      Promise.resolve()
        .then(() => handler(call.request))
        .then(
          (reply) => done(null, reply),
          (error) => done(grpcFailure(outwardError(error))),
        ),
  ]);
  server.addService(definition.service, Object.fromEntries(answering));
  const port = await freePort();
  await new Promise<void>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error) => (error ? reject(error) : resolve())),
  );
  return { endpoint: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

const NOTHING = { submission: '0', proof: '0', data: '0', proving: '0', margin: '0', total: '0' };
const FREE_OF_CHARGE = {
  ...{ owner: new Uint8Array(20), accounts: [], operation: [NOTHING, NOTHING], withdrawal: '0' },
  ...{ opening: ['0', '0'], grant: ['0', '0'], postedAt: '0', honouredUntil: '0' },
} satisfies FeesMessage;

type AuthorizedOperation = { operation: Operation; authorization?: Authorization; entry?: InboxEntry };

/** A minimal sequencer and settler in one, with the real ledger, pipeline, KZG and L1. */
export class MiniOperator {
  readonly state: State;
  readonly domain: bigint;
  parent: Header;
  private builder: BatchBuilder | undefined;
  private places: { sequence: number; firstIndex: number }[] = [];
  private sequence = 0;
  private suggested = 1;

  constructor(
    private readonly world: Omit<World, 'operator' | 'url' | 'service'>,
    readonly pipeline: OperatorPipeline,
  ) {
    this.state = new State(world.crypto.hash);
    this.domain = signingDomain(world.deployment);
    this.parent = genesisHeader(emptyRoot(world.crypto.hash));
  }

  /** The gRPC service of a sequencer. */
  readonly handlers: Handlers = {
    submit: (request: SubmitRequest) => this.submit(request),
    suggestSlot: ({ lane }: { lane: Lane }) => ({ slot: this.state.firstFree(lane, this.suggested++) }),
    getPending: ({ slots }: { slots: Slot[] }) => ({ accounts: slots.map((slot) => this.pending(slot)) }),
    getFees: () => FREE_OF_CHARGE,
    estimateFees: () => ({ owners: [], honouredUntil: '0' }),
    getStatus: () => ({ sealed: '0', certified: '0', pendingOperations: `${this.places.length}`, members: [] }),
  };

  private pending(slot: Slot) {
    const account = this.state.get(slot);
    if (!account) return { slot, present: false };
    const { owner, asset, key, nonce, balance } = account;
    const bytes = { owner: fromHex(owner), key: bigintToBytes(key, 30), balance: bigintToBytes(balance, 16) };
    return { slot, present: true, asset, nonce, ...bytes };
  }

  private async submit({ operations }: SubmitRequest) {
    const steps = operations.map(operationFromMessage);
    const before = await this.pipeline.bundleByOperations(sha256(packOperations(steps)));
    if (before) return { bundleId: before.id, acceptedAt: `${before.acceptedAt.getTime()}`, replayed: true };
    const elements = steps.map(({ operation }) => encodeElement(operation));
    const id = bundleId(elements, this.messagesOf(steps));
    const acceptedAt = new Date();
    await this.add(id, steps, acceptedAt);
    return { bundleId: fromHex(id), acceptedAt: `${acceptedAt.getTime()}`, replayed: false };
  }

  /** The message of each signed operation, on the state after the operations before it (R1). */
  private messagesOf(steps: readonly AuthorizedOperation[]): Uint8Array[] {
    const written = new Map<Slot, Account>();
    const view = { get: (slot: Slot) => written.get(slot) ?? this.state.get(slot) };
    return steps.flatMap(({ operation }, i) => {
      const messages: Uint8Array[] = [];
      if (isSigned(operation)) {
        const a = view.get(operation.a);
        if (!a) throw new CodedError('UNKNOWN_ACCOUNT', { rule: 'R2', slot: operation.a });
        messages.push(signedMessage(this.world.crypto.hash, this.domain, operation, a, signedOwner(view, operation)));
      }
      const context = { previous: steps[i - 1]?.operation, next: steps[i + 1]?.operation };
      for (const { slot, account } of execute(view, operation, context).writes) written.set(slot, account);
      return messages;
    });
  }

  private async add(
    id: Hex,
    steps: AuthorizedOperation[],
    acceptedAt: Date,
    inbox?: { lane: Lane; index: number },
  ): Promise<void> {
    const { index } = this.open().add(steps);
    const sequence = ++this.sequence;
    this.places.push({ sequence, firstIndex: index });
    await this.pipeline.journal([
      {
        sequence,
        id: Buffer.from(fromHex(id)),
        count: steps.length,
        operations: Buffer.from(packOperations(steps)),
        inboxLane: inbox?.lane ?? null,
        inboxIndex: inbox?.index ?? null,
        acceptedAt,
        charges: [],
      },
    ]);
  }

  private open(): BatchBuilder {
    const { crypto } = this.world;
    const { inboxHash, inboxEnd } = this.parent;
    this.builder ??= new BatchBuilder({ state: this.state, crypto, domain: this.domain, inboxHash, inboxEnd });
    return this.builder;
  }

  /** Executes all entries on L1 that no batch has served. */
  async serveInbox(): Promise<number> {
    const view = this.world.l1.head;
    let served = 0;
    for (const lane of [0, 1] as const)
      for (let index = this.open().inboxEnd[lane]; index < view.inboxLength(lane); index++, served++) {
        const entry = view.entry(lane, index) as L1Entry;
        const operation = operationForEntry(this.state, entry);
        await this.add(entry.inboxHash, [{ operation, entry }], new Date(), { lane, index });
      }
    return served;
  }

  /** Seals the accepted operations. */
  async seal(): Promise<SealedBatch> {
    const sealed = this.open().seal();
    const number = this.parent.number + 1;
    const timestamp = Math.max(this.parent.timestamp, inSeconds(0));
    const { elements, lanes, steps, withdrawals } = sealed;
    await this.pipeline.seal(
      {
        ...{ number, timestamp },
        payouts: withdrawals.filter(({ amount }) => amount > 0n).length,
        draft: Buffer.from(encodeHeader(this.draft(sealed, timestamp))),
        operationCount: steps.filter(({ operation }) => operation.kind !== 'NOOP').length,
        elements: Buffer.from(concatBytes(...elements)),
        lanes: Buffer.from(lanes),
        authorizations: Buffer.from(packAuthorizations(steps.map(({ authorization }) => authorization ?? null))),
        sealedAt: new Date(),
      },
      this.places,
    );
    this.places = [];
    this.builder = undefined;
    return sealed;
  }

  private draft(sealed: SealedBatch, timestamp: number): Header {
    const { inboxHash, inboxEnd, rollupRoot, validiumRoot, dataHash, withdrawalsHash } = sealed;
    return {
      ...{ inboxHash, inboxEnd, rollupRoot, validiumRoot, dataHash, withdrawalsHash, timestamp },
      number: (this.parent.number + 1) as Header['number'],
      parentHash: ZERO_HASH,
      ...{ rollupBlob: null, validiumBlob: null },
    };
  }

  /** Commits to a sealed batch's blobs and sets its header. */
  async commit(sealed: SealedBatch): Promise<ReadyBatch> {
    const { kzg } = this.world;
    const row = await this.pipeline.batch(this.parent.number + 1);
    const packed = packBlobs(sealed.elements, sealed.lanes);
    const blobs = await Promise.all(packed.map((blob, lane) => blob && made(kzg, blob, lane)));
    const header: Header = {
      ...this.draft(sealed, row?.timestamp ?? 0),
      parentHash: hashHeader(this.parent),
      rollupBlob: blobs[0]?.name ?? null,
      validiumBlob: blobs[1]?.name ?? null,
    };
    const present = blobs.filter((blob) => blob !== null);
    await this.pipeline.commit(
      header.number,
      hashHeader(header),
      encodeHeader(header),
      present.map(({ row: blob }) => blob),
    );
    this.parent = header;
    return { header, blobs };
  }

  /** Puts the blobs into the operator's store. */
  async store({ header, blobs }: ReadyBatch): Promise<void> {
    const cids = await Promise.all(blobs.map(async (blob) => blob && this.world.store.put(blob.bytes)));
    const core = encodeBatchCore({
      header: encodeHeader(header),
      blobs: [coreLink(blobs[0], cids[0]), coreLink(blobs[1], cids[1])],
      parent: (await this.pipeline.summary(header.number - 1))?.coreCid ?? null,
    });
    await this.pipeline.store(header.number, await this.world.store.put(core, 'dag-cbor'), cids);
  }

  /** Members 0, 1 and 2 sign. */
  async certify({ header }: ReadyBatch): Promise<Uint8Array | null> {
    const headerHash = hashHeader(header);
    const [epoch, retainUntil] = [1, header.timestamp + SECONDS_KEPT];
    await this.pipeline.openRound(header.number, { epoch, retainUntil });
    const signatures = [0, 1, 2].map((member) => {
      const { signingKey } = this.world.members[member] as Wallet;
      const digest = attestationDigest(this.world.deployment, { headerHash, epoch, retainUntil });
      return { member, signature: fromHex(signingKey.sign(digest).compactSerialized) };
    });
    for (const { member, signature } of signatures)
      await this.pipeline.attest({
        ...{ epoch, retainUntil, member, signature: Buffer.from(signature), receivedAt: new Date() },
        headerHash: Buffer.from(fromHex(headerHash)),
        signer: Buffer.from(fromHex((this.world.members[member] as Wallet).address)),
      });
    const certificate = header.validiumBlob ? encodeCertificate({ epoch, retainUntil, signatures }) : null;
    await this.pipeline.certify(header.number, certificate, false);
    return certificate;
  }

  /** Submits the batch with its blobs to L1. */
  async submit1({ header, blobs }: ReadyBatch, certificate: Uint8Array | null): Promise<void> {
    const { kzg, deployment, provider } = this.world;
    const submission = { header, certificate };
    const carried: CarriedBlob[] = [];
    for (const name of blobsToCarry(submission)) {
      const blob = blobs.find((one) => one?.name === name) as MadeBlob;
      carried.push(await carriedBlob(kzg, 'blob', blob.bytes, blob.row.commitment, blob.row.proof));
    }
    const wallet = walletAt(1);
    const terms = {
      chainId: deployment.chainId,
      settlement: deployment.settlement,
      nonce: await provider.getTransactionCount(wallet.address),
      gasLimit: 1_000_000n,
      fees: { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 1n, maxFeePerBlobGas: 10n ** 11n },
      blobProofs: 'blob' as const,
    };
    const signed = await wallet.signTransaction(batchTransaction(submission, carried, terms));
    const receipt = await (await provider.broadcastTransaction(signed)).wait();
    await this.pipeline.submit(header.number, {
      transactionHash: receipt?.hash as Hex,
      blockNumber: receipt?.blockNumber ?? 0,
      gasUsed: Number(receipt?.gasUsed ?? 0),
    });
  }

  /** Takes a batch from sealing to submission. */
  async settle(): Promise<Header> {
    const ready = await this.commit(await this.seal());
    await this.store(ready);
    await this.submit1(ready, await this.certify(ready));
    return ready.header;
  }
}

interface MadeBlob {
  name: VersionedHash;
  bytes: Uint8Array;
  row: NewBlob;
}

export interface ReadyBatch {
  header: Header;
  /** by lane */
  blobs: (MadeBlob | null)[];
}

const coreLink = (blob: MadeBlob | null | undefined, cid: string | null | undefined) =>
  blob && cid ? { cid, commitment: blob.row.commitment } : null;

async function made(kzg: Kzg, bytes: Uint8Array, lane: number): Promise<MadeBlob> {
  const commitment = await kzg.commit(bytes);
  const proof = await kzg.prove(bytes, commitment);
  const name = versionedHashOf(commitment);
  const row = {
    versionedHash: Buffer.from(fromHex(name)),
    lane,
    commitment: Buffer.from(commitment),
    proof: Buffer.from(proof),
  };
  return { name, bytes, row };
}

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

/** A deployment with its operator, its members' gRPC endpoints, and a gateway. */
export interface World {
  anvil: Anvil;
  provider: JsonRpcProvider;
  deployment: Deployment;
  token: Address;
  crypto: Crypto;
  kzg: Kzg;
  /** the operator's own view of L1 */
  l1: L1Follower;
  database: DataSource;
  databaseUrl: string;
  store: MemoryStore;
  members: Wallet[];
  operator: MiniOperator;
  service: RunningService;
  url: string;
  /** starts another gateway on the same dependencies */
  startGateway(env?: Record<string, string>, store?: MemoryStore): Promise<RunningService>;
  close(): Promise<void>;
}

/** Handlers of each member's gRPC endpoint; a member without handlers does not listen. */
export type MemberHandlers = (world: Pick<World, 'store'>) => (Handlers | undefined)[];

/**
 * Starts a chain, contracts, epoch 1 of four members with quorum 3, the sequencer's gRPC endpoint and a gateway on an
 * empty database. It needs no test runner, because benchmarks use it too.
 */
export async function startWorldOn(
  { url: databaseUrl, drop }: { url: string; drop: () => Promise<void> },
  doors: MemberHandlers = () => [],
  parameters: Partial<DeploymentParameters> = PARAMETERS,
  openAnvil = () => startAnvil({ accounts: 20 }),
): Promise<World> {
  const closing: (() => unknown)[] = [];
  const anvil = await openAnvil();
  closing.push(() => anvil.stop());
  const provider = connectProvider(anvil.url, 20);
  closing.push(() => provider.destroy());
  const [crypto, kzg] = await Promise.all([loadCrypto(), createKzg('native')]);
  const governor = walletAt(0).connect(provider);
  const token = await deployDevnetToken(governor, 'Test Dollar', 'TUSD', 6);
  const deployment = await deploy(governor, {
    sequencer: address(walletAt(1).address),
    emptyRoot: emptyRoot(crypto.hash),
    tokens: [token],
    verifiers: [{ insecureDevelopment: 'segment-16' }],
    parameters: { ...PARAMETERS, ...parameters },
  });
  const members = [2, 3, 4, 5].map(walletAt);
  await formCommittee(deployment, provider, members);
  const ending = new AbortController();
  const l1 = new L1Follower({
    source: new RpcL1Source(provider, deployment, ending.signal),
    deployment,
    store: new MemoryL1Store(),
    confirmations: 0,
    pollMs: 40,
    logger,
  });
  await l1.start(ending.signal);
  closing.push(async () => {
    ending.abort();
    await l1.stop();
  });
  closing.push(drop);
  const database = await connectPostgres(databaseUrl, {
    entities: pipelineEntities,
    migrations: pipelineMigrations,
  });
  closing.push(() => database.destroy());
  const store = new MemoryStore();
  const parts = { anvil, provider, deployment, token, crypto, kzg, l1, database, databaseUrl, store, members };
  const endpoints = await openDoors(doors({ store }), parts, closing);
  const startOne = gatewayStarter({ ...parts, endpoints }, closing);
  const operator = new MiniOperator(
    { ...parts, startGateway: startOne.start, close: async () => {} },
    new OperatorPipeline(database),
  );
  const sequencer = await serveGrpc('sequencer', 'Sequencer', operator.handlers);
  closing.push(sequencer.close);
  startOne.env.VOLITION_SEQUENCER_ENDPOINT = sequencer.endpoint;
  const service = await startOne.start();
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  return { ...parts, operator, service, url: service.url, startGateway: startOne.start, close };
}

async function openDoors(
  doors: (Handlers | undefined)[],
  { deployment, members }: Pick<World, 'deployment' | 'members'>,
  closing: (() => unknown)[],
): Promise<string> {
  const endpoints: string[] = [];
  for (const [i, handlers] of doors.entries()) {
    const credentials = await credentialsOf(deployment, (members[i] as Wallet).signingKey);
    const open = handlers && (await serveGrpc('committee', 'Committee', handlers, { credentials }));
    if (open) closing.push(open.close);
    endpoints.push(`${members[i]?.address}=${open?.endpoint ?? `127.0.0.1:${await freePort()}`}`);
  }
  return endpoints.join(',');
}

function gatewayStarter(
  parts: Pick<World, 'anvil' | 'deployment' | 'databaseUrl' | 'store'> & { endpoints: string },
  closing: (() => unknown)[],
) {
  const env: Record<string, string> = {
    DATABASE_URL: parts.databaseUrl,
    VOLITION_L1_RPC_URL: parts.anvil.url,
    VOLITION_L1_BEACON_URL: parts.anvil.url,
    VOLITION_SETTLEMENT: parts.deployment.settlement,
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '100',
    VOLITION_GATEWAY_POLL_MS: '50',
    VOLITION_HTTP_PORT: '0',
    VOLITION_RATE_PER_SECOND: '0',
    VOLITION_MEMBER_ENDPOINTS: parts.endpoints,
    VOLITION_MEMBER_DEADLINE_MS: '1500',
    VOLITION_BLOB_DEADLINE_MS: '3000',
    VOLITION_KZG: 'native',
  };
  let count = 0;
  const start = async (more: Record<string, string> = {}, store = parts.store): Promise<RunningService> => {
    const own = { VOLITION_GATEWAY_SCHEMA: `gateway_${count++}` };
    const config: GatewayConfig = loadConfig(gatewayConfig, { ...env, ...own, ...more });
    const service = await startGateway(config, logger, { blobStore: store });
    closing.push(() => service.close());
    return service;
  };
  return { env, start };
}

async function formCommittee(deployment: Deployment, provider: JsonRpcProvider, members: Wallet[]): Promise<void> {
  for (const [i, member] of members.entries()) {
    const { committee } = contractsOf(deployment, member.connect(provider));
    await (await committee.join(`grpc://member-${i}.invalid:7301`, deployment.parameters.minStake)).wait();
  }
  const { committee } = contractsOf(deployment, walletAt(0).connect(provider));
  await (
    await committee.proposeEpoch(
      members.map((member) => address(member.address)),
      3,
    )
  ).wait();
  await (await committee.activateEpoch()).wait();
}

export async function getJson<T>(url: string, path: string): Promise<T> {
  const response = await fetch(url + path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
