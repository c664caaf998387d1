import { status as GrpcStatus, Metadata, type ServiceError } from '@grpc/grpc-js';
import { CodedError } from '#libs/protocol';
import { codeOfGrpcStatus, isErrorClass, statusesOf } from './error-classes.js';
import { jsonFields, type OutwardError } from './outward-error.js';
import { RemoteError } from './remote-error.js';

/** Trailing metadata with `{code, class, fields}` as JSON. The `-bin` suffix allows arbitrary bytes. */
const METADATA_KEY = 'volition-error-bin';
/** HTTP/2 peers reject large headers. Fields are words or numbers, so this is generous. */
const MAX_DETAIL_BYTES = 4_096;

/** The error that a gRPC handler rejects with. */
export interface GrpcFailure {
  code: GrpcStatus;
  details: string;
  message: string;
  metadata: Metadata;
}

export function grpcFailure({ code, errorClass, message, fields, errorId }: OutwardError): GrpcFailure {
  const metadata = new Metadata();
  const detail = Buffer.from(JSON.stringify({ code, class: errorClass, fields: { ...jsonFields(fields), errorId } }));
  if (detail.length <= MAX_DETAIL_BYTES) metadata.set(METADATA_KEY, detail);
  return { code: statusesOf(errorClass).grpc, details: message, message, metadata };
}

/** Restores the coded error that the server threw, or maps the transport's failure. The original is the cause. */
export function fromGrpcError(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  if (!isServiceError(error)) return new CodedError('INTERNAL', {}, 'call failed', { cause: error });
  const [detail] = error.metadata?.get(METADATA_KEY) ?? [];
  const coded = detail === undefined ? undefined : parseDetail(detail);
  if (coded) return new RemoteError(coded.code, coded.fields, error.details, coded.errorClass, { cause: error });
  return new CodedError(codeOfGrpcStatus(error.code), { status: GrpcStatus[error.code] }, error.details, {
    cause: error,
  });
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && 'details' in error;
}

// The server is untrusted: malformed or oversized details are ignored.
function parseDetail(
  detail: string | Buffer,
): (Pick<RemoteError, 'fields' | 'errorClass'> & { code: string }) | undefined {
  if (detail.length > MAX_DETAIL_BYTES) return undefined;
  try {
    const { code, class: errorClass, fields } = JSON.parse(detail.toString());
    if (typeof code !== 'string' || !/^[A-Z][A-Z0-9_]{1,63}$/.test(code)) return undefined;
    return { code, fields: primitiveFields(fields), errorClass: isErrorClass(errorClass) ? errorClass : undefined };
  } catch {
    return undefined;
  }
}

function primitiveFields(fields: unknown): Record<string, string | number | boolean | null> {
  const entries = typeof fields === 'object' && fields !== null ? Object.entries(fields) : [];
  return Object.fromEntries(
    entries.filter(([, value]) => value === null || ['string', 'number', 'boolean'].includes(typeof value)),
  );
}
