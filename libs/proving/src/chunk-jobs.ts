import { execute, type State, type Step } from '#libs/ledger';
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

/** What turns a batch's operations into chunks to prove. */
export interface BatchToProve {
  /** of the whole batch, whole chunks, in order: elements, authorizations, and the entries that L1 had */
  steps: readonly Step[];
  /** its header's hash: fixes the point that the sums are taken at (P1) */
  headerHash: Hex;
  /** of the deployment's signatures (R1) */
  domain: bigint;
}

/**
 * The chunks of a batch, in order, each to be proved by itself and anywhere. A chunk is read from the state when it is
 * asked for, and the state goes on over it then, so that it stands after the batch when the last one was taken. Steps are
 * taken to be right: what is not gives a chunk without a witness, or throws the ledger's refusal.
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
    const roots: ByLane<Hex> = [state.root(0), state.root(1)];
    const chunk = { roots, openings: openSlots(state, own), steps: own, domain, t: chunkPoint(z, index, chunkSize) };
    advance(state, own);
    yield chunk;
  }
}

function advance(state: State, steps: readonly Step[]): void {
  steps.forEach(({ operation, entry }, i) => {
    const [previous, next] = [steps[i - 1]?.operation, steps[i + 1]?.operation];
    state.apply(execute(state, operation, { previous, next, entry }).writes);
  });
}

/** What L1 is shown of a proved chunk: libs/l1's ChunkProofData. */
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
 * @throws CodedError BAD_INDEX, BATCH_TOO_LONG
 */
export function chunkProofData(
  leaves: readonly ChunkLeaf[],
  index: number,
  { chunkSize }: Pick<BatchParameters, 'chunkSize'>,
  { statement, proof }: { statement: Pick<ChunkStatement, 'entries' | 'withdrawals' | 'sums'>; proof: Uint8Array },
): ShownChunkProof {
  const path = chunkPath(leaves, index, chunkSize);
  const leaf = leaves[index];
  if (!leaf) throw new CodedError('BAD_INDEX', { expected: `a chunk below ${leaves.length}`, actual: index });
  const sums = statement.sums.flatMap(wordsOf) as [bigint, bigint, bigint, bigint];
  return { index, leaf, path, entries: [...statement.entries], withdrawals: [...statement.withdrawals], sums, proof };
}
