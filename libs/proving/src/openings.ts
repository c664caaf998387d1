import type { Kzg } from '#libs/kzg';
import { batchPoint } from '#libs/ledger';
import {
  type BatchBlobs,
  type ByLane,
  blobNames,
  CodedError,
  type Header,
  hashHeader,
  versionedHashOf,
} from '#libs/protocol';

/** A blob's opening at its batch's point: KZG commitment and proof, 48 bytes each. */
export interface BlobOpening {
  commitment: Uint8Array;
  proof: Uint8Array;
}

/**
 * Openings of a batch's blobs at its point (P1, P2), which L1 needs with the proof; null for an absent blob.
 *
 * @param blobs whole blobs, null if the header has none
 * @throws CodedError BLOB_MISMATCH if a blob is not the header's, is missing, or is given although the header has none
 */
export async function openingsOf(kzg: Kzg, header: Header, blobs: BatchBlobs): Promise<ByLane<BlobOpening | null>> {
  const z = batchPoint(hashHeader(header));
  const one = async (lane: 0 | 1): Promise<BlobOpening | null> => {
    const expected = blobNames(header)[lane];
    const blob = blobs[lane];
    const commitment = blob && (await kzg.commit(blob));
    const actual = commitment && versionedHashOf(commitment);
    if (actual !== expected) throw new CodedError('BLOB_MISMATCH', { rule: 'P2', lane, expected, actual });
    return blob && commitment && { commitment, proof: (await kzg.open(blob, z)).proof };
  };
  return [await one(0), await one(1)];
}
