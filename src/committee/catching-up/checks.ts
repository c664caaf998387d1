import type { Kzg } from '#libs/kzg';
import {
  type Authorization,
  type BatchParameters,
  BLOB_BYTES,
  type ChunkLeaf,
  chunksRoot,
  type Header,
  isCoded,
  KZG_POINT_BYTES,
  unpackAuthorizations,
  unpackLeaves,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import type { CandidateBlob } from '../attesting/candidate.js';
import { type BlobHint, untrue } from './source.js';

/** §5: chunk leaves are those of chunksRoot. @throws CodedError UNTRUE */
export function checkLeaves(bytes: Uint8Array, header: Header, { chunkSize }: BatchParameters): ChunkLeaf[] {
  const leaves = tried('malformed chunk leaves', () => unpackLeaves(bytes));
  if (leaves.length !== header.chunkCount)
    throw untrue('more chunk leaves than chunks, or fewer', { expected: header.chunkCount, actual: leaves.length });
  const actual = tried('malformed chunk leaves', () => chunksRoot(leaves, chunkSize));
  if (actual !== header.chunksRoot)
    throw untrue('chunk leaves of another batch', { expected: header.chunksRoot, actual });
  return leaves;
}

/** Keys and signatures in their form; whether they are right shows when the batch is applied. @throws CodedError UNTRUE */
export function checkAuthorizations(
  bytes: Uint8Array,
  { chunkCount }: Header,
  { chunkSize }: BatchParameters,
): (Authorization | null)[] {
  return tried('malformed keys and signatures', () => unpackAuthorizations(bytes, chunkCount * chunkSize));
}

/**
 * §1, S2: bytes are the blob of this name. A hint's proof is verified where it is right, which takes 3 ms; else commitment and proof
 * are computed anew.
 *
 * @throws CodedError UNTRUE
 */
export async function checkBlob(
  kzg: Kzg,
  name: VersionedHash,
  data: Uint8Array,
  hint?: BlobHint,
): Promise<CandidateBlob> {
  if (data.length !== BLOB_BYTES)
    throw untrue('a blob of another size', { expectedBytes: BLOB_BYTES, actualBytes: data.length });
  if (hint !== undefined && (await isRight(kzg, name, data, hint)))
    return { data, commitment: hint.commitment, proof: hint.proof };
  const commitment = await kzg.commit(data).catch((cause) => {
    throw isCoded(cause, 'BAD_BLOB') ? untrue('bytes that are no blob', {}, cause) : cause;
  });
  const actual = versionedHashOf(commitment);
  if (actual !== name) throw untrue('the bytes of another blob', { expected: name, actual });
  return { data, commitment, proof: await kzg.prove(data, commitment) };
}

async function isRight(
  kzg: Kzg,
  name: VersionedHash,
  data: Uint8Array,
  { commitment, proof }: BlobHint,
): Promise<boolean> {
  const arePoints = commitment.length === KZG_POINT_BYTES && proof.length === KZG_POINT_BYTES;
  return arePoints && versionedHashOf(commitment) === name && kzg.verifyBlob(data, commitment, proof);
}

function tried<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw untrue(what, {}, cause);
  }
}
