import {
  type ChannelCredentials,
  Client,
  type ClientReadableStream,
  credentials,
  type GrpcObject,
  loadPackageDefinition,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { fromGrpcError } from '#libs/platform';
import { CodedError } from '#libs/protocol';
import type {
  AttestReply,
  AttestRequest,
  AvailabilityReply,
  AvailabilityRequest,
  Empty,
  EstimateFeesRequest,
  FeeEstimateMessage,
  FeesMessage,
  GetBatchReply,
  GetBatchRequest,
  GetBlobReply,
  GetBlobRequest,
  GetPendingReply,
  GetPendingRequest,
  MemberStatusMessage,
  SequencerStatusMessage,
  SnapshotMessage,
  SubmitReply,
  SubmitRequest,
  SuggestSlotReply,
  SuggestSlotRequest,
} from './messages.js';
import { PROTO_PACKAGE, protoOptions } from './protos.js';
import { type Peer, PeerCredentials } from './transport/peer-credentials.js';

/** A call ends by its answer, its deadline, or the caller's signal. */
export interface CallOptions {
  deadlineMs: number;
  signal?: AbortSignal;
}

export type UnaryCall<Request, Reply> = (request: Request, options: CallOptions) => Promise<Reply>;

/** A streamed answer: the call also ends when the reader stops. */
export type StreamCall<Request, Message> = (request: Request, options: CallOptions) => AsyncGenerator<Message>;

/** The sequencer's service (proto/sequencer.proto). Failures are CodedErrors. */
export interface SequencerClient {
  submit: UnaryCall<SubmitRequest, SubmitReply>;
  suggestSlot: UnaryCall<SuggestSlotRequest, SuggestSlotReply>;
  getPending: UnaryCall<GetPendingRequest, GetPendingReply>;
  getFees: UnaryCall<Empty, FeesMessage>;
  estimateFees: UnaryCall<EstimateFeesRequest, FeeEstimateMessage>;
  getStatus: UnaryCall<Empty, SequencerStatusMessage>;
  close(): void;
}

/** A committee member's service (proto/committee.proto). Failures are CodedErrors. */
export interface CommitteeClient {
  attest: UnaryCall<AttestRequest, AttestReply>;
  getStatus: UnaryCall<Empty, MemberStatusMessage>;
  getAvailability: UnaryCall<AvailabilityRequest, AvailabilityReply>;
  getBlob: UnaryCall<GetBlobRequest, GetBlobReply>;
  getBatch: UnaryCall<GetBatchRequest, GetBatchReply>;
  getSnapshot: StreamCall<Empty, SnapshotMessage>;
  close(): void;
}

type GrpcStreamMethod = (request: unknown, options: { deadline: number }) => ClientReadableStream<unknown>;

type GrpcMethod = (
  request: unknown,
  options: { deadline: number },
  done: (error: unknown, reply: unknown) => void,
) => { cancel(): void };

function serviceConstructor(service: 'sequencer' | 'committee', name: string): ServiceClientConstructor {
  const { protoPath, loader } = protoOptions(service);
  const loaded = loadPackageDefinition(loadSync(protoPath, loader));
  const space = PROTO_PACKAGE.split('.').reduce((at, part) => at[part] as GrpcObject, loaded);
  return space[name] as ServiceClientConstructor;
}

/** Maps a failed call to an error. If there is no connection because of the peer's identity, that is the error. */
type ToError = (error: unknown) => CodedError;

function peerError(peer: PeerCredentials): ToError {
  return (error) => {
    const failed = fromGrpcError(error);
    if (failed.code !== 'UNAVAILABLE' || peer.failure === undefined) return failed;
    const { code, fields, message } = peer.failure;
    return new CodedError(code, fields, message, { cause: failed });
  };
}

function unary(client: Client, method: string, toError: ToError): UnaryCall<unknown, unknown> {
  const call = (client as unknown as Record<string, GrpcMethod>)[method];
  if (!call) throw new Error(`no method ${method} in the service's proto`);
  return (request, { deadlineMs, signal }) =>
    new Promise((resolve, reject) => {
      const running = call.call(client, request, { deadline: Date.now() + deadlineMs }, (error, reply) => {
        signal?.removeEventListener('abort', abort);
        if (error) reject(toError(error));
        else resolve(reply);
      });
      const abort = (): void => running.cancel();
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
}

interface Connection {
  endpoint: string;
  channel: ChannelCredentials;
  toError: ToError;
}

function streaming(client: Client, method: string, toError: ToError): StreamCall<unknown, unknown> {
  const call = (client as unknown as Record<string, GrpcStreamMethod>)[method];
  if (!call) throw new Error(`no method ${method} in the service's proto`);
  return async function* (request, { deadlineMs, signal }) {
    const running = call.call(client, request, { deadline: Date.now() + deadlineMs });
    // The cancellation is reported even after the reader has stopped.
    running.on('error', () => {});
    const abort = (): void => running.cancel();
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
    try {
      for await (const message of running) yield message;
    } catch (error) {
      throw toError(error);
    } finally {
      signal?.removeEventListener('abort', abort);
      running.cancel();
    }
  };
}

function connect(
  service: 'sequencer' | 'committee',
  name: string,
  { endpoint, channel, toError }: Connection,
  { unary: unaryMethods, streaming: streamMethods = [] }: { unary: string[]; streaming?: string[] },
): unknown {
  const { maxReceiveMessageLength, maxSendMessageLength } = protoOptions(service);
  const client = new (serviceConstructor(service, name))(endpoint, channel, {
    'grpc.max_receive_message_length': maxReceiveMessageLength,
    'grpc.max_send_message_length': maxSendMessageLength,
    // A member that is back must be found within a second, not after gRPC's default of two minutes.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
    // And at its current address, which may have changed.
    'grpc.dns_min_time_between_resolutions_ms': 1_000,
    // The owner of the name must not configure this client.
    'grpc.service_config_disable_resolution': 1,
  });
  const calls = Object.fromEntries(unaryMethods.map((method) => [method, unary(client, method, toError)]));
  const streams = Object.fromEntries(streamMethods.map((method) => [method, streaming(client, method, toError)]));
  return { ...calls, ...streams, close: () => client.close() };
}

/**
 * The sequencer's API for its operator's own services: plaintext, on the operator's private network.
 *
 * @param endpoint host:port
 */
export function connectSequencer(endpoint: string): SequencerClient {
  const methods = { unary: ['submit', 'suggestSlot', 'getPending', 'getFees', 'estimateFees', 'getStatus'] };
  const connection = { endpoint, channel: credentials.createInsecure(), toError: fromGrpcError };
  return connect('sequencer', 'Sequencer', connection, methods) as SequencerClient;
}

/**
 * One member only (C6): calls fail with PEER_MISMATCH, PEER_UNBOUND or TLS_FAILED if anything else is at `endpoint`.
 *
 * @param endpoint host:port
 */
export function connectCommittee(endpoint: string, peer: Peer): CommitteeClient {
  const methods = {
    unary: ['attest', 'getStatus', 'getAvailability', 'getBlob', 'getBatch'],
    streaming: ['getSnapshot'],
  };
  const channel = new PeerCredentials(peer);
  const connection = { endpoint, channel, toError: peerError(channel) };
  return connect('committee', 'Committee', connection, methods) as CommitteeClient;
}
