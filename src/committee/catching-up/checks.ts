import { checkBlobBytes, type Kzg } from '#libs/kzg';
import { type Authorization, InvalidBytesError, unpackAuthorizations, type VersionedHash } from '#libs/protocol';
import type { CandidateBlob } from '../chain/candidate-blobs.js';
import type { BlobHint } from './source.js';

/** Decodes keys and signatures; whether they are right shows when the batch is applied. @throws InvalidBytesError */
export function checkAuthorizations(bytes: Uint8Array): (Authorization | null)[] {
  try {
    return unpackAuthorizations(bytes);
  } catch (cause) {
    throw new InvalidBytesError('malformed keys and signatures', {}, cause);
  }
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
