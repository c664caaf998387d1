import { type BatchCore, batchCoreCid, decodeBatchCore } from '#libs/ledger';
import { blobNames, encodeHeader, isCoded, sameBytes, toHex, versionedHashOf } from '#libs/protocol';
import type { BatchJson } from '../api/types.js';
import { untrue } from '../errors.js';

/**
 * Verifies that a block is a batch's core, and that it has the batch's header and the commitments of its blobs (S1).
 *
 * @param batch with a verified header
 * @throws CodedError INVALID_CORE
 */
export function proveCore({ number, header, coreCid }: BatchJson, block: Uint8Array): BatchCore {
  const actual = batchCoreCid(block);
  if (actual !== coreCid)
    throw untrue('INVALID_CORE', `the core of batch ${number} has another CID`, { expected: coreCid, actual });
  const core = decode(number, block);
  const names = core.blobs.map((blob) => blob && versionedHashOf(blob.commitment));
  const isOfBatch = header && sameBytes(core.header, encodeHeader(header));
  if (isOfBatch && blobNames(header).every((name, lane) => name === names[lane])) return core;
  throw untrue('INVALID_CORE', `the core of batch ${number} is of another batch`, {
    expected: header && toHex(encodeHeader(header)),
    actual: toHex(core.header),
  });
}

function decode(number: number, block: Uint8Array): BatchCore {
  try {
    return decodeBatchCore(block);
  } catch (cause) {
    if (!isCoded(cause, 'MALFORMED_CORE')) throw cause;
    throw untrue('INVALID_CORE', `the block of batch ${number} is not a core`, { batch: number }, cause);
  }
}
