import { execute, type State, type Step } from '#libs/ledger';
import {
  type BatchParameters,
  type ByLane,
  type ChunkLeaf,
  CodedError,
  type Header,
  type Hex,
  hashHeader,
  LANES,
  type Withdrawal,
  withdrawalsHash,
} from '#libs/protocol';
import { batchPoint, type Chunk, chunkPoint, openSlots } from '#libs/witness';
import { type BatchToPlan, type Entries, stepsByChunk } from './batch-to-plan.js';

export interface PlanOptions {
  domain: bigint;
  parameters: BatchParameters;
  entries: Entries;
}

/** What proving a chunk needs, and what it withdraws. */
export interface ChunkPlan {
  chunk: Chunk;
  withdrawals: Withdrawal[];
}

/**
 * Plans a batch: what each of its chunks needs of the state before it, while the state goes on through the batch. Yields to
 * the event loop after each chunk; meanwhile nobody else may use the state.
 *
 * @param state stands at `parent`
 * @throws CodedError of LedgerCode, ENTRY_UNKNOWN, STATE_NOT_AT_PARENT, LEAF_MISMATCH: then the state is as before
 */
export async function planBatch(
  state: State,
  parent: Header,
  batch: BatchToPlan,
  options: PlanOptions,
): Promise<ChunkPlan[]> {
  requireAtParent(state, parent, batch.header);
  const { parameters, domain, entries } = options;
  const z = batchPoint(batch.headerHash);
  const checkpoint = state.checkpoint();
  try {
    const plans: ChunkPlan[] = [];
    for (const [index, steps] of stepsByChunk(batch, parent.inboxEnd, entries, parameters).entries()) {
      const t = chunkPoint(z, index, parameters.chunkSize);
      const chunk = { roots: rootsOf(state), openings: openSlots(state, steps), steps, domain, t };
      const withdrawals = advance(state, steps);
      requireLeaf(state, withdrawals, batch.leaves[index], index);
      plans.push({ chunk, withdrawals });
      await new Promise((resolve) => setImmediate(resolve));
    }
    state.release(checkpoint);
    return plans;
  } catch (error) {
    state.rollback(checkpoint);
    throw error;
  }
}

const rootsOf = (state: State): ByLane<Hex> => [state.root(0), state.root(1)];

function requireAtParent(state: State, parent: Header, header: Header): void {
  const expected = [parent.number + 1, hashHeader(parent), parent.rollupRoot, parent.validiumRoot].join();
  const actual = [header.number, header.parentHash, ...rootsOf(state)].join();
  if (expected !== actual) throw new CodedError('STATE_NOT_AT_PARENT', { number: header.number, expected, actual });
}

/** Applies a chunk's steps. Signatures were checked when they were accepted, and will be by the circuit. */
function advance(state: State, steps: readonly Step[]): Withdrawal[] {
  return steps.flatMap(({ operation, entry }, i) => {
    const [previous, next] = [steps[i - 1]?.operation, steps[i + 1]?.operation];
    const { writes, withdrawal } = execute(state, operation, { previous, next, entry });
    state.apply(writes);
    return withdrawal ? [withdrawal] : [];
  });
}

/** A plan that does not end where the batch says would be proved in vain. */
function requireLeaf(state: State, withdrawals: readonly Withdrawal[], leaf: ChunkLeaf | undefined, chunk: number) {
  const roots = rootsOf(state);
  const expected = leaf && [leaf.rollupRoot, leaf.validiumRoot, leaf.withdrawalsHash].join();
  const actual = [...LANES.map((lane) => roots[lane]), withdrawalsHash(withdrawals)].join();
  if (expected !== actual) throw new CodedError('LEAF_MISMATCH', { chunk, expected, actual });
}
