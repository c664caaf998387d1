import type { Kzg } from '#libs/kzg';
import { type BatchBlobs, type ByLane, CodedError, type Header, hashHeader, versionedHashOf } from '#libs/protocol';
import { batchPoint } from '#libs/witness';

/** Opens a blob at its batch's point: KZG commitment and proof, 48 bytes each. */
export interface BlobOpening {
  commitment: Uint8Array;
  proof: Uint8Array;
}

/**
 * Openings of a batch's blobs at its point (P1, P2), as L1 takes them when all chunks are proved; null for one that is
 * absent.
 *
 * @param blobs whole blobs, null where the header has none
 * @throws CodedError WRONG_BLOB where a blob is not the header's, or is missing, or is there though the header has none
 */
export async function openingsOf(kzg: Kzg, header: Header, blobs: BatchBlobs): Promise<ByLane<BlobOpening | null>> {
  const z = batchPoint(hashHeader(header));
  const one = async (lane: 0 | 1): Promise<BlobOpening | null> => {
    const [expected, blob] = [
      [header.rollupBlob, header.validiumBlob][lane] ?? null,
      [blobs.rollup, blobs.validium][lane] ?? null,
    ];
    const commitment = blob && (await kzg.commit(blob));
    const actual = commitment && versionedHashOf(commitment);
    if (actual !== expected) throw new CodedError('WRONG_BLOB', { rule: 'P2', lane, expected, actual });
    return blob && commitment && { commitment, proof: (await kzg.open(blob, z)).proof };
  };
  return [await one(0), await one(1)];
}
