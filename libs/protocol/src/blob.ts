import { sha256 } from 'ethers/crypto';
import { fromHex, toHex } from './bytes.js';
import { BLOB_BYTES, BLOB_ELEMENTS, ELEMENT_BYTES, KZG_POINT_BYTES } from './constants.js';
import { CodedError } from './errors.js';
import { type Operation, touchedSlots } from './operation.js';
import { Lane, laneOf, type VersionedHash } from './words.js';

const FIELD_BYTES = 32;

/** Both blobs of a batch; a blob that would be all zero is absent (D3). */
export interface BatchBlobs {
  rollup: Uint8Array | null;
  validium: Uint8Array | null;
}

/**
 * D3: the versioned hash of a blob that is zero everywhere, whose commitment is the point at infinity. Such a blob is absent, so no
 * header names it.
 */
export const ZERO_BLOB = '0x010657f37554c781402a22917dee2f75def7ab966d7b770905398eba3c444014' as VersionedHash;

/** D3: whether a blob is zero everywhere, and so absent. */
export const isZeroBlob = (blob: Uint8Array): boolean => blob.every((byte) => byte === 0);

/** The name of a blob (§1): `0x01 ‖ sha256(commitment)[1:32]`. */
export function versionedHashOf(commitment: Uint8Array): VersionedHash {
  if (commitment.length !== KZG_POINT_BYTES)
    throw new CodedError('BAD_COMMITMENT', { expectedBytes: KZG_POINT_BYTES, actualBytes: commitment.length });
  const digest = fromHex(sha256(commitment), 32);
  digest[0] = 1;
  return toHex(digest) as VersionedHash;
}

/**
 * D1: the blob of each operation: rollup if it touches a rollup slot, KEY with the OPEN before it, else validium.
 * NOOP is zero in both, so its lane does not matter.
 */
export function blobLanes(operations: readonly Operation[]): Lane[] {
  const lanes: Lane[] = [];
  for (const [i, operation] of operations.entries())
    lanes.push(
      operation.kind === 'KEY'
        ? (lanes[i - 1] ?? Lane.rollup)
        : touchedSlots(operation).some((slot) => laneOf(slot) === Lane.rollup)
          ? Lane.rollup
          : Lane.validium,
    );
  return lanes;
}

/**
 * D1: packs a batch's elements into its two blobs, element i of the batch at element i of exactly one of them.
 *
 * @param elements up to 4096 elements of 31 bytes
 * @param lanes the blob of each, as {@link blobLanes} says
 */
export function packBlobs(elements: readonly Uint8Array[], lanes: readonly Lane[]): BatchBlobs {
  if (elements.length > BLOB_ELEMENTS)
    throw new CodedError('BATCH_TOO_LONG', { expected: BLOB_ELEMENTS, actual: elements.length });
  const blobs = [new Uint8Array(BLOB_BYTES), new Uint8Array(BLOB_BYTES)] as const;
  elements.forEach((element, i) => {
    if (element.length !== ELEMENT_BYTES) throw new CodedError('BAD_ELEMENT', { expectedBytes: ELEMENT_BYTES });
    const lane = lanes[i] ?? Lane.rollup;
    blobs[lane].set(element, i * FIELD_BYTES + 1);
  });
  const unlessZero = (blob: Uint8Array) => (isZeroBlob(blob) ? null : blob);
  return { rollup: unlessZero(blobs[Lane.rollup]), validium: unlessZero(blobs[Lane.validium]) };
}

/**
 * Element i of a blob: 31 bytes, a view.
 *
 * @throws CodedError BAD_INDEX; BAD_BLOB when the blob's size is wrong or the element's top byte is not zero
 */
export function elementOf(blob: Uint8Array, i: number): Uint8Array {
  if (blob.length !== BLOB_BYTES)
    throw new CodedError('BAD_BLOB', { expectedBytes: BLOB_BYTES, actualBytes: blob.length });
  if (!Number.isInteger(i) || i < 0 || i >= BLOB_ELEMENTS)
    throw new CodedError('BAD_INDEX', { expected: `an integer from 0 to ${BLOB_ELEMENTS - 1}`, actual: i });
  if (blob[i * FIELD_BYTES] !== 0) throw new CodedError('BAD_BLOB', { element: i, expected: 'a zero top byte' });
  return blob.subarray(i * FIELD_BYTES + 1, (i + 1) * FIELD_BYTES);
}

/**
 * The elements of a batch, rollup and validium blob overlaid (D1).
 *
 * Which blob an element was in is what `lanes` says; whether it belonged there, {@link blobLanes} says.
 *
 * @param count chunkCount·N, at most 4096; elements from there on must be zero
 * @returns count elements, views of the blobs; a zero one is said to be of the validium blob
 * @throws CodedError BATCH_TOO_LONG; BAD_BLOB where both blobs hold an element at one place, one holds something past
 *   the end, or one holds nothing at all
 */
export function overlayBlobs(blobs: BatchBlobs, count: number): { elements: Uint8Array[]; lanes: Lane[] } {
  if (!(count <= BLOB_ELEMENTS)) throw new CodedError('BATCH_TOO_LONG', { expected: BLOB_ELEMENTS, actual: count });
  const present = [blobs.rollup, blobs.validium];
  // D3: a blob that would be all zero is absent.
  if (present.some((blob) => blob && isZeroBlob(blob)))
    throw new CodedError('BAD_BLOB', { expected: 'no blob, not a zero one' });
  const elements: Uint8Array[] = [];
  const lanes: Lane[] = [];
  const empty = new Uint8Array(ELEMENT_BYTES);
  for (let i = 0; i < BLOB_ELEMENTS; i++) {
    const found = present
      .map((blob) => (blob ? elementOf(blob, i) : empty))
      .map((e) => (e.some((b) => b !== 0) ? e : undefined));
    if (found[0] && found[1])
      throw new CodedError('BAD_BLOB', { element: i, expected: 'zero in one of the two blobs' });
    if (i >= count && (found[0] ?? found[1]))
      throw new CodedError('BAD_BLOB', { element: i, expected: `zero from element ${count} on` });
    if (i >= count) continue;
    elements.push(found[0] ?? found[1] ?? empty);
    lanes.push(found[0] ? Lane.rollup : Lane.validium);
  }
  return { elements, lanes };
}
