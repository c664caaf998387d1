import {
  type AuthorizedOperation,
  type BatchParameters,
  BLOB_ELEMENTS,
  type ByLane,
  type ChunkLeaf,
  type Hex,
  type Lane,
  type Withdrawal,
} from '#libs/protocol';
import { refusal } from '../errors.js';

/** A batch as the sequencer closed it: whole chunks, padded with NOOP. */
export interface SealedBatch {
  steps: AuthorizedOperation[];
  /** 31 bytes each */
  elements: Uint8Array[];
  /** the blob of each element (D1) */
  lanes: Lane[];
  leaves: ChunkLeaf[];
  chunksRoot: Hex;
  chunkCount: number;
  inboxHash: ByLane<Hex>;
  inboxEnd: ByLane<number>;
  rollupRoot: Hex;
  validiumRoot: Hex;
  /** by chunk */
  withdrawals: Withdrawal[][];
}

/** @throws CodedError INVALID_PARAMETERS */
export function requireParameters({ chunkSize, maxWithdrawals, maxInboxEntries }: BatchParameters): void {
  // §1: N is a power of two; OPEN and KEY share a chunk, so it is at least 2
  const powerOfTwo = Number.isInteger(chunkSize) && chunkSize >= 2 && (chunkSize & (chunkSize - 1)) === 0;
  if (!powerOfTwo || chunkSize > BLOB_ELEMENTS) throw refusal('INVALID_PARAMETERS', '§1', { chunkSize });
  if (!(maxWithdrawals > 0) || !(maxInboxEntries > 0))
    throw refusal('INVALID_PARAMETERS', 'B3', { maxWithdrawals, maxInboxEntries });
}
