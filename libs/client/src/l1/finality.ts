import type { Deployment, L1View } from '#libs/l1';
import type { Address, Hex } from '#libs/protocol';
import { batchOnL1 } from './batch-on-l1.js';

/** Whose reference string a verifier takes proofs of (P4). With a development one's anybody proves anything. */
export type ReferenceString = 'public' | 'insecure-development' | 'other';

/** How far L1 has taken a batch: `final` is proved, and its parent is final (F1). */
export type FinalityState = (typeof FINALITY_STATES)[number];

const FINALITY_STATES = ['submitted', 'proved', 'final'] as const;

/** Whether L1 must have a batch in this state. */
export const isOnL1 = (state: string): state is FinalityState => FINALITY_STATES.some((known) => known === state);

/** Whether a state is later than another. */
export const isFurther = (state: FinalityState, than: FinalityState): boolean =>
  FINALITY_STATES.indexOf(state) > FINALITY_STATES.indexOf(than);

/** A contract that accepts proofs, and what they rest on; null where nobody looked at its code. */
export interface ProofVerifier {
  address: Address;
  referenceString: ReferenceString | null;
}

/** What L1 has of a batch's proof. Times in seconds since 1970. */
export interface Finality {
  state: FinalityState;
  /** the call that showed L1 a proof, and the contract that accepted it */
  proved: { prover: Address; verifier: ProofVerifier; transactionHash: Hex; at: number } | null;
  finalizedAt: number | null;
  /** its withdrawals can be claimed from then on; null until it is final */
  claimableAt: number | null;
  /** F2: from then on it can be rolled back, as long as it is not proved */
  proveUntil: number;
  /** P6: the verifiers that may accept a proof */
  verifiers: readonly ProofVerifier[];
}

/**
 * How far L1 has taken batch `number`, by the caller's own view of it.
 *
 * @param verifiers of the deployment
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
