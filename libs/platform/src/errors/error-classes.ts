import { status as GrpcStatus } from '@grpc/grpc-js';
import '../error-registry.js';
import { definitionOf, type ErrorClass, type ErrorCode } from '#libs/protocol';

interface Statuses {
  http: number;
  grpc: GrpcStatus;
}

const STATUSES: Readonly<Record<ErrorClass, Statuses>> = {
  malformed: { http: 400, grpc: GrpcStatus.INVALID_ARGUMENT },
  unauthorised: { http: 401, grpc: GrpcStatus.UNAUTHENTICATED },
  unpaid: { http: 402, grpc: GrpcStatus.FAILED_PRECONDITION },
  forbidden: { http: 403, grpc: GrpcStatus.PERMISSION_DENIED },
  notFound: { http: 404, grpc: GrpcStatus.NOT_FOUND },
  notAllowed: { http: 405, grpc: GrpcStatus.UNIMPLEMENTED },
  conflict: { http: 409, grpc: GrpcStatus.ALREADY_EXISTS },
  gone: { http: 410, grpc: GrpcStatus.OUT_OF_RANGE },
  tooLarge: { http: 413, grpc: GrpcStatus.OUT_OF_RANGE },
  refused: { http: 422, grpc: GrpcStatus.FAILED_PRECONDITION },
  tooMany: { http: 429, grpc: GrpcStatus.RESOURCE_EXHAUSTED },
  internal: { http: 500, grpc: GrpcStatus.INTERNAL },
  wrongData: { http: 502, grpc: GrpcStatus.DATA_LOSS },
  unavailable: { http: 503, grpc: GrpcStatus.UNAVAILABLE },
  timeout: { http: 504, grpc: GrpcStatus.DEADLINE_EXCEEDED },
};

/** The registered class of a code; `refused` if this process does not know it. */
export const classOf = (code: string): ErrorClass => definitionOf(code)?.class ?? 'refused';

export const statusesOf = (errorClass: ErrorClass): Statuses => STATUSES[errorClass];

export const isErrorClass = (name: unknown): name is ErrorClass =>
  typeof name === 'string' && Object.hasOwn(STATUSES, name);

/** The code for a gRPC failure without one: from the transport, or from a foreign server. */
export function codeOfGrpcStatus(status: GrpcStatus): ErrorCode {
  if (status === GrpcStatus.DEADLINE_EXCEEDED) return 'DEADLINE_EXCEEDED';
  if (status === GrpcStatus.CANCELLED) return 'ABORTED';
  if (status === GrpcStatus.UNAVAILABLE) return 'UNAVAILABLE';
  if (status === GrpcStatus.RESOURCE_EXHAUSTED) return 'BODY_TOO_LARGE';
  if (status === GrpcStatus.UNIMPLEMENTED) return 'UNIMPLEMENTED';
  return 'INTERNAL';
}

/** The code for an HTTP status that the framework set (no route, body too large, throttled). */
export function codeOfHttpStatus(status: number): ErrorCode {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'BODY_TOO_LARGE';
  if (status === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'UNAVAILABLE';
  return 'BAD_REQUEST';
}
