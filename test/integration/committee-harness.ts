import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import {
  computeAddress,
  encryptKeystoreJson,
  type JsonRpcProvider,
  NonceManager,
  type SigningKey,
  Wallet,
} from 'ethers';
import type { Anvil } from '#libs/embedded';
import { createKzg, type Kzg } from '#libs/kzg';
import {
  connectProvider,
  contractsOf,
  type Deployment,
  type DeploymentParameters,
  deploy,
  L1Follower,
  MemoryL1Store,
  RpcL1Source,
} from '#libs/l1';
import {
  type Authorization,
  type AuthorizedOperation,
  BatchBuilder,
  type Crypto,
  emptyRoot,
  keyOf,
  loadCrypto,
  type Outcome,
  operationForEntry,
  State,
  signedOwner,
  signOperation,
} from '#libs/ledger';
import { createLogger, loadConfig, type RunningService, recoverAddress, silentLogger } from '#libs/platform';
import {
  type Address,
  type AssetId,
  address,
  attestationDigest,
  attestationRequestDigest,
  encodeHeader,
  fromHex,
  genesisHeader,
  type Header,
  type Hex,
  hashHeader,
  type InboxEntry,
  isCoded,
  type Lane,
  packAuthorizations,
  packBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  versionedHashOf,
} from '#libs/protocol';
import {
  type AttestRequest,
  type BlobMessage,
  type CommitteeClient,
  connectCommittee,
  Identity,
  partySigner,
} from '#libs/rpc';
import { freePort, freshAnvil, freshDatabase, makeTemporaryDirectory } from '#libs/testing';
import { AttestationRepository } from '../../src/committee/chain/attestation-repository.js';
import { BatchRepository } from '../../src/committee/chain/batch-repository.js';
import { StateTrees } from '../../src/committee/chain/state-trees.js';
import { type CommitteeConfig, committeeConfig } from '../../src/committee/config.js';
import { SigningGuard } from '../../src/committee/signing-guard/signing-guard.js';
import { startCommittee } from '../../src/committee/start.js';
import { testWallet } from './accounts.js';

const PASSWORD = 'correct horse';
export const ETH = 0 as AssetId;
/** A call that takes longer has hung. */
export const CALL = { deadlineMs: 40_000 };

/** An owner with an Ethereum wallet and a ledger key. */
export interface User {
  wallet: NonceManager;
  owner: Address;
  secret: Uint8Array;
}

/** A deployment on its own chain, with the key of a sequencer that requests attestations. */
export interface World {
  anvil: Anvil;
  provider: JsonRpcProvider;
  deployment: Deployment;
  crypto: Crypto;
  kzg: Kzg;
  /** the sequencer's Ethereum key */
  sequencerKey: SigningKey;
  memberKeys: SigningKey[];
  /** the sequencer's own view of L1, at the head */
  l1: L1Follower;
  users: User[];
  directory: string;
  close(): Promise<void>;
}

export const keyAt = (index: number): SigningKey => testWallet(index).signingKey;

export interface WorldOptions {
  members?: number;
  parameters?: Partial<DeploymentParameters>;
  openAnvil?: () => Promise<Anvil>;
}

/** Starts a chain with the contracts, epoch 1 with `members` members, and three users. */
export async function startWorld({
  members = 1,
  parameters = {},
  openAnvil = freshAnvil,
}: WorldOptions = {}): Promise<World> {
  const { directory, remove } = await makeTemporaryDirectory();
  const anvil = await openAnvil();
  const provider = connectProvider(anvil.url, 20);
  const signerAt = (index: number) => new NonceManager(testWallet(index).connect(provider));
  const [crypto, kzg] = await Promise.all([loadCrypto(), createKzg('native', { precompute: false })]);
  const sequencerKey = keyAt(1);
  const governor = signerAt(0);
  const deployment = await deploy(governor, {
    sequencer: address(await signerAt(1).getAddress()),
    emptyRoot: emptyRoot(crypto.hash),
    verifiers: [{ insecureDevelopment: 'segment-4' }],
    parameters,
  });
  const memberKeys = Array.from({ length: members }, (_, i) => keyAt(2 + i));
  governor.reset();
  await formCommittee(
    deployment,
    governor,
    memberKeys.map((_, i) => signerAt(2 + i)),
  );
  const ending = new AbortController();
  const source = new RpcL1Source(provider, deployment, ending.signal);
  const l1 = new L1Follower({
    source,
    deployment,
    store: new MemoryL1Store(),
    confirmations: 0,
    pollMs: 40,
    logger: process.env.TEST_LOG ? createLogger('world', { level: 'debug' }) : silentLogger(),
  });
  await l1.start(ending.signal);
  const users = await Promise.all([10, 11, 12].map(async (index) => newUser(signerAt(index))));
  const close = async (): Promise<void> => {
    ending.abort();
    await l1.stop();
    provider.destroy();
    await anvil.stop();
    await remove();
  };
  return { anvil, provider, deployment, crypto, kzg, sequencerKey, memberKeys, l1, users, directory, close };
}

/** A second deployment on the same chain. */
export function deploySecond({ provider, crypto, deployment }: World): Promise<Deployment> {
  const signer = new Wallet(keyAt(15), provider);
  const { sequencer, verifiers } = deployment;
  return deploy(signer, { sequencer, verifiers, emptyRoot: emptyRoot(crypto.hash) });
}

async function newUser(wallet: NonceManager): Promise<User> {
  return { wallet, owner: address(await wallet.getAddress()), secret: new Uint8Array([0, ...randomBytes(31)]) };
}

async function formCommittee(deployment: Deployment, governor: NonceManager, wallets: NonceManager[]): Promise<void> {
  for (const [i, wallet] of wallets.entries()) {
    const { committee } = contractsOf(deployment, wallet);
    await (await committee.join(`grpc://member-${i}`, deployment.parameters.minStake)).wait();
  }
  const { committee } = contractsOf(deployment, governor);
  const addresses = await Promise.all(wallets.map(async (wallet) => address(await wallet.getAddress())));
  await (await committee.proposeEpoch(addresses, Math.max(1, addresses.length - 1))).wait();
  await (await committee.activateEpoch()).wait();
}

/** Registers each user's key and deposits one ether per user in each of `lanes`. */
export async function fundUsers(world: World, lanes: readonly Lane[] = [0, 1]): Promise<void> {
  const { crypto, deployment, users } = world;
  for (const { wallet, owner, secret } of users) {
    const { keyRegistry, inbox } = contractsOf(deployment, wallet);
    await (await keyRegistry.register(keyOf(crypto.hash, crypto.scheme.publicKey(secret)))).wait();
    for (const lane of lanes) await (await inbox.deposit(owner, ETH, 10n ** 18n, lane)).wait();
  }
}

export function slotOf(world: World, user: User, lane: Lane): Slot {
  const slot = world.l1.head.slotOf(user.owner, ETH, lane);
  if (slot === undefined) throw new Error(`L1 has no slot of ${user.owner} in lane ${lane}`);
  return slot;
}

export function transfer(world: World, from: number, to: number, lane: Lane, amount = 5n) {
  const [sender, receiver] = [userAt(world, from), userAt(world, to)];
  const places = { a: slotOf(world, sender, lane), b: slotOf(world, receiver, lane) };
  const operation: SignedOperation = { kind: 'TRANSFER', ...places, amount, memo: 0n };
  return [operation, sender] as const;
}

export function userAt(world: World, index: number): User {
  const user = world.users[index];
  if (user === undefined) throw new Error(`no user ${index}`);
  return user;
}

/** A batch with its header and blobs, as a sequencer sends it to members for attestation. */
export interface ReadyBatch {
  parent: Header;
  header: Header;
  elements: readonly Uint8Array[];
  lanes: readonly Lane[];
  authorizations: (Authorization | null)[];
  rollup: BlobMessage | null;
  validium: BlobMessage | null;
}

export type BatchParts = Pick<ReadyBatch, 'parent' | 'elements' | 'lanes' | 'authorizations'> & Outcome;

/** Commits to a batch's blobs and builds its header. */
export async function commit(world: World, parts: BatchParts, change: Partial<Header> = {}): Promise<ReadyBatch> {
  const { parent, elements, lanes, authorizations } = parts;
  const blobs = packBlobs(elements, lanes);
  const [rollup, validium] = await Promise.all([blobMessage(world.kzg, blobs[0]), blobMessage(world.kzg, blobs[1])]);
  const header: Header = {
    number: (parent.number + 1) as Header['number'],
    parentHash: hashHeader(parent),
    // L1's clock may have been set forward.
    timestamp: Math.max(parent.timestamp, world.l1.head.block.timestamp),
    rollupRoot: parts.rollupRoot,
    validiumRoot: parts.validiumRoot,
    inboxHash: parts.inboxHash,
    inboxEnd: parts.inboxEnd,
    rollupBlob: rollup && versionedHashOf(rollup.commitment),
    validiumBlob: validium && versionedHashOf(validium.commitment),
    dataHash: parts.dataHash,
    withdrawalsHash: parts.withdrawalsHash,
    ...change,
  };
  return { parent, header, elements, lanes, authorizations, rollup, validium };
}

async function blobMessage(kzg: Kzg, data: Uint8Array | null): Promise<BlobMessage | null> {
  if (data === null) return null;
  const commitment = await kzg.commit(data);
  return { data, commitment, proof: await kzg.prove(data, commitment) };
}

/** A sequencer that follows the rules. Tests alter its requests. */
export class HonestSequencer {
  readonly state: State;
  readonly domain: bigint;
  parent: Header;

  constructor(readonly world: World) {
    this.state = new State(world.crypto.hash);
    this.domain = signingDomain(world.deployment);
    this.parent = genesisHeader(emptyRoot(world.crypto.hash));
  }

  /** Seals a batch of all unserved L1 entries, then the signed operations, and advances the state. */
  async next(
    operations: readonly (readonly [SignedOperation, User])[] = [],
    change: Partial<Header> = {},
  ): Promise<ReadyBatch> {
    const ready = await commit(this.world, this.seal(operations), change);
    this.parent = ready.header;
    return ready;
  }

  /** Seals a batch without header and blobs, so that a liar can alter it. The state does not advance. */
  propose(
    operations: readonly (readonly [SignedOperation, User])[],
    entries: readonly InboxEntry[] = this.unserved(),
  ): BatchParts {
    const checkpoint = this.state.checkpoint();
    try {
      return this.seal(operations, entries);
    } finally {
      this.state.rollback(checkpoint);
    }
  }

  private seal(
    operations: readonly (readonly [SignedOperation, User])[],
    entries: readonly InboxEntry[] = this.unserved(),
  ): BatchParts {
    const { crypto } = this.world;
    const { inboxHash, inboxEnd } = this.parent;
    const options = { state: this.state, crypto, domain: this.domain, inboxHash, inboxEnd };
    const builder = new BatchBuilder(options);
    for (const entry of entries) builder.add([{ operation: operationForEntry(this.state, entry), entry }]);
    for (const [operation, user] of operations) builder.add([this.step(operation, user)]);
    const sealed = builder.seal();
    return { ...sealed, parent: this.parent, authorizations: sealed.steps.map((step) => step.authorization ?? null) };
  }

  step(operation: SignedOperation, user: User): AuthorizedOperation {
    return { operation, authorization: this.sign(operation, user) };
  }

  sign(operation: SignedOperation, user: User, change: { nonce?: number } = {}): Authorization {
    const account = this.state.get(operation.a);
    if (account === undefined) throw new Error(`slot ${operation.a} is empty`);
    const a = { asset: account.asset, nonce: change.nonce ?? account.nonce };
    return signOperation(this.world.crypto, this.domain, operation, a, signedOwner(this.state, operation), user.secret);
  }

  /** An attestation request, signed by the sequencer. */
  request(batch: ReadyBatch, terms: { epoch?: number; retainUntil?: number; key?: SigningKey } = {}): AttestRequest {
    const { epoch = 1, retainUntil = inSeconds(14 * 86_400), key = this.world.sequencerKey } = terms;
    const attestation = { headerHash: hashHeader(batch.header), epoch, retainUntil };
    const signature = key.sign(attestationRequestDigest(this.world.deployment, attestation));
    return {
      header: encodeHeader(batch.header),
      rollupBlob: batch.rollup,
      validiumBlob: batch.validium,
      authorizations: packAuthorizations(batch.authorizations),
      epoch: `${epoch}`,
      retainUntil: `${retainUntil}`,
      sequencerSignature: fromHex(signature.serialized as Hex, 65),
    };
  }

  /** Entries on L1 that no batch has served, rollup lane first. */
  unserved(): InboxEntry[] {
    const view = this.world.l1.head;
    return ([0, 1] as const).flatMap((lane) => {
      const start = this.parent.inboxEnd[lane];
      return Array.from(
        { length: view.inboxLength(lane) - start },
        (_, i) => view.entry(lane, start + i) as InboxEntry,
      );
    });
  }
}

export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

/** Environment variables of a member with its own keystore, database and directory. */
export async function memberEnvironment(
  world: World,
  index = 0,
): Promise<{ env: Record<string, string>; drop: () => Promise<void> }> {
  const key = world.memberKeys[index] as SigningKey;
  const directory = join(world.directory, `member-${index}-${randomBytes(4).toString('hex')}`);
  await mkdir(directory, { recursive: true });
  const keystore = join(directory, 'key.json');
  await writeFile(keystore, await encryptKey(key));
  const { url, drop } = await freshDatabase();
  const [grpc, http] = await Promise.all([freePort(), freePort()]);
  const env = {
    DATABASE_URL: url,
    VOLITION_KEYSTORE: keystore,
    VOLITION_KEYSTORE_PASSWORD: PASSWORD,
    VOLITION_L1_RPC_URL: world.anvil.url,
    VOLITION_SETTLEMENT: world.deployment.settlement,
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '100',
    VOLITION_DATA_DIRECTORY: directory,
    VOLITION_GRPC_PORT: `${grpc}`,
    VOLITION_HTTP_PORT: `${http}`,
    VOLITION_LOG_LEVEL: 'silent',
    VOLITION_KZG: 'native',
  };
  return { env, drop };
}

// A low scrypt cost: tests decrypt it often, and it protects nothing.
function encryptKey(key: SigningKey): Promise<string> {
  const account = { address: computeAddress(key), privateKey: key.privateKey };
  return encryptKeystoreJson(account, PASSWORD, { scrypt: { N: 1_024, r: 8, p: 1 } });
}

export const configFrom = (env: Record<string, string>): CommitteeConfig => loadConfig(committeeConfig, env);

/** Internals of a member that its endpoints do not show. */
export interface MemberInternals {
  batches: BatchRepository;
  attestations: AttestationRepository;
  trees: StateTrees;
  guard: SigningGuard;
  l1: L1Follower;
}

/** A member that runs in this process, with a client that calls it as the sequencer. */
export interface RunningMember {
  member: MemberInternals;
  env: Record<string, string>;
  service: RunningService;
  client: CommitteeClient;
  signer: Address;
  stop(): Promise<void>;
}

export async function runMember(world: World, env: Record<string, string>, index = 0): Promise<RunningMember> {
  const config = configFrom(env);
  const service = await startCommittee(
    config,
    createLogger('committee', { level: env.VOLITION_LOG_LEVEL ?? 'silent' }),
  );
  const signer = address(computeAddress(world.memberKeys[index] as SigningKey));
  const client = connectAsSequencer(world, `127.0.0.1:${config.grpc.port}`, signer);
  const stop = async (): Promise<void> => {
    client.close();
    await service.close();
  };
  const part = <T>(type: { prototype: T }): T => service.app.get<T>(type as never, { strict: false });
  const member = {
    batches: part(BatchRepository),
    attestations: part(AttestationRepository),
    trees: part(StateTrees),
    guard: part(SigningGuard),
    l1: part(L1Follower),
  };
  return { env, service, member, client, signer, stop };
}

/** Connects to a member with the certificate of the deployment's sequencer. */
export function connectAsSequencer(world: World, endpoint: string, member: Address): CommitteeClient {
  const { deployment, sequencerKey } = world;
  const identity = new Identity(deployment, partySigner(sequencerKey));
  return connectCommittee(endpoint, { deployment, member, identity });
}

/** Credentials of a gRPC server with a certificate for the address of `key` (C6). */
export async function credentialsOf(deployment: Deployment, key: SigningKey): Promise<ServerCredentials> {
  const made = await new Identity(deployment, partySigner(key)).certificate();
  const pair = { private_key: Buffer.from(made.key), cert_chain: Buffer.from(made.certificate) };
  return ServerCredentials.createSsl(null, [pair]);
}

/** The signer of the attestation of `request`, recovered from `signature`. */
export function attester(world: World, batch: ReadyBatch, request: AttestRequest, signature: Uint8Array): string {
  const terms = {
    headerHash: hashHeader(batch.header),
    epoch: Number(request.epoch),
    retainUntil: Number(request.retainUntil),
  };
  return recoverAddress(fromHex(attestationDigest(world.deployment, terms), 32), signature);
}

/** The code and fields of a call's refusal. Throws if the call succeeds. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; fields: Record<string, unknown> }> {
  try {
    await call;
  } catch (error) {
    if (isCoded(error)) return { code: error.code, fields: error.fields };
    throw error;
  }
  throw new Error('the call was not refused');
}
