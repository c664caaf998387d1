import {
  type BatchBlobs,
  type ByLane,
  CodedError,
  decodeHeader,
  ELEMENT_BYTES,
  fromHex,
  type Header,
  type Hex,
  hashHeader,
  Kind,
  type Lane,
  lane,
  packBlobs,
  toHex,
} from '#libs/protocol';
import type { BatchRow } from './entities.js';

type Contents = Pick<BatchRow, 'elements' | 'lanes'>;

/** Bytes of a column. @throws CodedError INVALID_HEX, also where it is not `length` bytes long */
export const bufferOf = (hex: Hex, length?: number): Buffer => Buffer.from(fromHex(hex, length));

/** A batch's elements, 31 bytes each: views. */
export function elementsOf(packed: Uint8Array): Uint8Array[] {
  return Array.from({ length: packed.length / ELEMENT_BYTES }, (_, i) =>
    packed.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES),
  );
}

/** The blob of each element (D1). @throws CodedError INVALID_LANE */
export const lanesOf = (packed: Uint8Array): Lane[] => Array.from(packed, lane);

/** D1: the blobs that carry a batch's elements. */
export const blobsOf = ({ elements, lanes }: Contents): BatchBlobs => packBlobs(elementsOf(elements), lanesOf(lanes));

/** Operations in each blob of a batch: NOOP is in neither. */
export function operationsByLane({ elements, lanes }: Contents): ByLane<number> {
  const counts: ByLane<number> = [0, 0];
  for (const [i, lane] of lanes.entries()) if (elements[i * ELEMENT_BYTES] !== Kind.NOOP) counts[lane as Lane]++;
  return counts;
}

/** A sealed batch's header, but for its parent's hash and its blobs, which are 0 and null until it is committed. */
export const draftOf = ({ draft }: Pick<BatchRow, 'draft'>): Header => decodeHeader(draft);

/**
 * The header of a committed batch, checked against the row's number and hash.
 *
 * @throws CodedError INVALID_BATCH where they contradict one another, or there is no header yet; those of decodeHeader
 */
export function committedHeader({
  number,
  header: encoded,
  headerHash: hash,
}: Pick<BatchRow, 'number' | 'header' | 'headerHash'>): {
  header: Header;
  headerHash: Hex;
} {
  if (!encoded || !hash) throw new CodedError('INVALID_BATCH', { number, expected: 'a committed batch' });
  const header = decodeHeader(encoded);
  const headerHash = toHex(hash);
  const actual = hashHeader(header);
  if (header.number !== number || actual !== headerHash)
    throw new CodedError('INVALID_BATCH', { number, expected: headerHash, actual });
  return { header, headerHash };
}
