import { applyBatch, type Crypto, type State } from '#libs/ledger';
import type { PlannedBatch } from '#libs/pipeline';
import { encodeWithdrawals, type Header } from '#libs/protocol';
import { type Provers, planProof } from '#libs/proving';
import type { BatchToPlan, Entries } from './batch-to-plan.js';

export interface PlanOptions {
  crypto: Crypto;
  domain: bigint;
  entries: Entries;
  provers: Provers;
  signal?: AbortSignal;
}

export type BatchPlan = Omit<PlannedBatch, 'referenceString'>;

/**
 * Plans the proof of a batch: checks the batch against its header, and keeps what proving each part needs of the state
 * before it. Signatures were verified when they were accepted, and the circuit verifies them again. While this runs,
 * nobody else may use the state.
 *
 * @param state stands at `parent`; it then stands at the batch
 * @throws CodedError those of applyBatch; MEMORY_TOO_SMALL. The state is then as before
 */
export async function planBatch(
  state: State,
  parent: Header,
  { headerHash, ...batch }: BatchToPlan,
  { crypto, domain, entries, provers, signal }: PlanOptions,
): Promise<BatchPlan> {
  const { steps, withdrawals } = await undone(state, () =>
    applyBatch(state, crypto, { ...batch, parent, entries }, { domain, verifySignatures: false, signal }),
  );
  const before = state.checkpoint();
  try {
    const parts = await planProof(crypto.hash, state, { steps, headerHash, domain }, provers, signal);
    state.release(before);
    const { number } = batch.header;
    const payouts = [...withdrawals.keys()].filter((place) => withdrawals[place]?.amount !== 0n);
    const shown = { withdrawals: encodeWithdrawals(withdrawals), payouts };
    return { headerHash, number, operations: steps.length, ...shown, parts };
  } catch (error) {
    state.rollback(before);
    throw error;
  }
}

/** What `work` gives; what it does to the state is undone. */
async function undone<T>(state: State, work: () => Promise<T>): Promise<T> {
  const before = state.checkpoint();
  try {
    return await work();
  } finally {
    state.rollback(before);
  }
}
