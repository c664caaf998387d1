import { sha256 } from 'ethers/crypto';
import { fromHex, toHex } from './bytes.js';
import { BLOB_BYTES, BLOB_ELEMENTS, ELEMENT_BYTES, KZG_POINT_BYTES } from './constants.js';
import { CodedError } from './errors.js';
import { type Operation, touchedSlots } from './operation.js';
import { type ByLane, Lane, laneOf, type VersionedHash } from './words.js';

const FIELD_BYTES = 32;

/** Both blobs of a batch. An all-zero blob is absent (D3). */
export type BatchBlobs = ByLane<Uint8Array | null>;

/**
 * D3: the versioned hash of the all-zero blob, whose commitment is the point at infinity. That blob is absent, so no
 * header may name it.
 */
export const ZERO_BLOB = '0x010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014' as VersionedHash;

/** D3: whether a blob is all zero and therefore absent. */
export const isZeroBlob = (blob: Uint8Array): boolean => blob.every((byte) => byte === 0);

/** The versioned hash of a blob (§1): `0x01 ‖ sha256(commitment)[1:32]`. */
export function versionedHashOf(commitment: Uint8Array): VersionedHash {
  if (commitment.length !== KZG_POINT_BYTES)
    throw new CodedError('INVALID_COMMITMENT', { expectedBytes: KZG_POINT_BYTES, actualBytes: commitment.length });
  const digest = fromHex(sha256(commitment), 32);
  digest[0] = 1;
  return toHex(digest) as VersionedHash;
}

/**
 * D1: the blob of each operation. Rollup if it touches a rollup slot, otherwise validium; a KEY goes with the OPEN
 * before it. NOOP is zero in both, so its lane does not matter.
 *
 * @param before the blob of the operation before them
 */
export function blobLanes(operations: readonly Operation[], before: Lane = Lane.rollup): Lane[] {
  const lanes: Lane[] = [];
  for (const [i, operation] of operations.entries())
    lanes.push(
      operation.kind === 'KEY'
        ? (lanes[i - 1] ?? before)
        : touchedSlots(operation).some((slot) => laneOf(slot) === Lane.rollup)
          ? Lane.rollup
          : Lane.validium,
    );
  return lanes;
}

/**
 * D1: packs a batch's elements into its two blobs. Element i of the batch is element i of exactly one of them.
 *
 * @param elements up to 4096 elements of 31 bytes
 * @param lanes the blob of each element, from {@link blobLanes}
 */
export function packBlobs(elements: readonly Uint8Array[], lanes: readonly Lane[]): BatchBlobs {
  if (elements.length > BLOB_ELEMENTS)
    throw new CodedError('BATCH_TOO_LONG', { expected: BLOB_ELEMENTS, actual: elements.length });
  const blobs = [new Uint8Array(BLOB_BYTES), new Uint8Array(BLOB_BYTES)] as const;
  elements.forEach((element, i) => {
    if (element.length !== ELEMENT_BYTES) throw new CodedError('INVALID_ELEMENT', { expectedBytes: ELEMENT_BYTES });
    const lane = lanes[i] ?? Lane.rollup;
    blobs[lane].set(element, i * FIELD_BYTES + 1);
  });
  const unlessZero = (blob: Uint8Array) => (isZeroBlob(blob) ? null : blob);
  return [unlessZero(blobs[Lane.rollup]), unlessZero(blobs[Lane.validium])];
}

/**
 * Element i of a blob: a view of 31 bytes.
 *
 * @throws CodedError INVALID_INDEX; INVALID_BLOB if the blob's size is wrong or the element's top byte is not zero
 */
export function elementOf(blob: Uint8Array, i: number): Uint8Array {
  if (blob.length !== BLOB_BYTES)
    throw new CodedError('INVALID_BLOB', { expectedBytes: BLOB_BYTES, actualBytes: blob.length });
  if (!Number.isInteger(i) || i < 0 || i >= BLOB_ELEMENTS)
    throw new CodedError('INVALID_INDEX', { expected: `an integer from 0 to ${BLOB_ELEMENTS - 1}`, actual: i });
  if (blob[i * FIELD_BYTES] !== 0) throw new CodedError('INVALID_BLOB', { element: i, expected: 'a zero top byte' });
  return blob.subarray(i * FIELD_BYTES + 1, (i + 1) * FIELD_BYTES);
}

/**
 * The elements of a batch: its rollup and validium blobs overlaid (D1), up to the last one that is not zero. Zero
 * elements after it are NOOPs, which change nothing.
 *
 * `lanes` gives the blob that each element was found in. Compare it with {@link blobLanes} to check that it belongs
 * there.
 *
 * @returns views of the blobs; a zero element is reported in the validium lane
 * @throws CodedError INVALID_BLOB if both blobs have an element at one index, or if a blob is all zero
 */
export function overlayBlobs(blobs: BatchBlobs): { elements: Uint8Array[]; lanes: Lane[] } {
  // D3: an all-zero blob must be absent.
  if (blobs.some((blob) => blob && isZeroBlob(blob)))
    throw new CodedError('INVALID_BLOB', { expected: 'an absent blob, not an all-zero one' });
  const elements: Uint8Array[] = [];
  const lanes: Lane[] = [];
  const empty = new Uint8Array(ELEMENT_BYTES);
  let count = 0;
  for (let i = 0; i < BLOB_ELEMENTS; i++) {
    const found = blobs
      .map((blob) => (blob ? elementOf(blob, i) : empty))
      .map((e) => (e.some((b) => b !== 0) ? e : undefined));
    if (found[0] && found[1])
      throw new CodedError('INVALID_BLOB', { element: i, expected: 'zero in one of the two blobs' });
    const element = found[0] ?? found[1];
    if (element) count = i + 1;
    elements.push(element ?? empty);
    lanes.push(found[0] ? Lane.rollup : Lane.validium);
  }
  return { elements: elements.slice(0, count), lanes: lanes.slice(0, count) };
}
