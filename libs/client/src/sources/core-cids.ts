import { batchCoreCid, decodeBatchCore } from '#libs/ledger';
import { CodedError, InvalidBytesError, type VersionedHash, versionedHashOf } from '#libs/protocol';
import { fetchBytes, trimmed } from './blob-source.js';

/** A core has a header, two links and a parent: about 700 bytes. */
const MAX_CORE_BYTES = 2_048;

/**
 * CIDs of the blobs of a batch and all earlier ones, from the batches' cores (S1): each links to its parent's. Cores
 * are verified by CID.
 *
 * @param url an IPFS HTTP gateway
 * @param newest CID of the batch's core, from anyone
 * @param atMost the number of batches on L1
 * @throws CodedError NOT_FOUND_YET, MALFORMED_CORE, INVALID_CORE for a chain of more cores; InvalidBytesError
 */
export async function readCoreCids(
  url: string,
  newest: string,
  atMost: number,
  signal?: AbortSignal,
): Promise<Map<VersionedHash, string>> {
  const cids = new Map<VersionedHash, string>();
  let count = 0;
  for (let cid: string | null = newest; cid !== null; count++) {
    if (count === atMost) throw new CodedError('INVALID_CORE', { expected: `at most ${atMost} cores` });
    signal?.throwIfAborted();
    const block = await fetchBytes(`${trimmed(url)}/ipfs/${cid}?format=raw`, MAX_CORE_BYTES, signal);
    if (batchCoreCid(block) !== cid) throw new InvalidBytesError('not the block of this CID', { cid });
    const { blobs, parent } = decodeBatchCore(block);
    for (const blob of blobs) if (blob) cids.set(versionedHashOf(blob.commitment), blob.cid);
    cid = parent;
  }
  return cids;
}
