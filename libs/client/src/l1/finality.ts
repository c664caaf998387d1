import type { Deployment, L1View } from '#libs/l1';
import type { Address, Hex } from '#libs/protocol';
import { batchOnL1 } from './batch-on-l1.js';

/** A verifier's reference string (P4). With the development one anybody can forge proofs. */
export type ReferenceString = 'public' | 'insecure-development' | 'other';

/** How far L1 has taken a batch: `final` is proved, and its parent is final (F1). */
export type FinalityState = (typeof FINALITY_STATES)[number];

const FINALITY_STATES = ['submitted', 'proved', 'final'] as const;

/** Whether L1 must have a batch in this state. */
export const isOnL1 = (state: string): state is FinalityState => FINALITY_STATES.some((known) => known === state);

/** Whether a state is later than another. */
export const isFurther = (state: FinalityState, than: FinalityState): boolean =>
  FINALITY_STATES.indexOf(state) > FINALITY_STATES.indexOf(than);

/** What L1 has of a batch's proof. Times in seconds since 1970. */
export interface Finality {
  state: FinalityState;
  chunkCount: number;
  /** chunks proved so far, ascending */
  chunks: { index: number; prover: Address; transactionHash: Hex }[];
  /** the call that completed the proof: all chunks proved and both blobs opened */
  proved: { prover: Address; transactionHash: Hex; at: number } | null;
  finalizedAt: number | null;
  /** when its withdrawals can be claimed; null until it is final */
  claimableAt: number | null;
  /** F2: after this time it can be rolled back unless it is proved */
  proveUntil: number;
  /** referenceString: null if the verifier's code was not checked */
  verifier: { address: Address; referenceString: ReferenceString | null };
}

/** How far L1 has taken batch `number`, by the caller's own view of it. @throws CodedError BATCH_NOT_ON_L1 */
export function finalityOf(
  view: L1View,
  number: number,
  deployment: Deployment,
  referenceString: ReferenceString | null,
): Finality {
  const batch = batchOnL1(view, number);
  const { proveSeconds, safetySeconds } = deployment.parameters;
  const proved = view.provedIn(number);
  const finalizedAt = view.finalizedAt(number) ?? null;
  return {
    // F1: finality begins at the first batch and leaves none out
    state: number <= view.latestFinal ? 'final' : view.isProved(number) ? 'proved' : 'submitted',
    chunkCount: batch.header.chunkCount,
    chunks: view
      .provedChunks(number)
      .map(({ index, prover, transactionHash }) => ({ index, prover, transactionHash }))
      .sort((a, b) => a.index - b.index),
    proved: proved
      ? { prover: proved.prover, transactionHash: proved.transactionHash, at: proved.blockTimestamp }
      : null,
    finalizedAt,
    claimableAt: finalizedAt === null ? null : finalizedAt + safetySeconds,
    proveUntil: batch.blockTimestamp + proveSeconds,
    verifier: { address: deployment.chunkVerifier, referenceString },
  };
}
