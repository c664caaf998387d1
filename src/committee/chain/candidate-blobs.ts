import type { Kzg } from '#libs/kzg';
import {
  type ByLane,
  blobNames,
  CodedError,
  type DataMode,
  type Header,
  LANES,
  modeOf,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';

/** A blob with its commitment and proof; none of it checked yet. */
export interface CandidateBlob {
  data: Uint8Array;
  commitment: Uint8Array;
  proof: Uint8Array;
}

export type CandidateBlobs = ByLane<CandidateBlob | null>;

/**
 * C4: the bytes of both blobs match their commitments, and those the header. Verifying
 * the KZG proof is as strong as recomputing the commitment, and twenty times faster.
 *
 * @throws CodedError BLOB_MISSING | BLOB_UNEXPECTED | COMMITMENT_MISMATCH | INVALID_BLOB_PROOF
 */
export async function checkBlobs(header: Header, blobs: CandidateBlobs, kzg: Kzg): Promise<void> {
  const names = blobNames(header);
  const present = LANES.map((lane) => matchingBlob(modeOf(lane), names[lane], blobs[lane])).filter(
    (blob) => blob !== undefined,
  );
  for (const { lane, blob } of present)
    if (!(await kzg.verifyBlob(blob.data, blob.commitment, blob.proof)))
      throw new CodedError('INVALID_BLOB_PROOF', { lane });
}

function matchingBlob(lane: DataMode, expected: VersionedHash | null, blob: CandidateBlob | null) {
  if (expected === null && blob === null) return undefined;
  if (expected === null) throw new CodedError('BLOB_UNEXPECTED', { lane });
  if (blob === null) throw new CodedError('BLOB_MISSING', { lane, expected });
  const actual = versionedHashOf(blob.commitment);
  if (actual !== expected) throw new CodedError('COMMITMENT_MISMATCH', { lane, expected, actual });
  return { lane, blob };
}
