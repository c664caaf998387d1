import {
  Client,
  credentials,
  type GrpcObject,
  loadPackageDefinition,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { fromGrpcError } from '#libs/platform';
import type {
  AttestReply,
  AttestRequest,
  AvailabilityReply,
  AvailabilityRequest,
  Empty,
  GetBlobReply,
  GetBlobRequest,
  GetPendingReply,
  GetPendingRequest,
  MemberStatusMessage,
  ReserveSlotReply,
  ReserveSlotRequest,
  SequencerStatusMessage,
  SubmitReply,
  SubmitRequest,
} from './messages.js';
import { PROTO_PACKAGE, protoOptions } from './protos.js';

/** Every call ends: by its answer, its deadline, or the caller's signal. */
export interface CallOptions {
  deadlineMs: number;
  signal?: AbortSignal;
}

export type UnaryCall<Request, Reply> = (request: Request, options: CallOptions) => Promise<Reply>;

/** The sequencer's service (proto/sequencer.proto). Failures are CodedErrors. */
export interface SequencerClient {
  submit: UnaryCall<SubmitRequest, SubmitReply>;
  reserveSlot: UnaryCall<ReserveSlotRequest, ReserveSlotReply>;
  getPending: UnaryCall<GetPendingRequest, GetPendingReply>;
  getStatus: UnaryCall<Empty, SequencerStatusMessage>;
  close(): void;
}

/** A committee member's service (proto/committee.proto). Failures are CodedErrors. */
export interface CommitteeClient {
  attest: UnaryCall<AttestRequest, AttestReply>;
  getStatus: UnaryCall<Empty, MemberStatusMessage>;
  getAvailability: UnaryCall<AvailabilityRequest, AvailabilityReply>;
  getBlob: UnaryCall<GetBlobRequest, GetBlobReply>;
  close(): void;
}

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

function unary(client: Client, method: string): UnaryCall<unknown, unknown> {
  const call = (client as unknown as Record<string, GrpcMethod>)[method];
  if (!call) throw new Error(`no method ${method} in the service's proto`);
  return (request, { deadlineMs, signal }) =>
    new Promise((resolve, reject) => {
      const running = call.call(client, request, { deadline: Date.now() + deadlineMs }, (error, reply) => {
        signal?.removeEventListener('abort', abort);
        if (error) reject(fromGrpcError(error));
        else resolve(reply);
      });
      const abort = (): void => running.cancel();
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
}

function connect(service: 'sequencer' | 'committee', name: string, endpoint: string, methods: string[]): unknown {
  const { maxReceiveMessageLength, maxSendMessageLength } = protoOptions(service);
  const client = new (serviceConstructor(service, name))(endpoint, credentials.createInsecure(), {
    'grpc.max_receive_message_length': maxReceiveMessageLength,
    'grpc.max_send_message_length': maxSendMessageLength,
    // A member that comes back must be found again within a second, not after gRPC's default of two minutes.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
  });
  const calls = Object.fromEntries(methods.map((method) => [method, unary(client, method)]));
  return { ...calls, close: () => client.close() };
}

/** @param endpoint host:port */
export function connectSequencer(endpoint: string): SequencerClient {
  const methods = ['submit', 'reserveSlot', 'getPending', 'getStatus'];
  return connect('sequencer', 'Sequencer', endpoint, methods) as SequencerClient;
}

/** @param endpoint host:port */
export function connectCommittee(endpoint: string): CommitteeClient {
  const methods = ['attest', 'getStatus', 'getAvailability', 'getBlob'];
  return connect('committee', 'Committee', endpoint, methods) as CommitteeClient;
}
