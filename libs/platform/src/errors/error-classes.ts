import { status as GrpcStatus } from '@grpc/grpc-js';

/** What kind of answer a coded error is; HTTP and gRPC statuses follow from it. */
export type ErrorClass = keyof typeof STATUSES;

interface Statuses {
  http: number;
  grpc: GrpcStatus;
}

const STATUSES = {
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
} as const satisfies Record<string, Statuses>;

/** Codes that are not a plain refusal. A code that nobody lists is `refused`: a rule was broken, by the caller (R5). */
const CLASSES: Readonly<Record<string, ErrorClass>> = {
  MALFORMED: 'malformed',
  BAD_REQUEST: 'malformed',
  UNSUPPORTED_MEDIA_TYPE: 'malformed',
  UNAUTHORISED: 'unauthorised',
  NOT_FOUND: 'notFound',
  NOT_FOUND_YET: 'notFound',
  METHOD_NOT_ALLOWED: 'notAllowed',
  NEVER_EXISTED: 'gone',
  BATCH_PRUNED: 'gone',
  RECEIPT_PRUNED: 'gone',
  ALREADY_EXISTS: 'conflict',
  BODY_TOO_LARGE: 'tooLarge',
  RATE_LIMITED: 'tooMany',
  QUEUE_FULL: 'tooMany',
  INTERNAL: 'internal',
  CONFIG_INVALID: 'internal',
  WRONG_BYTES: 'wrongData',
  UNAVAILABLE: 'unavailable',
  NOT_READY: 'unavailable',
  BEHIND: 'unavailable',
  DATABASE_UNAVAILABLE: 'unavailable',
  STORE_UNAVAILABLE: 'unavailable',
  DEADLINE_EXCEEDED: 'timeout',
  ABORTED: 'unavailable',
};

/** A service's own codes, where they are not plain refusals. */
export type ErrorClasses = Readonly<Record<string, ErrorClass>>;

/** The class of a code: the service's own table first, then the common one, then by the shape of the code. */
export function classOf(code: string, own: ErrorClasses = {}): ErrorClass {
  return own[code] ?? CLASSES[code] ?? classByName(code);
}

// BAD_ELEMENT, NO_ACCOUNT, ACCOUNT_NOT_FOUND: conventions of naming, so that a new code needs no entry here.
function classByName(code: string): ErrorClass {
  if (code.startsWith('BAD_') || code.startsWith('INVALID_')) return 'malformed';
  if (code.endsWith('_NOT_FOUND')) return 'notFound';
  if (code.endsWith('_UNAVAILABLE')) return 'unavailable';
  return 'refused';
}

export const statusesOf = (errorClass: ErrorClass): Statuses => STATUSES[errorClass];

export const isErrorClass = (name: unknown): name is ErrorClass =>
  typeof name === 'string' && Object.hasOwn(STATUSES, name);

/** The code for a gRPC failure that carries none of ours: the transport's own failures, or a stranger's server. */
export function codeOfGrpcStatus(status: GrpcStatus): string {
  if (status === GrpcStatus.DEADLINE_EXCEEDED) return 'DEADLINE_EXCEEDED';
  if (status === GrpcStatus.CANCELLED) return 'ABORTED';
  if (status === GrpcStatus.UNAVAILABLE) return 'UNAVAILABLE';
  if (status === GrpcStatus.RESOURCE_EXHAUSTED) return 'BODY_TOO_LARGE';
  if (status === GrpcStatus.UNIMPLEMENTED) return 'UNIMPLEMENTED';
  return 'INTERNAL';
}

/** The code for an HTTP status that the framework chose (no route, body too large, throttled). */
export function codeOfHttpStatus(status: number): string {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'BODY_TOO_LARGE';
  if (status === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'UNAVAILABLE';
  return 'BAD_REQUEST';
}
