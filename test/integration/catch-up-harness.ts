import { once } from 'node:events';
import {
  type GrpcObject,
  loadPackageDefinition,
  Server,
  type ServerWritableStream,
  type ServiceDefinition,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { computeAddress, type SigningKey, Wallet } from 'ethers';
import { contractsOf, encodeSubmitBatch } from '#libs/l1';
import { grpcFailure, outwardError } from '#libs/platform';
import {
  type Address,
  address,
  attestationDigest,
  encodeCertificate,
  fromHex,
  hashHeader,
  packBlobs,
} from '#libs/protocol';
import {
  type CommitteeClient,
  type GetBatchReply,
  type GetBatchRequest,
  type GetBlobReply,
  type GetBlobRequest,
  PROTO_PACKAGE,
  protoOptions,
  type SnapshotMessage,
} from '#libs/rpc';
import { waitFor } from '#libs/testing';
import { CALL, credentialsOf, inSeconds, keyAt, type ReadyBatch, type World } from './committee-harness.js';
import { finalise } from './finality-harness.js';

export const RETAIN_UNTIL = inSeconds(20 * 86_400);

/** Registers a member's endpoint on L1. */
export async function setUri(world: World, key: SigningKey, uri: string): Promise<void> {
  const { committee } = contractsOf(world.deployment, new Wallet(key, world.provider));
  await (await committee.setUri(uri)).wait();
  const member = addressOf(key);
  await waitFor(() => world.l1.head.memberUri(member) === uri, { what: 'the URI on L1' });
}

export const addressOf = (key: SigningKey): Address => address(computeAddress(key));

/** Submits a batch to L1 with a certificate of `signers`, whose keys sign here. */
export async function submit(world: World, batch: ReadyBatch, signers: readonly number[] = [0]): Promise<ReadyBatch> {
  const attestation = { headerHash: hashHeader(batch.header), epoch: 1, retainUntil: RETAIN_UNTIL };
  const digest = attestationDigest(world.deployment, attestation);
  const signatures = signers.map((member) => {
    const key = world.memberKeys[member] as SigningKey;
    return { member, signature: fromHex(key.sign(digest).compactSerialized as `0x${string}`, 64) };
  });
  const data = encodeSubmitBatch(batch.header, encodeCertificate({ ...attestation, signatures }));
  const sent = await new Wallet(keyAt(1), world.provider).sendTransaction({ to: world.deployment.settlement, data });
  await sent.wait();
  await waitFor(() => world.l1.head.latest >= batch.header.number, { what: `batch ${batch.header.number} on L1` });
  return batch;
}

/** Makes a batch final on L1. */
export const finaliseBatch = (world: World, batch: ReadyBatch): Promise<void> =>
  finalise(world, { ...batch, blobs: packBlobs(batch.elements, batch.lanes) });

/** How a peer alters an honest peer's replies. A function may delay its reply. */
export interface Tampering {
  batch?(honest: GetBatchReply, request: GetBatchRequest): GetBatchReply | Promise<GetBatchReply>;
  blob?(honest: GetBlobReply): GetBlobReply | Promise<GetBlobReply>;
  snapshot?(honest: AsyncGenerator<SnapshotMessage>): AsyncGenerator<SnapshotMessage>;
}

/** A peer that forwards an honest member's replies, altered. */
export class MaliciousPeer {
  private readonly server = new Server();
  /** methods that were called, in order */
  readonly called: string[] = [];
  endpoint = '';

  /** @param key of the member that it impersonates and whose certificate it has (C6) */
  constructor(
    private readonly world: World,
    private readonly key: SigningKey,
    private readonly honest: CommitteeClient,
    public tampering: Tampering = {},
  ) {}

  async start(): Promise<this> {
    const { protoPath, loader } = protoOptions('committee');
    const loaded = loadPackageDefinition(loadSync(protoPath, loader));
    const space = PROTO_PACKAGE.split('.').reduce((at, part) => at[part] as GrpcObject, loaded);
    const { service } = space.Committee as unknown as { service: ServiceDefinition };
    this.server.addService(service, {
      getBatch: this.unary('getBatch', async (request: GetBatchRequest) => {
        const honest = await this.honest.getBatch(request, CALL);
        return this.tampering.batch?.(honest, request) ?? honest;
      }),
      getBlob: this.unary('getBlob', async (request: GetBlobRequest) => {
        const honest = await this.honest.getBlob(request, CALL);
        return this.tampering.blob?.(honest) ?? honest;
      }),
      getSnapshot: this.stream(),
    });
    const credentials = await credentialsOf(this.world.deployment, this.key);
    const port = await new Promise<number>((resolve, reject) =>
      this.server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound))),
    );
    this.endpoint = `127.0.0.1:${port}`;
    return this;
  }

  stop(): void {
    this.server.forceShutdown();
  }

  private unary<Request, Reply>(method: string, work: (request: Request) => Promise<Reply>): UntypedHandleCall {
    return ((call: { request: Request }, done: (error: unknown, reply?: Reply) => void): void => {
      this.called.push(method);
      work(call.request).then(
        (reply) => done(null, reply),
        (error) => done(grpcFailure(outwardError(error))),
      );
    }) as UntypedHandleCall;
  }

  private stream(): UntypedHandleCall {
    return (async (call: ServerWritableStream<unknown, SnapshotMessage>): Promise<void> => {
      this.called.push('getSnapshot');
      const cancelled = once(call, 'cancelled');
      const ending = new AbortController();
      call.once('cancelled', () => ending.abort());
      const honest = this.honest.getSnapshot({}, { ...CALL, signal: ending.signal });
      try {
        for await (const message of this.tampering.snapshot?.(honest) ?? honest) {
          if (call.cancelled) return;
          if (!call.write(message)) await Promise.race([once(call, 'drain'), cancelled]);
        }
        call.end();
      } catch (error) {
        call.destroy(Object.assign(new Error('a lie that failed'), grpcFailure(outwardError(error))));
      }
    }) as unknown as UntypedHandleCall;
  }
}
