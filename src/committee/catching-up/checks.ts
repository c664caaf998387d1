import { checkBlobBytes, type Kzg } from '#libs/kzg';
import {
  type Authorization,
  type BatchParameters,
  type ChunkLeaf,
  chunksRoot,
  type Header,
  InvalidBytesError,
  unpackAuthorizations,
  unpackLeaves,
  type VersionedHash,
} from '#libs/protocol';
import type { CandidateBlob } from '../chain/candidate-blobs.js';
import type { BlobHint } from './source.js';

/** §5: the chunk leaves hash to the header's chunksRoot. @throws InvalidBytesError */
export function checkLeaves(bytes: Uint8Array, header: Header, { chunkSize }: BatchParameters): ChunkLeaf[] {
  const leaves = decoded('malformed chunk leaves', () => unpackLeaves(bytes));
  if (leaves.length !== header.chunkCount)
    throw new InvalidBytesError('wrong number of chunk leaves', { expected: header.chunkCount, actual: leaves.length });
  const actual = decoded('malformed chunk leaves', () => chunksRoot(leaves, chunkSize));
  if (actual !== header.chunksRoot)
    throw new InvalidBytesError('chunk leaves of another batch', { expected: header.chunksRoot, actual });
  return leaves;
}

/** Decodes keys and signatures; whether they are right shows when the batch is applied. @throws InvalidBytesError */
export function checkAuthorizations(
  bytes: Uint8Array,
  { chunkCount }: Header,
  { chunkSize }: BatchParameters,
): (Authorization | null)[] {
  return decoded('malformed keys and signatures', () => unpackAuthorizations(bytes, chunkCount * chunkSize));
}

/** §1, S2: the bytes are the blob of this name. Completes it with a proof. @throws InvalidBytesError */
export async function checkBlob(
  kzg: Kzg,
  name: VersionedHash,
  data: Uint8Array,
  hint?: BlobHint,
): Promise<CandidateBlob> {
  const { commitment, proof } = await checkBlobBytes(kzg, name, data, hint);
  return { data, commitment, proof: proof ?? (await kzg.prove(data, commitment)) };
}

function decoded<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new InvalidBytesError(what, {}, cause);
  }
}
