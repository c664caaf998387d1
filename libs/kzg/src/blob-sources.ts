import {
  BLOB_BYTES,
  InvalidBytesError,
  isCoded,
  KZG_POINT_BYTES,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import type { Kzg } from './kzg.js';

/** A blob to fetch. Services add fields that help their sources to find it. */
export interface WantedBlob {
  versionedHash: VersionedHash;
}

/** A source of blobs. The caller verifies the bytes that it returns. */
export interface BlobSource<B extends WantedBlob = WantedBlob> {
  /** unique among the sources, for logs and errors */
  readonly name: string;
  /** @throws CodedError NOT_FOUND_YET if it does not have the blob; anything else if it fails */
  fetch(blob: B, signal: AbortSignal): Promise<Uint8Array>;
}

/** An unverified commitment and proof of a blob. */
export interface BlobClaim {
  commitment: Uint8Array;
  proof: Uint8Array;
}

/**
 * §1, S2: checks that bytes are the blob with this versioned hash. Verifying a correct claim takes about 3 ms; without
 * one the commitment is recomputed in about 60 ms. A wrong claim is ignored.
 *
 * @returns the blob's commitment, and the claim's proof if it is correct
 * @throws InvalidBytesError {versionedHash}
 */
export async function checkBlobBytes(
  kzg: Kzg,
  versionedHash: VersionedHash,
  bytes: Uint8Array,
  claim?: BlobClaim,
): Promise<{ commitment: Uint8Array; proof?: Uint8Array }> {
  if (bytes.length !== BLOB_BYTES)
    throw new InvalidBytesError('a blob of another size', {
      ...{ versionedHash, expected: BLOB_BYTES, actual: bytes.length },
    });
  if (claim !== undefined && (await isCorrect(kzg, versionedHash, bytes, claim))) return claim;
  const commitment = await kzg.commit(bytes).catch((cause) => {
    throw isCoded(cause, 'INVALID_BLOB') ? new InvalidBytesError('not a blob', { versionedHash }, cause) : cause;
  });
  const actual = versionedHashOf(commitment);
  if (actual !== versionedHash) throw new InvalidBytesError('the bytes of another blob', { versionedHash, actual });
  return { commitment };
}

async function isCorrect(
  kzg: Kzg,
  versionedHash: VersionedHash,
  bytes: Uint8Array,
  { commitment, proof }: BlobClaim,
): Promise<boolean> {
  const arePoints = commitment.length === KZG_POINT_BYTES && proof.length === KZG_POINT_BYTES;
  return arePoints && versionedHashOf(commitment) === versionedHash && kzg.verifyBlob(bytes, commitment, proof);
}
