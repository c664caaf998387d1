import { applyBatch, type Crypto, type State } from '#libs/ledger';
import type { BatchParameters, Header, Withdrawal } from '#libs/protocol';
import { chunkFor } from '#libs/proving';
import { batchPoint, type Chunk } from '#libs/witness';
import type { BatchToPlan, Entries } from './batch-to-plan.js';

export interface PlanOptions {
  crypto: Crypto;
  domain: bigint;
  parameters: BatchParameters;
  entries: Entries;
  signal?: AbortSignal;
}

/** A chunk to prove, and its withdrawals. */
export interface ChunkPlan {
  chunk: Chunk;
  withdrawals: Withdrawal[];
}

/**
 * Plans a batch: executes it, and keeps what proving each chunk needs of the state before it. Signatures were verified when they
 * were accepted, and the circuit verifies them again. While this runs, nobody else may use the state.
 *
 * @param state stands at `parent`
 * @throws CodedError those of applyBatch; the state is then as before
 */
export async function planBatch(
  state: State,
  parent: Header,
  { headerHash, ...batch }: BatchToPlan,
  { crypto, domain, parameters, entries, signal }: PlanOptions,
): Promise<ChunkPlan[]> {
  const z = batchPoint(headerHash);
  const chunks: Chunk[] = [];
  const { withdrawals } = await applyBatch(
    state,
    crypto,
    { ...batch, parent, entries },
    {
      domain,
      parameters,
      verifySignatures: false,
      signal,
      beforeChunk: (index, steps) => chunks.push(chunkFor(state, steps, { z, index, domain })),
    },
  );
  return chunks.map((chunk, i) => ({ chunk, withdrawals: withdrawals[i] as Withdrawal[] }));
}
