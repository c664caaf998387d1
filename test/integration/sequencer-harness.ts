import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPackageDefinition, Server, type ServiceDefinition, type UntypedHandleCall } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { computeAddress, encryptKeystoreJson, type SigningKey } from 'ethers';
import { DataSource } from 'typeorm';
import { type Account, applyBatch, emptyRoot, State, signOperation } from '#libs/ledger';
import { pipelineEntities, pipelineMigrations } from '#libs/pipeline';
import { createLogger, loadConfig, type RunningService } from '#libs/platform';
import {
  type Address,
  type AssetId,
  address,
  attestationDigest,
  bytesToBigint,
  CodedError,
  decodeHeader,
  fromHex,
  genesisHeader,
  type Header,
  hashHeader,
  type Operation,
  overlayBlobs,
  type SignedOperation,
  type Slot,
  signingDomain,
  toHex,
  unpackAuthorizations,
} from '#libs/protocol';
import {
  type AttestRequest,
  connectSequencer,
  type MemberStatusMessage,
  type OperationMessage,
  operationToMessage,
  PROTO_PACKAGE,
  protoOptions,
  type SequencerClient,
} from '#libs/rpc';
import { type BlobStore, connectPostgres, MemoryStore } from '#libs/storage';
import { freePort, freshDatabase, waitFor } from '#libs/testing';
import { type SequencerConfig, sequencerConfig } from '../../src/sequencer/config.js';
import { Sequencer } from '../../src/sequencer/sequencer.js';
import { startSequencer } from '../../src/sequencer/start.js';
import { settlerConfig } from '../../src/settler/config.js';
import { startSettler } from '../../src/settler/start.js';
import { credentialsOf, type User, type World } from './committee-harness.js';
import { OperatorPipeline } from './operator-pipeline.js';

const PASSWORD = 'battery staple';
export const CALL = { deadlineMs: 40_000 };

/** Environment variables of a sequencer with its own keystore, database and directory. */
export async function sequencerEnvironment(
  world: World,
  more: Record<string, string> = {},
): Promise<{ env: Record<string, string>; drop: () => Promise<void> }> {
  const directory = join(world.directory, `sequencer-${randomBytes(4).toString('hex')}`);
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'key.json');
  const account = { address: computeAddress(world.sequencerKey), privateKey: world.sequencerKey.privateKey };
  await writeFile(path, await encryptKeystoreJson(account, PASSWORD, { scrypt: { N: 1_024, r: 8, p: 1 } }));
  const { url, drop } = await freshDatabase();
  const [grpc, http] = await Promise.all([freePort(), freePort()]);
  const env = {
    DATABASE_URL: url,
    VOLITION_KEYSTORE: path,
    VOLITION_KEYSTORE_PASSWORD: PASSWORD,
    VOLITION_L1_RPC_URL: world.anvil.url,
    VOLITION_SETTLEMENT: world.deployment.settlement,
    VOLITION_DEPLOYMENT_BLOCK: `${world.deployment.block}`,
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '100',
    VOLITION_DATA_DIRECTORY: directory,
    VOLITION_GRPC_PORT: `${grpc}`,
    VOLITION_HTTP_PORT: `${http}`,
    VOLITION_KZG: 'native',
    // Each thread loads the hashes, for half a second of a core.
    VOLITION_VERIFIER_THREADS: '1',
    VOLITION_SEAL_MAX_AGE_MS: '100',
    // Nothing is submitted here, unless a settler runs.
    VOLITION_SEAL_MAX_IN_FLIGHT: '1000',
    VOLITION_ATTEST_MAX_BACKOFF_MS: '200',
    VOLITION_REORG_PATIENCE_MS: '300',
    // Most tests have no prover, and deadlines of seconds.
    VOLITION_PROVING: 'unbounded',
    ...more,
  };
  return { env, drop };
}

/** A sequencer that runs in this process, and how to reach it. */
export interface RunningSequencer {
  service: RunningService;
  sequencer: Sequencer;
  client: SequencerClient;
  pipeline: OperatorPipeline;
  database: DataSource;
  stop(): Promise<void>;
}

export const configFrom = (env: Record<string, string>): SequencerConfig => loadConfig(sequencerConfig, env);

/** Starts a sequencer and waits until it leads. Without a store it keeps blobs in memory. */
export async function runSequencer(
  env: Record<string, string>,
  store: BlobStore = new MemoryStore(),
  leadMs = 30_000,
): Promise<RunningSequencer> {
  const config = configFrom(env);
  const logger = createLogger('sequencer', { level: process.env.TEST_LOG ?? 'silent' });
  const service = await startSequencer(config, logger, { store });
  const sequencer = service.app.get(Sequencer, { strict: false });
  const client = connectSequencer(`127.0.0.1:${config.grpc.port}`);
  const { database, pipeline } = await openPipeline(env);
  const stop = async (): Promise<void> => {
    client.close();
    if (database.isInitialized) await database.destroy();
    await service.close();
  };
  await waitFor(() => sequencer.current(), { deadlineMs: leadMs, what: 'the sequencer to lead' }).catch(
    async (error) => {
      await stop();
      throw error;
    },
  );
  return { service, sequencer, client, pipeline, database, stop };
}

/** A settler in this process, on the sequencer's database, with its key. */
export function runSettler(
  world: World,
  env: Record<string, string>,
  more: Record<string, string> = {},
): Promise<RunningService> {
  const { DATABASE_URL, VOLITION_KEYSTORE, VOLITION_KEYSTORE_PASSWORD } = env;
  const config = loadConfig(settlerConfig, {
    DATABASE_URL,
    VOLITION_KEYSTORE,
    VOLITION_KEYSTORE_PASSWORD,
    VOLITION_L1_RPC_URL: world.anvil.url,
    VOLITION_SETTLEMENT: world.deployment.settlement,
    VOLITION_L1_CONFIRMATIONS: '0',
    VOLITION_L1_POLL_MS: '100',
    VOLITION_FAILURE_PAUSE_SECONDS: '1',
    VOLITION_HTTP_PORT: '0',
    VOLITION_KZG: 'native',
    // Cell proofs take half a second of a core per blob.
    VOLITION_BLOB_PROOFS: 'blob',
    ...more,
  });
  return startSettler(config, createLogger('settler', { level: process.env.TEST_LOG ?? 'silent' }));
}

/** The operator's database as its other services see it. */
export async function openPipeline(
  env: Record<string, string>,
): Promise<{ database: DataSource; pipeline: OperatorPipeline }> {
  const options = { entities: pipelineEntities, migrations: pipelineMigrations };
  const database = await connectPostgres(env.DATABASE_URL as string, options);
  return { database, pipeline: new OperatorPipeline(database) };
}

/** An owner's view of its accounts, for signing. */
export class Owner {
  constructor(
    private readonly world: World,
    private readonly client: SequencerClient,
    readonly user: User,
  ) {}

  async account(slot: Slot): Promise<Account | undefined> {
    const { accounts } = await this.client.getPending({ slots: [slot] }, CALL);
    const found = accounts[0];
    if (!found?.present) return undefined;
    return {
      owner: toHex(found.owner) as Address,
      asset: found.asset as AssetId,
      key: bytesToBigint(found.key),
      nonce: found.nonce,
      balance: bytesToBigint(found.balance),
    };
  }

  /** A signed operation, for the account's current or given nonce. */
  async sign(
    operation: SignedOperation,
    known: { nonce?: number; ownerOfB?: Address } = {},
  ): Promise<OperationMessage> {
    const a = await this.account(operation.a);
    if (!a) throw new Error(`slot ${operation.a} is empty`);
    const b = operation.kind === 'TRANSFER' ? (known.ownerOfB ?? (await this.account(operation.b))?.owner) : undefined;
    return this.signed(operation, { asset: a.asset, nonce: known.nonce ?? a.nonce }, b ?? null);
  }

  signed(operation: SignedOperation, a: { nonce: number; asset: AssetId }, ownerOfB: Address | null): OperationMessage {
    const { crypto, deployment } = this.world;
    const domain = signingDomain(deployment);
    const authorization = signOperation(crypto, domain, operation, a, ownerOfB, this.user.secret);
    return operationToMessage({ operation, authorization });
  }
}

/** An unsigned operation. */
export const unsigned = (operation: Operation): OperationMessage => operationToMessage({ operation });

/** How a test member responds to a request that it has verified. */
export type Behaviour = (attest: () => Promise<Uint8Array>, request: AttestRequest) => Promise<Uint8Array>;

export const honest: Behaviour = (attest) => attest();

/** A minimal committee member: it verifies a batch (C4) with in-memory trees and signs. */
export class TestMember {
  private readonly server = new Server();
  private readonly state: State;
  private tip: Header;
  private turn: Promise<unknown> = Promise.resolve();
  /** numbers of the batches that it was asked to sign, in order */
  readonly asked: number[] = [];
  /** followed headers by number */
  readonly followed = new Map<number, string>();
  /** numbers for which it received a header other than the followed one */
  readonly rivals: number[] = [];
  endpoint = '';

  constructor(
    private readonly world: World,
    readonly signingKey: SigningKey,
    public behaviour: Behaviour = honest,
  ) {
    this.state = new State(world.crypto.hash);
    this.tip = genesisHeader(emptyRoot(world.crypto.hash));
  }

  get signer(): Address {
    return address(computeAddress(this.signingKey));
  }
  get tipNumber(): number {
    return this.tip.number;
  }

  async start(): Promise<this> {
    const { protoPath, loader } = protoOptions('committee');
    const loaded = loadPackageDefinition(loadSync(protoPath, loader));
    const space = PROTO_PACKAGE.split('.').reduce((at, part) => at[part] as typeof loaded, loaded);
    const { service } = space.Committee as unknown as { service: ServiceDefinition };
    this.server.addService(service, {
      attest: this.handle((request: AttestRequest) => this.attest(request)),
      getStatus: this.handle(async () => this.status()),
    });
    const credentials = await credentialsOf(this.world.deployment, this.signingKey);
    const port = await new Promise<number>((resolve, reject) =>
      this.server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound))),
    );
    this.endpoint = `127.0.0.1:${port}`;
    return this;
  }

  stop(): void {
    this.server.forceShutdown();
  }

  private handle<Request, Reply>(work: (request: Request) => Promise<Reply>): UntypedHandleCall {
    return ((call: { request: Request }, done: (error: unknown, reply?: Reply) => void): void => {
      work(call.request).then(
        (reply) => done(null, reply),
        (error) => done({ code: 9, details: String(error) }),
      );
    }) as UntypedHandleCall;
  }

  private status(): MemberStatusMessage {
    return {
      signer: fromHex(this.signer),
      tipNumber: `${this.tip.number}`,
      tipHash: fromHex(hashHeader(this.tip)),
      epoch: '1',
      l1Block: '0',
      blobsHeld: '0',
      version: 'test',
    };
  }

  private async attest(request: AttestRequest): Promise<{ signature: Uint8Array }> {
    const header = decodeHeader(request.header);
    this.asked.push(header.number);
    const check = async (): Promise<Uint8Array> => {
      this.turn = this.turn.catch(() => {}).then(() => this.follow(header, request));
      await this.turn;
      return this.sign(request, header);
    };
    return { signature: await this.behaviour(check, request) };
  }

  private async follow(header: Header, request: AttestRequest): Promise<void> {
    if (header.number <= this.tip.number) {
      if (this.followed.get(header.number) !== hashHeader(header)) this.rivals.push(header.number);
      return;
    }
    if (header.number !== this.tip.number + 1) throw new CodedError('BEHIND', { tip: this.tip.number });
    const bytes = (blob: { data: Uint8Array } | null) => blob && new Uint8Array(blob.data);
    const { elements, lanes } = overlayBlobs([bytes(request.rollupBlob), bytes(request.validiumBlob)]);
    const input = {
      parent: this.tip,
      header,
      elements,
      lanes,
      authorizations: unpackAuthorizations(new Uint8Array(request.authorizations)),
      entries: (lane: 0 | 1, index: number) => this.world.l1.confirmed.entry(lane, index),
    };
    const options = { domain: signingDomain(this.world.deployment), verifySignatures: true };
    await applyBatch(this.state, this.world.crypto, input, options);
    this.tip = header;
    this.followed.set(header.number, hashHeader(header));
  }

  private sign({ epoch, retainUntil }: AttestRequest, header: Header): Uint8Array {
    const attestation = { headerHash: hashHeader(header), epoch: Number(epoch), retainUntil: Number(retainUntil) };
    return fromHex(this.signingKey.sign(attestationDigest(this.world.deployment, attestation)).compactSerialized, 64);
  }
}

/** Starts a member for each of the world's keys. @param behaviours by index; honest where none is named */
export function startMembers(world: World, behaviours: Record<number, Behaviour> = {}): Promise<TestMember[]> {
  return Promise.all(world.memberKeys.map((key, i) => new TestMember(world, key, behaviours[i] ?? honest).start()));
}

/** The members' endpoints in the format of the sequencer's configuration. */
export const endpointsOf = (members: readonly TestMember[]): string =>
  members.map(({ signer, endpoint }) => `${signer}=${endpoint}`).join(',');

/** What the wrong one of everything is made of. */
export const garbage = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
