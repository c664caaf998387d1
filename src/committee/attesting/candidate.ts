import {
  type Attestation,
  type Authorization,
  BLOB_BYTES,
  CodedError,
  decodeHeader,
  type Header,
  hashHeader,
  KZG_POINT_BYTES,
  unpackAuthorizations,
} from '#libs/protocol';
import type { AttestRequest, BlobMessage } from '#libs/rpc';
import type { CandidateBlob, CandidateBlobs } from '../chain/candidate-blobs.js';

/** The message that a member is asked to sign (C1). */
export type AttestationTerms = Attestation;

/** A batch that a member is asked to attest: well formed, and otherwise unchecked. */
export interface Candidate {
  header: Header;
  terms: AttestationTerms;
  blobs: CandidateBlobs;
  /** by element; null for unsigned elements */
  authorizations: (Authorization | null)[];
  /** as received and as stored */
  encoded: { header: Uint8Array; authorizations: Uint8Array };
}

/** A request with only its header and terms decoded: enough to check its signature before anything large is read. */
export interface Envelope {
  header: Header;
  terms: AttestationTerms;
  signature: Uint8Array;
  request: AttestRequest;
}

const SIGNATURE_BYTES = 65;

/** @throws CodedError MALFORMED_HEADER | INVALID_REQUEST */
export function openEnvelope(request: AttestRequest): Envelope {
  const header = decodeHeader(request.header);
  requireLength('sequencerSignature', request.sequencerSignature, SIGNATURE_BYTES);
  const epoch = safeInteger('epoch', request.epoch);
  const retainUntil = safeInteger('retainUntil', request.retainUntil);
  const terms = { headerHash: hashHeader(header), epoch, retainUntil };
  return { header, terms, signature: request.sequencerSignature, request };
}

/**
 * Decodes all of a request, sizes first.
 *
 * @throws CodedError INVALID_REQUEST | MALFORMED_AUTHORIZATIONS
 */
export function decodeCandidate({ header, terms, request }: Envelope): Candidate {
  const blobs: CandidateBlobs = [blobFrom(request.rollupBlob), blobFrom(request.validiumBlob)];
  return {
    header,
    terms,
    blobs,
    authorizations: unpackAuthorizations(request.authorizations),
    encoded: { header: request.header, authorizations: request.authorizations },
  };
}

function blobFrom(message: BlobMessage | null): CandidateBlob | null {
  if (message === null) return null;
  requireLength('blob.data', message.data, BLOB_BYTES);
  requireLength('blob.commitment', message.commitment, KZG_POINT_BYTES);
  requireLength('blob.proof', message.proof, KZG_POINT_BYTES);
  return message;
}

function requireLength(field: string, bytes: Uint8Array, expectedBytes: number): void {
  if (bytes.length !== expectedBytes) throw badRequest(field, `${expectedBytes} bytes`, bytes.length);
}

function safeInteger(field: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw badRequest(field, 'a safe integer', text);
  return value;
}

function badRequest(field: string, expected: string, actual: string | number): CodedError {
  return new CodedError('INVALID_REQUEST', { field, expected, actual });
}
