import { elementPoint, type Kzg } from '#libs/kzg';
import {
  bigintToBytes,
  bytesToBigint,
  decodeElement,
  fromHex,
  isCoded,
  type Operation,
  type VersionedHash,
  versionedHashOf,
} from '#libs/protocol';
import type { ElementJson } from '../api/types.js';
import { untrue } from '../errors.js';

/**
 * Verifies that the blob has this element at this index.
 *
 * @throws CodedError INVALID_OPENING
 */
export async function proveElement(
  kzg: Kzg,
  name: VersionedHash,
  index: number,
  opening: ElementJson,
): Promise<Operation> {
  const wrong = (what: string, cause?: unknown) =>
    untrue('INVALID_OPENING', what, { versionedHash: name, index }, cause);
  try {
    const commitmentBytes = fromHex(opening.commitment, 48);
    if (versionedHashOf(commitmentBytes) !== name) throw wrong('the commitment is of another blob');
    const z = bigintToBytes(elementPoint(index), 32);
    if (bytesToBigint(fromHex(opening.z, 32)) !== bytesToBigint(z)) throw wrong('the opening is of another index');
    const y = fromHex(opening.y, 32);
    if (!(await kzg.verifyOpening(commitmentBytes, z, y, fromHex(opening.proof, 48))))
      throw wrong('the proof is invalid');
    // D1: an element is stored with a zero top byte
    if (bytesToBigint(y) !== bytesToBigint(fromHex(opening.element, 31))) throw wrong('the element is another value');
    return decodeElement(fromHex(opening.element, 31));
  } catch (cause) {
    throw isCoded(cause, 'INVALID_OPENING') ? cause : wrong('the opening is malformed', cause);
  }
}
