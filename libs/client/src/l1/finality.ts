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

/** One of the contracts that verify proofs (P6). */
export interface ProofVerifier {
  address: Address;
  /** null if its code was not checked */
  referenceString: ReferenceString | null;
}

/** What L1 has of a batch's proof. Times in seconds since 1970. */
export interface Finality {
  state: FinalityState;
  /** the call that proved it, and the verifier that accepted the proof */
  proved: { prover: Address; verifier: ProofVerifier; transactionHash: Hex; at: number } | null;
  finalizedAt: number | null;
  /** when its withdrawals can be claimed; null until it is final */
  claimableAt: number | null;
  /** F2: after this time it can be rolled back unless it is proved */
  proveUntil: number;
  /** P6: the verifiers that can accept a proof of it */
  verifiers: readonly ProofVerifier[];
}

/**
 * The state of batch `number` and its proof, in the caller's view of L1.
 *
 * @param verifiers the deployment's verifiers
 * @throws CodedError BATCH_NOT_ON_L1
 */
export function finalityOf(
  view: L1View,
  number: number,
  deployment: Deployment,
  verifiers: readonly ProofVerifier[],
): Finality {
  const batch = batchOnL1(view, number);
  const { proveSeconds, safetySeconds } = deployment.parameters;
  const proved = view.provedIn(number);
  const finalizedAt = view.finalizedAt(number) ?? null;
  const verifierAt = (address: Address): ProofVerifier =>
    verifiers.find((each) => each.address === address) ?? { address, referenceString: null };
  return {
    // F1: finality begins at the first batch and leaves none out
    state: number <= view.latestFinal ? 'final' : proved ? 'proved' : 'submitted',
    proved: proved
      ? {
          ...{ prover: proved.prover, verifier: verifierAt(proved.verifier) },
          ...{ transactionHash: proved.transactionHash, at: proved.blockTimestamp },
        }
      : null,
    finalizedAt,
    claimableAt: finalizedAt === null ? null : finalizedAt + safetySeconds,
    proveUntil: batch.blockTimestamp + proveSeconds,
    verifiers,
  };
}
