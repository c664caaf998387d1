import { status as GrpcStatus } from '@grpc/grpc-js';
import '../error-registry.js';
import { definitionOf, type ErrorClass, type ErrorCode } from '#libs/protocol';

interface Statuses {
  http: number;
  grpc: GrpcStatus;
  /** title of the class, for people */
  title: string;
}

const STATUSES: Readonly<Record<ErrorClass, Statuses>> = {
  malformed: { http: 400, grpc: GrpcStatus.INVALID_ARGUMENT, title: 'Malformed request' },
  unauthorised: { http: 401, grpc: GrpcStatus.UNAUTHENTICATED, title: 'Not authenticated' },
  unpaid: { http: 402, grpc: GrpcStatus.FAILED_PRECONDITION, title: 'Payment required' },
  forbidden: { http: 403, grpc: GrpcStatus.PERMISSION_DENIED, title: 'Not permitted' },
  notFound: { http: 404, grpc: GrpcStatus.NOT_FOUND, title: 'Not found' },
  notAllowed: { http: 405, grpc: GrpcStatus.UNIMPLEMENTED, title: 'Method not allowed' },
  conflict: { http: 409, grpc: GrpcStatus.ALREADY_EXISTS, title: 'Conflict' },
  gone: { http: 410, grpc: GrpcStatus.OUT_OF_RANGE, title: 'Gone' },
  tooLarge: { http: 413, grpc: GrpcStatus.OUT_OF_RANGE, title: 'Too large' },
  refused: { http: 422, grpc: GrpcStatus.FAILED_PRECONDITION, title: 'Refused by a rule' },
  tooMany: { http: 429, grpc: GrpcStatus.RESOURCE_EXHAUSTED, title: 'Too many requests' },
  internal: { http: 500, grpc: GrpcStatus.INTERNAL, title: 'Internal error' },
  wrongData: { http: 502, grpc: GrpcStatus.DATA_LOSS, title: 'Wrong data from a source' },
  unavailable: { http: 503, grpc: GrpcStatus.UNAVAILABLE, title: 'Unavailable' },
  timeout: { http: 504, grpc: GrpcStatus.DEADLINE_EXCEEDED, title: 'Timed out' },
};

/** The registered class of a code; `refused` if this process does not know it. */
export const classOf = (code: string): ErrorClass => definitionOf(code)?.class ?? 'refused';

export const statusesOf = (errorClass: ErrorClass): Statuses => STATUSES[errorClass];

export const titleOf = (errorClass: ErrorClass): string => STATUSES[errorClass].title;

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
  return 'INVALID_REQUEST';
}
