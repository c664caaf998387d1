import { type AuthorizedOperation, executeChunk, type State } from '#libs/ledger';
import {
  type BatchParameters,
  type ByLane,
  type ChunkLeaf,
  CodedError,
  chunkPath,
  type Hex,
  type InboxEntry,
  type Withdrawal,
} from '#libs/protocol';
import { batchPoint, type Chunk, type ChunkStatement, chunkPoint, openSlots, wordsOf } from '#libs/witness';

/** A batch to split into chunks to prove. */
export interface BatchToProve {
  /** of the whole batch, whole chunks, in order: operations, authorizations, and the entries that they serve */
  steps: readonly AuthorizedOperation[];
  /** its header's hash: fixes the point that the sums are taken at (P1) */
  headerHash: Hex;
  /** of the deployment's signatures (R1) */
  domain: bigint;
}

/** Where a chunk is: the batch's point (P1), and its index in the batch. */
export interface ChunkPlace {
  z: bigint;
  index: number;
  domain: bigint;
}

/** A chunk to prove, read from the state before it. @param steps the whole chunk */
export function chunkFor(state: State, steps: readonly AuthorizedOperation[], { z, index, domain }: ChunkPlace): Chunk {
  const roots: ByLane<Hex> = [state.root(0), state.root(1)];
  return { roots, openings: openSlots(state, steps), steps, domain, t: chunkPoint(z, index, steps.length) };
}

/**
 * The chunks of a batch, in order; each can be proved by itself and anywhere. A chunk is read from the state when it is asked for,
 * and is then executed, so that the state stands after the batch when the last one was taken. Steps are trusted: a wrong one gives
 * a chunk without a witness, or throws the ledger's refusal.
 *
 * @param state as it stands before the batch
 * @throws CodedError BATCH_SHAPE; the ledger's codes
 */
export function* chunkJobs(
  state: State,
  { chunkSize }: Pick<BatchParameters, 'chunkSize'>,
  { steps, headerHash, domain }: BatchToProve,
): Generator<Chunk> {
  if (steps.length === 0 || steps.length % chunkSize !== 0)
    throw new CodedError('BATCH_SHAPE', { rule: '§1', expected: `whole chunks of ${chunkSize}`, actual: steps.length });
  const z = batchPoint(headerHash);
  for (let index = 0; index * chunkSize < steps.length; index++) {
    const own = steps.slice(index * chunkSize, (index + 1) * chunkSize);
    const chunk = chunkFor(state, own, { z, index, domain });
    executeChunk(state, own);
    yield chunk;
  }
}

/** The part of a proved chunk that goes to L1: libs/l1's ChunkProofData. */
export interface ShownChunkProof {
  /** of the chunk in its batch, from 0 */
  index: number;
  leaf: ChunkLeaf;
  /** from the leaf up to chunksRoot */
  path: Hex[];
  entries: InboxEntry[];
  withdrawals: Withdrawal[];
  /** S_r low, high, S_v low, high */
  sums: [bigint, bigint, bigint, bigint];
  proof: Uint8Array;
}

/**
 * @param leaves of the whole batch
 * @throws CodedError INVALID_INDEX, BATCH_TOO_LONG
 */
export function chunkProofData(
  leaves: readonly ChunkLeaf[],
  index: number,
  { chunkSize }: Pick<BatchParameters, 'chunkSize'>,
  { statement, proof }: { statement: Pick<ChunkStatement, 'entries' | 'withdrawals' | 'sums'>; proof: Uint8Array },
): ShownChunkProof {
  const path = chunkPath(leaves, index, chunkSize);
  const leaf = leaves[index];
  if (!leaf) throw new CodedError('INVALID_INDEX', { expected: `a chunk below ${leaves.length}`, actual: index });
  const sums = statement.sums.flatMap(wordsOf) as [bigint, bigint, bigint, bigint];
  return { index, leaf, path, entries: [...statement.entries], withdrawals: [...statement.withdrawals], sums, proof };
}
